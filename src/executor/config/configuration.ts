import type { Json, Path, Type } from '../../framework';
import type { ActionAddress } from '../action/action-address';
import type { InstanceAddress, ResourceAddress, ResourceReference } from '../address';
import type { BackendConfig } from '../backends';
import type { Expression, Step, Traversal } from '../expression/ast';
import type { Place } from './config-error';

/** What a configuration folder says, read and checked for form; nothing is evaluated yet. */
export interface Configuration {
  /** Absolute path of the folder: what relative paths and `path.module` are relative to. */
  readonly directory: string;
  /** The text of the file(s), by name: what a saved plan keeps. */
  readonly sources: { readonly [file: string]: string };
  /** What cdktf calls the stack; undefined where something else wrote the files. */
  readonly stackName?: string;
  /** By local name. */
  readonly requiredProviders: { readonly [localName: string]: RequiredProvider };
  readonly requiredVersion?: string;
  /** Where the state is kept. */
  readonly backend: BackendConfig;
  /** By `ProviderConfig.ref`, as state files write it. Providers without a block are there with an empty body. */
  readonly providers: { readonly [ref: string]: ProviderConfig };
  readonly variables: { readonly [name: string]: Variable };
  readonly locals: { readonly [name: string]: Expression };
  readonly outputs: { readonly [name: string]: OutputConfig };
  /** By {@link CheckConfig.address}. */
  readonly checks: { readonly [address: string]: CheckConfig };
  /** By {@link resourceText}. */
  readonly resources: { readonly [address: string]: ResourceConfig };
  /** By `actionText`. */
  readonly actions: { readonly [address: string]: ActionConfig };
  /** What query files ask for, by `list.TYPE.NAME`. */
  readonly lists: { readonly [address: string]: ListConfig };
  /** The modules that are called, over any number of calls, by their addresses without keys: `module.a.module.b`. */
  readonly modules: { readonly [path: string]: ModuleConfig };
  readonly moved: readonly MoveConfig[];
  readonly imports: readonly ImportConfig[];
  readonly removed: readonly RemovedConfig[];
  /** All that refers to objects, wherever it stands. */
  readonly references: readonly Reference[];
}

/** What is particular to a module that is called; its blocks stand among the others. */
export interface ModuleConfig {
  /** `module.a.module.b`. */
  readonly path: string;
  /** The module that calls it. */
  readonly parent: string;
  readonly name: string;
  /** Its folder, relative to that of the root module: what `path.module` is. */
  readonly directory: string;
  readonly call: ModuleCall;
  readonly requiredProviders: Configuration['requiredProviders'];
  readonly requiredVersion?: string;
  readonly variables: Configuration['variables'];
  readonly locals: Configuration['locals'];
  readonly outputs: Configuration['outputs'];
}

/** A `module` block. */
export interface ModuleCall {
  readonly source: string;
  readonly count?: Expression;
  readonly forEach?: Expression;
  readonly dependsOn: readonly ResourceReference[];
  readonly dependsOnModules: readonly string[];
  /** What is given for the variables of the module, in the words of the one that calls it. */
  readonly arguments: { readonly [variable: string]: Expression };
}

/** A module as a whole, as `moved` and `removed` blocks name one. */
export interface ModuleEndpoint {
  /** With keys where single instances are meant. */
  readonly module: string;
}

/** What a `moved` block names. */
export type MoveEndpoint = InstanceAddress | ModuleEndpoint;

/** A `moved` block. */
export interface MoveConfig {
  readonly from: MoveEndpoint;
  readonly to: MoveEndpoint;
  /** The module that says so, and that both are relative to; absent in the root module. */
  readonly within?: string;
}

/** A reference to an object, or to `self`. */
export interface Reference {
  readonly traversal: Traversal;
  /** The module that it stands in; absent for the root. */
  readonly module?: string;
  /** What it stands in: `palette_x.y`, `local.a`, `output.o`. */
  readonly owner: string;
}

/** An `import` block: which objects are taken over, and what they are called from then on. */
export interface ImportConfig {
  /** Without the keys that {@link keys} gives. */
  readonly to: InstanceAddress;
  /** The keys that have to be evaluated: `module.m[each.key].palette_x.y[each.value]`. */
  readonly keys?: readonly ImportKey[];
  /** Either this or {@link identity}. */
  readonly id?: Expression;
  readonly identity?: Expression;
  readonly forEach?: Expression;
}

/** A key in the target of an import. */
export interface ImportKey {
  /** Which step to a module it is the key of, from 0; absent for the instance's own. */
  readonly module?: number;
  readonly key: Expression;
}

/** A `removed` block: what becomes of objects whose block is gone. */
export interface RemovedConfig {
  /** From the root on. */
  readonly from: ResourceAddress | ModuleEndpoint;
  readonly destroy: boolean;
  /** Those of destruction: its `provisioner` blocks may be no others. */
  readonly provisioners: readonly Provisioner[];
}

export interface RequiredProvider {
  /** In full: `registry.terraform.io/cdktf-palette/palette`. */
  readonly source: string;
  readonly version?: string;
}

export interface ProviderConfig {
  /** `provider["registry.terraform.io/…"].alias`. */
  readonly ref: string;
  /** `registry.terraform.io/…`, or `terraform.io/builtin/terraform`. */
  readonly source: string;
  readonly localName: string;
  readonly alias?: string;
  /** The module that has the block; absent for the root. */
  readonly module?: string;
  /** The block's arguments as JSON, without meta-arguments. */
  readonly body: BodyJson;
}

/** A block's body as the file has it, without `//` and meta-arguments; read against a schema later. */
export type BodyJson = { readonly [name: string]: Json };

export interface Variable {
  readonly name: string;
  /** `any` when none is given. */
  readonly type: TypeConstraint;
  /** No type is given: texts from the environment and the command line are taken as they are, as with `string`. */
  readonly untyped?: true;
  /** Undefined when the variable is required. */
  readonly default?: Json;
  readonly description?: string;
  readonly sensitive: boolean;
  /** The value is kept nowhere: not in a plan, not in a state. Whoever applies a saved plan gives it again. */
  readonly ephemeral: boolean;
  readonly nullable: boolean;
  readonly validation: readonly Condition[];
}

/** A variable's type: `optional(…)` attributes of objects have their defaults. */
export interface TypeConstraint {
  readonly type: Type;
  readonly optional: readonly { readonly path: readonly string[]; readonly default?: Expression }[];
}

export interface Condition {
  readonly condition: Expression;
  readonly errorMessage: Expression;
  /** The message of a variable's rule as it is written, where it has to be evaluated. */
  readonly written?: string;
}

export interface OutputConfig {
  readonly name: string;
  readonly value: Expression;
  readonly description?: string;
  readonly sensitive: boolean;
  /** Only outputs of modules can be: those of the root are kept. */
  readonly ephemeral?: true;
  readonly dependsOn: readonly ResourceReference[];
  /** What `depends_on` names of modules: `module.a.*` for a whole one, `module.a.output.b`. */
  readonly dependsOnModules?: readonly string[];
  readonly preconditions: readonly Condition[];
}

export interface ResourceConfig {
  readonly address: ResourceAddress;
  /** The path of its construct in the cdktf app: `site-kiel/prod/Resource`. */
  readonly constructPath?: string;
  /** Key in {@link Configuration.providers}. */
  readonly provider: string;
  readonly count?: Expression;
  readonly forEach?: Expression;
  readonly dependsOn: readonly ResourceReference[];
  /** What `depends_on` names of modules: `module.a.*` for a whole one, `module.a.output.b`. */
  readonly dependsOnModules?: readonly string[];
  /** The address of the `check` block that it stands in: nobody else may refer to it, and what goes wrong with it is only warned about. */
  readonly check?: string;
  readonly lifecycle: Lifecycle;
  readonly provisioners: readonly Provisioner[];
  readonly body: BodyJson;
}

/** A `check` block: what is looked at in each plan and apply, and only warned about. */
export interface CheckConfig {
  /** Whichever instance of its module is meant: `check.c`, `module.m.check.c`. */
  readonly address: string;
  readonly name: string;
  /** The module that it stands in; absent for the root. */
  readonly module?: string;
  /** The data source that it has to itself, by {@link resourceText}. */
  readonly data?: string;
  readonly asserts: readonly Condition[];
}

/** An `action` block: what is done when a trigger fires, or when somebody says so. */
export interface ActionConfig {
  readonly address: ActionAddress;
  /** Key in {@link Configuration.providers}. */
  readonly provider: string;
  readonly count?: Expression;
  readonly forEach?: Expression;
  /** What its `config` block has. */
  readonly body: BodyJson;
}

/** A `list` block of a query file. */
export interface ListConfig {
  readonly address: ActionAddress;
  /** Key in {@link Configuration.providers}. */
  readonly provider: string;
  readonly count?: Expression;
  readonly forEach?: Expression;
  readonly includeResource?: Expression;
  readonly limit?: Expression;
  /** What its `config` block has. */
  readonly body: BodyJson;
}

/** When the actions of a trigger are invoked. */
export const ACTION_EVENTS = ['before_create', 'after_create', 'before_update', 'after_update'] as const;
export type ActionEvent = (typeof ACTION_EVENTS)[number];

/** A `lifecycle.action_trigger` block. */
export interface ActionTrigger {
  readonly events: readonly ActionEvent[];
  readonly condition?: Expression;
  readonly actions: readonly ActionReference[];
}

/** An action that a trigger names. */
export interface ActionReference {
  readonly address: ActionAddress;
  /** Which instance of it. */
  readonly key?: Expression;
  readonly place: Place;
}

export interface Lifecycle {
  readonly createBeforeDestroy: boolean;
  readonly preventDestroy: boolean;
  readonly ignoreChanges: 'all' | readonly Path[];
  readonly replaceTriggeredBy: readonly ReplaceTrigger[];
  readonly actionTriggers: readonly ActionTrigger[];
  readonly preconditions: readonly Condition[];
  readonly postconditions: readonly Condition[];
}

/** An entry of `replace_triggered_by`. */
export interface ReplaceTrigger extends Traversal {
  /** What follows `[each.key]` or `[count.index]`, when the entry means the instance of the block's own key. */
  readonly inOwnInstance?: readonly Step[];
}

/** A `local-exec` provisioner: the only kind. */
export interface Provisioner {
  readonly when: 'create' | 'destroy';
  readonly onFailure: 'fail' | 'continue';
  readonly command: Expression;
  readonly workingDir?: Expression;
  readonly interpreter?: Expression;
  readonly environment?: Expression;
  readonly quiet?: Expression;
}
