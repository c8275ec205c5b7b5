import type { CloudStackClusterConfig, CloudStackMachinePoolCloudConfigEntity } from '../../../palette/schema/full';
import { cloudstackLacks, findCloudStack } from '../infrastructure/cloudstack';
import type { Lacks } from '../infrastructure/lacks';
import type { Account, CloudStackServer } from '../records';
import type { World } from '../world';
import { defineCloud, type Placed } from './cloud';

type Config = CloudStackClusterConfig;
type Pool = CloudStackMachinePoolCloudConfigEntity;

/** Clusters on Apache CloudStack: zones with networks, offerings for sizes. A change has a few fields, and the others stay. */
export const cloudstack = defineCloud<Config, Pool>({
  importedConfig: {},
  completePool: (world, _config, pool) => {
    const known = pool.instanceConfig === undefined ? offeringOf(world, pool) : undefined;
    if (known === undefined) return pool;
    return { ...pool, instanceConfig: { name: known.name, numCPUs: known.cpuNumber, memoryMiB: known.memory } };
  },
  poolChangeProblem: () => undefined,
  configChangeProblem: () => undefined,
  changedConfig: (config, { controlPlaneEndpoint, ...next }) => ({
    ...config,
    ...next,
    ...(controlPlaneEndpoint && { controlPlaneEndpoint }),
  }),
  machineShape: ({ offering, template, networks = [], instanceConfig }) => [
    offering.id ?? '',
    offering.name ?? '',
    template?.id ?? '',
    template?.name ?? '',
    networks.map(({ id = '', name = '' }) => [id, name]),
    instanceConfig?.numCPUs,
    instanceConfig?.memoryMiB,
    instanceConfig?.diskGiB,
  ],
  machineSize: (world, pool) => {
    const { instanceConfig } = pool;
    const known = offeringOf(world, pool);
    return {
      cpus: instanceConfig?.numCPUs ?? known?.cpuNumber ?? 0,
      memoryMiB: instanceConfig?.memoryMiB ?? known?.memory ?? 0,
      diskGiB: instanceConfig?.diskGiB ?? 0,
    };
  },
  lacks,
  addressPools: () => [],
  endpointHost: (_name, { controlPlaneEndpoint }) => controlPlaneEndpoint || undefined,
  gatewayShape: ({ clusterConfig = {}, machineConfig = {} }) => ({
    config: clusterConfig,
    pool: { offering: {}, ...machineConfig },
  }),
});

/** The offering that a pool names, of whichever server has it. */
function offeringOf(world: World, { offering }: Pool): CloudStackServer['offerings'][number] | undefined {
  return world.cloudStackServers
    .flatMap(({ offerings }) => offerings)
    .find(({ id, name }) => (offering.id ? id === offering.id : name === offering.name));
}

function* lacks(world: World, account: Account, cluster: Placed): Lacks {
  const server = findCloudStack(world, String(account.credentials.apiUrl));
  if (server === undefined) return;
  const config = cluster.config as Config;
  for (const { cloud } of cluster.pools) yield* cloudstackLacks(server, { ...config, ...(cloud as Pool) });
}
