import * as fc from 'fast-check';
import { attr, block, nested, type ObjectValue, type Path, schema, UNKNOWN } from '../../../src/framework';
import { planJson, planMarkdown, planText } from '../../../src/report';
import { change, plan } from './support/plans';

const pool = {
  name: attr.string({ optional: true, description: 'name' }),
  count: attr.number({ optional: true, description: 'count' }),
  join_token: attr.string({ optional: true, sensitive: true, description: 'token' }),
};

const POOLS = schema(
  { description: 'pools' },
  {
    machine_pool: block.set(pool, { description: 'machine_pool' }),
    listed: block.list(pool, { description: 'listed' }),
    disks: nested.set(pool, { optional: true, description: 'disks' }),
    keys: block.set(
      {
        name: attr.string({ optional: true, sensitive: true, description: 'name' }),
        size: attr.number({ optional: true, description: 's' }),
      },
      { description: 'keys' },
    ),
  },
).block;

type Pool = { readonly name?: unknown; readonly count?: unknown; readonly join_token?: unknown };

const pools = (...items: readonly Pool[]) => items.map((item) => ({ name: null, count: null, join_token: null, ...item }));
const object = (given: object): ObjectValue => ({ machine_pool: [], listed: [], disks: null, keys: [], ...given }) as ObjectValue;

function planned(
  before: object,
  after: object,
  sensitive: { readonly before?: readonly Path[]; readonly after?: readonly Path[] } = {},
) {
  return plan({
    changes: [
      change({
        block: POOLS,
        before: object(before),
        after: object(after),
        beforeSensitive: sensitive.before ?? [],
        afterSensitive: sensitive.after ?? [],
      }),
    ],
  });
}

/** The lines of the one change, without its comment and its braces. */
function lines(given: Parameters<typeof planned>): readonly string[] {
  const text = planText(planned(...given), { colour: false });
  const body = /resource "x_rich" "a" \{\n([\s\S]*?)\n {4}\}\n/.exec(text)?.[1] ?? '';
  return body.split('\n').filter((line) => line.trim() !== '');
}

describe('blocks in a set that have a name', () => {
  test('are compared by it: a pool that is scaled is one changed line', () => {
    const before = { machine_pool: pools({ name: 'control', count: 3 }, { name: 'workers', count: 2 }) };
    const after = { machine_pool: pools({ name: 'workers', count: 3 }, { name: 'control', count: 3 }) };
    expect(lines([before, after])).toEqual([
      '      ~ machine_pool {',
      '          ~ count = 2 -> 3',
      '            name  = "workers"',
      '        }',
      '        # (1 unchanged block hidden)',
    ]);
    expect(planMarkdown(planned(before, after))).toContain('!           count = 2 -> 3\n            name  = "workers"\n');
  });

  test('are as Terraform has them in JSON', () => {
    const before = { machine_pool: pools({ name: 'workers', count: 2 }) };
    const after = { machine_pool: pools({ name: 'workers', count: 3 }) };
    const { resource_changes } = JSON.parse(planJson(planned(before, after)));
    expect(resource_changes[0].change).toMatchObject({ before, after, after_sensitive: { machine_pool: [{}] } });
  });

  test('come and go when they are renamed', () => {
    expect(lines([{ machine_pool: pools({ name: 'a', count: 1 }) }, { machine_pool: pools({ name: 'b', count: 1 }) }])).toEqual([
      '      - machine_pool {',
      '          - count = 1 -> null',
      '          - name  = "a" -> null',
      '        }',
      '      + machine_pool {',
      '          + count = 1',
      '          + name  = "b"',
      '        }',
    ]);
  });

  test.each<[string, readonly Pool[], readonly Pool[], number]>([
    [
      'two of one name before',
      [
        { name: 'a', count: 1 },
        { name: 'a', count: 2 },
      ],
      [{ name: 'a', count: 3 }],
      0,
    ],
    [
      'two of one name after',
      [{ name: 'a', count: 1 }],
      [
        { name: 'a', count: 2 },
        { name: 'a', count: 3 },
      ],
      0,
    ],
    ['a name that is not known yet', [{ name: 'a', count: 1 }], [{ name: UNKNOWN, count: 2 }], 0],
    ['no name', [{ count: 1 }], [{ count: 2 }], 0],
    ['an empty name', [{ name: '', count: 1 }], [{ name: '', count: 2 }], 0],
    [
      'an equal that has the name',
      [
        { name: 'a', count: 1 },
        { name: 'b', count: 1 },
      ],
      [
        { name: 'a', count: 1 },
        { name: 'b', count: 2 },
      ],
      1,
    ],
    [
      'another one of unknown name beside it',
      [{ name: 'a', count: 1 }],
      [
        { name: 'a', count: 2 },
        { name: UNKNOWN, count: 1 },
      ],
      1,
    ],
    ['a value that is not known yet', [{ name: 'a', count: 1 }], [{ name: 'a', count: UNKNOWN }], 1],
  ])('with %s', (_, before, after, changed) => {
    const shown = lines([{ machine_pool: pools(...before) }, { machine_pool: pools(...after) }]);
    expect(shown.filter((line) => line === '      ~ machine_pool {')).toHaveLength(changed);
  });

  test('say what is not known yet', () => {
    const shown = lines([{ machine_pool: pools({ name: 'a', count: 1 }) }, { machine_pool: pools({ name: 'a', count: UNKNOWN }) }]);
    expect(shown[1]).toBe('          ~ count = 1 -> (known after apply)');
  });

  test('are compared so in sets of nested attributes, and place by place in lists', () => {
    expect(lines([{ disks: pools({ name: 'a', count: 1 }) }, { disks: pools({ name: 'a', count: 2 }) }])).toEqual([
      '      ~ disks = [',
      '          ~ {',
      '              ~ count = 1 -> 2',
      '                name  = "a"',
      '            },',
      '        ]',
    ]);
    const shown = lines([{ listed: pools({ name: 'a' }, { name: 'b' }) }, { listed: pools({ name: 'b' }, { name: 'a' }) }]);
    expect(shown.filter((line) => line.includes('->'))).toHaveLength(2);
  });
});

describe('secrets in a set of blocks', () => {
  const SECRET = 'QXJZ';
  const HIDDEN = /At least one attribute in this block is \(or was\) sensitive/g;

  test('pair nothing, whichever side has them', () => {
    const before = { machine_pool: pools({ name: 'workers', count: 2, join_token: SECRET }) };
    const after = { machine_pool: pools({ name: 'workers', count: 3, join_token: SECRET }) };
    const marks: readonly Path[] = [[{ attribute: 'machine_pool' }, { index: 0 }, { attribute: 'join_token' }]];
    for (const sensitive of [{ before: marks, after: marks }, { before: marks }, { after: marks }]) {
      const shown = lines([before, after, sensitive]);
      expect(shown.filter((line) => line.startsWith('      ~ machine_pool'))).toEqual([]);
      expect(shown.filter((line) => /^ {6}[-+] machine_pool/.test(line))).toHaveLength(2);
      expect(shown.join('\n')).not.toContain(SECRET);
    }
    expect(
      lines([before, after, { before: marks, after: marks }])
        .join('\n')
        .match(HIDDEN),
    ).toHaveLength(2);
  });

  test('are no names', () => {
    const shown = lines([{ keys: [{ name: SECRET, size: 1 }] }, { keys: [{ name: SECRET, size: 2 }] }]);
    expect(shown.filter((line) => /^ {6}[-+] keys/.test(line))).toHaveLength(2);
    expect(shown.join('\n')).not.toContain(SECRET);
  });

  test('are never shown, and no block is lost, whatever the sets are', () => {
    const item = fc.record({
      name: fc.constantFrom<unknown>(null, '', 'a', 'b', UNKNOWN),
      count: fc.constantFrom<unknown>(null, 1, 2, UNKNOWN),
      join_token: fc.constantFrom<unknown>(null, SECRET),
    });
    const items = fc.array(item, { maxLength: 4 });
    fc.assert(
      fc.property(items, items, (before, after) => {
        const marked = (all: readonly Pool[]): readonly Path[] =>
          all.flatMap(({ join_token }, index) =>
            join_token === null ? [] : [[{ attribute: 'machine_pool' }, { index }, { attribute: 'join_token' }]],
          );
        const known = before.filter(({ name, count }) => name !== UNKNOWN && count !== UNKNOWN);
        const given = planned({ machine_pool: known }, { machine_pool: after }, { before: marked(known), after: marked(after) });
        expect(planText(given, { colour: false })).not.toContain(SECRET);
        expect(planMarkdown(given)).not.toContain(SECRET);
        const text = planText(plan({ changes: given.changes.map((each) => ({ ...each, importing: { id: 'all is shown' } })) }), {
          colour: false,
        });
        const signs = [...text.matchAll(/^ {6}([-+~ ]) machine_pool \{/gm)].map(([, sign]) => sign);
        const paired = signs.filter((sign) => sign === '~' || sign === ' ').length;
        expect(signs.filter((sign) => sign === '-').length + paired).toBe(known.length);
        expect(signs.filter((sign) => sign === '+').length + paired).toBe(after.length);
      }),
      { numRuns: 300 },
    );
  });
});
