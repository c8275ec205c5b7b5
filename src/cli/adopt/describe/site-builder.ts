import type {
  AccountDescription,
  ClusterDescription,
  DnsMappingDescription,
  GatewayDescription,
  IpPoolDescription,
  ProfileDescription,
  SiteDescription,
} from '../../../constructs/site';
import type { UsedProfile } from '../gather';
import type { ReadObject } from '../objects';
import { describeAccount } from './account';
import { describeCluster } from './cluster';
import { describeDnsMapping, describeGateway, describeIpPool } from './gateway';
import type { References } from './references';
import { UniqueNames } from './unique-names';

/** The only gateway of a description. */
const GATEWAY = 'main';

/** Where a site of a tenant is, and what else is adopted there. */
export interface Surroundings {
  readonly name: string;
  readonly host: string;
  readonly project: string;
  /** An account that another description has, by its uid. */
  account(uid: string): ReadObject | undefined;
  /** A pool that another description has, by its uid. */
  ipPool(uid: string): ReadObject | undefined;
  /** A profile, by its uid. */
  profile(uid: string): UsedProfile | undefined;
}

/** The description of one site, as it grows. What it refers to and another one has, it has as existing. */
export class SiteBuilder {
  readonly #gateways: { [key: string]: GatewayDescription } = {};
  readonly #accounts = new Part<AccountDescription>('account');
  readonly #ipPools = new Part<IpPoolDescription>('pool');
  readonly #dnsMappings = new Part<DnsMappingDescription>('mapping');
  readonly #profiles = new Part<ProfileDescription>('profile');
  readonly #clusters = new Part<ClusterDescription>('cluster');
  readonly #sensitiveVariables: string[] = [];
  readonly #references: References;

  constructor(private readonly surroundings: Surroundings) {
    this.#references = {
      account: (uid) => this.#accounts.key(uid) ?? this.#existingAccount(uid),
      ipPool: (uid) => this.#ipPools.key(uid) ?? this.#existingPool(uid),
      profile: (uid) => this.#profiles.key(uid) ?? this.#existingProfile(uid),
    };
  }

  /** Its gateway, which another description may have. @throws Undescribable */
  gateway(object: ReadObject, isOwn: boolean): void {
    this.#gateways[GATEWAY] = isOwn ? describeGateway(object) : { existing: String(object.body.name) };
  }

  /** Something of the gateway's. What is referred to, has to be there before what refers to it. @throws Undescribable */
  add(object: ReadObject): void {
    const { ref } = object;
    if (ref.type === 'palette_ip_pool') this.#ipPools.add(object, describeIpPool(object, GATEWAY));
    else if (ref.type === 'palette_dns_mapping') this.#dnsMappings.add(object, describeDnsMapping(object, GATEWAY));
    else if (ref.type.startsWith('palette_cloud_account_')) this.#accounts.add(object, describeAccount(object, GATEWAY));
    else this.#clusters.add(object, describeCluster(object, this.#references));
    this.#sensitiveVariables.push(...Object.keys(object.secrets));
  }

  /** What it has come to. */
  get description(): SiteDescription {
    const { name, host, project } = this.surroundings;
    return {
      name,
      provider: { host, projectName: project },
      gateways: this.#gateways,
      accounts: this.#accounts.all,
      ipPools: this.#ipPools.all,
      dnsMappings: this.#dnsMappings.all,
      profiles: this.#profiles.all,
      clusters: this.#clusters.all,
      ...(this.#sensitiveVariables.length > 0 && { sensitiveVariables: [...new Set(this.#sensitiveVariables)] }),
    };
  }

  #existingAccount(uid: string): string | undefined {
    const account = this.surroundings.account(uid);
    if (!account) return undefined;
    const { ref, body } = account;
    const context = ref.identity.context === 'tenant' ? ('tenant' as const) : undefined;
    const cloud = CLOUDS.find((each) => ref.type === `palette_cloud_account_${each}`);
    const existing = { existing: String(body.name), context };
    return this.#accounts.put(
      uid,
      ref.name,
      cloud ? { ...existing, cloud } : { ...existing, cloud: 'custom', customCloud: String(body.cloud) },
    );
  }

  #existingPool(uid: string): string | undefined {
    const pool = this.surroundings.ipPool(uid);
    return pool && this.#ipPools.put(uid, pool.ref.name, { existing: String(pool.body.name), gateway: GATEWAY });
  }

  #existingProfile(uid: string): string | undefined {
    const profile = this.surroundings.profile(uid);
    if (!profile) return undefined;
    const { name, version, context } = profile;
    return this.#profiles.put(uid, name, { existing: name, version, ...(context === 'tenant' ? { context } : {}) });
  }
}

const CLOUDS = ['vsphere', 'maas', 'apache_cloudstack', 'openstack'] as const;

/** Descriptions under keys of their own. */
class Part<Description> {
  readonly #names = new UniqueNames();
  readonly #keys = new Map<string, string>();
  readonly #all: { [key: string]: Description } = {};

  constructor(private readonly otherwise: string) {}

  key(uid: string): string | undefined {
    return this.#keys.get(uid);
  }

  add({ ref }: ReadObject, description: Description): void {
    this.put(ref.identity.id ?? '', ref.name, description);
  }

  put(uid: string, name: string, description: Description): string {
    const key = this.#names.give(name, this.otherwise);
    this.#keys.set(uid, key);
    this.#all[key] = description;
    return key;
  }

  /** Undefined where there are none. */
  get all(): { readonly [key: string]: Description } | undefined {
    return this.#keys.size === 0 ? undefined : this.#all;
  }
}
