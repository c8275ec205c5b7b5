import { isUnknown, isWhollyKnown, t, UNKNOWN, type Value } from '../../framework';
import { compareText, type InstanceKey } from '../address';
import type { ResourceConfig } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { blaming } from '../expression/culprit';
import { evaluate, withNames } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { isSensitive, type MarkedValue, typed, UNKNOWN_OF_ANY_TYPE } from '../expression/marked-value';
import { isEphemeralPath, marksInside, wholeMarks } from '../expression/marks';

/** The instances that a block stands for. */
export type Expansion =
  | { readonly repetition: 'none' }
  | { readonly repetition: 'count'; readonly count: number }
  | { readonly repetition: 'each'; readonly values: ReadonlyMap<string, MarkedValue> };

export const SINGLE: Expansion = { repetition: 'none' };

/** The keys of an expansion's instances, in their order. */
export function keysOf(expansion: Expansion): readonly InstanceKey[] {
  switch (expansion.repetition) {
    case 'none':
      return [undefined];
    case 'count':
      return Array.from({ length: expansion.count }, (_, i) => i);
    case 'each':
      return [...expansion.values.keys()];
  }
}

/** Whether an instance of that key belongs to the expansion. */
export function hasKey(expansion: Expansion, key: InstanceKey): boolean {
  if (expansion.repetition === 'none') return key === undefined;
  if (expansion.repetition === 'count') return typeof key === 'number' && key < expansion.count;
  return typeof key === 'string' && expansion.values.has(key);
}

/**
 * Evaluates `count` or `for_each`.
 * @throws ExpressionError in Terraform's words (https://developer.hashicorp.com/terraform/language/meta-arguments)
 */
export function expand({ count, forEach }: Pick<ResourceConfig, 'count' | 'forEach'>, scope: Scope): Expansion {
  if (count) return { repetition: 'count', count: blaming(count, scope, () => countOf(evaluate(count, scope))) };
  if (forEach) return { repetition: 'each', values: blaming(forEach, scope, () => eachOf(evaluate(forEach, scope))) };
  return SINGLE;
}

/** The scope in which one instance's body is evaluated: with `each` or `count`. */
export function instanceScope(scope: Scope, expansion: Expansion, key: InstanceKey): Scope {
  if (expansion.repetition === 'count' && typeof key === 'number') {
    return withNames(scope, { count: typed(t.object({ index: t.number }), { index: key }) });
  }
  if (expansion.repetition === 'each' && typeof key === 'string') {
    return eachScope(scope, typed(t.string, key), expansion.values.get(key) as MarkedValue);
  }
  return scope;
}

/** The scope in which the body of any instance is evaluated, whichever it is. */
export function anyInstanceScope(scope: Scope, { count, forEach }: Pick<ResourceConfig, 'count' | 'forEach'>): Scope {
  if (count) return withNames(scope, { count: typed(t.object({ index: t.number }), { index: UNKNOWN }) });
  return forEach ? eachScope(scope, typed(t.string, UNKNOWN), UNKNOWN_OF_ANY_TYPE) : scope;
}

/** The scope with `each` in it. */
export function eachScope(scope: Scope, key: MarkedValue, { type, value, sensitive }: MarkedValue): Scope {
  const paths = sensitive.map((path) => [{ attribute: 'value' }, ...path]);
  return withNames(scope, { each: typed(t.object({ key: key.type, value: type }), { key: key.value, value }, paths) });
}

/** Only apply will tell which instances there are. */
export class OpenInstances extends ExpressionError {
  constructor({ summary, detail }: ExpressionError) {
    super(summary, detail);
  }
}

const FROM_EPHEMERAL = 'it is derived from an ephemeral value, which is not kept from the plan to the apply.';

/** More than any state can hold, and few enough to be listed. */
const MOST_INSTANCES = 1_000_000;

function countOf(given: MarkedValue): number {
  const { value, sensitive } = convert(given, t.number);
  if (sensitive.some(isEphemeralPath))
    throw invalidCount(`${FROM_EPHEMERAL} Use only non-ephemeral values to say how many instances there are.`);
  if (isUnknown(value)) {
    throw new OpenInstances(
      invalidCount(
        'it depends on values that only apply will tell, so the plan cannot say how many instances there will be. Apply what it depends on first, with --target.',
      ),
    );
  }
  if (value === null) throw invalidCount('it is null.');
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidCount('a whole number is required.');
  if (value < 0) throw invalidCount('it must not be negative.');
  if (value > MOST_INSTANCES) throw invalidCount(`${value} is more than the ${MOST_INSTANCES} instances that a block can have.`);
  return value;
}

function invalidCount(why: string): ExpressionError {
  return new ExpressionError('Invalid count argument', `The "count" value is unsuitable: ${why}`);
}

function eachOf(given: MarkedValue): ReadonlyMap<string, MarkedValue> {
  const { type, value } = given;
  if (wholeMarks(given).some(isEphemeralPath)) {
    throw invalidEach(`${FROM_EPHEMERAL} Use only non-ephemeral values for the keys of instances.`);
  }
  if (isSensitive(given) && given.sensitive.some((path) => path.length === 0)) {
    throw invalidEach('it is sensitive, and the keys would show in addresses.');
  }
  if (isUnknown(value)) {
    throw new OpenInstances(
      invalidEach(
        'its keys depend on values that only apply will tell, so the plan cannot say which instances there will be. Use keys that are known, or apply what it depends on first, with --target.',
      ),
    );
  }
  if (value === null) throw invalidEach('it is null. Use an empty map or set for no instances.');
  if (type.kind === 'map' || type.kind === 'object') return eachOfMap(given);
  if (type.kind === 'set') return eachOfSet(value as readonly Value[], type.element.kind);
  throw invalidEach(`a map or a set of strings is required, and it is a ${type.kind}. Use toset() or a "for" expression.`);
}

function eachOfMap({ type, value, sensitive }: MarkedValue): ReadonlyMap<string, MarkedValue> {
  const entries = value as { readonly [key: string]: Value };
  const keys = Object.keys(entries).sort(compareText);
  return new Map(
    keys.map((key) => {
      const inner = type.kind === 'map' ? type.element : type.kind === 'object' ? type.attributes[key] : undefined;
      const paths = marksInside(sensitive, (step) => stepName(step) === key);
      return [key, typed(inner ?? t.dynamic, entries[key] as Value, paths)];
    }),
  );
}

function stepName(
  step: { readonly attribute: string } | { readonly key: string } | { readonly index: number },
): string | undefined {
  return 'attribute' in step ? step.attribute : 'key' in step ? step.key : undefined;
}

function eachOfSet(items: readonly Value[], kind: string): ReadonlyMap<string, MarkedValue> {
  if (!isWhollyKnown(items as Value)) {
    throw invalidEach('elements of the set are known only after apply, and they are the keys. Use keys that are known.');
  }
  if (items.length > 0 && kind !== 'string') throw invalidEach(`a set of strings is required, and it is a set of ${kind}.`);
  if (items.includes(null)) throw invalidEach('the set must not contain null.');
  const keys = [...(items as readonly string[])].sort(compareText);
  return new Map(keys.map((key) => [key, typed(t.string, key)]));
}

function invalidEach(why: string): ExpressionError {
  return new ExpressionError('Invalid for_each argument', `The "for_each" value is unsuitable: ${why}`);
}
