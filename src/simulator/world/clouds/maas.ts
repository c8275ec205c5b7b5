import type { MaasClusterConfig, MaasMachinePoolCloudConfigEntity } from '../../../palette/schema/full';
import type { Lacks } from '../infrastructure/lacks';
import { findMaas, maasLacks } from '../infrastructure/maas';
import type { Account } from '../records';
import type { World } from '../world';
import { defineCloud, type Placed } from './cloud';

type Config = MaasClusterConfig;
type Pool = MaasMachinePoolCloudConfigEntity;

/** The least that a gateway's own machines must have. */
const GATEWAY_MACHINE = { minCPU: 4, minMemInMB: 8192, minDiskSizeInGB: 60 };

/** Clusters on MAAS: machines are picked out of a resource pool by zone, tags and size; addresses come from MAAS's own DHCP. */
export const maas = defineCloud<Config, Pool>({
  importedConfig: { domain: '' },
  completePool: (_world, _config, pool) => pool,
  poolChangeProblem: () => undefined,
  configChangeProblem: () => undefined,
  changedConfig: (_config, next) => next,
  machineShape: ({ azs = [], instanceType, resourcePool, tags = [], useLxdVm = false, network }) => [
    [...azs].sort(),
    instanceType.minCPU,
    instanceType.minMemInMB,
    instanceType.minDiskSizeInGB,
    resourcePool,
    [...tags].sort(),
    useLxdVm,
    network?.networkName,
    network?.parentPoolUid,
  ],
  machineSize: (_world, { instanceType: { minCPU = 0, minMemInMB = 0, minDiskSizeInGB = 0 } }) => ({
    cpus: minCPU,
    memoryMiB: minMemInMB,
    diskGiB: minDiskSizeInGB,
  }),
  lacks,
  addressPools: (_config, { network }) => (network?.parentPoolUid ? [network.parentPoolUid] : []),
  endpointHost: (name, { domain }) => (domain ? `${name}.${domain}` : undefined),
  gatewayShape: ({ clusterConfig = {}, machineConfig = {} }) => ({
    config: { domain: '', ...clusterConfig },
    pool: { resourcePool: '', instanceType: GATEWAY_MACHINE, ...machineConfig },
  }),
});

function* lacks(world: World, account: Account, cluster: Placed): Lacks {
  const server = findMaas(world, String(account.credentials.apiEndpoint));
  if (server === undefined) return;
  const { domain } = cluster.config as Config;
  for (const { name, cloud } of cluster.pools) {
    const { network, ...pool } = cloud as Pool;
    yield* maasLacks(server, { ...pool, domain, ...(network && { network: network.networkName }) });
    if (network?.staticIp && !network.parentPoolUid) {
      yield { problem: `machine pool ${name} wants static addresses and names no IP pool` };
    }
  }
}
