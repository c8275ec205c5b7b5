import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataFolder } from '../runtime/data-folder';
import { loadCliConfiguration } from './cli-config/load';
import { overrideInitWarning } from './dev-overrides';
import { type Installed, installProviders, type Requirement } from './install';
import { InstallationError, type InstallationWarning } from './installation-error';
import { type Locks, readLocks, sameLocks, writeLocks } from './lock-file';
import { currentPlatform, platformText } from './platform';
import { isBuiltIn, providerAddress, shownAddress } from './provider-address';
import { type InstallerRequest, webOf } from './request';
import { configuredSource, pluginFolderSource } from './sources/configured-source';

/** What a stack's providers are installed for, and how. */
export interface InitRequest extends InstallerRequest {
  readonly upgrade: boolean;
  /** Whether the lock file is not to be changed. */
  readonly readonly: boolean;
  /** Folders that stand for all other ways to providers. */
  readonly pluginFolders: readonly string[];
}

/**
 * Installs the providers of a stack and writes its lock file, as `terraform init` does.
 * @throws InstallationError
 * @returns what went wrong with single providers: the lock file is as it was then
 */
export async function initProviders(request: InitRequest): Promise<readonly InstallationError[]> {
  const { place, upgrade, say, warn } = request;
  if (upgrade && request.readonly)
    throw new InstallationError(
      'Invalid options',
      '--upgrade and --lockfile=readonly exclude each other: an upgrade changes the lock file.',
    );
  const { configuration, warnings } = loadCliConfiguration(place.env, place.folder);
  const overrides = configuration.installation?.devOverrides ?? {};
  [...warnings, ...overrideInitWarning(overrides)].forEach(warn);
  const locks = readLocks(place.folder);
  const folders = request.pluginFolders.map((folder) => resolve(folder));
  notePluginFolders(request);
  const web = webOf(request);
  const source =
    folders.length > 0
      ? pluginFolderSource(folders)
      : configuredSource({ configuration, web, folder: place.folder, env: place.env, clock: request.clock });
  say('Initializing provider plugins...');
  const elsewhere = new Map([
    ...notInstalled(request),
    ...Object.keys(overrides).map((name) => [name, 'overridden in the CLI configuration'] as const),
  ]);
  const requirements = requirementsOf(request, elsewhere);
  for (const [name, why] of elsewhere)
    if (request.requirements.has(name)) say(`- ${shown(name)} is ${why}: nothing is installed for it`);
  const installed = await installProviders({ place, requirements, locks, configuration, source, web, upgrade, say, warn });
  if (installed.problems.length > 0) return installed.problems;
  keepLocks(request, locks, withKept(installed, locks, request, elsewhere));
  incompleteWarning(installed).forEach(warn);
  return [];
}

/** What is left alone, and why. */
function notInstalled({ requirements, inProcess, place }: InitRequest): readonly (readonly [string, string])[] {
  const builtIn = [...requirements.keys()].flatMap((source) => {
    const address = providerAddress(source);
    return address && isBuiltIn(address) ? [[source, 'built in to pcg'] as const] : [];
  });
  return [
    ...builtIn,
    ...inProcess.map((source) => [source, 'part of pcg'] as const),
    ...attached(place.env).map((source) => [source, 'attached by TF_REATTACH_PROVIDERS'] as const),
  ];
}

function attached(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    const names = env.TF_REATTACH_PROVIDERS ? Object.keys(JSON.parse(env.TF_REATTACH_PROVIDERS) as object) : [];
    return names.flatMap((name) => providerAddress(name)?.source ?? []);
  } catch {
    return [];
  }
}

/** What is wanted of providers that are not found elsewhere, in the order of their sources. @throws InstallationError */
export function requirementsOf(
  { requirements }: Pick<InitRequest, 'requirements'>,
  elsewhere: { has(source: string): boolean },
): readonly Requirement[] {
  return [...requirements]
    .filter(([source]) => !elsewhere.has(source))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, constraints]) => {
      const address = providerAddress(source);
      if (!address) throw new InstallationError('Invalid provider source', `${JSON.stringify(source)} is no source of a provider.`);
      return { address, constraints };
    });
}

/** What terraform has locked of the providers that it needs a program of stays: the file is for both. */
function withKept(
  { locks }: Installed,
  before: Locks,
  { requirements }: InitRequest,
  elsewhere: ReadonlyMap<string, string>,
): Locks {
  const kept = [...before].filter(([source]) => elsewhere.has(source) && requirements.has(source));
  return new Map([...locks, ...kept]);
}

function keepLocks({ place, readonly, say, warn }: InitRequest, before: Locks, after: Locks): void {
  if (sameLocks(before, after)) return;
  if (readonly) {
    const [added] = [...after.keys(), ...before.keys()].filter((source) => before.has(source) !== after.has(source));
    if (added !== undefined) {
      throw new InstallationError(
        'Provider dependency changes detected',
        `Changes to the required provider dependencies were detected (${added}), but the lock file is read-only. To use and record these requirements, run "pcg init" without the "--lockfile=readonly" flag.`,
      );
    }
    warn({
      summary: 'Provider lock file not updated',
      detail:
        'Changes to the provider selections were detected, but not saved in the .terraform.lock.hcl file. To record these selections, run "pcg init" without the "--lockfile=readonly" flag.',
    });
    return;
  }
  writeLocks(place.folder, after);
  say(
    before.size === 0
      ? `\npcg has created a lock file .terraform.lock.hcl to record the provider\nselections it made above. Include this file in your version control repository\nso that pcg and terraform can guarantee to make the same selections by default\nwhen you run "pcg init" or "terraform init" in the future.`
      : `\npcg has made some changes to the provider dependency selections recorded\nin the .terraform.lock.hcl file. Review those changes and commit them to your\nversion control system if they represent changes you intended to make.`,
  );
}

function incompleteWarning({ incomplete }: Installed): readonly InstallationWarning[] {
  if (incomplete.length === 0) return [];
  const platform = platformText(currentPlatform());
  return [
    {
      summary: 'Incomplete lock file information for providers',
      detail: `Due to your customized provider installation methods, lock file checksums were calculated locally for the following providers:\n${incomplete.map((source) => `  - ${shown(source)}\n`).join('')}\nThe current .terraform.lock.hcl file only includes checksums for ${platform}, so terraform and pcg running on another platform will fail to install these providers.\n\nTo calculate additional checksums for another platform, run:\n  terraform providers lock -platform=linux_amd64\n(where linux_amd64 is the platform to generate)`,
    },
  ];
}

/** Notes the folders that were given in the stack's data folder, where terraform notes them. It takes them from there for nothing. */
function notePluginFolders({ pluginFolders, place }: InitRequest): void {
  const file = join(dataFolder(place.folder, place.env), 'plugin_path');
  if (pluginFolders.length === 0) return;
  mkdirSync(dataFolder(place.folder, place.env), { recursive: true });
  writeFileSync(file, JSON.stringify(pluginFolders, undefined, 2));
}

function shown(source: string): string {
  const address = providerAddress(source);
  return address ? shownAddress(address) : source;
}
