import { describeScenarios } from './support/compare';
import { apply, type Document, data, type Scenario, type Step } from './support/scenario';

const at = (name: string): string => `terraform_data.${name}`;
const base = data({ a: {}, b: {}, c: { count: 2 }, z: {} });
const beside = (blocks: Document): Document => data({ a: {}, b: {}, c: { count: 2 }, n: {}, z: {} }, blocks);
const forgets = (name: string): Document => ({ from: at(name), lifecycle: { destroy: false } });

interface Contradiction {
  readonly what: string;
  readonly blocks: Document;
  readonly refused: RegExp;
  /** Where it is let pass, though the mode looks at it otherwise; and where it is refused, though others pass. */
  readonly refreshOnly: 'refused' | 'passes';
  readonly withOtherTargets: 'refused' | 'passes';
}

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    what: 'a block that moved and is declared',
    blocks: { moved: [{ from: at('a'), to: at('b') }] },
    refused: /Moved object still exists/,
    refreshOnly: 'refused',
    withOtherTargets: 'passes',
  },
  {
    what: 'an instance that moved and is declared',
    blocks: { moved: [{ from: at('c[0]'), to: at('b') }] },
    refused: /Moved object still exists/,
    refreshOnly: 'refused',
    withOtherTargets: 'passes',
  },
  {
    what: 'a block that was removed and is declared',
    blocks: { removed: [forgets('a')] },
    refused: /Removed resource still exists/,
    refreshOnly: 'passes',
    withOtherTargets: 'refused',
  },
  {
    what: 'an import into a block that is not declared',
    blocks: { import: [{ to: at('x'), id: 'q' }] },
    refused: /import target does not exist/,
    refreshOnly: 'passes',
    withOtherTargets: 'passes',
  },
  {
    what: 'an import into an instance that is not declared',
    blocks: { import: [{ to: at('c[7]'), id: 'q' }] },
    refused: /import target does not exist/,
    refreshOnly: 'passes',
    withOtherTargets: 'passes',
  },
];

function scenario({ what, blocks, refused, refreshOnly, withOtherTargets }: Contradiction): Scenario {
  const config = beside(blocks);
  const plan = (how: Partial<Step>, outcome: 'refused' | 'passes'): Step => ({
    config,
    run: 'plan',
    ...how,
    ...(outcome === 'refused' ? { refused } : {}),
  });
  const targets = [at('z')];
  return {
    name: `${what}, in each mode`,
    steps: [
      { config, run: 'plan', mode: 'destroy', does: [] },
      apply(base, ['create a', 'create b', 'create c[0]', 'create c[1]', 'create z']),
      plan({}, 'refused'),
      plan({ mode: 'destroy' }, 'refused'),
      plan({ mode: 'destroy', refresh: false }, 'passes'),
      plan({ mode: 'refresh-only' }, refreshOnly),
      plan({ targets }, withOtherTargets),
      plan({ mode: 'destroy', targets }, withOtherTargets),
      plan({ mode: 'refresh-only', targets }, 'passes'),
    ],
  };
}

describeScenarios('moved, removed and import blocks that contradict the configuration', [
  ...CONTRADICTIONS.map(scenario),
  ...[true, false].map((destroy): Scenario => {
    const note = (line: string): Document => ({
      provisioner: [{ 'local-exec': { command: `echo ${line} >> log`, when: 'destroy' } }],
    });
    const removed = [destroy, !destroy].map((each) => ({
      from: at('a'),
      lifecycle: { destroy: each },
      ...(each ? note(`first says ${destroy}`) : {}),
    }));
    return {
      name: `two removed blocks about one, of which the first says destroy = ${destroy}`,
      steps: [
        apply(data({ a: {}, z: {} }), ['create a', 'create z']),
        apply(data({ z: {} }, { removed }), [destroy ? 'delete a' : 'forget a']),
      ],
    };
  }),
  {
    name: 'two removed blocks with provisioners about one',
    steps: [
      apply(data({ a: {}, z: {} }), ['create a', 'create z']),
      apply(
        data(
          { z: {} },
          {
            removed: ['one', 'two'].map((line) => ({
              from: at('a'),
              lifecycle: { destroy: true },
              provisioner: [{ 'local-exec': { command: `echo ${line} >> log`, when: 'destroy' } }],
            })),
          },
        ),
        ['delete a'],
      ),
    ],
  },
]);
