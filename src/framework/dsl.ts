import type { ElementTypes, Mode, PlainField, StructField } from './infer';
import type { TerraformNumber } from './number';
import type { Attribute, AttributeTraits, Block, NestedBlock, Nesting, Recompute, Schema, Validator } from './schema';
import { type Type, t } from './types';
import type { Value } from './value';

interface Options<T> {
  /** What it is for, its unit and default (Markdown). */
  readonly description: string;
  readonly required?: true;
  /** Settable; together with `computed`, the provider fills it in when it isn't set. */
  readonly optional?: true;
  readonly computed?: true;
  /** Computed attributes only: the provider may have no value for it. */
  readonly nullable?: true;
  /** Makes the attribute optional, with this value when unset. */
  readonly default?: T;
  readonly sensitive?: true;
  readonly writeOnly?: true;
  readonly forceNew?: true;
  readonly readable?: false;
  readonly deprecated?: string;
  /** Computed attributes only. @default 'never': an update keeps the value */
  readonly recompute?: Recompute;
  readonly validate?: Validator<T> | readonly Validator<T>[];
  readonly equivalent?: (a: T, b: T) => boolean;
}

/** Options as the record makers see them: the value's type no longer matters. */
interface AnyOptions {
  readonly description: string;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly default?: unknown;
  readonly sensitive?: boolean;
  readonly writeOnly?: boolean;
  readonly forceNew?: boolean;
  readonly readable?: boolean;
  readonly deprecated?: string;
  readonly recompute?: Recompute;
  readonly validate?: Validator<never> | readonly Validator<never>[];
  readonly equivalent?: (a: never, b: never) => boolean;
}

type ModeFrom<O> = O extends { required: true }
  ? 'required'
  : O extends { default: unknown }
    ? 'defaulted'
    : O extends { optional: true; computed: true }
      ? 'either'
      : O extends { computed: true; nullable: true }
        ? 'computedOrNull'
        : O extends { computed: true }
          ? 'computed'
          : 'optional';

type Plain<T, O> = Attribute & PlainField<T, ModeFrom<O>>;
type Element = keyof ElementTypes;

/** Attributes of a type: `attr.string({ required: true, description: '…' })`. */
export const attr = {
  string: <const O extends Options<string>>(options: O) => plain<string, O>(t.string, options),
  /** A number of any size and precision. */
  number: <const O extends Options<TerraformNumber>>(options: O) => plain<TerraformNumber, O>(t.number, options),
  /** A whole number within ±2^53: a count, a port, a size. */
  int: <const O extends Options<number>>(options: O) =>
    ({ ...plain<number, O>(t.number, options), integer: true }) as Plain<number, O>,
  bool: <const O extends Options<boolean>>(options: O) => plain<boolean, O>(t.bool, options),
  list: <E extends Element, const O extends Options<readonly ElementTypes[E][]>>(element: E, options: O) =>
    plain<readonly ElementTypes[E][], O>(t.list(t[element]), options),
  set: <E extends Element, const O extends Options<readonly ElementTypes[E][]>>(element: E, options: O) =>
    plain<readonly ElementTypes[E][], O>(t.set(t[element]), options),
  map: <E extends Element, const O extends Options<{ readonly [key: string]: ElementTypes[E] }>>(element: E, options: O) =>
    plain<{ readonly [key: string]: ElementTypes[E] }, O>(t.map(t[element]), options),
  /** Any Terraform type, its value as the framework holds it. */
  of: <const O extends Options<Value>>(type: Type, options: O) => plain<Value, O>(type, options),
};

type FieldSet = { readonly [name: string]: Attribute };

/** Attributes that hold attributes: `nested.list({ host: attr.string(…) }, { optional: true, … })`. */
export const nested = {
  single: <const F extends FieldSet, const O extends Options<object>>(attributes: F, options: O) =>
    struct('single', attributes, options) as Attribute & StructField<F, 'one', ModeFrom<O>>,
  list: <const F extends FieldSet, const O extends Options<readonly object[]>>(attributes: F, options: O) =>
    struct('list', attributes, options) as Attribute & StructField<F, 'many', ModeFrom<O>>,
  set: <const F extends FieldSet, const O extends Options<readonly object[]>>(attributes: F, options: O) =>
    struct('set', attributes, options) as Attribute & StructField<F, 'many', ModeFrom<O>>,
  map: <const F extends FieldSet, const O extends Options<object>>(attributes: F, options: O) =>
    struct('map', attributes, options) as Attribute & StructField<F, 'byKey', ModeFrom<O>>,
};

type BlockFields = { readonly [name: string]: Attribute | NestedBlock };

interface BlockOptions {
  readonly description: string;
  readonly deprecated?: string;
}

interface ItemOptions extends BlockOptions {
  /** @default 0 */
  readonly min?: number;
  /** @default 0, which is no limit */
  readonly max?: number;
}

type BlockField<F, Shape extends 'one' | 'many' | 'byKey', M extends Mode> = NestedBlock & StructField<F, Shape, M>;

/** Nested blocks: `block.set({ name: attr.string(…) }, { min: 1, description: '…' })`. */
export const block = {
  single: <const F extends BlockFields>(fields: F, options: BlockOptions) =>
    nestedBlock('single', fields, options) as BlockField<F, 'one', 'optional'>,
  list: <const F extends BlockFields>(fields: F, options: ItemOptions) =>
    nestedBlock('list', fields, options) as BlockField<F, 'many', 'required'>,
  set: <const F extends BlockFields>(fields: F, options: ItemOptions) =>
    nestedBlock('set', fields, options) as BlockField<F, 'many', 'required'>,
  map: <const F extends BlockFields>(fields: F, options: BlockOptions) =>
    nestedBlock('map', fields, options) as BlockField<F, 'byKey', 'required'>,
  group: <const F extends BlockFields>(fields: F, options: BlockOptions) =>
    nestedBlock('group', fields, options) as BlockField<F, 'one', 'required'>,
};

/** The schema of a resource, a data source or the provider. `version` counts the shapes of its state. */
export function schema<const F extends BlockFields>(options: BlockOptions & { readonly version?: number }, fields: F) {
  return { version: options.version ?? 0, block: makeBlock(fields, options) } as Schema & StructField<F, 'one', 'required'>;
}

function plain<T, O extends AnyOptions>(type: Type, options: O): Plain<T, O> {
  return { kind: 'attribute', type, ...traits(options) } as Plain<T, O>;
}

function struct(nesting: Nesting, attributes: FieldSet, options: AnyOptions): Attribute {
  if (nesting === 'set') refuseComputedInSet(attributes);
  return { kind: 'attribute', nested: { nesting, attributes }, ...traits(options) };
}

function nestedBlock(nesting: NestedBlock['nesting'], fields: BlockFields, options: ItemOptions): NestedBlock {
  const inner = makeBlock(fields, options);
  if (nesting === 'set') refuseComputedInSet(inner.attributes);
  return { kind: 'block', nesting, block: inner, minItems: options.min ?? 0, maxItems: options.max ?? 0 };
}

function makeBlock(fields: BlockFields, options: BlockOptions): Block {
  const attributes: { [name: string]: Attribute } = {};
  const blocks: { [name: string]: NestedBlock } = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'block') blocks[name] = field;
    else attributes[name] = field;
  }
  return {
    description: options.description,
    attributes,
    blocks,
    ...(options.deprecated === undefined ? {} : { deprecated: options.deprecated }),
  };
}

function traits(options: AnyOptions): AttributeTraits {
  const hasDefault = 'default' in options && options.default !== undefined;
  const { validate = [] } = options;
  return {
    description: options.description,
    required: options.required ?? false,
    optional: hasDefault || (!options.required && (options.optional ?? !options.computed)),
    // Terraform must let the provider fill a default in, so such an attribute is computed as well.
    computed: hasDefault || (options.computed ?? false),
    sensitive: options.sensitive ?? false,
    writeOnly: options.writeOnly ?? false,
    forceNew: options.forceNew ?? false,
    readable: options.readable ?? !options.writeOnly,
    recompute: options.recompute ?? 'never',
    validators: typeof validate === 'function' ? [validate] : validate,
    ...(hasDefault ? { default: options.default as Value } : {}),
    ...(options.deprecated === undefined ? {} : { deprecated: options.deprecated }),
    ...(options.equivalent === undefined ? {} : { equivalent: options.equivalent }),
  };
}

/** An element of a set has no identity from one plan to the next, so nothing computed can be kept in it. */
function refuseComputedInSet(attributes: FieldSet): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.writeOnly || (attribute.computed && attribute.default === undefined)) {
      throw new TypeError(`${name}: an attribute inside a set can be neither computed nor write-only`);
    }
  }
}
