import { resolve } from 'node:path';
import { allOperations, type Operation, operationText } from '../../src/palette/schema/full';
import { isServedBy, REMOVED } from '../../src/simulator/world/versions';
import { compare } from './compare';
import { findDocument, PUBLISHED, type Published, publishedByAny, publishedOf } from './document';
import { exceptions } from './exceptions';
import type { SpecDocument } from './openapi';

const root = resolve(__dirname, '../..');
const [older, newer] = PUBLISHED as readonly [Published, Published];

describe("our description of Palette's API", () => {
  it('agrees with all that is published, of whatever version', () => {
    const document = publishedByAny(root);
    if (document === undefined) return;
    expect(compare(allOperations, document, exceptions.any, '4.9')).toEqual([]);
  });

  it('agrees with the newest that is published', () => {
    const document = publishedOf(newer, root);
    if (document === undefined) return;
    expect(compare(allOperations, document, exceptions.newest, newer.version)).toEqual([]);
  });

  it('has nothing in the older one that is said to have come later', () => {
    const document = publishedOf(older, root);
    if (document === undefined) return;
    const later = (Object.values(allOperations) as readonly Operation[]).filter(({ since }) => since !== undefined);
    expect(later).not.toEqual([]);
    for (const { path, method } of later) expect(document.paths[path]?.[method.toLowerCase() as 'get']).toBeUndefined();
  });

  it('of 4.10 is that of 4.9 but for the table of what it has lost', () => {
    const document = publishedOf(newer, root);
    if (document === undefined) return;
    const paths = Object.entries(document.paths).map(([path, methods]) => {
      const left = Object.entries(methods).filter(([method]) => REMOVED[`${method.toUpperCase()} ${path}`] !== '4.10');
      return [path, Object.fromEntries(left)] as const;
    });
    const now: SpecDocument = { ...document, paths: Object.fromEntries(paths) };
    const operations: readonly (readonly [string, Operation])[] = Object.entries(allOperations);
    const served = operations.filter(([, operation]) => isServedBy('4.10', operationText(operation), operation));
    expect(compare(Object.fromEntries(served), now, exceptions.newest, '4.10')).toEqual([]);
    // What the table takes away was there.
    for (const text of Object.keys(REMOVED)) {
      const [method = '', path = ''] = text.split(' ');
      expect(Object.keys(document.paths[path] ?? {})).toContain(method.toLowerCase());
      expect(operations.map(([, operation]) => operationText(operation))).toContain(text);
    }
  });
});

describe('where the published description is looked for', () => {
  const nowhere = resolve(root, 'no/such/folder');

  it('the one that is named must be there', () => {
    expect(findDocument(older, { PALETTE_API_SPEC: 'package.json' }, root)).toEqual({
      kind: 'found',
      file: resolve(root, 'package.json'),
    });
    expect(findDocument(newer, { PALETTE_API_SPEC_4_9: 'missing.json' }, root)).toMatchObject({
      kind: 'missing',
      problem: expect.stringContaining('missing.json'),
    });
  });

  it('CI must have them', () => {
    for (const published of PUBLISHED) {
      expect(findDocument(published, { CI: 'true' }, nowhere)).toMatchObject({
        kind: 'missing',
        problem: expect.stringContaining(published.variable),
      });
    }
  });

  it('elsewhere it may be missing, and that is said', () => {
    expect(findDocument(newer, {}, nowhere)).toMatchObject({
      kind: 'left out',
      notice: expect.stringContaining('NOTHING WAS COMPARED'),
    });
  });
});
