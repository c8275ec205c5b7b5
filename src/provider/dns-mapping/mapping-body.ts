import {
  createDnsMapping,
  type DnsMapping,
  deleteDnsMapping,
  getDnsMapping,
  listDnsMappings,
  updateDnsMapping,
  type VsphereDnsMappingInput,
} from '../../palette';
import { PlainObjects } from '../shared/plain-object';
import type { ProviderData } from '../shared/provider-data';

/** The gateway whose mappings are meant. */
interface Place {
  readonly gatewayUid: string;
}

/** A mapping as it is configured. */
export interface MappingSettings {
  readonly private_cloud_gateway_id: string;
  readonly search_domain_name: string;
  readonly data_center: string;
  readonly network: string;
}

/**
 * What tells a mapping from others of its gateway: a network has one at most, and several networks may share a search domain.
 * It takes the place of the name that Palette keeps.
 */
export function nameOf({ data_center, network }: Pick<MappingSettings, 'data_center' | 'network'>): string {
  return `${data_center}/${network}`;
}

/** The DNS mappings of gateways. */
export const dnsMappings = new PlainObjects<DnsMapping, Place, VsphereDnsMappingInput>({
  type: 'palette_dns_mapping',
  kind: 'DNS mapping',
  placeKey: ({ gatewayUid }) => gatewayUid,
  placeText: ({ gatewayUid }) => `at the gateway ${gatewayUid}`,
  list: async (client, { gatewayUid }, signal) =>
    (await listDnsMappings(client, { signal })).filter(({ spec }) => spec?.privateGatewayUid === gatewayUid).map(byNetwork),
  isWhole: ({ spec }) => spec !== undefined,
  async get(client, { gatewayUid }, uid, signal) {
    const found = await getDnsMapping(client, uid, { signal });
    return found?.spec?.privateGatewayUid === gatewayUid ? byNetwork(found) : undefined;
  },
  create: (client, _, body) => createDnsMapping(client, body, {}),
  update: (client, _, uid, body, signal) => updateDnsMapping(client, uid, body, { signal }),
  delete: (client, _, uid, signal) => deleteDnsMapping(client, uid, { signal }),
});

function byNetwork(mapping: DnsMapping): DnsMapping {
  const { datacenter = '', network = '' } = mapping.spec ?? {};
  return { ...mapping, metadata: { ...mapping.metadata, name: nameOf({ data_center: datacenter, network }) } };
}

/** A mapping as Palette takes it. */
export function mappingBody(
  palette: ProviderData,
  settings: MappingSettings,
  present: DnsMapping | undefined,
): VsphereDnsMappingInput {
  return {
    metadata: {
      name: settings.search_domain_name,
      ...(present?.metadata.labels && { labels: present.metadata.labels }),
      annotations: dnsMappings.annotations(palette, nameOf(settings), present),
    },
    spec: {
      privateGatewayUid: settings.private_cloud_gateway_id,
      datacenter: settings.data_center,
      network: settings.network,
      dnsName: settings.search_domain_name,
    },
  };
}

/** A mapping as Palette has it. */
export function mappingAttributes({ metadata, spec }: DnsMapping) {
  return {
    id: metadata.uid,
    search_domain_name: spec?.dnsName ?? '',
    data_center: spec?.datacenter ?? '',
    network: spec?.network ?? '',
  };
}
