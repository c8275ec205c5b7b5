import type { CallOptions, PaletteClient } from './client';
import { type ClusterConfigEntity, clusterConfigurationOperations, clusterUpkeepOperations } from './schema';

type Setting<Name extends keyof ClusterConfigEntity> = NonNullable<ClusterConfigEntity[Name]>;

/** Sets what the owner of a cluster notes of it; empty to forget it. */
export async function setMetaAttribute(client: PaletteClient, uid: string, text: string, call: CallOptions): Promise<void> {
  await client.call(
    clusterConfigurationOperations.patchClusterMetaAttribute,
    { params: { uid }, body: { clusterMetaAttribute: text } },
    call,
  );
}

/** Sets the time zone that a cluster's schedules are in; empty for Palette's own. */
export async function setTimezone(client: PaletteClient, uid: string, timezone: string, call: CallOptions): Promise<void> {
  await client.call(clusterConfigurationOperations.patchClusterTimezone, { params: { uid }, body: { timezone } }, call);
}

/** Sets when the operating system of a cluster's machines is patched. It replaces the whole of it. */
export async function setOsPatch(
  client: PaletteClient,
  uid: string,
  osPatchConfig: NonNullable<Setting<'machineManagementConfig'>['osPatchConfig']>,
  call: CallOptions,
): Promise<void> {
  await client.call(clusterConfigurationOperations.patchOsPatchConfig, { params: { uid }, body: { osPatchConfig } }, call);
}

/** Sets whether a cluster hosts virtual ones, and how those are reached. It replaces the whole of it. */
export async function setHostCluster(
  client: PaletteClient,
  uid: string,
  hostClusterConfig: Setting<'hostClusterConfig'>,
  call: CallOptions,
): Promise<void> {
  await client.call(clusterConfigurationOperations.patchHostClusterConfig, { params: { uid }, body: { hostClusterConfig } }, call);
}

/** Sets where a cluster is, for maps and lists; empty to forget it. */
export async function setLocation(
  client: PaletteClient,
  uid: string,
  location: Setting<'location'>,
  call: CallOptions,
): Promise<void> {
  await client.call(clusterUpkeepOperations.setClusterLocation, { params: { uid }, body: { location } }, call);
}
