import { join, resolve } from 'node:path';
import { dataFolder } from '../runtime/data-folder';
import { meetsConstraint } from '../runtime/version-constraint';
import { type LoadedCliConfiguration, loadCliConfiguration } from './cli-config/load';
import { overrideWarning } from './dev-overrides';
import { InstallationError, type InstallationWarning } from './installation-error';
import { type Locks, type ProviderLock, readLocks } from './lock-file';
import { packageHash } from './package-hash';
import { currentPlatform, platformText } from './platform';
import { type ProviderAddress, providerAddress } from './provider-address';
import { providerExecutable } from './provider-executable';

/** A stack whose providers are looked for. */
export interface InstallationPlace {
  /** The stack's folder: the lock file is in it, `.terraform` as well, and paths are meant from it. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The program of a provider, checked and ready to be run. */
export interface InstalledProvider {
  readonly source: string;
  readonly binary: string;
  /** Nothing where a development override stands in for it: that has none. */
  readonly version?: string;
}

/** What is installed for a stack. */
export interface InstalledProviders {
  /**
   * Finds the program of a provider, as the lock file has chosen it: its checksum is the one that is locked.
   * @param source in full: `registry.terraform.io/hashicorp/random`
   * @param constraints what the configuration asks of its version: `>= 1.2`
   * @throws InstallationError that says which provider, what, and what to do
   */
  find(source: string, constraints?: readonly string[]): Promise<InstalledProvider>;
  /** Whether anything is locked, installed or overridden under this source. */
  has(source: string): boolean;
  /** To be told once a run. */
  readonly warnings: readonly InstallationWarning[];
}

/** Where a package of a provider lies below a folder of packages: a data folder's, a cache, or an unpacked mirror. */
export function packageFolder(root: string, { host, namespace, type }: ProviderAddress, version: string): string {
  return join(root, host, namespace, type, version, platformText(currentPlatform()));
}

/**
 * Opens what `pcg init` or `terraform init` has installed for a stack.
 * @throws InstallationError when the CLI configuration or the lock file can't be used
 */
export function openInstallation(place: InstallationPlace): InstalledProviders {
  const { configuration, warnings }: LoadedCliConfiguration = loadCliConfiguration(place.env, place.folder);
  const overrides = configuration.installation?.devOverrides ?? {};
  const locks = readLocks(place.folder);
  return {
    has: (source) => Object.hasOwn(overrides, source) || locks.has(source),
    find: (source, constraints = []) => {
      const address = addressOf(source);
      const override = Object.hasOwn(overrides, source) ? overrides[source] : undefined;
      return override === undefined
        ? findLocked(address, locks, join(dataFolder(place.folder, place.env), 'providers'), constraints)
        : findOverride(address, resolve(place.folder, override));
    },
    warnings: [...warnings, ...overrideWarning(overrides)],
  };
}

async function findOverride(address: ProviderAddress, folder: string): Promise<InstalledProvider> {
  const binary = await providerExecutable(folder, address);
  if (binary !== undefined) return { source: address.source, binary };
  throw new InstallationError(
    'Provider development override without a program',
    `The CLI configuration has ${address.source} in ${folder}, and there is no terraform-provider-${address.type} in it. Build the provider there, or take it out of dev_overrides.`,
  );
}

async function findLocked(
  address: ProviderAddress,
  locks: Locks,
  providers: string,
  constraints: readonly string[],
): Promise<InstalledProvider> {
  const { source } = address;
  const lock = locks.get(source);
  if (!lock) throw inconsistent(`provider ${source}: required by this configuration but no version is selected`, 'init');
  const unmet = constraints.find((constraint) => !meetsConstraint(lock.version, constraint));
  if (unmet !== undefined)
    throw inconsistent(
      `provider ${source}: locked version selection ${lock.version} doesn't match the version constraints "${unmet}"`,
      'init --upgrade',
    );
  const folder = packageFolder(providers, address, lock.version);
  const binary = await providerExecutable(folder, address);
  if (binary === undefined) throw notInstalled(`there is no package for ${source} ${lock.version} cached in ${providers}`);
  await verify(lock, folder);
  return { source, binary, version: lock.version };
}

/** A checksum of the lock file has to be the package's. A lock without any that is known vouches for nothing, and refuses nothing. */
async function verify({ source, version, hashes }: ProviderLock, folder: string): Promise<void> {
  if (!hashes.some((hash) => /^(h1|zh):/.test(hash))) return;
  if (hashes.includes(await packageHash(folder))) return;
  throw notInstalled(
    `the cached package for ${source} ${version} (in ${folder}) does not match any of the checksums recorded in the dependency lock file`,
  );
}

function addressOf(source: string): ProviderAddress {
  const address = providerAddress(source);
  if (address?.source === source) return address;
  throw new Error(`${JSON.stringify(source)} is no source of a provider in full`);
}

function inconsistent(what: string, command: string): InstallationError {
  return new InstallationError(
    'Inconsistent dependency lock file',
    `The dependency selections recorded in the lock file are inconsistent with the current configuration: ${what}.\n\nTo select what fits, run:\n  pcg ${command}\nor the same of terraform.`,
  );
}

function notInstalled(what: string): InstallationError {
  return new InstallationError(
    'Required plugins are not installed',
    `The installed provider plugins are not consistent with the packages selected in the dependency lock file: ${what}.\n\nTo download what is required for this configuration, run:\n  pcg init\nor the same of terraform.`,
  );
}
