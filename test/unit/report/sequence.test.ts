import * as fc from 'fast-check';
import { alignLists, commonSubsequence } from '../../../src/report/diff/sequence';

const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

describe('two lists side by side', () => {
  test('every element is visited once, in order', () => {
    fc.assert(
      fc.property(items, items, fc.boolean(), (before, after, pairable) => {
        const seen: [number, number][] = [];
        alignLists(
          before,
          after,
          () => pairable,
          (b, a) => seen.push([b, a]),
        );
        expect(seen.map(([b]) => b).filter((b) => b < before.length)).toEqual([...before.keys()]);
        expect(seen.map(([, a]) => a).filter((a) => a < after.length)).toEqual([...after.keys()]);
      }),
    );
  });

  test('what they share is in both, and as long as can be', () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      if (a.length === 0 || b.length === 0) return 0;
      if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
      return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
    };
    const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        const pairs = commonSubsequence(before, after);
        for (const [b, a] of pairs) expect(before[b]).toBe(after[a]);
        expect(pairs).toHaveLength(longest(before, after));
      }),
    );
  });

  test('lists too long for a table are all new', () => {
    const before = Array.from({ length: 3_000 }, (_, i) => `b${i}`);
    const after = Array.from({ length: 3_001 }, (_, i) => `a${i}`);
    let visits = 0;
    alignLists(
      before,
      after,
      () => false,
      () => visits++,
    );
    expect(visits).toBe(6_001);
  });
});
