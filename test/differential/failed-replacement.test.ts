import { describeScenarios } from './support/compare';
import { calls, folders, one } from './support/modules';
import { apply, type Document, data, note, type Scenario, type StoredState } from './support/scenario';

const early = { create_before_destroy: true };
const failing = { provisioner: [{ 'local-exec': { command: 'exit 3' } }, note('gone', { when: 'destroy' })] };
const noted = (name: string, version: unknown, more: Document = {}): Document => ({
  triggers_replace: version,
  provisioner: [note(`${name} gone`, { when: 'destroy' })],
  ...more,
});

const unlessMade: Document = {
  'local-exec': {
    command: 'for i in 1 2 3 4 5 6; do grep -q "b made" log 2>/dev/null && break; sleep 0.1; done; echo a gone >> log',
    when: 'destroy',
  },
};

const ofOne: { readonly [name: string]: Document } = {
  b: { for_each: { k: 0, l: 3 }, provisioner: [{ 'local-exec': { command: 'exit ${each.value}' } }] },
  c: { input: '${terraform_data.b["k"].id}' },
  d: { input: '${local.l}' },
  e: { input: '${values(terraform_data.b)[*].id}' },
  f: { depends_on: ['terraform_data.c'] },
  g: { lifecycle: { replace_triggered_by: ['terraform_data.b["k"]'] } },
  i: { depends_on: ['terraform_data.b["k"]'] },
  j: { depends_on: ['terraform_data.b["k"]', 'terraform_data.b'] },
};
/** The same by way of modules: what they are given, what they wait for, by what they are checked, and what they give. */
const modulesOfOne: Document = {
  given: { source: './one', in: '${terraform_data.b["k"].id}' },
  all: { source: './one', in: '${join(",", values(terraform_data.b)[*].id)}' },
  after: { source: './one', in: 'x', depends_on: ['terraform_data.b["k"]'] },
  checking: { source: './checking', in: 'x' },
  giving: { source: './giving' },
};
const giving: Document = data(
  { x: { count: 2, provisioner: [{ 'local-exec': { command: 'exit ${count.index}' } }] } },
  { output: { first: { value: '${terraform_data.x[0].id}' }, all: { value: '${terraform_data.x[*].id}' } } },
);
const checking: Document = data(
  { b: { count: 2, provisioner: [{ 'local-exec': { command: 'exit ${count.index}' } }] }, x: { input: '${var.in}' } },
  {
    variable: {
      in: { validation: [{ condition: '${var.in != terraform_data.b[0].id}', error_message: 'The same as in b.' }] },
    },
  },
);
const assertion = (condition: string): Document => ({ assert: { condition, error_message: 'Not so.' } });
const around: Document = {
  locals: { l: '${terraform_data.b["k"].id}' },
  output: { o: { value: '${terraform_data.b["k"].id}' }, p: { value: '${keys(terraform_data.b)}' }, q: { value: '${local.l}' } },
  check: {
    one: assertion('${terraform_data.b["k"].id != ""}'),
    all: assertion('${values(terraform_data.b)[*].id != []}'),
  },
};

/** Beside what is current one more of each object is set aside. */
const oneSetAside = ({ resources }: StoredState): void => {
  for (const { instances } of resources)
    instances.push(...instances.map((one) => ({ ...one, attributes: { ...one.attributes, id: 'old' }, deposed: '0123abcd' })));
};

/** One that stays as it is, and whose condition only an apply can tell. */
const checkedBy = (input: number): { readonly [name: string]: Document } => ({
  c: { lifecycle: { postcondition: [{ condition: '${terraform_data.d.output == 1}', error_message: 'Not so.' }] } },
  d: { input },
});

// Which objects a run that fails takes away is what its user is left with.
describeScenarios('what goes while something fails', [
  {
    name: 'what was set aside is taken for what the current object depends on',
    steps: [
      apply(data({ a: noted('a', 1), b: { input: '${terraform_data.a.id}', triggers_replace: 1, lifecycle: early } }), [
        'create a',
        'create b',
      ]),
      apply(data({ a: noted('a', 1), b: { triggers_replace: 2, lifecycle: early, ...failing } }), ['create/delete b'], {
        fails: /exit/,
      }),
      apply(
        data({
          a: noted('a', 2),
          b: { triggers_replace: 3, lifecycle: early, depends_on: ['terraform_data.c'] },
          c: failing,
        }),
        undefined,
        { fails: /exit/, log: ['a gone'] },
      ),
    ],
  },
  {
    name: 'an object that goes last waits for who is new and depends on it by others',
    steps: [
      apply(data({ a: noted('a', 1, { lifecycle: early }), b: { depends_on: ['terraform_data.a'] } }), ['create a', 'create b']),
      apply(
        data({
          a: noted('a', 2, { lifecycle: early }),
          b: { depends_on: ['terraform_data.a'] },
          c: { ...failing, depends_on: ['terraform_data.b'] },
          d: { ...failing, lifecycle: { replace_triggered_by: ['terraform_data.b'] } },
        }),
        undefined,
        { fails: /exit/, log: [] },
      ),
    ],
  },
  {
    name: 'an object that goes last does not wait for who stays as it is, or depends on it no more',
    steps: [
      apply(
        data({
          a: { count: 2, ...noted('a', 1, { lifecycle: early }) },
          b: { depends_on: ['terraform_data.a'] },
          c: { count: 2, ...noted('c', 1, { lifecycle: early }) },
          d: { depends_on: ['terraform_data.c'] },
        }),
        undefined,
      ),
      apply(
        data({
          a: { count: 1, ...noted('a', 2, { lifecycle: early }), ...failing },
          b: { depends_on: ['terraform_data.a'] },
          c: { count: 1, ...noted('c', 1, { lifecycle: early }) },
          d: { for_each: { k: 1 }, ...failing },
        }),
        undefined,
        { fails: /exit/ },
      ),
    ],
  },
  {
    name: 'what is new waits for the end of what it depends on, also where it is to be created first itself',
    // Who goes gives who is new the time to come first.
    steps: [
      apply(data({ a: { triggers_replace: 1, provisioner: [unlessMade] } }), ['create a']),
      apply(
        data({
          a: { count: 0, triggers_replace: 1, provisioner: [unlessMade] },
          b: { input: '${terraform_data.a[*].id}', lifecycle: early, provisioner: [note('b made')] },
        }),
        ['delete a[0] from a', 'create b'],
        { log: ['a gone', 'b made'] },
      ),
    ],
  },
  {
    name: 'an object is set aside before it turns out that its successor is refused',
    steps: [
      apply(data({ a: { triggers_replace: 1 }, b: { triggers_replace: 1, lifecycle: early } }), ['create a', 'create b']),
      apply(
        data({
          a: { triggers_replace: 2 },
          b: {
            triggers_replace: 2,
            lifecycle: {
              ...early,
              precondition: { condition: '${terraform_data.a.id == "x"}', error_message: 'Not so.' },
            },
          },
        }),
        undefined,
        { fails: /Not so/ },
      ),
      apply(data({ a: { triggers_replace: 2 }, b: { triggers_replace: 1, lifecycle: early } }), [
        'delete a (deposed)',
        'create b',
        'delete b (deposed)',
      ]),
    ],
  },
  ...[true, false].flatMap((refresh): readonly Scenario[] => {
    const more = {
      refresh,
      edit: oneSetAside,
      // Terraform finds a cycle in what it would do next.
      interchange: false,
    } as const;
    return [
      {
        name: `what was set aside, where what its successor refers to fails${refresh ? '' : ', without a look'}`,
        steps: [
          apply(data({ a: noted('a', 1) }), ['create a']),
          apply(data({ a: { ...noted('a', 1), depends_on: ['terraform_data.c'] }, c: failing }), undefined, {
            ...more,
            fails: /exit/,
          }),
        ],
      },
      {
        name: `what was set aside, where conditions fail${refresh ? '' : ', without a look'}`,
        steps: [
          apply(data({ a: noted('a', 1), ...checkedBy(1) }), undefined),
          apply(data({ a: { ...noted('a', 1), depends_on: ['terraform_data.c'] }, ...checkedBy(2) }), undefined, {
            ...more,
            fails: /Not so/,
          }),
        ],
      },
    ];
  }),
  {
    name: 'who refers to one instance waits for that one, where something is done about it',
    steps: [
      apply(data(ofOne, around), undefined, { fails: /exit/ }),
      apply(data({ ...ofOne, h: { input: '${terraform_data.b["k"].id}' } }, around), undefined, { fails: /exit/ }),
    ],
  },
  {
    name: 'and by way of modules',
    steps: [
      {
        config: calls(
          modulesOfOne,
          { output: { o: { value: '${module.giving.first}' }, p: { value: '${module.given.out}' } } },
          {
            b: ofOne.b as Document,
            c: { input: '${module.giving.first}' },
            d: { input: '${module.giving.all}' },
            e: { input: '${module.giving}' },
          },
        ),
        ...folders({ one, giving, checking }),
        fails: /exit/,
      },
    ],
  },
  {
    name: 'a name without instances stays noted until instances of it are planned',
    steps: [
      apply(data({ a: failing, b: { for_each: {} } }), ['create a'], { fails: /exit/ }),
      apply(data({ a: failing }), ['delete/create a'], { fails: /exit/ }),
      apply(data({ a: failing, b: { depends_on: ['terraform_data.a'] } }), ['delete/create a', 'create b'], { fails: /exit/ }),
    ],
  },
]);
