import type { LoadedSchema, SchemaBytes } from './loaded-schema';
import { readSchema } from './loaded-schema';
import type { Plugin } from './plugin';
import { Unimplemented } from './plugin';
import { PluginError } from './plugin-error';
import { SchemaError } from './schema-from-wire';

/** How long a provider may take to say what it is: large ones have ten thousands of attributes. */
const SCHEMA_MS = 300_000;

/** Where schemas are kept from run to run. */
export interface SchemaCache {
  read(): Promise<SchemaBytes | undefined>;
  write(bytes: SchemaBytes): Promise<void>;
}

/** What a {@link PluginPool} is made with. */
export interface PluginPoolOptions {
  readonly source: string;
  /** Starts one more. */
  start(): Promise<Plugin>;
  readonly cache?: SchemaCache | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly schemaTimeoutMs?: number | undefined;
}

/**
 * The processes of one provider. One that has been configured serves that configuration alone, as terraform has it; one that has
 * not been goes on to whoever needs one next: for the schema, for validation, for functions, and then for a configuration.
 */
export class PluginPool {
  readonly #options: PluginPoolOptions;
  readonly #idle: Plugin[] = [];
  readonly #all = new Set<Plugin>();
  /** Those that were asked for their schema: a provider may rely on that. */
  readonly #introduced = new WeakSet<Plugin>();
  #schema: Promise<LoadedSchema> | undefined;

  constructor(options: PluginPoolOptions) {
    this.#options = options;
  }

  /** What the provider says of itself; asked once. */
  schema(): Promise<LoadedSchema> {
    if (!this.#schema) {
      this.#schema = this.#load();
      this.#schema.catch(() => (this.#schema = undefined));
    }
    return this.#schema;
  }

  /** A process that nobody has configured. @throws PluginError */
  async take(): Promise<Plugin> {
    const { capabilities } = await this.schema();
    const plugin = await this.#any();
    if (!this.#introduced.has(plugin) && !capabilities.getProviderSchemaOptional) await this.#ask(plugin);
    return plugin;
  }

  /** Takes a process back that nobody has configured. */
  giveBack(plugin: Plugin): void {
    this.#idle.push(plugin);
  }

  /** Ends one. */
  async end(plugin: Plugin): Promise<void> {
    this.#all.delete(plugin);
    await plugin.close();
  }

  /** Ends all. */
  async close(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all([...this.#all].map((plugin) => this.end(plugin)));
  }

  async #any(): Promise<Plugin> {
    for (let plugin = this.#idle.pop(); plugin; plugin = this.#idle.pop()) {
      if (plugin.alive) return plugin;
      await this.end(plugin);
    }
    const plugin = await this.#options.start();
    this.#all.add(plugin);
    return plugin;
  }

  async #load(): Promise<LoadedSchema> {
    const { cache } = this.#options;
    const kept = await cache?.read();
    if (kept) return this.#read(kept);
    const plugin = await this.#any();
    try {
      const bytes = await this.#ask(plugin);
      const loaded = this.#read(bytes);
      if (loaded.diagnostics.length === 0) await cache?.write(bytes);
      return loaded;
    } finally {
      this.giveBack(plugin);
    }
  }

  async #ask(plugin: Plugin): Promise<SchemaBytes> {
    const { signal, schemaTimeoutMs = SCHEMA_MS } = this.#options;
    const options = { signal, timeoutMs: schemaTimeoutMs };
    const schema = await plugin.raw('getProviderSchema', {}, options);
    const identities = await plugin.raw('getResourceIdentitySchemas', {}, options).catch((error: unknown) => {
      if (error instanceof Unimplemented) return Buffer.alloc(0);
      throw error;
    });
    this.#introduced.add(plugin);
    return { protocol: plugin.protocol, schema, identities };
  }

  #read(bytes: SchemaBytes): LoadedSchema {
    try {
      return readSchema(bytes);
    } catch (error) {
      const why = error instanceof SchemaError ? error.message : 'what it answered is no message of its protocol';
      throw new PluginError(
        'Invalid provider schema',
        `The provider ${this.#options.source} says of itself what cannot be: ${why}. This is a bug in the provider.`,
      );
    }
  }
}
