import type { CaCertificateProps } from '../ca-certificate';
import type { DnsMappingProps } from '../dns-mapping';
import type { IpPoolProps } from '../ip-pool';
import type { PaletteProviderProps } from '../palette-provider';
import type { ProxyConfigProps } from '../proxy-config';
import type { AccountDescription } from './account-description';
import type { ClusterDescription } from './cluster-description';
import type { GatewayDescription } from './gateway-description';
import type { AtGateway, ExistingDescription, ManagedDescription } from './managed-description';
import type { ProfileDescription } from './profile-description';
import type { VariableSecret } from './secret-description';

/** What the `palette` provider of a site is told. The API key is in the environment of whoever runs the site. */
export interface ProviderDescription
  extends Pick<
    PaletteProviderProps,
    'host' | 'projectName' | 'paletteVersion' | 'hosting' | 'caCertificate' | 'concurrentDeployments' | 'owner' | 'lineage'
  > {}

/** The proxy of a site; at least one of the two URLs is needed. */
export interface ProxyDescription extends Omit<ProxyConfigProps, 'password' | 'provider'> {
  /** Password at the proxy. @default - it asks for none */
  readonly password?: VariableSecret;
}

/** A certificate authority that the tenant's clusters trust: made, or imported. */
export interface CaCertificateDescription extends ManagedDescription, Pick<CaCertificateProps, 'certificate'> {}

/** Addresses from the first to the last one, both included. */
export interface AddressRange {
  /** The first address. */
  readonly first: string;
  /** The last one. */
  readonly last: string;
}

/** All addresses of a network, but for its first and its last one. */
export interface AddressSubnet {
  /** The network (CIDR): `10.0.0.0/24`. */
  readonly subnet: string;
}

/** Static addresses of a gateway that the site has. */
export interface ManagedIpPoolDescription
  extends ManagedDescription,
    AtGateway,
    Pick<IpPoolProps, 'router' | 'prefix' | 'nameservers' | 'searchDomains' | 'singleCluster'> {
  /** Which addresses it gives out. */
  readonly addresses: AddressRange | AddressSubnet;
}

/** Static addresses that are managed elsewhere. */
export interface ExistingIpPoolDescription extends ExistingDescription, AtGateway {}

/** Static addresses of a gateway: made, imported, or managed elsewhere. */
export type IpPoolDescription = ManagedIpPoolDescription | ExistingIpPoolDescription;

/** Which search domain the nodes in a network of a vCenter have; it has no name of its own. */
export interface DnsMappingDescription
  extends Omit<ManagedDescription, 'name'>,
    AtGateway,
    Pick<DnsMappingProps, 'searchDomain' | 'datacenter' | 'network'> {}

/**
 * A site, with all that is of it: the same in TypeScript as in a YAML file. What is described stands under a key, which is the id of its
 * construct, and by which the others refer to it: a new key is another object.
 */
export interface SiteDescription {
  /** Its name, of letters, digits, _ and -: the stack is `site-NAME`. */
  readonly name: string;
  /** Its wave in a fleet, from 1, which is the canary: it comes after all sites of the wave before. @default - the fleet has no waves */
  readonly wave?: number;
  /** What its provider is told. @default - what the environment says */
  readonly provider?: ProviderDescription;
  /** The proxy between its gateways and Palette. @default - a direct way */
  readonly proxy?: ProxyDescription;
  /** Certificate authorities that clusters trust. @default - none */
  readonly caCertificates?: { readonly [key: string]: CaCertificateDescription };
  /** Its gateways. @default - none */
  readonly gateways?: { readonly [key: string]: GatewayDescription };
  /** Cloud accounts. @default - none */
  readonly accounts?: { readonly [key: string]: AccountDescription };
  /** Static addresses. @default - none */
  readonly ipPools?: { readonly [key: string]: IpPoolDescription };
  /** Search domains of networks. @default - none */
  readonly dnsMappings?: { readonly [key: string]: DnsMappingDescription };
  /** Cluster profiles. @default - none */
  readonly profiles?: { readonly [key: string]: ProfileDescription };
  /** Workload clusters. @default - none */
  readonly clusters?: { readonly [key: string]: ClusterDescription };
  /**
   * Variables that texts here refer to as `${var.NAME}`, in values of packs for one. Whoever runs the site gives them; output has none of them, and the state
   * has what the texts come to.
   * @default - none
   * @pattern ^[A-Za-z_][A-Za-z0-9_-]*$
   * @uniqueItems
   */
  readonly sensitiveVariables?: readonly string[];
  /** Rules that may be broken here (docs/rules.md), by code, each with the reason. @default - none */
  readonly suppress?: { readonly [code: string]: string };
}
