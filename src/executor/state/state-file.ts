import type { Files, OpenFile } from './files';
import { replaceFile } from './journal-writer';

const NEWLINE = 10;

/** Where the bytes are kept that a state file had before a run. */
export function backupPath(statePath: string): string {
  return `${statePath}.backup`;
}

/**
 * The state file of a run. It is overwritten in place, since a new file under its name would leave the
 * lock on the old one.
 */
export class StateFile {
  private backedUp = false;
  private data: Buffer | undefined;
  private ownFile: OpenFile | undefined;
  private settled = false;

  /** @param file the open file, when there is a lock on it */
  constructor(
    readonly path: string,
    private readonly files: Files,
    private file: OpenFile | undefined,
  ) {}

  /** Its bytes; none when there is no file. */
  async read(): Promise<Buffer> {
    this.data ??= this.file ? await this.file.read() : ((await this.files.read(this.path)) ?? Buffer.alloc(0));
    return this.data;
  }

  /**
   * Overwrites it, and resolves when that is on disk. The old bytes are kept in the `.backup` file
   * before the first write. When it breaks off, the file is a mix of old and new.
   */
  async write(text: Buffer): Promise<void> {
    const old = await this.read();
    if (!this.backedUp && old.length > 0) await this.backUp(old);
    const file = await this.opened();
    this.data = undefined;
    this.settled = false;
    // Padded, so that the text is whole JSON also before the rest is cut off.
    const padded = text.length < old.length ? Buffer.concat([text, Buffer.alloc(old.length - text.length, NEWLINE)]) : text;
    await file.write(padded, 0);
    await file.sync();
    if (padded !== text) {
      await file.truncate(text.length);
      await file.sync();
    }
    if (!this.backedUp) await this.files.syncFolder(this.path);
    this.backedUp = true;
    this.settled = true;
    this.data = text;
  }

  /** Makes what was read of it last: a write that broke off may have left it in the machine's memory only. */
  async settle(): Promise<void> {
    if (this.settled || (await this.read()).length === 0) return;
    await (await this.opened()).sync();
    this.settled = true;
  }

  private async backUp(old: Buffer): Promise<void> {
    const { file } = await replaceFile(backupPath(this.path), old, this.files);
    await file.close();
  }

  private async opened(): Promise<OpenFile> {
    if (this.file) return this.file;
    await this.files.makeFolder(this.path);
    const opened = await this.files.open(this.path, 'create');
    if (!opened) throw new Error(`${this.path} cannot be made`);
    this.ownFile = opened.file;
    this.file = opened.file;
    return opened.file;
  }

  /** Closes what this opened; a locked file is closed with its lock. */
  async close(): Promise<void> {
    await this.ownFile?.close();
    this.ownFile = undefined;
  }
}
