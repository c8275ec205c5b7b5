import { type Block, DiagnosticError, type Path } from '../../../framework';
import type { BodyJson } from '../configuration';
import { didYouMean } from '../nearest';
import type { BlockEntry, Body, BodyAttribute } from './body-form';
import { decodeAttribute } from './decode-attribute';
import { countProblem, decodeBlocks } from './decode-blocks';
import { decodeDynamics } from './decode-dynamic';
import { type DecodeBody, Decoding, member } from './decoding';

/**
 * Reads a body by its schema. Literals are converted here, once for all instances.
 * @param at what the body belongs to, for messages: `palette_x.y`
 * @throws DiagnosticError with all that doesn't fit: names that the schema doesn't have, arguments and
 * blocks that are missing or too many, values that can't be of the type. Paths are relative to the body.
 */
export function decodeBody(block: Block, json: BodyJson, at: string): Body {
  const decoding = new Decoding(at);
  const body = decode(block, json, [], decoding);
  if (decoding.problems.length > 0) throw new DiagnosticError(...decoding.problems);
  return body;
}

function decode(block: Block, json: BodyJson, path: Path, decoding: Decoding): Body {
  const attributes: BodyAttribute[] = [];
  const blocks = new Map<string, BlockEntry[]>();
  const inner: DecodeBody = (...args) => decode(...args, decoding);
  const add = (name: string, entries: readonly BlockEntry[]) => {
    const before = blocks.get(name);
    if (before) for (const entry of entries) before.push(entry);
    else if (entries.length > 0) blocks.set(name, [...entries]);
  };
  for (const name of Object.keys(json)) {
    const value = json[name] ?? null;
    const attribute = member(block.attributes, name);
    const nested = attribute ? undefined : member(block.blocks, name);
    if (attribute) {
      const decoded = decodeAttribute(block, name, attribute, value, path, decoding);
      if (decoded) attributes.push(decoded);
    } else if (nested) add(name, decodeBlocks(name, nested, value, [...path, { attribute: name }], decoding, inner));
    else if (name === 'dynamic') decodeDynamics(block, value, path, decoding, inner, add);
    else if (name !== '//') unknownName(block, name, path, decoding);
  }
  for (const name of requiredNames(block).attributes) {
    if (Object.hasOwn(json, name)) continue;
    const detail = `The argument "${name}" is required, but no definition was found.`;
    decoding.error([...path, { attribute: name }], 'Missing required argument', detail);
  }
  for (const name of requiredNames(block).blocks) if (!blocks.has(name)) checkCount(block, name, [], path, decoding);
  for (const [name, entries] of blocks) checkCount(block, name, entries, path, decoding);
  return {
    attributes,
    blocks: [...blocks].flatMap(([name, entries]) => {
      const nested = member(block.blocks, name);
      return nested ? [{ name, nested, entries }] : [];
    }),
  };
}

function checkCount(block: Block, name: string, entries: readonly BlockEntry[], path: Path, decoding: Decoding): void {
  const nested = member(block.blocks, name);
  // How many a dynamic block makes is known when it is evaluated.
  if (!nested || entries.some(({ kind }) => kind === 'dynamic')) return;
  const problem = countProblem(name, nested, entries.length);
  if (problem) decoding.error([...path, { attribute: name }], problem.summary, problem.detail);
}

function unknownName(block: Block, name: string, path: Path, decoding: Decoding): void {
  const hint = didYouMean(name, [...Object.keys(block.attributes), ...Object.keys(block.blocks)]);
  const detail = `An argument or block named "${name}" is not expected here.${hint}`;
  decoding.error([...path, { attribute: name }], 'Unsupported argument', detail);
}

interface RequiredNames {
  readonly attributes: readonly string[];
  readonly blocks: readonly string[];
}

const required = new WeakMap<Block, RequiredNames>();

function requiredNames(block: Block): RequiredNames {
  let names = required.get(block);
  if (!names) {
    names = {
      attributes: Object.keys(block.attributes).filter((name) => block.attributes[name]?.required),
      blocks: Object.keys(block.blocks).filter((name) => (block.blocks[name]?.minItems ?? 0) > 0),
    };
    required.set(block, names);
  }
  return names;
}
