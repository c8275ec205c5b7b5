import { constants, type FileHandle, mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is open for reading and writing. Writes are on disk once `sync` has resolved. */
export interface OpenFile {
  readonly fd: number;
  /** Tells whether a path still leads to this file. */
  readonly inode: { readonly device: bigint; readonly number: bigint };
  read(): Promise<Buffer>;
  /** Writes all of it at a position. */
  write(data: Buffer, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the store does to the disk; tests put a disk of their own in its place. */
export interface Files {
  /** Opens a file; `create`: makes it (0600) when there is none; `empty`: makes a new one (0600) in place of any that is there. */
  open(
    path: string,
    mode: 'existing' | 'create' | 'empty',
  ): Promise<{ readonly file: OpenFile; readonly created: boolean } | undefined>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  /** Undefined when there is no such file. */
  inode(path: string): Promise<OpenFile['inode'] | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** Does nothing when there is no such file. */
  remove(path: string): Promise<void>;
  /** Makes the folder that the path lies in. */
  makeFolder(path: string): Promise<void>;
  /** Makes creations, renames and removals beside the path last. */
  syncFolder(path: string): Promise<void>;
}

/** Whether two paths or handles lead to one file. */
export function sameInode(a: OpenFile['inode'] | undefined, b: OpenFile['inode']): boolean {
  return a?.number === b.number && a.device === b.device;
}

const OWNER_ONLY = 0o600;

/** The machine's disk. */
export const diskFiles: Files = {
  async open(path, mode) {
    // What is there was left by a run that died. It is not written into: it may be a link to something else.
    if (mode === 'empty') {
      await unlessMissing(unlink(path));
      return { file: await openFile(await open(path, 'wx+', OWNER_ONLY)), created: true };
    }
    const existing = await unlessMissing(open(path, 'r+'));
    if (existing) return { file: await openFile(existing), created: false };
    if (mode === 'existing') return undefined;
    try {
      return { file: await openFile(await open(path, 'wx+', OWNER_ONLY)), created: true };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      // Somebody was faster, or it is a link to a file that doesn't exist yet.
      const file = await open(path, constants.O_RDWR | constants.O_CREAT, OWNER_ONLY);
      return { file: await openFile(file), created: false };
    }
  },
  read: (path) => unlessMissing(readFile(path)),
  async inode(path) {
    const handle = await unlessMissing(open(path, 'r'));
    if (!handle) return undefined;
    try {
      return await inodeOf(handle);
    } finally {
      await handle.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    await mkdir(dirname(path), { recursive: true });
  },
  async syncFolder(path) {
    // Windows cannot open folders, and needs no such step.
    if (process.platform === 'win32') return;
    const folder = await open(dirname(path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

async function openFile(handle: FileHandle): Promise<OpenFile> {
  return {
    fd: handle.fd,
    inode: await inodeOf(handle),
    async read() {
      const { size } = await handle.stat();
      const data = Buffer.alloc(size);
      let length = 0;
      while (length < size) {
        const { bytesRead } = await handle.read(data, length, size - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return data.subarray(0, length);
    },
    async write(data, position) {
      let written = 0;
      while (written < data.length) {
        written += (await handle.write(data, written, data.length - written, position + written)).bytesWritten;
      }
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function inodeOf(handle: FileHandle): Promise<OpenFile['inode']> {
  const { dev, ino } = await handle.stat({ bigint: true });
  return { device: dev, number: ino };
}

async function unlessMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The code of an error of the system: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
