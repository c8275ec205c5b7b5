import type { Files, OpenFile } from '../../../../src/executor/state/files';

type Write = { readonly position: number; readonly data: Buffer } | { readonly truncate: number };

interface Inode {
  readonly number: bigint;
  live: Buffer;
  durable: Buffer;
  /** Writes that no fsync has made durable yet. */
  pending: Write[];
  mode: number;
}

type Folder = Map<string, Inode>;

/** The process or the machine is gone: nothing works any more. */
export class Crash extends Error {}

/** An operation fails and the process goes on. */
export class DiskFull extends Error {
  readonly code = 'ENOSPC';
}

const SECTOR = 512;

/**
 * A disk that forgets: what isn't fsynced may be lost or be there in part when the machine goes down,
 * sector by sector; folders lose their latest changes unless they are synced.
 */
export class FakeDisk {
  private live: Folder = new Map();
  private durable: Folder = new Map();
  private folderChanges: ((folder: Folder) => void)[] = [];
  private inodes = 0n;
  private fds = 3;
  /** Operations so far. */
  operations = 0;
  /** The operation that is broken off. */
  crashAt = Number.POSITIVE_INFINITY;
  /** Bytes that the write which is broken off still writes. */
  crashBytes = 0;
  /** Operations that fail, the process going on. */
  failing: (operation: number) => boolean = () => false;
  /** Files that take no writes. */
  readonly full = new Set<string>();
  crashed = false;
  /** Counts the processes: what one that is dead still tries does nothing. */
  private process = 0;

  text(path: string): string | undefined {
    return this.live.get(path)?.live.toString();
  }

  mode(path: string): number | undefined {
    return this.live.get(path)?.mode;
  }

  get paths(): readonly string[] {
    return [...this.live.keys()].sort();
  }

  put(path: string, text: string | Buffer): void {
    const data = Buffer.from(text);
    const inode = { number: ++this.inodes, live: data, durable: data, pending: [], mode: 0o600 };
    this.live.set(path, inode);
    this.durable.set(path, inode);
  }

  /** The disk when the process was killed: all that it wrote is there, if only in the page cache. */
  afterKill(): void {
    this.process++;
    this.crashed = false;
    this.crashAt = Number.POSITIVE_INFINITY;
    this.failing = () => false;
  }

  /** The disk when the machine went down. @param random between 0 and 1 */
  afterPowerLoss(random: () => number): void {
    this.afterKill();
    const kept = Math.floor(random() * (this.folderChanges.length + 1));
    for (const change of this.folderChanges.slice(0, kept)) change(this.durable);
    this.folderChanges = [];
    this.live = new Map(this.durable);
    for (const inode of new Set(this.live.values())) {
      for (const write of inode.pending) {
        if ('truncate' in write) {
          if (random() < 0.5) inode.durable = resized(inode.durable, write.truncate);
        } else inode.durable = partly(inode.durable, write, random);
      }
      inode.pending = [];
      inode.live = inode.durable;
    }
  }

  private async step(process: number, write?: (bytes: number) => void): Promise<void> {
    await Promise.resolve();
    if (this.crashed || process !== this.process) throw new Crash('crashed');
    const operation = this.operations++;
    if (operation === this.crashAt) {
      this.crashed = true;
      write?.(this.crashBytes);
      throw new Crash('crashed');
    }
    if (this.failing(operation)) {
      write?.(this.crashBytes);
      throw new DiskFull('no space left on device');
    }
  }

  private changeFolder(change: (folder: Folder) => void): void {
    change(this.live);
    this.folderChanges.push(change);
  }

  /** The disk as a new process sees it. */
  mount(): Files {
    const process = this.process;
    const step = (write?: (bytes: number) => void) => this.step(process, write);
    return {
      open: async (path, mode) => {
        await step();
        const known = this.live.get(path);
        if (!known && mode === 'existing') return undefined;
        const inode = known ?? { number: ++this.inodes, live: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [], mode: 0o600 };
        if (!known) this.changeFolder((folder) => folder.set(path, inode));
        else if (mode === 'empty') this.write(inode, { truncate: 0 });
        return { file: this.file(path, inode, step), created: !known };
      },
      read: async (path) => {
        await step();
        const inode = this.live.get(path);
        return inode && Buffer.from(inode.live);
      },
      inode: async (path) => {
        await step();
        const inode = this.live.get(path);
        return inode && { device: 1n, number: inode.number };
      },
      rename: async (from, to) => {
        await step();
        const inode = this.live.get(from);
        if (!inode) throw new Error(`there is no ${from}`);
        this.changeFolder((folder) => {
          folder.delete(from);
          folder.set(to, inode);
        });
      },
      remove: async (path) => {
        await step();
        this.changeFolder((folder) => folder.delete(path));
      },
      makeFolder: async () => {},
      syncFolder: async () => {
        await step();
        for (const change of this.folderChanges) change(this.durable);
        this.folderChanges = [];
      },
    };
  }

  private write(inode: Inode, write: Write): void {
    inode.pending.push(write);
    if ('truncate' in write) inode.live = resized(inode.live, write.truncate);
    else {
      const grown = resized(inode.live, Math.max(inode.live.length, write.position + write.data.length));
      write.data.copy(grown, write.position);
      inode.live = grown;
    }
  }

  private file(path: string, inode: Inode, step: (write?: (bytes: number) => void) => Promise<void>): OpenFile {
    return {
      fd: this.fds++,
      inode: { device: 1n, number: inode.number },
      read: async () => {
        await step();
        return Buffer.from(inode.live);
      },
      write: async (data, position) => {
        if (this.full.has(path)) throw new DiskFull('no space left on device');
        await step((bytes) => this.write(inode, { position, data: Buffer.from(data.subarray(0, bytes % (data.length + 1))) }));
        this.write(inode, { position, data: Buffer.from(data) });
      },
      truncate: async (length) => {
        await step();
        this.write(inode, { truncate: length });
      },
      sync: async () => {
        await step();
        inode.durable = inode.live;
        inode.pending = [];
      },
      close: async () => {},
    };
  }
}

function resized(data: Buffer, length: number): Buffer {
  const next = Buffer.alloc(length);
  data.copy(next, 0, 0, Math.min(length, data.length));
  return next;
}

/** A write of which some sectors have reached the disk. */
function partly(
  durable: Buffer,
  { position, data }: { readonly position: number; readonly data: Buffer },
  random: () => number,
): Buffer {
  let next = durable;
  const chance = random();
  for (let start = position; start < position + data.length; ) {
    const end = Math.min((Math.floor(start / SECTOR) + 1) * SECTOR, position + data.length);
    if (random() < chance) {
      next = resized(next, Math.max(next.length, end));
      data.copy(next, start, start - position, end - position);
    }
    start = end;
  }
  return next;
}
