import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { constraintText } from '../runtime/constraint-text';
import { loadCliConfiguration } from './cli-config/load';
import type { Web } from './http/web';
import { requirementsOf } from './init';
import { chooseVersion, keptVersion, noPlatform, type Requirement } from './install';
import { InstallationError } from './installation-error';
import { type Locks, type ProviderLock, readLocks, sameLocks, writeLocks } from './lock-file';
import { obtainPackage } from './obtain-package';
import { type Platform, platformText } from './platform';
import { isBuiltIn, providerAddress, shownAddress } from './provider-address';
import { type InstallerRequest, type ProviderRequirements, webOf } from './request';
import { filesystemMirrorSource } from './sources/filesystem-mirror';
import { networkMirrorSource } from './sources/network-mirror';
import type { ProviderSource } from './sources/provider-source';
import { installFailed, registrySource } from './sources/registry';
import { conditionsOf } from './version-choice';

/** What brings packages for platforms, whichever this one is. */
export interface PlatformsRequest extends InstallerRequest {
  readonly platforms: readonly Platform[];
}

/** What is to be locked. */
export interface LockRequest extends PlatformsRequest {
  /** Where packages come from in place of their registries, and of all that the CLI configuration says: a folder, or a mirror. */
  readonly mirror?: { readonly folder: string } | { readonly url: string };
}

/**
 * Writes the checksums of the providers of a stack for platforms into its lock file, as `terraform providers lock` does. Nothing
 * is installed.
 * @throws InstallationError with the lock file as it was
 */
export async function lockProviders(request: LockRequest): Promise<void> {
  const { place, platforms, say } = request;
  const { web, source } = sourcesOf(request, request.mirror);
  const before = readLocks(place.folder);
  const after = new Map(before);
  const requirements = wanted(request);
  const found = new Map<string, ProviderLock[]>();
  for (const platform of platforms) {
    const temporary = await mkdtemp(join(place.env.TMPDIR || tmpdir(), 'pcg-lock-'));
    try {
      for (const requirement of requirements) {
        const lock = await checksumsOf(requirement, { ...request, platform, temporary, web, source, before });
        found.set(lock.source, [...(found.get(lock.source) ?? []), lock]);
      }
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }
  for (const { address } of requirements) {
    const known = before.get(address.source);
    const locks = found.get(address.source) ?? [];
    for (const [i, lock] of locks.entries()) say(obtained(shownAddress(address), lock, known, platforms[i] as Platform));
    const [last] = locks.slice(-1);
    const hashes = [...(known?.hashes ?? []), ...locks.flatMap((lock) => lock.hashes)];
    if (last) after.set(address.source, { ...last, hashes: [...new Set(hashes)] });
  }
  // What was wanted may have changed, and is a note in the file: the numbers of checksums tell whether something has.
  const same = sameLocks(before, after);
  writeLocks(place.folder, after);
  say(
    same
      ? '\nSuccess! pcg has validated the lock file and found no need for changes.'
      : '\nSuccess! pcg has updated the lock file.\n\nReview the changes in .terraform.lock.hcl and then commit to your\nversion control system to retain the new checksums.\n',
  );
}

function obtained(name: string, lock: ProviderLock, known: ProviderLock | undefined, platform: Platform): string {
  const isKnown = known?.version === lock.version && lock.hashes.every((hash) => known.hashes.includes(hash));
  const what = !known
    ? 'This was a new provider and the checksums for this platform are now tracked in the lock file'
    : isKnown
      ? 'All checksums for this platform were already tracked in the lock file'
      : 'Additional checksums for this platform are now tracked in the lock file';
  return `- Obtained ${name} checksums for ${platformText(platform)}; ${what}`;
}

interface Locking extends LockRequest {
  readonly platform: Platform;
  readonly temporary: string;
  readonly web: Web;
  readonly source: ProviderSource;
  readonly before: Locks;
}

async function checksumsOf(requirement: Requirement, locking: Locking): Promise<ProviderLock> {
  const { platform, temporary, web, source, before, say, warn } = locking;
  const { address, constraints } = requirement;
  const kept = keptVersion(requirement, before.get(address.source), { upgrade: false, say: () => {} });
  const version = await chooseVersion(requirement, kept, { source, warn });
  const found = await source.package(address, version, platform);
  if (!found) throw noPlatform(address, version, platform);
  const name = `${shownAddress(address)} ${version} for ${platformText(platform)}`;
  say(`- Fetching ${name}...`);
  const fail = (problem: string) => installFailed(address, version, problem);
  const target = join(temporary, address.source, version, platformText(platform));
  // What is locked already may be of other platforms, and holds no package back.
  const { hashes, authentication } = await obtainPackage({ address, found, target, allowed: [], web, temporary, fail });
  say(`- Retrieved ${name} (${authentication})`);
  return { source: address.source, version, constraints: constraintText(conditionsOf(constraints)), hashes };
}

/** The way to registries, or to a mirror in their place: what the CLI configuration says of ways doesn't count. */
export function sourcesOf(
  request: PlatformsRequest,
  mirror?: LockRequest['mirror'],
): { readonly web: Web; readonly source: ProviderSource } {
  const { place, clock, warn } = request;
  const { configuration, warnings } = loadCliConfiguration(place.env, place.folder);
  warnings.forEach(warn);
  const web = webOf(request);
  if (mirror && 'folder' in mirror) return { web, source: filesystemMirrorSource(resolve(mirror.folder)) };
  if (mirror) return { web, source: networkMirrorSource(mirror.url, web, configuration) };
  return { web, source: registrySource(web, configuration, clock) };
}

/** What is wanted of providers that have a program. @throws InstallationError */
export function wanted({ requirements, inProcess, say }: PlatformsRequest): readonly Requirement[] {
  const left = new Map<string, string>();
  for (const source of requirements.keys()) {
    const address = providerAddress(source);
    if (address && isBuiltIn(address)) left.set(source, 'it is built in');
    else if (inProcess.includes(source)) left.set(source, 'it is part of pcg');
    if (address && left.has(source)) say(`- Skipping ${shownAddress(address)} because ${left.get(source)}`);
  }
  return requirementsOf({ requirements }, left);
}

/** @throws InstallationError for a provider that isn't wanted */
export function only(requirements: ProviderRequirements, names: readonly string[]): ProviderRequirements {
  if (names.length === 0) return requirements;
  const chosen = names.map((name) => {
    const source = providerAddress(name)?.source;
    if (source !== undefined && requirements.has(source)) return source;
    throw new InstallationError('Invalid provider argument', `The provider ${name} is not required by the current configuration.`);
  });
  return new Map([...requirements].filter(([source]) => chosen.includes(source)));
}
