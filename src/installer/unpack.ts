import { createWriteStream } from 'node:fs';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';

/** How much a package may have in it. */
export interface UnpackBounds {
  readonly files: number;
  /** Bytes, of all files together. */
  readonly size: number;
  /** How many times as large as the archive they may be, once they are large. */
  readonly ratio: number;
}

/** The largest providers have 800 MB, and compress to a fifth. */
export const UNPACK_BOUNDS: UnpackBounds = { files: 10_000, size: 4 * 1024 ** 3, ratio: 100 };
const SMALL = 64 * 1024 ** 2;

/** An archive that is none, or that has in it what no package has. */
export class UnsafeArchive extends Error {}

/**
 * Unpacks a package into a folder that is empty: files and folders of its own and nothing else. No name leads out of the
 * folder, none is a link, none stands twice, and no more is written than the bounds allow, whatever the archive says of sizes.
 * @throws UnsafeArchive
 */
export async function unpack(archive: string, folder: string, bounds: UnpackBounds = UNPACK_BOUNDS): Promise<void> {
  const { openPromise } = await import('yauzl');
  const { size } = await stat(archive);
  const most = Math.min(bounds.size, Math.max(SMALL, size * bounds.ratio));
  const zip = await openPromise(archive, { lazyEntries: true, strictFileNames: true, autoClose: false }).catch((error: Error) => {
    throw new UnsafeArchive(`it is no zip archive: ${error.message}`);
  });
  try {
    // No more entries are read than it says that it has.
    if (zip.entryCount > bounds.files) throw new UnsafeArchive(`it has more than ${bounds.files} files`);
    const seen = new Set<string>();
    const left = { size: most };
    for await (const entry of zip.eachEntry()) {
      const name = checkedName(entry, seen);
      await unpackEntry(zip, entry, join(folder, ...name.split('/')), left, most);
    }
  } catch (error) {
    throw unsafe(error);
  } finally {
    zip.close();
  }
}

/** What the archive is to blame for; a full disk is the system's. */
function unsafe(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const own = code === undefined || code.startsWith('Z_') || code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR';
  return error instanceof UnsafeArchive || !own ? error : new UnsafeArchive(`it cannot be unpacked: ${message}`);
}

/** A name is that of one file, on all systems: `a/b` and `A/b` are one on some of them. */
function checkedName({ fileName }: Entry, seen: Set<string>): string {
  const name = fileName.replace(/\/$/, '');
  const parts = name.split('/');
  const shown = JSON.stringify(fileName).slice(0, 200);
  if (/[\0-\x1f\\:]/.test(name) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new UnsafeArchive(`it has a file ${shown}, whose name leads out of the package or is none`);
  const key = name.normalize('NFC').toLowerCase();
  if (seen.has(key)) throw new UnsafeArchive(`it has ${shown} twice`);
  seen.add(key);
  return name;
}

const UNIX = 3;
const MACOS = 19;
const TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

async function unpackEntry(zip: ZipFile, entry: Entry, target: string, left: { size: number }, most: number): Promise<void> {
  const isUnix = [UNIX, MACOS].includes(entry.versionMadeBy >>> 8);
  const mode = isUnix ? entry.externalFileAttributes >>> 16 : 0;
  const isFolder = entry.fileName.endsWith('/');
  const type = mode & TYPE;
  if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR))
    throw new UnsafeArchive(`${JSON.stringify(entry.fileName).slice(0, 200)} in it is a link, or something else that is no file`);
  if (isFolder) {
    await mkdir(target, { recursive: true });
    return;
  }
  if (!entry.canDecodeFileData()) throw new UnsafeArchive('it is encrypted, or compressed in an unusual way');
  await mkdir(dirname(target), { recursive: true });
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      left.size -= chunk.length;
      if (left.size < 0) done(new UnsafeArchive(`it unpacks to more than ${most} bytes`));
      else done(null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(target, { flags: 'wx' }));
  // Archives of other systems say nothing of modes; setuid and its like are nobody's business here.
  await chmod(target, isUnix ? mode & 0o777 : 0o666);
}
