import { type Attribute, isUnknown, type ObjectValue, type Type, t, type Value } from '../../framework';
import { type MarkedValue, typed } from '../expression/marked-value';
import { EPHEMERAL } from '../expression/marks';

/** Which attributes the objects in a value may leave out, and what stands for them then. */
export type Shape =
  | { readonly kind: 'object'; readonly attributes: { readonly [name: string]: AttributeShape } }
  /** Lists, sets and maps. */
  | { readonly kind: 'elements'; readonly each: Shape }
  | { readonly kind: 'tuple'; readonly items: readonly (Shape | undefined)[] };

export interface AttributeShape {
  readonly optional: boolean;
  /** Used when the attribute is left out or null; null when there is none. */
  readonly default?: MarkedValue;
  readonly inner?: Shape;
}

const LEFT_OUT = typed(t.dynamic, null);

/**
 * Fills in what a value leaves out, so that it can be converted to the type that the shape is of. What
 * doesn't fit the shape at all stays as it is: the conversion says what is wrong with it.
 */
export function complete(shape: Shape, given: MarkedValue): MarkedValue {
  const { type, value, sensitive } = given;
  // Their types may lack attributes too, which no conversion would forgive.
  if (value === null || isUnknown(value)) return typed(t.dynamic, value, sensitive);
  if (type.kind === 'object' || type.kind === 'map') {
    const typeOf = (key: string) => (type.kind === 'object' ? (type.attributes[key] as Type) : (type as { element: Type }).element);
    const children = new Map(Object.entries(value as ObjectValue).map(([key, item]) => [key, typed(typeOf(key), item)]));
    if (shape.kind === 'object') return objectOf(completeAttributes(shape.attributes, children), sensitive, type.kind === 'map');
    if (shape.kind === 'tuple') return given;
    return objectOf(
      mapValues(children, (child) => complete(shape.each, child)),
      sensitive,
      type.kind === 'map',
    );
  }
  if (!('elements' in type || 'element' in type) || shape.kind === 'object') return given;
  const items = (value as readonly Value[]).map((item, i) => {
    const child = typed('elements' in type ? (type.elements[i] as Type) : type.element, item);
    const inner = shape.kind === 'elements' ? shape.each : shape.items[i];
    return inner ? complete(inner, child) : child;
  });
  return typed(
    t.tuple(items.map((item) => item.type)),
    items.map((item) => item.value),
    sensitive,
  );
}

function completeAttributes(
  attributes: { readonly [name: string]: AttributeShape },
  given: ReadonlyMap<string, MarkedValue>,
): ReadonlyMap<string, MarkedValue> {
  const all = new Map(given);
  for (const [name, attribute] of Object.entries(attributes)) {
    let value = all.get(name);
    if (attribute.optional && (value === undefined || (value.value === null && attribute.default !== undefined))) {
      value = attribute.default ?? LEFT_OUT;
    }
    if (value !== undefined) all.set(name, attribute.inner ? complete(attribute.inner, value) : value);
  }
  return all;
}

function mapValues(
  values: ReadonlyMap<string, MarkedValue>,
  map: (value: MarkedValue) => MarkedValue,
): ReadonlyMap<string, MarkedValue> {
  return new Map([...values].map(([key, value]) => [key, map(value)]));
}

function objectOf(children: ReadonlyMap<string, MarkedValue>, sensitive: MarkedValue['sensitive'], wasMap: boolean): MarkedValue {
  const entries = [...children];
  return typed(
    t.object(Object.fromEntries(entries.map(([key, child]) => [key, child.type]))),
    Object.fromEntries(entries.map(([key, child]) => [key, child.value])),
    wasMap ? sensitive.map(asAttribute) : sensitive,
  );
}

function asAttribute(path: MarkedValue['sensitive'][number]): MarkedValue['sensitive'][number] {
  const [first, ...rest] = path;
  return first && first !== EPHEMERAL && 'key' in first ? [{ attribute: first.key }, ...rest] : path;
}

const nestedShapes = new WeakMap<Attribute, Shape>();

/** What a value of an attribute with nested attributes may leave out: all that isn't required. */
export function nestedShape(attribute: Attribute): Shape | undefined {
  if (!attribute.nested) return undefined;
  let shape = nestedShapes.get(attribute);
  if (!shape) {
    const attributes = Object.entries(attribute.nested.attributes).map(([name, inner]): [string, AttributeShape] => {
      const innerShape = nestedShape(inner);
      return [name, { optional: inner.optional || inner.computed, ...(innerShape ? { inner: innerShape } : {}) }];
    });
    const object: Shape = { kind: 'object', attributes: Object.fromEntries(attributes) };
    shape = attribute.nested.nesting === 'single' ? object : { kind: 'elements', each: object };
    nestedShapes.set(attribute, shape);
  }
  return shape;
}

/** What objects may leave out that are written like blocks: everything. */
export function blockLikeShape(type: Type): Shape | undefined {
  if (type.kind !== 'list' && type.kind !== 'set') return undefined;
  if (type.element.kind !== 'object') return undefined;
  const attributes = Object.entries(type.element.attributes).map(([name, inner]): [string, AttributeShape] => {
    const innerShape = blockLikeShape(inner);
    return [name, { optional: true, ...(innerShape ? { inner: innerShape } : {}) }];
  });
  return { kind: 'elements', each: { kind: 'object', attributes: Object.fromEntries(attributes) } };
}
