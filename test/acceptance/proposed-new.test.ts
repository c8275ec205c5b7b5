import { applyIgnoreChanges } from '../../src/executor/objchange/ignore-changes';
import { proposedNew } from '../../src/executor/objchange/proposed-new';
import { sensitivePaths } from '../../src/executor/objchange/sensitive-paths';
import { type Block, blockType, equal, type ObjectValue, type Path, path, t } from '../../src/framework';
import { blocks, body, COMPUTED, EITHER, OPTIONAL, plain, SECRET, struct, WRITE_ONLY } from './support/oracle-schemas';
import { askTerraform, type OracleCase, type OracleRun } from './support/protocol-oracle';
import { describeWithTerraform } from './support/tools';

const flat = body({
  id: plain(COMPUTED),
  name: plain(OPTIONAL),
  either: plain(EITHER),
  tags: plain(OPTIONAL, t.map(t.string)),
  ports: plain(EITHER, t.set(t.number)),
  any: plain(OPTIONAL, t.dynamic),
  any_either: plain(EITHER, t.dynamic),
  secret: plain(SECRET),
  wo: plain(WRITE_ONLY),
});
const flatPrior = {
  id: 'i',
  name: 'n',
  either: 'e',
  tags: { a: '1', b: '2' },
  ports: [1, 2],
  any: { type: ['object', { k: 'string', n: 'number' }], value: { k: 'x', n: 1 } },
  any_either: { type: 'string', value: 'd' },
  secret: 's',
  wo: null,
};

const fields = { name: plain(OPTIONAL), uid: plain(COMPUTED), note: plain(EITHER), keys: plain(EITHER, t.set(t.string)) };
const element = (name: string | null, uid: string | null, note: string | null = null, keys: readonly string[] | null = null) => ({
  name,
  uid,
  note,
  keys,
});

const nestedIn = (traits: typeof EITHER) =>
  body({
    id: plain(COMPUTED),
    one: struct('single', traits, fields),
    list: struct('list', traits, fields),
    map: struct('map', traits, fields),
    set: struct('set', traits, fields),
  });
const nestedOptional = nestedIn(OPTIONAL);
const nestedEither = nestedIn(EITHER);
const nestedPrior = {
  id: 'i',
  one: element('a', 'u1', 'n1'),
  list: [element('a', 'u1'), element('b', 'u2', 'n2')],
  map: { k: element('a', 'u1'), l: element('b', 'u2') },
  set: [element('a', 'u1'), element('b', 'u2', 'n2', ['x'])],
};
const allComputed = body({
  one: struct('single', EITHER, { a: plain(COMPUTED), b: plain(EITHER) }),
  list: struct('list', EITHER, { a: plain(COMPUTED), inner: struct('single', EITHER, { c: plain(EITHER) }) }),
});

const inner = body(fields, { deep: blocks('list', body({ x: plain(OPTIONAL), y: plain(COMPUTED) })) });
const blocky = body(
  { id: plain(COMPUTED) },
  {
    one: blocks('single', inner),
    group: blocks('group', inner),
    list: blocks('list', inner),
    map: blocks('map', inner),
    set: blocks('set', inner),
  },
);
const deep = (...items: readonly (readonly [string | null, string | null])[]) => items.map(([x, y]) => ({ x, y }));
const inBlock = (...args: Parameters<typeof element>) => ({ ...element(...args), deep: deep(['d', 'dy']) });
const blockyPrior = {
  id: 'i',
  one: inBlock('a', 'u1', 'n1'),
  group: inBlock('g', 'u2'),
  list: [inBlock('a', 'u1'), inBlock('b', 'u2', 'n2')],
  map: { k: inBlock('a', 'u1'), l: inBlock('b', 'u2') },
  set: [inBlock('a', 'u1'), inBlock('b', 'u2', 'n2', ['x'])],
};
const dynamicBlocks = body(
  {},
  {
    list: blocks('list', body({ any: plain(OPTIONAL, t.dynamic), uid: plain(COMPUTED) })),
    map: blocks('map', body({ any: plain(OPTIONAL, t.dynamic), uid: plain(COMPUTED) })),
  },
);
const anyObject = (any: unknown) => ['object', { any, uid: 'string' }];
const dynamicPrior = {
  list: {
    type: ['tuple', [anyObject('string'), anyObject('number')]],
    value: [
      { any: 's', uid: 'u1' },
      { any: 1, uid: 'u2' },
    ],
  },
  map: { type: ['object', { k: anyObject('bool') }], value: { k: { any: true, uid: 'u3' } } },
};
const deeper = body({
  outer: struct('list', EITHER, {
    name: plain(OPTIONAL),
    inner: struct('map', EITHER, { a: plain(OPTIONAL), b: plain(COMPUTED) }),
    items: struct('set', OPTIONAL, { a: plain(OPTIONAL), b: plain(COMPUTED), tags: plain(EITHER, t.list(t.string)) }),
  }),
});
const deeperPrior = {
  outer: [
    {
      name: 'o',
      inner: { k: { a: '1', b: '2' } },
      items: [
        { a: '1', b: 'x', tags: null },
        { a: '2', b: 'y', tags: ['t'] },
      ],
    },
    { name: 'p', inner: null, items: null },
  ],
};
const secrets = body(
  {
    top: plain(SECRET),
    computed_top: plain({ computed: true, sensitive: true }),
    one: struct('single', OPTIONAL, { s: plain(SECRET), n: plain(OPTIONAL) }),
  },
  {
    list: blocks('list', body({ s: plain(SECRET), n: plain(OPTIONAL) })),
    set: blocks('set', body({ s: plain(SECRET), n: plain(OPTIONAL) })),
  },
);

const cases: { readonly [name: string]: OracleCase } = {
  create_empty: { block: flat, config: {} },
  create_full: {
    block: flat,
    config: { name: 'a', either: 'b', tags: { a: '1' }, ports: [1], any: { k: [1] }, any_either: 'x', secret: 's', wo: 'w' },
  },
  create_unknown: {
    block: flat,
    config: { name: '${later}', either: '${later}', any: { k: '${later}' }, ports: [1], tags: { a: '${later}' } },
  },
  same: { block: flat, prior: flatPrior, config: { name: 'n', tags: { a: '1', b: '2' }, any: { k: 'x', n: 1 }, secret: 's' } },
  unset: { block: flat, prior: flatPrior, config: {} },
  changed: { block: flat, prior: flatPrior, config: { name: 'm', either: 'f', ports: [3], any: 'text', any_either: 2, wo: 'w' } },
  unknown: { block: flat, prior: flatPrior, config: { name: '${later}', either: '${later}', any_either: '${later}' } },
  nested_create: {
    block: nestedOptional,
    config: {
      one: { name: 'a' },
      list: [{ name: 'a' }],
      map: { k: { name: 'a' } },
      set: [{ name: 'a' }, { name: 'b', note: 'n' }],
    },
  },
  nested_same: {
    block: nestedOptional,
    prior: nestedPrior,
    config: {
      one: { name: 'a' },
      list: [{ name: 'a' }, { name: 'b' }],
      map: { k: { name: 'a' }, l: { name: 'b' } },
      set: [{ name: 'a' }, { name: 'b' }],
    },
  },
  nested_unset: { block: nestedOptional, prior: nestedPrior, config: {} },
  nested_empty: { block: nestedOptional, prior: nestedPrior, config: { list: [], map: {}, set: [] } },
  nested_grown: {
    block: nestedOptional,
    prior: nestedPrior,
    config: {
      one: { name: 'z', note: 'zz' },
      list: [{ name: 'z' }, { name: 'b' }, { name: 'c' }],
      map: { l: {}, m: { name: 'm' } },
      set: [{ name: 'b', note: 'n2' }, { name: 'c' }, {}],
    },
  },
  nested_unknown: {
    block: nestedOptional,
    prior: nestedPrior,
    config: {
      one: { name: '${later}' },
      list: [{ name: '${later}' }, { name: 'b', note: '${later}' }],
      set: [{ name: '${later}' }, { name: 'b' }],
    },
  },
  nested_unknown_elements: {
    block: nestedOptional,
    prior: nestedPrior,
    config: { list: ['${later_object}', { name: 'b' }], map: { k: '${later_object}' }, set: ['${later_object}', { name: 'b' }] },
  },
  nested_sets_inside: {
    block: nestedOptional,
    prior: nestedPrior,
    config: {
      set: [
        { name: 'b', keys: ['x'] },
        { name: 'a', keys: ['y'] },
      ],
    },
  },
  nested_ambiguous: {
    block: nestedOptional,
    prior: { ...nestedPrior, set: [element('a', 'u1', 'n1'), element('a', 'u2', 'n2')] },
    config: { set: [{ name: 'a' }, { name: 'a', note: 'n1' }] },
  },
  nested_null_prior: {
    block: nestedOptional,
    prior: { id: 'i', one: null, list: null, map: null, set: null },
    config: { one: { name: 'a' }, list: [{ name: 'a' }], map: { k: {} }, set: [{}] },
  },
  nested_null_elements: { block: nestedOptional, prior: nestedPrior, config: { list: [null, { name: 'b' }], map: { k: null } } },
  either_unset: { block: nestedEither, prior: nestedPrior, config: {} },
  either_unset_only_computed: {
    block: nestedEither,
    prior: { id: 'i', one: element(null, 'u'), list: [element(null, 'u')], map: {}, set: [] },
    config: {},
  },
  either_some: { block: nestedEither, prior: nestedPrior, config: { list: [{ name: 'a' }], set: [{ name: 'b' }] } },
  computed_unset: { block: allComputed, prior: { one: { a: '1', b: '2' }, list: [{ a: '1', inner: { c: '3' } }] }, config: {} },
  computed_set: {
    block: allComputed,
    prior: { one: { a: '1', b: '2' }, list: [{ a: '1', inner: { c: '3' } }] },
    config: { one: {}, list: [{}] },
  },
  deeper_create: { block: deeper, config: { outer: [{ name: 'o', inner: { k: { a: '1' } }, items: [{ a: '1' }] }] } },
  deeper_same: {
    block: deeper,
    prior: deeperPrior,
    config: { outer: [{ name: 'o', inner: { k: { a: '1' } }, items: [{ a: '1' }, { a: '2' }] }, { name: 'p' }] },
  },
  deeper_changed: {
    block: deeper,
    prior: deeperPrior,
    config: {
      outer: [
        { name: 'o', items: [{ a: '2', tags: ['t'] }, { a: '3' }] },
        { inner: { n: {} }, items: [{ a: '1' }] },
      ],
    },
  },
  blocks_create: {
    block: blocky,
    config: {
      one: { name: 'a', deep: [{ x: '1' }] },
      group: { name: 'g' },
      list: [{ name: 'a' }],
      map: { k: { name: 'a' } },
      set: [{ name: 'a' }, { name: 'b' }],
    },
  },
  blocks_none: { block: blocky, config: {} },
  blocks_same: {
    block: blocky,
    prior: blockyPrior,
    config: {
      one: { name: 'a', deep: [{ x: 'd' }] },
      group: { name: 'g', deep: [{ x: 'd' }] },
      list: [
        { name: 'a', deep: [{ x: 'd' }] },
        { name: 'b', deep: [{ x: 'd' }] },
      ],
      map: { k: { name: 'a' }, l: { name: 'b', deep: [{ x: 'd' }] } },
      set: [
        { name: 'a', deep: [{ x: 'd' }] },
        { name: 'b', deep: [{ x: 'd' }] },
      ],
    },
  },
  blocks_gone: { block: blocky, prior: blockyPrior, config: {} },
  blocks_changed: {
    block: blocky,
    prior: blockyPrior,
    config: {
      one: { deep: [{ x: 'e' }, { x: 'd' }] },
      list: [{ name: 'b', note: '${later}' }],
      map: { l: { name: '${later}' }, m: {} },
      set: [
        { name: 'b', deep: [{ x: 'e' }] },
        { name: 'a', deep: [{ x: 'd' }, { x: 'f' }] },
      ],
    },
  },
  blocks_dynamic: {
    block: blocky,
    prior: blockyPrior,
    config: { dynamic: { list: { for_each: '${[terraform_data.later.output]}', content: { name: '${list.value}' } } } },
  },
  dynamic_create: { block: dynamicBlocks, config: { list: [{ any: 'a' }, { any: [1] }], map: { k: { any: null } } } },
  dynamic_same: {
    block: dynamicBlocks,
    prior: dynamicPrior,
    config: { list: [{ any: 's' }, { any: 1 }], map: { k: { any: true } } },
  },
  dynamic_changed: {
    block: dynamicBlocks,
    prior: dynamicPrior,
    config: { list: [{ any: { x: '${later}' } }], map: { l: {}, k: { any: [] } } },
  },
  secrets_create: { block: secrets, config: { one: { s: 'x' }, list: [{ s: 'a' }, {}], set: [{ n: 'a' }] } },
  secrets_set: { block: secrets, config: { top: 'x', list: [] } },
};

const ignored: {
  readonly [name: string]: readonly [config: object, ignore: 'all' | readonly string[], paths: 'all' | readonly Path[]];
} = {
  whole: [{ name: 'm', any: 'x' }, ['name', 'any', 'secret'], [path('name'), path('any'), path('secret')]],
  everything: [{ name: 'm', either: 'f', tags: {} }, 'all', 'all'],
  key: [
    { tags: { a: '9', c: '3' } },
    ['tags["a"]', 'tags["b"]', 'tags["c"]'],
    ['a', 'b', 'c'].map((key) => [...path('tags'), { key }]),
  ],
  key_of_null: [{}, ['tags["a"]'], [[...path('tags'), { key: 'a' }]]],
  missing_key_of_null: [{}, ['tags["z"]'], [[...path('tags'), { key: 'z' }]]],
  key_and_whole: [{ tags: { c: '3' } }, ['tags["c"]', 'tags'], [[...path('tags'), { key: 'c' }], path('tags')]],
  unknown: [
    { name: '${later}', tags: { a: '${later}', c: '${later}' } },
    ['name', 'tags["a"]'],
    [path('name'), [...path('tags'), { key: 'a' }]],
  ],
  inside_any: [{ any: { k: 'y', n: 2 } }, ['any.k'], [path('any', 'k')]],
  inside_other_any: [{ any: { z: 'y' } }, ['any.k'], [path('any', 'k')]],
};
const ignoredBlocks: {
  readonly [name: string]: readonly [config: object, ignore: 'all' | readonly string[], paths: 'all' | readonly Path[]];
} = {
  blocks_element: [
    { list: [{ name: 'x' }, { name: 'y' }, { name: 'z' }] },
    ['list[0].name', 'list[1]'],
    [path('list', 0, 'name'), path('list', 1)],
  ],
  blocks_past_end: [
    { list: [{ name: 'x' }] },
    ['list[1].name', 'list[2].name'],
    [path('list', 1, 'name'), path('list', 2, 'name')],
  ],
  blocks_whole: [
    { list: [], set: [{ name: 'q' }], one: { name: 'z' } },
    ['list', 'set', 'one'],
    [path('list'), path('set'), path('one')],
  ],
  blocks_single: [
    { one: { name: 'z', deep: [{ x: '1' }] } },
    ['one.name', 'one.deep[0].x'],
    [path('one', 'name'), path('one', 'deep', 0, 'x')],
  ],
  blocks_everything: [{ one: { name: 'z' } }, 'all', 'all'],
};

const withIgnored: { readonly [name: string]: OracleCase } = Object.fromEntries(
  [
    ...Object.entries(ignored).map(([name, entry]) => [name, entry, flat, flatPrior] as const),
    ...Object.entries(ignoredBlocks).map(([name, entry]) => [name, entry, blocky, blockyPrior] as const),
  ].flatMap(([name, [config, ignore], block, prior]) => [
    [`given_${name}`, { block, prior, config: config as OracleCase['config'] }],
    [`ignored_${name}`, { block, prior, config: { ...config, lifecycle: { ignore_changes: ignore } } }],
  ]),
);

describeWithTerraform('what core makes of configuration and state', () => {
  let run: OracleRun;
  beforeAll(async () => {
    run = await askTerraform('apply', { ...cases, ...withIgnored });
  });

  test('terraform has no complaint', () => {
    expect(run.errors).toEqual({});
  });

  test.each(Object.keys(cases))('%s: the proposed object is the one that core sends', (name) => {
    const { block } = cases[name] as OracleCase;
    const { prior, config, proposed } = asked(name);
    expect(proposedNew(block, prior, config)).toEqualIn(block, proposed);
  });

  test.each([...Object.entries(ignored), ...Object.entries(ignoredBlocks)])(
    '%s: ignored changes are undone as core does',
    (name, [, , paths]) => {
      const { block } = withIgnored[`ignored_${name}`] as OracleCase;
      const { config } = asked(`given_${name}`);
      const { prior, config: expected, proposed } = asked(`ignored_${name}`);
      const given = applyIgnoreChanges(block, prior, config, paths);
      expect(given).toEqualIn(block, expected);
      expect(proposedNew(block, prior, given)).toEqualIn(block, proposed);
    },
  );

  test.each(Object.keys(cases))('%s: the same is sensitive', (name) => {
    const { block } = cases[name] as OracleCase;
    const applied = run.applies[name]?.planned ?? asked(name).prior;
    expect(sensitivePaths(block, applied).map(stateForm).sort(byText)).toEqual(
      [...(run.sensitive[name] as unknown[])].sort(byText),
    );
  });

  function asked(name: string): {
    readonly prior: ObjectValue | null;
    readonly config: ObjectValue;
    readonly proposed: ObjectValue;
  } {
    const { prior, config, proposed } = run.plans[name] ?? {};
    if (!config || !proposed) throw new Error(`terraform planned no ${name}: ${run.output}`);
    return { prior: prior ?? null, config, proposed };
  }
});

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function stateForm(steps: Path): unknown {
  return steps.map((step) => {
    if ('attribute' in step) return { type: 'get_attr', value: step.attribute };
    return { type: 'index', value: 'key' in step ? { value: step.key, type: 'string' } : { value: step.index, type: 'number' } };
  });
}

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Equal as values of the block: sets in any order. */
      toEqualIn(block: Block, expected: ObjectValue): R;
    }
  }
}

expect.extend({
  toEqualIn(received: ObjectValue, block: Block, expected: ObjectValue) {
    return {
      pass: equal(blockType(block), received, expected),
      message: () => `received ${JSON.stringify(received, null, 1)}\n\nexpected ${JSON.stringify(expected, null, 1)}`,
    };
  },
});
