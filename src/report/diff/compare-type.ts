import type { Type } from '../../framework';
import { compareDynamic, scalarOf } from './compare-dynamic';
import { combine, type Diff, type Effect } from './diff';
import { ifSensitive, ifUnknown } from './guard';
import { identity } from './identity';
import { anyMark, type Marks, NO_MARKS } from './marks';
import { elementPair, implicit, list, memberNames, memberPair, type Pair, scalarEffect, sortNames, wholeEffect } from './pair';
import { alignLists } from './sequence';
import { alignSets } from './sets';

/** Compares an attribute's values by the attribute's type. */
export function compareType(type: Type, given: Pair): Diff {
  const spelled = given.strict ? given : lenient(given);
  const pair = type.kind === 'set' ? wholeIfAny(spelled) : spelled;
  const again = (inner: Pair) => compareType(type, inner);
  return ifSensitive(pair, 'sensitive', again) ?? ifUnknown(pair, again) ?? compareKnown(type, pair);
}

function compareKnown(type: Type, pair: Pair): Diff {
  const replaces = pair.replace.here;
  const collect = (items: readonly Diff[]): Effect => items.reduce((sum, item) => combine(sum, item.effect), wholeEffect(pair));
  switch (type.kind) {
    case 'dynamic':
      return compareDynamic(pair);
    case 'object': {
      const entries = objectEntries(pair, Object.keys(type.attributes), (name, inner) =>
        compareType(type.attributes[name] as Type, inner),
      );
      return { effect: collect(entries.map(([, diff]) => diff)), replaces, shape: { kind: 'object', entries, nested: false } };
    }
    case 'map': {
      const entries = memberNames(pair).map((key) => [key, compareType(type.element, memberPair(pair, key))] as const);
      return { effect: collect(entries.map(([, diff]) => diff)), replaces, shape: { kind: 'map', entries, nested: false } };
    }
    case 'list': {
      const items: Diff[] = [];
      const pairable = () => type.element.kind === 'object';
      alignLists(list(pair.before).map(identity), list(pair.after).map(identity), pairable, (b, a) => {
        items.push(compareType(type.element, elementPair(pair, b, a)));
      });
      return { effect: collect(items), replaces, shape: { kind: 'list', items, context: true } };
    }
    case 'tuple': {
      const items = type.elements.map((element, i) => compareType(element, elementPair(pair, i, i)));
      return { effect: collect(items), replaces, shape: { kind: 'list', items, context: true } };
    }
    case 'set': {
      const items: Diff[] = [];
      alignSets(pair, (b, a) => items.push(compareType(type.element, elementPair(pair, b, a))));
      return { effect: collect(items), replaces, shape: { kind: 'set', items, nested: false } };
    }
    default:
      return {
        effect: scalarEffect(pair),
        replaces,
        shape: { kind: 'scalar', before: scalarOf(pair.before), after: scalarOf(pair.after) },
      };
  }
}

/** Compares members of an object; those that are null on both sides are left out. */
export function objectEntries(
  pair: Pair,
  names: readonly string[],
  compare: (name: string, pair: Pair) => Diff,
): (readonly [string, Diff])[] {
  const entries: (readonly [string, Diff])[] = [];
  for (const name of sortNames([...names])) {
    const inner = implicit(memberPair(pair, name));
    const diff = compare(name, inner);
    if (diff.effect === 'none' && inner.before === null && inner.after === null) continue;
    entries.push([name, diff]);
  }
  return entries;
}

/** A set's elements have no fixed places, so that a secret in one of them makes all of it one. */
export function wholeIfAny(pair: Pair): Pair {
  if (!anyMark(pair.wasSensitive) && !anyMark(pair.becomesSensitive)) return pair;
  const lift = (marks: Marks): Marks => (anyMark(marks) ? { here: true, inner: NO_MARKS.inner } : marks);
  return { ...pair, wasSensitive: lift(pair.wasSensitive), becomesSensitive: lift(pair.becomesSensitive) };
}

function lenient(pair: Pair): Pair {
  if (pair.before !== '' && pair.after !== '') return pair;
  return { ...pair, before: pair.before === '' ? null : pair.before, after: pair.after === '' ? null : pair.after };
}
