import { type Block, type Diagnostic, DiagnosticError, errorAt, type IdentitySchema, type Schema } from '../../framework';
import { actionText } from '../action/action-address';
import { type ResourceAddress, resourceText } from '../address';
import { checkIgnoreChanges } from '../config/check/check-ignore-changes';
import type { ActionConfig, Configuration, ListConfig, ProviderConfig, ResourceConfig } from '../config/configuration';
import { type Body, bodyReferences, decodeBody } from '../config/decode/body';
import { noteOrigin } from '../excerpt/origin';
import type { Traversal } from '../expression/ast';
import { blame, culpritOf } from '../expression/culprit';
import { references } from '../expression/references';
import type { State } from '../state/state';
import { Dependencies } from './dependencies';
import { type Schemas, sourceOf } from './schemas';

/** A resource block with what its provider says about it. */
export interface ResourceBlock {
  readonly text: string;
  readonly address: ResourceAddress;
  readonly config: ResourceConfig;
  readonly source: string;
  readonly schema: Schema;
  /** What tells its objects from each other; managed resources may have one. */
  readonly identity?: IdentitySchema;
  readonly body: Body;
  /** What the body refers to. */
  readonly references: readonly Traversal[];
}

/** An action block with what its provider says about it. */
export interface ActionBlock {
  readonly text: string;
  readonly config: ActionConfig;
  readonly source: string;
  readonly schema: Schema;
  readonly body: Body;
  /** What the body and the repetition refer to. */
  readonly references: readonly Traversal[];
}

/** A list block with what its provider says about it, and about what it lists. */
export interface ListBlock {
  readonly text: string;
  readonly config: ListConfig;
  readonly source: string;
  readonly schema: Schema;
  readonly body: Body;
  readonly resource: Schema;
  readonly identity?: IdentitySchema;
  /** What the body, the repetition and the limits refer to. */
  readonly references: readonly Traversal[];
}

/** Whether what a block is given is kept anywhere. */
export function keeping({ address }: Pick<ResourceBlock, 'address'>): 'kept' | 'not kept' {
  return address.mode === 'ephemeral' ? 'not kept' : 'kept';
}

/** A provider configuration with its schema. */
export interface ProviderBlock {
  readonly config: ProviderConfig;
  readonly block: Block;
  readonly body: Body;
  readonly references: readonly Traversal[];
}

/** A configuration read against the schemas of its providers. */
export interface BoundConfiguration {
  readonly configuration: Configuration;
  readonly schemas: Schemas;
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  readonly actions: ReadonlyMap<string, ActionBlock>;
  readonly lists: ReadonlyMap<string, ListBlock>;
  /** By reference, as state files write it. */
  readonly providers: ReadonlyMap<string, ProviderBlock>;
  readonly dependencies: Dependencies;
}

/**
 * Reads the bodies of a configuration by the schemas of its providers, and those of the state.
 * @throws DiagnosticError with all that doesn't fit
 */
export async function bindConfiguration(
  configuration: Configuration,
  schemas: Schemas,
  state: Pick<State, 'instances'>,
): Promise<BoundConfiguration> {
  const all = [
    ...Object.values(configuration.resources),
    ...Object.values(configuration.actions),
    ...Object.values(configuration.lists),
  ];
  const used = new Set(all.map(({ provider }) => provider));
  const configured = new Set([...used, ...Object.keys(configuration.providers)].map(sourceOf));
  for (const source of configured) await schemas.load(source);
  // What the state names besides may be nobody's any more: moved away, forgotten, or data. Whoever needs it says so.
  const stored = new Set([...state.instances.values()].map(({ provider }) => sourceOf(provider)));
  // A provider that is required and has no block may have functions that expressions call.
  const required = [configuration, ...Object.values(configuration.modules)].flatMap(({ requiredProviders }) =>
    Object.values(requiredProviders).map(({ source }) => source),
  );
  for (const source of [...stored, ...required]) if (schemas.offers(source)) await schemas.load(source);

  const problems: Diagnostic[] = [];
  const collect = <T>(at: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      for (const diagnostic of error.diagnostics) {
        const located = blame({ ...diagnostic, address: at }, culpritOf(diagnostic));
        problems.push(noteOrigin(located, configuration));
      }
      return undefined;
    }
  };
  const providers = new Map<string, ProviderBlock>();
  for (const config of Object.values(configuration.providers)) {
    const { block } = schemas.provider(config.source);
    const body = collect(config.ref, () => decodeBody(block, config.body, config.ref));
    if (body) providers.set(config.ref, { config, block, body, references: bodyReferences(body) });
  }
  const blocks = new Map<string, ResourceBlock>();
  for (const config of Object.values(configuration.resources)) {
    const block = collect(resourceText(config.address), () => readBlock(config, schemas));
    if (block) blocks.set(block.text, block);
  }
  const actions = new Map<string, ActionBlock>();
  for (const config of Object.values(configuration.actions)) {
    const action = collect(actionText(config.address), () => readAction(config, schemas));
    if (action) actions.set(action.text, action);
  }
  const lists = new Map<string, ListBlock>();
  for (const [text, config] of Object.entries(configuration.lists)) {
    const list = collect(text, () => readList(text, config, schemas));
    if (list) lists.set(text, list);
  }
  if (problems.length > 0) throw new DiagnosticError(...problems);
  const dependencies = new Dependencies(configuration, {
    block: (address) => blocks.get(address)?.references ?? [],
    provider: (ref) => providers.get(ref)?.references ?? [],
  });
  return { configuration, schemas, blocks, actions, lists, providers, dependencies };
}

function readList(text: string, config: ListConfig, schemas: Schemas): ListBlock {
  const { type } = config.address;
  const source = sourceOf(config.provider);
  const schema = schemas.list(source, type);
  const resource = schemas.resource(source, { mode: 'managed', type });
  if (!schema || !resource) {
    const detail = `The provider ${source} does not support the list resource "${type}".`;
    throw new DiagnosticError(errorAt(undefined, 'Invalid list resource', detail));
  }
  const identity = schemas.identity(source, type);
  const body = decodeBody(schema.block, config.body, text);
  const { count, forEach, limit, includeResource } = config;
  const others = [count, forEach, limit, includeResource].filter((expression) => expression !== undefined);
  const referred = [...bodyReferences(body), ...others.flatMap(references)];
  return { text, config, source, schema, body, resource, references: referred, ...(identity ? { identity } : {}) };
}

function readAction(config: ActionConfig, schemas: Schemas): ActionBlock {
  const { type } = config.address;
  const source = sourceOf(config.provider);
  const schema = schemas.action(source, type);
  if (!schema) {
    const detail = `The provider ${source} does not support the action type "${type}".`;
    throw new DiagnosticError(errorAt(undefined, 'Invalid action type', detail));
  }
  const text = actionText(config.address);
  const body = decodeBody(schema.block, config.body, text);
  const repetition = [config.count, config.forEach].filter((expression) => expression !== undefined);
  return { text, config, source, schema, body, references: [...bodyReferences(body), ...repetition.flatMap(references)] };
}

function readBlock(config: ResourceConfig, schemas: Schemas): ResourceBlock {
  const text = resourceText(config.address);
  const source = sourceOf(config.provider);
  const schema = schemas.resource(source, config.address);
  if (!schema) {
    const kind = { managed: 'resource type', data: 'data source', ephemeral: 'ephemeral resource' }[config.address.mode];
    throw new DiagnosticError(
      errorAt(undefined, `Invalid ${kind}`, `The provider ${source} does not support the ${kind} "${config.address.type}".`),
    );
  }
  const body = decodeBody(schema.block, config.body, text);
  const odd = checkIgnoreChanges(schema.block, config.lifecycle.ignoreChanges, text);
  if (odd.length > 0) throw new DiagnosticError(...odd);
  const identity = config.address.mode === 'managed' ? schemas.identity(source, config.address.type) : undefined;
  const own = { text, address: config.address, config, source, schema, body, references: bodyReferences(body) };
  return identity ? { ...own, identity } : own;
}
