import { type Block, membersOf, nestedAsBlock, type ObjectValue, type Path, type Value } from '../../framework';
import { isObjectValue, mapObject } from '../../framework/value';
import { packBlocks, unpackBlocks } from './dynamic-blocks';
import { elementsOf } from './elements';
import { hasWriteOnly } from './schema-facts';

/**
 * The object with null in place of its write-only values: what may be kept in plan and state.
 * @see https://developer.hashicorp.com/terraform/plugin/framework/resources/write-only-arguments
 */
export function withoutWriteOnly(block: Block, value: ObjectValue): ObjectValue {
  if (!hasWriteOnly(block)) return value;
  const kept: { [name: string]: Value } = { ...value };
  for (const [name, attribute] of membersOf(block.attributes)) {
    const nested = nestedAsBlock(attribute);
    if (attribute.writeOnly) kept[name] = null;
    else if (nested && attribute.nested) kept[name] = inElements(nested, attribute.nested.nesting, value[name] ?? null);
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    if (!hasWriteOnly(nested.block)) continue;
    kept[name] = packBlocks(nested, inElements(nested.block, nested.nesting, unpackBlocks(nested, value[name] ?? null)));
  }
  return kept;
}

function inElements(block: Block, nesting: string, container: Value): Value {
  const of = (value: Value) => (isObjectValue(value) ? withoutWriteOnly(block, value) : value);
  if (Array.isArray(container)) return container.map(of);
  return nesting === 'map' && isObjectValue(container) ? mapObject(container, of) : of(container);
}

/** Where write-only values stand in an object that must not have any. */
export function writeOnlyValues(block: Block, value: ObjectValue | null, at: Path = []): readonly Path[] {
  if (value === null || !hasWriteOnly(block)) return [];
  const paths: Path[] = [];
  const visit = (inner: Block, nesting: Parameters<typeof elementsOf>[0], container: Value, here: Path) => {
    for (const { step, value: element } of elementsOf(nesting, container)) {
      if (isObjectValue(element)) paths.push(...writeOnlyValues(inner, element, step ? [...here, step] : here));
    }
  };
  for (const [name, attribute] of membersOf(block.attributes)) {
    const here = [...at, { attribute: name }];
    const nested = nestedAsBlock(attribute);
    if (attribute.writeOnly) {
      if ((value[name] ?? null) !== null) paths.push(here);
    } else if (nested && attribute.nested) visit(nested, attribute.nested.nesting, value[name] ?? null, here);
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    if (hasWriteOnly(nested.block))
      visit(nested.block, nested.nesting, unpackBlocks(nested, value[name] ?? null), [...at, { attribute: name }]);
  }
  return paths;
}

/** Whether a path leads to a write-only attribute. */
export function isWriteOnlyPath(block: Block, path: Path): boolean {
  let here: Block | undefined = block;
  for (const [i, step] of path.entries()) {
    if (!('attribute' in step)) continue;
    const attribute: Block['attributes'][string] | undefined = here?.attributes[step.attribute];
    if (attribute?.writeOnly) return i === path.length - 1;
    here = attribute ? nestedAsBlock(attribute) : here?.blocks[step.attribute]?.block;
  }
  return false;
}
