import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { demand } from './demand';
import { DnsMapping as GeneratedDnsMapping } from './generated/dns-mapping';
import type { IPrivateCloudGateway } from './private-cloud-gateway';

/** Props of {@link DnsMapping}. */
export interface DnsMappingProps {
  /** The gateway whose clusters it is for. */
  readonly gateway: IPrivateCloudGateway;
  /** Domain that names are looked up in: `dc1.example.com`. */
  readonly searchDomain: string;
  /** Datacenter of the vCenter. */
  readonly datacenter: string;
  /** Network in that datacenter. */
  readonly network: string;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Which search domain the nodes in a network of a vCenter have. */
export class DnsMapping extends Construct {
  /** The resource itself. */
  readonly resource: GeneratedDnsMapping;

  constructor(scope: Construct, id: string, props: DnsMappingProps) {
    super(scope, id);
    demand(this.node.path, props, 'gateway');
    const { provider, gateway, searchDomain, datacenter, network } = props;
    this.resource = new GeneratedDnsMapping(this, 'Resource', {
      provider,
      privateCloudGatewayId: gateway.gatewayId,
      searchDomainName: searchDomain,
      dataCenter: datacenter,
      network,
    });
  }
}
