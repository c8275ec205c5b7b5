import { Dynamic, equal, isUnknown, isWhollyKnown, type Path, type Type, typeText, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { keepsPromise } from './placeholder';
import { type Problem, shown } from './problem';
import { valueKey } from './value-key';

/**
 * What of a later value breaks what an earlier one promised: what was known has to stay, and what was
 * unknown may become anything of its type that fits what was said of it.
 *
 * @returns texts that quote values: not for values that are sensitive
 */
export function valueProblems(type: Type, planned: Value, actual: Value, at: Path): readonly Problem[] {
  if (planned === actual) return [];
  if (type.kind === 'dynamic') return dynamicProblems(planned, actual, at);
  if (isUnknown(planned)) {
    if (keepsPromise(planned, actual)) return [];
    return [{ path: at, text: `final value ${shown(actual)} does not conform to what the plan said of it` }];
  }
  if (actual === null) return [{ path: at, text: `was ${shown(planned)}, but now null` }];
  if (planned === null) return [{ path: at, text: `was null, but now ${shown(actual)}` }];
  if (isUnknown(actual)) return [{ path: at, text: 'was known, but now unknown' }];
  switch (type.kind) {
    case 'list':
    case 'tuple':
      if (Array.isArray(planned) && Array.isArray(actual)) return listProblems(type, planned, actual, at);
      break;
    case 'map':
    case 'object':
      if (isObjectValue(planned) && isObjectValue(actual)) return recordProblems(type, planned, actual, at);
      break;
    case 'set':
      if (Array.isArray(planned) && Array.isArray(actual)) return setProblems(type.element, planned, actual, at);
      break;
    default:
      if (equal(type, planned, actual)) return [];
  }
  return [{ path: at, text: `was ${shown(planned)}, but now ${shown(actual)}` }];
}

function dynamicProblems(planned: Value, actual: Value, at: Path): readonly Problem[] {
  // Neither an unknown nor a null without a type promises anything.
  if (!(planned instanceof Dynamic)) return [];
  if (!(actual instanceof Dynamic)) return valueProblems(planned.type, planned.value, actual, at);
  if (conforms(actual.type, planned.type)) return valueProblems(planned.type, planned.value, actual.value, at);
  return [{ path: at, text: `wrong final value type: ${typeText(planned.type)} required, found ${typeText(actual.type)}` }];
}

/** Whether a type is the wanted one, with anything where that leaves it open. */
function conforms(type: Type, wanted: Type): boolean {
  if (type === wanted || wanted.kind === 'dynamic') return true;
  if (type.kind === 'object' && wanted.kind === 'object') {
    const names = Object.keys(type.attributes);
    return (
      names.length === Object.keys(wanted.attributes).length &&
      names.every((name) => {
        const inner = Object.hasOwn(wanted.attributes, name) ? wanted.attributes[name] : undefined;
        return inner !== undefined && conforms(type.attributes[name] as Type, inner);
      })
    );
  }
  if (type.kind === 'tuple' && wanted.kind === 'tuple') {
    return (
      type.elements.length === wanted.elements.length &&
      type.elements.every((inner, i) => conforms(inner, wanted.elements[i] as Type))
    );
  }
  if ('element' in type && 'element' in wanted) return type.kind === wanted.kind && conforms(type.element, wanted.element);
  return type.kind === wanted.kind;
}

function listProblems(
  type: Extract<Type, { kind: 'list' | 'set' | 'map' | 'tuple' }>,
  planned: readonly Value[],
  actual: readonly Value[],
  at: Path,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, item] of planned.entries()) {
    const element = type.kind === 'tuple' ? type.elements[index] : type.element;
    if (index >= actual.length) problems.push({ path: at, text: `element ${index} has vanished` });
    else if (element) problems.push(...valueProblems(element, item, actual[index] as Value, [...at, { index }]));
  }
  for (let index = planned.length; index < actual.length; index++) {
    problems.push({ path: at, text: `new element ${index} has appeared` });
  }
  return problems;
}

function recordProblems(
  type: Extract<Type, { kind: 'list' | 'set' | 'map' | 'object' }>,
  planned: { readonly [key: string]: Value },
  actual: { readonly [key: string]: Value },
  at: Path,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, item] of Object.entries(planned)) {
    const element = type.kind === 'object' ? type.attributes[key] : type.element;
    const step = type.kind === 'object' ? { attribute: key } : { key };
    if (!Object.hasOwn(actual, key)) problems.push({ path: at, text: `element ${JSON.stringify(key)} has vanished` });
    else if (element) problems.push(...valueProblems(element, item, actual[key] as Value, [...at, step]));
  }
  for (const key of Object.keys(actual)) {
    if (!Object.hasOwn(planned, key)) problems.push({ path: at, text: `new element ${JSON.stringify(key)} has appeared` });
  }
  return problems;
}

function setProblems(element: Type, planned: readonly Value[], actual: readonly Value[], at: Path): readonly Problem[] {
  return pairingProblems(element, planned, actual, at, (a, b) => valueProblems(element, a, b, at).length === 0);
}

/**
 * Elements of sets have no identity: each has to have a counterpart on the other side. Unknown
 * elements may turn out to be equal, so there may be fewer in the end, but never more.
 *
 * @param matches whether the second can be what became of the first, which has something unknown in it
 */
export function pairingProblems(
  element: Type,
  planned: readonly Value[],
  actual: readonly Value[],
  at: Path,
  matches: (planned: Value, actual: Value) => boolean,
): readonly Problem[] {
  const byKey = new Map(actual.map((item, i) => [valueKey(element, item), i]));
  const paired = new Set<number>();
  const lost: Problem[] = [];
  for (const item of planned) {
    // Known elements stay what they are; only for others all have to be looked at.
    const same = byKey.get(valueKey(element, item));
    const found = isWhollyKnown(item)
      ? same === undefined
        ? []
        : [same]
      : actual.flatMap((other, i) => (matches(item, other) ? [i] : []));
    for (const i of found) paired.add(i);
    if (found.length === 0)
      lost.push({ path: at, text: `planned set element ${shown(item)} does not correlate with any element in actual` });
  }
  const grown =
    actual.length > planned.length ? [{ path: at, text: `length changed from ${planned.length} to ${actual.length}` }] : [];
  if (lost.length > 0) return [...lost, ...grown];
  const strange = actual.flatMap((item, i) =>
    paired.has(i) ? [] : [{ path: at, text: `actual set element ${shown(item)} does not correlate with any element in plan` }],
  );
  return [...strange, ...grown];
}
