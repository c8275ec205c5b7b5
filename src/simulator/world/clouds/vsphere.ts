import type {
  VsphereClusterConfigEntity,
  VsphereMachinePoolConfigEntity,
  VspherePlacementConfigEntity,
} from '../../../palette/schema/full';
import type { Lacks } from '../infrastructure/lacks';
import { findVcenter, placementLacks } from '../infrastructure/vsphere';
import type { Account } from '../records';
import { newUid, type World } from '../world';
import { defineCloud, type Placed } from './cloud';

type Config = VsphereClusterConfigEntity;
type Pool = VsphereMachinePoolConfigEntity['cloudConfig'];

/** The machines of a gateway's own cluster, which no request sizes. */
const GATEWAY_MACHINE = { numCPUs: 4, memoryMiB: 4096, diskGiB: 60 };

/** Clusters on vSphere: places name datacenter, folder, compute cluster, datastore, resource pool and network. */
export const vsphere = defineCloud<Config, Pool>({
  importedConfig: { placement: {} },
  completePool: (world, config, pool) => ({
    ...pool,
    placements: (pool.placements ?? []).map((placement) => completed(world, config, placement)),
  }),
  poolChangeProblem: (name, isControlPlane, next) =>
    isControlPlane && (next.placements ?? []).some((placement) => !placement.datacenter || !placement.folder)
      ? `Placements of control plane pool ${name} need datacenter and folder in an update`
      : undefined,
  configChangeProblem: (config, { placement }) =>
    placement.datacenter && placement.datacenter !== config.placement.datacenter
      ? `its datacenter is ${config.placement.datacenter ?? 'unset'} and can't be changed`
      : undefined,
  changedConfig: (config, next) => {
    const uid = next.placement.uid ?? config.placement.uid;
    return { ...next, placement: { ...next.placement, ...(uid === undefined ? {} : { uid }) } };
  },
  machineShape: ({ instanceType, placements = [] }) => [
    instanceType?.numCPUs,
    instanceType?.memoryMiB,
    instanceType?.diskGiB,
    placements.map(({ cluster, datastore, resourcePool, network, datacenter, folder }) => [
      datacenter,
      folder,
      cluster,
      datastore,
      resourcePool,
      network?.networkName,
      network?.parentPoolUid,
    ]),
  ],
  machineSize: (_world, { instanceType }) => ({
    cpus: instanceType?.numCPUs ?? 0,
    memoryMiB: instanceType?.memoryMiB ?? 0,
    diskGiB: instanceType?.diskGiB ?? 0,
  }),
  lacks,
  addressPools: (_config, pool) => [
    ...new Set((pool.placements ?? []).flatMap(({ network }) => (network?.parentPoolUid ? [network.parentPoolUid] : []))),
  ],
  endpointHost: (name, { controlPlaneEndpoint: { type, host, ddnsSearchDomain } = {} }) =>
    host || (type === 'DDNS' && ddnsSearchDomain ? `${name}.${ddnsSearchDomain}` : undefined),
  gatewayShape: ({ clusterConfig = {} }) => {
    const { placements = [], ...config } = clusterConfig as { readonly placements?: readonly VspherePlacementConfigEntity[] };
    return {
      config: { ...config, placement: placements[0] ?? {} },
      pool: { placements, instanceType: GATEWAY_MACHINE },
    };
  },
});

/** A placement has a uid, and stands in the cluster's datacenter and folder unless it says otherwise. */
function completed(world: World, config: Config, placement: VspherePlacementConfigEntity): VspherePlacementConfigEntity {
  const { datacenter, folder } = config.placement;
  return {
    ...placement,
    uid: placement.uid || newUid(world),
    datacenter: placement.datacenter || datacenter,
    folder: placement.folder || folder,
  };
}

function* lacks(world: World, account: Account, cluster: Placed): Lacks {
  const vcenter = findVcenter(world, String(account.credentials.vcenterServer));
  if (vcenter === undefined) return;
  const { placement } = cluster.config as Config;
  const placements = cluster.pools.flatMap((pool) => (pool.cloud as Pool).placements ?? []);
  for (const each of [placement, ...placements]) yield* placementLacks(vcenter, each);
  const bare = placements.find(({ network }) => network?.staticIp && !network.parentPoolUid);
  if (bare === undefined) return;
  yield { problem: `a placement in ${bare.cluster ?? 'no compute cluster'} wants static addresses and names no IP pool` };
}
