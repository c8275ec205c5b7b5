import { describeScenarios } from './support/compare';
import { call, calls, folders, one } from './support/modules';
import { type Document, data } from './support/scenario';

const keys: Document = { a: 'one', b: 'two' };
const into = (to: string, forEach: unknown, more: Document = {}) =>
  calls({ m: call({ for_each: keys, in: '${each.value}' }) }, { import: { for_each: forEach, to, id: '${each.value}', ...more } });
const many = (more: Document) => data({ all: { for_each: keys } }, { import: more });

/** Objects that are there, with an import that has nothing to do with `a`. */
const beside = (imported: Document, more: Document = {}) => data({ a: {}, ...(more as object) }, { import: imported });
const PLANS = [{}, { targets: ['terraform_data.a'] }, { mode: 'refresh-only' }, { mode: 'destroy' }] as const;
/** What is wrong whatever is planned, and what is said of it. */
const NEVER_RIGHT: readonly (readonly [Document, RegExp])[] = [
  [beside({ for_each: { x: 'x' }, to: 'terraform_data.z[each.key]', id: 'x' }), /does not use for_each/],
  [beside({ for_each: { x: 0 }, to: 'terraform_data.z[each.value]', id: 'x' }), /does not use count/],
  [beside({ for_each: { x: 'x' }, to: 'terraform_data.a[each.key]', id: 'x' }), /does not use for_each/],
  [
    beside({ for_each: ['x'], to: 'terraform_data.b[each.key]', id: 'x' }, { b: { for_each: { k: 1 } } }),
    /does not use count|is using for_each/,
  ],
  [beside({ for_each: { x: true }, to: 'terraform_data.b[each.value]', id: 'x' }, { b: {} }), /Invalid (address|import 'to')/],
  [beside({ for_each: 'x', to: 'terraform_data.b', id: 'x' }, { b: {} }), /Invalid for_each argument/],
  [beside({ to: 'terraform_data.b', id: '' }, { b: {} }), /Invalid import id/],
  [beside({ to: 'terraform_data.b', id: '${null}' }, { b: {} }), /Invalid import id/],
  [beside({ to: 'terraform_data.b', id: '${[]}' }, { b: {} }), /string required/],
  [beside({ to: 'terraform_data.b', id: '${terraform_data.b.id}' }, { b: {} }), /Invalid import id/],
  [beside({ for_each: { x: '' }, to: 'terraform_data.b', id: '${each.value}' }, { b: {} }), /Invalid import id/],
];

describeScenarios('imports', [
  {
    name: 'one for each element of whatever collection there is',
    steps: [
      {
        config: data(
          { all: { count: 2 } },
          { import: { for_each: ['x', 'y'], to: 'terraform_data.all[each.key]', id: '${each.value}' } },
        ),
      },
      ...['${toset([2, 3])}', '${tolist([2, 3])}', '${sensitive([2, 3])}', '${[sensitive(2), 3]}'].map((forEach) => ({
        config: data(
          { all: { count: 2 }, more: { count: 4 } },
          { import: { for_each: forEach, to: 'terraform_data.more[each.key]', id: 'z${each.value}' } },
        ),
        run: 'plan' as const,
      })),
      { config: many({ for_each: '${null}', to: 'terraform_data.all[each.key]', id: 'x' }), run: 'plan' },
      { config: many({ for_each: [], to: 'terraform_data.all[each.key]', id: 'x' }), run: 'plan' },
    ],
  },
  {
    name: 'one for each element of what is not known or must not be told',
    steps: [
      {
        config: data(
          { a: {}, all: { count: 2 } },
          { import: { for_each: ['${terraform_data.a.id}'], to: 'terraform_data.all[each.key]', id: 'x' } },
        ),
        refused: /Invalid for_each argument/,
        run: 'plan',
      },
      {
        config: data(
          { all: { count: 2 } },
          { import: { for_each: '${[sensitive(0)]}', to: 'terraform_data.all[each.value]', id: 'x' } },
        ),
        refused: /sensitive/,
        run: 'plan',
      },
      {
        config: data(
          { all: { count: 2 } },
          {
            variable: { e: { default: { x: 0 }, ephemeral: true } },
            import: { for_each: '${var.e}', to: 'terraform_data.all[each.value]', id: 'x' },
          },
        ),
        refused: /ephemeral/,
        run: 'plan',
      },
    ],
  },
  {
    name: 'what is wrong whatever is planned',
    steps: [
      { config: data({ a: {} }) },
      ...NEVER_RIGHT.flatMap(([config, refused]) => PLANS.map((flags) => ({ config, ...flags, refused, run: 'plan' as const }))),
    ],
  },
  {
    name: 'what only the values of variables make wrong, in plans that are about something else',
    steps: [
      { config: data({ a: {} }) },
      ...PLANS.slice(1, 3).map((flags) => ({
        config: data(
          { a: {} },
          {
            variable: { m: { default: { x: 'x' } } },
            import: { for_each: '${var.m}', to: 'terraform_data.z[each.key]', id: '${each.value}' },
          },
        ),
        ...flags,
        run: 'plan' as const,
      })),
    ],
  },
  {
    name: 'one for each key, and nothing is left to do',
    steps: [
      { config: many({ for_each: keys, to: 'terraform_data.all[each.key]', id: '${each.value}' }) },
      { config: data({ all: { for_each: keys } }) },
    ],
  },
  {
    name: 'with keys that are templates',
    steps: [{ config: many({ for_each: keys, to: 'terraform_data.all["${each.key}"]', id: '${each.value}' }) }],
  },
  {
    name: 'into modules with keys that are templates',
    steps: [
      {
        config: into('module.m["${each.key}"].terraform_data.x', keys),
        ...folders({ one }),
      },
    ],
  },
  {
    name: 'into instances of modules, and of resources in them',
    steps: [
      {
        config: into('module.m[each.key].terraform_data.x', keys),
        ...folders({ one, many: data({ x: { for_each: { k: 1, l: 2 } } }) }),
      },
      {
        config: calls(
          { m: { source: './outer', count: 2 } },
          {
            import: {
              for_each: { k: { n: 1, id: 'one' } },
              to: 'module.m[each.value.n].module.inner["z"].terraform_data.x[each.key]',
              id: '${each.value.id}',
            },
          },
        ),
        ...folders({
          outer: { module: { inner: { source: '../many', for_each: { z: 1 } } } },
          many: data({ x: { for_each: { k: 1, l: 2 } } }),
        }),
      },
      {
        config: calls(
          { m: { source: './outer', count: 2 } },
          {
            moved: [
              { from: 'module.m[1].module.inner["z"].terraform_data.x["k"]', to: 'module.m[0].module.inner["z"].terraform_data.y' },
            ],
            removed: [{ from: 'module.m.module.inner.terraform_data.w', lifecycle: { destroy: false } }],
            import: { for_each: { y: 'three' }, to: 'module.m[1].module.inner["z"].terraform_data[each.key]', id: 'x' },
          },
        ),
        refused: /Invalid address/,
        run: 'plan',
      },
    ],
  },
  {
    name: 'what is refused of imports into modules',
    steps: [
      {
        config: into('module.m[each.key].terraform_data.x', { z: 'x' }),
        ...folders({ one }),
        refused: /import target does not exist/,
        run: 'plan',
      },
      { config: into('module.m[local.n].terraform_data.x', { z: 'x' }, {}), refused: /Unknown variable/, run: 'plan' },
      { config: into('module.n[each.key].terraform_data.x', { z: 'x' }), refused: /import target/, run: 'plan' },
      {
        config: into('module.m[each.value.k].terraform_data.x', { z: { k: null } }, { id: 'x' }),
        refused: /Invalid import 'to' expression|Invalid address operator/,
        run: 'plan',
      },
    ],
  },
  {
    name: 'to what is not declared, in plans that are about something else',
    steps: [
      { config: data({ a: {} }) },
      { config: data({ a: {} }, { import: { to: 'terraform_data.z', id: 'x' } }), targets: ['terraform_data.a'], run: 'plan' },
      { config: data({ a: {} }, { import: { to: 'terraform_data.z', id: 'x' } }), mode: 'refresh-only', run: 'plan' },
      ...([{ targets: ['terraform_data.a'] }, { mode: 'refresh-only' }, { mode: 'destroy' }] as const).flatMap((flags) => [
        {
          config: data({ a: {} }, { import: { to: 'terraform_data.z[0]', id: 'x' } }),
          ...flags,
          refused: /import target does not exist/,
        },
        {
          config: into('module.m["a"].terraform_data.z', {}),
          ...folders({ one }),
          ...flags,
          refused: /import target does not exist/,
        },
      ]),
    ],
  },
  {
    name: 'what is refused',
    steps: [
      {
        config: data({ all: { count: 2 } }, { locals: { n: 1 }, import: { to: 'terraform_data.all[local.n]', id: 'x' } }),
        refused: /Invalid address/,
        run: 'plan',
      },
      {
        config: many({ for_each: { z: 1 }, to: 'terraform_data.all[each.key]', id: 'x' }),
        refused: /import target does not exist/,
        run: 'plan',
      },
    ],
  },
]);
