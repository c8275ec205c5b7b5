import type { Json, NestedBlock, Path } from '../../../framework';
import type { BlockEntry } from './body-form';
import type { DecodeBody, Decoding } from './decoding';

/**
 * Reads the blocks of a type: an object is one, an array several; with map nesting their labels are keys.
 * @param path of the blocks
 */
export function decodeBlocks(
  name: string,
  nested: NestedBlock,
  json: Json,
  path: Path,
  decoding: Decoding,
  decode: DecodeBody,
): readonly BlockEntry[] {
  if (nested.nesting === 'map') return decodeLabelled(name, nested, json, path, decoding, decode);
  return decoding.bodies(name, json, path).map((body, index) => ({
    kind: 'block',
    body: decode(nested.block, body, nested.nesting === 'list' ? [...path, { index }] : path),
  }));
}

function decodeLabelled(
  name: string,
  nested: NestedBlock,
  json: Json,
  path: Path,
  decoding: Decoding,
  decode: DecodeBody,
): readonly BlockEntry[] {
  const seen = new Set<string>();
  return decoding.bodies(name, json, path).flatMap((labels) =>
    Object.entries(labels).flatMap(([label, inner]) => {
      const at = [...path, { key: label }];
      return decoding.bodies(name, inner, at).map((body): BlockEntry => {
        if (seen.has(label)) {
          decoding.error(
            at,
            `Duplicate ${name} block`,
            `A block of type "${name}" with the label "${label}" has already been defined.`,
          );
        }
        seen.add(label);
        return { kind: 'block', label, body: decode(nested.block, body, at) };
      });
    }),
  );
}

/** What is wrong with the number of blocks of a type, in Terraform's words. */
export function countProblem(
  name: string,
  { nesting, minItems, maxItems }: Pick<NestedBlock, 'nesting' | 'minItems' | 'maxItems'>,
  count: number,
): { readonly summary: string; readonly detail: string } | undefined {
  if (nesting === 'single' || nesting === 'group') {
    if (count > 1) return { summary: `Duplicate ${name} block`, detail: `Only one block of type "${name}" is allowed.` };
    if (count < minItems) return { summary: `Missing ${name} block`, detail: `A block of type "${name}" is required here.` };
    return undefined;
  }
  if (count < minItems) {
    return { summary: `Insufficient ${name} blocks`, detail: `At least ${minItems} "${name}" blocks are required.` };
  }
  if (maxItems > 0 && count > maxItems) {
    return { summary: `Too many ${name} blocks`, detail: `No more than ${maxItems} "${name}" blocks are allowed.` };
  }
  return undefined;
}
