import {
  type Attribute,
  type IdentityDefinition,
  isUnknown,
  type MoveSource,
  type NestedBlock,
  type Report,
  type Schema,
  type StateOf,
  type StructField,
  type Value,
} from '../../framework';
import type { CloudCalls, CloudDocument, CloudPool, SpectroCluster } from '../../palette';

/** Attributes and blocks of a resource, by name. */
export type Fields = { readonly [name: string]: Attribute | NestedBlock };
/** Values of such fields as state has them. */
export type ValuesOf<F> = StateOf<Schema & StructField<F, 'one', 'required'>>;

/** Values of an object, by attribute. */
export type Values = { readonly [name: string]: unknown };

/** A secret of an account: each gets `…_wo` and `…_wo_version` beside it. */
export interface AccountSecret {
  /** For messages: `password`. */
  readonly word: string;
  /** What it is, as a sentence begins: `Password at the vCenter`. */
  readonly what: string;
  /** `map`: several by name, as `credentials` of a custom cloud. @default 'text' */
  readonly kind?: 'text' | 'map';
}

/** What the configuration says of a secret: a text, or several by name. Empty where it says nothing. */
export type SecretOf = (attribute: string) => string & { readonly [name: string]: string };

/** What an import ID tells, where that is more than uid or name and context. */
interface CloudImportId {
  readonly key: string;
  readonly context: 'project' | 'tenant';
  /** Other attributes. */
  readonly more: Values;
}

/** An account on one cloud. */
interface TypedAccount<Account extends Fields, Credentials> {
  readonly description: string;
  /** What a gateway reaches with it: `the vCenter`. */
  readonly reaches: string;
  readonly fields: Account;
  readonly secrets: { readonly [attribute: string]: AccountSecret };
  /** Types of the official provider that a `moved` block may bring here. */
  readonly movesFrom: readonly MoveSource[];
  /** An import ID that tells more than uid or name and context: a custom cloud's name. */
  parseImportId?(id: string): CloudImportId;
  toApi(account: ValuesOf<Account>, secret: SecretOf): Credentials;
  /** What Palette says of it; what it leaves out stays as it is in the state. */
  fromApi(credentials: Partial<Credentials>): Partial<ValuesOf<Account>>;
  /** How its refusal is told. */
  readonly refusal: {
    /** The attribute to point at. */
    readonly attribute: string;
    /** Who refuses: `The vCenter`. */
    readonly who: string;
    /** What was tried: `admin at vcenter.example.com`. */
    tried(credentials: Credentials): string;
    /** Where to look: `vsphere_vcenter, vsphere_username and the password`. */
    readonly look: string;
  };
}

/** The clusters of one cloud. */
interface TypedCluster<Config extends Fields, Pool extends Fields, Extra extends Fields, ClusterConfig, PoolConfig> {
  readonly description: string;
  /** Types of the official provider that a `moved` block may bring here. */
  readonly movesFrom: readonly MoveSource[];
  /** An import ID that tells more than uid or name and context: a custom cloud's name. */
  parseImportId?(id: string): CloudImportId;
  readonly config: Config;
  readonly pool: Pool;
  /** Attributes that only this cloud's clusters have at their top level. None of them changes in place. */
  readonly extra?: Extra;
  /** What extra attributes are on a new cluster that leaves them unset, where Palette doesn't tell. */
  readonly unset?: Values;
  /** Whether a cluster may name no account: Palette finds it then. @default false */
  readonly accountOptional?: true;
  /** Attributes of the pools of all clouds that this cloud's don't have. */
  readonly omitsOfPool?: readonly string[];
  /** What a request takes of a pool besides the cloud's own, where that isn't what it is on all clouds. */
  readonly poolConfig?: { readonly properties: { readonly [name: string]: unknown } };
  /** What a pool is called, where that is no attribute of it; undefined while it isn't known. @default its `name` */
  poolName?(pool: Values): string | undefined;
  /** Attributes of its pools that make new nodes when they change. @default all of {@link pool} */
  readonly repavedBy?: readonly string[];
  /** Whether worker pools are updated side by side where nothing is said. @default false */
  readonly workersInParallel?: boolean | 'unknown';
  /** What to say against a configuration besides the rules of all clouds; anything in it may be unknown. */
  validate?(config: { readonly [name: string]: unknown }, report: Report): void;
  /**
   * The configuration of all machines. `pools` may matter: vSphere's clusters stand where their control plane does.
   * @param present as Palette has it, on an update: what lies deeper in it, and there are no attributes for, is to stay
   */
  toConfig(
    config: ValuesOf<Config>,
    pools: readonly (ValuesOf<Pool> & PoolBase)[],
    present?: Partial<ClusterConfig>,
  ): ClusterConfig;
  /** @param prior as the state has it: the order of what Palette gives in any order, what it doesn't give */
  fromConfig(config: Partial<ClusterConfig>, prior: ValuesOf<Config> | undefined): ValuesOf<Config>;
  /** What a pool's machines are. @param present the pool as Palette has it, on an update */
  toPool(pool: ValuesOf<Pool>, config: ValuesOf<Config>, present: PoolConfig | undefined): CloudDocument;
  fromPool(pool: PoolConfig, prior: ValuesOf<Pool> | undefined): ValuesOf<Pool>;
  /** What the creation's `spec` has besides, from the extra attributes. */
  toSpec?(extra: ValuesOf<Extra>): CloudDocument;
  /** What Palette says of the extra attributes; what it leaves out stays as it is in the state. */
  fromSpec?(spec: NonNullable<SpectroCluster['spec']>): Partial<ValuesOf<Extra>>;
  /** Attributes of which this change makes another cluster, where their schema can't say so. Anything may be unknown. */
  replaces?(next: Values, last: Values): readonly string[];
}

/** What is known of a pool on every cloud. */
export interface PoolBase {
  readonly name: string;
  readonly control_plane: boolean;
}

/** A cloud in its own types: its documents were checked by the API's description when they came in. */
export interface TypedCloud<
  Account extends Fields,
  Config extends Fields,
  Pool extends Fields,
  Extra extends Fields,
  Credentials,
  ClusterConfig,
  PoolConfig,
> {
  /** Ends the resources' type names: `palette_cluster_maas`. */
  readonly type: string;
  /** For messages: `MAAS`. */
  readonly title: string;
  /** Its calls; undefined while the object doesn't say which cloud it is, as with one that a tenant registered. */
  calls(values: Values): CloudCalls | undefined;
  /** What its accounts and its clusters are told apart by. @default their uid and context */
  readonly identity?: IdentityDefinition;
  readonly account: TypedAccount<Account, Credentials>;
  readonly cluster: TypedCluster<Config, Pool, Extra, ClusterConfig, PoolConfig>;
}

type NoFields = Record<never, never>;

/** A cloud as the code that is the same for all of them sees it. */
export type Cloud = TypedCloud<NoFields, NoFields, NoFields, NoFields, CloudDocument, CloudDocument, CloudPool>;

/** Takes the types of its documents off a cloud. */
export function defineCloud<
  const A extends Fields,
  const C extends Fields,
  const P extends Fields,
  Credentials,
  ClusterConfig,
  PoolConfig,
  const E extends Fields = NoFields,
>(typed: TypedCloud<A, C, P, E, Credentials, ClusterConfig, PoolConfig>): Cloud {
  return typed as unknown as Cloud;
}

/** A cloud whose calls are known, for those who look at its objects. */
export interface KnownCloud {
  readonly type: string;
  readonly title: string;
  readonly calls: CloudCalls;
}

/** The cloud of an object; undefined while its values don't tell. */
export function cloudIfKnown({ type, title, calls }: Cloud, values: Values): KnownCloud | undefined {
  const known = calls(values);
  return known && { type, title, calls: known };
}

/** The cloud of an object that is applied or in the state: all its values are known. */
export function cloudOf(cloud: Cloud, values: Values): KnownCloud {
  const known = cloudIfKnown(cloud, values);
  if (known === undefined) throw new TypeError(`${cloud.title} without its name`);
  return known;
}

/** What a configuration says of its machine pools that are known to be there, each with its values; anything in them may be unknown. */
export function poolsOf(config: Values): readonly Values[] {
  const pools = config.machine_pool;
  return Array.isArray(pools) ? (pools as readonly unknown[]).filter(isValues) : [];
}

/** The only block of its kind, where it is known to be there. */
export function blockOf(values: Values, name: string): Values | undefined {
  const blocks = values[name];
  const only: unknown = Array.isArray(blocks) ? blocks[0] : undefined;
  return isValues(only) ? only : undefined;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !isUnknown(value as Value);
}

/** The items, or null for none: Palette tells no difference between none and unset. */
export function orNull<T>(items: readonly T[] | undefined): readonly T[] | null {
  return items && items.length > 0 ? items : null;
}
