import { openLanes } from './support/lane';

/** Opens lanes that tell which are open; the one of this number can't be, and says so before the others are. */
function lanesWithout(number: number) {
  const open = new Set<number>();
  const tried: Promise<unknown>[] = [];
  const begin = async (own: number) => {
    if (own === number) throw new Error(`lane ${own} cannot be opened`);
    await new Promise(setImmediate);
    open.add(own);
    return { number: own, close: async () => void open.delete(own) };
  };
  const openOne = () => {
    const lane = begin(tried.length + 1);
    tried.push(lane);
    return lane;
  };
  /** Those that are open when none comes up any more. */
  const left = async () => {
    await Promise.allSettled(tried);
    return [...open];
  };
  return { openOne, left };
}

test('lanes are opened all', async () => {
  const { openOne, left } = lanesWithout(0);
  expect((await openLanes(3, openOne)).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(await left()).toEqual([1, 2, 3]);
});

test.each([1, 2, 3])('or none stays open: lane %d cannot be opened', async (number) => {
  const { openOne, left } = lanesWithout(number);
  await expect(openLanes(3, openOne)).rejects.toThrow(`lane ${number} cannot be opened`);
  expect(await left()).toEqual([]);
});
