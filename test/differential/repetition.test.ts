import { describeScenarios } from './support/compare';
import { apply, data } from './support/scenario';

const counted = (count: unknown) => data({ a: { count, input: '${count.index}' } });
const each = (keys: unknown) => data({ a: { for_each: keys, input: '${each.key}=${each.value}' } });

describeScenarios('repetition', [
  {
    name: 'count grows, shrinks and becomes 0',
    steps: [
      apply(counted(2), ['create a[0]', 'create a[1]']),
      apply(
        counted(12),
        [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => `create a[${i}]`),
      ),
      apply(
        counted(1),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => `delete a[${i}]`),
      ),
      apply(counted(0), ['delete a[0]']),
    ],
  },
  {
    name: 'count comes to an object and goes again',
    steps: [
      apply(data({ a: { input: 'x' } }), ['create a']),
      apply(data({ a: { count: 2, input: 'x' } }), ['no-op a[0] from a', 'create a[1]']),
      apply(data({ a: { input: 'x' } }), ['no-op a from a[0]', 'delete a[1]']),
    ],
  },
  {
    name: 'for_each over a map and a set gains and loses keys',
    steps: [
      apply(each({ b: '1', a: '2', 'with space': '3' }), ['create a["a"]', 'create a["b"]', 'create a["with space"]']),
      apply(each({ b: '1', c: '2' }), ['delete a["a"]', 'create a["c"]', 'delete a["with space"]']),
      apply(each('${toset(["b", "d"])}'), ['update a["b"]', 'delete a["c"]', 'create a["d"]']),
      apply(each({}), ['delete a["b"]', 'delete a["d"]']),
    ],
  },
  {
    name: 'a sensitive count, and a count that is a text',
    steps: [
      apply(data({ a: { count: '${sensitive(2)}' } }), ['create a[0]', 'create a[1]']),
      apply(data({ a: { count: '1' } }), ['delete a[1]']),
      apply(data({ a: { count: '${true ? 1 : 0}', input: '${count.index}' } }), ['update a[0]']),
    ],
  },
  {
    name: 'for_each over values that are sensitive or unknown inside',
    steps: [1, 2].map((version) => ({
      config: data({
        b: { triggers_replace: version },
        a: { for_each: { k: '${sensitive("x")}', l: '${terraform_data.b.id}' }, input: '${each.value}' },
      }),
    })),
  },
  {
    name: 'count becomes for_each, and for_each becomes one object',
    steps: [
      apply(counted(2), ['create a[0]', 'create a[1]']),
      apply(each({ x: '1' }), ['delete a[0]', 'delete a[1]', 'create a["x"]']),
      apply(data({ a: { input: 1 } }), ['create a', 'delete a["x"]']),
    ],
  },
]);
