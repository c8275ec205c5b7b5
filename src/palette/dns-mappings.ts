import { unlessAbsent } from './absent';
import type { Cancelable, PaletteClient } from './client';
import {
  dnsMappingOperations as operations,
  type VsphereDnsMapping,
  type VsphereDnsMappingInput,
} from './schema/gateways/dns-mappings';

export type { VsphereDnsMappingInput };

/** A mapping as Palette stores it. */
export type DnsMapping = VsphereDnsMapping & { readonly metadata: NonNullable<VsphereDnsMapping['metadata']> };

// Mappings belong to the tenant, as gateways do, whatever project their caller works in.
const inTenant = ({ signal }: Cancelable) => ({ scope: { kind: 'tenant' }, signal }) as const;

/** All mappings of the tenant, of all gateways. */
export async function listDnsMappings(client: PaletteClient, options: Cancelable): Promise<readonly DnsMapping[]> {
  const { items } = await client.call(operations.listVsphereDnsMappings, {}, inTenant(options));
  return items.filter(isStored);
}

/** The mapping with this uid; undefined when there is none. */
export async function getDnsMapping(client: PaletteClient, uid: string, options: Cancelable): Promise<DnsMapping | undefined> {
  const found = await unlessAbsent(client.call(operations.getVsphereDnsMapping, { params: { uid } }, inTenant(options)));
  return found && isStored(found) ? found : undefined;
}

/** Makes a mapping. @returns its uid */
export async function createDnsMapping(client: PaletteClient, body: VsphereDnsMappingInput, options: Cancelable): Promise<string> {
  return (await client.call(operations.createVsphereDnsMapping, { body }, inTenant(options))).uid;
}

/** Replaces a mapping. */
export async function updateDnsMapping(
  client: PaletteClient,
  uid: string,
  body: VsphereDnsMappingInput,
  options: Cancelable,
): Promise<void> {
  await client.call(operations.updateVsphereDnsMapping, { params: { uid }, body }, inTenant(options));
}

/** Removes a mapping. */
export async function deleteDnsMapping(client: PaletteClient, uid: string, options: Cancelable): Promise<void> {
  await client.call(operations.deleteVsphereDnsMapping, { params: { uid } }, inTenant(options));
}

function isStored(mapping: VsphereDnsMapping): mapping is DnsMapping {
  return mapping.metadata !== undefined;
}
