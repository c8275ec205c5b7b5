import type { ProviderActions } from './action';
import type { Diagnosed, PrivateData } from './answers';
import type { EphemeralResources } from './ephemeral';
import type { ProviderFunctions } from './function';
import type { Json } from './json';
import type { ListResources } from './list';
import type { Path } from './path';
import type { ProgressListener } from './progress';
import type { ProviderSchema } from './schema';
import type { ObjectValue } from './value';

export interface Capabilities {
  /** The caller can hand over write-only values (Terraform 1.11 and later). */
  readonly writeOnlyAllowed: boolean;
}

export interface UpgradeRequest {
  readonly type: string;
  /** The schema version that the state was stored under. */
  readonly version: number;
  /** The stored attributes: JSON as text or parsed without losing a digit, or the flat map of Terraform 0.11 and earlier. */
  readonly raw: { readonly json: string } | { readonly parsed: Json } | { readonly flatmap: { readonly [key: string]: string } };
}

export interface ReadRequest {
  readonly type: string;
  readonly state: ObjectValue;
  readonly private: PrivateData;
}

export interface PlanRequest {
  readonly type: string;
  /** Null to create. */
  readonly prior: ObjectValue | null;
  /** Null to delete. */
  readonly proposed: ObjectValue | null;
  readonly config: ObjectValue | null;
  readonly priorPrivate: PrivateData;
}

export interface PlanResult extends Diagnosed {
  readonly planned: ObjectValue | null;
  readonly requiresReplace: readonly Path[];
  readonly plannedPrivate: PrivateData;
  /** The provider is on the old SDK, which can't keep the rules of what a plan may say: what breaks them is borne. */
  readonly legacyTypeSystem?: boolean;
}

export interface ApplyRequest {
  readonly type: string;
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly config: ObjectValue | null;
  readonly plannedPrivate: PrivateData;
}

/** After an error `state` is the best that is known of the object: it is to be stored all the same. */
export interface StateResult extends Diagnosed {
  readonly state: ObjectValue | null;
  readonly private: PrivateData;
  /** What tells the object from all others; absent where its type has no identity, or it isn't known yet. */
  readonly identity?: ObjectValue;
  /** The provider is on the old SDK: that what it made isn't what was planned is borne. */
  readonly legacyTypeSystem?: boolean;
}

export interface ImportResult extends Diagnosed {
  readonly imported: { readonly state: ObjectValue; readonly private: PrivateData; readonly identity?: ObjectValue } | null;
}

/** What a configured provider works with, as people ask for it. Nothing in it is secret. */
export interface ProviderDescription {
  /** The type name: `palette`. */
  readonly name: string;
  readonly version: string;
  /** `host`: `api.spectrocloud.com`. In the order in which they are shown. */
  readonly facts: readonly ProviderFact[];
}

export interface ProviderFact {
  readonly label: string;
  readonly value: string;
}

export interface MoveRequest {
  readonly sourceProvider: string;
  readonly sourceType: string;
  readonly sourceVersion: number;
  /** The source's stored attributes, JSON text. */
  readonly sourceJson: string;
  /** What the source's provider kept beside the object. */
  readonly sourcePrivate?: PrivateData;
  readonly targetType: string;
}

/**
 * A provider as everything that runs one sees it: the plugin server in front of it, and the
 * executor with a provider in its own process or behind a plugin client. One instance is one
 * provider configuration in one walk; nothing outlives it. Its calls answer with diagnostics and
 * never reject.
 */
export interface ProviderInstance {
  schema(): Promise<ProviderSchema & Diagnosed>;
  validateProvider(config: ObjectValue): Promise<Diagnosed>;
  validateResource(type: string, config: ObjectValue, capabilities: Capabilities): Promise<Diagnosed>;
  validateDataSource(type: string, config: ObjectValue): Promise<Diagnosed>;
  /** @param lineage of the state; Terraform's protocol has no place for it */
  configure(config: ObjectValue, terraformVersion: string, lineage?: string): Promise<Diagnosed>;
  upgrade(request: UpgradeRequest): Promise<{ readonly state: ObjectValue | null } & Diagnosed>;
  read(request: ReadRequest): Promise<StateResult>;
  plan(request: PlanRequest): Promise<PlanResult>;
  /** @param progress hears how it goes on while it lasts; what it throws disturbs nothing */
  apply(request: ApplyRequest, progress?: ProgressListener): Promise<StateResult>;
  import(type: string, id: string): Promise<ImportResult>;
  /** Absent where no type has an identity. */
  importByIdentity?(type: string, identity: ObjectValue): Promise<ImportResult>;
  move(request: MoveRequest): Promise<StateResult>;
  readDataSource(type: string, config: ObjectValue): Promise<{ readonly state: ObjectValue | null } & Diagnosed>;
  /** Tells the listener what concerns no single object: that the remote side doesn't answer and is asked again, say. */
  onNotice?(listener: (text: string) => void): void;
  /** Says what it works with, for reports; undefined until it is configured. */
  describe?(): ProviderDescription | undefined;
  /** Asks the calls in flight to end soon, with the best state they know. Returns at once. */
  stop(): void;
  /** Releases what the instance holds (connections); waits for the calls in flight to end. */
  close(): Promise<void>;
  /** Looks for an object that an interrupted create of this configuration left behind. */
  findCreated?(type: string, planned: ObjectValue): Promise<StateResult>;
  /** What else it offers; absent where it is nothing. */
  readonly ephemerals?: EphemeralResources;
  readonly lists?: ListResources;
  readonly actions?: ProviderActions;
  readonly functions?: ProviderFunctions;
  /** Names what an object is made and deleted through, if that has a queue of its own: what waits there shall hold up nothing else. */
  concurrencyGroup?(type: string, object: ObjectValue): string | undefined;
}
