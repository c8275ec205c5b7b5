import type { Path } from '../../framework';
import type { ActionInvocation } from '../action/invocation';
import { instanceText, resourceText } from '../address';
import type { ImportConfig } from '../config/configuration';
import type { NamedObject } from '../import/named-objects';
import type { WalkContext } from '../run/walk-context';
import type { Expansion } from '../scope/expansion';
import type { State, StateInstance } from '../state/state';
import type { ModuleOutput, PlanMode, ResourceChange } from './plan';
import type { Targets } from './targets';

/** What the user asks of a plan. */
export interface PlanOptions {
  /** @default 'normal' */
  readonly mode?: 'normal' | 'destroy' | 'refresh-only';
  /** False takes the state for what is there. @default true */
  readonly refresh?: boolean;
  /** Addresses of blocks or instances: only these and what they depend on. */
  readonly targets?: readonly string[];
  /** Addresses of instances to be replaced whatever the plan says. */
  readonly replace?: readonly string[];
  /** Addresses of actions: these are invoked, and nothing else is done. */
  readonly invoke?: readonly string[];
}

/** An object that is to be imported to one address: what an `import` block says, and what it is evaluated in. */
export interface WantedImport extends NamedObject {
  readonly config: ImportConfig;
}

/** What the parts of a plan share, and what they find. */
export interface PlanRun extends WalkContext {
  readonly mode: PlanMode;
  /** False while only what is there is looked at: before a destroy, and in a refresh-only plan. */
  readonly planning: boolean;
  readonly refresh: boolean;
  readonly targets: Targets;
  readonly replace: ReadonlySet<string>;
  /** The state's instances, after moves, by {@link instanceText}. */
  readonly before: ReadonlyMap<string, StateInstance>;
  /** The state's managed and data instances by block. */
  readonly beforeByBlock: ReadonlyMap<string, readonly StateInstance[]>;
  /** The state's blocks without instances, after moves. */
  readonly emptyBlocks: State['emptyBlocks'];
  /** Where moved instances were, by where they are now. */
  readonly movedFrom: ReadonlyMap<string, StateInstance['address']>;
  /** What `import` blocks name, by the address of the instance; of a block when it is planned. */
  readonly imports: Map<string, WantedImport>;
  /** Blocks whose instances are created before the old ones are destroyed: configured, or forced by a dependent. */
  readonly createBeforeDestroy: ReadonlySet<string>;
  /** The state after refresh. */
  readonly refreshed: Map<string, StateInstance>;
  /** Of blocks, in each instance of their module. */
  readonly expansions: Map<string, Expansion>;
  readonly changes: Map<string, ResourceChange>;
  readonly drift: ResourceChange[];
  readonly invocations: ActionInvocation[];
  readonly moduleOutputs: ModuleOutput[];
  /** Blocks that were never looked at, because something that they need failed or the run was stopped. */
  readonly unplanned: string[];
  /** The outputs that the state has. */
  readonly stateOutputs: State['outputs'];
}

/** The key of a change: its address, and the deposed object's key. */
export function changeKey({ address, deposed }: Pick<ResourceChange, 'address' | 'deposed'>): string {
  return deposed === undefined ? instanceText(address) : `${instanceText(address)} (deposed ${deposed})`;
}

/** The block that an instance in state belongs to. */
export function blockOf({ address }: StateInstance): string {
  return resourceText(address);
}

/** Instances by their block, in the order of the state. */
export function byBlock(state: State['instances'], blockOf: (instance: StateInstance) => string): Map<string, StateInstance[]> {
  const blocks = new Map<string, StateInstance[]>();
  for (const instance of state.values()) {
    const block = blockOf(instance);
    const known = blocks.get(block);
    if (known) known.push(instance);
    else blocks.set(block, [instance]);
  }
  return blocks;
}

/** Marks of an object: the schema's, and those of the values that it was given. */
export type Marks = readonly Path[];
