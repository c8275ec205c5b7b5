import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder';
import { keepFile } from './kept-files';

const HASH = 'sha256';
const HASH_BYTES = 32;
/** A file for each version of each program, and of Node.js. */
const KEPT = { suffix: '.compiled', mostFiles: 12 };

/** A part of a program, as the build wrote it. */
export interface Code {
  readonly name: string;
  readonly text: string;
  /** A hash of the text, which the build took: taking it at each start would cost some of what is won. */
  readonly hash: string;
  /** What stack traces call it. */
  readonly filename: string;
  /** What the text takes as a function, and finds as its variables. */
  readonly parameters: readonly string[];
}

/**
 * Code as a function. Compiling it is half of a short run, so what V8 made of it is kept on the disk for the next one: in the
 * user's cache folder, as Node.js 22 would by itself for whole files (`NODE_DISABLE_COMPILE_CACHE=1` switches off either).
 * Such a file is code that will be run: only one's own is taken, and only with the hash that it begins with.
 * @param keep whether a run that ends so is a good one to keep: it holds those functions alone that were called by its end
 */
export function compiled(
  { name, text, hash, filename, parameters }: Code,
  keep: (exitCode: number) => boolean,
): (...args: readonly unknown[]) => unknown {
  const source = `(function (${parameters.join(', ')}) {${text}\n})`;
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheFolder('compiled', process.env);
  if (folder === undefined) return new Script(source, { filename }).runInThisContext();
  const file = join(folder, `${name}-${hash.slice(0, 16)}-${process.version}-${process.arch}${KEPT.suffix}`);
  const cachedData = kept(file);
  const script = new Script(source, { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.on('exit', (code) => {
      if (keep(code)) keepFile(file, () => packed(script.createCachedData()), KEPT);
    });
  }
  return script.runInThisContext();
}

function kept(file: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const { uid, mode } = fstatSync(descriptor);
    if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) return undefined;
    const bytes = readFileSync(descriptor);
    const data = bytes.subarray(HASH_BYTES);
    return hashOf(data).equals(bytes.subarray(0, HASH_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function packed(data: Buffer): Buffer {
  return Buffer.concat([hashOf(data), data]);
}

function hashOf(data: Buffer): Buffer {
  return createHash(HASH).update(data).digest();
}
