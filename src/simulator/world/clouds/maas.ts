import type { MaasClusterConfig, MaasMachinePoolCloudConfigEntity } from '../../../palette/schema/full';
import { findMaas, maasProblem } from '../infrastructure/maas';
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
  placementProblem: missing,
  addressPools: (_config, { network }) => (network?.parentPoolUid ? [network.parentPoolUid] : []),
  endpointHost: (name, { domain }) => (domain ? `${name}.${domain}` : undefined),
  gatewayShape: ({ clusterConfig = {}, machineConfig = {} }) => ({
    config: { domain: '', ...clusterConfig },
    pool: { resourcePool: '', instanceType: GATEWAY_MACHINE, ...machineConfig },
  }),
});

function missing(world: World, account: Account, cluster: Placed): string | undefined {
  const endpoint = String(account.credentials.apiEndpoint);
  const server = findMaas(world, endpoint);
  if (server === undefined) return undefined;
  const { domain } = cluster.config as Config;
  for (const { name, cloud } of cluster.pools) {
    const { network, ...pool } = cloud as Pool;
    const problem = maasProblem(server, { ...pool, domain, ...(network && { network: network.networkName }) });
    if (problem !== undefined) return `Failed to place machines on ${endpoint}: ${problem}`;
    if (network?.staticIp && !network.parentPoolUid) {
      return `Failed to place machines on ${endpoint}: machine pool ${name} wants static addresses and names no IP pool`;
    }
  }
  return undefined;
}
