import type { Block, Json, NestedBlock, Path } from '../../../framework';
import type { Expression } from '../../expression/ast';
import { IDENTIFIER } from '../identifier';
import type { JsonObject } from '../json-shape';
import { didYouMean } from '../nearest';
import type { BlockEntry } from './body-form';
import { type DecodeBody, type Decoding, member } from './decoding';

const ARGUMENTS = ['for_each', 'iterator', 'labels', 'content'];

/**
 * Reads the `dynamic` blocks of a body (https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks).
 * @param add takes what was read for the blocks of a type
 */
export function decodeDynamics(
  block: Block,
  json: Json,
  path: Path,
  decoding: Decoding,
  decode: DecodeBody,
  add: (name: string, entries: readonly BlockEntry[]) => void,
): void {
  for (const byType of decoding.bodies('dynamic', json, [...path, { attribute: 'dynamic' }])) {
    for (const [name, value] of Object.entries(byType)) {
      const nested = member(block.blocks, name);
      const at = [...path, { attribute: name }];
      if (!nested) {
        const hint = didYouMean(name, Object.keys(block.blocks));
        decoding.error(at, 'Unsupported block type', `Blocks of type "${name}" are not expected here.${hint}`);
        continue;
      }
      const bodies = decoding.bodies('dynamic', value, at);
      add(
        name,
        bodies.flatMap((body) => decodeDynamic(name, nested, body, at, decoding, decode) ?? []),
      );
    }
  }
}

function decodeDynamic(
  name: string,
  nested: NestedBlock,
  json: JsonObject,
  path: Path,
  decoding: Decoding,
  decode: DecodeBody,
): BlockEntry | undefined {
  for (const key of Object.keys(json)) {
    if (key === '//' || ARGUMENTS.includes(key)) continue;
    const detail = `A dynamic block has for_each, iterator, labels and content; "${key}" is not expected.${didYouMean(key, ARGUMENTS)}`;
    decoding.error(path, 'Unsupported argument', detail);
  }
  const { for_each: over, iterator = name, labels, content } = json;
  if (over === undefined) {
    decoding.error(
      path,
      'Missing required argument',
      `The dynamic block "${name}" needs for_each: the collection to make blocks of.`,
    );
    return undefined;
  }
  if (typeof iterator !== 'string' || !IDENTIFIER.test(iterator)) {
    decoding.error(path, 'Invalid expression', 'The iterator of a dynamic block must be a single variable name.');
    return undefined;
  }
  const bodies = content === undefined ? [] : decoding.bodies('content', content, path);
  const [body] = bodies;
  if (!body || bodies.length > 1) {
    const summary = body ? 'Extraneous dynamic content block' : 'Missing dynamic content block';
    decoding.error(
      path,
      summary,
      `The dynamic block "${name}" needs exactly one content block: the body of each block that it makes.`,
    );
    return undefined;
  }
  const forEach = decoding.expression(over, path);
  const label = decodeLabel(name, nested, labels, path, decoding);
  const inner = decode(nested.block, body, path);
  return forEach && { kind: 'dynamic', forEach, iterator, content: inner, ...(label ? { label } : {}) };
}

function decodeLabel(
  name: string,
  nested: NestedBlock,
  labels: Json | undefined,
  path: Path,
  decoding: Decoding,
): Expression | undefined {
  const given = Array.isArray(labels) ? (labels as readonly Json[]) : undefined;
  if (nested.nesting !== 'map') {
    if (labels === undefined || given?.length === 0) return undefined;
    decoding.error(path, 'Extraneous dynamic block label', `Blocks of type "${name}" have no labels.`);
    return undefined;
  }
  const [label] = given ?? [];
  if (label !== undefined && given?.length === 1) return decoding.expression(label, path);
  decoding.error(
    path,
    'Insufficient dynamic block labels',
    `Blocks of type "${name}" have one label: labels must be an array of one expression.`,
  );
  return undefined;
}
