import { type Diagnostic, DiagnosticError, errorAt, hasErrors } from '../../framework/diagnostics';
import type { ProviderSchema, Schema } from '../../framework/schema';
import { blockType } from '../../framework/schema';
import type { Type } from '../../framework/types';
import type { Log } from '../../runtime/log';
import type { Deferred, Diagnostic as WireDiagnostic } from '../proto/tfplugin6';
import { diagnosticsFromWire } from './diagnostics-from-wire';
import type { LoadedSchema } from './loaded-schema';
import type { Plugin } from './plugin';
import { failureOf } from './plugin-error';
import type { PluginPool } from './plugin-pool';
import type { RequestOf, ResponseOf, UnaryMethod } from './protocol';

/** What a caller of a provider may take. */
export const CLIENT_CAPABILITIES = { deferralAllowed: false, writeOnlyAttributesAllowed: true };

const KINDS = {
  resources: 'resource type',
  dataSources: 'data source',
  ephemerals: 'ephemeral resource',
  lists: 'list',
  actions: 'action',
} as const;

type Kind = keyof typeof KINDS;

/** The calls of one instance of a provider: it has a process of its own from the first one on. */
export class ProviderCalls {
  readonly source: string;
  readonly log: Log;
  readonly #pool: PluginPool;
  readonly #running = new Set<Promise<unknown>>();
  #plugin: Promise<Plugin> | undefined;
  #configured = false;

  constructor(source: string, pool: PluginPool, log: Log) {
    this.source = source;
    this.log = log;
    this.#pool = pool;
  }

  /** What the provider says of itself. @throws DiagnosticError when it doesn't */
  async loaded(): Promise<LoadedSchema> {
    const loaded = await this.#pool.schema();
    if (hasErrors(loaded.diagnostics)) throw new DiagnosticError(...loaded.diagnostics);
    return loaded;
  }

  /** The type of what is called so. @throws DiagnosticError when the provider has nothing of that name */
  async typeOf(kind: Kind, type: string): Promise<Type> {
    return blockType((await this.schemaOf(kind, type)).block);
  }

  /** The same as a schema. */
  async schemaOf(kind: Kind, type: string): Promise<Schema> {
    const { schema } = await this.loaded();
    const schemas: ProviderSchema[Kind] = schema[kind] ?? {};
    const found = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
    if (found) return found;
    const detail = `The provider ${this.source} has no ${KINDS[kind]} "${type}". Check the name, or the provider's version.`;
    throw new DiagnosticError(errorAt(undefined, `Unknown ${KINDS[kind]}`, detail));
  }

  /** The process. */
  plugin(): Promise<Plugin> {
    if (!this.#plugin) {
      this.#plugin = this.#pool.take();
      // The next call may have more luck.
      this.#plugin.catch(() => (this.#plugin = undefined));
    }
    return this.#plugin;
  }

  /** Asks the provider. */
  async ask<M extends UnaryMethod>(method: M, request: RequestOf<M>): Promise<ResponseOf<M>> {
    const plugin = await this.plugin();
    if (method === 'configureProvider') this.#configured = true;
    return plugin.call(method, request);
  }

  /** Does something that asks the provider, so that whoever closes waits for it; what goes wrong is an answer. */
  answer<R>(call: string, work: () => Promise<R>, failed: (diagnostics: readonly Diagnostic[]) => R): Promise<R> {
    const running = (async () => {
      try {
        return await work();
      } catch (error) {
        const diagnostics = failureOf(error, this.source, call);
        this.log('debug', `${call} failed`, { provider: this.source });
        return failed(diagnostics);
      }
    })();
    this.#running.add(running);
    void running.then(() => this.#running.delete(running));
    return running;
  }

  /** Asks the calls in flight to end soon. */
  stop(): void {
    if (this.#running.size === 0) return;
    void this.#plugin
      ?.then((plugin) => plugin.call('stopProvider', {}))
      .catch(() => this.log('warn', 'the provider could not be told to stop', { provider: this.source }));
  }

  /** Waits for the calls in flight, and lets the process go. */
  async close(): Promise<void> {
    await Promise.all(this.#running);
    const plugin = await this.#plugin?.catch(() => undefined);
    this.#plugin = undefined;
    if (!plugin) return;
    if (this.#configured) await this.#pool.end(plugin);
    else this.#pool.giveBack(plugin);
  }
}

/**
 * What a provider told, and with it what it may not do: to put something off was not allowed.
 * @param about what was asked about: `frame_thing`
 */
export function told(about: string, diagnostics: readonly WireDiagnostic[], deferred?: Deferred): readonly Diagnostic[] {
  const given = diagnosticsFromWire(diagnostics);
  if (!deferred || hasErrors(given)) return given;
  const detail = `The provider signaled a deferred action for ${about}, but in this context deferrals are disabled. This is a bug in the provider, which should be reported in its own issue tracker.`;
  return [...given, errorAt(undefined, 'Provider deferred changes when Terraform did not allow deferrals', detail)];
}
