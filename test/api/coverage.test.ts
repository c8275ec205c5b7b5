import { resolve } from 'node:path';
import { allOperations, operationText } from '../../src/palette/schema/full';
import { publishedByAny } from './document';
import { exclusions, providerCalls } from './exclusions';
import type { SpecDocument } from './openapi';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const described = new Set(Object.values(allOperations).map(operationText));
const excluded = Object.keys(exclusions);

function published({ paths }: SpecDocument): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.filter((method) => operations[method] !== undefined).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

it('every published operation is answered or left out for a reason, and no reason is stale', () => {
  const document = publishedByAny(resolve(__dirname, '../..'));
  if (document === undefined) return;
  const all = published(document);
  expect(all.filter((text) => !described.has(text) && !excluded.includes(text))).toEqual([]);
  expect(excluded.filter((text) => !all.includes(text))).toEqual([]);
});

it('nothing that is answered counts as left out', () => {
  expect(excluded.filter((text) => described.has(text))).toEqual([]);
});

it.each(Object.entries(providerCalls))('the vendor’s provider finds its calls: %s', (_, calls) => {
  expect(calls.filter((text) => !described.has(text))).toEqual([]);
});
