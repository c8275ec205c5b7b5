import type { DnsMappingDescription, ManagedGatewayDescription, ManagedIpPoolDescription } from '../../../constructs/site';
import type { ReadObject } from '../objects';
import { Attributes, Undescribable } from './attributes';

/** The clouds that the Palette CLI installs on. */
const BY_CLI = ['vsphere', 'maas', 'apache_cloudstack', 'openstack'] as const;

/** Whether Palette tells what a gateway makes clusters on: one on existing Kubernetes that has no account yet, may be for anything. */
export function hasKnownCloud({ body }: ReadObject): boolean {
  return typeof body.cloud_type === 'string';
}

/** A gateway that is there: nothing is installed. How its nodes were made, Palette doesn't tell. @throws Undescribable */
export function describeGateway({ ref, body }: ReadObject): ManagedGatewayDescription {
  const gateway = new Attributes(body);
  const [name, method] = [gateway.neededText('name'), gateway.neededText('install_method')];
  const cloud = gateway.text('cloud_type');
  // The provider takes one, and would write it down as a change.
  if (cloud === undefined) gateway.leave('lifecycle.ignore_changes', ['cloud_type']);
  const common = { name, import: ref.identity.id };
  if (method === 'existing_kubernetes') {
    return { ...common, cloud, install: { method: 'adopted', installed: { method } }, overrides: gateway.left };
  }
  const byCli = BY_CLI.find((each) => each === cloud);
  if (cloud !== undefined && !byCli) throw new Undescribable(`the Palette CLI installs none on ${cloud}`);
  const installed = { method: 'palette_cli' as const, cloud: byCli ?? 'vsphere' };
  return { ...common, install: { method: 'adopted', installed }, overrides: gateway.left };
}

/** Static addresses as a site has them. @throws Undescribable */
export function describeIpPool({ ref, body }: ReadObject, gateway: string): ManagedIpPoolDescription {
  const pool = new Attributes(body);
  pool.take('private_cloud_gateway_id');
  const isRange = pool.neededText('network_type') === 'range';
  return {
    name: pool.neededText('name'),
    import: ref.identity.id,
    gateway,
    addresses: isRange
      ? { first: pool.neededText('ip_start_range'), last: pool.neededText('ip_end_range') }
      : { subnet: pool.neededText('subnet_cidr') },
    router: pool.neededText('gateway'),
    prefix: pool.neededNumber('prefix'),
    nameservers: pool.texts('nameserver_addresses'),
    searchDomains: pool.texts('nameserver_search_suffix'),
    singleCluster: pool.flag('restrict_to_single_cluster'),
    overrides: pool.left,
  };
}

/** A search domain as a site has it. @throws Undescribable */
export function describeDnsMapping({ ref, body }: ReadObject, gateway: string): DnsMappingDescription {
  const mapping = new Attributes(body);
  mapping.take('private_cloud_gateway_id');
  return {
    import: ref.identity.id,
    gateway,
    searchDomain: mapping.neededText('search_domain_name'),
    datacenter: mapping.neededText('data_center'),
    network: mapping.neededText('network'),
    overrides: mapping.left,
  };
}
