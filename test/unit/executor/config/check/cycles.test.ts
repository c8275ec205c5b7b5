import { findCycles } from '../../../../../src/executor/config/check/cycles';

const graph = (edges: { readonly [node: string]: string }) =>
  new Map(Object.entries(edges).map(([node, to]) => [node, new Set(to.split(' ').filter((other) => other !== ''))]));

test.each<[{ readonly [node: string]: string }, readonly (readonly string[])[]]>([
  [{}, []],
  [{ a: 'b c', b: 'c', c: '' }, []],
  [{ a: 'b', b: 'c' }, []],
  [{ a: 'a' }, [['a']]],
  [{ a: 'b', b: 'a' }, [['a', 'b']]],
  [{ x: 'a', a: 'b', b: 'c', c: 'a' }, [['a', 'b', 'c']]],
  [
    { a: 'b', b: 'a', c: 'd', d: 'c' },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%j', (edges, expected) => {
  expect(findCycles(graph(edges))).toEqual(expected);
});
