import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InstallationError } from './installation-error';

/** A file of a package, and the SHA-256 of its content in hexadecimal. */
export interface HashedFile {
  /** From the package's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
}

/**
 * The hash of an unpacked package, as lock files have it: `h1:` and the SHA-256 of a list of its files
 * (https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1).
 */
export async function packageHash(folder: string): Promise<string> {
  // The folder may be a link to a mirror or to a cache.
  const real = await realpath(folder);
  const paths = await filesIn(real, '');
  const files: HashedFile[] = [];
  for (const path of paths) files.push({ path, sha256: await fileHash(join(real, path)) });
  return hashOfFiles(files);
}

/** The `h1:` hash of a list of files. */
export function hashOfFiles(files: readonly HashedFile[]): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const lines = sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`;
}

/** The SHA-256 of a file, in hexadecimal. Files may be larger than the memory. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * All that is no folder; a link counts as the file that it leads to.
 * @throws InstallationError for what the hash could not cover: nothing of it may be run then
 */
async function filesIn(root: string, below: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(root, path)));
    else if (!path.includes('\n') && (await stat(join(root, path))).isFile()) found.push(path);
    else {
      throw new InstallationError(
        'Invalid provider package',
        `${JSON.stringify(join(root, path))} is neither a file nor a folder, or has a line break in its name: no checksum covers it.`,
      );
    }
  }
  return found;
}
