import fc from 'fast-check';
import { createRankedQueue } from '../../../../src/executor/run/ranked-queue';

test('the highest rank comes first, and of one rank who came first, whenever it is taken', () => {
  // A number is somebody of that rank who comes; undefined is somebody who is taken.
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      const queue = createRankedQueue<number>();
      let waiting: { readonly rank: number; readonly number: number }[] = [];
      for (const [number, rank] of all.entries()) {
        if (rank !== undefined) {
          queue.push(number, rank);
          waiting.push({ rank, number });
          continue;
        }
        const [first] = [...waiting].sort((a, b) => b.rank - a.rank || a.number - b.number);
        expect(queue.shift()).toBe(first?.number);
        waiting = waiting.filter((one) => one !== first);
      }
    }),
  );
});
