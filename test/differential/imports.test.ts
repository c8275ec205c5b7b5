import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

const keys: Document = { a: 'one', b: 'two' };
const many = (more: Document) => data({ all: { for_each: keys } }, { import: more });

describeScenarios('imports', [
  {
    name: 'one for each key, and nothing is left to do',
    steps: [
      { config: many({ for_each: keys, to: 'terraform_data.all[each.key]', id: '${each.value}' }) },
      { config: data({ all: { for_each: keys } }) },
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
