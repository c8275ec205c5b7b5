import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type FileLock, lockFile } from './data-lock';
import { type RestoreOptions, restoreWorld, takeSnapshot } from './world/snapshot';
import type { World } from './world/world';

/**
 * The world that a file holds; undefined when there is no such file.
 * Throws an Error that names the file and what is wrong with it; the file stays as it is.
 */
export function loadWorld(file: string, options: RestoreOptions): World | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return restoreWorld(JSON.parse(readFileSync(file, 'utf8')), options);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    throw new Error(
      `${file} can't be read as a simulated world: ${reason}. It was left as it is: mend it, move it away, or name another file.`,
    );
  }
}

/** Keeps a file up with the world. */
export interface Store {
  /** Keeps other simulators from the file. Rejects with an Error that says so when one works with it already. */
  hold(): Promise<void>;
  /** Lets others have the file. */
  release(): Promise<void>;
  /** Resolves when the world as it is now is safely on disk. Calls that come together share one write. */
  save(): Promise<void>;
}

/**
 * A store that writes the whole world: to a temporary file beside it, synced, then renamed, readable by its owner only.
 * @param world asked at each write, because a reset puts another world in place
 */
export function createStore(path: string, world: () => World): Store {
  // A rename onto a link would put the world where the link was, and leave the file that it leads to as it is.
  const file = existsSync(path) ? realpathSync(path) : path;
  let written: World | undefined;
  let writtenRevision = -1;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const write = async () => {
    next = undefined;
    const current = world();
    const { revision } = current;
    if (current === written && revision === writtenRevision) return;
    await writeSafely(file, `${JSON.stringify(takeSnapshot(current))}\n`);
    written = current;
    writtenRevision = revision;
  };
  let lock: FileLock | undefined;
  return {
    hold: async () => {
      lock ??= await lockFile(file);
    },
    release: async () => {
      await lock?.release();
      lock = undefined;
    },
    save: () => {
      if (next === undefined) {
        // A failed write must not keep the ones after it from being tried.
        next = running.catch(() => {}).then(write);
        running = next;
      }
      return next;
    },
  };
}

async function writeSafely(file: string, text: string): Promise<void> {
  const temporary = `${file}.tmp`;
  // What a killed simulator left there, or somebody's link, isn't written through.
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
