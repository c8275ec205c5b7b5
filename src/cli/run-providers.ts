import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginProvider } from '../bridge/client/plugin-provider';
import { createHclog, levelFromEnvironment } from '../bridge/hclog';
import { type Configuration, loadSchemas, type ProviderFactories, type State } from '../executor';
import { DiagnosticError, errorAt } from '../framework';
import { InstallationError, type InstallationWarning, type InstalledProviders, openInstallation } from '../installer';
import { NULL_ADDRESSES } from '../null-provider';
import { cacheFolder } from '../runtime/cache-folder';
import { systemClock } from '../runtime/clock';
import { dataFolder } from '../runtime/data-folder';
import { type Log, type LogLevel, noLog } from '../runtime/log';
import { providerRequirements } from './provider-requirements';
import { finder, providers } from './schemas';

const inProcess: ProviderFactories = providers;

/** The providers of a run: ours in this process, all others by their programs. */
export interface RunProviders {
  readonly factories: ProviderFactories;
  readonly warnings: readonly InstallationWarning[];
  /** Ends what was started. */
  close(): Promise<void>;
}

/** What a run is about. */
export interface RunSubject {
  readonly configuration: Configuration;
  readonly state?: State | undefined;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted: a program that is starting is given up. */
  readonly signal?: AbortSignal;
}

/**
 * Finds the providers that a configuration and a state name. None is started before it is asked something, and what is installed
 * is looked at only when one of them is not ours.
 */
export function openProviders({ configuration, state, env, signal }: RunSubject): RunProviders {
  const needed = providerRequirements(configuration, state);
  const isForeign = (source: string) => !inProcess.has(source) || isReplaced(source, configuration.directory, env);
  const foreign = [...needed.keys()].filter((source) => isForeign(source) && !isBuiltIn(source));
  if (foreign.length === 0) return { factories: inProcess, warnings: [], close: async () => {} };
  // Loaded for those who have one.
  const { attachedPlugin, installedPlugin } =
    require('../bridge/client/plugin-provider') as typeof import('../bridge/client/plugin-provider');
  const { attachments } = require('../bridge/client/attach') as typeof import('../bridge/client/attach');
  const attached = attachments(env);
  const folder = configuration.directory;
  const installed = openInstallation({ folder, env });
  const factories = new Map(inProcess);
  const plugins: PluginProvider[] = [];
  for (const source of foreign) {
    const endpoint = attached.get(source);
    if (!endpoint && !installed.has(source)) continue;
    const log = logOf(source, env);
    const binary = () => programOf(installed, source, needed.get(source));
    const program = {
      source,
      log,
      signal,
      binary,
      env,
      cwd: folder,
      clock: systemClock,
      cacheFolder: cacheFolder('provider-schemas', env),
    };
    const plugin = endpoint ? attachedPlugin({ source, log, signal, endpoint }) : installedPlugin(program);
    plugins.push(plugin);
    factories.set(source, plugin.factory);
  }
  const close = async () => void (await Promise.all(plugins.map((plugin) => plugin.close())));
  return { factories, warnings: installed.warnings, close };
}

/** @throws DiagnosticError when it isn't installed as it is locked */
async function programOf(installed: InstalledProviders, source: string, constraints?: readonly string[]): Promise<string> {
  try {
    return (await installed.find(source, constraints)).binary;
  } catch (error) {
    if (!(error instanceof InstallationError)) throw error;
    throw new DiagnosticError(errorAt(undefined, error.summary, error.message));
  }
}

/** The schemas of what a state or a plan has, as far as its providers are there. */
export async function knownSchemas(subject: RunSubject) {
  const opened = openProviders(subject);
  try {
    const schemas = await loadSchemas(opened.factories);
    return { schemas, find: finder(schemas) };
  } finally {
    await opened.close();
  }
}

/** Whether a user has installed or attached another provider where we have one of ours: the one that terraform would run. */
export function isReplaced(source: string, folder: string, env: NodeJS.ProcessEnv): boolean {
  if (!NULL_ADDRESSES.some((address) => address === source)) return false;
  return env.TF_REATTACH_PROVIDERS?.includes(source) === true || existsSync(join(dataFolder(folder, env), 'providers', source));
}

const isBuiltIn = (source: string) => source.startsWith('terraform.io/builtin/');

/** What a plugin logs is shown when TF_LOG asks for it, as terraform does. */
function logOf(source: string, env: NodeJS.ProcessEnv): Log {
  const name = source.slice(source.lastIndexOf('/') + 1);
  return shownLog(`provider.${name}`, levelFromEnvironment(env, name));
}

/** What the executor logs of a run: TF_LOG_CORE asks for it alone. */
export function coreLog(env: NodeJS.ProcessEnv): Log {
  return shownLog('executor', levelFromEnvironment({ TF_LOG: env.TF_LOG_CORE || env.TF_LOG }, 'core'));
}

function shownLog(module: string, level: LogLevel | undefined): Log {
  if (level === undefined) return noLog;
  return createHclog({ module, write: (line) => process.stderr.write(line), clock: systemClock, level });
}
