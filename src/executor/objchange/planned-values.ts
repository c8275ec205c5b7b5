import {
  type Attribute,
  type Block,
  equal,
  isUnknown,
  isWhollyKnown,
  membersOf,
  type NestedBlock,
  nestedAsBlock,
  type ObjectValue,
  type Path,
  type Type,
  type Value,
} from '../../framework';
import { isObjectValue } from '../../framework/value';
import { unpackBlocks } from './dynamic-blocks';
import { elementAt, elementsOf } from './elements';
import { type About, isHidden, type Problem, shown } from './problem';
import { fieldType } from './schema-facts';

/** One place in a plan: what it was, what is configured, what the provider makes of it. */
interface Triple<V = Value> {
  readonly prior: V;
  readonly config: V;
  readonly planned: V;
}

/** Where a plan isn't what the configuration says, and not what the provider may make of it either. */
export function planProblems(block: Block, triple: Triple<ObjectValue | null>, about: About): readonly Problem[] {
  return objectProblems(block, triple, [], about);
}

function objectProblems(block: Block, { prior, config, planned }: Triple, at: Path, about: About): readonly Problem[] {
  if (planned === config) return [];
  if (planned === null) return [{ path: at, text: ABSENT }];
  if (config === null) return [{ path: at, text: PRESENT }];
  if (!isObjectValue(config) || !isObjectValue(planned)) {
    return isUnknown(config) && isUnknown(planned) ? [] : [{ path: at, text: isUnknown(planned) ? UNKNOWN_BLOCK : UNKNOWN_CONFIG }];
  }
  const before = isObjectValue(prior) ? prior : undefined;
  const problems: Problem[] = attributesProblems(block, { prior: before ?? null, config, planned }, at, about);
  for (const [name, nested] of membersOf(block.blocks)) {
    const triple = { prior: before?.[name] ?? null, config: config[name] ?? null, planned: planned[name] ?? null };
    if (triple.planned === triple.config || equal(fieldType(block, name), triple.planned, triple.config)) continue;
    const unpacked = mapTriple(triple, (value) => unpackBlocks(nested, value));
    problems.push(...blocksProblems(nested, unpacked, [...at, { attribute: name }], about));
  }
  return problems;
}

const ABSENT = 'planned for absence but config wants existence';
const PRESENT = 'planned for existence but config wants absence';
const UNKNOWN_BLOCK = 'a nested block must not be unknown itself; set nested attribute values to unknown instead';
const UNKNOWN_CONFIG = 'planned a value for blocks that are not known yet';

function attributesProblems(block: Block, { prior, config, planned }: Triple, at: Path, about: About): Problem[] {
  const problems: Problem[] = [];
  if (!isObjectValue(config) || !isObjectValue(planned)) {
    return isUnknown(config) === isUnknown(planned) ? [] : [{ path: at, text: config === null ? PRESENT : ABSENT }];
  }
  const before = isObjectValue(prior) ? prior : undefined;
  for (const [name, attribute] of membersOf(block.attributes)) {
    const triple = { prior: before?.[name] ?? null, config: config[name] ?? null, planned: planned[name] ?? null };
    if (triple.planned === triple.config) continue;
    problems.push(...attributeProblems(attribute, fieldType(block, name), triple, [...at, { attribute: name }], about));
  }
  return problems;
}

function attributeProblems(attribute: Attribute, type: Type, triple: Triple, at: Path, about: About): readonly Problem[] {
  const { prior, config, planned } = triple;
  // Write-only values are taken out of a plan.
  if (attribute.writeOnly && planned === null) return [];
  if (equal(type, planned, config)) return [];
  // The provider says that the configured value means the same as the prior one.
  if (config !== null && prior !== null && equal(type, planned, prior)) return [];
  if (attribute.computed && (config === null || !attribute.optional)) return [];
  const secret = attribute.sensitive || isHidden(about, at);
  if (config === null) {
    const what = secret ? 'sensitive planned value' : `planned value ${shown(planned)}`;
    return [{ path: at, text: `${what} for a non-computed attribute` }];
  }
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested) return nestedProblems(nested, attribute.nested.nesting, triple, at, about);
  const than = prior === null ? '' : secret ? ' nor prior value' : ` nor prior value ${shown(prior)}`;
  const text = secret
    ? `sensitive planned value does not match config value${than}`
    : `planned value ${shown(planned)} does not match config value ${shown(config)}${than}`;
  return [{ path: at, text }];
}

/** An attribute with attributes in it that is configured. */
function nestedProblems(block: Block, nesting: NestedBlock['nesting'], triple: Triple, at: Path, about: About): readonly Problem[] {
  const { prior, config, planned } = triple;
  if (planned === null) return [{ path: at, text: ABSENT }];
  if (isUnknown(planned)) return [{ path: at, text: 'planned unknown for configured value' }];
  if (isUnknown(config)) return [];
  if (nesting === 'single' || nesting === 'group') return attributesProblems(block, triple, at, about);
  const counts = countProblems(nesting, config, planned, at);
  if (counts.length > 0 || nesting === 'set') return counts;
  return elementsOf(nesting, planned).flatMap(({ step, value }) =>
    attributesProblems(
      block,
      { prior: elementAt(prior, step) ?? null, config: elementAt(config, step) ?? null, planned: value },
      step ? [...at, step] : at,
      about,
    ),
  );
}

function blocksProblems({ block, nesting }: NestedBlock, triple: Triple, at: Path, about: About): readonly Problem[] {
  const { prior, config, planned } = triple;
  if (isUnknown(config)) return [{ path: at, text: UNKNOWN_CONFIG }];
  if (isUnknown(planned)) return [{ path: at, text: UNKNOWN_BLOCK }];
  if (nesting === 'single' || nesting === 'group') return objectProblems(block, triple, at, about);
  if (planned === null) {
    return [
      { path: at, text: `attribute representing a ${nesting} of nested blocks must be empty to indicate no blocks, not null` },
    ];
  }
  const unknown = elementsOf(nesting, planned).find(({ value }) => !isObjectValue(value));
  // Elements of sets can't be told apart, so there is no more to say of them.
  if (nesting === 'set') return unknown ? [{ path: at, text: UNKNOWN_BLOCK }] : [];
  const counts = countProblems(nesting, config, planned, at);
  if (counts.length > 0) return counts;
  return elementsOf(nesting, planned).flatMap(({ step, value }) =>
    objectProblems(
      block,
      { prior: elementAt(prior, step) ?? null, config: elementAt(config, step) ?? null, planned: value },
      step ? [...at, step] : at,
      about,
    ),
  );
}

function countProblems(nesting: string, config: Value, planned: Value, at: Path): readonly Problem[] {
  if (nesting === 'map') {
    const [wanted, there] = [isObjectValue(config) ? config : {}, isObjectValue(planned) ? planned : {}];
    const missing = (a: object, b: object, text: (key: string) => string) =>
      Object.keys(a).flatMap((key) => (Object.hasOwn(b, key) ? [] : [{ path: at, text: text(key) }]));
    return [
      ...missing(there, wanted, (key) => `key ${JSON.stringify(key)} from plan is not present in config`),
      ...missing(wanted, there, (key) => `key ${JSON.stringify(key)} from config is not present in plan`),
    ];
  }
  const [wanted, there] = [Array.isArray(config) ? config.length : 0, Array.isArray(planned) ? planned.length : 0];
  // Elements of a set that are not known yet may turn out to be equal to others.
  const unclear = nesting === 'set' && [config, planned].some((value) => Array.isArray(value) && !isWhollyKnown(value));
  return wanted === there || unclear
    ? []
    : [{ path: at, text: `count in plan (${there}) disagrees with count in config (${wanted})` }];
}

function mapTriple({ prior, config, planned }: Triple, map: (value: Value) => Value): Triple {
  return { prior: map(prior), config: map(config), planned: map(planned) };
}
