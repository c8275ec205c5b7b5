import { describeScenarios } from './support/compare';
import { pcgInProcess } from './support/pcg-in-process';
import { type Document, data, type Scenario, type Step, type StoredState } from './support/scenario';
import { Side } from './support/side';

/** What is current becomes what was set aside: of all of a block, or of one instance. */
const depose =
  (key?: string | number) =>
  ({ resources }: StoredState): void => {
    for (const instance of resources.find(({ name }) => name === 'a')?.instances ?? []) {
      if (key === undefined || instance.index_key === key) instance.deposed = '0123abcd';
    }
  };

/** Beside what is current one more is set aside. */
const deposeBeside = ({ resources }: StoredState): void => {
  const instances = resources.find(({ name }) => name === 'a')?.instances ?? [];
  instances.push(...instances.map((one) => ({ ...one, attributes: { ...one.attributes, id: 'old' }, deposed: '0123abcd' })));
};

const TWO = { count: 2 };
const KEYS = { for_each: { B: 1, a: 2 } };

/** Starts with two instances, and goes on with other ones. */
const steps = (before: Document, after: Document, asks: string, step: Step): readonly Step[] => [
  { config: data({ a: { input: 'x', ...before }, b: { input: 'x' } }) },
  {
    config: data({ a: { input: 'x', ...after }, b: { input: `\${${asks}}` } }, { output: { o: { value: `\${${asks}}` } } }),
    restless: true,
    ...step,
  },
];

const TARGETED: Step = { targets: ['terraform_data.b'] };
/** A plan of everything takes away what was set aside: terraform counts it or not, by what it comes to first. */
const SET_ASIDE: Step = { edit: depose(), interchange: false };
/** Neither can apply that: terraform loses the object over it, and pcg keeps it (below). */
const UNKNOWN_STAYS: Step = { ...TARGETED, run: 'plan' };
const LOOKED_AT: Step = { mode: 'refresh-only' };
/** With something unknown in the outputs terraform cannot apply it. */
const UNKNOWN_SEEN: Step = { ...LOOKED_AT, run: 'plan' };

const SCENARIOS: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  ['none of count', steps(TWO, { count: 0 }, 'terraform_data.a[*].id', { ...UNKNOWN_STAYS, ...SET_ASIDE })],
  ['none of count, counted', steps(TWO, { count: 0 }, 'length(terraform_data.a)', { ...TARGETED, ...SET_ASIDE })],
  ['some of count', steps(TWO, { count: 1 }, 'terraform_data.a[*].id', { ...UNKNOWN_STAYS, ...SET_ASIDE })],
  ['some of count, counted', steps(TWO, { count: 1 }, 'length(terraform_data.a)', { ...TARGETED, ...SET_ASIDE })],
  ['the last of count', steps(TWO, { count: 1 }, 'length(terraform_data.a)', { ...TARGETED, ...SET_ASIDE, edit: depose(1) })],
  ['none of for_each', steps(KEYS, { for_each: {} }, 'keys(terraform_data.a)', { ...TARGETED, ...SET_ASIDE })],
  ['others of for_each', steps(KEYS, { for_each: { Z: 1 } }, 'keys(terraform_data.a)', { ...TARGETED, ...SET_ASIDE })],
  ['values of for_each', steps(KEYS, { for_each: {} }, 'values(terraform_data.a)[0].id', { ...UNKNOWN_STAYS, ...SET_ASIDE })],
  [
    'something set aside beside what goes',
    steps(TWO, { count: 0 }, 'length(terraform_data.a)', { ...TARGETED, ...SET_ASIDE, edit: deposeBeside }),
  ],
  [
    'one that no target names',
    steps(TWO, TWO, 'terraform_data.a[*].id', {
      ...UNKNOWN_STAYS,
      targets: ['terraform_data.b', 'terraform_data.a[0]'],
      edit: depose(1),
    }),
  ],
  [
    'an output of one that no target names',
    steps(TWO, { ...TWO, input: 'y' }, 'terraform_data.a[*].id', {
      targets: ['terraform_data.a[0]'],
      ...SET_ASIDE,
      edit: depose(1),
    }),
  ],
  [
    'one that the block has no more, and no target names',
    steps(TWO, { count: 0 }, 'length(terraform_data.a)', { targets: ['terraform_data.b', 'terraform_data.a[0]'] }),
  ],
  [
    'a key that the block has no more, and no target names',
    steps(KEYS, { for_each: { b: 1 } }, 'keys(terraform_data.a)', { targets: ['terraform_data.b', 'terraform_data.a["b"]'] }),
  ],
  ['a look at count', steps(TWO, { count: 1 }, 'terraform_data.a[*].id', LOOKED_AT)],
  ['a look at for_each', steps(KEYS, { for_each: { Z: 1 } }, '[for k, v in terraform_data.a : "${k} ${v.input}"]', LOOKED_AT)],
  ['a look at what was set aside', steps(TWO, { count: 0 }, 'terraform_data.a[*].id', { ...UNKNOWN_SEEN, ...SET_ASIDE })],
  [
    'a look at one set aside',
    steps(KEYS, { for_each: {} }, 'keys(terraform_data.a)', { ...LOOKED_AT, ...SET_ASIDE, edit: depose('B') }),
  ],
  ['a look at one that was single', steps({}, {}, 'terraform_data.a.id', { ...UNKNOWN_SEEN, ...SET_ASIDE })],
];

describeScenarios(
  'what stays in the state counts as an instance',
  SCENARIOS.map(([name, all]): Scenario => ({ name, steps: all })),
);

test('what stays unknown is refused by the apply, and the object stays as it is', async () => {
  const side = new Side(pcgInProcess());
  try {
    const config = (count: number, input: string) =>
      side.write({ 'main.tf.json': JSON.stringify(data({ a: { count }, b: { input } })) });
    config(2, 'x');
    await side.program.plan(side.folder, {});
    expect((await side.program.apply(side.folder, {})).code).toBe(0);
    side.edit(depose());
    config(0, '${terraform_data.a[*].id}');
    const objects = () => {
      const { resources } = JSON.parse(side.state() ?? '') as StoredState;
      return resources.flatMap(({ name, instances }) =>
        instances.map(({ deposed, attributes }) => ({ name, deposed, attributes })),
      );
    };
    const before = objects();
    expect((await side.program.plan(side.folder, { targets: ['terraform_data.b'] })).code).toBe(2);
    const applied = await side.program.apply(side.folder, {});
    expect(applied.code).toBe(1);
    expect(applied.said).toMatch(/Configuration contains unknown value .* Plan again without --target/);
    expect(before).toHaveLength(3);
    expect(objects()).toEqual(before);
  } finally {
    side.close();
  }
});
