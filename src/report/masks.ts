import { type Block, isUnknown, isWhollyKnown, nestedAsBlock, type Type, type Value } from '../framework';
import { Dynamic, isObjectValue } from '../framework/value';
import { anyMark, elementMarks, type Marks, memberMarks } from './diff/marks';
import { list, sortNames } from './diff/pair';
import type { Document } from './json-text';

/** What is known of a value's shape: its type, and below blocks and nested attributes the schema. */
export interface Shape {
  readonly type?: Type;
  readonly block?: Block;
  /** The blocks or nested objects stand in a list, set or map. */
  readonly many?: boolean;
}

type Members = { readonly [name: string]: Value };

/**
 * The value in JSON without what is unknown: unknown members are left out, unknown elements are null.
 * @returns undefined when all of it is unknown
 */
export function knownPart(value: Value): Document {
  if (value instanceof Dynamic) return knownPart(value.value);
  if (isUnknown(value)) return undefined;
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => knownPart(item) ?? null);
  if (!isObjectValue(value)) return value;
  return Object.fromEntries(sortNames(Object.keys(value)).map((name) => [name, knownPart(value[name] ?? null)]));
}

/** `true` where a value is unknown, in the value's own structure; members that are known are left out. */
export function unknownMask(value: Value): Document {
  if (value instanceof Dynamic) return unknownMask(value.value);
  if (isUnknown(value)) return true;
  if (Array.isArray(value)) return (value as readonly Value[]).map(unknownMask);
  if (!isObjectValue(value)) return false;
  return compact(value, (name) => unknownMask(value[name] ?? null));
}

/** The same for an object as a whole, in which there may be nothing unknown at all. */
export function unknownPart(value: Value): Document {
  return value === null || isWhollyKnown(value) ? {} : unknownMask(value);
}

/** `true` where a value is sensitive, by its marks or its schema, in the value's own structure. */
export function sensitiveMask(value: Value, marks: Marks, shape: Shape): Document {
  if (marks.here) return true;
  if (value === null) return false;
  if (value instanceof Dynamic) return sensitiveMask(value.value, marks, { type: value.type });
  if (isUnknown(value)) return emptyMask(shape);
  if (Array.isArray(value)) {
    // Elements of a set have no places that a mark could name.
    if (shape.type?.kind === 'set' && anyMark(marks)) return true;
    return list(value).map((item, i) => sensitiveMask(item, elementMarks(marks, i), elementShape(shape, i)));
  }
  if (!isObjectValue(value)) return false;
  const members: Members = value;
  return compact(members, (name) => {
    const inner = members[name] ?? null;
    if (isSensitiveAttribute(shape, name) && inner !== null) return true;
    return sensitiveMask(inner, memberMarks(marks, name), memberShape(shape, name));
  });
}

function compact(members: Members, mask: (name: string) => Document): Document {
  const entries: (readonly [string, Document])[] = [];
  for (const name of sortNames(Object.keys(members))) {
    const inner = mask(name);
    if (inner !== false) entries.push([name, inner]);
  }
  return Object.fromEntries(entries);
}

function emptyMask({ type, block, many }: Shape): Document {
  if (block && !many) return {};
  if (type?.kind === 'map' || type?.kind === 'object') return {};
  return type?.kind === 'list' || type?.kind === 'set' || type?.kind === 'tuple' ? [] : false;
}

function elementShape({ type, block }: Shape, index: number): Shape {
  if (block) return { block };
  if (type?.kind === 'tuple') return shapeOf(type.elements[index]);
  return type && 'element' in type ? { type: type.element } : {};
}

function memberShape({ type, block, many }: Shape, name: string): Shape {
  if (block && many) return { block };
  if (block) {
    const attribute = Object.hasOwn(block.attributes, name) ? block.attributes[name] : undefined;
    if (attribute) {
      const inner = nestedAsBlock(attribute);
      const nesting = attribute.nested?.nesting;
      return { ...shapeOf(attribute.type ?? collection(nesting)), ...(inner ? { block: inner, many: nesting !== 'single' } : {}) };
    }
    const nested = Object.hasOwn(block.blocks, name) ? block.blocks[name] : undefined;
    if (!nested) return {};
    const many = nested.nesting !== 'single' && nested.nesting !== 'group';
    return { ...shapeOf(collection(nested.nesting)), block: nested.block, many };
  }
  if (type?.kind === 'object') return shapeOf(Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined);
  return type && 'element' in type ? { type: type.element } : {};
}

function isSensitiveAttribute({ block, many }: Shape, name: string): boolean {
  return block !== undefined && !many && Object.hasOwn(block.attributes, name) && (block.attributes[name]?.sensitive ?? false);
}

function shapeOf(type: Type | undefined): Shape {
  return type ? { type } : {};
}

// Of a collection of blocks only the kind is needed here.
function collection(nesting: string | undefined): Type | undefined {
  return nesting === 'list' || nesting === 'set' || nesting === 'map' ? { kind: nesting, element: { kind: 'dynamic' } } : undefined;
}
