import { describeScenarios } from './support/compare';
import { apply, type Document, data, note, type StoredState } from './support/scenario';

/** Changes the stored instances of a resource by hand. */
const stored =
  (name: string, change: (instance: StoredState['resources'][number]['instances'][number]) => void) =>
  ({ resources }: StoredState): void => {
    for (const resource of resources) if (resource.name === name) resource.instances.forEach(change);
  };
const tainted = (name: string) => stored(name, (instance) => Object.assign(instance, { status: 'tainted' }));
const removed = (name: string) => (state: StoredState) => {
  state.resources = state.resources.filter((resource) => resource.name !== name);
};
const failing: Document = { 'local-exec': { command: 'exit 3' } };
const abc = (more: { readonly [name: string]: Document } = {}) =>
  data({
    a: { input: 1, provisioner: [note('a made'), note('a gone', { when: 'destroy' })], ...more.a },
    b: { input: '${terraform_data.a.id}', provisioner: [note('b made'), note('b gone', { when: 'destroy' })], ...more.b },
    c: { depends_on: ['terraform_data.b'], provisioner: [note('c made'), note('c gone', { when: 'destroy' })], ...more.c },
  });

describeScenarios('failures, provisioners, destruction', [
  {
    name: 'everything is made along the edges and destroyed against them',
    steps: [
      apply(abc(), ['create a', 'create b', 'create c'], { log: ['a made', 'b made', 'c made'] }),
      {
        run: 'destroy',
        does: ['delete a', 'delete b', 'delete c'],
        log: ['a made', 'b made', 'c made', 'c gone', 'b gone', 'a gone'],
      },
    ],
  },
  {
    name: 'blocks that have vanished are destroyed in the order that the state has kept',
    steps: [
      apply(
        data({
          a: {},
          b: { input: '${terraform_data.a.id}' },
          c: { input: '${terraform_data.b.id}-${terraform_data.a.id}' },
          d: { for_each: { k: 1 }, depends_on: ['terraform_data.c'] },
        }),
        ['create a', 'create b', 'create c', 'create d["k"]'],
      ),
      apply(data({ a: {} }), ['delete b', 'delete c', 'delete d["k"]']),
      apply({}, ['delete a']),
    ],
  },
  {
    name: 'a failing provisioner taints the object, and the next run replaces it',
    program: true,
    steps: [
      { config: abc({ b: { provisioner: [note('b made'), failing] } }), fails: /exit status 3|exit code 3/ },
      { config: abc(), does: ['delete/create b', 'create c'] },
    ],
  },
  {
    name: 'a failing provisioner that may fail',
    steps: [
      apply(
        data({
          a: { provisioner: [{ 'local-exec': { command: 'exit 1', on_failure: 'continue' } }, note('after')] },
          b: { input: '${terraform_data.a.id}' },
        }),
        ['create a', 'create b'],
        { log: ['after'] },
      ),
    ],
  },
  {
    name: 'a failure in the middle: what does not depend on it goes on',
    steps: [
      {
        config: data(
          {
            a: { input: 1 },
            b: { depends_on: ['terraform_data.a'], provisioner: [failing] },
            c: { input: '${terraform_data.b.id}' },
            d: { input: '${terraform_data.a.id}' },
            e: { count: 2, provisioner: [{ 'local-exec': { command: 'exit ${count.index}' } }] },
          },
          { output: { d: { value: '${terraform_data.d.id}' }, c: { value: '${terraform_data.c.id}' }, k: { value: 1 } } },
        ),
        fails: /exit status|exit code/,
      },
      {
        config: data({ a: { input: 1 }, b: { depends_on: ['terraform_data.a'] }, c: { input: '${terraform_data.b.id}' } }),
        does: ['delete/create b', 'create c', 'delete d', 'delete e[0]', 'delete e[1]'],
      },
    ],
  },
  {
    name: 'a failing destroy provisioner keeps the object',
    steps: [
      apply(
        data({
          a: {},
          b: { input: '${terraform_data.a.id}', provisioner: [{ 'local-exec': { when: 'destroy', command: 'test -e go' } }] },
        }),
        ['create a', 'create b'],
      ),
      { run: 'destroy', fails: /local-exec provisioner|exit status 1|exit code 1/ },
      { run: 'destroy', files: { go: '' }, does: ['delete a', 'delete b'] },
    ],
  },
  {
    name: 'a destroy provisioner that may fail',
    program: true,
    steps: [
      apply(
        data({
          a: {
            provisioner: [
              { 'local-exec': { when: 'destroy', command: 'exit 1', on_failure: 'continue' } },
              note('gone', { when: 'destroy' }),
            ],
          },
        }),
        ['create a'],
      ),
      { run: 'destroy', log: ['gone'] },
    ],
  },
  {
    name: 'self, each and count in provisioners, environment and interpreter',
    steps: [
      apply(
        data({
          a: {
            for_each: { k: 'v' },
            input: '${each.value}',
            provisioner: [
              note('${self.input} ${each.key} ${self.output}'),
              { 'local-exec': { command: 'echo $X >> log', environment: { X: '${each.key}!' } } },
              { 'local-exec': { command: 'echo i >> log', interpreter: ['/bin/sh', '-c'] } },
              note('gone ${each.key} ${self.input}', { when: 'destroy' }),
            ],
          },
          b: { count: 1, depends_on: ['terraform_data.a'], provisioner: [note('gone ${count.index}', { when: 'destroy' })] },
        }),
        ['create a["k"]', 'create b[0]'],
        { log: ['v k v', 'k!', 'i'] },
      ),
      { run: 'destroy', log: ['v k v', 'k!', 'i', 'gone 0', 'gone k v'] },
    ],
  },
  {
    name: 'objects that somebody has tainted',
    steps: [
      apply(abc(), ['create a', 'create b', 'create c']),
      { edit: tainted('a'), does: ['delete/create a', 'update b'] },
      {
        config: abc({ a: { lifecycle: { create_before_destroy: true } } }),
        edit: tainted('a'),
        does: ['create/delete a', 'update b'],
      },
      { edit: tainted('c'), run: 'destroy', does: ['delete a', 'delete b', 'delete c'] },
    ],
  },
  {
    name: 'a tainted object whose configuration changes as well',
    steps: [
      apply(data({ a: { input: 1, triggers_replace: 1 } }), ['create a']),
      apply(data({ a: { input: 2, triggers_replace: 2, lifecycle: { ignore_changes: ['input'] } } }), ['delete/create a'], {
        edit: tainted('a'),
      }),
    ],
  },
  {
    name: 'objects that somebody took out of the state',
    steps: [
      apply(abc(), ['create a', 'create b', 'create c']),
      { edit: removed('a'), does: ['create a', 'update b'] },
      { edit: removed('c'), does: ['create c'] },
    ],
  },
  {
    name: 'values that somebody changed in the state',
    steps: [
      apply(data({ a: { input: 'x' } }, { output: { o: { value: '${terraform_data.a.output}' } } }), ['create a']),
      {
        edit: stored('a', ({ attributes }) => Object.assign(attributes, { input: { value: 'y', type: 'string' } })),
        does: ['update a'],
      },
      {
        edit: stored('a', ({ attributes }) => Object.assign(attributes, { output: { value: 'y', type: 'string' } })),
        mode: 'refresh-only',
        does: [],
      },
      {
        edit: stored('a', ({ attributes }) => Object.assign(attributes, { output: { value: 'z', type: 'string' } })),
        restless: true,
      },
    ],
  },
  {
    name: 'deposed objects',
    steps: [
      apply(
        data({ a: { triggers_replace: 1, lifecycle: { create_before_destroy: true } }, b: { input: '${terraform_data.a.id}' } }),
        ['create a', 'create b'],
      ),
      {
        edit: stored('a', (instance) => Object.assign(instance, { deposed: '12345678' })),
        does: ['create a', 'delete a (deposed)', 'update b'],
        parallelism: 1,
      },
      {
        edit: ({ resources }) => {
          const [a] = resources.filter(({ name }) => name === 'a');
          const [instance] = a?.instances ?? [];
          if (instance) a?.instances.push({ ...instance, deposed: '0123abcd', attributes: { ...instance.attributes, id: 'old' } });
        },
        does: ['delete a (deposed)'],
        parallelism: 1,
      },
      {
        edit: ({ resources }) => {
          const [a] = resources.filter(({ name }) => name === 'a');
          const [instance] = a?.instances ?? [];
          if (instance) a?.instances.push({ ...instance, deposed: '0123abcd', attributes: { ...instance.attributes, id: 'old' } });
        },
        run: 'destroy',
        parallelism: 1,
      },
    ],
  },
  {
    name: 'a create_before_destroy replacement that fails keeps the old object deposed',
    steps: [
      apply(data({ a: { triggers_replace: 1, lifecycle: { create_before_destroy: true } } }), ['create a']),
      {
        config: data({ a: { triggers_replace: 2, lifecycle: { create_before_destroy: true }, provisioner: [failing] } }),
        fails: /exit status 3|exit code 3/,
      },
      apply(
        data({ a: { triggers_replace: 2, lifecycle: { create_before_destroy: true } } }),
        ['create/delete a', 'delete a (deposed)'],
        { parallelism: 1 },
      ),
    ],
  },
  {
    name: 'a saved plan is stale when the state has changed',
    program: true,
    steps: [
      apply(data({ a: { input: 1 } }), ['create a']),
      { config: data({ a: { input: 2 } }), meanwhile: removed('nothing'), fails: /stale/ },
      { does: ['update a'] },
    ],
  },
  {
    name: 'refresh-only and -refresh=false',
    program: true,
    steps: [
      apply(data({ a: { input: 1 } }, { output: { o: { value: '${terraform_data.a.output}' } } }), ['create a']),
      {
        config: data({ a: { input: 2 }, b: {} }, { output: { o: { value: '${terraform_data.a.output}' }, n: { value: 1 } } }),
        mode: 'refresh-only',
        restless: true,
      },
      { refresh: false, does: ['update a', 'create b'] },
      { refresh: false, mode: 'destroy', does: ['delete a', 'delete b'] },
    ],
  },
  {
    name: 'destroy of nothing, and of a state whose configuration is gone',
    steps: [
      { config: data({ a: {} }), run: 'destroy', does: [] },
      { does: ['create a'] },
      { config: {}, run: 'destroy', does: ['delete a'] },
    ],
  },
  {
    name: 'depends_on of an object on itself',
    steps: [apply(data({ a: { depends_on: ['terraform_data.a'] } }), ['create a'])],
  },
  {
    name: 'dependencies that come and go',
    steps: [
      apply(data({ a: {}, b: {}, c: {} }), ['create a', 'create b', 'create c']),
      apply(data({ a: {}, b: { depends_on: ['terraform_data.a'] }, c: { depends_on: ['terraform_data.b'] } }), []),
      apply(data({ a: { depends_on: ['terraform_data.b'] }, b: {}, c: {} }), []),
      apply(data({ b: {}, c: { input: 1 } }), ['delete a', 'update c']),
    ],
  },
  {
    name: 'a variable of a provisioner that is null is not set',
    steps: [
      {
        config: data({
          a: {
            provisioner: [
              {
                'local-exec': {
                  command: 'echo "${self.id == "" ? 1 : 2} $A-${"$"}{B-unset}" >> log',
                  environment: { A: 'x', B: null },
                },
              },
            ],
          },
        }),
        log: ['2 x-unset'],
      },
    ],
  },
]);
