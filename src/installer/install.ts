import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constraintText } from '../runtime/constraint-text';
import { dataFolder } from '../runtime/data-folder';
import { parseVersion } from '../runtime/version';
import type { CliConfiguration } from './cli-config/cli-configuration';
import type { Web } from './http/web';
import { InstallationError, type InstallationWarning } from './installation-error';
import { type InstallationPlace, packageFolder } from './installed-provider';
import type { Locks, ProviderLock } from './lock-file';
import { linkPackage, obtainPackage } from './obtain-package';
import { packageHash } from './package-hash';
import { currentPlatform, type Platform, platformText } from './platform';
import { type ProviderAddress, shownAddress } from './provider-address';
import { providerExecutable } from './provider-executable';
import type { ProviderSource } from './sources/provider-source';
import { installFailed } from './sources/registry';
import { conditionsOf, isAcceptable, newestOf } from './version-choice';

/** A provider that a stack needs. */
export interface Requirement {
  readonly address: ProviderAddress;
  /** All that is asked of its version, wherever. */
  readonly constraints: readonly string[];
}

/** What is installed, from where, and who hears of it. */
export interface Installing {
  readonly place: InstallationPlace;
  readonly requirements: readonly Requirement[];
  readonly locks: Locks;
  readonly configuration: CliConfiguration;
  readonly source: ProviderSource;
  readonly web: Web;
  /** Whether newer versions are looked for than those that are locked. */
  readonly upgrade: boolean;
  /** A line of progress. */
  readonly say: (line: string) => void;
  readonly warn: (warning: InstallationWarning) => void;
}

/** What came of it. */
export interface Installed {
  /** Those of the requirements. */
  readonly locks: Locks;
  /** Providers of which the lock file has the checksums of this platform alone. */
  readonly incomplete: readonly string[];
  /** One for each provider that could not be installed: the locks are not to be kept then. */
  readonly problems: readonly InstallationError[];
}

/** Chooses versions and brings them to the stack's data folder, provider by provider. An error of one leaves the others alone. */
export async function installProviders(installing: Installing): Promise<Installed> {
  const locks = new Map<string, ProviderLock>();
  const incomplete: string[] = [];
  const problems: InstallationError[] = [];
  for (const requirement of installing.requirements) {
    const { source } = requirement.address;
    try {
      const lock = await installOne(requirement, installing);
      locks.set(source, lock);
      if (!lock.hashes.some((hash) => hash.startsWith('zh:')) && !sameHashes(lock, installing.locks.get(source)))
        incomplete.push(source);
    } catch (error) {
      if (!(error instanceof InstallationError)) throw error;
      problems.push(error);
    }
  }
  return { locks, incomplete, problems };
}

function sameHashes(lock: ProviderLock, before: ProviderLock | undefined): boolean {
  return before?.version === lock.version && lock.hashes.every((hash) => before.hashes.includes(hash));
}

async function installOne(requirement: Requirement, installing: Installing): Promise<ProviderLock> {
  const { address } = requirement;
  const { place, locks, say, configuration } = installing;
  const before = locks.get(address.source);
  const providers = join(dataFolder(place.folder, place.env), 'providers');
  const kept = keptVersion(requirement, before, installing);
  // What is there as it was locked needs no registry to confirm it.
  if (kept && (await isInstalled(kept, packageFolder(providers, address, kept.version)))) return usePrevious(address, kept, say);
  const version = await chooseVersion(requirement, kept, installing);
  const known = before?.version === version ? before : undefined;
  const target = packageFolder(providers, address, version);
  if (known && !kept && (await isInstalled(known, target))) return usePrevious(address, known, say);
  const allowed = checksumsOf(known);
  const constraints = constraintText(conditionsOf(requirement.constraints));
  const locked = (hashes: readonly string[]): ProviderLock => ({
    source: address.source,
    version,
    constraints,
    hashes: [...allowed, ...hashes],
  });
  const fail = (problem: string) => installFailed(address, version, problem);
  const cached =
    configuration.pluginCacheDir === undefined ? undefined : packageFolder(configuration.pluginCacheDir, address, version);
  if (cached !== undefined && (await isUsable(cached, address, allowed, configuration))) {
    say(`- Using ${shownAddress(address)} v${version} from the shared cache directory`);
    return locked((await linkPackage({ address, target, allowed, fail }, cached)).hashes);
  }
  const found = await installing.source.package(address, version, currentPlatform());
  if (!found) throw noPlatform(address, version);
  say(`- Installing ${shownAddress(address)} v${version}...`);
  const obtained = await obtainPackage({
    address,
    found,
    target: cached ?? target,
    allowed,
    web: installing.web,
    temporary: place.env.TMPDIR || tmpdir(),
    fail,
  });
  if (cached !== undefined) await linkPackage({ address, target, allowed: [], fail }, cached);
  say(`- Installed ${shownAddress(address)} v${version} (${obtained.authentication})`);
  return locked(obtained.hashes);
}

/** What is locked stays, as long as there is no upgrade: a newer version is somebody's decision. */
export function keptVersion(
  { address, constraints }: Requirement,
  lock: ProviderLock | undefined,
  { upgrade, say }: Pick<Installing, 'upgrade' | 'say'>,
): ProviderLock | undefined {
  const conditions = conditionsOf(constraints);
  const text = constraintText(conditions);
  const shown = shownAddress(address);
  if (!lock || upgrade) {
    say(text === '' ? `- Finding latest version of ${shown}...` : `- Finding ${shown} versions matching "${text}"...`);
    return undefined;
  }
  say(`- Reusing previous version of ${shown} from the dependency lock file`);
  const locked = parseVersion(lock.version);
  if (locked && isAcceptable(locked, conditions)) return lock;
  throw queryFailed(
    address,
    `locked provider ${address.source} ${lock.version} does not match configured version constraint ${text}; must use pcg init --upgrade (or terraform init -upgrade) to allow selection of new versions`,
  );
}

/** The version that is locked, or the newest that is wanted. @throws InstallationError when there is none */
export async function chooseVersion(
  { address, constraints }: Requirement,
  kept: ProviderLock | undefined,
  { source, warn }: Pick<Installing, 'source' | 'warn'>,
): Promise<string> {
  const conditions = conditionsOf(constraints);
  const available = await source.versions(address);
  if (!available) throw unknown(address, source);
  available.warnings.forEach(warn);
  const version = kept ? available.versions.find((one) => one === kept.version) : newestOf(available.versions, conditions);
  if (version !== undefined) return version;
  throw queryFailed(
    address,
    kept
      ? `the previously-selected version ${kept.version} is no longer available`
      : `no available releases match the given constraints ${constraintText(conditions)}`,
  );
}

function usePrevious(address: ProviderAddress, lock: ProviderLock, say: Installing['say']): ProviderLock {
  say(`- Using previously-installed ${shownAddress(address)} v${lock.version}`);
  return lock;
}

/** The checksums of a lock that a package can be held against. */
function checksumsOf(lock: ProviderLock | undefined): readonly string[] {
  return lock?.hashes.filter((hash) => /^(h1|zh):/.test(hash)) ?? [];
}

async function isInstalled(lock: ProviderLock, folder: string): Promise<boolean> {
  const allowed = checksumsOf(lock);
  return allowed.length > 0 && allowed.includes(await hashOf(folder));
}

async function hashOf(folder: string): Promise<string> {
  return packageHash(folder).catch(() => '');
}

async function isUsable(
  cached: string,
  address: ProviderAddress,
  allowed: readonly string[],
  { cacheMayBreakLockFile }: CliConfiguration,
): Promise<boolean> {
  if ((await providerExecutable(cached, address)) === undefined) return false;
  return cacheMayBreakLockFile || allowed.includes(await hashOf(cached));
}

function queryFailed({ source }: ProviderAddress, problem: string): InstallationError {
  return new InstallationError(
    'Failed to query available provider packages',
    `Could not retrieve the list of available versions for provider ${source}: ${problem}.`,
  );
}

function unknown(address: ProviderAddress, source: ProviderSource): InstallationError {
  const searched = source.describe(address);
  const where =
    searched.length === 0 ? 'no way of provider_installation includes it' : `it was not found in ${searched.join(', ')}`;
  return queryFailed(
    address,
    `${where}. Check its source in required_providers and the provider_installation of the CLI configuration`,
  );
}

/** What is told where a version has no package for a platform. */
export function noPlatform({ source }: ProviderAddress, version: string, platform?: Platform): InstallationError {
  const whose = platform ? platformText(platform) : `your current platform, ${platformText(currentPlatform())}`;
  return new InstallationError(
    'Incompatible provider version',
    `Provider ${source} v${version} does not have a package available for ${whose}. Other versions of it may have one: choose one in required_providers.`,
  );
}
