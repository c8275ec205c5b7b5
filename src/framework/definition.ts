import type { Diagnostic } from './diagnostics';
import type { ChangeContext, HandlerContext, Operation, PlanContext, ReadContext, Runtime, TimedContext } from './handler-context';
import type { IdentityDefinition } from './identity';
import type { ComputedOf, ConfigOf, KnownConfigOf, PlannedOf, StateOf, StructField } from './infer';
import type { ActionDefinition, EphemeralDefinition, FunctionDefinition, ListDefinition } from './offer-definitions';
import type { ProviderFact } from './provider-instance';
import type { Report, Schema } from './schema';
import type { Tenancy } from './tenancy';
import type { Value } from './value';

type AnySchema = Schema & StructField<unknown, 'one', 'required'>;

/** A change about to be planned, for {@link ResourceDefinition.preflight}. */
export interface PlannedChange<S> {
  readonly action: 'create' | 'update' | 'replace' | 'delete';
  readonly prior: StateOf<S> | null;
  /** Null on delete. */
  readonly planned: ConfigOf<S> | null;
  /** The configuration: the only place where write-only values are. Null on delete. */
  readonly config: ConfigOf<S> | null;
  /** The object's creation was ordered, and the wait for it ended before it was complete. */
  readonly unfinished: boolean;
}

/**
 * A managed resource, declared once: the protocol, the docs, the constructs and the executor all
 * take it from here.
 */
export interface ResourceDefinition<S, Data> {
  /** `palette_…`. */
  readonly type: string;
  readonly schema: S;
  /**
   * What exists outside the state for it: an `object` of its own; something that it has a `view` of, and that stays when it is
   * destroyed; or `none`, when it only computes.
   */
  readonly remote: 'object' | 'view' | 'none';
  /** Default timeouts (`30m`); operations without one last until they are stopped. */
  readonly timeouts?: { readonly [K in Operation]?: string };
  /** Checks the configuration as a whole; values may be unknown. Attributes check themselves. */
  validate?(config: ConfigOf<S>, report: Report): void;
  /**
   * Adjusts the plan. Pure: it sees prior state and configuration and nothing else, because
   * Terraform plans again at apply and compares.
   */
  plan?(context: PlanContext<S>): void;
  /** Asks the remote side about a planned change. It can warn or refuse, and changes nothing in the plan. */
  preflight?(change: PlannedChange<S>, context: HandlerContext<Data>): Promise<void>;
  /** Makes the object, and returns what the provider computes of it. */
  create(planned: PlannedOf<S>, context: ChangeContext<S, Data>): Promise<ComputedOf<S> & Partial<StateOf<S>>>;
  /** Returns what the remote side says of the object, or null when it is gone. Nothing that it leaves out changes. */
  read(state: StateOf<S>, context: ReadContext<Data>): Promise<Partial<StateOf<S>> | null>;
  /** Changes the object; absent when every change replaces it. */
  update?(planned: PlannedOf<S>, prior: StateOf<S>, context: ChangeContext<S, Data>): Promise<ComputedOf<S> & Partial<StateOf<S>>>;
  delete(state: StateOf<S>, context: TimedContext<Data>): Promise<void>;
  /** Turns the ID that a person gives into the attributes that `read` needs. Absent when it cannot be imported. */
  import?(id: string, context: HandlerContext<Data>): Promise<Partial<StateOf<S>>>;
  /** What tells its objects from each other. Absent when there is nothing outside the state to tell. */
  readonly identity?: IdentityDefinition;
  /**
   * What a configuration would say of an object, where that isn't just what can be set: attributes that go together, say.
   * @param config what the schema makes of it
   */
  configuration?(config: { -readonly [K in keyof ConfigOf<S>]: Value }, object: StateOf<S>): void;
  /** Names what it is made and deleted through, if that has a queue of its own; undefined where it isn't known. */
  concurrencyGroup?(object: ConfigOf<S>): string | undefined;
  /** For each older schema version, how its stored attributes become those of the next. */
  readonly upgrade?: { readonly [version: number]: (raw: { readonly [name: string]: unknown }) => { [name: string]: unknown } };
  /** Types of other providers whose state a `moved` block may bring here; attributes of the same name carry over. */
  readonly movesFrom?: readonly MoveSource[];
}

/** A type of another provider whose objects may become ours. */
export interface MoveSource {
  readonly type: string;
  /** Whose type it is, from whichever registry: `spectrocloud/spectrocloud`. */
  readonly provider: string;
  /** The newest version of its schema that is known here; a state of a later one is refused. */
  readonly version: number;
  /**
   * What its state has that nobody has configured, by path (`machine_pool.placement.id`): a default of that provider's, or `any`
   * for what it computes. Where we have such an attribute it is unset. Anything else that has no place here is told.
   */
  readonly unconfigured?: { readonly [path: string]: string | number | boolean };
}

/** A data source, declared once. */
export interface DataSourceDefinition<S, Data> {
  readonly type: string;
  readonly schema: S;
  validate?(config: ConfigOf<S>, report: Report): void;
  read(config: KnownConfigOf<S>, context: HandlerContext<Data>): Promise<ComputedOf<S>>;
}

/** What `configure` is given. */
export interface ConfigureContext extends Runtime, Report {
  readonly signal: AbortSignal;
  /** What tells this state from all others; undefined where whoever runs the provider doesn't say, or there is none yet. */
  readonly lineage: string | undefined;
  /** A text that no message may repeat, and that isn't in the configuration: it came from the environment. */
  secret(text: string | undefined): void;
  /** Tells whoever runs the provider what concerns no single object. Call it whenever there is something to tell. */
  notice(text: string): void;
}

/** A provider: its own block, and what it offers. */
export interface ProviderDefinition<S, Data> {
  /** The type name: `palette`. */
  readonly name: string;
  readonly version: string;
  readonly schema: S;
  validate?(config: ConfigOf<S>, report: Report): void;
  /** Makes what handlers work with; undefined while values that it needs are unknown. */
  configure(config: ConfigOf<S>, context: ConfigureContext): Promise<Data | undefined>;
  /** How objects are tied to a tenant; without it they are tied to none. */
  readonly tenancy?: Tenancy<Data>;
  readonly resources: readonly ResourceDefinition<AnySchema, Data>[];
  readonly dataSources: readonly DataSourceDefinition<AnySchema, Data>[];
  readonly ephemerals?: readonly EphemeralDefinition<AnySchema, Data>[];
  readonly lists?: readonly ListDefinition<AnySchema, Data>[];
  readonly actions?: readonly ActionDefinition<AnySchema, Data>[];
  readonly functions?: readonly FunctionDefinition[];
  /** Says what it works with, for reports. Secrets have no place in it. */
  describe?(data: Data): readonly ProviderFact[];
  /** Puts an error that a handler threw into words; undefined when it isn't one of the provider's own. */
  explain?(error: unknown): readonly Diagnostic[] | undefined;
  /** Where to report a bug in the provider. */
  readonly issues: string;
  /** Releases what `configure` made. */
  release?(data: Data): Promise<void>;
}

/** Definers bound to what the provider's `configure` returns, so that a resource infers all but that. */
export function definitionsFor<Data>() {
  return {
    /** Declares a resource; its handlers' types come from its schema. */
    resource: <const S extends AnySchema>(definition: ResourceDefinition<S, Data>) =>
      definition as unknown as ResourceDefinition<AnySchema, Data>,
    /** Declares a data source. */
    dataSource: <const S extends AnySchema>(definition: DataSourceDefinition<S, Data>) =>
      definition as unknown as DataSourceDefinition<AnySchema, Data>,
    /** Declares values that are kept nowhere. */
    ephemeral: <const S extends AnySchema>(definition: EphemeralDefinition<S, Data>) =>
      definition as unknown as EphemeralDefinition<AnySchema, Data>,
    /** Declares a list of a resource's objects. */
    list: <const S extends AnySchema>(definition: ListDefinition<S, Data>) =>
      definition as unknown as ListDefinition<AnySchema, Data>,
    /** Declares an action. */
    action: <const S extends AnySchema>(definition: ActionDefinition<S, Data>) =>
      definition as unknown as ActionDefinition<AnySchema, Data>,
    /** Declares the provider. */
    provider: <const S extends AnySchema>(definition: ProviderDefinition<S, Data>) =>
      definition as unknown as ProviderDefinition<AnySchema, Data>,
  };
}

export type AnyProvider = ProviderDefinition<AnySchema, unknown>;
export type AnyResource = ResourceDefinition<AnySchema, unknown>;
