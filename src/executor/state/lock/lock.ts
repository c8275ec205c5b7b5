import type { Clock } from '../../../runtime/clock';
import { diskFiles, type Files, type OpenFile, sameInode } from '../files';
import type { StateStorage } from '../storage';
import { type Holder, holderOf, isStale, lockTable, ownerOf } from './lock-holder';
import { describeLock, type LockInfo, lockInfoPath, lockInfoText, parseLockInfo } from './lock-info';
import { type Locks, nativeLocks } from './native-lock';
import { liveness } from './process-mark';

/** Somebody else holds a state's lock, or it cannot be taken off. */
export class LockError extends Error {
  /** @param info who holds it, when that is known */
  constructor(
    message: string,
    readonly info: LockInfo | undefined,
  ) {
    super(message);
    this.name = 'LockError';
  }
}

export interface LockOptions {
  /** How long to try: 0 tries once. */
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** Called once, before the first wait, with words for who holds the lock. */
  readonly onWait?: (holder: string) => void;
  readonly signal?: AbortSignal;
  readonly files?: Files;
  readonly locks?: Locks;
}

/** A state file that nobody else works on until it is released. */
export interface StateLock {
  /** The open state file. Read and write through it: on Windows nothing else may. */
  readonly file: OpenFile;
  /** Gives the lock back and closes the file; a file that was made for the lock and is still empty goes away. */
  release(): Promise<void>;
}

/**
 * Takes the lock that terraform takes too: an exclusive one on the state file itself. The info file
 * beside it is for messages only, so that one which a killed run has left blocks nobody.
 * @throws LockError when somebody else holds it for longer than the timeout, or the wait is interrupted
 * @throws LocksMissingError where the machine cannot lock files
 */
export async function acquire(path: string, info: LockInfo, options: LockOptions): Promise<StateLock> {
  const { timeoutMs, clock, onWait, signal, files = diskFiles } = options;
  const locks = options.locks ?? (await nativeLocks());
  await files.makeFolder(path);
  const deadline = clock.now() + timeoutMs;
  let pause = 1000;
  let told = false;
  for (;;) {
    const taken = await tryOnce(path, locks, files);
    if ('file' in taken) return held(path, taken, info, locks, files);
    if (clock.now() >= deadline) throw new LockError(refusal(path, taken), taken.info);
    if (!told) onWait?.(holderText(taken));
    told = true;
    await clock.sleep(Math.min(pause, deadline - clock.now()), signal).catch((error) => {
      throw signal?.aborted ? new LockError(interrupted(path, taken), taken.info) : error;
    });
    pause = Math.min(pause * 2, 16_000);
  }
}

interface Taken {
  readonly file: OpenFile;
  readonly created: boolean;
}

interface Refused {
  readonly holder: Holder;
  readonly info: LockInfo | undefined;
}

async function tryOnce(path: string, locks: Locks, files: Files): Promise<Taken | Refused> {
  for (;;) {
    const opened = await files.open(path, 'create');
    if (!opened) throw new Error(`${path} can neither be opened nor made`);
    const { file } = opened;
    try {
      if (!locks.tryLock(file.fd)) {
        const holder = holderOf(file.inode, lockTable());
        const info = parseLockInfo((await files.read(lockInfoPath(path)))?.toString());
        await file.close();
        return { holder, info: info && isStale(info, holder) ? undefined : info };
      }
      // The last holder removes a file that it leaves empty: then this lock would be on nothing.
      if (sameInode(await files.inode(path), file.inode)) return opened;
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
  }
}

async function held(path: string, { file, created }: Taken, info: LockInfo, locks: Locks, files: Files): Promise<StateLock> {
  const infoPath = lockInfoPath(path);
  const release = async (): Promise<void> => {
    try {
      await files.remove(infoPath);
      // While the lock is still there, so that nobody has taken the file into use.
      const unused = created && (await file.read()).length === 0;
      if (unused && sameInode(await files.inode(path), file.inode)) await files.remove(path);
    } catch {
      // Neither an info file nor an empty state file that stays does harm.
    } finally {
      try {
        locks.unlock(file.fd);
      } finally {
        await file.close();
      }
    }
  };
  try {
    const opened = await files.open(infoPath, 'empty');
    await opened?.file.write(Buffer.from(lockInfoText(info)), 0);
    await opened?.file.close();
  } catch (error) {
    await release();
    throw error;
  }
  return { file, release };
}

/**
 * For a run without a lock: whether one with a lock works on the state, as far as its info tells.
 * @throws LockError when it runs, or can't be seen from here
 */
export async function refuseBesideLock(path: string, files: Files): Promise<void> {
  const info = parseLockInfo((await files.read(lockInfoPath(path)))?.toString());
  const owner = info && ownerOf(info);
  if (!info || !owner) return;
  const seen = liveness(owner);
  if (seen === 'ended') return;
  const at = owner.host === undefined ? '' : ` on ${owner.host}`;
  const text =
    seen === 'running'
      ? `The state ${path} is locked by process ${owner.pid}, and --no-lock works beside no run that goes on. Wait until it has ended, or end it, and run again.`
      : `The state ${path} may be locked by process ${owner.pid}${at}, which can't be seen from here, and --no-lock works beside no run that may go on. ` +
        `Wait until it has ended, and run again. If it is gone for good (its container or machine was taken away), clear away what it has left with pcg force-unlock and the ID below.`;
  throw new LockError(`${text}\n\n${describeLock(info)}`, info);
}

function refusal(path: string, { holder, info }: Refused): string {
  const who = holder.kind === 'process' ? ` by process ${holder.pid}` : '';
  const text = `The state ${path} is locked${who}: somebody else is working on it. Wait until that is done, or give --lock-timeout.`;
  return info ? `${text}\n\n${describeLock(info)}` : text;
}

function interrupted(path: string, refused: Refused): string {
  const text = `The run was interrupted while waiting for the lock of ${path}, which ${holderText(refused)} holds. Nothing was done.`;
  return refused.info ? `${text}\n\n${describeLock(refused.info)}` : text;
}

function holderText({ holder, info }: Refused): string {
  if (info) return `${info.Who} (${info.Operation}${info.Info === '' ? '' : `, ${info.Info}`})`;
  return holder.kind === 'process' ? `process ${holder.pid}` : 'another process';
}

/**
 * Takes away what a run that was killed has left of its lock. A lock dies with its process, so only the
 * info file can be left; a lock that is held stays.
 * @param id the lock's ID, as messages show it
 * @returns what was done, in a sentence
 * @throws LockError when the ID is another's, nothing is locked, or a process holds the lock
 */
export async function forceUnlock(
  { name, path, remote }: StateStorage,
  id: string,
  { files = diskFiles, locks }: { readonly files?: Files; readonly locks?: Locks } = {},
): Promise<string> {
  if (remote) {
    if (!remote.lock) throw new LockError(`${name} is not locked: its backend is set up without locks.`, undefined);
    return remote.lock.force(id).finally(() => remote.close());
  }
  const infoPath = lockInfoPath(path);
  const data = await files.read(infoPath);
  if (data === undefined) throw new LockError(`${path} is not locked.`, undefined);
  const info = parseLockInfo(data.toString());
  if (info && info.ID !== id) {
    throw new LockError(
      `The lock of ${path} has another ID than ${JSON.stringify(id)}: ${info.ID}.\n\n${describeLock(info)}`,
      info,
    );
  }
  const opened = await files.open(path, 'existing');
  if (!opened) {
    await files.remove(infoPath);
    return `The lock's info file was left by a run that is gone; it is removed. There is no state file.`;
  }
  const { file } = opened;
  const machine = locks ?? (await nativeLocks());
  try {
    if (!machine.tryLock(file.fd)) {
      const holder = holderOf(file.inode, lockTable());
      const process = holder.kind === 'process' ? `Process ${holder.pid}` : 'A process';
      const message = `${process} is working on ${path} right now, and a lock that is in use cannot be taken away. End that process, or wait for it.`;
      throw new LockError(info ? `${message}\n\n${describeLock(info)}` : message, info);
    }
    await files.remove(infoPath);
    machine.unlock(file.fd);
    return `No process holds the lock of ${path} any more; the info file that it had left is removed.`;
  } finally {
    await file.close();
  }
}
