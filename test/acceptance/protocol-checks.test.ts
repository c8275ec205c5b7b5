import { checkApplied } from '../../src/executor/objchange/check-applied';
import { checkPlanned } from '../../src/executor/objchange/check-planned';
import { Dynamic, type ObjectValue, path, t, UNKNOWN, Unknown, type Value } from '../../src/framework';
import { blocks, body, COMPUTED, EITHER, OPTIONAL, plain, SECRET, struct, WRITE_ONLY } from './support/oracle-schemas';
import { askTerraform, type OracleCase, type OracleRun } from './support/protocol-oracle';
import { describeWithTerraform } from './support/tools';

const part = { name: plain(OPTIONAL), uid: plain(COMPUTED) };
const block = body(
  {
    id: plain(COMPUTED),
    name: plain(OPTIONAL),
    either: plain(EITHER),
    tags: plain(OPTIONAL, t.map(t.string)),
    items: plain(OPTIONAL, t.list(t.string)),
    ports: plain(OPTIONAL, t.set(t.number)),
    ports_out: plain(COMPUTED, t.set(t.string)),
    any: plain(OPTIONAL, t.dynamic),
    any_out: plain(COMPUTED, t.dynamic),
    secret: plain(SECRET),
    wo: plain(WRITE_ONLY),
    one: struct('single', OPTIONAL, part),
    list: struct('list', OPTIONAL, part),
    map: struct('map', OPTIONAL, part),
    set: struct('set', OPTIONAL, part),
  },
  {
    bone: blocks('single', body(part)),
    group: blocks('group', body(part)),
    blist: blocks('list', body(part)),
    bmap: blocks('map', body(part)),
    bset: blocks('set', body(part)),
  },
);
const config = {
  name: 'n',
  tags: { a: '1' },
  items: ['a', 'b'],
  ports: [1, 2],
  any: { k: 'v' },
  secret: 's',
  wo: 'w',
  one: { name: 'a' },
  list: [{ name: 'a' }, { name: 'b' }],
  map: { k: { name: 'a' } },
  set: [{ name: 'a' }, { name: 'b' }],
  bone: { name: 'a' },
  group: { name: 'a' },
  blist: [{ name: 'a' }],
  bmap: { k: { name: 'a' } },
  bset: [{ name: 'a' }, { name: 'b' }],
};
const named = (name: string | null, uid: string | null = 'u') => ({ name, uid });
const prior = {
  id: 'i',
  name: 'old',
  either: 'e',
  tags: { a: '0' },
  items: null,
  ports: [],
  ports_out: ['x'],
  any: { type: 'string', value: 'x' },
  any_out: null,
  secret: 'old',
  wo: null,
  one: named('z'),
  list: [named('z')],
  map: {},
  set: [],
  bone: null,
  group: named(null),
  blist: [named('y')],
  bmap: {},
  bset: [],
};

type Fields = { readonly [name: string]: Value };
const fresh = { id: UNKNOWN, either: 'given', wo: null };

/** Answers to a create: laid over a good one. */
const created: { readonly [name: string]: Fields } = {
  good: {},
  good_unknown_computed: { either: UNKNOWN, ports_out: UNKNOWN, any_out: UNKNOWN, one: { name: 'a', uid: UNKNOWN } },
  changed: { name: 'm' },
  unset: { name: null },
  unknown: { name: UNKNOWN },
  filled: { items: ['a', 'b', 'c'] },
  shuffled_set: { ports: [2, 1] },
  other_set: { ports: [1, 3] },
  other_type: { any: new Dynamic(t.string, 'v') },
  secret_changed: { secret: 'other' },
  write_only: { wo: 'w' },
  nested_absent: { one: null },
  nested_unknown: { one: UNKNOWN },
  nested_changed: { one: named('b') },
  nested_list_short: { list: [named('a')] },
  nested_list_unknown_uid: { list: [named('a'), { name: 'b', uid: UNKNOWN }] },
  nested_list_changed: { list: [named('a'), named('c')] },
  nested_map_other_key: { map: { l: named('a') } },
  nested_map_changed: { map: { k: named('b') } },
  nested_set_more: { set: [named('a'), named('b'), named('c')] },
  nested_set_other: { set: [named('a'), named('c')] },
  block_absent: { bone: null },
  block_changed: { bone: named('b') },
  group_changed: { group: named('b') },
  blocks_null: { blist: null },
  blocks_unknown: { blist: UNKNOWN },
  blocks_more: { blist: [named('a'), named('b')] },
  blocks_element_unknown: { blist: [UNKNOWN] },
  blocks_changed: { blist: [named('b')] },
  block_map_other_key: { bmap: { l: named('a') } },
  block_set_null: { bset: null },
  block_set_more: { bset: [named('a'), named('b'), named('c')] },
  block_set_other: { bset: [named('a'), named('c')] },
};
/** Answers to an update. */
const updated: { readonly [name: string]: Fields } = {
  good: {},
  prior_kept: { name: 'old', tags: { a: '0' }, secret: 'old' },
  prior_null_kept: { items: null },
  nested_prior_kept: { one: named('z'), list: [named('z'), named('b')] },
  neither: { name: 'other' },
};
const replaced: { readonly [name: string]: NonNullable<OracleCase['requiresReplace']> } = {
  there: [path('name'), path('tags'), [...path('tags'), { key: 'a' }], path('wo')],
  past_end: [path('list', 1, 'name'), path('list', 2, 'name')],
  missing_attribute: [path('one', 'name'), path('nothing')],
  missing_key: [[...path('tags'), { key: 'b' }]],
  in_set: [path('ports', 0)],
};

const plannedCases: { readonly [name: string]: OracleCase } = {
  ...mapKeys('create_', created, (answer) => ({ block, config, plan: ({ proposed }) => ({ ...proposed, ...fresh, ...answer }) })),
  ...mapKeys('update_', updated, (answer) => ({
    block,
    config,
    prior,
    plan: ({ proposed }) => ({ ...proposed, wo: null, ...answer }),
  })),
  ...mapKeys('replace_', replaced, (requiresReplace) => ({ block, config, prior, requiresReplace })),
  gone: { block, config, plan: () => null },
  later_kept: { block, config: { name: '${later}', items: ['${later}'] } },
  later_filled: { block, config: { name: '${later}' }, plan: ({ proposed }) => ({ ...proposed, name: 'guess' }) },
  later_blocks: {
    block,
    config: { dynamic: { blist: { for_each: '${[terraform_data.later.output]}', content: {} } } },
    plan: ({ proposed }) => ({ ...proposed, blist: [] }),
  },
};

const promised: Fields = {
  id: new Unknown({ notNull: true, prefix: 'i-' }),
  ports_out: new Unknown({ minLength: 1, maxLength: 2 }),
  any_out: UNKNOWN,
  wo: null,
};
const kept: Fields = { id: 'i-1', either: 'given', ports_out: ['x'], any_out: new Dynamic(t.bool, true) };
/** Results of an apply, laid over a good one. */
const results: { readonly [name: string]: Fields } = {
  good: {},
  null_computed: { any_out: null },
  null_promised: { id: null },
  wrong_prefix: { id: 'j-1' },
  too_long: { ports_out: ['a', 'b', 'c'] },
  changed: { name: 'm' },
  unset: { name: null },
  set_null: { either: null },
  unknown: { any_out: UNKNOWN },
  unknown_inside: { list: [named('a'), { name: 'b', uid: UNKNOWN }] },
  write_only: { wo: 'w' },
  secret: { secret: 'other' },
  map_grown: { tags: { a: '1', b: '2' } },
  map_shrunk: { tags: {} },
  list_grown: { items: ['a', 'b', 'c'] },
  list_shrunk: { items: ['a'] },
  set_swapped: { ports: [2, 1] },
  set_changed: { ports: [1, 3] },
  set_shrunk: { ports: [1] },
  other_type: { any: new Dynamic(t.object({ k: t.number }), { k: 1 }) },
  nested: { one: named('b', null) },
  nested_set: { set: [named('a', null), named('c', null)] },
  block_gone: { bone: null },
  blocks_fewer: { blist: [] },
  blocks_null: { blist: null },
  block_changed: { blist: [named('x', null)] },
  block_map: { bmap: { l: named('a', null) } },
  block_set: { bset: [named('a', null), named('c', null)] },
  block_set_grown: { bset: [named('a', null), named('b', null), named('c', null)] },
};
const appliedCases: { readonly [name: string]: OracleCase } = {
  ...mapKeys('', results, (result) => ({
    block,
    config,
    plan: ({ proposed }) => ({ ...proposed, ...promised, either: 'given' }),
    apply: ({ planned }) => ({ ...planned, ...kept, ...result }),
  })),
  absent: { block, config, apply: () => null },
};

describeWithTerraform("checks of a provider's answers", () => {
  describe('to a plan', () => {
    let run: OracleRun;
    beforeAll(async () => {
      run = await askTerraform('plan', plannedCases);
    });

    test.each(Object.keys(plannedCases))('%s is judged as core does', (name) => {
      const oracle = plannedCases[name] as OracleCase;
      const request = run.plans[name];
      if (!request) throw new Error(`terraform planned no ${name}: ${run.output}`);
      const planned = (oracle.plan ? oracle.plan(request) : { ...request.proposed, wo: null }) as ObjectValue | null;
      const { requiresReplace = [] } = oracle;
      const found = checkPlanned(block, { prior: request.prior, config: request.config, planned, requiresReplace });
      expect(found.map(headline)).toEqual((run.errors[name] ?? []).map(core));
    });
  });

  describe('to an apply', () => {
    let run: OracleRun;
    beforeAll(async () => {
      run = await askTerraform('apply', appliedCases);
    });

    test.each(Object.keys(appliedCases))('%s is judged as core does', (name) => {
      const oracle = appliedCases[name] as OracleCase;
      const request = run.applies[name];
      if (!request?.planned) throw new Error(`terraform applied no ${name}: ${run.output}`);
      const applied = (oracle.apply ? oracle.apply(request) : request.planned) as ObjectValue | null;
      const found = checkApplied(block, { planned: request.planned, applied });
      expect(found.map(headline)).toEqual((run.errors[name] ?? []).map(core));
    });
  });
});

const headline = ({ summary }: { readonly summary: string }) => summary;
const core = (error: string) => error.slice(0, error.indexOf(':'));

function mapKeys<T>(
  prefix: string,
  table: { readonly [name: string]: T },
  make: (entry: T) => OracleCase,
): { [name: string]: OracleCase } {
  return Object.fromEntries(Object.entries(table).map(([name, entry]) => [prefix + name, make(entry)]));
}
