import { createAccount } from './accounts';
import { advanceTo } from './advance';
import { createCluster, deleteCluster } from './clusters';
import { stopGateway } from './gateways';
import { firstPlacement } from './installer-answers';
import type { CloudType } from './records';
import type { Table } from './table';
import { scopedKey, type World } from './world';

/** A gateway that was installed with the Palette CLI a day ago, and so runs. */
export interface SeedGateway {
  readonly name: string;
  readonly size?: 1 | 3;
  readonly cloudType?: CloudType;
  /** It lost its connection so many milliseconds ago. */
  readonly cutOffAgo?: number;
}

/** A vSphere cluster of a seed. Ordered a day ago unless it says otherwise, and so it runs. */
export interface SeedCluster {
  readonly name: string;
  /** Name of its project. */
  readonly project: string;
  /** Name of its gateway. */
  readonly gateway: string;
  /** Name of its account, which comes with the first cluster that names it; NAME-vcenter when left out. */
  readonly account?: string;
  readonly labels?: { readonly [name: string]: string };
  /** Nodes of its control plane; 1 when left out. */
  readonly controlPlane?: number;
  /** Nodes of its pool `workers`; 2 when left out. */
  readonly workers?: number;
  /** A datastore other than the first one: one that the vCenter surely lacks keeps it from being made. */
  readonly datastore?: string;
  /** It was ordered so many milliseconds ago. */
  readonly orderedAgo?: number;
  /** Its deletion was ordered so many milliseconds ago. */
  readonly deletedAgo?: number;
}

/** How long a seed's world goes back, where something has happened in it. */
export const DAY = 24 * 60 * 60 * 1000;

/** What happened in a seed's world before it begins. */
export interface Story {
  readonly gateways?: readonly SeedGateway[];
  readonly clusters?: readonly SeedCluster[];
}

/**
 * Lets everything happen that a seed tells, in order. The gateways are there already. Throws an Error that names what the
 * seed refers to and doesn't list.
 *
 * @param uidOf the uid of a project, by its name
 * @param now the moment at which the seed's world begins
 */
export function tellStory(world: World, story: Story, uidOf: (project: string) => string | undefined, now: number): void {
  const chapters = [
    ...(story.clusters ?? []).flatMap((cluster) => [
      { ago: cluster.orderedAgo ?? DAY, happen: () => orderCluster(world, cluster, uidOf(cluster.project)) },
      ...(cluster.deletedAgo === undefined ? [] : [{ ago: cluster.deletedAgo, happen: () => orderDeletion(world, cluster.name) }]),
    ]),
    ...(story.gateways ?? []).flatMap(({ name, cutOffAgo }) =>
      cutOffAgo === undefined ? [] : [{ ago: cutOffAgo, happen: () => stopGateway(world, named(world.gateways, name)) }],
    ),
  ];
  for (const { ago, happen } of chapters.sort((one, other) => other.ago - one.ago)) {
    advanceTo(world, now - ago);
    happen();
  }
  advanceTo(world, now);
}

function orderDeletion(world: World, name: string): void {
  const cluster = [...world.clusters.values()].find((each) => each.name === name);
  if (cluster !== undefined) deleteCluster(world, cluster);
}

function orderCluster(world: World, cluster: SeedCluster, projectUid: string | undefined): void {
  const { name, account: accountName = `${name}-vcenter`, labels = {}, controlPlane = 1, workers = 2, datastore } = cluster;
  const gateway = named(world.gateways, cluster.gateway);
  const profile = [...world.profiles.values()].find((candidate) => candidate.type === 'infra' && candidate.cloudType === 'vsphere');
  if (profile === undefined) throw new Error(`The seed's cluster ${name} needs an infra profile for vsphere.`);
  const placement = { ...firstPlacement(world), ...(datastore !== undefined && { datastore }) };
  const account =
    world.accounts.named(scopedKey(projectUid, accountName)) ??
    createAccount(world, projectUid, {
      name: accountName,
      cloudType: 'vsphere',
      gatewayUid: gateway.uid,
      credentials: { vcenterServer: 'vcenter.acme.example', username: 'palette@vsphere.local', password: 'secret' },
    });
  const machines = { instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 }, placements: [placement] };
  createCluster(world, projectUid, {
    name,
    labels,
    cloudType: 'vsphere',
    accountUid: account.uid,
    config: { placement },
    pools: [
      { cloudConfig: machines, poolConfig: { name: 'cp', size: controlPlane, isControlPlane: true, labels: ['control-plane'] } },
      { cloudConfig: machines, poolConfig: { name: 'workers', size: workers, labels: ['worker'] } },
    ],
    profiles: [{ uid: profile.uid }],
  });
}

function named<T extends { readonly uid: string }>(table: Table<T>, name: string): T {
  const found = table.named(name);
  if (found === undefined) throw new Error(`The seed names ${name} and doesn't list it.`);
  return found;
}
