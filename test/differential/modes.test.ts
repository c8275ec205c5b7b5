import { describeScenarios } from './support/compare';
import { apply, type Document, data, type Flags, note } from './support/scenario';

const early = { create_before_destroy: true };
const imports = (to: string): Document => ({ import: [{ to, id: 'q' }] });
const forgets = { removed: [{ from: 'terraform_data.a', lifecycle: { destroy: false } }] };
const failingBlock = (version: number): Document => ({
  triggers_replace: version,
  lifecycle: early,
  ...(version > 1 ? { provisioner: [{ 'local-exec': { command: 'exit 3' } }] } : {}),
});
const failing = (version: number): Document => data({ a: failingBlock(version) });

describeScenarios('modes of plans and kinds of blocks', [
  {
    name: 'a destroy of a stack with a count that hangs on what was never made',
    steps: [
      apply(data({ x: { input: 1 } }), ['create x']),
      apply(
        data({
          x: { input: 1 },
          b: { input: { k: 2 } },
          d: { count: '${length(terraform_data.b.output)}' },
        }),
        ['delete x'],
        { mode: 'destroy' },
      ),
    ],
  },
  {
    name: 'a destroy leaves alone what an import block names and the state never had',
    steps: [
      apply(data({ z: {} }), ['create z']),
      {
        config: data({ z: {}, a: { provisioner: [note('gone', { when: 'destroy' })] } }, imports('terraform_data.a')),
        mode: 'destroy',
        does: ['delete z'],
      },
    ],
  },
  {
    name: 'a look at what is there imports nothing',
    steps: [
      apply(data({ z: {} }), ['create z']),
      { config: data({ z: {}, a: {} }, imports('terraform_data.a')), mode: 'refresh-only', does: [], restless: true },
    ],
  },
  {
    name: 'a destroy takes along what a removed block would forget',
    steps: [
      apply(data({ a: {}, z: {} }), ['create a', 'create z']),
      { config: data({ z: {} }, forgets), mode: 'destroy', does: ['delete a', 'delete z'] },
    ],
  },
  {
    name: 'a destroy with an output that is sensitive and not marked',
    steps: [
      apply(data({ a: { input: 1 } }), ['create a']),
      {
        config: data({ a: { input: 1 } }, { output: { o: { value: '${sensitive(1)}' } } }),
        mode: 'destroy',
        refused: /Output refers to sensitive values/,
      },
    ],
  },
  {
    name: 'a destroy with an output of an attribute that is not there',
    steps: [
      apply(data({ a: { input: { x: 1 } } }), ['create a']),
      {
        config: data({ a: { input: { x: 1 } } }, { output: { o: { value: '${terraform_data.a.output.nope}' } } }),
        mode: 'destroy',
        refused: /Unsupported attribute/,
      },
    ],
  },
  {
    name: 'a look at what is there, with outputs of what is not made',
    steps: [
      apply(data({ a: {} }, { output: { p: { value: 1 } } }), ['create a']),
      {
        config: data({ a: {}, b: {} }, { output: { o: { value: '${terraform_data.b.id}' }, p: { value: 2 } } }),
        mode: 'refresh-only',
        does: [],
        restless: true,
      },
    ],
  },
  {
    name: 'imports into instances that are not declared',
    steps: [
      { config: data({ a: { for_each: {} } }, imports('terraform_data.a["k"]')), refused: /import target does not exist/ },
      { config: data({ a: { count: 1 } }, imports('terraform_data.a[3]')), refused: /import target does not exist/ },
      { config: data({ a: { count: 1 } }, imports('terraform_data.a')), refused: /Invalid import 'to' expression/ },
      { config: data({ a: {} }, imports('terraform_data.a[0]')), refused: /Invalid import 'to' expression/ },
      { config: data({ a: { count: 1 } }, imports('terraform_data.a["k"]')), refused: /Invalid import 'to' expression/ },
    ],
  },
  {
    name: 'an import of an instance that the state has and the configuration lost',
    steps: [
      apply(data({ a: { count: 2 } }), ['create a[0]', 'create a[1]']),
      apply(data({ a: { count: 1 } }, imports('terraform_data.a[1]')), ['delete a[1]'], { restless: true }),
    ],
  },
  {
    name: 'an import that changes nothing is counted',
    steps: [apply(data({ a: { count: 1 } }, imports('terraform_data.a[0]')), [])],
  },
  {
    name: 'an object that was set aside stays until its successor stands',
    steps: [
      apply(failing(1), ['create a']),
      { config: failing(2), does: ['create/delete a'], fails: /exit status 3/, restless: true },
      { config: failing(3), run: 'plan', does: ['create/delete a', 'delete a (deposed)'] },
    ],
  },
  {
    name: 'an object that was set aside goes with its successor, though what the block depends on now fails',
    steps: [
      apply(data({ a: { ...failingBlock(1), count: 1 } }), ['create a[0]']),
      {
        config: data({ a: { ...failingBlock(2), count: 1 } }),
        does: ['create/delete a[0]'],
        fails: /exit status 3/,
        restless: true,
      },
      {
        config: data({
          a: { for_each: { k: 1 }, lifecycle: early, depends_on: ['terraform_data.b'] },
          b: { provisioner: [{ 'local-exec': { command: 'exit 3' } }] },
        }),
        does: ['delete a[0]', 'delete a[0] (deposed)', 'create a["k"]', 'create b'],
        fails: /exit status 3/,
        restless: true,
      },
    ],
  },
  {
    name: 'who is not among the targets has no say in the order',
    steps: [1, 2].map((version) => ({
      config: data({
        a: { triggers_replace: version },
        c: { depends_on: ['terraform_data.a'], lifecycle: early },
      }),
      ...(version === 2 ? { targets: ['terraform_data.a'], does: ['delete/create a'] } : {}),
    })),
  },
  {
    name: 'a target of one instance beside a target that uses all of them',
    steps: [1, 2].map((version) => ({
      config: data({ a: { count: 2, input: version }, b: { input: '${terraform_data.a[*].output}' } }),
      ...(version === 2
        ? { targets: ['terraform_data.b', 'terraform_data.a[0]'], does: ['update a[0]', 'update b'], restless: true }
        : {}),
    })),
  },
  {
    name: 'the same in a destroy',
    steps: [
      apply(data({ a: { count: 2 }, b: { input: '${terraform_data.a[*].id}' }, c: {} }), [
        'create a[0]',
        'create a[1]',
        'create b',
        'create c',
      ]),
      { mode: 'destroy', targets: ['terraform_data.c', 'terraform_data.a[0]'], restless: true },
    ],
  },
  {
    name: 'an object moves into an instance of its own block, and out of it',
    steps: [
      apply(data({ a: { input: 1 } }), ['create a']),
      apply(data({ a: { for_each: { x: 1, y: 1 } } }, { moved: [{ from: 'terraform_data.a', to: 'terraform_data.a["x"]' }] }), [
        'update a["x"] from a',
        'create a["y"]',
      ]),
      apply(data({ a: {} }, { moved: [{ from: 'terraform_data.a["x"]', to: 'terraform_data.a' }] }), [
        'no-op a from a["x"]',
        'delete a["y"]',
      ]),
      apply(data({ a: { count: 2 } }, { moved: [{ from: 'terraform_data.a', to: 'terraform_data.a[1]' }] }), [
        'create a[0]',
        'no-op a[1] from a',
      ]),
    ],
  },
  {
    name: 'a block does not move to where there is one',
    steps: [
      apply(data({ c: { count: 2 }, a: {} }), ['create a', 'create c[0]', 'create c[1]']),
      apply(data({ a: { count: 2 } }, { moved: [{ from: 'terraform_data.c', to: 'terraform_data.a' }] }), [
        'delete a',
        'create a[0]',
        'create a[1]',
        'delete c[0]',
        'delete c[1]',
      ]),
    ],
  },
  {
    name: 'an instance that has moved and is declared still',
    steps: [
      apply(data({ a: { count: 2 } }), ['create a[0]', 'create a[1]']),
      {
        config: data({ a: { count: 2 }, b: {} }, { moved: [{ from: 'terraform_data.a[1]', to: 'terraform_data.b' }] }),
        refused: /Moved object still exists/,
      },
    ],
  },
  {
    name: 'what is ignored is as sensitive as it was',
    steps: [
      apply(data({ a: { input: '${sensitive("a")}', lifecycle: { ignore_changes: ['input'] } } }), ['create a']),
      apply(data({ a: { input: 'b', lifecycle: { ignore_changes: ['input'] } } }), []),
      apply(data({ a: { input: 'b', triggers_replace: null, lifecycle: { ignore_changes: 'all' } } }), []),
    ],
  },
  {
    name: 'asked for and triggered at once, a replacement was triggered',
    steps: [1, 2].map((version) => ({
      config: data({ a: { input: version }, b: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } } }),
      ...(version === 2 ? { replace: ['terraform_data.b'], does: ['update a', 'delete/create b'] } : {}),
    })),
  },
  {
    name: 'a data source is not replaced',
    steps: [
      apply(data({ a: {} }), ['create a']),
      { replace: ['data.terraform_remote_state.x'], refused: /Invalid force-replace address/ },
    ],
  },
  ...Object.entries({
    'its successor being made first': [{ a: {} }, { a: { lifecycle: { create_before_destroy: true } } }],
    'its successor being made last': [{ a: { lifecycle: { create_before_destroy: true } } }, { a: {} }],
    'what it depends on': [
      { a: {}, b: {} },
      { a: {}, b: { depends_on: ['terraform_data.a'] } },
    ],
    'what it depends on no more': [
      { a: {}, b: { depends_on: ['terraform_data.a'] } },
      { a: {}, b: {} },
    ],
  } as { readonly [what: string]: readonly [{ [name: string]: Document }, { [name: string]: Document }] }).map(
    ([what, [before, after]]) => ({
      name: `a look at what is there notes ${what}`,
      steps: [{ config: data(before) }, { config: data(after), mode: 'refresh-only' as const, does: [] }, { does: [] }],
    }),
  ),
  ...[[], ['terraform_data.b']].map((depends) => ({
    name: `an import that changes nothing notes that its successor is made first${depends.length > 0 ? ', with what it depends on' : ''}`,
    steps: [
      { config: data({ b: {} }) },
      {
        config: data(
          {
            b: {},
            c: {
              for_each: { x: 1 },
              ...(depends.length > 0 ? { depends_on: depends } : {}),
              lifecycle: { create_before_destroy: true },
            },
          },
          { import: [{ to: 'terraform_data.c["x"]', id: 'q' }] },
        ),
      },
      { mode: 'refresh-only' as const },
      {},
    ],
  })),
  {
    name: 'a block that names itself, where no instance of it is looked at',
    steps: [
      apply(data({ z: {}, a: { count: 0, input: '${terraform_data.a[*].id}' } }), ['create z']),
      apply(data({ z: {}, a: {} }), ['create a']),
      ...[{ mode: 'destroy' }, { mode: 'refresh-only' }].map((mode) => ({
        config: data({ z: {}, a: { input: '${terraform_data.a.id}' } }),
        ...(mode as Pick<Flags, 'mode'>),
        refused: /Self-referential block/,
      })),
      { targets: ['terraform_data.z'], run: 'plan', does: [] },
      { config: data({ z: {}, a: { count: '${length(terraform_data.a)}' } }), mode: 'destroy', refresh: false, run: 'plan' },
      { config: data({ z: {}, a: { input: '${terraform_data.a.id}' } }), mode: 'destroy', refresh: false },
    ],
  },
  ...['well', 'with a failure beside it'].map((ends) => {
    const beside: { readonly [name: string]: Document } =
      ends === 'well' ? {} : { f: { provisioner: [{ 'local-exec': { command: 'exit 3' } }] } };
    const fails = ends === 'well' ? {} : { fails: /exit status 3/ };
    const early = { lifecycle: { create_before_destroy: true } };
    return {
      name: `an update that comes to nothing keeps what the object depended on, ${ends}`,
      steps: [
        apply(data({ a: { input: 'y' }, b: { input: '${terraform_data.a.output}' }, c: { input: '${terraform_data.a.output}' } }), [
          'create a',
          'create b',
          'create c',
        ]),
        {
          config: data({
            g: { input: 'y' },
            b: { input: '${terraform_data.g.output}', ...early },
            c: { input: '${sensitive(terraform_data.g.output)}' },
            ...beside,
          }),
          ...fails,
          restless: true,
        },
        fails.fails ? { ...fails } : { does: [] },
      ],
    };
  }),
]);
