import { type LocatedDiagnostic, StateStore } from '../../executor';
import { systemClock } from '../../runtime/clock';
import { type Console, createConsole, interruptible } from '../console';
import { type Located, type LookOptions, locateState } from '../state-file';
import { tellError } from '../tell-error';
import { who } from '../workspace';

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
    const store = await StateStore.open({
      storage: located.storage,
      lock: options.lock,
      lockTimeoutMs: options.lockTimeout,
      operation: command,
      command,
      clock: systemClock,
      onEvent: console.emit,
      who: who(),
      signal: interrupts.signal,
    });
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
