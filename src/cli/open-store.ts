import { type Listener, type StateStorage, StateStore, who } from '../executor';
import { systemClock } from '../runtime/clock';

/** What a command opens a state for. */
export interface StoreOpening {
  /** The program's own name for it: `apply`, `state rm`. */
  readonly command: string;
  /** Terraform's word for it, which is shown to those who find the state locked. @default the command's */
  readonly operation?: string;
  /** @default true */
  readonly lock?: boolean;
  /** Milliseconds. @default 0: the lock is tried for once */
  readonly lockTimeout?: number;
  /** False for what only looks. @default true */
  readonly changes?: boolean;
  readonly emit: Listener;
  /** Ends the wait for the lock. */
  readonly signal?: AbortSignal;
}

/** Opens a state for a command. @throws what {@link StateStore.open} throws */
export function openStore(storage: StateStorage, opening: StoreOpening): Promise<StateStore> {
  const { command, operation = command, lock = true, lockTimeout = 0, changes = true, emit, signal } = opening;
  return StateStore.open({
    storage,
    lock,
    changes,
    lockTimeoutMs: lockTimeout,
    operation,
    command,
    clock: systemClock,
    onEvent: emit,
    who: who(),
    ...(signal ? { signal } : {}),
  });
}
