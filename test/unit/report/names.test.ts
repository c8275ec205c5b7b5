import { noInstance } from '../../../src/cli/no-instance';
import type { ExecutorEvent } from '../../../src/executor/events';
import { attr, schema } from '../../../src/framework';
import { diagnosticText, Names, planMarkdown, planText, progressLine, stateText } from '../../../src/report';
import { address, change, plan, rich } from './support/plans';
import { namesOf, schemas, stateOf, synthesized } from './support/synthesized';

const ADDRESS = 'x_rich.prod_Resource_1A2B3C4D';
const stack = () => namesOf({ prod_Resource_1A2B3C4D: synthesized('site/prod/Resource', { name: 'kiel-prod' }) });

describe('what an object is called', () => {
  test('is its name and its construct, without the last part that every construct has', () => {
    const names = stack();
    expect(names.of(ADDRESS)).toEqual({ name: 'kiel-prod', path: 'site/prod', address: ADDRESS });
    expect(names.text(ADDRESS)).toBe('kiel-prod (site/prod)');
    expect(names.hides(ADDRESS)).toBe(true);
  });

  test('is its construct where it has no name, or none that is known', () => {
    const names = namesOf({ a: synthesized('site/a/Ready'), b: synthesized('site/b', { name: '${x_rich.a.name}' }) });
    expect([names.text('x_rich.a'), names.text('x_rich.b')]).toEqual(['site/a/Ready', 'site/b']);
  });

  test('is its name and its address where its block has gone, also from an empty stack', () => {
    for (const names of [stack(), namesOf({})]) {
      names.readState(stateOf({ gone_5E6F7A8B: 'kiel-test' }), schemas);
      expect(names.text('x_rich.gone_5E6F7A8B')).toBe('kiel-test (x_rich.gone_5E6F7A8B)');
      expect(names.hides('x_rich.gone_5E6F7A8B')).toBe(false);
    }
  });

  test('is the address in stacks that somebody wrote by hand', () => {
    const names = namesOf({ prod: { name: 'kiel-prod' } }, {});
    names.readState(stateOf({ prod: 'kiel-prod' }), schemas);
    expect([names.given, names.text('x_rich.prod'), names.of('x_rich.prod')]).toEqual([
      false,
      'x_rich.prod',
      { address: 'x_rich.prod' },
    ]);
    expect(names.inText('See x_rich.prod now')).toBe('See x_rich.prod now');
  });

  test('of instances of one block is told by their keys', () => {
    const names = namesOf({ pools: synthesized('site/pools', { for_each: { a: 1 }, name: 'same' }) });
    expect(names.text('x_rich.pools["a"]')).toBe('site/pools["a"]');
    names.learn(change({ address: address('pools', 'a'), after: rich({ name: 'first' }) }));
    expect(names.text('x_rich.pools["a"]')).toBe('first (site/pools["a"])');
  });

  test('is learned from what is planned: what is there before what will be', () => {
    const names = stack();
    const about = { address: address('prod_Resource_1A2B3C4D') };
    names.learn(change({ ...about, after: rich({ name: 'new' }) }));
    expect(names.text(ADDRESS)).toBe('new (site/prod)');
    names.learn(change({ ...about, before: rich({ name: 'old' }), after: rich({ name: 'new' }) }));
    expect(names.text(ADDRESS)).toBe('old (site/prod)');
  });

  test('is no secret', () => {
    const about = { address: address('prod_Resource_1A2B3C4D'), before: rich({ name: 'QXJZ' }), after: rich({ name: 'QXJZ' }) };
    for (const marks of [[[{ attribute: 'name' }]], [[{ key: 'name' }]], [[]]] as const) {
      for (const side of ['beforeSensitive', 'afterSensitive'] as const) {
        const names = stack();
        names.learn(change(about));
        expect(names.text(ADDRESS)).toBe('QXJZ (site/prod)');
        names.learn(change({ ...about, [side]: marks }));
        expect([names.text(ADDRESS), names.nameOf(ADDRESS)]).toEqual(['site/prod', undefined]);
      }
    }
    const secret = schema({ description: 's' }, { name: attr.string({ optional: true, sensitive: true, description: 'n' }) }).block;
    const names = new Names();
    names.readState(stateOf({ a: 'QXJZ' }), () => ({ version: 0, block: secret }));
    names.readState(stateOf({ a: 'QXJZ' }), () => undefined);
    expect(names.nameOf('x_rich.a')).toBeUndefined();
  });

  test('is a line that is text and nothing else, and that somebody may read', () => {
    const names = namesOf({
      a: synthesized(`site/\u001b[2J\n\u202e${'p'.repeat(500)}`, { name: `\u001b]0;x\u0007\r\n${'n'.repeat(500)}` }),
    });
    const text = names.text('x_rich.a');
    expect(text).toMatch(/^\\x1b\]0;x\\x07\\x0d\\x0an+… \(site\/\\x1b\[2J\\x0a\\u202ep+…\)$/);
    expect(text.length).toBeLessThan(260);
  });
});

describe('in sentences', () => {
  test('names stand before addresses, and alone where the address is told beside them', () => {
    const names = stack();
    const text = `Resource ${ADDRESS} has changed (${ADDRESS}), ${ADDRESS}.`;
    expect(names.inText(text, ADDRESS)).toBe(
      'Resource kiel-prod (site/prod) has changed (kiel-prod (site/prod)), kiel-prod (site/prod).',
    );
    expect(names.inText(`made ${ADDRESS}.`)).toBe(`made kiel-prod (site/prod) [${ADDRESS}].`);
  });

  test.each([
    `--target '${ADDRESS}'`,
    `"${ADDRESS}"`,
    `owner:${ADDRESS}`,
    `${ADDRESS}-x`,
    `${ADDRESS}.id`,
    `${ADDRESS}:x`,
    'x_rich.other',
    'e.g. this',
  ])('%s stays', (text) => {
    expect(stack().inText(`It is ${text} here`, ADDRESS)).toBe(`It is ${text} here`);
  });
});

describe('with names', () => {
  test.each<[ExecutorEvent, string]>([
    [{ kind: 'apply_start', address: ADDRESS, action: 'create' }, 'kiel-prod (site/prod): Creating...'],
    [
      { kind: 'apply_progress', address: ADDRESS, action: 'create', elapsed: 10_000 },
      'kiel-prod (site/prod): Still creating... [10s elapsed]',
    ],
    [
      { kind: 'apply_complete', address: ADDRESS, action: 'delete', elapsed: 0, deposed: '01234567', id: 'i' },
      'kiel-prod (site/prod) (deposed object 01234567): Destruction complete after 0s [id=i]',
    ],
    [{ kind: 'refresh_start', address: ADDRESS, id: 'i' }, 'kiel-prod (site/prod): Refreshing state... [id=i]'],
    [
      { kind: 'provision_start', address: ADDRESS, provisioner: 'local-exec' },
      "kiel-prod (site/prod): Provisioning with 'local-exec'...",
    ],
    [
      { kind: 'provision_progress', address: ADDRESS, provisioner: 'local-exec', output: 'hi' },
      'kiel-prod (site/prod) (local-exec): hi',
    ],
    [
      { kind: 'recovered', objects: [ADDRESS], unfinished: [ADDRESS] },
      `Recovered from an interrupted run: kiel-prod (site/prod) was put back into the state.\nIt is not known whether these changes were finished: kiel-prod (site/prod) [${ADDRESS}]. What was made, apply takes over where the configuration still has it.`,
    ],
  ])('a run says %#', (event, expected) => {
    expect(progressLine(event, { colour: false, names: stack() })).toBe(expected);
  });

  test('an error says what it is about, the address last', () => {
    const diagnostic = {
      severity: 'error' as const,
      summary: 'Instance cannot be destroyed',
      detail: `Resource ${ADDRESS} has lifecycle.prevent_destroy set.`,
      address: ADDRESS,
      path: [{ attribute: 'size' }],
    };
    expect(diagnosticText(diagnostic, { colour: false, names: stack() })).toBe(`╷
│ Error: Instance cannot be destroyed
│
│   with kiel-prod (site/prod),
│   on size:
│   (${ADDRESS})
│
│ Resource kiel-prod (site/prod) has lifecycle.prevent_destroy set.
╵`);
  });

  test('a plan has the address below, where a tool takes it from', () => {
    const names = stack();
    const given = plan({
      changes: [
        change({
          address: address('prod_Resource_1A2B3C4D'),
          action: 'delete',
          before: rich({ name: 'kiel-prod' }),
          reason: 'delete_because_no_resource_config',
        }),
        change({ address: address('gone'), action: 'delete', before: rich({ name: 'kiel-test' }), deposed: '01234567' }),
      ],
      drift: [change({ address: address('prod_Resource_1A2B3C4D'), before: rich({ name: 'a' }), after: rich({ name: 'b' }) })],
    });
    for (const each of given.changes) names.learn(each);
    const text = planText(given, { colour: false, names });
    expect(text).toContain(
      `  # kiel-prod (site/prod) will be destroyed\n  # (because it is not in configuration)\n  # ${ADDRESS}\n  - resource "x_rich" "prod_Resource_1A2B3C4D" {`,
    );
    expect(text).toContain(`  # kiel-prod (site/prod) has changed\n  # ${ADDRESS}\n  ~ resource`);
    expect(text).toContain('  # kiel-test (x_rich.gone) (deposed object 01234567) will be destroyed\n');
    const markdown = planMarkdown(given, { names });
    expect(markdown).toContain('| | Action | Object | Address |\n|---|---|---|---|\n');
    expect(markdown).toContain(`| \`-\` | destroy | <code>kiel-prod</code> (<code>site/prod</code>) | <code>${ADDRESS}</code> |\n`);
    expect(markdown).toContain(
      '- **destroyed** <code>kiel-prod</code> (<code>site/prod</code>): because it is not in configuration\n',
    );
    expect(markdown).toContain('| `-` | destroy | <code>kiel-test</code> (deposed object 01234567) | <code>x_rich.gone</code> |\n');
  });

  test('a state has the address below, too', () => {
    const names = stack();
    const state = stateOf({ prod_Resource_1A2B3C4D: 'kiel-prod', gone: 'kiel-test' });
    names.readState(state, schemas);
    expect(stateText(state, schemas, ADDRESS, names)).toMatch(
      /^# kiel-prod \(site\/prod\):\n# x_rich\.prod_Resource_1A2B3C4D\nresource /,
    );
    expect(stateText(state, schemas, undefined, names)).toContain('# kiel-test (x_rich.gone):\nresource ');
  });
});

describe('an address that the state does not have', () => {
  const state = stateOf({
    prod_Resource_1A2B3C4D: 'kiel-prod',
    lab_Resource_AAAAAAAA: 'kiel-lab',
    'lab-b_Resource_BBBBBBBB': 'KIEL-lab',
    evil: '\u001b[2J\nx',
  });
  const asked = (
    given: string,
    names = namesOf({
      prod_Resource_1A2B3C4D: synthesized('site/prod/Resource'),
      lab_Resource_AAAAAAAA: synthesized('site/a/lab/Resource'),
      'lab-b_Resource_BBBBBBBB': synthesized('site/b/lab/Resource'),
    }),
  ) => {
    names.readState(state, schemas);
    return noInstance(given, state, names).message;
  };

  test.each(['kiel-prod', 'prod', 'site/prod', 'Kiel-Prod', 'kiel-prd', 'x_rich.prod_Resource_1A2B3C4', 'prod_Resource_1A2B3C4D'])(
    'is told for %s',
    (given) => {
      expect(asked(given)).toBe(
        `the state has no ${given}. Did you mean this?\n  ${ADDRESS}: kiel-prod (site/prod)\n"pcg state list" has all addresses.`,
      );
    },
  );

  test('is one of several, or none', () => {
    expect(asked('lab')).toContain(
      'Did you mean one of these?\n  x_rich.lab-b_Resource_BBBBBBBB: KIEL-lab (site/b/lab)\n  x_rich.lab_Resource_AAAAAAAA',
    );
    expect(asked('kiel-lab')).not.toContain('BBBBBBBB');
    expect(asked('nothing-like-it')).toBe('the state has no nothing-like-it; "pcg state list" has all addresses');
  });

  test('is found by its name in a stack that somebody wrote by hand', () => {
    expect(asked('kiel-prod', new Names())).toContain(`Did you mean this?\n  ${ADDRESS}: kiel-prod\n`);
    expect(asked('evil', new Names())).toContain('\n  x_rich.evil: \\x1b[2J\\x0ax\n');
  });

  test('is one of five at the most', () => {
    const many = stateOf(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`n${i}`, 'same'])));
    const names = new Names();
    names.readState(many, schemas);
    expect(noInstance('same', many, names).message).toMatch(/x_rich\.n4: same\n {2}and 4 more\n/);
  });
});
