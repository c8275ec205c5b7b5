import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';

/**
 * A text file that grows in the middle, between a head and a tail, and is whole at every moment, also when this process is
 * killed while it writes: a write that is cut off must not show.
 *
 * There are two copies. New text goes to the one that has no name that anybody reads; then the copies change names, which
 * the system does at once or not at all; the other copy catches up with the next text. So every byte is written twice,
 * however often text is added.
 */
export interface GrowingFile {
  /** Adds text, some time soon. Additions that come together share a write. */
  add(text: string): void;
  /** Resolves when all that was added is in the file; rejects with the error when it can't be written. */
  flush(): Promise<void>;
  /** Writes what is left, and removes the second copy. */
  close(): Promise<void>;
}

interface Copy {
  readonly handle: FileHandle;
  /** Where the tail begins. */
  end: number;
  /** What the other copy has and this one hasn't. */
  missing: string;
}

/**
 * Begins a file, readable by its owner only. One that exists is replaced.
 * Throws the system's error when it can't be written.
 *
 * @param failed told when what was added could not be written; it is tried again with the next addition
 */
export async function beginGrowingFile(
  file: string,
  { head, tail }: { readonly head: string; readonly tail: string },
  failed: (error: Error) => void,
): Promise<GrowingFile> {
  const [spare, swap] = [`${file}.spare`, `${file}.swap`];
  for (const leftover of [spare, swap]) await rm(leftover, { force: true });
  const begin = async (name: string): Promise<Copy> => {
    const handle = await open(name, 'wx', 0o600);
    await handle.writeFile(head + tail);
    return { handle, end: Buffer.byteLength(head), missing: '' };
  };
  let shown = await begin(swap);
  await rename(swap, file).catch(async (error) => {
    await shown.handle.close();
    await rm(swap, { force: true });
    throw error;
  });
  let hidden = await begin(spare);
  let waiting = '';
  let running: Promise<void> | undefined;

  const write = async () => {
    while (waiting !== '') {
      const text = waiting;
      const addition = Buffer.from(hidden.missing + text);
      await writeAll(hidden.handle, Buffer.concat([addition, Buffer.from(tail)]), hidden.end);
      await rm(swap, { force: true });
      await link(file, swap);
      await rename(spare, file);
      await rename(swap, spare);
      // Only now: what failed is tried again with the next text.
      waiting = waiting.slice(text.length);
      hidden.end += addition.length;
      hidden.missing = '';
      shown.missing += text;
      [shown, hidden] = [hidden, shown];
    }
  };
  const flush = async () => {
    // A write that is about to end may have looked for more before this was added.
    while (waiting !== '' || running !== undefined) {
      running ??= write().finally(() => {
        running = undefined;
      });
      await running;
    }
  };
  return {
    add: (text) => {
      waiting += text;
      flush().catch(failed);
    },
    flush,
    close: async () => {
      try {
        await flush();
      } finally {
        await shown.handle.close();
        await hidden.handle.close();
        await rm(spare, { force: true });
      }
    },
  };
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
