import type { Attribute, Block, Json, Path, Type } from '../../../framework';
import { isJsonObject } from '../json-shape';
import { didYouMean } from '../nearest';
import { blockLikeShape, nestedShape } from '../shape';
import { schemaValue } from './attribute-value';
import type { BodyAttribute } from './body-form';
import { type Decoding, typeIn } from './decoding';

/**
 * Reads an argument of a block; a literal is converted at once.
 * @param path of the block
 * @returns undefined when it isn't set, or is wrong, which is noted
 */
export function decodeAttribute(
  block: Block,
  name: string,
  attribute: Attribute,
  json: Json,
  path: Path,
  decoding: Decoding,
): BodyAttribute | undefined {
  if (json === null) return undefined;
  const here = [...path, { attribute: name }];
  if (attribute.computed && !attribute.optional) {
    decoding.error(
      here,
      'Value for unconfigurable attribute',
      `"${name}" can't be configured: its value is decided by the provider. Remove it.`,
    );
    return undefined;
  }
  const written = typeof json === 'object' && attribute.type ? writtenAsBlocks(attribute.type, json) : undefined;
  const expression = decoding.expression(written ? written.items : json, here);
  if (!expression || (written && !onlyKnown(written, here, decoding))) return undefined;
  const decoded = {
    name,
    attribute,
    type: typeIn(block, name),
    expression,
    shape: nestedShape(attribute) ?? written?.shape,
    constant: undefined,
  };
  if (expression.kind !== 'literal') return decoded;
  const constant = decoding.attempt(here, () => schemaValue(decoded, expression.value));
  return constant && { ...decoded, constant };
}

/** Objects of an attribute that the file writes like blocks: in JSON the two look the same. */
interface WrittenAsBlocks {
  readonly items: readonly Json[];
  readonly shape: ReturnType<typeof blockLikeShape>;
  readonly names: readonly string[];
}

function writtenAsBlocks(type: Type, json: Json): WrittenAsBlocks | undefined {
  const shape = blockLikeShape(type);
  if (!shape || !('element' in type) || type.element.kind !== 'object') return undefined;
  const items = Array.isArray(json) ? (json as readonly Json[]) : isJsonObject(json) ? [json] : undefined;
  return items && { items, shape, names: Object.keys(type.element.attributes) };
}

/** Written like blocks, objects have only the arguments that their type has. */
function onlyKnown({ items, names }: WrittenAsBlocks, path: Path, decoding: Decoding): boolean {
  const given = items.flatMap((item) => (isJsonObject(item) ? Object.keys(item) : []));
  const unknown = new Set(given.filter((name) => !names.includes(name)));
  for (const name of unknown) {
    decoding.error(path, 'Unsupported argument', `An argument named "${name}" is not expected here.${didYouMean(name, names)}`);
  }
  return unknown.size === 0;
}
