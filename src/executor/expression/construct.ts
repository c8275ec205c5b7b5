import { type Path, type PathStep, t } from '../../framework';
import { type MarkedValue, typed } from './marked-value';

const NOTHING: readonly Path[] = [];

/** A tuple of values: what is sensitive in an item is sensitive at its place. */
export function tupleOf(items: readonly MarkedValue[]): MarkedValue {
  return typed(
    t.tuple(items.map(({ type }) => type)),
    items.map(({ value }) => value),
    sensitiveInside(items.entries(), (index) => ({ index })),
  );
}

/** An object of values, by attribute name; any name, `__proto__` included, is an ordinary one. */
export function objectOf(entries: ReadonlyMap<string, MarkedValue>): MarkedValue {
  const pairs = [...entries];
  return typed(
    t.object(Object.fromEntries(pairs.map(([name, { type }]) => [name, type]))),
    Object.fromEntries(pairs.map(([name, { value }]) => [name, value])),
    sensitiveInside(pairs, (attribute) => ({ attribute })),
  );
}

function sensitiveInside<K>(items: Iterable<readonly [K, MarkedValue]>, step: (key: K) => PathStep): readonly Path[] {
  let paths: Path[] | undefined;
  for (const [key, { sensitive }] of items) {
    for (const path of sensitive) {
      paths ??= [];
      paths.push([step(key), ...path]);
    }
  }
  return paths ?? NOTHING;
}
