import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { constraintText } from '../runtime/constraint-text';
import { type Web, WebFailure } from './http/web';
import { chooseVersion, keptVersion, noPlatform, type Requirement } from './install';
import { InstallationError } from './installation-error';
import { type PlatformsRequest, sourcesOf, wanted } from './lock';
import { type Locks, readLocks } from './lock-file';
import { authenticate } from './obtain-package';
import { fileHash, packageHash } from './package-hash';
import { type Platform, platformText } from './platform';
import { type ProviderAddress, shownAddress } from './provider-address';
import { mirroredProviders } from './sources/filesystem-mirror';
import type { ProviderSource } from './sources/provider-source';
import { installFailed } from './sources/registry';
import { UnsafeArchive, unpack } from './unpack';
import { conditionsOf } from './version-choice';

/** Providers have some hundred megabytes. */
const LARGEST = 2 * 1024 ** 3;

/** What is to be mirrored. */
export interface MirrorRequest extends PlatformsRequest {
  /** Where the packages go, beside those that are there. */
  readonly target: string;
}

/**
 * Puts the packages of a stack's providers into a folder, with the index files that make it a network mirror when a web server
 * serves it, as `terraform providers mirror` does. Versions are those that are locked, or the newest that are wanted.
 * @returns what went wrong with single packages
 */
export async function mirrorProviders(request: MirrorRequest): Promise<readonly InstallationError[]> {
  const { place, platforms, say } = request;
  const target = resolve(request.target);
  const mirroring = { ...request, ...sourcesOf(request), target, locks: readLocks(place.folder) };
  const problems: InstallationError[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof InstallationError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  for (const requirement of wanted(request)) {
    say(`- Mirroring ${shownAddress(requirement.address)}...`);
    const version = await attempt(() => selected(requirement, mirroring));
    if (version === undefined) continue;
    for (const platform of platforms) await attempt(() => fetchArchive(requirement.address, version, platform, mirroring));
  }
  for (const address of mirroredProviders(target)) await writeIndexes(target, address, place.env.TMPDIR || tmpdir());
  return problems;
}

interface Mirroring extends MirrorRequest {
  readonly web: Web;
  readonly source: ProviderSource;
  readonly locks: Locks;
}

async function selected(requirement: Requirement, { source, locks, say, warn }: Mirroring): Promise<string> {
  const kept = keptVersion(requirement, locks.get(requirement.address.source), { upgrade: false, say: () => {} });
  const version = await chooseVersion(requirement, kept, { source, warn });
  const constraints = constraintText(conditionsOf(requirement.constraints));
  const why = kept
    ? 'to match dependency lock file'
    : constraints === ''
      ? 'with no constraints'
      : `to meet constraints ${constraints}`;
  say(`  - Selected v${version} ${why}`);
  return version;
}

async function fetchArchive(address: ProviderAddress, version: string, platform: Platform, mirroring: Mirroring): Promise<void> {
  const { web, source, target, say } = mirroring;
  say(`  - Downloading package for ${platformText(platform)}...`);
  const found = await source.package(address, version, platform);
  if (found?.kind !== 'remote') throw noPlatform(address, version, platform);
  const fail = (problem: string) => installFailed(address, version, problem);
  const place = join(target, address.source, `terraform-provider-${address.type}_${version}_${platformText(platform)}.zip`);
  await mkdir(dirname(place), { recursive: true });
  // Who reads the mirror meanwhile sees no archive that isn't whole.
  const staging = join(dirname(place), `.${basename(place)}`);
  try {
    await rm(staging, { force: true });
    const { url, token } = found;
    await web.download({ url, largest: LARGEST, token }, staging).catch((error: unknown) => {
      throw error instanceof WebFailure ? fail(error.message) : error;
    });
    say(`  - Package authenticated: ${authenticate(found.verification, await fileHash(staging), fail)}`);
    await rename(staging, place);
  } finally {
    await rm(staging, { force: true });
  }
}

/** The index files of all that a mirror has of a provider (https://developer.hashicorp.com/terraform/internals/provider-network-mirror-protocol). */
async function writeIndexes(target: string, { source, type }: ProviderAddress, temporary: string): Promise<void> {
  const folder = join(target, source);
  const pattern = new RegExp(`^terraform-provider-${type}_([^_]+)_([a-z0-9]+_[a-z0-9]+)\\.zip$`);
  const versions = new Map<string, { [platform: string]: object }>();
  for (const file of (await readdir(folder)).sort()) {
    const [, version, platform] = pattern.exec(file) ?? [];
    if (version === undefined || platform === undefined) continue;
    const archives = versions.get(version) ?? {};
    archives[platform] = { hashes: [await archiveHash(join(folder, file), temporary)], url: file };
    versions.set(version, archives);
  }
  if (versions.size === 0) return;
  const index = { versions: Object.fromEntries([...versions.keys()].sort().map((version) => [version, {}])) };
  await writeFile(join(folder, 'index.json'), JSON.stringify(index, undefined, 2));
  for (const [version, archives] of versions) {
    await writeFile(join(folder, `${version}.json`), JSON.stringify({ archives }, undefined, 2));
  }
}

async function archiveHash(archive: string, temporary: string): Promise<string> {
  const folder = await mkdtemp(join(temporary, 'pcg-mirror-'));
  try {
    await unpack(archive, folder);
    return await packageHash(folder);
  } catch (error) {
    if (!(error instanceof UnsafeArchive)) throw error;
    throw new InstallationError('Failed to update indexes', `${archive} is refused: ${error.message}. Take it out of the mirror.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
