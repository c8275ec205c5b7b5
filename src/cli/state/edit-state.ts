import type { LocatedDiagnostic, StateStore } from '../../executor';
import { type Console, createConsole, interruptible } from '../console';
import { openStore } from '../open-store';
import { type Located, type LookOptions, locateState } from '../state-file';
import { tellError } from '../tell-error';

/** The options of commands that change a state. */
export interface EditOptions extends LookOptions {
  readonly lock: boolean;
  /** Milliseconds. */
  readonly lockTimeout: number;
}

/** A state that is locked, to be changed. */
export interface Editing extends Located {
  readonly store: StateStore;
  readonly console: Console;
}

/**
 * Does something with a stack's state, which is locked meanwhile and saved after, unless that fails.
 * @param command the program's own name for it: `state rm`
 * @param edit gives the exit code
 */
export async function editState(options: EditOptions, command: string, edit: (editing: Editing) => Promise<number>): Promise<void> {
  const console = createConsole();
  const interrupts = interruptible(console.say);
  try {
    const located = locateState(options);
    console.names.read(located.configuration);
    const { lock, lockTimeout } = options;
    const opening = { command, lock, lockTimeout, emit: console.emit, signal: interrupts.signal };
    const store = await openStore(located.storage, opening);
    try {
      process.exitCode = await edit({ ...located, store, console });
    } catch (error) {
      await store.abandon();
      throw error;
    }
    await store.close();
  } catch (error) {
    process.exitCode = 1;
    tellError(console, error);
  } finally {
    interrupts.done();
  }
}

/** A warning of terraform's. */
export function warning(summary: string, detail: string): LocatedDiagnostic {
  return { severity: 'warning', summary, detail };
}
