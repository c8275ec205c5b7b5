import { attr, DiagnosticError, errorAt, schema, timeoutsBlock, validators } from '../../framework';
import { AmbiguousName, type DnsMapping } from '../../palette';
import { gatewayUidOf } from '../gateway/gateway-key';
import { byUidAtGateway } from '../shared/identities';
import { official } from '../shared/official';
import { type ProviderData, resource } from '../shared/provider-data';
import { isUid } from '../shared/uid';
import { dnsMappings, type MappingSettings, mappingAttributes, mappingBody, nameOf } from './mapping-body';

const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

/** A name as DNS has them: labels of letters, digits and hyphens (RFC 1123), joined by dots. */
const DOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

const mappingSchema = schema(
  {
    description:
      'The search domain under which clusters on a vSphere network with DHCP are found, for a private cloud gateway. It belongs to the tenant, as its gateway does; a network has one at most.',
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    private_cloud_gateway_id: attr.string({
      required: true,
      forceNew: true,
      description: 'Gateway that it belongs to: `id` of a `palette_private_cloud_gateway_ready`.',
      validate: validators.notEmpty,
    }),
    search_domain_name: attr.string({
      required: true,
      description: 'Search domain: `acme.example`. It can be changed in place.',
      validate: (name) => (DOMAIN.test(name) ? undefined : `"${name}" is no domain name; write it as acme.example.`),
    }),
    data_center: attr.string({
      required: true,
      forceNew: true,
      description: 'Datacenter of the network.',
      validate: validators.notEmpty,
    }),
    network: attr.string({ required: true, forceNew: true, description: 'Network.', validate: validators.notEmpty }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** `palette_dns_mapping` */
export const dnsMapping = resource({
  type: 'palette_dns_mapping',
  schema: mappingSchema,
  remote: 'object',
  timeouts,
  movesFrom: [official('spectrocloud_privatecloudgateway_dns_map', 2)],

  async preflight({ action, prior, planned }, context) {
    const { private_cloud_gateway_id: gatewayUid, data_center, network } = planned ?? prior ?? {};
    const known = typeof gatewayUid === 'string' && typeof data_center === 'string' && typeof network === 'string';
    if (!known) return;
    const name = nameOf({ data_center, network });
    const subject = { name, place: { gatewayUid }, importId: `${gatewayUid}:${name}`, ...(prior && { uid: prior.id }) };
    await dnsMappings.preflight(context.data, action, subject, context);
  },

  async create(planned, context) {
    const id = await dnsMappings.create(refOf(planned), (present) => mappingBody(context.data, planned, present), context);
    return { id };
  },

  async read(state, { data: palette, signal }) {
    const mapping = await dnsMappings.read(palette, refOf(state).place, state.id, signal);
    return mapping ? mappingAttributes(mapping) : null;
  },

  async update(planned, prior, { data: palette, signal }) {
    await dnsMappings.update(palette, refOf(planned), prior.id, (present) => mappingBody(palette, planned, present), signal);
    return { id: prior.id };
  },

  delete: (state, context) => dnsMappings.delete(refOf(state), state.id, context),

  identity: byUidAtGateway,
  async import(id, { data: palette, signal }) {
    const [, gateway = '', key = ''] = /^([^:]+):(.+)$/.exec(id) ?? [];
    if (key === '') {
      throw new DiagnosticError(
        errorAt(undefined, 'Invalid import ID', `Write GATEWAY_UID_OR_NAME:MAPPING_UID_OR_SEARCH_DOMAIN instead of "${id}".`),
      );
    }
    const gatewayUid = await gatewayUidOf(palette, gateway, signal);
    const { metadata } = await mappingOf(palette, gatewayUid, key, signal);
    return { id: metadata.uid, private_cloud_gateway_id: gatewayUid };
  },
});

function refOf(settings: MappingSettings) {
  const gatewayUid = settings.private_cloud_gateway_id;
  const name = nameOf(settings);
  return { place: { gatewayUid }, name, importId: `${gatewayUid}:${name}` };
}

/**
 * The mapping that somebody names by its uid, its search domain or its network (`DC1/VM Network`).
 * @throws DiagnosticError, AmbiguousName
 */
export async function mappingOf(palette: ProviderData, gatewayUid: string, key: string, signal: AbortSignal): Promise<DnsMapping> {
  const place = { gatewayUid };
  if (isUid(key)) return dnsMappings.find(palette, place, key, signal);
  const ofDomain = (await dnsMappings.all(palette, place, signal)).filter(({ spec }) => spec?.dnsName === key);
  const [first, second] = ofDomain;
  if (first && second) {
    throw new AmbiguousName(
      `The gateway ${gatewayUid} has two DNS mappings with the search domain "${key}" (${first.metadata.name} and ${second.metadata.name}). Name one by its network: "${first.metadata.name}".`,
    );
  }
  return first ?? dnsMappings.find(palette, place, key, signal);
}
