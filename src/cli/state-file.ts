import { type Configuration, readConfiguration, readStateFrom, type State, type StateStorage, who } from '../executor';
import { systemClock } from '../runtime/clock';
import { createConsole } from './console';
import { type StackOptions, stackFolder } from './stack';
import { UserError } from './user-error';
import { selectedWorkspace, storageOf } from './workspace';

/** The options of commands that only look. */
export interface LookOptions extends StackOptions {
  readonly dir: string;
  readonly state?: string;
}

/** A stack, and where its state is. */
export interface Located {
  readonly configuration: Configuration;
  readonly storage: StateStorage;
}

/** A stack's state as it is now. */
export interface Look extends Located {
  /** Undefined when there is none yet. */
  readonly state: State | undefined;
}

/** Where the state of a stack is. */
export function locateState({ dir, state, ...options }: LookOptions): Located {
  const folder = stackFolder(dir, options);
  const configuration = readConfiguration(folder);
  return { configuration, storage: storageOf(configuration, selectedWorkspace(folder, process.env), state) };
}

/** The same, of a stack that has one. @throws UserError */
export async function needState(options: LookOptions): Promise<Look & { readonly state: State }> {
  const { state, ...found } = await lookAtState(options);
  if (!state) throw new UserError(`there is no state at ${found.storage.name} yet; apply the stack first`);
  return { ...found, state };
}

/** Reads the state of a stack without locking it; what a run that died left in its journal is taken up first. */
export async function lookAtState(options: LookOptions): Promise<Look> {
  const located = locateState(options);
  const { emit } = createConsole();
  return { ...located, state: await readStateFrom(located.storage, { clock: systemClock, onEvent: emit, who: who() }) };
}
