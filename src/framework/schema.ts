import type { Diagnostic } from './diagnostics';
import type { FunctionSignature } from './function';
import type { Path } from './path';
import { type Type, t } from './types';
import type { Value } from './value';

export type Nesting = 'single' | 'list' | 'set' | 'map';

/**
 * Looks at one configured, known, non-null value.
 * @returns a sentence that says what is wrong and what is right, or nothing.
 */
export type Validator<T> = (value: T) => string | undefined;

/** How a computed attribute is planned on an update: kept, made unknown, or made unknown when one of the named ones changes. */
export type Recompute = 'never' | 'always' | readonly string[];

/** What attributes of either kind say about themselves. */
export interface AttributeTraits {
  /** Markdown, for the docs and the schema. */
  readonly description: string;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  /** Seen by handlers in the configuration only, never in plan or state. */
  readonly writeOnly: boolean;
  /** What to use instead; its presence marks the attribute deprecated. */
  readonly deprecated?: string;
  /** Used when the configuration has no value. */
  readonly default?: Value;
  /** A change replaces the object. */
  readonly forceNew: boolean;
  /** False for what the remote side doesn't tell (secrets, client-side settings): an import can't fill it. */
  readonly readable: boolean;
  readonly recompute: Recompute;
  readonly validators: readonly Validator<never>[];
  /** Whether two values are spellings of the same thing: then the prior one stays and nothing is planned. */
  readonly equivalent?: (a: never, b: never) => boolean;
}

/** An attribute: of a type, or with nested attributes. */
export interface Attribute extends AttributeTraits {
  readonly kind: 'attribute';
  readonly type?: Type;
  /** Integers are checked to be whole and within ±2^53. */
  readonly integer?: boolean;
  readonly nested?: { readonly nesting: Nesting; readonly attributes: { readonly [name: string]: Attribute } };
}

/** A nested block. */
export interface NestedBlock {
  readonly kind: 'block';
  readonly nesting: Nesting | 'group';
  readonly block: Block;
  readonly minItems: number;
  readonly maxItems: number;
}

/** The body of a resource, of the provider, or of a nested block. */
export interface Block {
  readonly description: string;
  readonly deprecated?: string;
  readonly attributes: { readonly [name: string]: Attribute };
  readonly blocks: { readonly [name: string]: NestedBlock };
}

/** A resource's, data source's or provider's schema, with the version that its state is stored under. */
export interface Schema {
  readonly version: number;
  readonly block: Block;
}

/** An attribute of what tells an object from all others. */
export interface IdentityAttribute {
  readonly type: Type;
  readonly description: string;
  /** Whether an import has to give it; otherwise it may. */
  readonly required: boolean;
}

/** What tells a type's objects from each other. */
export interface IdentitySchema {
  readonly version: number;
  readonly attributes: { readonly [name: string]: IdentityAttribute };
}

/** Everything a provider declares. What it has nothing of is absent. */
export interface ProviderSchema {
  readonly provider: Schema;
  readonly resources: { readonly [type: string]: Schema };
  readonly dataSources: { readonly [type: string]: Schema };
  /** By the type of the resource. */
  readonly identities?: { readonly [type: string]: IdentitySchema };
  readonly ephemerals?: { readonly [type: string]: Schema };
  /** By the type of the resource whose objects are listed: what narrows the list. */
  readonly lists?: { readonly [type: string]: Schema };
  readonly actions?: { readonly [type: string]: Schema };
  readonly functions?: { readonly [name: string]: FunctionSignature };
}

/** Collects diagnostics while a handler goes on. */
export interface Report {
  error(path: Path | undefined, summary: string, detail: string): void;
  warn(path: Path | undefined, summary: string, detail: string): void;
  add(...diagnostics: readonly Diagnostic[]): void;
}

const members = new WeakMap<object, readonly (readonly [string, unknown])[]>();

/** The attributes or the nested blocks of a block, with their names: listed once, since objects are walked by them at every call. */
export function membersOf<T>(named: { readonly [name: string]: T }): readonly (readonly [string, T])[] {
  let listed = members.get(named) as readonly (readonly [string, T])[] | undefined;
  if (!listed) {
    listed = Object.entries(named);
    members.set(named, listed);
  }
  return listed;
}

const blockTypes = new WeakMap<Block, Type>();

/** The object type that values of the block have. */
export function blockType(block: Block): Type {
  let type = blockTypes.get(block);
  if (!type) {
    const attributes: { [name: string]: Type } = {};
    for (const [name, attribute] of Object.entries(block.attributes)) attributes[name] = attributeType(attribute);
    for (const [name, nested] of Object.entries(block.blocks)) attributes[name] = nestedBlockType(nested);
    type = t.object(attributes);
    blockTypes.set(block, type);
  }
  return type;
}

/** The type that values of the attribute have. */
export function attributeType(attribute: Attribute): Type {
  if (attribute.type) return attribute.type;
  if (!attribute.nested) throw new TypeError('an attribute has either a type or nested attributes');
  const { nesting, attributes } = attribute.nested;
  const object = t.object(Object.fromEntries(Object.entries(attributes).map(([name, inner]) => [name, attributeType(inner)])));
  return nesting === 'single' ? object : t[nesting](object);
}

function nestedBlockType({ nesting, block }: NestedBlock): Type {
  const object = blockType(block);
  if (nesting === 'single' || nesting === 'group') return object;
  // Go's cty decodes a list or map of blocks with a dynamic inside as a dynamic value (tuple or object).
  if (nesting !== 'set' && hasDynamic(object)) return t.dynamic;
  return t[nesting](object);
}

function hasDynamic(type: Type): boolean {
  if (type.kind === 'dynamic') return true;
  if (type.kind === 'object') return Object.values(type.attributes).some(hasDynamic);
  if (type.kind === 'tuple') return type.elements.some(hasDynamic);
  return 'element' in type && hasDynamic(type.element);
}

/** The attributes of an attribute with nested ones, as a block: so that both are walked alike. */
export function nestedAsBlock(attribute: Attribute): Block | undefined {
  if (!attribute.nested) return undefined;
  let block = nestedBlocks.get(attribute);
  if (!block) {
    block = { description: attribute.description, attributes: attribute.nested.attributes, blocks: {} };
    nestedBlocks.set(attribute, block);
  }
  return block;
}

const nestedBlocks = new WeakMap<Attribute, Block>();
