import type { dnsMappingOperations, VsphereDnsMappingInput } from '../../../palette/schema/full';
import {
  createDnsMapping,
  type DnsMappingInput,
  deleteDnsMapping,
  dnsMappingOf,
  findDnsMapping,
  updateDnsMapping,
} from '../../world/dns-mappings';
import { hasFeature } from '../../world/versions';
import type { Handlers } from '../call';
import { requireTenantKey } from '../caller';
import { queried } from '../field-query';
import { dnsMappingView } from '../views/dns-mapping';

/** DNS mappings: of the tenant, like the gateways that they belong to. */
export const dnsMappingHandlers: Handlers<keyof typeof dnsMappingOperations> = {
  findVsphereDnsMapping: ({ world, caller, query }) => {
    if (hasFeature(world.rules.paletteVersion, 'lookUpsAndPlacesGuarded')) {
      requireTenantKey(caller, "DNS mappings are the tenant's");
    }
    return dnsMappingView(findDnsMapping(world, query.gatewayUid, query.datacenter, query.network));
  },
  listVsphereDnsMappings: ({ world, query }) => ({
    items: [...queried([...world.dnsMappings.values()].map(dnsMappingView), query)],
  }),
  createVsphereDnsMapping: ({ world, body }) => ({ uid: createDnsMapping(world, inputOf(body)).uid }),
  getVsphereDnsMapping: ({ world, params }) => dnsMappingView(dnsMappingOf(world, params.uid)),
  updateVsphereDnsMapping: ({ world, params, body }) => {
    updateDnsMapping(world, dnsMappingOf(world, params.uid), inputOf(body));
    return undefined;
  },
  deleteVsphereDnsMapping: ({ world, params }) => {
    deleteDnsMapping(world, dnsMappingOf(world, params.uid));
    return undefined;
  },
};

/** Where the network stands in the vCenter is Palette's to say: what a client sends for it counts for nothing. */
function inputOf({ metadata = {}, spec }: VsphereDnsMappingInput): DnsMappingInput {
  const { name, labels, annotations } = metadata;
  return {
    name,
    labels,
    annotations,
    gatewayUid: spec.privateGatewayUid,
    datacenter: spec.datacenter,
    network: spec.network,
    dnsName: spec.dnsName,
  };
}
