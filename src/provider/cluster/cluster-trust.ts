import { effectiveCertificates, type NodesOf, reachesNodes, type TrustedCertificate } from '../../domain/trust';
import { clusterGatewayUid, getClusterPacks, listCertificates, type SpectroCluster } from '../../palette';
import { gatewaySeen } from '../gateway/gateway-seen';
import { installerProxy, proxyOf } from '../gateway/installer-proxy';
import { unlessForbidden } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { certificatesValue } from '../shared/trust-fields';
import { tenantPlace } from '../tenant-ca-certificate/tenant-certificates';
import type { ClusterCall } from './cluster-part';
import { osCertificates } from './os-certificates';

type Certificates = readonly TrustedCertificate[];

/** How the nodes of a cluster reach the world outside, and whom one trusts that is made now, as far as Palette tells. */
export async function clusterTrust(
  palette: ProviderData,
  cluster: SpectroCluster,
  call: ClusterCall & { readonly signal: AbortSignal },
) {
  const nodes: NodesOf = { of: 'cluster', cloudType: cluster.spec?.cloudType };
  const gatewayUid = clusterGatewayUid(cluster);
  const [tenant, profiles, gateway] = await Promise.all([
    reachesNodes('tenant', nodes) ? unlessForbidden(ofTenant(palette, call.signal)) : [],
    unlessForbidden(ofProfiles(palette, cluster, call)),
    gatewayUid === undefined ? undefined : unlessForbidden(gatewaySeen(palette, gatewayUid, call.signal)),
  ]);
  const known = tenant !== undefined && profiles !== undefined;
  return {
    effective_proxy: gateway === undefined ? null : proxyOf(installerProxy(gateway)),
    effective_ca_certificates: known ? certificatesValue(effectiveCertificates(nodes, [...tenant, ...profiles])) : null,
  };
}

async function ofTenant(palette: ProviderData, signal: AbortSignal): Promise<Certificates> {
  const all = await listCertificates(palette.client, await tenantPlace(palette, signal), { signal });
  return all.map(({ metadata }) => ({ name: metadata.name, source: 'tenant' }));
}

/** Those of the OS layers as the cluster has them; undefined where one can't be read. */
async function ofProfiles(
  palette: ProviderData,
  { metadata }: SpectroCluster,
  call: ClusterCall,
): Promise<Certificates | undefined> {
  const profiles = await getClusterPacks(palette.client, metadata.uid, call);
  const layers = profiles.flatMap(({ spec }) => spec?.packs ?? []).filter(({ spec }) => spec?.layer === 'os');
  const read = layers.map(({ spec }) => osCertificates(spec?.values ?? ''));
  return read.every((each) => each !== undefined) ? read.flat() : undefined;
}
