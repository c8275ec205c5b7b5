import { describeScenarios } from './support/compare';
import { OTHER } from './support/modules';
import { apply, type Document, data, type Step } from './support/scenario';

const moved = (...pairs: readonly (readonly [string, string])[]): Document => ({
  moved: pairs.map(([from, to]) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` })),
});
const x = { input: 'x' };
const fails: Document = { provisioner: [{ 'local-exec': { command: 'exit 3' } }] };
/** A run that fails beside it leaves the name of a block without instances in the state. */
const besideFailure = (blocks: { readonly [name: string]: Document }): Step => ({
  config: data({ ...blocks, f: fails }),
  fails: /exit status 3/,
});

const remote = (name: string, more: Document = {}): Document => ({
  data: { terraform_remote_state: { [name]: { backend: 'local', config: { path: '${path.root}/other' }, ...more } } },
});
const movedData = (from: string, to: string): Document => ({
  moved: [{ from: `data.terraform_remote_state.${from}`, to: `data.terraform_remote_state.${to}` }],
});

describeScenarios('moved blocks for what is read', [
  ...[
    { name: 'data that has another name', next: { ...remote('b'), ...movedData('a', 'b') } },
    { name: 'data that is repeated now', next: { ...remote('a', { count: 2 }), ...movedData('a', 'a[1]') } },
    {
      name: 'data that became managed, and was never there',
      next: { ...data({ x }), moved: [{ from: 'data.o.p', to: 'terraform_data.x' }] },
    },
    { name: 'ephemeral resources that are not there', next: { moved: [{ from: 'ephemeral.o.p', to: 'ephemeral.o.q' }] } },
  ].flatMap(({ name, next }) =>
    [undefined, 'refresh-only', 'destroy'].map((mode) => ({
      name: `${name}, ${mode ?? 'plain'}`,
      steps: [
        { config: remote('a'), files: { other: OTHER } },
        { config: next, ...(mode ? { mode: mode as 'destroy', restless: true } : {}) },
      ],
    })),
  ),
  {
    name: 'data that is there under both names',
    steps: [
      {
        config: { ...data({ x }, remote('a')), ...movedData('b', 'a') },
        files: { other: OTHER },
      },
      { config: { ...data({ x }, remote('a')), ...movedData('a', 'b') }, refused: /Moved object still exists/ },
    ],
  },
]);

describeScenarios('moved and removed blocks', [
  {
    name: 'a renamed block',
    program: true,
    steps: [apply(data({ a: x }), ['create a']), apply(data({ b: x }, moved(['a', 'b'])), ['no-op b from a'])],
  },
  {
    name: 'a chain of moves, in any order',
    steps: [
      apply(data({ a: x }), ['create a']),
      apply(data({ d: x }, moved(['c', 'd'], ['a', 'b'], ['b', 'c'])), ['no-op d from a']),
    ],
  },
  {
    name: 'a move together with a change',
    steps: [apply(data({ a: x }), ['create a']), apply(data({ b: { input: 'y' } }, moved(['a', 'b'])), ['update b from a'])],
  },
  {
    name: 'a move together with a replacement',
    steps: [
      apply(data({ a: { ...x, triggers_replace: 1 } }), ['create a']),
      apply(data({ b: { ...x, triggers_replace: 2 } }, moved(['a', 'b'])), ['delete/create b from a']),
    ],
  },
  {
    name: 'all instances of a block, and single ones',
    steps: [
      apply(data({ a: { count: 3, ...x } }), ['create a[0]', 'create a[1]', 'create a[2]']),
      apply(data({ b: { count: 3, ...x } }, moved(['a', 'b'])), [
        'no-op b[0] from a[0]',
        'no-op b[1] from a[1]',
        'no-op b[2] from a[2]',
      ]),
      apply(data({ b: { for_each: { k: 'x', l: 'y' }, ...x } }, moved(['b[0]', 'b["k"]'], ['b[2]', 'b["l"]'])), [
        'delete b[1]',
        'no-op b["k"] from b[0]',
        'no-op b["l"] from b[2]',
      ]),
      apply(data({ c: x }, moved(['b["l"]', 'c'])), ['delete b["k"]', 'no-op c from b["l"]']),
    ],
  },
  {
    name: 'a move onto an object that is there',
    steps: [apply(data({ a: x, b: x }), ['create a', 'create b']), apply(data({ b: x }, moved(['a', 'b'])), ['delete a'])],
  },
  {
    name: 'a move of something that the state has not',
    steps: [apply(data({ b: x }, moved(['a', 'b'])), ['create b'])],
  },
  {
    name: 'a move from a name that another object takes over is refused',
    steps: [
      apply(data({ a: { input: 'a' }, b: { input: 'b' } }), ['create a', 'create b']),
      {
        config: data({ c: { input: 'a' }, a: { input: 'b' } }, moved(['a', 'c'], ['b', 'a'])),
        refused: /Moved object still exists/,
      },
    ],
  },
  {
    name: 'a move away from a block that is still there is refused',
    steps: [
      apply(data({ a: x }), ['create a']),
      { config: data({ a: x, b: x }, moved(['a', 'b'])), refused: /Moved object still exists/ },
    ],
  },
  {
    name: 'moves in a ring are refused',
    steps: [
      apply(data({ z: x }), ['create z']),
      { config: data({ z: x }, moved(['a', 'b'], ['b', 'a'])), refused: /Cyclic|cycle/i },
    ],
  },
  {
    name: 'moves in a ring through an instance are refused',
    steps: [
      apply(data({ z: x }), ['create z']),
      { config: data({ b: { count: 0 }, z: x }, moved(['a', 'b'], ['b[0]', 'd'], ['d', 'a'])), refused: /Cyclic/ },
    ],
  },
  {
    name: 'a block and an instance move to one address',
    steps: [
      apply(data({ b: { for_each: { k: 1 }, ...x }, c: x }), ['create b["k"]', 'create c']),
      { config: data({ d: x }, moved(['b["k"]', 'd'], ['c', 'd'])) },
    ],
  },
  {
    name: 'a block moves into another one, from which an instance moves on',
    steps: [
      apply(data({ a: { for_each: { j: 1, k: 1 }, ...x } }), ['create a["j"]', 'create a["k"]']),
      apply(data({ b: { for_each: { k: 1 }, ...x }, c: x }, moved(['b["j"]', 'c'], ['a', 'b'])), [
        'no-op b["k"] from a["k"]',
        'no-op c from a["j"]',
      ]),
    ],
  },
  {
    name: 'a move in a destroy, and in a look at what is there',
    steps: [
      apply(data({ a: { count: 2, ...x }, z: x }), ['create a[0]', 'create a[1]', 'create z']),
      { config: data({ b: { count: 1, ...x }, z: x }, moved(['a', 'b'])), mode: 'refresh-only', does: [], restless: true },
      { config: data({ c: { count: 2, ...x }, z: x }, moved(['a', 'b'], ['b', 'c'])), mode: 'destroy' },
    ],
  },
  {
    name: 'what moved to where there is no block',
    steps: [apply(data({ a: x, z: x }), ['create a', 'create z']), { config: data({ z: x }, moved(['a', 'b'])) }],
  },
  {
    name: 'two moves to one address are refused',
    steps: [{ config: data({ c: x }, moved(['a', 'c'], ['b', 'c'])), refused: /Ambiguous move/ }],
  },
  {
    name: 'a move of a tainted object',
    steps: [
      apply(data({ a: x }), ['create a']),
      {
        config: data({ b: x }, moved(['a', 'b'])),
        edit: ({ resources }) => {
          for (const { instances } of resources) for (const instance of instances) instance.status = 'tainted';
        },
        does: ['delete/create b from a'],
      },
    ],
  },
  {
    name: 'a removed block that keeps the object',
    steps: [
      apply(data({ a: x, b: x }), ['create a', 'create b']),
      apply(data({ b: x }, { removed: [{ from: 'terraform_data.a', lifecycle: { destroy: false } }] }), ['forget a']),
    ],
  },
  {
    name: 'a removed block that keeps the object keeps its deposed objects, too',
    steps: [
      apply(data({ a: x, b: x }), ['create a', 'create b']),
      {
        edit: ({ resources: [a] }) =>
          a?.instances.push({ ...structuredClone(a.instances[0]), attributes: { id: 'old' }, deposed: '0a1b2c3d' }),
        config: data({ b: x }, { removed: [{ from: 'terraform_data.a', lifecycle: { destroy: false } }] }),
        does: ['forget a', 'forget a (deposed)'],
      },
    ],
  },
  {
    name: 'a removed block that destroys the object',
    steps: [
      apply(data({ a: { count: 2, ...x }, b: x }), ['create a[0]', 'create a[1]', 'create b']),
      apply(data({ b: x }, { removed: [{ from: 'terraform_data.a', lifecycle: { destroy: true } }] }), [
        'delete a[0]',
        'delete a[1]',
      ]),
    ],
  },
  {
    name: 'a removed block for a resource that is still there is refused',
    steps: [{ config: data({ a: x }, { removed: [{ from: 'terraform_data.a' }] }), refused: /still exists/ }],
  },
  {
    name: 'a block does not move to where the state has the name of one without instances',
    steps: [
      besideFailure({ a: { count: 0 }, b: x }),
      apply(data({ a: x, f: {} }, moved(['b', 'a'])), ['create a', 'delete b', 'delete/create f']),
      { does: [] },
    ],
  },
  {
    name: 'all instances of a block do not either, nor along a chain, but a single one does',
    steps: [
      besideFailure({ a: { count: 0 }, b: { count: 2, ...x }, c: x }),
      {
        config: data({ d: { count: 2, ...x }, f: {} }, moved(['b', 'a'], ['a', 'd'])),
        run: 'plan',
        does: ['delete b[0]', 'delete b[1]', 'delete c', 'create d[0]', 'create d[1]', 'delete/create f'],
      },
      apply(data({ a: { count: 1, ...x }, f: {} }, moved(['c', 'a[0]'])), [
        'no-op a[0] from c',
        'delete b[0]',
        'delete b[1]',
        'delete/create f',
      ]),
    ],
  },
  {
    name: 'the name of a block without instances moves itself, or is in its own way',
    steps: [
      besideFailure({ a: { count: 0 }, c: { for_each: {} }, z: x }),
      { config: data({ z: x, f: { ...fails, input: 1 } }, moved(['a', 'b'], ['c', 'z'])), fails: /exit status 3/ },
      { config: data({ z: x, f: {} }), mode: 'refresh-only', does: [], restless: true },
      apply(data({ b: x, f: {} }, moved(['z', 'b'])), ['no-op b from z', 'delete/create f']),
    ],
  },
  {
    name: 'names that a failed run leaves, and those that it does not',
    steps: [
      apply(data({ gone: x, kept: { count: 1 } }), ['create gone', 'create kept[0]']),
      {
        config: data({
          kept: { count: 1 },
          never: { for_each: {} },
          skipped: { count: 0, depends_on: ['terraform_data.f'] },
          made: {},
          unmade: { lifecycle: { precondition: [{ condition: '${terraform_data.made.id == "x"}', error_message: 'Not so.' }] } },
          f: fails,
        }),
        fails: /Not so/,
      },
      { config: data({ other: { count: 0 }, f: fails }), targets: ['terraform_data.f'], fails: /exit status 3/ },
      { config: data({ z: {}, f: fails }, { output: { o: { value: 1 } } }), mode: 'refresh-only', does: [], restless: true },
    ],
  },
  {
    name: 'what a destroy that fails leaves',
    steps: [
      besideFailure({ a: { count: 0 }, b: { provisioner: [{ 'local-exec': { command: 'exit 3', when: 'destroy' } }] }, z: x }),
      { run: 'destroy', fails: /exit status 3/ },
    ],
  },
  {
    name: 'a destroy moves to where the name of a block without instances is, after a look',
    steps: [
      besideFailure({ a: { count: 0 }, b: x }),
      { config: data({ a: x, f: {} }, moved(['b', 'a'])), mode: 'destroy', refresh: false, run: 'plan' },
      { config: data({ f: {} }, moved(['b', 'a'])), mode: 'destroy', run: 'plan', does: ['delete b', 'delete f'] },
      { config: data({ a: x, f: {} }, moved(['b', 'a'])), mode: 'destroy', does: ['delete a from b', 'delete f'] },
    ],
  },
  {
    name: 'a destroy of a target whose count depends on what is no target',
    steps: [
      apply(data({ a: { count: 0 }, b: {}, d: { count: '${length(terraform_data.a[*].id) + 1}' } }), ['create b', 'create d[0]']),
      { mode: 'destroy', targets: ['terraform_data.d'], does: ['delete d[0]'] },
    ],
  },
]);
