import { type Block, membersOf, nestedAsBlock, type ObjectValue, type Path, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { unpackBlocks } from './dynamic-blocks';
import { elementsOf } from './elements';
import { hasSensitive } from './schema-facts';

export { mergePaths, samePaths } from './paths';

const NONE: readonly Path[] = [];

/**
 * Where the schema says that a value is sensitive. An attribute counts even when it is null. Elements
 * of a set can't be told apart, so a set with something sensitive in an element counts as a whole.
 */
export function sensitivePaths(block: Block, value: ObjectValue | null): readonly Path[] {
  if (value === null || !hasSensitive(block)) return NONE;
  return alwaysSensitive(block) ?? pathsIn(block, value, []);
}

const always = new WeakMap<Block, readonly Path[] | null>();

/** The places, where they are the same whatever the value is; null where they depend on it. The same list at each call. */
function alwaysSensitive(block: Block): readonly Path[] | null {
  let found = always.get(block);
  if (found === undefined) {
    const inner = [
      ...Object.values(block.attributes).map((attribute) => (attribute.sensitive ? undefined : nestedAsBlock(attribute))),
      ...Object.values(block.blocks).map((nested) => nested.block),
    ];
    found = inner.some((nested) => nested && hasSensitive(nested)) ? null : pathsIn(block, {}, []);
    always.set(block, found);
  }
  return found;
}

function pathsIn(block: Block, value: ObjectValue, at: Path): Path[] {
  const paths: Path[] = [];
  for (const [name, attribute] of membersOf(block.attributes)) {
    const here = [...at, { attribute: name }];
    const nested = nestedAsBlock(attribute);
    if (attribute.sensitive) paths.push(here);
    else if (nested && attribute.nested)
      paths.push(...pathsInElements(nested, attribute.nested.nesting, value[name] ?? null, here));
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    const held = hasSensitive(nested.block) ? unpackBlocks(nested, value[name] ?? null) : null;
    paths.push(...pathsInElements(nested.block, nested.nesting, held, [...at, { attribute: name }]));
  }
  return paths;
}

function pathsInElements(block: Block, nesting: Parameters<typeof elementsOf>[0], container: Value, at: Path): Path[] {
  if (!hasSensitive(block)) return [];
  const paths = elementsOf(nesting, container).flatMap(({ step, value }) =>
    isObjectValue(value) ? pathsIn(block, value, step ? [...at, step] : at) : [],
  );
  return nesting === 'set' && paths.length > 0 ? [at] : paths;
}
