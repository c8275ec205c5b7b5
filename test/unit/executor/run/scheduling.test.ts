import { createLimiter } from '../../../../src/executor/run/limiter';
import { type Step, walk } from '../../../../src/executor/run/walk';

/** Everybody who could go on has gone on. */
const settled = async () => {
  // A place is handed over in the turn after the one in which it was given back.
  for (const _turn of [1, 2]) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** A piece of work: how long it takes, what it comes after, and the group whose limit it is under. */
interface Work {
  readonly after?: readonly string[];
  readonly takes?: number;
  readonly group?: string;
}

/** Does all of it in virtual time under a limit. @returns when the last of it ended, and the order in which it began */
async function makespan(works: { readonly [id: string]: Work }, most: number, ranking: boolean) {
  const limit = createLimiter(most);
  const begun: string[] = [];
  const timers: { readonly at: number; readonly ring: () => void }[] = [];
  let now = 0;
  let isOver = false;
  const sleep = (time: number) => new Promise<void>((ring) => timers.push({ at: now + time, ring }));
  const step = (id: string, { after = [], takes = 1, group }: Work): Step => ({
    after,
    run: async (rank) => {
      const own = ranking ? limit.ranked(rank) : limit;
      await own.run(() =>
        own.inGroup(group, async () => {
          begun.push(id);
          await sleep(takes);
        }),
      );
      return true;
    },
  });
  const walked = walk(new Map(Object.entries(works).map(([id, work]) => [id, step(id, work)]))).then(() => {
    isOver = true;
  });
  for (await settled(); !isOver; await settled()) {
    const [next] = timers.sort((a, b) => a.at - b.at);
    if (!next) throw new Error('nothing goes on');
    now = next.at;
    for (const timer of timers.splice(0, timers.filter(({ at }) => at === now).length)) timer.ring();
  }
  await walked;
  return { time: now, begun };
}

/** So many that nothing waits for, and then a chain, as a site is that is written after many profiles. */
function wideAndDeep(wide: number, deep: number, group?: string): { readonly [id: string]: Work } {
  const own = group === undefined ? {} : { group };
  const leaves = Array.from({ length: wide }, (_, i) => [`leaf ${i}`, own] as const);
  const chain = Array.from(
    { length: deep },
    (_, i) => [`link ${i}`, i === 0 ? own : { ...own, after: [`link ${i - 1}`] }] as const,
  );
  return Object.fromEntries([...leaves, ...chain]);
}

test.each([
  // Of 50 pieces and 4 at once no order takes less than 13.
  { wide: 40, deep: 10, most: 4, inTurn: 19, ranked: 13 },
  { wide: 100, deep: 10, most: 10, inTurn: 19, ranked: 11 },
  { wide: 0, deep: 10, most: 4, inTurn: 10, ranked: 10 },
  { wide: 20, deep: 5, most: 1, inTurn: 25, ranked: 25 },
])(
  '$wide leaves before a chain of $deep, $most at once: $inTurn in their turn, $ranked by rank',
  async ({ wide, deep, most, inTurn, ranked }) => {
    const works = wideAndDeep(wide, deep);
    expect([(await makespan(works, most, false)).time, (await makespan(works, most, true)).time]).toEqual([inTurn, ranked]);
  },
);

test('the same holds in a group that is limited by itself', async () => {
  const works = wideAndDeep(40, 10, 'account');
  expect([(await makespan(works, 4, false)).time, (await makespan(works, 4, true)).time]).toEqual([19, 13]);
});

test('of ways of one length that goes first from which more lead on', async () => {
  const users = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`user ${i}`, { after: ['shared'] }]));
  const { begun } = await makespan({ lone: {}, own: { after: ['lone'] }, shared: {}, ...users }, 1, true);
  expect(begun.slice(0, 2)).toEqual(['shared', 'lone']);
});
