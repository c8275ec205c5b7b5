import type { Cancelable, PaletteClient } from './client';
import { type CloudConfig, getCloudConfig } from './cloud-configs';
import { getCluster } from './clusters';
import {
  type CloudCalls,
  type CloudDocument,
  type CloudStackMachinePoolConfig,
  cloudstackCalls,
  type MaasMachinePoolConfig,
  maasCalls,
  type OpenStackMachinePoolConfig,
  type Operation,
  type Overlord,
  openstackCalls,
  type VsphereCloudConfig,
  type VspherePlacementConfig,
  type VspherePlacementConfigEntity,
  vsphereCalls,
} from './schema';

/** Where the nodes of a gateway stand, as it is sent. */
interface GatewayConfig {
  readonly clusterConfig?: CloudDocument;
  readonly machineConfig?: CloudDocument;
}

type Spec = NonNullable<CloudConfig['spec']>;

/** The gateways that the Palette CLI installs on one cloud. */
interface GatewayCloud {
  readonly calls: CloudCalls & { readonly updateGatewayConfig: Operation };
  /** What was read of a gateway's own cluster, in the form that is sent. */
  configOf(spec: Spec): GatewayConfig;
}

/** By the cloud's name in the API. */
export const gatewayClouds: { readonly [cloud: string]: GatewayCloud } = {
  vsphere: { calls: vsphereCalls, configOf: vsphereConfig },
  maas: { calls: maasCalls, configOf: maasConfig },
  'apache-cloudstack': { calls: cloudstackCalls, configOf: cloudStackConfig },
  openstack: { calls: openstackCalls, configOf: openStackConfig },
};

/**
 * The cloud configuration of a gateway with another number of nodes. A PUT says how things shall be, and the gateway's
 * own configuration can't be read back; so what is known of the cluster that it runs on is sent along, lest a server
 * that takes the PUT by its word drops placement, keys or time servers. Where that cluster is not known (yet), the
 * size goes alone.
 */
export async function resizedCloudConfig(
  client: PaletteClient,
  gateway: Overlord,
  { calls, configOf }: GatewayCloud,
  size: number,
  { signal }: Cancelable,
): Promise<GatewayConfig & { readonly size: number }> {
  const call = { scope: { kind: 'tenant' }, signal } as const;
  const clusterUid = gateway.spec?.spectroClusterUid;
  const cluster = clusterUid ? await getCluster(client, clusterUid, call) : undefined;
  const configUid = cluster?.spec?.cloudConfigRef?.uid;
  const config = configUid ? await getCloudConfig(client, calls, configUid, call) : undefined;
  return config?.spec ? { ...configOf(config.spec), size } : { size };
}

function vsphereConfig(spec: Spec): GatewayConfig {
  const { clusterConfig, machinePoolConfig } = spec as NonNullable<VsphereCloudConfig['spec']>;
  const { controlPlaneEndpoint, ntpServers, placement, sshKeys, staticIp } = clusterConfig;
  const pool = machinePoolConfig.find(({ isControlPlane }) => isControlPlane);
  const placements = pool?.placements?.length ? pool.placements : [placement];
  const settings = known({ controlPlaneEndpoint, ntpServers, sshKeys, staticIp });
  return { clusterConfig: { ...settings, placements: placements.map(placementInput) } };
}

function maasConfig(spec: Spec): GatewayConfig {
  const pool = controlPlaneOf<MaasMachinePoolConfig>(spec);
  if (!pool) return clusterPart(spec);
  const { azs, instanceType, resourcePool, useLxdVm, network } = pool;
  return {
    ...clusterPart(spec),
    machineConfig: known({ azs, instanceType, resourcePool, useLxdVm, network: network && networkInput(network) }),
  };
}

function cloudStackConfig(spec: Spec): GatewayConfig {
  const pool = controlPlaneOf<CloudStackMachinePoolConfig>(spec);
  // Without an offering the API takes no machines.
  if (!pool?.offering) return clusterPart(spec);
  const { offering, template, networks, instanceConfig } = pool;
  return { ...clusterPart(spec), machineConfig: known({ offering, template, networks, instanceConfig }) };
}

function openStackConfig(spec: Spec): GatewayConfig {
  const pool = controlPlaneOf<OpenStackMachinePoolConfig>(spec);
  return { ...clusterPart(spec), ...(pool && { machineConfig: known({ azs: pool.azs, flavorConfig: pool.flavorConfig }) }) };
}

function clusterPart({ clusterConfig }: Spec): GatewayConfig {
  return clusterConfig ? { clusterConfig } : {};
}

function controlPlaneOf<Pool>({ machinePoolConfig = [] }: Spec): Pool | undefined {
  return machinePoolConfig.find(({ isControlPlane }) => isControlPlane) as Pool | undefined;
}

/** What there is of a document. */
function known(document: CloudDocument): CloudDocument {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

/** A placement that was read, in the form that is sent: the IP pool is a uid there and a reference here. */
export function placementInput(placement: VspherePlacementConfig): VspherePlacementConfigEntity {
  const { network, ...places } = placement;
  return network === undefined ? places : { ...places, network: networkInput(network) };
}

interface Network {
  readonly networkName: string;
  readonly parentPoolRef?: { readonly uid?: string };
  readonly staticIp?: boolean;
}

function networkInput({ networkName, parentPoolRef, staticIp }: Network): Required<VspherePlacementConfigEntity>['network'] {
  return {
    networkName,
    ...(parentPoolRef?.uid && { parentPoolUid: parentPoolRef.uid }),
    ...(staticIp !== undefined && { staticIp }),
  };
}
