import type {
  OpenStackClusterConfig,
  OpenStackMachinePoolCloudConfigEntity,
  OpenStackResource,
} from '../../../palette/schema/full';
import type { Lacks } from '../infrastructure/lacks';
import { findOpenStack, openstackLacks } from '../infrastructure/openstack';
import type { Account } from '../records';
import type { World } from '../world';
import { defineCloud, type Placed } from './cloud';

type Config = OpenStackClusterConfig;
type Pool = OpenStackMachinePoolCloudConfigEntity;

/** Clusters on OpenStack: a project of a domain in a region, flavors for sizes, networks that exist or are made. */
export const openstack = defineCloud<Config, Pool>({
  importedConfig: {},
  completePool: (_world, _config, pool) => pool,
  poolChangeProblem: () => undefined,
  configChangeProblem: (config, next) => {
    if (next.region && config.region && next.region !== config.region) return `its region is ${config.region} and can't be changed`;
    for (const part of ['domain', 'project'] as const) {
      if (isOther(config[part], next[part])) return `its ${part} is ${nameOf(config[part])} and can't be changed`;
    }
    return undefined;
  },
  changedConfig: (_config, next) => next,
  machineShape: ({ azs = [], diskGiB, flavorConfig, subnet }) => [
    [...azs].sort(),
    diskGiB,
    flavorConfig.name,
    subnet?.id ?? '',
    subnet?.name ?? '',
  ],
  machineSize: (world, { flavorConfig, diskGiB }) => {
    const flavor = world.openStackClouds.flatMap(({ flavors }) => flavors).find(({ name }) => name === flavorConfig.name);
    return {
      cpus: flavorConfig.numCPUs ?? flavor?.vcpus ?? 0,
      memoryMiB: flavorConfig.memoryMiB ?? flavor?.memory ?? 0,
      diskGiB: diskGiB ?? flavorConfig.diskGiB ?? flavor?.disk ?? 0,
    };
  },
  lacks,
  addressPools: () => [],
  endpointHost: () => undefined,
  gatewayShape: ({ clusterConfig = {}, machineConfig = {} }) => ({
    config: clusterConfig,
    pool: { flavorConfig: { name: '' }, ...machineConfig },
  }),
});

function* lacks(world: World, account: Account, cluster: Placed): Lacks {
  const cloud = findOpenStack(world, String(account.credentials.identityEndpoint));
  if (cloud === undefined) return;
  const config = cluster.config as Config;
  for (const { cloud: document } of cluster.pools) {
    const { azs = [], flavorConfig, subnet } = document as Pool;
    const wanted = { ...config, azs, flavor: flavorConfig.name, subnet: subnet ?? config.subnet };
    yield* openstackLacks(cloud, withoutUndefined(wanted));
  }
}

function withoutUndefined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

/** Whether both name something, and by the same of id and name not the same. */
function isOther(one: OpenStackResource | undefined, other: OpenStackResource | undefined): boolean {
  if (one?.id && other?.id) return one.id !== other.id;
  return Boolean(one?.name && other?.name && one.name !== other.name);
}

function nameOf(resource: OpenStackResource | undefined): string {
  return resource?.name || resource?.id || 'unset';
}
