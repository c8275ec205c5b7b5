import { type Configuration, readConfiguration, readStateFrom, type State, type StateStorage } from '../executor';
import { systemClock } from '../runtime/clock';
import { createConsole } from './console';
import { type StackOptions, stackFolder } from './stack';
import { selectedWorkspace, storageOf, who } from './workspace';

/** The options of commands that only look. */
export interface LookOptions extends StackOptions {
  readonly dir: string;
  readonly state?: string;
}

/** A stack's state as it is now. */
export interface Look {
  readonly configuration: Configuration;
  readonly storage: StateStorage;
  /** Undefined when there is none yet. */
  readonly state: State | undefined;
}

/** Where the state of a stack is. */
export function locateState({ dir, state, ...options }: LookOptions): Omit<Look, 'state'> {
  const folder = stackFolder(dir, options);
  const configuration = readConfiguration(folder);
  return { configuration, storage: storageOf(configuration, selectedWorkspace(folder, process.env), state) };
}

/** Reads the state of a stack without locking it; what a run that died left in its journal is taken up first. */
export async function lookAtState(options: LookOptions): Promise<Look> {
  const located = locateState(options);
  const { emit } = createConsole();
  return { ...located, state: await readStateFrom(located.storage, { clock: systemClock, onEvent: emit, who: who() }) };
}
