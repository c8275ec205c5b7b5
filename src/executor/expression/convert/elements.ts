import { type Path, type Type, t, type Value } from '../../../framework';
import { stepKey } from '../evaluate/steps';
import { isSensitive, type MarkedValue, typed } from '../marked-value';
import { isWhole, type Marks, marksIn, NO_MARKS, wholeMarks, withMarks } from '../marks';
import { sortedKeys } from './set-values';

/** One element as `for` sees it. */
export interface Element {
  /** An index, a name, or in a set the element itself. */
  readonly key: MarkedValue;
  readonly value: MarkedValue;
}

/**
 * The elements of a known collection in Terraform's order: maps and objects by key. Elements of a
 * collection that is sensitive as a whole are sensitive.
 * @returns undefined when the value is no collection
 */
export function elementsOf(collection: MarkedValue): readonly Element[] | undefined {
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
        const element = typed(type.element, item, marksIn(collection));
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

function sensitivities(collection: MarkedValue): (key: string | number) => Marks {
  if (!isSensitive(collection)) return () => NO_MARKS;
  const whole = wholeMarks(collection);
  const paths = new Map<string | number, Path[]>();
  for (const path of collection.sensitive) {
    const [first, ...rest] = path;
    if (first === undefined || isWhole(path)) continue;
    const key = stepKey(first);
    const others = paths.get(key);
    if (others) others.push(rest);
    else paths.set(key, [rest]);
  }
  return (key) => withMarks(whole, paths.get(key) ?? NO_MARKS);
}
