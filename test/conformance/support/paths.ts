import {
  type Attribute,
  type Block,
  isObjectValue,
  mapObject,
  nestedAsBlock,
  type ObjectValue,
  type Value,
} from '../../../src/framework';
import type { Body } from './core';

/** An attribute that a configuration can set, or a block that it can have. */
export interface Place {
  /** `machine_pool.count` */
  readonly path: string;
  /** Undefined for a block. */
  readonly attribute: Attribute | undefined;
  /** How a block stands in another. */
  readonly nesting: string | undefined;
  /** Whether another value replaces the object: its own doing, or of what it is a part of. */
  readonly forceNew: boolean;
  /** Whether it can be left out. */
  readonly optional: boolean;
}

/** All places of a block that can be configured, those of blocks in it too; timeouts are the client's own. */
export function placesOf(block: Block, at = '', replaced = false): readonly Place[] {
  const attributes = Object.entries(block.attributes).flatMap(([name, attribute]) => {
    if (!attribute.required && !attribute.optional) return [];
    const inner = nestedAsBlock(attribute);
    const forceNew = replaced || attribute.forceNew;
    const place = { path: at + name, attribute, nesting: attribute.nested?.nesting, forceNew, optional: attribute.optional };
    return [place, ...(inner ? placesOf(inner, `${at + name}.`, forceNew) : [])];
  });
  const blocks = Object.entries(block.blocks).flatMap(([name, { block: inner, nesting, minItems }]) => {
    if (at === '' && name === 'timeouts') return [];
    const place = { path: at + name, attribute: undefined, nesting, forceNew: false, optional: minItems === 0 };
    return [place, ...placesOf(inner, `${at + name}.`)];
  });
  return [...attributes, ...blocks];
}

/** What a body has at a path: of blocks the last that has it. Null where it has nothing there. */
export function valueAt(body: Body, path: string): Value {
  const [name = '', ...rest] = path.split('.');
  const value = body[name] ?? null;
  if (rest.length === 0) return value;
  const found = (Array.isArray(value) ? value : [value]).filter((each: Value) => isObjectValue(each));
  const values = found.map((each) => valueAt(each as Body, rest.join('.')));
  return values.findLast((each) => each !== null && !(Array.isArray(each) && each.length === 0)) ?? null;
}

/** The body with another value at a path: of blocks in the last that has one there, or else in the last. */
export function withValueAt(body: Body, path: string, change: (value: Value) => Value): Body {
  const [name = '', ...rest] = path.split('.');
  const value = body[name] ?? null;
  if (rest.length === 0) return { ...body, [name]: change(value) };
  const deeper = rest.join('.');
  const inside = (each: Value) => (isObjectValue(each) ? withValueAt(each, deeper, change) : each);
  if (!Array.isArray(value)) return { ...body, [name]: inside(value) };
  const having = value.findLastIndex((each: Value) => isObjectValue(each) && valueAt(each, deeper) !== null);
  const index = having < 0 ? value.length - 1 : having;
  return { ...body, [name]: value.map((each: Value, i) => (i === index ? inside(each) : each)) };
}

/** An object without what the remote side can't tell, and what is at the paths in `more`: for comparing what it can. */
export function readableOf(block: Block, value: ObjectValue | null, more: readonly string[] = [], at = ''): ObjectValue | null {
  if (value === null) return null;
  return mapObject(value, (each, name) => {
    const attribute = block.attributes[name];
    if (attribute && (!attribute.readable || attribute.writeOnly)) return null;
    if (more.includes(at + name)) return null;
    const inner = attribute ? nestedAsBlock(attribute) : block.blocks[name]?.block;
    if (!inner || name === 'timeouts') return name === 'timeouts' ? null : each;
    const inside = (item: Value) => (isObjectValue(item) ? readableOf(inner, item, more, `${at + name}.`) : item);
    return Array.isArray(each) ? each.map(inside) : inside(each);
  });
}
