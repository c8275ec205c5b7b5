import {
  type Attribute,
  attributeType,
  type Block,
  isUnknown,
  type NestedBlock,
  nestedAsBlock,
  type Type,
  UNKNOWN,
} from '../../framework';
import { compareType, objectEntries, wholeIfAny } from './compare-type';
import { type BlockGroup, combine, type Diff, type Effect } from './diff';
import { ifSensitive, ifUnknown } from './guard';
import {
  asDelete,
  asUnchanged,
  elementPair,
  implicit,
  list,
  memberNames,
  memberPair,
  type Pair,
  scalarEffect,
  sortNames,
  wholeEffect,
} from './pair';
import { alignNamedSets } from './sets';

/**
 * Compares an object, or a nested block of it, by its schema.
 * @param relevant names of attributes and blocks to look at; all others are taken as unchanged
 */
export function compareBlock(block: Block, given: Pair, relevant?: ReadonlySet<string>): Diff {
  const pair = given.strict || !isModern(block) ? given : { ...given, strict: true };
  const again = (inner: Pair) => compareBlock(block, inner, relevant);
  const guarded =
    ifSensitive(pair, 'sensitiveBlock', again) ?? ifUnknown(pair, (inner) => compareBody(block, unknownInside(inner)));
  return guarded ?? compareBody(block, pair, relevant);
}

function compareBody(block: Block, pair: Pair, relevant?: ReadonlySet<string>): Diff {
  const narrow = (name: string, inner: Pair) => (relevant === undefined || relevant.has(name) ? inner : asUnchanged(inner));
  const names = Object.keys(block.attributes);
  const known = names.filter((name) => !(block.attributes[name] as Attribute).writeOnly);
  const attributes = objectEntries(pair, known, (name, inner) =>
    compareAttribute(block.attributes[name] as Attribute, narrow(name, inner)),
  );
  let effect = attributes.reduce((sum, [, diff]) => combine(sum, diff.effect), wholeEffect(pair));

  const groups: BlockGroup[] = [];
  for (const name of sortNames(Object.keys(block.blocks))) {
    const inner = narrow(name, memberPair(pair, name));
    const { group, effect: groupEffect } = compareGroup(name, block.blocks[name] as NestedBlock, inner);
    if (group.blocks.length === 0 && !group.unknown) continue;
    groups.push(group);
    effect = combine(effect, groupEffect);
  }

  const writeOnly = names
    .filter((name) => (block.attributes[name] as Attribute).writeOnly)
    .map((name) => [name, writeOnlyDiff(memberPair(pair, name), effect, block.attributes[name] as Attribute)] as const);
  const all = writeOnly.length === 0 ? attributes : inOrder([...attributes, ...writeOnly]);
  return { effect, replaces: pair.replace.here, shape: { kind: 'block', attributes: all, groups } };
}

function compareAttribute(attribute: Attribute, given: Pair): Diff {
  const pair = attribute.sensitive ? sensitiveWhole(given) : given;
  const nested = nestedAsBlock(attribute);
  if (!nested || !attribute.nested) return compareType(attributeType(attribute), pair);
  return compareNested(nested, attribute.nested.nesting, pair);
}

function compareNested(block: Block, nesting: 'single' | 'list' | 'set' | 'map', given: Pair): Diff {
  const pair = nesting === 'set' ? wholeIfAny(given) : given;
  const again = (inner: Pair) => compareNested(block, nesting, inner);
  const guarded =
    ifSensitive(pair, 'sensitive', again) ??
    ifUnknown(pair, (inner) => (nesting === 'single' ? compareObject(block, unknownInside(inner)) : again(inner)));
  if (guarded) return guarded;
  const replaces = pair.replace.here;
  const collect = (items: readonly Diff[]): Effect => items.reduce((sum, item) => combine(sum, item.effect), wholeEffect(pair));
  if (nesting === 'single') return compareObject(block, pair);
  if (nesting === 'map') {
    const entries = memberNames(pair).map((key) => [key, compareNested(block, 'single', memberPair(pair, key))] as const);
    return { effect: collect(entries.map(([, diff]) => diff)), replaces, shape: { kind: 'map', entries, nested: true } };
  }
  const items: Diff[] = [];
  const visit = (b: number, a: number) => items.push(compareNested(block, 'single', elementPair(pair, b, a)));
  if (nesting === 'set') {
    alignNamedSets(block, pair, visit);
    return { effect: collect(items), replaces, shape: { kind: 'set', items, nested: true } };
  }
  const length = Math.max(list(pair.before).length, list(pair.after).length);
  for (let i = 0; i < length; i++) visit(i, i);
  return { effect: collect(items), replaces, shape: { kind: 'list', items, context: false } };
}

function compareObject(block: Block, pair: Pair): Diff {
  const entries = objectEntries(pair, Object.keys(block.attributes), (name, inner) =>
    compareAttribute(block.attributes[name] as Attribute, inner),
  );
  const effect = entries.reduce((sum, [, diff]) => combine(sum, diff.effect), wholeEffect(pair));
  return { effect, replaces: pair.replace.here, shape: { kind: 'object', entries, nested: true } };
}

function compareGroup(name: string, nested: NestedBlock, given: Pair): { group: BlockGroup; effect: Effect } {
  const { block, nesting } = nested;
  const pair = nesting === 'set' ? wholeIfAny(given) : given;
  const unknown = isUnknown(pair.after);
  const group = {
    name,
    replaces: pair.replace.here,
    wasSensitive: pair.wasSensitive.here,
    becomesSensitive: pair.becomesSensitive.here,
  };
  if (nesting === 'single' || nesting === 'group') {
    const diff = compareBlock(block, implicit(pair));
    const nothing = diff.effect === 'none' && pair.before === null && pair.after === null;
    return { group: { ...group, unknown: false, blocks: nothing ? [] : [{ diff }] }, effect: diff.effect };
  }
  const known = unknown ? asDelete(pair) : pair;
  const blocks: { label?: string; diff: Diff }[] = [];
  if (nesting === 'map') {
    for (const label of memberNames(known)) blocks.push({ label, diff: compareBlock(block, memberPair(known, label)) });
  } else {
    const visit = (b: number, a: number) => blocks.push({ diff: compareBlock(block, elementPair(known, b, a)) });
    const length = Math.max(list(known.before).length, list(known.after).length);
    if (nesting === 'set') alignNamedSets(block, known, visit);
    else for (let i = 0; i < length; i++) visit(i, i);
  }
  const start: Effect = unknown ? scalarEffect({ ...pair, afterExplicit: true }) : wholeEffect(known);
  // An empty list of blocks that comes or goes is no change: blocks have no way to say "none".
  const effect = blocks.length === 0 && !unknown ? 'none' : blocks.reduce((sum, { diff }) => combine(sum, diff.effect), start);
  return { group: { ...group, unknown, blocks }, effect };
}

function writeOnlyDiff(pair: Pair, blockEffect: Effect, attribute: Attribute): Diff {
  const sensitive = attribute.sensitive || pair.wasSensitive.here || pair.becomesSensitive.here;
  const effect = blockEffect === 'update' ? 'none' : blockEffect;
  return { effect, replaces: pair.replace.here, shape: { kind: 'writeOnly', sensitive } };
}

// Null is nobody's secret; with it left open, a secret that comes or goes shows as such.
function sensitiveWhole(pair: Pair): Pair {
  const whole = { here: true, inner: new Map() };
  return {
    ...pair,
    wasSensitive: pair.before === null ? pair.wasSensitive : whole,
    becomesSensitive: pair.after === null ? pair.becomesSensitive : whole,
  };
}

// Attributes of something unknown show as unknown, not as deleted.
function unknownInside(pair: Pair): Pair {
  return { ...pair, after: UNKNOWN };
}

function inOrder(entries: (readonly [string, Diff])[]): (readonly [string, Diff])[] {
  const byName = new Map(entries);
  return sortNames([...byName.keys()]).map((name) => [name, byName.get(name) as Diff] as const);
}

/** Whether the schema has something that the provider SDK which mixes up null and "" could not declare. */
function isModern(block: Block): boolean {
  return (
    Object.values(block.blocks).some(({ nesting }) => nesting === 'map' || nesting === 'group') ||
    Object.values(block.attributes).some((attribute) => attribute.nested !== undefined || isModernType(attributeType(attribute)))
  );
}

function isModernType(type: Type): boolean {
  if (type.kind === 'dynamic' || type.kind === 'object' || type.kind === 'tuple') return true;
  if (!('element' in type)) return false;
  const { element } = type;
  if (hasDynamic(element)) return true;
  return 'element' in element && !['string', 'number', 'bool'].includes(element.element.kind);
}

function hasDynamic(type: Type): boolean {
  if (type.kind === 'dynamic') return true;
  if (type.kind === 'object') return Object.values(type.attributes).some(hasDynamic);
  if (type.kind === 'tuple') return type.elements.some(hasDynamic);
  return 'element' in type && hasDynamic(type.element);
}
