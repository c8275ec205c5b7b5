import { inOrderOfSets } from '../../../../src/executor/objchange/path-order';
import { path } from '../../../../src/framework';

test('paths are in the order of their checksums, whose sign counts, and each is there once', () => {
  // As Go has them: "ü" and "public_key" are below zero, "input" 2916589478432735232, "name" 3665741108186447872, "a#b" 3939369979853406208.
  const sorted = [path('public_key'), path('ü'), path('input'), path('name'), path('a', 0, 'b')];
  expect(inOrderOfSets([...sorted].reverse())).toEqual(sorted);
  expect(inOrderOfSets([path('name'), path('input'), path('name')])).toEqual([path('input'), path('name')]);
});

test('elements of one collection stay as the provider has them', () => {
  const elements = [path('disk', 1), path('disk', 0), [{ attribute: 'disk' }, { key: 'a' }]];
  expect(inOrderOfSets(elements)).toEqual(elements);
});
