import { type Path, type Type, t, type Value } from '../../framework';
import { isWhollySensitive } from './construct';
import { sortedKeys } from './set-values';
import { stepKey } from './steps';
import { ALL_SENSITIVE, isSensitive, type Typed, typed } from './typed';

/** One element as `for` sees it. */
export interface Element {
  /** An index, a name, or in a set the element itself. */
  readonly key: Typed;
  readonly value: Typed;
}

/**
 * The elements of a known collection in Terraform's order: maps and objects by key. Elements of a
 * collection that is sensitive as a whole are sensitive.
 * @returns undefined when the value is no collection
 */
export function elementsOf(collection: Typed): readonly Element[] | undefined {
  const { type, value } = collection;
  const sensitiveAt = sensitivities(collection);
  switch (type.kind) {
    case 'list':
    case 'tuple':
      return (value as readonly Value[]).map((item, i) => ({
        key: typed(t.number, i),
        value: typed(type.kind === 'tuple' ? (type.elements[i] as Type) : type.element, item, sensitiveAt(i)),
      }));
    case 'set':
      return (value as readonly Value[]).map((item) => {
        const element = typed(type.element, item, isSensitive(collection) ? ALL_SENSITIVE : undefined);
        return { key: element, value: element };
      });
    case 'map':
    case 'object':
      return sortedKeys(value as { readonly [key: string]: Value }).map((key) => ({
        key: typed(t.string, key),
        value: typed(
          'element' in type ? type.element : (type.attributes[key] as Type),
          (value as { readonly [key: string]: Value })[key] as Value,
          sensitiveAt(key),
        ),
      }));
    default:
      return undefined;
  }
}

const NOTHING: readonly Path[] = [];

function sensitivities(collection: Typed): (key: string | number) => readonly Path[] {
  if (!isSensitive(collection)) return () => NOTHING;
  if (isWhollySensitive(collection)) return () => ALL_SENSITIVE;
  const paths = new Map<string | number, Path[]>();
  for (const [first, ...rest] of collection.sensitive) {
    if (first === undefined) continue;
    const key = stepKey(first);
    const others = paths.get(key);
    if (others) others.push(rest);
    else paths.set(key, [rest]);
  }
  return (key) => paths.get(key) ?? NOTHING;
}
