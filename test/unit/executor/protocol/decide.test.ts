import { type Decision, decide } from '../../../../src/executor/objchange/effective-replace';
import { applyIgnoreChanges } from '../../../../src/executor/objchange/ignore-changes';
import { keepsPromise } from '../../../../src/executor/objchange/placeholder';
import { attr, type Path, parseNumber, path, schema, UNKNOWN, Unknown, type Value } from '../../../../src/framework';
import type { Refinements } from '../../../../src/framework/value';

const { block } = schema(
  { description: 'A thing.' },
  {
    name: attr.string({ required: true, description: 'Name.' }),
    tags: attr.map('string', { optional: true, description: 'Tags.' }),
    wo: attr.string({ optional: true, writeOnly: true, description: 'Secret.' }),
    items: attr.list('string', { optional: true, description: 'Items.' }),
  },
);
const prior = { name: 'a', tags: { x: '1' }, wo: null, items: null };
const changed = { ...prior, name: 'b' };
const NAME = path('name');

test.each<[string, Partial<Decision>, string, string | undefined, readonly Path[]]>([
  ['created', { prior: null, requiresReplace: [NAME] }, 'create', undefined, []],
  ['left alone', {}, 'no-op', undefined, []],
  ['changed', { planned: changed }, 'update', undefined, []],
  ['changed in what is sensitive', { marksChanged: true }, 'update', undefined, []],
  ['left unknown', { planned: { ...prior, name: UNKNOWN } }, 'update', undefined, []],
  [
    'replaced',
    { planned: changed, requiresReplace: [NAME, path('tags')] },
    'delete-create',
    'replace_because_cannot_update',
    [NAME],
  ],
  [
    'replaced the other way',
    { planned: changed, requiresReplace: [NAME], createBeforeDestroy: true },
    'create-delete',
    'replace_because_cannot_update',
    [NAME],
  ],
  [
    'replaced for an unknown',
    { planned: { ...prior, name: UNKNOWN }, requiresReplace: [NAME] },
    'delete-create',
    'replace_because_cannot_update',
    [NAME],
  ],
  ['not replaced for what stays', { requiresReplace: [NAME] }, 'no-op', undefined, []],
  [
    'replaced for what is write-only',
    { requiresReplace: [path('wo')] },
    'delete-create',
    'replace_because_cannot_update',
    [path('wo')],
  ],
  [
    'replaced for a new element',
    { planned: { ...prior, items: ['a'] }, requiresReplace: [path('items', 0)] },
    'delete-create',
    'replace_because_cannot_update',
    [path('items', 0)],
  ],
  [
    'replaced for a lost key',
    { planned: { ...prior, tags: {} }, requiresReplace: [[...path('tags'), { key: 'x' }]] },
    'delete-create',
    'replace_because_cannot_update',
    [[...path('tags'), { key: 'x' }]],
  ],
  [
    'not replaced for what is nowhere',
    { planned: changed, requiresReplace: [[...path('tags'), { key: '__proto__' }]] },
    'update',
    undefined,
    [],
  ],
  ['replaced by request', { forced: 'replace_by_request' }, 'delete-create', 'replace_by_request', []],
  ['tainted', { tainted: true }, 'delete-create', 'replace_because_tainted', []],
  ['deleted', { planned: null }, 'delete', undefined, []],
  ['never there', { prior: null, planned: null }, 'no-op', undefined, []],
])('%s', (_, decision, action, reason, replacePaths) => {
  const decided = decide(block, { prior, planned: prior, requiresReplace: [], ...decision });
  expect(decided).toEqual({ action, ...(reason ? { reason } : {}), replacePaths });
});

test('ignored keys of a map may have any name', () => {
  const config = { ...prior, tags: JSON.parse('{"__proto__":"new","y":"2"}') as { [key: string]: string } };
  const ignored = (key: string) => applyIgnoreChanges(block, prior, config, [[...path('tags'), { key }]]).tags;
  expect(Object.keys(ignored('__proto__') as object)).toEqual(['y']);
  expect(ignored('x')).toEqual(JSON.parse('{"__proto__":"new","y":"2","x":"1"}'));
});

test('there is nothing to ignore without a prior object, and without ignored places', () => {
  expect(applyIgnoreChanges(block, null, changed, 'all')).toBe(changed);
  expect(applyIgnoreChanges(block, prior, changed, [])).toBe(changed);
  expect(applyIgnoreChanges(block, prior, changed, [path('nothing', 'x'), path('items', 0)])).toBe(changed);
});

const big = (text: string) => ({ value: parseNumber(text) ?? 0, inclusive: false });
test.each<[Refinements, Value, boolean]>([
  [{}, null, true],
  [{ notNull: true }, null, false],
  [{ notNull: true }, UNKNOWN, true],
  [{ prefix: 'a-' }, 'a-1', true],
  [{ prefix: 'a-' }, 'b-1', false],
  [{ prefix: 'a-' }, null, true],
  [{ min: big('9007199254740993') }, parseNumber('9007199254740994') ?? null, true],
  [{ min: big('9007199254740993') }, parseNumber('9007199254740993') ?? null, false],
  [{ max: { value: 1.5, inclusive: true } }, 1.5, true],
  [{ max: big('-0.10000000000000000000001') }, -0.1, false],
  [{ minLength: 1 }, [], false],
  [{ minLength: 1, maxLength: 1 }, { a: 1 }, true],
  [{ maxLength: 1 }, ['a', 'b'], false],
])('what was said to be %j may become %j: %s', (refinements, value, expected) => {
  expect(keepsPromise(new Unknown(refinements), value)).toBe(expected);
});
