import type { VsphereDnsMapping } from '../../../palette/schema/full';
import type { DnsMapping } from '../../world/records';
import { metadataView } from './metadata';

/** A DNS mapping as the API shows it. `networkUrl` is the network's path in the vCenter's inventory. */
export function dnsMappingView(mapping: DnsMapping): VsphereDnsMapping {
  const { gatewayUid, datacenter, network, dnsName } = mapping;
  const networkUrl = network.startsWith('/') ? network : `/${datacenter}/network/${network}`;
  return { metadata: metadataView(mapping), spec: { privateGatewayUid: gatewayUid, datacenter, network, dnsName, networkUrl } };
}
