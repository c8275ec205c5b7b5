import { resolve } from 'node:path';
import { allOperations } from '../../src/palette/schema/full';
import { compare } from './compare';
import { findDocument } from './document';
import { exceptions } from './exceptions';
import { withNewer } from './newer';

const root = resolve(__dirname, '../..');

describe("our description of Palette's API", () => {
  it('agrees with the published one', () => {
    const source = findDocument(process.env, root);
    if (source.kind === 'missing') throw new Error(source.problem);
    if (source.kind === 'left out') {
      process.stderr.write(`\n${source.notice}\n`);
      return;
    }
    expect(compare(allOperations, withNewer(source.file), exceptions)).toEqual([]);
  });
});

describe('where the published description is looked for', () => {
  const nowhere = resolve(root, 'no/such/folder');

  it('the one that is named must be there', () => {
    expect(findDocument({ PALETTE_API_SPEC: 'package.json' }, root)).toEqual({
      kind: 'found',
      file: resolve(root, 'package.json'),
    });
    expect(findDocument({ PALETTE_API_SPEC: 'missing.json' }, root)).toMatchObject({
      kind: 'missing',
      problem: expect.stringContaining('missing.json'),
    });
  });

  it('CI must have one', () => {
    expect(findDocument({ CI: 'true' }, nowhere)).toMatchObject({
      kind: 'missing',
      problem: expect.stringContaining('PALETTE_API_SPEC'),
    });
  });

  it('elsewhere it may be missing, and that is said', () => {
    expect(findDocument({}, nowhere)).toMatchObject({ kind: 'left out', notice: expect.stringContaining('NOTHING WAS COMPARED') });
  });
});
