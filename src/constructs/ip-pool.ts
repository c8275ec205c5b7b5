import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { demand } from './demand';
import { DataPaletteIpPool } from './generated/data-palette-ip-pool';
import { IpPool as GeneratedIpPool, type IpPoolConfig } from './generated/ip-pool';
import type { IPrivateCloudGateway } from './private-cloud-gateway';
import { declare } from './rules/declare';

/** Anything that stands for an IP pool. */
export interface IIpPool {
  /** The pool's uid. */
  readonly ipPoolId: string;
}

/** Which addresses a pool gives out. Make it with {@link IpAddresses}. */
export type IpAddressesOfPool = Pick<IpPoolConfig, 'networkType' | 'ipStartRange' | 'ipEndRange' | 'subnetCidr'>;

/** The ways to say which addresses a pool gives out. */
export const IpAddresses = {
  /** From the first to the last one, both included. */
  range: (first: string, last: string): IpAddressesOfPool => ({
    networkType: 'range',
    ipStartRange: first,
    ipEndRange: last,
  }),
  /** All of a network (`10.0.0.0/24`), but for its first and its last address. */
  subnet: (cidr: string): IpAddressesOfPool => ({ networkType: 'subnet', subnetCidr: cidr }),
} as const;

/** Which pool is meant. */
export interface IpPoolByName {
  /** Its name. */
  readonly name: string;
  /** The gateway that gives its addresses out. */
  readonly gateway: IPrivateCloudGateway;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Props of {@link IpPool}. */
export interface IpPoolProps {
  /** Name, unique at the gateway. */
  readonly name: string;
  /** The gateway that gives the addresses out. */
  readonly gateway: IPrivateCloudGateway;
  /** Which ones: `IpAddresses.range('10.0.0.10', '10.0.0.90')` or `IpAddresses.subnet('10.0.0.0/24')`. */
  readonly addresses: IpAddressesOfPool;
  /** Address of the router; all addresses of the pool are in its network. */
  readonly router: string;
  /** Length of the netmask on the nodes, in bits (`24`). */
  readonly prefix: number;
  /** Addresses of name servers. @default - none */
  readonly nameservers?: readonly string[];
  /** Domains that names are looked up in. @default - none */
  readonly searchDomains?: readonly string[];
  /** Keeps the pool for the first cluster that takes an address. @default false */
  readonly singleCluster?: boolean;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Static addresses of a gateway, for the nodes of clusters on vSphere and MAAS. A cluster needs three more than it has nodes. */
export class IpPool extends Construct implements IIpPool {
  /** The resource itself. */
  readonly resource: GeneratedIpPool;
  // One reference for all that name it.
  #ipPoolId?: string;

  /** A pool that exists and is managed elsewhere, by its name. */
  static fromName(scope: Construct, id: string, props: IpPoolByName): IIpPool {
    demand(`${scope.node.path}/${id}`, props, 'gateway');
    const { name, gateway, provider } = props;
    const found = new DataPaletteIpPool(scope, id, { provider, name, privateCloudGatewayId: gateway.gatewayId });
    return { ipPoolId: found.id };
  }

  constructor(scope: Construct, id: string, props: IpPoolProps) {
    super(scope, id);
    demand(this.node.path, props, 'gateway', 'addresses');
    const { provider, name, gateway, addresses, router, prefix, nameservers, searchDomains, singleCluster } = props;
    this.resource = new GeneratedIpPool(this, 'Resource', {
      provider,
      name,
      privateCloudGatewayId: gateway.gatewayId,
      ...addresses,
      gateway: router,
      prefix,
      nameserverAddresses: nameservers && [...nameservers],
      nameserverSearchSuffix: searchDomains && [...searchDomains],
      restrictToSingleCluster: singleCluster,
    });
    const { ipStartRange: start, ipEndRange: end, subnetCidr: subnet } = addresses;
    declare('pools', {
      construct: this,
      provider,
      pool: this,
      name,
      gateway,
      start,
      end,
      subnet,
      router,
      prefix,
      singleCluster: singleCluster === true,
    });
  }

  get ipPoolId(): string {
    this.#ipPoolId ??= this.resource.id;
    return this.#ipPoolId;
  }
}
