import { equal } from './equal';
import type { Path } from './path';
import { type Attribute, attributeType, type Block, blockType, membersOf, type Nesting, nestedAsBlock } from './schema';
import { isNothing, isObjectValue, isUnknown, mapObject, type ObjectValue, UNKNOWN, type Value } from './value';

/**
 * The planned object as the schema alone makes it: defaults filled in, write-only values taken out,
 * other spellings of the prior value replaced by it, and what the provider computes unknown where
 * it may come out differently. Rules of the resource come on top.
 *
 * It is built from configuration and prior state, not from Terraform's proposal, which pairs the
 * elements of sets by guessing: https://developer.hashicorp.com/terraform/plugin/framework/resources/plan-modification
 */
export function planBlock(block: Block, config: ObjectValue, prior: ObjectValue | null): ObjectValue {
  const settled = settle(block, config, prior);
  if (prior && equal(blockType(block), settled, prior)) return prior;
  return recompute(block, settled, config, prior, changedNames(block, settled, prior));
}

/**
 * Where a planned change touches attributes that can't be changed in place.
 * @param imported the prior state comes from an import: what the remote side doesn't tell is unset in it, and no change
 */
export function replacedPaths(block: Block, planned: ObjectValue, prior: ObjectValue, imported = false, at: Path = []): Path[] {
  const paths: Path[] = [];
  for (const [name, attribute] of membersOf(block.attributes)) {
    const here = [...at, { attribute: name }];
    const [next, last] = [planned[name] ?? null, prior[name] ?? null];
    if (equal(attributeType(attribute), next, last) || (isNothing(next) && isNothing(last))) continue;
    if (imported && !attribute.readable && last === null) continue;
    const nested = nestedAsBlock(attribute);
    if (attribute.forceNew) paths.push(here);
    else if (nested && attribute.nested)
      paths.push(...replacedStructs(nested, attribute.nested.nesting, next, last, imported, here));
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    const here = [...at, { attribute: name }];
    paths.push(...replacedStructs(nested.block, nested.nesting, planned[name] ?? null, prior[name] ?? null, imported, here));
  }
  return paths;
}

function replacedStructs(block: Block, nesting: string, next: Value, last: Value, imported: boolean, at: Path): Path[] {
  if (Array.isArray(next) && Array.isArray(last)) {
    if (nesting === 'set') return [];
    return next.flatMap((item: Value, index) =>
      replacedIn(block, item, (last[index] ?? null) as Value, imported, [...at, { index }]),
    );
  }
  if (nesting === 'map' && isObjectValue(next) && isObjectValue(last)) {
    return Object.entries(next).flatMap(([key, item]) => replacedIn(block, item, last[key] ?? null, imported, [...at, { key }]));
  }
  return replacedIn(block, next, last, imported, at);
}

function replacedIn(block: Block, next: Value, last: Value, imported: boolean, at: Path): Path[] {
  return isObjectValue(next) && isObjectValue(last) ? replacedPaths(block, next, last, imported, at) : [];
}

/** Configuration, with defaults, without write-only values, in the prior value's spelling; computed ones as they were. */
function settle(block: Block, config: ObjectValue, prior: ObjectValue | null): ObjectValue {
  const settled: { [name: string]: Value } = {};
  for (const [name, attribute] of membersOf(block.attributes)) {
    settled[name] = settleAttribute(attribute, config[name] ?? null, prior?.[name] ?? null);
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    settled[name] = mapStructs(nested.nesting, config[name] ?? null, prior?.[name] ?? null, (next, last) =>
      settle(nested.block, next, last),
    );
  }
  return settled;
}

function settleAttribute(attribute: Attribute, config: Value, prior: Value): Value {
  if (attribute.writeOnly) return null;
  if (config === null) {
    if (attribute.default !== undefined) return attribute.default;
    return attribute.computed ? prior : null;
  }
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested) {
    return mapStructs(attribute.nested.nesting, config, prior, (next, last) => settle(nested, next, last));
  }
  const equivalent = attribute.equivalent as ((a: Value, b: Value) => boolean) | undefined;
  if (equivalent && prior !== config && prior !== null && !isUnknown(config) && equivalent(prior, config)) return prior;
  return config;
}

/** Makes unknown what the provider computes and what the change may alter. */
function recompute(
  block: Block,
  settled: ObjectValue,
  config: ObjectValue,
  prior: ObjectValue | null,
  changed: ReadonlySet<string>,
): ObjectValue {
  const planned: { [name: string]: Value } = {};
  for (const [name, attribute] of membersOf(block.attributes)) {
    const value = settled[name] ?? null;
    const nested = nestedAsBlock(attribute);
    if (attribute.computed && (config[name] ?? null) === null && attribute.default === undefined) {
      planned[name] = staysAsItWas(attribute, prior, changed) ? value : UNKNOWN;
    } else if (nested && attribute.nested) {
      planned[name] = recomputeStructs(nested, attribute.nested.nesting, value, config[name] ?? null, prior?.[name] ?? null);
    } else {
      planned[name] = value;
    }
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    planned[name] = recomputeStructs(
      nested.block,
      nested.nesting,
      settled[name] ?? null,
      config[name] ?? null,
      prior?.[name] ?? null,
    );
  }
  return planned;
}

function recomputeStructs(block: Block, nesting: string, settled: Value, config: Value, prior: Value): Value {
  if (nesting === 'set') return settled;
  return mapStructs(nesting, settled, prior, (next, last, key) =>
    recompute(block, next, structAt(config, key) ?? {}, last, changedNames(block, next, last)),
  );
}

function staysAsItWas(attribute: Attribute, prior: ObjectValue | null, changed: ReadonlySet<string>): boolean {
  if (!prior) return false;
  if (attribute.recompute === 'never') return true;
  return attribute.recompute !== 'always' && !attribute.recompute.some((name) => changed.has(name));
}

function changedNames(block: Block, settled: ObjectValue, prior: ObjectValue | null): Set<string> {
  const types = blockType(block);
  if (types.kind !== 'object' || !prior) return new Set(Object.keys(settled));
  return new Set(
    Object.entries(types.attributes)
      .filter(([name, type]) => !equal(type, settled[name] ?? null, prior[name] ?? null))
      .map(([name]) => name),
  );
}

/** Maps every struct in a nested value with the prior struct at its place; in sets there is none. */
function mapStructs(
  nesting: Nesting | string,
  value: Value,
  prior: Value,
  map: (value: ObjectValue, prior: ObjectValue | null, key: string | number | undefined) => ObjectValue,
): Value {
  if (value === null || isUnknown(value)) return value;
  const at = (key: string | number) => (nesting === 'set' ? null : (structAt(prior, key) ?? null));
  if (Array.isArray(value)) return value.map((item: Value, i) => (isObjectValue(item) ? map(item, at(i), i) : item));
  if (!isObjectValue(value)) return value;
  if (nesting === 'map') return mapObject(value, (item, key) => (isObjectValue(item) ? map(item, at(key), key) : item));
  return map(value, isObjectValue(prior) ? prior : null, undefined);
}

function structAt(value: Value, key: string | number | undefined): ObjectValue | undefined {
  const found =
    key === undefined ? value : typeof key === 'number' ? (value as readonly Value[] | null)?.[key] : ownValue(value, key);
  return found !== undefined && isObjectValue(found) ? found : undefined;
}

function ownValue(value: Value, key: string): Value | undefined {
  return isObjectValue(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
