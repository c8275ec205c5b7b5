import type { ProviderInstance } from '../../framework/provider-instance';
import type { Clock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import type { Environment } from '../handshake';
import { attach } from './attach';
import type { Endpoint } from './handshake-line';
import { createPluginInstance } from './instance';
import { launch } from './launch';
import { PluginPool, type PluginPoolOptions } from './plugin-pool';
import { schemaCache } from './schema-cache';

/** A provider that runs outside of this process. */
export interface PluginProvider {
  /** Makes an instance for one configuration in one walk. Nothing is started for it yet. */
  factory(): ProviderInstance;
  /** Ends all that was started. */
  close(): Promise<void>;
}

interface Options {
  readonly source: string;
  /** Takes what it logs. */
  readonly log: Log;
  /** Aborted: what is starting is given up. */
  readonly signal?: AbortSignal | undefined;
}

/** What a provider's program is run with. */
export interface InstalledOptions extends Options {
  /** Finds the program; asked once, when it is needed. @throws DiagnosticError when it can't be run */
  binary(): Promise<string>;
  readonly env: Environment;
  readonly cwd: string;
  readonly clock: Clock;
  /** Where schemas are kept from run to run; undefined: nowhere. */
  readonly cacheFolder: string | undefined;
}

/** A provider whose program is installed. */
export function installedPlugin({ source, binary, cacheFolder, ...options }: InstalledOptions): PluginProvider {
  let found: Promise<string> | undefined;
  const program = () => {
    found ??= binary();
    return found;
  };
  const start = async () => launch(await program(), options);
  return pooled(
    { source, start, cache: cacheFolder === undefined ? undefined : schemaCache(cacheFolder, program), signal: options.signal },
    options.log,
  );
}

/** A provider that somebody else has started. */
export function attachedPlugin({ source, endpoint, log, signal }: Options & { readonly endpoint: Endpoint }): PluginProvider {
  return pooled({ source, start: async () => attach(endpoint), signal }, log);
}

function pooled(options: PluginPoolOptions, log: Log): PluginProvider {
  const pool = new PluginPool(options);
  return { factory: () => createPluginInstance(options.source, pool, log), close: () => pool.close() };
}
