import { parseAddress } from '../../../../src/executor/address';
import { applyMoves } from '../../../../src/executor/plan/moves';
import { EMPTY_STATE } from '../../../../src/executor/state/file/read';
import type { StateInstance } from '../../../../src/executor/state/state';
import { read } from '../config/support';

const stored = (...texts: readonly string[]): ReadonlyMap<string, StateInstance> =>
  new Map(
    texts.map((text) => {
      const address = parseAddress(`terraform_data.${text}`);
      if (!address) throw new Error(text);
      return [`terraform_data.${text}`, { address, provider: 'p', current: undefined, deposed: {} }];
    }),
  );
const state = (...texts: readonly string[]) => ({ ...EMPTY_STATE, instances: stored(...texts) });
const where = (moves: readonly (readonly [string, string])[], blocks: object, ...texts: readonly string[]) => {
  const moved = moves.map(([from, to]) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` }));
  const { instances, from } = applyMoves(read({ resource: { terraform_data: blocks }, moved }), state(...texts));
  return Object.fromEntries([...instances.keys()].map((is) => [is.slice(15), from.get(is)?.name]));
};

test('chains are followed in whatever order they are written', () => {
  const moves = [
    ['c', 'd'],
    ['a', 'b'],
    ['b', 'c'],
  ] as const;
  expect(where(moves, { d: {} }, 'a')).toEqual({ d: 'a' });
  expect(where([...moves].reverse(), { d: {} }, 'b')).toEqual({ d: 'b' });
});

test('all instances of a block move, each once, also within the block', () => {
  expect(where([['a', 'b']], { b: { count: 3 } }, 'a[0]', 'a[1]', 'a[2]', 'c')).toEqual({
    'b[0]': 'a',
    'b[1]': 'a',
    'b[2]': 'a',
    c: undefined,
  });
  expect(where([['a[0]', 'a[5]']], { a: { count: 6 } }, 'a[0]')).toEqual({ 'a[5]': 'a' });
});

test('a state without moves is the same', () => {
  expect(applyMoves(read({}), EMPTY_STATE).instances).toBe(EMPTY_STATE.instances);
});

test('two thousand moves along a chain', () => {
  const moves = Array.from({ length: 2000 }, (_, i) => [`a${i}`, `a${i + 1}`] as const).reverse();
  expect(where(moves, { a2000: {} }, 'a0')).toEqual({ a2000: 'a0' });
});
