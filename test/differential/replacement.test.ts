import { describeScenarios } from './support/compare';
import { apply, type Document, data, note } from './support/scenario';

const early = { create_before_destroy: true };
/** Writes its name when it is made and when it goes; `from` is what it refers to. */
const noted = (name: string, version: unknown, more: Document = {}): Document => ({
  input: `${name}${version}`,
  triggers_replace: version,
  provisioner: [note(`${name} made`), note(`${name} gone`, { when: 'destroy' })],
  ...more,
});
const uses = (name: string, more: Document = {}) => ({ depends_on: [`terraform_data.${name}`], ...more });

describeScenarios('replacement', [
  {
    name: 'triggers_replace of every kind, known and unknown',
    steps: [
      apply(data({ a: { triggers_replace: 'x' }, b: { triggers_replace: ['${terraform_data.a.id}', 1] }, c: {} }), [
        'create a',
        'create b',
        'create c',
      ]),
      apply(data({ a: { triggers_replace: { k: 'x' } }, b: { triggers_replace: ['${terraform_data.a.id}', 1] }, c: {} }), [
        'delete/create a',
        'delete/create b',
      ]),
      apply(data({ a: { triggers_replace: { k: 'x' } }, b: {}, c: { triggers_replace: null } }), ['delete/create b']),
      apply(data({ a: {}, b: {}, c: { triggers_replace: false } }), ['delete/create a', 'delete/create c']),
    ],
  },
  {
    name: 'a chain is destroyed from its end and created from its start',
    program: true,
    steps: [
      apply(
        data({ a: noted('a', 1), b: noted('b', 1, uses('a')), c: noted('c', 1, uses('b')) }),
        ['create a', 'create b', 'create c'],
        {
          log: ['a made', 'b made', 'c made'],
        },
      ),
      apply(
        data({ a: noted('a', 2), b: noted('b', 2, uses('a')), c: noted('c', 2, uses('b')) }),
        ['delete/create a', 'delete/create b', 'delete/create c'],
        { log: ['a made', 'b made', 'c made', 'c gone', 'b gone', 'a gone', 'a made', 'b made', 'c made'] },
      ),
      { run: 'destroy' },
    ],
  },
  {
    name: 'create_before_destroy reaches all that the object depends on',
    steps: [
      apply(data({ a: noted('a', 1), b: noted('b', 1, uses('a')), c: noted('c', 1, uses('b', { lifecycle: early })) }), [
        'create a',
        'create b',
        'create c',
      ]),
      apply(
        data({ a: noted('a', 2), b: noted('b', 2, uses('a')), c: noted('c', 2, uses('b', { lifecycle: early })) }),
        ['create/delete a', 'create/delete b', 'create/delete c'],
        { log: ['a made', 'b made', 'c made', 'a made', 'b made', 'c made'] },
      ),
    ],
  },
  {
    name: 'create_before_destroy does not reach what depends on the object',
    steps: [
      apply(data({ a: noted('a', 1, { lifecycle: early }), b: noted('b', 1, uses('a')) }), ['create a', 'create b']),
      apply(data({ a: noted('a', 2, { lifecycle: early }), b: noted('b', 2, uses('a')) }), ['create/delete a', 'delete/create b'], {
        log: ['a made', 'b made', 'b gone', 'a made', 'b made'],
      }),
    ],
  },
  {
    name: 'an updated dependent comes before the end of what it used',
    steps: [
      apply(data({ a: noted('a', 1, { lifecycle: early }), b: { input: '${terraform_data.a.id}' } }), ['create a', 'create b']),
      apply(data({ a: noted('a', 2, { lifecycle: early }), b: { input: '${terraform_data.a.id}' } }), [
        'create/delete a',
        'update b',
      ]),
    ],
  },
  {
    name: 'create_before_destroy comes and goes with the configuration and stays with the state',
    steps: [
      apply(data({ a: noted('a', 1, { lifecycle: early }), b: noted('b', 1, uses('a')) }), ['create a', 'create b']),
      apply(data({ a: noted('a', 1), b: noted('b', 1, uses('a')) }), []),
      apply(data({ a: noted('a', 2), b: noted('b', 2, uses('a', { lifecycle: early })) }), ['create/delete a', 'create/delete b']),
      apply(data({}), ['delete a', 'delete b']),
    ],
  },
  {
    name: 'replace_triggered_by whole objects, instances and attributes',
    steps: [
      {
        config: data({
          a: { input: 1 },
          n: { count: 2, input: 'x${count.index}' },
          whole: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } },
          attribute: { lifecycle: { replace_triggered_by: ['terraform_data.a.input'] } },
          same: { lifecycle: { replace_triggered_by: ['terraform_data.a.triggers_replace'] } },
          one: { lifecycle: { replace_triggered_by: ['terraform_data.n[1].output'] } },
          all: { lifecycle: { replace_triggered_by: ['terraform_data.n'] } },
        }),
        does: ['a', 'all', 'attribute', 'n[0]', 'n[1]', 'one', 'same', 'whole'].map((name) => `create ${name}`),
      },
      apply(
        data({
          a: { input: 2 },
          n: { count: 2, input: 'y${count.index}' },
          whole: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } },
          attribute: { lifecycle: { replace_triggered_by: ['terraform_data.a.input'] } },
          same: { lifecycle: { replace_triggered_by: ['terraform_data.a.triggers_replace'] } },
          one: { lifecycle: { replace_triggered_by: ['terraform_data.n[1].output'] } },
          all: { lifecycle: { replace_triggered_by: ['terraform_data.n'] } },
        }),
        [
          'update a',
          'delete/create all',
          'delete/create attribute',
          'update n[0]',
          'update n[1]',
          'delete/create one',
          'delete/create whole',
        ],
      ),
    ],
  },
  {
    name: 'replace_triggered_by with each.key and count.index',
    steps: [1, 2].map((version) => ({
      config: data({
        a: { for_each: { k: version, l: 1 }, input: '${each.value}' },
        b: { for_each: { k: 1, l: 1 }, lifecycle: { replace_triggered_by: ['terraform_data.a[each.key]'] } },
        c: { count: 2, input: version + 1 },
        d: { count: 2, lifecycle: { replace_triggered_by: ['terraform_data.c[count.index].output'] } },
      }),
    })),
  },
  {
    name: 'replace_triggered_by takes attributes of objects and keys of maps, and positions',
    steps: [1, 2].map((version) => ({
      config: data({
        a: {
          input: {
            object: { k: version },
            map: `\${tomap({ k = ${version} })}`,
            list: [version],
            set: `\${toset([${version}])}`,
            text: `${version}`,
          },
        },
        ...Object.fromEntries(
          [
            'object',
            'object.k',
            'object["k"]',
            'map',
            'map.k',
            'map["k"]',
            'list[0]',
            'list[1]',
            'set',
            'text',
            'text.k',
            'nope',
          ].map((path, i) => [`by${i}`, { lifecycle: { replace_triggered_by: [`terraform_data.a.input.${path}`] } }]),
        ),
      }),
    })),
  },
  {
    name: 'replace_triggered_by what comes to be known only later',
    steps: [
      apply(
        data({
          a: { input: 'x' },
          b: { input: '${try(terraform_data.a.id, 1)}' },
          c: { lifecycle: { replace_triggered_by: ['terraform_data.b.input.n'] } },
        }),
        ['create a', 'create b', 'create c'],
      ),
      apply(
        data({
          a: { input: 'x', triggers_replace: 1 },
          b: { input: '${try(terraform_data.a.id, 1)}' },
          c: { lifecycle: { replace_triggered_by: ['terraform_data.b.input.n'] } },
        }),
        ['delete/create a', 'update b'],
      ),
    ],
  },
  {
    name: 'replace_triggered_by what becomes sensitive, and by what doesn’t beside it',
    steps: ['v', '${sensitive("v")}'].map((value) => ({
      config: data({
        a: { input: { k: value, l: 1 } },
        b: { lifecycle: { replace_triggered_by: ['terraform_data.a.input.k'] } },
        c: { lifecycle: { replace_triggered_by: ['terraform_data.a.input'] } },
        d: { lifecycle: { replace_triggered_by: ['terraform_data.a.input.l'] } },
      }),
    })),
  },
  {
    name: 'a replacement that is triggered says so, also of what is tainted or new',
    steps: [
      apply(data({ a: { input: 1 }, b: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } } }), ['create a', 'create b']),
      apply(
        data({
          a: { input: 2 },
          b: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } },
          c: { lifecycle: { replace_triggered_by: ['terraform_data.a'] } },
        }),
        ['update a', 'delete/create b', 'create c'],
        {
          edit: ({ resources }) => {
            for (const { name, instances } of resources) for (const each of instances) if (name === 'b') each.status = 'tainted';
          },
        },
      ),
    ],
  },
  {
    name: 'replace_triggered_by what is not there is refused',
    steps: ['terraform_data.a["k"]', 'terraform_data.a', 'terraform_data.c[1].input'].map((trigger) => ({
      config: data({ a: { for_each: {} }, c: { count: 1 }, b: { lifecycle: { replace_triggered_by: [trigger] } } }),
      refused: /[Nn]o change found/,
    })),
  },
  {
    name: 'replace_triggered_by an object that is replaced, and a chain of it',
    steps: [1, 2].map((version) => ({
      config: data({
        a: { triggers_replace: version },
        b: { lifecycle: { replace_triggered_by: ['terraform_data.a.id'] } },
        c: { lifecycle: { replace_triggered_by: ['terraform_data.b'] } },
      }),
    })),
  },
  {
    name: '-replace of objects and instances, and of something that is not there',
    steps: [
      apply(data({ a: {}, b: { count: 2 }, c: { input: '${terraform_data.a.id}' } }), [
        'create a',
        'create b[0]',
        'create b[1]',
        'create c',
      ]),
      { replace: ['terraform_data.a', 'terraform_data.b[1]'], does: ['delete/create a', 'delete/create b[1]', 'update c'] },
      { replace: ['terraform_data.nope'], does: [] },
      { replace: ['terraform_data.b'], does: [] },
    ],
  },
  {
    name: '-replace of an object that changes anyway',
    steps: [
      apply(data({ a: { input: 1 } }), ['create a']),
      apply(data({ a: { input: 2 } }), ['delete/create a'], { replace: ['terraform_data.a'] }),
      apply(data({ a: { input: 2, triggers_replace: 1 } }), ['delete/create a'], { replace: ['terraform_data.a'] }),
    ],
  },
  {
    name: 'prevent_destroy',
    steps: [
      apply(data({ a: { input: 1, triggers_replace: 1, lifecycle: { prevent_destroy: true } } }), ['create a']),
      apply(data({ a: { input: 2, triggers_replace: 1, lifecycle: { prevent_destroy: true } } }), ['update a']),
      {
        config: data({ a: { triggers_replace: 2, lifecycle: { prevent_destroy: true } } }),
        refused: /Instance cannot be destroyed/,
      },
      {
        config: data({ a: { input: 2, triggers_replace: 1, lifecycle: { prevent_destroy: true } } }),
        mode: 'destroy',
        refused: /Instance cannot be destroyed/,
      },
      apply(data({}), ['delete a']),
    ],
  },
  {
    name: 'prevent_destroy of instances that count takes away',
    steps: [
      apply(data({ a: { count: 2, lifecycle: { prevent_destroy: true } } }), ['create a[0]', 'create a[1]']),
      { config: data({ a: { count: 1, lifecycle: { prevent_destroy: true } } }), refused: /Instance cannot be destroyed/ },
    ],
  },
]);
