import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { CaCertificate } from '../ca-certificate';
import type { CloudAccount, ICloudAccount } from '../cloud-account';
import type { DnsMapping } from '../dns-mapping';
import type { IIpPool, IpPool } from '../ip-pool';
import { PaletteProvider } from '../palette-provider';
import type { IPrivateCloudGateway, PrivateCloudGateway } from '../private-cloud-gateway';
import { ProxyConfig } from '../proxy-config';
import { Rules } from '../rules';
import { sensitiveVariable } from '../secret';
import type { IClusterProfile, WorkloadCluster } from '../workload-cluster';
import type { ProxyDescription, SiteDescription } from './description';
import type { SystemGatewayDescription } from './gateway-description';
import { giveClustersOver } from './give-clusters-over';
import { makeAccount } from './make-account';
import { gatewayName, makeDnsMapping, makeIpPool } from './make-at-gateway';
import { makeCaCertificate } from './make-ca-certificate';
import { makeCluster } from './make-cluster';
import { makeGateway } from './make-gateway';
import { makeProfile } from './make-profile';
import { made, makeAll, secretOf } from './managed';
import type { ExistingDescription } from './managed-description';
import { withOneStack } from './one-stack';
import { told } from './references';

/** What stands under the keys of one part of a description. */
type MadeOf<Descriptions, Existing, Made> = {
  readonly [Key in keyof NonNullable<Descriptions>]: MadeFrom<NonNullable<Descriptions>[Key], Existing, Made>;
};

/** Of a description that may be of either kind, either may have been made. */
type MadeFrom<Description, Existing, Made> = Description extends ExistingDescription | SystemGatewayDescription ? Existing : Made;

/** Options of {@link Site}. */
export interface SiteOptions {
  /** Profiles that clusters of the site may name by these keys, too: those that a fleet shares. @default - none */
  readonly sharedProfiles?: { readonly [key: string]: IClusterProfile };
}

/**
 * A site from its description: its provider, its proxy, and all that stands under a key, with the key as its id. Each is there by its key:
 * `site.gateways.main`, `site.clusters.apps`.
 */
export class Site<const Description extends SiteDescription = SiteDescription> extends Construct {
  /** What it is made from. */
  readonly description: Description;
  /** The provider that all of it goes through. */
  readonly provider: PaletteProvider;
  /** Its proxy; undefined where gateways reach Palette directly. */
  readonly proxy: ProxyConfig | undefined;
  /** Certificate authorities, by their keys. */
  readonly caCertificates: MadeOf<Description['caCertificates'], CaCertificate, CaCertificate>;
  /** Gateways, by their keys. */
  readonly gateways: MadeOf<Description['gateways'], IPrivateCloudGateway, PrivateCloudGateway>;
  /** Cloud accounts, by their keys. */
  readonly accounts: MadeOf<Description['accounts'], ICloudAccount, CloudAccount>;
  /** Static addresses, by their keys. */
  readonly ipPools: MadeOf<Description['ipPools'], IIpPool, IpPool>;
  /** Search domains, by their keys. */
  readonly dnsMappings: MadeOf<Description['dnsMappings'], DnsMapping, DnsMapping>;
  /** The site's own profiles, by their keys. */
  readonly profiles: MadeOf<Description['profiles'], IClusterProfile, IClusterProfile>;
  /** Workload clusters, by their keys. */
  readonly clusters: MadeOf<Description['clusters'], WorkloadCluster, WorkloadCluster>;

  constructor(scope: Construct, id: string, description: Description, { sharedProfiles = {} }: SiteOptions = {}) {
    super(scope, id);
    this.description = description;
    const { name: site, suppress = {}, sensitiveVariables = [] } = description;
    for (const name of sensitiveVariables) sensitiveVariable(TerraformStack.of(this), name);
    this.provider = new PaletteProvider(this, 'palette', description.provider);
    this.proxy = description.proxy && proxyOf(this, description.proxy);
    const part = (name: string) => new Construct(this, name);

    const caCertificates = makeAll(part('ca-certificates'), description.caCertificates, makeCaCertificate, site);
    const gateways = makeAll(part('gateways'), description.gateways, makeGateway, { site, proxy: this.proxy });
    giveClustersOver(site, description.gateways ?? {}, gateways);
    const accounts = makeAll(part('accounts'), description.accounts, makeAccount, { site, gateways });
    const atGateway = {
      site,
      gateways: made(gateways, (key, gateway) => ({ gateway, idOrName: gatewayName(site, key, description) })),
    };
    const ipPools = makeAll(part('ip-pools'), description.ipPools, makeIpPool, atGateway);
    const dnsMappings = makeAll(part('dns-mappings'), description.dnsMappings, makeDnsMapping, atGateway);
    const profiles = makeAll(part('profiles'), description.profiles, makeProfile, site);
    refuseHidden(site, profiles, sharedProfiles);
    const known = { site, accounts, ipPools, caCertificates, profiles: { ...sharedProfiles, ...profiles } };
    const clusters = makeAll(part('clusters'), description.clusters, makeCluster, known);
    for (const [code, why] of Object.entries(suppress)) Rules.of(this).suppress(code, why);

    // What was made under a key follows from what is described under it, which the compiler does not see through `made`.
    this.caCertificates = caCertificates as typeof this.caCertificates;
    this.gateways = gateways as typeof this.gateways;
    this.accounts = accounts as typeof this.accounts;
    this.ipPools = ipPools as typeof this.ipPools;
    this.dnsMappings = dnsMappings as typeof this.dnsMappings;
    this.profiles = profiles as typeof this.profiles;
    this.clusters = clusters as typeof this.clusters;
  }
}

/** A stack that has one site: `site-NAME`. A stack has no other one, since both would have a provider. */
export class SiteStack<const Description extends SiteDescription = SiteDescription> extends TerraformStack {
  /** The site. */
  readonly site: Site<Description>;

  /** @throws Error for a name that no stack can have */
  constructor(scope: Construct, description: Description, options: SiteOptions = {}) {
    if (!/^[A-Za-z0-9][\w-]*$/.test(description.name))
      throw new Error(
        `No site can be called "${description.name}": its name has letters, digits, _ and -, and begins with a letter or a digit.`,
      );
    super(scope, `site-${description.name}`);
    this.site = withOneStack(() => new Site<Description>(this, 'site', description, options));
  }
}

function proxyOf(scope: Construct, { password, ...proxy }: ProxyDescription): ProxyConfig {
  return new ProxyConfig(scope, 'proxy', { ...proxy, password: secretOf(scope, password) });
}

/** @throws Error for a profile of a site that has the key of a shared one */
function refuseHidden(site: string, profiles: object, shared: object): void {
  const key = Object.keys(profiles).find((each) => Object.hasOwn(shared, each));
  if (key !== undefined)
    throw new Error(`${told({ site, kind: 'profile', key })} has the key of one that its fleet shares. Give it another key.`);
}
