import { resourceText } from '../../address';
import { inside, type Place } from '../config-error';
import type { Draft } from '../draft';
import { eachBlock, type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { readConditions } from './conditions';
import { readResource } from './resource-block';
import { checkName, own } from './static';

const BLOCKS = ['data', 'assert'];
/** What a data source of a `check` block doesn't have: the block says that it is there once, and what becomes of it. */
const NOT_NESTED: { readonly [name: string]: readonly [summary: string, detail: string] } = {
  count: ['Invalid "count" attribute', 'The "count" and "for_each" meta-arguments are not supported within nested data blocks.'],
  for_each: [
    'Invalid "for_each" attribute',
    'The "count" and "for_each" meta-arguments are not supported within nested data blocks.',
  ],
  lifecycle: [
    'Invalid lifecycle block',
    'Nested data blocks do not support "lifecycle" blocks as the lifecycle is managed by the containing block.',
  ],
};

/** Reads a `check` block (https://developer.hashicorp.com/terraform/language/checks). */
export function readCheck(name: string, body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(name, 'check block', place, problems)) return;
  rejectUnknown(body, BLOCKS, place, problems, (key) => didYouMean(key, BLOCKS));
  const node = `check.${name}`;
  const asserts = readConditions('assert', body, place, draft, { node });
  if (asserts.length === 0) {
    problems.error(place, 'Zero assert blocks', 'Check blocks must have at least one assert block.');
  }
  const data = readData(name, body, place, draft);
  const value = { name, asserts, ...(data === undefined ? {} : { data }) };
  draft.declare(draft.checks, name, { value, place }, place, 'check block', (other) => other.place);
}

function readData(check: string, body: JsonObject, place: Place, draft: Draft): string | undefined {
  const json = own(body, 'data');
  let found: string | undefined;
  if (json === undefined) return undefined;
  eachBlock(json, ['type', 'name'], inside(place, 'data'), draft.problems, ([type = '', name = ''], data, at) => {
    if (found !== undefined) {
      draft.problems.error(at, 'Multiple data resource blocks', `This check block already has a data resource, ${found}.`);
      return;
    }
    for (const [key, [summary, detail]] of Object.entries(NOT_NESTED)) {
      if (own(data, key) !== undefined) draft.problems.error(inside(at, key), summary, detail);
    }
    readResource('data', [type, name], data, at, draft, check);
    found = resourceText({ mode: 'data', type, name });
  });
  return found;
}
