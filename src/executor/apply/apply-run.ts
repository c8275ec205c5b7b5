import type { Plan, ResourceChange } from '../plan/plan';
import type { Targets } from '../plan/targets';
import type { RunCommand } from '../provision/local-exec';
import type { WalkContext } from '../run/walk-context';
import type { Expansion } from '../scope/expansion';
import type { StateInstance } from '../state/state';
import type { StateStore } from '../state/store';

/** What the parts of an apply share. */
export interface ApplyRun extends WalkContext {
  readonly plan: Plan;
  readonly store: StateStore;
  /** Blocks by address, as far as they are expanded with what is known now. */
  readonly expansions: Map<string, Expansion>;
  /** Changes of current objects by instance address. */
  readonly changes: ReadonlyMap<string, ResourceChange>;
  /** What the plan leaves in the state, by block: without the objects that go. */
  readonly remaining: ReadonlyMap<string, readonly StateInstance[]>;
  /** The keys of objects that were set aside in this run, by instance address. */
  readonly deposed: Map<string, string>;
  readonly targets: Targets;
  /** Blocks that the state notes as created before they are destroyed: targets have no say in that, as Terraform has it. */
  readonly createBeforeDestroy: ReadonlySet<string>;
  readonly environment: NodeJS.ProcessEnv;
  /** What provisioners have their commands run by. */
  readonly runCommand: RunCommand | undefined;
  readonly signal: AbortSignal;
  readonly done: Counts;
  /** A key for an object that is set aside until its successor stands: 8 hexadecimal digits. */
  deposedKey(): string;
}

/** What has been done, for the closing line. */
export interface Counts {
  added: number;
  changed: number;
  destroyed: number;
  imported: number;
  invoked: number;
}
