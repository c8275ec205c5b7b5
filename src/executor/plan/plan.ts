import type { Block, ObjectValue, Path, PrivateData, ProviderDescription } from '../../framework';
import type { ActionInvocation } from '../action/invocation';
import type { InstanceAddress } from '../address';
import type { CheckResult } from '../checks/check-result';
import type { MarkedValue } from '../expression/marked-value';
import type { ImportSource } from '../import/source';
import type { State } from '../state/state';

/** What a plan does with an object; `replace` names its two halves in their order. */
export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'delete-create' | 'create-delete' | 'forget';

/** Why an action is what it is, in the words of Terraform's JSON plan. */
export type ActionReason =
  | 'replace_because_cannot_update'
  | 'replace_because_tainted'
  | 'replace_by_request'
  | 'replace_by_triggers'
  | 'delete_because_no_resource_config'
  | 'delete_because_wrong_repetition'
  | 'delete_because_count_index'
  | 'delete_because_each_key'
  | 'delete_because_no_module'
  | 'delete_because_no_move_target'
  | 'read_because_config_unknown'
  | 'read_because_dependency_pending'
  | 'read_because_check_nested';

/** One change of one object. */
export interface ResourceChange {
  readonly address: InstanceAddress;
  /** Where it was in state, when a `moved` block or a change of repetition moved it. */
  readonly previousAddress?: InstanceAddress;
  /** The deposed object's key, when it is about one. */
  readonly deposed?: string;
  /** The provider configuration, as state files write it. */
  readonly provider: string;
  readonly action: Action;
  readonly reason?: ActionReason;
  /** The body's schema at the version that the values have. */
  readonly block: Block;
  readonly schemaVersion: number;
  readonly before: ObjectValue | null;
  readonly beforeSensitive: readonly Path[];
  /** Unknown where only apply will tell. */
  readonly after: ObjectValue | null;
  readonly afterSensitive: readonly Path[];
  /** What made it a replacement. */
  readonly replacePaths: readonly Path[];
  readonly importing?: ImportSource;
  readonly plannedPrivate: PrivateData;
  /** Effective: configured, stored, or forced by a dependent. */
  readonly createBeforeDestroy: boolean;
}

/** How a root output changes. */
export interface OutputChange {
  readonly action: 'no-op' | 'create' | 'update' | 'delete';
  /** Undefined when there is none. */
  readonly before: MarkedValue | undefined;
  readonly after: MarkedValue | undefined;
  readonly sensitive: boolean;
}

/** An output of a module instance. */
export interface ModuleOutput {
  readonly module: string;
  readonly name: string;
}

/** `invoke`: nothing but actions that somebody names. */
export type PlanMode = 'normal' | 'destroy' | 'refresh-only' | 'invoke';

/** What a provider configuration works with, for reports. */
export interface DescribedProvider extends ProviderDescription {
  /** As state files write it: `provider["registry.terraform.io/…"].alias`. */
  readonly ref: string;
}

/** What an apply would do: data, walked by apply, shown by reports, kept in plan files. */
export interface Plan {
  readonly mode: PlanMode;
  /** RFC 3339, UTC, seconds. */
  readonly timestamp: string;
  readonly targets: readonly string[];
  /** What was given for ephemeral ones isn't among them. */
  readonly variables: { readonly [name: string]: MarkedValue };
  /** What was given for them, before it was made what their types say. */
  readonly givenVariables: { readonly [name: string]: MarkedValue };
  /** The state file that it was made from. */
  readonly previous: { readonly lineage: string; readonly serial: number };
  /** The state after refresh, with the data read for the plan. */
  readonly prior: State;
  /** In Terraform's order; no-ops and reads are among them. */
  readonly changes: readonly ResourceChange[];
  /** What had changed outside: `update` or `delete`, from the state file to what was found. */
  readonly drift: readonly ResourceChange[];
  readonly outputs: { readonly [name: string]: OutputChange };
  /** The outputs of module instances that have a value: no state keeps them, so each plan makes them anew. */
  readonly moduleOutputs: readonly ModuleOutput[];
  /** The actions that are invoked, in their order for each object. */
  readonly invocations: readonly ActionInvocation[];
  /** How the conditions of the configuration stand by what is planned. */
  readonly checks: readonly CheckResult[];
  /** Whether apply would do anything, even if it only writes state. */
  readonly applyable: boolean;
  /** False for a plan of some targets. */
  readonly complete: boolean;
  /** What it was made with. */
  readonly providers: readonly DescribedProvider[];
}

/** The schema of what no provider here knows and is only forgotten. */
export const NO_SCHEMA: Block = { description: '', attributes: {}, blocks: {} };
