import { concurrentDeployments, type GatewaySize, gatewaySizeOf } from '../../domain/gateway';
import { type CloudPool, type Gateway, gatewayClouds, getCloudConfig, getCluster } from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';

/** Tells how many clusters a gateway deploys at once, where its size was told: nothing else in Palette does. */
export const LIMIT_ANNOTATION = 'cdktf-palette/concurrent-deployments';

/** Of a gateway that tells nothing: the least of the table. */
const LEAST = concurrentDeployments(1, 'small');

const inTenant = { kind: 'tenant' } as const;

/**
 * How many clusters a gateway deploys at once: what it was told, or what the machines that it runs on are good for, or what the
 * provider block has for gateways that don't tell.
 */
export async function deploymentLimit(palette: ProviderData, gateway: Gateway | undefined, signal: AbortSignal): Promise<number> {
  const told = Number(gateway?.metadata.annotations?.[LIMIT_ANNOTATION]);
  if (Number.isInteger(told) && told > 0) return told;
  const pool = gateway && (await orElse(ownControlPlane(palette, gateway, signal), undefined));
  const size = pool && sizeOf(pool);
  if (size !== undefined) return concurrentDeployments(pool?.size ?? 1, size);
  return palette.concurrentDeployments ?? LEAST;
}

/** The machines that a gateway of the Palette CLI runs on. */
async function ownControlPlane(palette: ProviderData, gateway: Gateway, signal: AbortSignal): Promise<CloudPool | undefined> {
  const call = { scope: inTenant, signal };
  const clusterUid = gateway.spec?.spectroClusterUid;
  const cluster = clusterUid ? await getCluster(palette.client, clusterUid, call) : undefined;
  const { cloudType, cloudConfigRef } = cluster?.spec ?? {};
  const cloud = gatewayClouds[cloudType ?? ''];
  if (!cloud || !cloudConfigRef?.uid) return undefined;
  const config = await getCloudConfig(palette.client, cloud.calls, cloudConfigRef.uid, call);
  return config?.spec?.machinePoolConfig?.find(({ isControlPlane }) => isControlPlane);
}

/** The size of the vendor's table that a machine has at least; undefined where the cloud tells it by a name of its own. */
function sizeOf({ instanceType, instanceConfig, flavorConfig }: CloudPool): GatewaySize | undefined {
  const machine = [instanceType, instanceConfig, flavorConfig].find((each) => typeof each === 'object' && each !== null) as
    | { readonly [name: string]: unknown }
    | undefined;
  const cpu = Number(machine?.numCPUs ?? machine?.minCPU);
  const memoryMb = Number(machine?.memoryMiB ?? machine?.minMemInMB);
  if (!(cpu > 0) || !(memoryMb > 0)) return undefined;
  // A disk that is too small keeps a gateway from installing, and from nothing after it.
  return gatewaySizeOf({ cpu, memoryMb, diskGb: Number.POSITIVE_INFINITY });
}
