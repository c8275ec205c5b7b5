import { ExactNumber } from './number';
import { type Path, pathText } from './path';
import { type Block, blockType } from './schema';
import { type Type, typeText } from './types';
import { Dynamic, isObjectValue, isUnknown, type ObjectValue, type Value } from './value';

/**
 * Looks for the first place where a value doesn't have its type.
 * @returns a sentence, or undefined when it conforms
 */
export function conformanceError(type: Type, value: Value | undefined, at: Path = []): string | undefined {
  if (value === undefined) return `${where(at)} is missing`;
  if (value === null || isUnknown(value)) return undefined;
  const wrong = (): string => `${where(at)} must be ${typeText(type)}`;
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' ? undefined : wrong();
    case 'bool':
      return typeof value === 'boolean' ? undefined : wrong();
    case 'number':
      return (typeof value === 'number' && !Number.isNaN(value)) || value instanceof ExactNumber ? undefined : wrong();
    case 'dynamic':
      return value instanceof Dynamic ? conformanceError(value.type, value.value, at) : wrong();
    case 'list':
    case 'set':
      return Array.isArray(value)
        ? first(value, (item, i) => conformanceError(type.element, item, [...at, { index: i }]))
        : wrong();
    case 'tuple':
      if (!Array.isArray(value) || value.length !== type.elements.length) return wrong();
      return first(value, (item, i) => conformanceError(type.elements[i] as Type, item, [...at, { index: i }]));
    case 'map':
      if (!isObjectValue(value)) return wrong();
      return first(Object.entries(value), ([key, item]) => conformanceError(type.element, item, [...at, { key }]));
    case 'object': {
      if (!isObjectValue(value)) return wrong();
      const extra = Object.keys(value).find((name) => !Object.hasOwn(type.attributes, name));
      if (extra !== undefined) return `${where([...at, { attribute: extra }])} is no attribute of ${typeText(type)}`;
      return first(Object.entries(type.attributes), ([name, attribute]) =>
        conformanceError(attribute, value[name], [...at, { attribute: name }]),
      );
    }
  }
}

/** Passes a state through that fits its schema; a conformanceError is a bug of the resource's. */
export function conforming(type: string, block: Block, state: ObjectValue): ObjectValue {
  const problem = conformanceError(blockType(block), state);
  if (problem !== undefined) throw new TypeError(`${type}: ${problem}`);
  return state;
}

function first<T>(items: readonly T[], find: (item: T, i: number) => string | undefined): string | undefined {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

function where(at: Path): string {
  return at.length === 0 ? 'the value' : pathText(at);
}
