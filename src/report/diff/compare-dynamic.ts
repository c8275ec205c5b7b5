import { ExactNumber, isUnknown, numberText, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { combine, type Diff, type Scalar } from './diff';
import { ifSensitive, ifUnknown } from './guard';
import { identity } from './identity';
import { asCreate, asDelete, elementPair, list, memberNames, memberPair, type Pair, scalarEffect, wholeEffect } from './pair';
import { alignLists } from './sequence';

/** What a value is to people who see no types: JSON's kinds. */
type Kind = 'null' | 'bool' | 'string' | 'number' | 'object' | 'array';

/** Compares values whose type may differ between the sides: outputs, dynamic attributes, JSON in strings. */
export function compareDynamic(pair: Pair): Diff {
  const guarded = ifSensitive(pair, 'sensitive', compareDynamic) ?? ifUnknown(pair, compareDynamic);
  if (guarded) return guarded;
  const before = kindOf(pair.before);
  const after = kindOf(pair.after);
  const created = before === 'null' && !pair.beforeExplicit;
  const deleted = after === 'null' && !pair.afterExplicit;
  if (before === after || created || deleted) return compareKind(pair, before === 'null' ? after : before);
  return {
    effect: 'update',
    replaces: false,
    shape: { kind: 'typeChange', before: compareKind(asDelete(pair), before), after: compareKind(asCreate(pair), after) },
  };
}

function compareKind(pair: Pair, kind: Kind): Diff {
  // A dynamic place never says that it forces a replacement: the provider's paths end at the attribute.
  if (kind === 'array') return compareArray(pair);
  if (kind === 'object') {
    const entries = memberNames(pair).map((name) => [name, compareDynamic(memberPair(pair, name))] as const);
    const effect = entries.reduce((sum, [, diff]) => combine(sum, diff.effect), wholeEffect(pair));
    return { effect, replaces: false, shape: { kind: 'object', entries, nested: false } };
  }
  return {
    effect: scalarEffect(pair),
    replaces: false,
    shape: { kind: 'scalar', before: scalarOf(pair.before), after: scalarOf(pair.after) },
  };
}

function compareArray(pair: Pair): Diff {
  const before = list(pair.before);
  const after = list(pair.after);
  const items: Diff[] = [];
  const pairable = (b: number, a: number) => kindOf(before[b] ?? null) === 'object' && kindOf(after[a] ?? null) === 'object';
  alignLists(before.map(identity), after.map(identity), pairable, (b, a) => {
    items.push(compareDynamic(elementPair(pair, b, a)));
  });
  const effect = items.reduce((sum, item) => combine(sum, item.effect), wholeEffect(pair));
  return { effect, replaces: false, shape: { kind: 'list', items, context: true } };
}

/** A value without parts as it is printed. */
export function scalarOf(value: Value): Scalar {
  if (typeof value === 'string') return { kind: 'string', text: value };
  if (typeof value === 'boolean') return { kind: 'token', text: String(value) };
  if (typeof value === 'number' || value instanceof ExactNumber) return { kind: 'token', text: numberText(value) };
  return { kind: 'null' };
}

function kindOf(value: Value): Kind {
  if (value === null || isUnknown(value)) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return 'array';
  return isObjectValue(value) ? 'object' : 'number';
}
