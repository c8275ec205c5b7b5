import { lstat, mkdir, mkdtemp, realpath, rename, rm, rmdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Web, WebFailure } from './http/web';
import type { InstallationError } from './installation-error';
import { fileHash, packageHash } from './package-hash';
import type { ProviderAddress } from './provider-address';
import { providerExecutable } from './provider-executable';
import type { ProviderPackage, Verification } from './sources/provider-source';
import { UnsafeArchive, unpack } from './unpack';

/** Providers have some hundred megabytes. */
const LARGEST = 2 * 1024 ** 3;

/** What is to be brought to a place of its own. */
export interface Obtaining {
  readonly address: ProviderAddress;
  readonly found: ProviderPackage;
  /** Where it is to be unpacked, or linked. */
  readonly target: string;
  /** What the lock file says of this very version; none: it says nothing yet. */
  readonly allowed: readonly string[];
  readonly web: Web;
  /** A folder for what is downloaded. */
  readonly temporary: string;
  readonly fail: (problem: string) => InstallationError;
}

/** Where a package came from, as terraform says it behind its version. */
export type Authentication = 'unauthenticated' | 'verified checksum' | `signed, key ID ${string}`;

export interface Obtained {
  /** For the lock file. */
  readonly hashes: readonly string[];
  readonly authentication: Authentication;
}

/**
 * Brings a package to its place. Before all of it is there, held against its checksums and unpacked, nothing but temporary
 * files is written.
 * @throws InstallationError
 */
export async function obtainPackage(obtaining: Obtaining): Promise<Obtained> {
  const { found, fail } = obtaining;
  if (found.kind === 'folder') return linkPackage(obtaining, found.path);
  if (found.kind === 'archive') return unpackPackage(obtaining, found.path, 'unauthenticated', []);
  const temporary = await mkdtemp(join(obtaining.temporary, 'pcg-provider-'));
  try {
    const archive = join(temporary, 'package.zip');
    const { url, token } = found;
    await obtaining.web.download({ url, token, largest: LARGEST }, archive).catch((error: unknown) => {
      throw error instanceof WebFailure ? fail(error.message) : error;
    });
    const sha256 = await fileHash(archive);
    const authentication = authenticate(found.verification, sha256, fail);
    const signed = found.verification.kind === 'signed' ? found.verification.hashes : [];
    return await unpackPackage(obtaining, archive, authentication, signed, { sha256, verification: found.verification });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** How an archive is known to be the one that was meant, by its SHA-256. @throws what `fail` makes */
export function authenticate(verification: Verification, sha256: string, fail: Obtaining['fail']): Authentication {
  if (verification.kind === 'none') return 'unauthenticated';
  if (verification.kind === 'hashes') return 'verified checksum';
  if (verification.sha256 !== sha256)
    throw fail(`archive has incorrect checksum zh:${sha256} (expected zh:${verification.sha256})`);
  return `signed, key ID ${verification.keyId}`;
}

/** What is known of an archive that came over the network. */
interface Downloaded {
  readonly sha256: string;
  readonly verification: Verification;
}

async function unpackPackage(
  { address, target, allowed, fail }: Obtaining,
  archive: string,
  authentication: Authentication,
  signed: readonly string[],
  downloaded?: Downloaded,
): Promise<Obtained> {
  const zh = `zh:${downloaded?.sha256 ?? (await fileHash(archive))}`;
  const made = await mkdir(dirname(target), { recursive: true });
  // Beside its place, where it can be moved to at once.
  const staging = await mkdtemp(join(dirname(target), '.temp'));
  let done = false;
  try {
    await mkdir(join(staging, 'package'), { mode: 0o755 });
    const unpacked = join(staging, 'package');
    await unpack(archive, unpacked).catch((error: unknown) => {
      throw error instanceof UnsafeArchive ? fail(`its package is refused: ${error.message}`) : error;
    });
    const h1 = await packageHash(unpacked);
    const own = [h1, zh];
    if (downloaded?.verification.kind === 'hashes' && !downloaded.verification.hashes.some((hash) => own.includes(hash)))
      throw fail(`the package has the checksums ${own.join(' and ')}, and none of those that its mirror gives`);
    if (allowed.length > 0 && !allowed.some((hash) => own.includes(hash))) throw fail(notLocked(address));
    if ((await providerExecutable(unpacked, address)) === undefined) throw fail(noProgram(address));
    await rm(target, { recursive: true, force: true });
    await rename(unpacked, target);
    done = true;
    return { hashes: [h1, ...signed], authentication };
  } finally {
    await rm(staging, { recursive: true, force: true });
    if (!done && made !== undefined) await removeEmpty(dirname(target), made);
  }
}

/** Takes folders away that were made for nothing, from the inmost outwards. */
async function removeEmpty(inmost: string, outmost: string): Promise<void> {
  for (let folder = inmost; folder.startsWith(outmost); folder = dirname(folder)) {
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
}

/** A package that is unpacked already is linked to: checksums of archives can't be held against it. */
export async function linkPackage(
  { address, target, allowed, fail }: Pick<Obtaining, 'address' | 'target' | 'allowed' | 'fail'>,
  folder: string,
): Promise<Obtained> {
  const source = resolve(folder);
  if ((await realpath(source)) === (await realpath(target).catch(() => undefined)) && !(await isLink(target)))
    throw fail(`cannot install existing provider directory ${target} to itself`);
  const h1 = await packageHash(source);
  const comparable = allowed.filter((hash) => !hash.startsWith('zh:'));
  if (comparable.length > 0 && !comparable.includes(h1)) throw fail(notLocked(address));
  if ((await providerExecutable(source, address)) === undefined) throw fail(noProgram(address));
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await rm(target, { recursive: true, force: true });
  await symlink(source, target, 'dir');
  return { hashes: [h1], authentication: 'unauthenticated' };
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink();
}

function notLocked({ source }: ProviderAddress): string {
  return `the package for ${source} doesn't match any of the checksums previously recorded in the dependency lock file. Where it was meant to change, take its lock out of .terraform.lock.hcl and run init again; the file may also have the checksums of other platforms alone (terraform providers lock -platform=… adds more)`;
}

function noProgram({ type }: ProviderAddress): string {
  return `provider binary not found: could not find executable file starting with terraform-provider-${type}`;
}
