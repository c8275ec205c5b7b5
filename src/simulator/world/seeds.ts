import type { PackManifestEntity } from '../../palette/schema/full';
import { createAccount } from './accounts';
import { advanceTo } from './advance';
import { createCluster } from './clusters';
import { addSystemGateway } from './gateways';
import { firstPlacement, installWithCli } from './installers';
import { createProfile, type NewProfile } from './profiles';
import type { Project, Vcenter } from './records';
import type { RestoreOptions } from './snapshot';
import { createWorld, newUid, type World } from './world';

/** What a world begins with. */
export interface Seed {
  /** The tenant's name. */
  readonly tenant: string;
  /** Names of the projects. */
  readonly projects: readonly string[];
  /** API keys; one with `project` (a name) reaches nothing but that project, one without is a tenant admin's. */
  readonly apiKeys: readonly { readonly key: string; readonly project?: string }[];
  /** Profiles; one with `project` (a name) lives there, one without in the tenant. */
  readonly profiles: readonly (NewProfile & { readonly project?: string })[];
  readonly vcenters: readonly Vcenter[];
  /** Whether the System Private Gateway exists. */
  readonly systemGateway?: boolean;
  /** Gateways that were installed with the Palette CLI a day ago, and so run. */
  readonly gateways?: readonly { readonly name: string; readonly size?: 1 | 3 }[];
  /** Clusters that were ordered a day ago, and so run; each brings an account, named NAME-vcenter. */
  readonly clusters?: readonly { readonly name: string; readonly project: string; readonly gateway: string }[];
  /** Where the random numbers begin; worlds of one seed and one start time are the same to the last uid. */
  readonly random?: number;
}

const DAY = 24 * 60 * 60 * 1000;

const pack = (layer: string, name: string, tag: string, values = ''): PackManifestEntity => ({
  name,
  layer,
  tag,
  type: 'spectro',
  values,
  registryUid: '5eecc89d0b150045ae661cef',
});

const ACME_VCENTER: Vcenter = {
  server: '*',
  refusedPasswords: ['wrong'],
  datacenters: [
    {
      name: 'DC1',
      folders: ['palette', 'templates'],
      clusters: [
        {
          name: 'cluster1',
          datastores: ['datastore1', 'datastore2'],
          networks: ['VM Network', 'vlan-100'],
          resourcePools: ['Resources', 'pool1'],
        },
      ],
    },
  ],
};

/** Tenant `acme` with projects, a tenant admin's key `local-palette`, two profiles and a vCenter; no gateway yet. */
export const DEFAULT_SEED: Seed = {
  tenant: 'acme',
  projects: ['Default', 'staging'],
  apiKeys: [{ key: 'local-palette' }, { key: 'local-palette-staging', project: 'staging' }],
  profiles: [
    {
      name: 'vsphere-ubuntu',
      version: '1.0.0',
      type: 'infra',
      cloudType: 'vsphere',
      packs: [
        pack('os', 'ubuntu-vsphere', '22.04'),
        pack('k8s', 'kubernetes', '1.31.8'),
        pack('cni', 'cni-calico', '3.29.3'),
        pack('csi', 'csi-vsphere-csi', '3.4.0'),
      ],
    },
    {
      name: 'monitoring',
      version: '1.0.0',
      type: 'add-on',
      cloudType: 'all',
      packs: [pack('addon', 'prometheus-operator', '69.3.0')],
      variables: [{ name: 'retention', displayName: 'Retention', format: 'string', defaultValue: '15d' }],
    },
  ],
  vcenters: [ACME_VCENTER],
};

/** The seeds that have a name. */
export const SEEDS: { readonly [name in 'default' | 'demo' | 'empty']: Seed } = {
  default: DEFAULT_SEED,
  demo: {
    ...DEFAULT_SEED,
    systemGateway: true,
    gateways: [{ name: 'berlin', size: 3 }, { name: 'munich' }],
    clusters: [
      { name: 'berlin-shop', project: 'Default', gateway: 'berlin' },
      { name: 'munich-shop', project: 'staging', gateway: 'munich' },
    ],
  },
  empty: { ...DEFAULT_SEED, projects: ['Default'], apiKeys: [{ key: 'local-palette' }], profiles: [] },
};

/** A world made from a seed, at world time `now`. */
export function seedWorld(seed: Seed, now: number, options: RestoreOptions = {}): World {
  const past = (seed.gateways?.length ?? 0) + (seed.clusters?.length ?? 0) > 0;
  const random = { state: seed.random ?? 1 };
  const world = createWorld({
    ...options,
    now: past ? now - DAY : now,
    tenant: { uid: '', name: seed.tenant },
    randomState: random.state,
  });
  world.tenant.uid = newUid(world);
  const projects = new Map(seed.projects.map((name) => [name, addProject(world, name)]));
  const uidOf = (name: string | undefined) => {
    if (name === undefined) return undefined;
    const project = projects.get(name);
    if (project === undefined) throw new Error(`The seed names a project ${name} and doesn't list it.`);
    return project.uid;
  };
  for (const { key, project } of seed.apiKeys) {
    world.apiKeys.set(key, { key, userUid: newUid(world), projectUid: uidOf(project) });
  }
  for (const { project, ...profile } of seed.profiles) createProfile(world, uidOf(project), profile);
  world.vcenters.push(...structuredClone(seed.vcenters));
  if (seed.systemGateway) addSystemGateway(world);
  for (const { name, size } of seed.gateways ?? []) installWithCli(world, { name, cloudType: 'vsphere', size: size ?? 1 });
  for (const { name, project, gateway } of seed.clusters ?? []) orderCluster(world, name, uidOf(project), gateway);
  advanceTo(world, now);
  return world;
}

function addProject(world: World, name: string): Project {
  const project = { uid: newUid(world), name, labels: {}, annotations: {}, createdAt: world.now, modifiedAt: world.now };
  world.projects.add(project);
  return project;
}

function orderCluster(world: World, name: string, projectUid: string | undefined, gatewayName: string): void {
  const gateway = world.gateways.named(gatewayName);
  const profile = [...world.profiles.values()].find((candidate) => candidate.type === 'infra' && candidate.cloudType === 'vsphere');
  if (gateway === undefined || profile === undefined) {
    throw new Error(`The seed's cluster ${name} needs a gateway ${gatewayName} and an infra profile for vsphere.`);
  }
  const placement = firstPlacement(world);
  const account = createAccount(world, projectUid, {
    name: `${name}-vcenter`,
    cloudType: 'vsphere',
    gatewayUid: gateway.uid,
    credentials: { vcenterServer: 'vcenter.acme.example', username: 'palette@vsphere.local', password: 'secret' },
  });
  const machines = { instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 }, placements: [placement] };
  createCluster(world, projectUid, {
    name,
    cloudType: 'vsphere',
    accountUid: account.uid,
    config: { placement },
    pools: [
      { cloudConfig: machines, poolConfig: { name: 'cp', size: 1, isControlPlane: true, labels: ['control-plane'] } },
      { cloudConfig: machines, poolConfig: { name: 'workers', size: 2, labels: ['worker'] } },
    ],
    profiles: [{ uid: profile.uid }],
  });
}
