import type { Files, OpenFile } from '../files';
import { batchLine, headerLine, type JournalHeader } from './journal';

/** Writes a journal: what {@link append} has resolved for is on disk. Calls must not overlap. */
export class JournalWriter {
  private file: OpenFile | undefined;
  private length = 0;
  /** What follows `length` in the file may be half a line. */
  private torn = false;

  constructor(
    private readonly path: string,
    private readonly files: Files,
  ) {}

  /** Whether there is a journal to append to. */
  get begun(): boolean {
    return this.file !== undefined;
  }

  /** Begins anew, in place of any that is there: whoever looks finds the old one or the new one, whole. */
  async start(header: JournalHeader, lines: readonly string[]): Promise<void> {
    await this.close();
    const text = `${headerLine(header)}\n${lines.length === 0 ? '' : batchLine(lines)}`;
    const { file, length } = await replaceFile(this.path, Buffer.from(text), this.files);
    this.file = file;
    this.length = length;
    this.torn = false;
  }

  /** Goes on with one that a run which died has left, behind its last whole line. */
  async resume(length: number): Promise<void> {
    this.file = (await this.files.open(this.path, 'existing'))?.file;
    this.length = length;
    this.torn = true;
  }

  /** Adds lines in one write. After a failure the file is as it was before, or the next call makes it so. */
  async append(lines: readonly string[]): Promise<void> {
    const { file } = this;
    if (!file) throw new Error('there is no journal to append to');
    if (this.torn) {
      await file.truncate(this.length);
      // Otherwise what is cut off could come back when the machine goes down, behind what is written now.
      await file.sync();
    }
    this.torn = true;
    const data = Buffer.from(batchLine(lines));
    await file.write(data, this.length);
    await file.sync();
    this.length += data.length;
    this.torn = false;
  }

  /** Ends writing; the file stays. */
  async close(): Promise<void> {
    await this.file?.close();
    this.file = undefined;
  }

  /** Ends writing and removes the file. */
  async remove(): Promise<void> {
    await this.close();
    await this.files.remove(this.path);
    await this.files.syncFolder(this.path);
  }
}

/** Puts a file in the place of another in one step. @returns the new one, open */
export async function replaceFile(
  path: string,
  data: Buffer,
  files: Files,
): Promise<{ readonly file: OpenFile; readonly length: number }> {
  const replacement = replacementPath(path);
  const opened = await files.open(replacement, 'empty');
  if (!opened) throw new Error(`${replacement} cannot be made`);
  const { file } = opened;
  try {
    await file.write(data, 0);
    await file.sync();
    await files.rename(replacement, path);
    await files.syncFolder(path);
  } catch (error) {
    await file.close();
    // It is worth nothing, and takes room that may be what is missing; that it stays does no harm.
    await discardReplacement(path, files).catch(() => {});
    throw error;
  }
  return { file, length: data.length };
}

/** Takes away what {@link replaceFile} has left when it broke off. */
export function discardReplacement(path: string, files: Files): Promise<void> {
  return files.remove(replacementPath(path));
}

function replacementPath(path: string): string {
  return `${path}.new`;
}
