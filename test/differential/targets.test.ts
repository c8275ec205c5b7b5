import { describeScenarios } from './support/compare';
import { apply, type Document, data, type StoredState } from './support/scenario';

const chain = (version: unknown, more: Document = {}) =>
  data(
    {
      a: { input: version },
      b: { input: '${terraform_data.a.output}' },
      c: { input: '${terraform_data.b.output}' },
      n: { count: 2, input: '${terraform_data.a.output}-${count.index}' },
      z: { input: version },
    },
    {
      output: {
        a: { value: '${terraform_data.a.output}' },
        c: { value: '${terraform_data.c.output}' },
        constant: { value: 1 },
        local: { value: '${local.l}' },
      },
      locals: { l: '${terraform_data.z.output}' },
      ...more,
    },
  );

/** `c` depends on `b`, whose replacements are made first, and `b` on `a`. */
const setAside = (version: number, c?: Document) =>
  data({
    a: { input: 1 },
    b: { triggers_replace: version, depends_on: ['terraform_data.a'], lifecycle: { create_before_destroy: true } },
    ...(c ? { c: { depends_on: ['terraform_data.b'], ...c } } : {}),
  });

/** Beside the objects of these names others are set aside. */
const depose =
  (...wanted: readonly string[]) =>
  (state: StoredState) => {
    for (const { name, instances } of state.resources) {
      const [first] = instances;
      if (wanted.includes(name) && first && instances.length === 1)
        instances.push({ ...first, attributes: { ...first.attributes, id: 'old' }, deposed: '0123abcd' });
    }
  };

const OTHER = JSON.stringify({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'x',
  outputs: { x: { value: 1, type: 'number' } },
  resources: [],
});

describeScenarios('targets', [
  {
    name: 'a target with what it depends on',
    program: true,
    steps: [
      { config: chain(1), targets: ['terraform_data.b'], does: ['create a', 'create b'], restless: true },
      { does: ['create c', 'create n[0]', 'create n[1]', 'create z'] },
      { config: chain(2), targets: ['terraform_data.n[1]'], does: ['update a', 'update n[1]'], restless: true },
      { targets: ['terraform_data.n', 'terraform_data.z'], does: ['update n[0]', 'update z'], restless: true },
      { does: ['update b', 'update c'] },
    ],
  },
  {
    name: 'a target that nothing has',
    steps: [
      { config: chain(1), targets: ['terraform_data.nope'], restless: true },
      { targets: ['terraform_data.n[7]'], restless: true },
      {},
    ],
  },
  {
    name: 'a destroy of a target takes what depends on it',
    steps: [
      { config: chain(1) },
      { mode: 'destroy', targets: ['terraform_data.b'], does: ['delete b', 'delete c'], restless: true },
      { run: 'destroy', targets: ['terraform_data.n[0]'], does: ['delete n[0]'], restless: true },
      { run: 'destroy', targets: ['terraform_data.a'], restless: true },
      { run: 'destroy', restless: true },
    ],
  },
  {
    name: 'a target that the configuration has lost',
    steps: [
      apply(data({ a: {}, b: { input: '${terraform_data.a.id}' }, c: {} }), ['create a', 'create b', 'create c']),
      { config: data({ a: {} }), targets: ['terraform_data.b'], does: ['delete b'], restless: true },
      { targets: ['terraform_data.a'], does: [], restless: true },
      { does: ['delete c'] },
    ],
  },
  {
    name: 'targets with create_before_destroy and moves',
    steps: [
      apply(
        data({ a: { triggers_replace: 1, lifecycle: { create_before_destroy: true } }, b: { input: '${terraform_data.a.id}' } }),
        ['create a', 'create b'],
      ),
      {
        config: data({
          a: { triggers_replace: 2, lifecycle: { create_before_destroy: true } },
          b: { input: '${terraform_data.a.id}' },
        }),
        targets: ['terraform_data.a'],
        does: ['create/delete a'],
        restless: true,
      },
      { does: ['update b'] },
    ],
  },
  {
    name: 'a destroy of a target whose count depends on what is no target',
    steps: [
      apply(data({ u: { input: ['x', 'y'] } }), ['create u']),
      apply(
        data({
          u: { input: ['x', 'y'] },
          c: { count: '${length(terraform_data.u.output)}' },
          d: { input: '${terraform_data.c[0].id}' },
        }),
        ['create c[0]', 'create c[1]', 'create d'],
      ),
      {
        run: 'destroy',
        targets: ['terraform_data.c'],
        does: ['delete c[0]', 'delete c[1]', 'delete d'],
        restless: true,
      },
    ],
  },
  {
    name: 'a destroy of a target leaves what uses it by the new configuration only',
    steps: [
      apply(data({ a: { input: 1 }, d: { input: 2 } }), ['create a', 'create d']),
      {
        config: data({ a: { input: 1 }, d: { input: '${terraform_data.a.input}' } }),
        mode: 'destroy',
        targets: ['terraform_data.a'],
        does: ['delete a'],
        restless: true,
      },
    ],
  },
  {
    name: 'before a destroy of a target it is looked at what that depends on, and not at what it takes with it',
    steps: [
      {
        config: data(
          { a: {}, b: { input: 1 }, c: { provider: 'terraform.other', depends_on: ['terraform_data.b'] } },
          { provider: { terraform: [{}, { alias: 'other' }] } },
        ),
      },
      {
        config: data(
          {
            a: { input: 1 },
            b: { input: '${data.terraform_remote_state.r.outputs.x}', depends_on: ['terraform_data.a'] },
            c: { provider: 'terraform.other', input: '${data.terraform_remote_state.s.outputs.x}' },
          },
          {
            provider: { terraform: [{}, { alias: 'other' }] },
            data: {
              terraform_remote_state: {
                r: { backend: 'local', config: { path: 'other.tfstate' } },
                s: { backend: 'local', config: { path: 'other.tfstate' } },
              },
            },
          },
        ),
        files: { 'other.tfstate': OTHER },
        mode: 'destroy',
        targets: ['terraform_data.b'],
        does: ['delete b', 'delete c'],
        interchange: false,
      },
    ],
  },
  {
    name: 'one instance of what a target depends on, if it refers to no other',
    steps: [
      {
        config: data({ a: { count: 2 }, b: { input: '${terraform_data.a[0].id}' }, c: { depends_on: ['terraform_data.b'] } }),
        targets: ['terraform_data.c'],
        does: ['create a[0]', 'create a[1]', 'create b', 'create c'],
        restless: true,
      },
      { does: ['create a[1]'] },
    ],
  },
  {
    name: 'what uses all instances of a block of which there are some',
    steps: [
      {
        config: data({
          a: { for_each: { k: 0, l: 1 }, input: 'x' },
          b: { count: '${length(values(terraform_data.a)[*].output)}' },
        }),
        targets: ['terraform_data.b', 'terraform_data.a["k"]'],
        does: ['create a["k"]', 'create b[0]'],
        restless: true,
      },
    ],
  },
  {
    name: 'outputs that nobody declares any more stay as long as there are targets',
    steps: [
      apply(data({ a: {} }, { output: { a: { value: '${terraform_data.a.id}' }, gone: { value: 1 } } }), ['create a']),
      { config: data({ a: { input: 2 } }), targets: ['terraform_data.a'], does: ['update a'], restless: true },
      { does: [] },
    ],
  },
  {
    name: '-refresh-only and -refresh=false with targets',
    steps: [
      { config: chain(1) },
      { mode: 'refresh-only', targets: ['terraform_data.a'], does: [] },
      { config: chain(2), refresh: false, targets: ['terraform_data.a'], does: ['update a'], restless: true },
    ],
  },
  ...['id', 'output'].flatMap((attribute) => [
    {
      name: `what a target makes anew first is set aside, and stays until it is a target itself (${attribute})`,
      steps: [
        apply(setAside(1, { input: `\${terraform_data.b.${attribute}}` }), ['create a', 'create b', 'create c']),
        { config: setAside(2, { input: `\${terraform_data.b.${attribute}}` }), targets: ['terraform_data.c'], restless: true },
        { does: ['delete b (deposed)'] },
      ],
    },
  ]),
  ...Object.entries({
    'is made': [undefined, { input: '${terraform_data.b[0].id}' }],
    'is as it was': [{ depends_on: ['terraform_data.b'] }, { depends_on: ['terraform_data.b'] }],
    changes: [
      { depends_on: ['terraform_data.b'], input: 1 },
      { depends_on: ['terraform_data.b'], input: 2 },
    ],
    'changes and depends on it no more': [{ depends_on: ['terraform_data.b'], input: 1 }, { input: 2 }],
    'is replaced': [
      { depends_on: ['terraform_data.b'], triggers_replace: 1 },
      { depends_on: ['terraform_data.b'], triggers_replace: 2 },
    ],
    'is replaced and created first': [
      { depends_on: ['terraform_data.b'], triggers_replace: 1, lifecycle: { create_before_destroy: true } },
      { depends_on: ['terraform_data.b'], triggers_replace: 2, lifecycle: { create_before_destroy: true } },
    ],
    goes: [{ depends_on: ['terraform_data.b'], input: 1 }, undefined],
  } as { readonly [what: string]: readonly [Document | undefined, Document | undefined] }).map(([what, [before, after]]) => ({
    name: `an instance goes of what a target depends on, that ${what}`,
    steps: [
      { config: data({ b: { count: 3 }, ...(before ? { c: before } : {}) }) },
      { config: data({ b: { count: 1 }, ...(after ? { c: after } : {}) }), targets: ['terraform_data.c'], restless: true },
      { config: data({ b: { count: 1 }, ...(after ? { c: after } : {}) }) },
    ],
  })),
  {
    name: 'objects that were set aside, of a target and of what it depends on',
    steps: [
      { config: setAside(1, { input: '${terraform_data.b.id}' }) },
      { edit: depose('b'), targets: ['terraform_data.c'], restless: true },
      { edit: depose('c'), targets: ['terraform_data.c'], restless: true },
      {
        edit: depose('a'),
        config: setAside(2, { input: 2 }),
        targets: ['terraform_data.b'],
        // Terraform counts what it destroys by address: two objects of one at a time are sometimes counted once.
        parallelism: 1,
        restless: true,
      },
      {},
    ],
  },
  ...Object.entries<readonly [(state: StoredState) => void, Document]>({
    'with what was set aside of its users': [depose('a', 'b', 'c'), setAside(1, {})],
    'by itself, where nothing of it was set aside': [depose('a', 'c'), setAside(1, {})],
    'with what was set aside of users that are gone': [depose('b', 'c'), setAside(1)],
    'by itself, where it is gone': [depose('c'), data({ a: { input: 1 }, c: { input: 2 } })],
    'by itself, where it is gone like its users': [depose('a'), data({ a: { input: 1 } })],
  }).map(([how, [edit, config]]) => ({
    name: `a target goes ${how}`,
    steps: [
      { config: setAside(1, { input: '${terraform_data.b.id}' }) },
      { edit, config, targets: ['terraform_data.b'], parallelism: 1, restless: true },
      { config, parallelism: 1, interchange: false as const },
    ],
  })),
  ...['a', 'b', 'c'].map((target) => ({
    name: `a destroy of ${target}, where objects were set aside`,
    steps: [
      { config: setAside(1, { input: '${terraform_data.b.id}' }) },
      { edit: depose('b'), mode: 'destroy' as const, targets: [`terraform_data.${target}`], parallelism: 1, restless: true },
      {
        edit: depose('a'),
        config: data({ a: {} }),
        mode: 'destroy' as const,
        targets: ['terraform_data.b'],
        parallelism: 1,
        restless: true,
      },
    ],
  })),
  ...['terraform_data.b["nope"]', 'terraform_data.b[0]', 'terraform_data.b'].map((target) => ({
    name: `a destroy of ${target}, of which other instances are used`,
    steps: [
      { config: data({ b: { for_each: { k: 0, l: 1 } }, c: { depends_on: ['terraform_data.b'] } }) },
      { mode: 'destroy' as const, targets: [target], restless: true },
    ],
  })),
  {
    name: 'a destroy of one instance takes what uses any of them',
    steps: [
      { config: data({ b: { for_each: { k: 0, l: 1 } }, c: { depends_on: ['terraform_data.b'] } }) },
      {
        mode: 'destroy',
        targets: ['terraform_data.b["k"]', 'terraform_data.c[7]'],
        does: ['delete b["k"]', 'delete c'],
        restless: true,
      },
    ],
  },
]);
