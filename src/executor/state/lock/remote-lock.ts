import type { Clock } from '../../../runtime/clock';
import { StateError } from '../state-error';
import type { RemoteLock } from '../storage';
import { LockError, type LockOptions } from './lock';
import { describeLock, type LockInfo } from './lock-info';

/** A lock that a run holds. */
export interface HeldLock {
  /** Gives it back. */
  release(): Promise<void>;
}

/**
 * Takes the lock of a state that a backend keeps, as terraform takes it.
 * @param name the state, as messages call it
 * @throws LockError when somebody else holds it for longer than the timeout, or the wait is interrupted
 */
export async function acquireRemote(
  name: string,
  lock: RemoteLock,
  info: LockInfo,
  { timeoutMs, clock, onWait, signal }: Pick<LockOptions, 'timeoutMs' | 'clock' | 'onWait' | 'signal'>,
): Promise<HeldLock> {
  const deadline = clock.now() + timeoutMs;
  let pause = 1000;
  let told = false;
  for (;;) {
    const refused = await lock.take(info);
    if (!refused) return { release: () => giveBack(name, lock, info) };
    const { holder } = refused;
    if (clock.now() >= deadline) throw new LockError(heldBy(name, holder), holder);
    if (!told) onWait?.(holder ? `${holder.Who} (${holder.Operation})` : 'somebody else');
    told = true;
    await wait(clock, Math.min(pause, deadline - clock.now()), signal, () => new LockError(interrupted(name, holder), holder));
    pause = Math.min(pause * 2, 16_000);
  }
}

async function wait(clock: Clock, ms: number, signal: AbortSignal | undefined, interruption: () => LockError): Promise<void> {
  await clock.sleep(ms, signal).catch((error) => {
    throw signal?.aborted ? interruption() : error;
  });
}

async function giveBack(name: string, lock: RemoteLock, { ID }: LockInfo): Promise<void> {
  try {
    await lock.release();
  } catch (error) {
    const why = error instanceof StateError ? error.problem : (error as Error).message;
    const remedy = `The state itself is saved. When no other run works on it, take the lock away with pcg force-unlock ${ID}.`;
    throw new StateError(name, `may still be locked: giving the lock back failed (it ${why})`, remedy, { cause: error });
  }
}

function heldBy(name: string, holder: LockInfo | undefined): string {
  const text = `The state ${name} is locked: somebody else is working on it. Wait until that is done, or give --lock-timeout.`;
  return holder ? `${text}\n\n${describeLock(holder)}` : text;
}

function interrupted(name: string, holder: LockInfo | undefined): string {
  const text = `The run was interrupted while waiting for the lock of ${name}. Nothing was done.`;
  return holder ? `${text}\n\n${describeLock(holder)}` : text;
}
