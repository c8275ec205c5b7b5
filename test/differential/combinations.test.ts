import { describeScenarios } from './support/compare';
import { apply, type Document, data, note, type StoredState } from './support/scenario';

const early = { create_before_destroy: true };
const noted = (name: string, more: Document = {}): Document => ({
  provisioner: [note(`${name} made`), note(`${name} gone`, { when: 'destroy' })],
  ...more,
});
const taint = ({ resources }: StoredState): void => {
  for (const { instances } of resources) for (const instance of instances) instance.status = 'tainted';
};
const other = {
  'other.tfstate': JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'other',
    outputs: { n: { value: 1, type: 'number' } },
    resources: [],
    check_results: null,
  }),
};
const remote = (more: Document) => ({
  terraform_remote_state: { other: { backend: 'local', config: { path: 'other.tfstate' }, ...more } },
});

describeScenarios('combinations', [
  {
    name: 'a destroy while the configuration has changed',
    steps: [
      apply(
        data(
          { a: { input: 1 }, b: { input: '${terraform_data.a.id}' } },
          { output: { o: { value: '${terraform_data.a.output}' } } },
        ),
        ['create a', 'create b'],
      ),
      {
        config: data({ a: { input: 1 }, c: {} }, { output: { o: { value: '${terraform_data.a.output}' } } }),
        mode: 'destroy',
        does: ['delete a', 'delete b'],
      },
    ],
  },
  {
    name: 'an object loses what it used, which goes, and gets something new',
    steps: [
      apply(data({ a: noted('a'), b: noted('b', { input: '${terraform_data.a.id}' }) }), ['create a', 'create b']),
      apply(data({ c: noted('c'), b: noted('b', { input: '${terraform_data.c.id}' }) }), ['delete a', 'update b', 'create c']),
    ],
  },
  {
    name: 'the same with create_before_destroy',
    steps: [
      apply(data({ a: noted('a', { lifecycle: early }), b: { input: '${terraform_data.a.id}' } }), ['create a', 'create b']),
      apply(data({ c: noted('c', { lifecycle: early }), b: { input: '${terraform_data.c.id}' } }), [
        'delete a',
        'update b',
        'create c',
      ]),
    ],
  },
  {
    name: 'an object that goes while what it depended on is replaced',
    steps: [
      apply(
        data({ a: noted('a', { triggers_replace: 1 }), b: noted('b', { depends_on: ['terraform_data.a'] }) }),
        ['create a', 'create b'],
        {
          log: ['a made', 'b made'],
        },
      ),
      apply(data({ a: noted('a', { triggers_replace: 2 }) }), ['delete/create a', 'delete b'], {
        log: ['a made', 'b made', 'a gone', 'a made'],
      }),
    ],
  },
  {
    name: 'instances with create_before_destroy are replaced, added and removed',
    steps: [1, 2, 3].map((version) => ({
      config: data({
        a: { count: 4 - version, triggers_replace: version, lifecycle: early },
        b: { for_each: { [`k${version}`]: 1, l: version }, triggers_replace: '${each.value}', lifecycle: early },
        c: { input: ['${terraform_data.a[*].id}', '${values(terraform_data.b)[*].id}'] },
      }),
    })),
  },
  {
    name: 'tainted instances with create_before_destroy and dependents',
    steps: [
      apply(data({ a: { count: 2, lifecycle: early }, b: { input: '${terraform_data.a[*].id}' } }), [
        'create a[0]',
        'create a[1]',
        'create b',
      ]),
      { edit: taint, does: ['create/delete a[0]', 'create/delete a[1]', 'delete/create b'] },
      { edit: taint, mode: 'destroy', does: ['delete a[0]', 'delete a[1]', 'delete b'] },
    ],
  },
  {
    name: 'a failing replacement in a chain',
    steps: [1, 2].map((version) => ({
      config: data({
        a: { triggers_replace: version, provisioner: [{ 'local-exec': { command: `test ${version} = 1` } }] },
        b: { input: '${terraform_data.a.id}' },
        c: { triggers_replace: '${terraform_data.b.output}', lifecycle: early },
      }),
      ...(version === 2 ? { fails: /exit status 1|exit code 1/ } : {}),
    })),
  },
  {
    name: '-replace with targets, of a moved object, with create_before_destroy',
    steps: [
      apply(data({ a: { lifecycle: early }, b: { input: '${terraform_data.a.id}' }, z: { input: 1 } }), [
        'create a',
        'create b',
        'create z',
      ]),
      {
        config: data(
          { c: { lifecycle: early }, b: { input: '${terraform_data.c.id}' }, z: { input: 2 } },
          { moved: [{ from: 'terraform_data.a', to: 'terraform_data.c' }] },
        ),
        replace: ['terraform_data.c'],
        targets: ['terraform_data.b', 'terraform_data.a', 'terraform_data.c'],
        does: ['update b', 'create/delete c from a'],
        restless: true,
      },
      { does: ['update z'] },
    ],
  },
  {
    name: 'targets that leave a move undone are refused',
    steps: [
      apply(data({ a: {}, z: {} }), ['create a', 'create z']),
      {
        config: data({ c: {}, z: {} }, { moved: [{ from: 'terraform_data.a', to: 'terraform_data.c' }] }),
        targets: ['terraform_data.z'],
        refused: /Moved resource instances excluded by targeting/,
      },
    ],
  },
  {
    name: 'a target of instances that count has taken away',
    steps: [
      apply(data({ a: { count: 3 } }), ['create a[0]', 'create a[1]', 'create a[2]']),
      { config: data({ a: { count: 1 } }), targets: ['terraform_data.a[2]'], does: ['delete a[2]'], restless: true },
      { targets: ['terraform_data.a'], does: ['delete a[1]'] },
    ],
  },
  {
    name: 'replace_triggered_by instances that come and go, and unknown values',
    steps: [1, 2, 1].map((count) => ({
      config: data({
        a: { count, input: count },
        b: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } },
        c: { lifecycle: { replace_triggered_by: ['terraform_data.a[0].output', 'terraform_data.b.id'] } },
      }),
    })),
  },
  {
    name: 'data that waits, when refreshing and destroying',
    steps: [
      {
        config: data(
          { a: { input: 1 }, b: { input: '${data.terraform_remote_state.other.outputs.n}' } },
          { data: remote({ depends_on: ['terraform_data.a'] }) },
        ),
        files: other,
      },
      {
        config: data(
          { a: { input: 2 }, b: { input: '${data.terraform_remote_state.other.outputs.n}' } },
          { data: remote({ depends_on: ['terraform_data.a'] }) },
        ),
        mode: 'refresh-only',
        restless: true,
      },
      { does: ['read data.terraform_remote_state.other', 'update a', 'update b'], run: 'plan' },
      {},
      { run: 'destroy' },
    ],
  },
  {
    name: 'all lines of a log when a wide graph is made and destroyed',
    steps: [
      apply(
        data({
          root: noted('root'),
          leaf: noted('leaf', { count: 15, input: '${terraform_data.root.id}' }),
          end: noted('end', { input: '${terraform_data.leaf[*].id}' }),
        }),
        ['create end', ...Array.from({ length: 15 }, (_, i) => `create leaf[${i}]`), 'create root'],
      ),
      { run: 'destroy' },
    ],
  },
  {
    name: 'outputs when applying fails',
    steps: [
      apply(
        data({ a: { input: 1 } }, { output: { a: { value: '${terraform_data.a.output}' }, k: { value: 1 }, gone: { value: 1 } } }),
        ['create a'],
      ),
      {
        config: data(
          { a: { input: 2 }, b: { provisioner: [{ 'local-exec': { command: 'exit 1' } }] } },
          {
            output: {
              a: { value: '${terraform_data.a.output}' },
              b: { value: '${terraform_data.b.id}' },
              both: { value: '${terraform_data.a.output}-${terraform_data.b.id}' },
              k: { value: 2 },
            },
          },
        ),
        fails: /exit status 1|exit code 1/,
      },
      {
        does: ['delete/create b'],
        config: data({ a: { input: 2 }, b: {} }, { output: { b: { value: '${terraform_data.b.id}' } } }),
      },
    ],
  },
  ...Object.entries({
    'fails to be replaced': {
      triggers_replace: 2,
      lifecycle: { create_before_destroy: true },
      provisioner: [{ 'local-exec': { command: 'exit 3' } }],
    },
    'is replaced': { triggers_replace: 2, lifecycle: { create_before_destroy: true } },
    changes: { input: 2 },
  } as { readonly [what: string]: Document }).map(([what, a]) => ({
    name: `an instance goes that was to be created before it is destroyed, while what it depends on ${what}`,
    steps: [
      { config: data({ a: {}, b: { depends_on: ['terraform_data.a'], lifecycle: { create_before_destroy: true } } }) },
      {
        config: data({
          a,
          b: { for_each: { x: 0 }, depends_on: ['terraform_data.a'], lifecycle: { create_before_destroy: true } },
        }),
        ...(what.startsWith('fails') ? { fails: /exit 3/ } : {}),
      },
    ],
  })),
]);
