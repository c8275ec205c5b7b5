import { addApiKey } from './api-keys';
import { addSystemGateway } from './gateways';
import { ACME_CLOUDSTACK, ACME_MAAS, ACME_OPENSTACK, ACME_VCENTER } from './infrastructure/acme';
import { installWithCli } from './installers';
import { createProfile, type NewProfile } from './profiles';
import { createProject } from './projects';
import type { CloudStackServer, MaasServer, OpenStackCloud, Vcenter } from './records';
import { addSystemRegistries } from './registries';
import type { SeedName } from './seed-names';
import { SEED_PROFILES } from './seed-profiles';
import { SHOWCASE_CLUSTERS, SHOWCASE_GATEWAYS } from './seed-showcase';
import { DAY, type SeedCluster, type SeedGateway, tellStory } from './seed-story';
import type { RestoreOptions } from './snapshot';
import { addUser } from './users';
import { createWorld, newUid, type World } from './world';

/** What a world begins with. */
export interface Seed {
  /** The tenant's name. */
  readonly tenant: string;
  /** Names of the projects. */
  readonly projects: readonly string[];
  /** Tenant admins who can log in. */
  readonly users?: readonly {
    readonly emailId: string;
    readonly password: string;
    readonly firstName: string;
    readonly lastName: string;
  }[];
  /** API keys; one with `project` (a name) reaches nothing but that project, one without is a tenant admin's. `readOnly`: its user's roles let it read alone. */
  readonly apiKeys: readonly { readonly key: string; readonly project?: string; readonly readOnly?: boolean }[];
  /** Profiles; one with `project` (a name) lives there, one without in the tenant. */
  readonly profiles: readonly (NewProfile & { readonly project?: string })[];
  readonly vcenters: readonly Vcenter[];
  readonly maasServers?: readonly MaasServer[];
  readonly openStackClouds?: readonly OpenStackCloud[];
  readonly cloudStackServers?: readonly CloudStackServer[];
  /** Whether the System Private Gateway exists. */
  readonly systemGateway?: boolean;
  /** Gateways that were installed with the Palette CLI a day ago, and so run. */
  readonly gateways?: readonly SeedGateway[];
  readonly clusters?: readonly SeedCluster[];
  /** Where the random numbers begin; worlds of one seed and one start time are the same to the last uid. */
  readonly random?: number;
}

/** Tenant `acme` with projects, a tenant admin's key `local-palette`, profiles for four clouds, and their data centres; no gateway yet. */
export const DEFAULT_SEED: Seed = {
  tenant: 'acme',
  projects: ['Default', 'staging'],
  users: [{ emailId: 'admin@acme.example', password: 'local-palette', firstName: 'Ada', lastName: 'Admin' }],
  apiKeys: [{ key: 'local-palette' }, { key: 'local-palette-staging', project: 'staging' }],
  profiles: SEED_PROFILES,
  vcenters: [ACME_VCENTER],
  maasServers: [ACME_MAAS],
  openStackClouds: [ACME_OPENSTACK],
  cloudStackServers: [ACME_CLOUDSTACK],
};

/** The seeds that have a name. */
export const SEEDS: { readonly [name in SeedName]: Seed } = {
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
  showcase: {
    ...DEFAULT_SEED,
    vcenters: [{ ...ACME_VCENTER, absent: ['datastore9'] }],
    systemGateway: true,
    gateways: SHOWCASE_GATEWAYS,
    clusters: SHOWCASE_CLUSTERS,
  },
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
  const projects = new Map(seed.projects.map((name) => [name, createProject(world, { name })]));
  const uidOf = (name: string | undefined) => {
    if (name === undefined) return undefined;
    const project = projects.get(name);
    if (project === undefined) throw new Error(`The seed names a project ${name} and doesn't list it.`);
    return project.uid;
  };
  const [admin] = (seed.users ?? []).map((user) => addUser(world, user));
  for (const { key, project, readOnly } of seed.apiKeys) {
    addApiKey(world, { name: key, key, userUid: admin?.uid ?? newUid(world), projectUid: uidOf(project), readOnly });
  }
  addSystemRegistries(world);
  for (const { project, ...profile } of seed.profiles) createProfile(world, uidOf(project), profile);
  world.vcenters.push(...structuredClone(seed.vcenters));
  world.maasServers.push(...structuredClone(seed.maasServers ?? []));
  world.openStackClouds.push(...structuredClone(seed.openStackClouds ?? []));
  world.cloudStackServers.push(...structuredClone(seed.cloudStackServers ?? []));
  if (seed.systemGateway) addSystemGateway(world);
  for (const { name, size = 1, cloudType = 'vsphere' } of seed.gateways ?? []) installWithCli(world, { name, cloudType, size });
  tellStory(world, seed, uidOf, now);
  return world;
}
