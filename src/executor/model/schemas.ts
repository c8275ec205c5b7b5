import {
  DiagnosticError,
  errorAt,
  type FunctionSignature,
  type IdentitySchema,
  type ProviderInstance,
  type ProviderSchema,
  type Schema,
} from '../../framework';
import type { ResourceAddress } from '../address';
import { ROOT } from '../module-address';

/** Makes instances of a provider, each for one configuration in one walk. */
export type ProviderFactory = () => ProviderInstance;

/** Providers by their source: `registry.terraform.io/cdktf-palette/palette`. */
export type ProviderFactories = ReadonlyMap<string, ProviderFactory>;

/** The source in a provider reference as state files write it: `provider["registry.terraform.io/…"].alias`, with a module before it. */
export function sourceOf(ref: string): string {
  return /^(?:module\..*\.)?provider\["([^"]+)"\]/.exec(ref)?.[1] ?? ref;
}

/** The module in a provider reference; the root where it names none. */
export function moduleOfProvider(ref: string): string {
  return /^(module\..*)\.provider\["/.exec(ref)?.[1] ?? ROOT;
}

/** What the providers of a run declare; each is asked once. */
export class Schemas {
  readonly #factories: ProviderFactories;
  readonly #loaded = new Map<string, ProviderSchema>();

  constructor(factories: ProviderFactories) {
    this.#factories = factories;
  }

  /** Asks a provider for its schema. @throws DiagnosticError when there is no such provider */
  async load(source: string): Promise<void> {
    if (this.#loaded.has(source)) return;
    const provider = this.factory(source)();
    try {
      const { diagnostics, ...schema } = await provider.schema();
      if (diagnostics.length > 0) throw new DiagnosticError(...diagnostics);
      this.#loaded.set(source, schema);
    } finally {
      await provider.close();
    }
  }

  /** Whether there is such a provider. */
  offers(source: string): boolean {
    return this.#factories.has(source);
  }

  /** Whether the provider's schema is there. */
  has(source: string): boolean {
    return this.#loaded.has(source);
  }

  /** @throws DiagnosticError when there is no such provider */
  factory(source: string): ProviderFactory {
    const factory = this.#factories.get(source);
    if (factory) return factory;
    throw new DiagnosticError(
      errorAt(
        undefined,
        'Provider not available',
        `The configuration or the state needs ${source}, which is not installed for this stack${this.#hint(source)}`,
      ),
    );
  }

  /** A local name that required_providers doesn't have stands for a provider of HashiCorp's. */
  #hint(source: string): string {
    const name = source.slice(source.lastIndexOf('/') + 1);
    const meant = [...this.#factories.keys()].find((other) => other.endsWith(`/${name}`));
    return meant
      ? `. If ${meant} is meant, say so: terraform.required_providers.${name}.source. Otherwise run "pcg init": it installs what a stack needs.`
      : `. Run "pcg init": it installs what a stack needs. What the state alone has of ${name}, and nobody is to manage any more, goes out of it with a removed block and lifecycle { destroy = false }.`;
  }

  /** All that the provider declares. */
  whole(source: string): ProviderSchema {
    return this.#of(source);
  }

  /** The provider's own configuration block. */
  provider(source: string): Schema {
    return this.#of(source).provider;
  }

  /** The schema of a resource, a data source or an ephemeral resource; undefined when the provider has none of that name. */
  resource(source: string, { mode, type }: Pick<ResourceAddress, 'mode' | 'type'>): Schema | undefined {
    const { resources, dataSources, ephemerals = {} } = this.#of(source);
    const schemas = { managed: resources, data: dataSources, ephemeral: ephemerals }[mode];
    return Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  }

  /** What narrows a list of a resource type; undefined when the provider lists none. */
  list(source: string, type: string): Schema | undefined {
    const { lists } = this.#of(source);
    return lists && Object.hasOwn(lists, type) ? lists[type] : undefined;
  }

  /** An action's schema; undefined when the provider has none of that name. */
  action(source: string, type: string): Schema | undefined {
    const { actions } = this.#of(source);
    return actions && Object.hasOwn(actions, type) ? actions[type] : undefined;
  }

  /** What tells a resource's objects from each other; undefined where its provider doesn't say. */
  identity(source: string, type: string): IdentitySchema | undefined {
    const { identities } = this.#of(source);
    return identities && Object.hasOwn(identities, type) ? identities[type] : undefined;
  }

  /** A function's signature; undefined when the provider has none of that name. */
  function(source: string, name: string): FunctionSignature | undefined {
    if (!this.has(source)) this.factory(source);
    const { functions } = this.#of(source);
    return functions && Object.hasOwn(functions, name) ? functions[name] : undefined;
  }

  #of(source: string): ProviderSchema {
    const schema = this.#loaded.get(source);
    if (!schema) throw new Error(`the schema of ${source} was not loaded`);
    return schema;
  }
}
