import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { HclError, readHcl, readJsonAsHcl } from '../hcl';
import { InstallationError, type InstallationWarning } from '../installation-error';
import { type CliConfiguration, NO_CLI_CONFIGURATION } from './cli-configuration';
import { decodeCliConfiguration } from './decode';
import { environmentTokens } from './environment-tokens';
import { CliConfigProblem } from './fields';

/** The settings of a machine, and what is to be said of them. */
export interface LoadedCliConfiguration {
  readonly configuration: CliConfiguration;
  readonly warnings: readonly InstallationWarning[];
}

/** Where the user's files are: terraform goes by `HOME`. */
export function homeFolder(env: NodeJS.ProcessEnv): string {
  return env.HOME || homedir();
}

/** The folder of the user's settings and plugins. */
export function configFolder(env: NodeJS.ProcessEnv): string {
  return process.platform === 'win32' && env.APPDATA ? join(env.APPDATA, 'terraform.d') : join(homeFolder(env), '.terraform.d');
}

/**
 * Reads the CLI configuration as terraform does: the file that `TF_CLI_CONFIG_FILE` names and no other, or `~/.terraformrc`
 * and the `*.tfrc` in `~/.terraform.d`; then the environment, which goes before them
 * (https://developer.hashicorp.com/terraform/cli/config/config-file).
 * @throws InstallationError
 */
export function loadCliConfiguration(env: NodeJS.ProcessEnv, folder: string): LoadedCliConfiguration {
  const warnings: InstallationWarning[] = [];
  const named = env.TF_CLI_CONFIG_FILE || env.TERRAFORM_CONFIG;
  const files: readonly string[] = named ? [resolve(named)] : defaultFiles(env);
  const read = files.flatMap((file) => {
    const one = readOne(file, env);
    // Only a file that was asked for by name is missed.
    if (!one && named) warnings.push(missing(file));
    return one ? [one] : [];
  });
  const merged = read.reduce(merge, NO_CLI_CONFIGURATION);
  const cache = env.TF_PLUGIN_CACHE_DIR || merged.pluginCacheDir;
  const mayBreak = env.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE;
  const configuration: CliConfiguration = {
    ...merged,
    ...(cache ? { pluginCacheDir: resolve(folder, cache) } : {}),
    cacheMayBreakLockFile: merged.cacheMayBreakLockFile || (mayBreak !== undefined && mayBreak !== '' && mayBreak !== '0'),
    tokens: { ...merged.tokens, ...environmentTokens(env) },
  };
  return { configuration, warnings };
}

function defaultFiles(env: NodeJS.ProcessEnv): readonly string[] {
  const main =
    process.platform === 'win32' && env.APPDATA ? join(env.APPDATA, 'terraform.rc') : join(homeFolder(env), '.terraformrc');
  const folder = configFolder(env);
  const others = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  // The tokens that `terraform login` keeps are in a file of its own kind.
  const names = others.filter((name) => /\.tfrc(\.json)?$/.test(name)).sort();
  return [main, ...names.map((name) => join(folder, name))];
}

function readOne(file: string, env: NodeJS.ProcessEnv): CliConfiguration | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return decodeCliConfiguration(/^\s*\{/.test(text) ? readJsonAsHcl(text) : readHcl(text), env);
  } catch (error) {
    const what = problemOf(error);
    if (what === undefined) throw error;
    throw new InstallationError(
      'Invalid CLI configuration',
      `${file}, ${what}. Put it right, or name another file in TF_CLI_CONFIG_FILE.`,
    );
  }
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof HclError || error instanceof CliConfigProblem) return error.message;
  // What JSON's own errors repeat of a text may be a token.
  return error instanceof SyntaxError ? 'it is no JSON, or none of such a file' : undefined;
}

/** What the later file says goes before what the earlier one says, save for the cache. */
function merge(earlier: CliConfiguration, later: CliConfiguration): CliConfiguration {
  if (earlier.installation && later.installation)
    throw new InstallationError(
      'Invalid CLI configuration',
      'No more than one provider_installation block may be specified; two files have one.',
    );
  return {
    ...earlier,
    ...later,
    ...(earlier.pluginCacheDir ? { pluginCacheDir: earlier.pluginCacheDir } : {}),
    cacheMayBreakLockFile: earlier.cacheMayBreakLockFile || later.cacheMayBreakLockFile,
    hosts: { ...earlier.hosts, ...later.hosts },
    tokens: { ...earlier.tokens, ...later.tokens },
  };
}

function missing(file: string): InstallationWarning {
  return {
    summary: 'Unable to open CLI configuration file',
    detail: `The CLI configuration file at ${JSON.stringify(file)} does not exist.`,
  };
}
