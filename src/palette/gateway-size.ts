import type { Cancelable, PaletteClient } from './client';
import { getCloudConfig } from './cloud-configs';
import { getCluster } from './clusters';
import {
  type ControlPlaneEndPoint,
  type Overlord,
  type OverlordVsphereCloudConfig,
  type VsphereCloudConfig,
  type VspherePlacementConfig,
  type VspherePlacementConfigEntity,
  vsphereCalls,
} from './schema';

/**
 * The cloud configuration of a gateway with another number of nodes. A PUT says how things shall be, and the gateway's
 * own configuration can't be read back; so what is known of the cluster that it runs on is sent along, lest a server
 * that takes the PUT by its word drops placement, keys or time servers. Where that cluster is not known (yet), the
 * size goes alone.
 */
export async function resizedCloudConfig(
  client: PaletteClient,
  gateway: Overlord,
  size: number,
  { signal }: Cancelable,
): Promise<OverlordVsphereCloudConfig> {
  const call = { scope: { kind: 'tenant' }, signal } as const;
  const clusterUid = gateway.spec?.spectroClusterUid;
  const cluster = clusterUid ? await getCluster(client, clusterUid, call) : undefined;
  const configUid = cluster?.spec?.cloudConfigRef?.uid;
  const config = configUid
    ? ((await getCloudConfig(client, vsphereCalls, configUid, call)) as VsphereCloudConfig | undefined)
    : undefined;
  return config?.spec ? { clusterConfig: clusterConfigOf(config.spec), size } : { size };
}

function clusterConfigOf(spec: NonNullable<VsphereCloudConfig['spec']>): OverlordVsphereCloudConfig['clusterConfig'] {
  const { controlPlaneEndpoint, ntpServers, placement, sshKeys, staticIp } = spec.clusterConfig;
  const pool = spec.machinePoolConfig.find(({ isControlPlane }) => isControlPlane);
  const placements = pool?.placements?.length ? pool.placements : [placement];
  return {
    ...(controlPlaneEndpoint && { controlPlaneEndpoint: controlPlaneEndpoint as ControlPlaneEndPoint }),
    ...(ntpServers && { ntpServers }),
    ...(sshKeys && { sshKeys }),
    ...(staticIp !== undefined && { staticIp }),
    placements: placements.map(placementInput),
  };
}

/** A placement that was read, in the form that is sent: the IP pool is a uid there and a reference here. */
export function placementInput(placement: VspherePlacementConfig): VspherePlacementConfigEntity {
  const { network, ...places } = placement;
  if (network === undefined) return places;
  const { networkName, parentPoolRef, staticIp } = network;
  return {
    ...places,
    network: {
      networkName,
      ...(parentPoolRef?.uid && { parentPoolUid: parentPoolRef.uid }),
      ...(staticIp !== undefined && { staticIp }),
    },
  };
}
