import { notFound, Refusal } from './errors';
import { gatewayOf } from './gateways';
import { type MetadataInput, newRecord } from './metadata';
import type { DnsMapping } from './records';
import { scopedKey, touch, type World } from './world';

/** A name as DNS has them: labels of letters, digits and hyphens (RFC 1123), joined by dots. */
const DOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** What a mapping is made of, in a create or an update. Its name is the search domain where none is given. */
export interface DnsMappingInput extends MetadataInput {
  readonly gatewayUid: string;
  readonly datacenter: string;
  readonly network: string;
  readonly dnsName: string;
}

/** The mapping with this uid, or a refusal. */
export function dnsMappingOf(world: World, uid: string): DnsMapping {
  const mapping = world.dnsMappings.get(uid);
  if (mapping === undefined) throw notFound('DNS mapping', uid);
  return mapping;
}

/** The only mapping of a network, or a refusal. */
export function findDnsMapping(world: World, gatewayUid: string, datacenter: string, network: string): DnsMapping {
  const mapping = world.dnsMappings.named(scopedKey(gatewayUid, datacenter, network));
  if (mapping === undefined)
    throw new Refusal('ResourceNotFound', `Network ${network} of datacenter ${datacenter} has no DNS mapping`);
  return mapping;
}

/** Adds a mapping. A network of a gateway's datacenter has one at most. */
export function createDnsMapping(world: World, input: DnsMappingInput): DnsMapping {
  check(world, input);
  checkUnique(world, input);
  const { gatewayUid, datacenter, network, dnsName } = input;
  const mapping: DnsMapping = {
    ...newRecord(world, { ...input, name: input.name || dnsName }),
    gatewayUid,
    datacenter,
    network,
    dnsName,
  };
  world.dnsMappings.add(mapping);
  touch(world, mapping);
  return mapping;
}

/** Replaces a mapping. */
export function updateDnsMapping(world: World, mapping: DnsMapping, input: DnsMappingInput): void {
  check(world, input);
  const { gatewayUid, datacenter, network, dnsName } = input;
  const moves = gatewayUid !== mapping.gatewayUid || datacenter !== mapping.datacenter || network !== mapping.network;
  if (moves) checkUnique(world, input);
  Object.assign(mapping, { gatewayUid, datacenter, network, dnsName });
  mapping.name = input.name || dnsName;
  mapping.labels = { ...input.labels };
  mapping.annotations = { ...input.annotations };
  world.dnsMappings.rename(mapping);
  touch(world, mapping);
}

/** Removes a mapping. */
export function deleteDnsMapping(world: World, mapping: DnsMapping): void {
  world.dnsMappings.remove(mapping.uid);
  world.revision += 1;
}

function check(world: World, { gatewayUid, datacenter, network, dnsName }: DnsMappingInput): void {
  const gateway = gatewayOf(world, gatewayUid);
  if (gateway.cloudType !== 'vsphere') {
    throw new Refusal(
      'InvalidDnsMapping',
      `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}: DNS mappings are for vsphere`,
    );
  }
  for (const [name, value] of Object.entries({ datacenter, network, dnsName })) {
    if (value === '') throw new Refusal('InvalidDnsMapping', `spec.${name} in body is required`);
  }
  if (!DOMAIN.test(dnsName)) throw new Refusal('InvalidDnsMapping', `spec.dnsName is '${dnsName}', which is no domain name`);
}

function checkUnique(world: World, { gatewayUid, datacenter, network }: DnsMappingInput): void {
  if (world.dnsMappings.named(scopedKey(gatewayUid, datacenter, network)) !== undefined) {
    throw new Refusal('DnsMappingAlreadyExists', `Network ${network} of datacenter ${datacenter} has a DNS mapping already`);
  }
}
