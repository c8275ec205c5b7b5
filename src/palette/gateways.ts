import { unlessAbsent } from './absent';
import { callCloud } from './call-cloud';
import type { Cancelable, PaletteClient } from './client';
import { AmbiguousName } from './errors';
import { gatewayClouds, resizedCloudConfig } from './gateway-size';
import { type Overlord, operations } from './schema';
import { systemGatewayOperations } from './schema/gateways/system';

/** A private cloud gateway, as Palette knows it. */
export type Gateway = Overlord;

/** How the gateway that is part of a self-hosted Palette is called. */
export const systemGatewayName = 'System Private Gateway';

// A gateway always belongs to the tenant, whatever project its caller works in.
const inTenant = ({ signal }: Cancelable) => ({ scope: { kind: 'tenant' }, signal }) as const;

/** All gateways of the tenant. */
export async function listGateways(client: PaletteClient, options: Cancelable): Promise<readonly Gateway[]> {
  return (await client.call(operations.listOverlords, {}, inTenant(options))).items;
}

/**
 * The gateway of exactly this name. Whether Palette's own filter is exact is not documented, so it only narrows.
 * @throws AmbiguousName when two have it: which one is meant only its uid can say
 */
export async function findGatewayByName(client: PaletteClient, name: string, options: Cancelable): Promise<Gateway | undefined> {
  const { items } = await client.call(operations.listOverlords, { query: { name } }, inTenant(options));
  const [first, second] = items.filter(({ metadata }) => metadata.name === name);
  if (first && second) {
    throw new AmbiguousName(
      `Palette has two private cloud gateways named "${name}" (${first.metadata.uid} and ${second.metadata.uid}). Rename one in Palette, or refer to it by its uid.`,
    );
  }
  return first;
}

/** The gateway with this uid; undefined when there is none. */
export async function getGateway(client: PaletteClient, uid: string, options: Cancelable): Promise<Gateway | undefined> {
  return unlessAbsent(client.call(operations.getOverlord, { params: { uid } }, inTenant(options)));
}

/** A gateway that has been registered and waits to be installed. */
export interface RegisteredGateway {
  readonly uid: string;
  /** To be run in this order on the cluster that will carry it. */
  readonly kubectlCommands: readonly string[];
}

/**
 * Registers a gateway that somebody will install on an existing Kubernetes cluster.
 * @throws OutcomeUnknown: look for the name before trying again, Palette would take a second one
 */
export async function registerSelfHostedGateway(
  client: PaletteClient,
  gateway: { readonly cloudType: string; readonly name: string },
  options: Cancelable,
): Promise<RegisteredGateway> {
  const { overlordUid, kubectlCommands } = await client.call(operations.createSelfHostedPcg, { body: gateway }, inTenant(options));
  return { uid: overlordUid, kubectlCommands };
}

/** Renames a gateway or changes its labels and annotations. Send all three: what is left out is removed. */
export async function updateGatewayMetadata(
  client: PaletteClient,
  uid: string,
  metadata: {
    readonly name: string;
    readonly labels?: { readonly [key: string]: string } | undefined;
    readonly annotations?: { readonly [key: string]: string } | undefined;
  },
  options: Cancelable,
): Promise<void> {
  await client.call(operations.updateOverlordMetadata, { params: { uid }, body: { metadata } }, inTenant(options));
}

/** Removes a gateway from Palette. Its machines stay. */
export async function deleteGateway(client: PaletteClient, uid: string, options: Cancelable): Promise<void> {
  await client.call(operations.deleteOverlord, { params: { uid } }, inTenant(options));
}

/** Puts a gateway that got stuck on its way back to Pending, to be configured anew. */
export async function resetGateway(client: PaletteClient, uid: string, options: Cancelable): Promise<void> {
  await client.call(operations.resetOverlord, { params: { uid } }, inTenant(options));
}

/** A gateway's manifests: what `kubectl` applies on the Kubernetes cluster that it is to run on. From 4.9.16 on they hold secrets. */
export interface GatewayManifests {
  /** Of the service that orders clusters; it names its own namespaces. */
  readonly jet: string;
  /** Of the service that works inside the cluster, for the namespace `cluster-UID`. */
  readonly ally: string;
}

/** Downloads the manifests of a gateway; undefined when there is no such gateway. */
export async function gatewayManifests(
  client: PaletteClient,
  uid: string,
  options: Cancelable,
): Promise<GatewayManifests | undefined> {
  const of = { params: { uid } };
  const jet = await unlessAbsent(client.call(operations.getPcgJetManifest, of, inTenant(options)));
  const ally = await unlessAbsent(client.call(operations.getPcgAllyManifest, of, inTenant(options)));
  return jet === undefined || ally === undefined ? undefined : { jet, ally };
}

/** A code by which an installer that is about to run is known to Palette. */
export async function pairingCode(
  client: PaletteClient,
  cloudType: 'vsphere' | 'maas' | 'apache-cloudstack' | 'openstack',
  options: Cancelable,
): Promise<string> {
  return (await client.call(operations.getPairingCode, { query: { cloudType } }, inTenant(options))).pairingCode;
}

/** Hands all clusters of one gateway to another. Only Palette's references change; there is no way back but another migration. */
export async function migrateGateway(
  client: PaletteClient,
  gateways: { readonly sourceUid: string; readonly targetUid: string },
  options: Cancelable,
): Promise<void> {
  await client.call(
    operations.migrateOverlord,
    { body: { sourceUid: gateways.sourceUid, targetUid: gateways.targetUid } },
    inTenant(options),
  );
}

/**
 * Scales a gateway that the Palette CLI installed, from 1 node to 3. See {@link resizedCloudConfig} for what is sent.
 * @param cloud as the API calls it
 * @returns whether Palette has such a call for this cloud
 */
export async function resizeGateway(
  client: PaletteClient,
  gateway: Gateway,
  cloud: string,
  { size }: { readonly size: number },
  options: Cancelable,
): Promise<boolean> {
  const row = gatewayClouds[cloud];
  if (row === undefined) return false;
  const body = await resizedCloudConfig(client, gateway, row, size, options);
  await callCloud(
    client,
    row.calls,
    row.calls.updateGatewayConfig,
    { params: { uid: gateway.metadata.uid }, body },
    inTenant(options),
  );
  return true;
}

/** The gateway that is part of a self-hosted Palette; undefined while nobody has switched it on. */
export async function findSystemGateway(client: PaletteClient, options: Cancelable): Promise<Gateway | undefined> {
  return (await listGateways(client, options)).find(isSystemGateway);
}

/** Makes the gateway that is part of a self-hosted Palette. Its one path is vSphere's, and it serves more. @throws OutcomeUnknown: look for it before trying again */
export async function createSystemGateway(client: PaletteClient, tenantUid: string, options: Cancelable): Promise<string> {
  return (await client.call(systemGatewayOperations.createSystemOverlord, { params: { tenantUid } }, inTenant(options))).uid;
}

/** Whether it is the gateway that is part of a self-hosted Palette: it is never installed, and not known to stop. */
export function isSystemGateway(gateway: Gateway): boolean {
  return gateway.spec?.isSystem === true || gateway.metadata.name === systemGatewayName;
}

/** Whether clusters can be made and deleted through it now. */
export function isGatewayRunning(gateway: Gateway): boolean {
  return isSystemGateway(gateway) || gateway.status?.state === 'Running';
}
