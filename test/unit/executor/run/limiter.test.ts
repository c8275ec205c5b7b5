import fc from 'fast-check';
import { createLimiter } from '../../../../src/executor/run/limiter';

/** Work that goes on until it is told to end. */
function openWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

/** Everybody who could go on has gone on. */
const settled = async () => {
  // A place is handed over in the turn after the one in which it was given back.
  for (const _turn of [1, 2]) await new Promise((resolve) => setImmediate(resolve));
};

test('who comes first begins first, and no more than it says are at work', async () => {
  const { run } = createLimiter(2);
  const begun: number[] = [];
  const works = [0, 1, 2, 3].map(openWork);
  const all = works.map(({ ended }, at) =>
    run(async () => {
      begun.push(at);
      await ended;
    }),
  );
  await settled();
  expect(begun).toEqual([0, 1]);
  works[1]?.end();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  for (const { end } of works) end();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('what waits in one group holds no place of what is in another or in none', async () => {
  const { run, inGroup } = createLimiter(2);
  const begun: string[] = [];
  const stuck = openWork();
  const work = (name: string, group: string | undefined, until: Promise<void>) =>
    run(() =>
      inGroup(group, async () => {
        begun.push(name);
        await until;
      }),
    );
  const held = ['a1', 'a2', 'a3'].map((name) => work(name, 'a', stuck.ended));
  await settled();
  const others = [work('b1', 'b', Promise.resolve()), work('none', undefined, Promise.resolve())];
  await Promise.all(others);
  expect([...begun].sort()).toEqual(['a1', 'a2', 'b1', 'none']);
  stuck.end();
  await Promise.all(held);
  expect(begun.at(-1)).toBe('a3');
});

test('whatever fails, each group and what is in none keep to the limit, and all of it is done', async () => {
  const work = fc.record({
    group: fc.constantFrom('a', 'b', undefined),
    turns: fc.nat(3),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(work, { maxLength: 30 }), async (most, works) => {
      const { run, inGroup } = createLimiter(most);
      const active = new Map<string | undefined, number>();
      let highest = 0;
      const ends = await Promise.allSettled(
        works.map(({ group, turns, fails }) =>
          run(() =>
            inGroup(group, async () => {
              const now = (active.get(group) ?? 0) + 1;
              active.set(group, now);
              highest = Math.max(highest, now);
              for (let turn = 0; turn < turns; turn++) await settled();
              active.set(group, (active.get(group) ?? 0) - 1);
              if (fails) throw new Error('failed');
            }),
          ),
        ),
      );
      expect(highest).toBeLessThanOrEqual(most);
      expect(ends.map(({ status }) => status)).toEqual(works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
    }),
  );
});
