import { unlessAbsent } from './absent';
import { callCloud, pagedCloud } from './call-cloud';
import type { CallOptions, PaletteClient } from './client';
import { type CloudCalls, type CloudDocument, type MachinePoolConfig, type ObjectReference, operations } from './schema';

/** A cluster on its cloud, whichever that is: account, configuration, machine pools. A cluster refers to it by `spec.cloudConfigRef`. */
export interface CloudConfig {
  readonly spec?: {
    readonly cloudAccountRef?: ObjectReference;
    readonly clusterConfig?: CloudDocument;
    readonly machinePoolConfig?: readonly CloudPool[];
  };
}

/** A machine pool as it is read: what all clouds have, and what the cloud adds. */
export type CloudPool = MachinePoolConfig & CloudDocument;

/** One machine of a pool. */
export interface CloudMachine {
  readonly metadata?: { readonly name?: string; readonly uid?: string };
  readonly status?: {
    readonly maintenanceStatus?: { readonly action?: string; readonly state?: string; readonly message?: string };
  };
}

/** The cloud's side of a cluster (`spec.cloudConfigRef.uid` of it); undefined when there is none. */
export async function getCloudConfig(
  client: PaletteClient,
  cloud: CloudCalls,
  configUid: string,
  call: CallOptions,
): Promise<CloudConfig | undefined> {
  return unlessAbsent(callCloud(client, cloud, cloud.configs.get, { params: { configUid } }, call) as Promise<CloudConfig>);
}

/** Replaces what holds for all machines of a cluster. */
export async function putClusterConfig(
  client: PaletteClient,
  cloud: CloudCalls,
  configUid: string,
  clusterConfig: CloudDocument,
  call: CallOptions,
): Promise<void> {
  await callCloud(client, cloud, cloud.configs.update, { params: { configUid }, body: { clusterConfig } }, call);
}

/** Adds a machine pool. Its name addresses it from then on. @throws OutcomeUnknown: read the pools before trying again */
export async function createMachinePool(
  client: PaletteClient,
  cloud: CloudCalls,
  configUid: string,
  pool: CloudDocument,
  call: CallOptions,
): Promise<void> {
  await callCloud(client, cloud, cloud.configs.createPool, { params: { configUid }, body: pool }, call);
}

/** Replaces a machine pool. The name in the body must be the one of the path. */
export async function updateMachinePool(
  client: PaletteClient,
  cloud: CloudCalls,
  configUid: string,
  machinePoolName: string,
  pool: CloudDocument,
  call: CallOptions,
): Promise<void> {
  await callCloud(client, cloud, cloud.configs.updatePool, { params: { configUid, machinePoolName }, body: pool }, call);
}

/** Removes a machine pool with its machines. */
export async function deleteMachinePool(
  client: PaletteClient,
  cloud: CloudCalls,
  configUid: string,
  machinePoolName: string,
  call: CallOptions,
): Promise<void> {
  await callCloud(client, cloud, cloud.configs.deletePool, { params: { configUid, machinePoolName } }, call);
}

/** The machines of a pool, of all pages. */
export async function listMachines(
  client: PaletteClient,
  cloud: CloudCalls,
  configUid: string,
  machinePoolName: string,
  call: CallOptions,
): Promise<readonly CloudMachine[]> {
  const machines: CloudMachine[] = [];
  const params = { configUid, machinePoolName };
  for await (const machine of pagedCloud(client, cloud, cloud.configs.listMachines, { params }, call))
    machines.push(machine as CloudMachine);
  return machines;
}

/** A machine of a pool. */
export interface MachineRef {
  readonly configUid: string;
  /** The pool's name. */
  readonly pool: string;
  readonly uid: string;
}

/** Orders that workloads are kept off a node (`cordon`), or let back (`uncordon`). Its machine says how far that is. */
export async function setMachineMaintenance(
  client: PaletteClient,
  cloud: CloudCalls,
  { configUid, pool: machinePoolName, uid: machineUid }: MachineRef,
  action: string,
  call: CallOptions,
): Promise<void> {
  // The path is one for all clouds: what stands in its place in theirs is the cloud.
  const cloudType = cloud.configs.get.path.split('/')[3] ?? '';
  const params = { cloudType, configUid, machinePoolName, machineUid, ...cloud.params };
  await callCloud(client, cloud, operations.setMachineMaintenance, { params, body: { action } }, call);
}
