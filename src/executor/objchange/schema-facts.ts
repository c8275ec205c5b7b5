import { type Attribute, type Block, blockType, nestedAsBlock, type Type } from '../../framework';

/** Whether an attribute in the block, at any depth, satisfies the test. The answer is kept for each schema. */
function anyAttribute(test: (attribute: Attribute) => boolean): (block: Block) => boolean {
  const known = new WeakMap<Block, boolean>();
  const find = (block: Block): boolean => {
    let found = known.get(block);
    if (found === undefined) {
      found =
        Object.values(block.attributes).some((attribute) => {
          const nested = nestedAsBlock(attribute);
          return test(attribute) || (nested !== undefined && find(nested));
        }) || Object.values(block.blocks).some((nested) => find(nested.block));
      known.set(block, found);
    }
    return found;
  };
  return find;
}

/** Whether the provider may fill something in anywhere in the block. */
export const hasComputed = anyAttribute(({ computed }) => computed);

/** Whether the schema calls anything in the block sensitive. */
export const hasSensitive = anyAttribute(({ sensitive }) => sensitive);

/** Whether anything in the block is write-only. */
export const hasWriteOnly = anyAttribute(({ writeOnly }) => writeOnly);

/** The type of an attribute or a nested block; made once for each schema. */
export function fieldType(block: Block, name: string): Type {
  const type = blockType(block);
  const field = type.kind === 'object' ? type.attributes[name] : undefined;
  if (field) return field;
  throw new TypeError(`the schema has no "${name}"`);
}
