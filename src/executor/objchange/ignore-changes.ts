import {
  type Block,
  blockType,
  Dynamic,
  equal,
  isUnknown,
  membersOf,
  nestedAsBlock,
  type ObjectValue,
  type Path,
  t,
  type Value,
} from '../../framework';
import { isObjectValue, mapObject, record } from '../../framework/value';
import type { Lifecycle } from '../config/configuration';
import { stepKey } from '../expression/evaluate/steps';
import { packBlocks, unpackBlocks } from './dynamic-blocks';
import { type Place, placeAt, typeInside } from './place';

/**
 * The configuration as `lifecycle.ignore_changes` lets the provider see it: with the prior values at the
 * ignored places. With `all` it is the prior object without what only the provider can say.
 *
 * Places that the prior object or the configuration doesn't have are passed over, and so is a map that isn't known yet.
 * A key of a map is taken over, absent or not, from the prior map.
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
 */
export function applyIgnoreChanges(
  block: Block,
  prior: ObjectValue | null,
  config: ObjectValue,
  ignored: 'all' | readonly Path[],
): ObjectValue {
  if (prior === null || ignored.length === 0) return config;
  if (ignored === 'all') return withoutComputed(block, prior);
  const type = blockType(block);
  let place: Place = { type, value: config };
  for (const path of ignored) place = ignore(place, { type, value: config }, { type, value: prior }, path);
  return place.value as ObjectValue;
}

/** What of the prior object could be a configuration: all but the attributes that can't be set. */
function withoutComputed(block: Block, prior: ObjectValue): ObjectValue {
  const config: { [name: string]: Value } = {};
  for (const [name, attribute] of membersOf(block.attributes)) {
    const value = prior[name] ?? null;
    const nested = nestedAsBlock(attribute);
    if (attribute.computed && !attribute.optional) config[name] = null;
    else config[name] = nested && attribute.nested ? inElements(nested, attribute.nested.nesting, value) : value;
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    config[name] = packBlocks(nested, inElements(nested.block, nested.nesting, unpackBlocks(nested, prior[name] ?? null)));
  }
  return config;
}

function inElements(block: Block, nesting: string, container: Value): Value {
  const of = (value: Value) => (isObjectValue(value) ? withoutComputed(block, value) : value);
  if (Array.isArray(container)) return container.map(of);
  return nesting === 'map' && isObjectValue(container) ? mapObject(container, of) : of(container);
}

/** Those of the ignored places that both objects have: elsewhere the configuration counts. */
export function heldPlaces(
  block: Block,
  prior: ObjectValue,
  config: ObjectValue,
  ignored: Lifecycle['ignoreChanges'],
): Lifecycle['ignoreChanges'] {
  if (ignored === 'all') return ignored;
  const type = blockType(block);
  const isHeld = (path: Path) => [prior, config].every((value) => placeAt(type, value, splitKey(path).to, 'strict') !== undefined);
  return ignored.filter(isHeld);
}

/** A key at the end may be missing on either side; all of the map is looked at then. */
function splitKey(path: Path): { readonly to: Path; readonly key: string | undefined } {
  const last = path.at(-1);
  const key = last && 'key' in last ? last.key : undefined;
  return { to: key === undefined ? path : path.slice(0, -1), key };
}

function ignore(place: Place, config: Place, prior: Place, path: Path): Place {
  const { to, key } = splitKey(path);
  const before = placeAt(prior.type, prior.value, to, 'strict');
  const configured = placeAt(config.type, config.value, to, 'strict');
  if (!before || !configured) return place;
  if (before.value === configured.value || (equal(before.type, before.value, configured.value) && before.type === configured.type))
    return place;
  return replaceAt(place, to, (here) => {
    const { type, value } = here.value instanceof Dynamic ? here.value : here;
    if (type.kind !== 'map') return before;
    if (isUnknown(value)) return here;
    if (key === undefined) return before;
    const held = withKey(value, before.value instanceof Dynamic ? before.value.value : before.value, key);
    return here.value instanceof Dynamic ? { type: here.type, value: new Dynamic(type, held) } : { type, value: held };
  });
}

function withKey(config: Value, prior: Value, key: string): Value {
  const entries = Object.entries(isObjectValue(config) ? config : {}).filter(([name]) => name !== key);
  if (isObjectValue(prior) && Object.hasOwn(prior, key)) entries.push([key, prior[key] as Value]);
  return entries.length === 0 && config === null ? null : record(entries);
}

/** Replaces what is at a path. Inside a dynamic place the types along the way follow the value. */
function replaceAt(place: Place, path: Path, replacement: (here: Place) => Place): Place {
  const [step, ...rest] = path;
  if (step === undefined) return replacement(place);
  const { type, value } = place;
  if (value instanceof Dynamic) {
    const inner = replaceAt({ type: value.type, value: value.value }, path, replacement);
    return { type, value: new Dynamic(inner.type, inner.value) };
  }
  const found = placeAt(type, value, [step], 'strict');
  if (!found) return place;
  const held = { type: typeInside(type, step) ?? t.dynamic, value: found.value };
  const replaced = replaceAt(held, rest, replacement);
  if (replaced.value === held.value) return place;
  if ('index' in step) {
    const items = (value as readonly Value[]).map((item, i) => (i === step.index ? replaced.value : item));
    if (type.kind !== 'tuple') return { type, value: items };
    return { type: t.tuple(type.elements.map((element, i) => (i === step.index ? replaced.type : element))), value: items };
  }
  const name = 'key' in step ? step.key : step.attribute;
  const fields = mapObject(value as ObjectValue, (item, key) => (key === name ? replaced.value : item));
  if (type.kind !== 'object' || replaced.type === held.type) return { type, value: fields };
  return { type: t.object(mapObject(type.attributes, (inner, key) => (key === name ? replaced.type : inner))), value: fields };
}

/**
 * The marks of a configuration in which what is ignored is as it was: there the marks are as they were, too.
 * @param ignored what {@link heldPlaces} finds
 */
export function ignoredMarks(
  ignored: Lifecycle['ignoreChanges'],
  configured: readonly Path[],
  before: readonly Path[],
): readonly Path[] {
  if (ignored === 'all') return before;
  if (ignored.length === 0) return configured;
  const isIgnored = (path: Path) => ignored.some((prefix) => prefix.every((step, i) => startsWith(path.slice(i), step)));
  return [...configured.filter((path) => !isIgnored(path)), ...before.filter(isIgnored)];
}

function startsWith([first]: Path, step: Path[number]): boolean {
  return first !== undefined && stepKey(first) === stepKey(step);
}
