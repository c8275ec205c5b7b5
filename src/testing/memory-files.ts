import type { Files, OpenFile } from '../executor/state/files';

interface Content {
  readonly number: bigint;
  data: Buffer;
}

/** A disk that is gone with the test. Nothing on it takes time, so that none passes in the world meanwhile. */
export function memoryFiles(): Files {
  const files = new Map<string, Content>();
  let made = 0n;
  const make = (path: string): Content => {
    made += 1n;
    const content = { number: made, data: Buffer.alloc(0) };
    files.set(path, content);
    return content;
  };
  return {
    async open(path, mode) {
      const there = mode === 'empty' ? undefined : files.get(path);
      if (!there && mode === 'existing') return undefined;
      return { file: openFile(there ?? make(path)), created: there === undefined };
    },
    read: async (path) => copyOf(files.get(path)?.data),
    async inode(path) {
      const content = files.get(path);
      return content && inodeOf(content);
    },
    async rename(from, to) {
      const content = files.get(from);
      if (!content) throw Object.assign(new Error(`there is no ${from}`), { code: 'ENOENT' });
      files.delete(from);
      files.set(to, content);
    },
    remove: async (path) => void files.delete(path),
    makeFolder: async () => {},
    syncFolder: async () => {},
  };
}

function openFile(content: Content): OpenFile {
  return {
    // Nobody locks a file that nobody else can see.
    fd: -1,
    inode: inodeOf(content),
    read: async () => Buffer.from(content.data),
    async write(data, position) {
      const end = position + data.length;
      const next = Buffer.alloc(Math.max(end, content.data.length));
      content.data.copy(next);
      data.copy(next, position);
      content.data = next;
    },
    truncate: async (length) => {
      content.data = content.data.subarray(0, length);
    },
    sync: async () => {},
    close: async () => {},
  };
}

function copyOf(data: Buffer | undefined): Buffer | undefined {
  return data && Buffer.from(data);
}

function inodeOf({ number }: Content): OpenFile['inode'] {
  return { device: 0n, number };
}
