import { checkIgnoreChanges } from '../../../../../src/executor/config/check/check-ignore-changes';
import { attr, block, nested, type Path, path, schema, t } from '../../../../../src/framework';

const description = 'For tests.';
const { block: BLOCK } = schema(
  { description },
  {
    name: attr.string({ optional: true, description }),
    tags: attr.map('string', { optional: true, description }),
    any: attr.of(t.dynamic, { optional: true, description }),
    pair: attr.of(t.object({ a: t.string }), { optional: true, description }),
    disks: nested.list({ size: attr.number({ optional: true, description }) }, { optional: true, description }),
    one: block.single({ a: attr.string({ optional: true, description }) }, { description }),
    keys: attr.set('string', { optional: true, description }),
    pool: block.set({ count: attr.number({ optional: true, description }) }, { description }),
    rule: block.list({ port: attr.number({ optional: true, description }) }, { description }),
  },
);

test.each<[Path, boolean]>([
  [path('name'), true],
  [path('nam'), false],
  [[{ attribute: 'tags' }, { key: 'x' }], true],
  [path('any', 'x', 0), true],
  [path('pair', 'a'), true],
  [path('pair', 'b'), false],
  [path('disks', 0, 'size'), true],
  [path('disks', 0, 'sise'), false],
  [path('one', 'a'), true],
  [path('one', 'b'), false],
  [path('keys'), true],
  [path('keys', 0), false],
  [path('pool'), true],
  [path('pool', 0, 'count'), false],
  [path('rule', 0, 'port'), true],
  [path('rule', 0, 'porte'), false],
  [path('rule'), true],
])('%j is there: %s', (ignored, there) => {
  expect(checkIgnoreChanges(BLOCK, [ignored], 'x.y')).toHaveLength(there ? 0 : 1);
});

test('all is always right', () => {
  expect(checkIgnoreChanges(BLOCK, 'all', 'x.y')).toEqual([]);
});

test('the name that was meant is told', () => {
  expect(checkIgnoreChanges(BLOCK, [path('nam')], 'x.y')[0]?.detail).toContain('Did you mean "name"?');
});
