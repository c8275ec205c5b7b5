import type { Construct } from 'constructs';
import { DnsMapping } from '../dns-mapping';
import { type IIpPool, IpAddresses, IpPool } from '../ip-pool';
import { type IPrivateCloudGateway, SYSTEM_GATEWAY_NAME } from '../private-cloud-gateway';
import type { DnsMappingDescription, IpPoolDescription, SiteDescription } from './description';
import { manage, nameOf } from './managed';
import { namedOrOnly } from './references';

/** What the site has for what belongs to one of its gateways. */
interface OfSite {
  /** The site's name. */
  readonly site: string;
  /** Its gateways. */
  readonly gateways: { readonly [key: string]: GatewayAndName };
}

/** A gateway, and what imports name it by. */
export interface GatewayAndName {
  /** What stands for it. */
  readonly gateway: IPrivateCloudGateway;
  /** Its uid where the description has it, or else its name. */
  readonly idOrName: string;
}

/** What imports name a gateway by, which takes no value that a run has yet to find. */
export function gatewayName(site: string, key: string, { gateways = {} }: Pick<SiteDescription, 'gateways'>): string {
  const description = gateways[key];
  if (description === undefined || 'system' in description) return SYSTEM_GATEWAY_NAME;
  if ('existing' in description) return description.existing;
  return description.import ?? nameOf(site, key, description);
}

/** Static addresses: made, imported, or managed elsewhere. */
export function makeIpPool(scope: Construct, key: string, description: IpPoolDescription, { site, gateways }: OfSite): IIpPool {
  const { gateway, idOrName } = namedOrOnly({ kind: 'gateway', all: gateways }, description.gateway, {
    site,
    kind: 'IP pool',
    key,
  });
  if ('existing' in description) return IpPool.fromName(scope, key, { name: description.existing, gateway });
  const { addresses, gateway: _, name: __, import: uid, overrides, ...settings } = description;
  const pool = new IpPool(scope, key, {
    ...settings,
    name: nameOf(site, key, description),
    gateway,
    addresses: 'subnet' in addresses ? IpAddresses.subnet(addresses.subnet) : IpAddresses.range(addresses.first, addresses.last),
  });
  manage(pool.resource, { import: uid, overrides }, (each) => `${idOrName}:${each}`);
  return pool;
}

/** Which search domain a network has: made, or imported. */
export function makeDnsMapping(
  scope: Construct,
  key: string,
  description: DnsMappingDescription,
  { site, gateways }: OfSite,
): DnsMapping {
  const { gateway: named, import: uid, overrides, ...settings } = description;
  const { gateway, idOrName } = namedOrOnly({ kind: 'gateway', all: gateways }, named, { site, kind: 'DNS mapping', key });
  const mapping = new DnsMapping(scope, key, { ...settings, gateway });
  manage(mapping.resource, { import: uid, overrides }, (each) => `${idOrName}:${each}`);
  return mapping;
}
