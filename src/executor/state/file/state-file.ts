import { type Files, type OpenFile, sameInode } from '../files';
import { replaceFile } from '../journal/journal-writer';
import { StateError } from '../state-error';
import { isMix, padded } from './torn-write';

/** Where the bytes are kept that a state file had before a run. */
export function backupPath(statePath: string): string {
  return `${statePath}.backup`;
}

/** Another program has written a state file that a run works on. */
export class ForeignWriteError extends StateError {
  constructor(path: string) {
    super(
      path,
      'was written, replaced or removed by another program while this run worked on it',
      'It is left as it is. See to it that nothing else works on this state, and run again.',
    );
    this.name = 'ForeignWriteError';
  }
}

/** A state that a run reads and overwrites, wherever it is kept. */
export interface WorkedOnState {
  /** As messages call it. */
  readonly name: string;
  /** What the files beside it on the local disk are named after. */
  readonly path: string;
  /** Its bytes, as they were read or written last; none when there is none. */
  read(): Promise<Buffer>;
  /** Its bytes as they are now. @throws ForeignWriteError when they are not those that were read or written last */
  check(): Promise<Buffer>;
  /** Overwrites it, and resolves when that is kept. @throws ForeignWriteError when it isn't as this left it; it stays so */
  write(text: Buffer): Promise<void>;
  /** Makes what was read of it last. */
  settle(): Promise<void>;
  /** Closes what this opened. */
  close(): Promise<void>;
}

/**
 * The state file of a run. It is overwritten in place, since a new file under its name would leave the
 * lock on the old one.
 */
export class StateFile implements WorkedOnState {
  private backedUp = false;
  /** The bytes that were read or written last. */
  private known: Buffer | undefined;
  /** A write that broke off: the file is a mix of both. */
  private broken: { readonly old: Buffer; readonly next: Buffer } | undefined;
  private ownFile: OpenFile | undefined;
  private settled = false;

  /** @param file the open file, when there is a lock on it */
  constructor(
    readonly path: string,
    private readonly files: Files,
    private file: OpenFile | undefined,
  ) {}

  get name(): string {
    return this.path;
  }

  /** Its bytes, as they were read or written last; none when there is no file. */
  async read(): Promise<Buffer> {
    return this.known ?? this.check();
  }

  /**
   * Its bytes as they are now.
   * @throws ForeignWriteError when they are not those that were read or written last
   */
  async check(): Promise<Buffer> {
    const { known, broken } = this;
    const found = await this.onDisk();
    const ours = found && (!known || found.equals(known)) && (!broken || isMix(found, broken.old, broken.next));
    if (!ours) throw new ForeignWriteError(this.path);
    this.known = found;
    this.broken = undefined;
    return found;
  }

  /** Undefined when the path leads to another file than the open one. */
  private async onDisk(): Promise<Buffer | undefined> {
    if (!this.file) return (await this.files.read(this.path)) ?? Buffer.alloc(0);
    return sameInode(await this.files.inode(this.path), this.file.inode) ? this.file.read() : undefined;
  }

  /**
   * Overwrites it, and resolves when that is on disk. The old bytes are kept in the `.backup` file
   * before the first write. When it breaks off, the file is a mix of old and new.
   * @throws ForeignWriteError when it isn't as this left it; it stays so
   */
  async write(text: Buffer): Promise<void> {
    const old = await this.check();
    if (!this.backedUp && old.length > 0) await this.backUp(old);
    const file = await this.opened();
    this.known = undefined;
    this.broken = { old, next: text };
    this.settled = false;
    const data = padded(text, old.length);
    await file.write(data, 0);
    await file.sync();
    if (data.length > text.length) {
      await file.truncate(text.length);
      await file.sync();
    }
    if (!this.backedUp) await this.files.syncFolder(this.path);
    this.backedUp = true;
    this.settled = true;
    this.broken = undefined;
    this.known = text;
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
