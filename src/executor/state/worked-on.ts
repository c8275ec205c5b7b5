import { ForeignWriteError, StateFile, type WorkedOnState } from './file/state-file';
import type { Files, OpenFile } from './files';
import type { RemoteState, StateStorage } from './storage';

const NOTHING = Buffer.alloc(0);

/** The state of a run that a backend keeps. Each save looks first whether somebody else has written meanwhile. */
class RemoteStateFile implements WorkedOnState {
  readonly name: string;
  readonly path: string;
  private known: Buffer | undefined;
  /** A write of which nobody knows whether it arrived. */
  private broken: { readonly old: Buffer; readonly next: Buffer } | undefined;
  private fresh = false;

  constructor(
    { name, path }: StateStorage,
    private readonly remote: RemoteState,
  ) {
    this.name = name;
    this.path = path;
  }

  async read(): Promise<Buffer> {
    return this.known ?? this.check();
  }

  async check(): Promise<Buffer> {
    const { known, broken } = this;
    const found = (await this.remote.read()) ?? NOTHING;
    const ours = (!known || found.equals(known)) && (!broken || found.equals(broken.old) || found.equals(broken.next));
    if (!ours) throw new ForeignWriteError(this.name);
    this.known = found;
    this.broken = undefined;
    this.fresh = true;
    return found;
  }

  async write(text: Buffer): Promise<void> {
    const old = this.fresh && this.known ? this.known : await this.check();
    this.known = undefined;
    this.fresh = false;
    this.broken = { old, next: text };
    await this.remote.write(text, old);
    this.broken = undefined;
    this.known = text;
  }

  /** What a backend has taken is kept. */
  async settle(): Promise<void> {}

  close(): Promise<void> {
    return this.remote.close();
  }
}

/** The state of a storage, to be worked on. @param file the open file of a local one, when there is a lock on it */
export function workedOn(storage: StateStorage, files: Files, file?: OpenFile): WorkedOnState {
  const { remote, path } = storage;
  return remote ? new RemoteStateFile(storage, remote) : new StateFile(path, files, file);
}
