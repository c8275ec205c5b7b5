import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import {
  operations,
  type VsphereCloudConfig,
  type VsphereClusterConfigEntity,
  type VsphereMachine,
  type VsphereMachinePoolConfigEntity,
} from './schema';

/** The vSphere side of a cluster (`spec.cloudConfigRef.uid` of it); undefined when there is none. */
export async function getVsphereCloudConfig(
  client: PaletteClient,
  configUid: string,
  call: CallOptions,
): Promise<VsphereCloudConfig | undefined> {
  return unlessAbsent(client.call(operations.getVsphereCloudConfig, { params: { configUid } }, call));
}

/** Replaces placement, keys, time servers and endpoint of a cluster. */
export async function putVsphereClusterConfig(
  client: PaletteClient,
  configUid: string,
  clusterConfig: VsphereClusterConfigEntity,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.updateVsphereClusterConfig, { params: { configUid }, body: { clusterConfig } }, call);
}

/** Adds a machine pool. Its name addresses it from then on. @throws OutcomeUnknown: read the pools before trying again */
export async function createVsphereMachinePool(
  client: PaletteClient,
  configUid: string,
  pool: VsphereMachinePoolConfigEntity,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.createVsphereMachinePool, { params: { configUid }, body: pool }, call);
}

/** Replaces a machine pool. The name in the body must be the one of the path. */
export async function updateVsphereMachinePool(
  client: PaletteClient,
  configUid: string,
  machinePoolName: string,
  pool: VsphereMachinePoolConfigEntity,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.updateVsphereMachinePool, { params: { configUid, machinePoolName }, body: pool }, call);
}

/** Removes a machine pool with its machines. */
export async function deleteVsphereMachinePool(
  client: PaletteClient,
  configUid: string,
  machinePoolName: string,
  call: CallOptions,
): Promise<void> {
  await client.call(operations.deleteVsphereMachinePool, { params: { configUid, machinePoolName } }, call);
}

/** The machines of a pool, of all pages. */
export async function listVsphereMachines(
  client: PaletteClient,
  configUid: string,
  machinePoolName: string,
  call: CallOptions,
): Promise<readonly VsphereMachine[]> {
  const machines: VsphereMachine[] = [];
  for await (const machine of client.paged(operations.listVsphereMachines, { params: { configUid, machinePoolName } }, call))
    machines.push(machine);
  return machines;
}
