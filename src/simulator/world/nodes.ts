import { baseLayers } from './cluster-base';
import { osFiles } from './os-files';
import type { Cluster, Machine, NodeCertificate, NodeProxy } from './records';
import { isProxyCaLost } from './trouble';
import type { World } from './world';

/** What one node of a cluster was given: how it reaches the world outside, and whom it trusts. */
export interface NodeTrust {
  readonly name: string;
  readonly uid: string;
  readonly pool: string;
  readonly proxy: NodeProxy;
  /** By name, each with where it came from. */
  readonly certificates: readonly NodeCertificate[];
}

/** The nodes of a cluster with what each was given when it was made: later changes reach a node only by its replacement. */
export function nodeTrust(cluster: Cluster): readonly NodeTrust[] {
  return cluster.machines.map(({ name, uid, pool, proxy = {}, certificates = [] }) => ({ name, uid, pool, proxy, certificates }));
}

/** What a machine that is made now is given; nothing where there is nothing to give. */
export function equipment(world: World, cluster: Cluster): Pick<Machine, 'proxy' | 'certificates'> {
  const certificates = cluster.role === 'gateway' ? installerCertificates(world, cluster) : clusterCertificates(world, cluster);
  return {
    ...(cluster.proxy !== undefined && { proxy: cluster.proxy }),
    ...(certificates.length > 0 && { certificates }),
  };
}

/** The proxy settings of a cluster's gateway as they are now; undefined where it has none. */
export function gatewayProxy(world: World, cluster: Cluster): NodeProxy | undefined {
  const { proxy } = (cluster.gatewayUid === undefined ? undefined : world.gateways.get(cluster.gatewayUid)) ?? {};
  if (proxy === undefined) return undefined;
  const { caCertificate, ...settings } = proxy;
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** The certificate of the installer's proxy stays on the gateway's own nodes. */
function installerCertificates(world: World, cluster: Cluster): NodeCertificate[] {
  const gateway = cluster.gatewayUid === undefined ? undefined : world.gateways.get(cluster.gatewayUid);
  return gateway?.proxy?.caCertificate && !isProxyCaLost(world, cluster) ? [{ name: 'ca.crt', source: 'installer' }] : [];
}

/** Those of the tenant go to every node, those of an OS pack to the nodes of the clusters that use its profile. */
function clusterCertificates(world: World, cluster: Cluster): NodeCertificate[] {
  const tenant = [...world.certificates.values()].map(({ name }): NodeCertificate => ({ name, source: 'tenant' }));
  const files = baseLayers(world, cluster.profiles)
    .filter(({ layer }) => layer === 'os')
    .flatMap(({ values }) => osFiles(values))
    .filter(({ isCertificate }) => isCertificate)
    .map(
      ({ targetPath, podMount }): NodeCertificate => ({
        name: targetPath,
        source: 'profile',
        ...(podMount !== undefined && { podMount }),
      }),
    );
  return [...tenant, ...files];
}
