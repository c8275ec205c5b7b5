import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, ResourceChange } from '../../../src/executor/plan/plan';
import { t, UNKNOWN } from '../../../src/framework';
import { planText } from '../../../src/report';
import { address, change, output, plan, rich } from './support/plans';
import { inWordsOfPcg } from './support/words';

const SECRET = 'hunter2';

const before = rich({
  id: 'i',
  name: 'n',
  size: 3,
  on: true,
  password: SECRET,
  tags: { 'a b': 'x', c: 'y' },
  hosts: ['h1', 'h2', 'h3', 'h4', 'h5'],
  zones: ['z1', 'z2'],
  rules: [
    { port: 1, open: true },
    { port: 2, open: false },
  ],
  one: { a: 'x', key: SECRET },
  many: [{ a: '1' }, { a: '2' }],
  unique: [{ a: '1' }, { a: '2' }],
  named: { k: { a: '1' } },
  disk: [
    { size: 1, secret: SECRET },
    { size: 2, secret: null },
  ],
  nic: [{ network: 'a' }, { network: 'b' }],
  timeouts: { create: '1m' },
  site: { s: { rank: 1 } },
});

const after = rich({
  id: UNKNOWN,
  name: 'm',
  size: 4,
  on: false,
  password: 'other',
  tags: { c: 'z', d: UNKNOWN },
  hosts: ['h1', 'h2', 'h3', 'h5'],
  zones: ['z2', 'z3'],
  rules: [
    { port: 1, open: true },
    { port: 2, open: true },
  ],
  one: { a: 'y', key: SECRET },
  many: [{ a: '1' }, { a: '3' }],
  unique: [{ a: '2' }, { a: '3' }],
  named: { k: { a: '2' }, l: { a: UNKNOWN } },
  disk: [
    { size: 1, secret: SECRET },
    { size: 3, secret: null },
  ],
  nic: [{ network: 'b' }, { network: UNKNOWN }],
  timeouts: { create: '2m' },
  site: { s: { rank: 1 }, t: { rank: 2 } },
});

const everything: readonly ResourceChange[] = [
  change({ action: 'create', after }),
  change({ action: 'delete', before, address: address('b', 3), reason: 'delete_because_count_index' }),
  change({
    action: 'delete-create',
    reason: 'replace_because_cannot_update',
    before,
    after,
    replacePaths: [
      [{ attribute: 'name' }],
      [{ attribute: 'tags' }],
      [{ attribute: 'disk' }, { index: 1 }, { attribute: 'size' }],
      [{ attribute: 'unique' }],
      [{ attribute: 'nic' }],
    ],
  }),
  change({ before, after: { ...before, one: UNKNOWN, many: UNKNOWN, disk: UNKNOWN, rules: UNKNOWN, name: '' } }),
  change({
    before,
    after: { ...before, size: 9 },
    beforeSensitive: [[{ attribute: 'name' }], [{ attribute: 'disk' }], [{ attribute: 'nic' }]],
    afterSensitive: [[{ attribute: 'hosts' }, { index: 1 }], [{ attribute: 'disk' }], [{ attribute: 'zones' }, { index: 0 }]],
  }),
];

const headings: readonly ResourceChange[] = [
  change({ action: 'create-delete', reason: 'replace_because_tainted', before, after: before }),
  change({ action: 'delete-create', reason: 'replace_by_request', before, after: before, importing: { id: 'x"y' } }),
  change({ action: 'delete-create', reason: 'replace_by_triggers', before, after: before }),
  change({ action: 'delete', deposed: '12345678', before }),
  change({ action: 'delete', reason: 'delete_because_no_resource_config', before }),
  change({ action: 'delete', reason: 'delete_because_wrong_repetition', before }),
  change({ action: 'delete', reason: 'delete_because_wrong_repetition', before, address: address('a', 0) }),
  change({ action: 'delete', reason: 'delete_because_wrong_repetition', before, address: address('a', 'k') }),
  change({ action: 'delete', reason: 'delete_because_each_key', before, address: address('a', 'k"') }),
  change({ action: 'delete', reason: 'delete_because_no_move_target', before, previousAddress: address('z') }),
  change({ action: 'forget', before }),
  change({ action: 'forget', before, deposed: '12345678' }),
  change({ action: 'no-op', before, after: before, importing: { id: 'i' } }),
  change({ action: 'no-op', before, after: before, previousAddress: address('z') }),
  change({ action: 'update', before, after: { ...before, size: 1 }, previousAddress: address('z'), importing: { id: 'i' } }),
  change({ action: 'read', after, address: { ...address('d'), mode: 'data' }, reason: 'read_because_config_unknown' }),
  change({ action: 'read', after, address: { ...address('d'), mode: 'data' }, reason: 'read_because_dependency_pending' }),
];

const drift = [
  change({ before, after: { ...before, name: 'renamed', size: 7 } }),
  change({ action: 'delete', before, address: address('c') }),
];

const plans: { readonly [file: string]: Plan } = {
  'every-shape': plan({ changes: everything }),
  'every-heading': plan({ changes: headings }),
  drift: plan({ changes: [change({ action: 'create', after })], drift }),
  'drift-only': plan({ mode: 'refresh-only', drift }),
  'drift-without-changes': plan({ drift }),
  'nothing-to-destroy': plan({ mode: 'destroy' }),
  outputs: plan({
    outputs: {
      a: { action: 'update', before: output(t.string, 'x'), after: output(t.string, 'y'), sensitive: false },
      'é è': { action: 'create', before: undefined, after: output(t.dynamic, UNKNOWN), sensitive: false },
      gone: { action: 'delete', before: output(t.list(t.string), ['a']), after: undefined, sensitive: false },
      same: { action: 'no-op', before: output(t.number, 1), after: output(t.number, 1), sensitive: false },
      secret: { action: 'create', before: undefined, after: output(t.string, SECRET), sensitive: true },
    },
  }),
};

describe('the text of a plan', () => {
  test.each(Object.keys(plans))('%s', (file) => {
    const expected = readFileSync(join(__dirname, 'expected', `${file}.txt`), 'utf8');
    expect(planText(plans[file] as Plan, { colour: false })).toBe(inWordsOfPcg(expected));
  });

  test('colours are the only difference that they make', () => {
    const coloured = planText(plans['every-shape'] as Plan, { colour: true });
    expect(coloured).toContain('\u001b[31m-\u001b[0m/\u001b[32m+\u001b[0m resource');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(planText(plans['every-shape'] as Plan, { colour: false }));
  });

  test('with what is relevant given, changes made outside are shown there alone', () => {
    const relevant = new Map([['x_rich.a', [[{ attribute: 'size' }]]]]);
    const text = planText(plans.drift as Plan, { colour: false, relevant });
    expect(text).toContain('~ size     = 3 -> 7');
    expect(text).not.toContain('renamed');
    expect(text).not.toContain('x_rich.c');
  });

  test('a plan that ended with errors', () => {
    expect(planText(plan({}), { colour: false, errored: true })).toBe(
      '\nPlanning failed. pcg encountered an error while generating this plan.\n\n',
    );
    expect(planText(plan({ changes: [change({ action: 'create', after })] }), { colour: false, errored: true })).toContain(
      'pcg planned the following actions, but then encountered a problem:',
    );
  });

  test('sentences fit the width', () => {
    const text = planText(plans.drift as Plan, { colour: false, width: 40 });
    expect(text).toContain(
      'pcg used the selected providers to\ngenerate the following execution plan.\nResource actions are indicated with the\n',
    );
    expect(text).toContain(`\n${'─'.repeat(39)}\n`);
  });

  test('lines of a value cannot steer the terminal', () => {
    const text = planText(plan({ changes: [change({ action: 'create', after: rich({ name: 'a\n\u001b[2Jb\r' }) })] }), {
      colour: false,
    });
    expect(text).toContain('\\x1b[2Jb');
    expect(text).not.toContain('\u001b');
  });
});
