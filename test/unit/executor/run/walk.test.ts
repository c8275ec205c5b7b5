import fc from 'fast-check';
import { CycleError, type Step, walk } from '../../../../src/executor/run/walk';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A graph without rings: each node depends on some with a smaller number. */
const graphs = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
  .map((lists) => lists.map((list, i) => (i === 0 ? [] : [...new Set(list.map((n) => n % i))])));

function ancestors(graph: readonly (readonly number[])[], node: number): Set<number> {
  const all = new Set<number>();
  const visit = (n: number): void => {
    for (const before of graph[n] ?? []) {
      if (!all.has(before)) {
        all.add(before);
        visit(before);
      }
    }
  };
  visit(node);
  return all;
}

test('each step follows all that it comes after, and a failure skips just what depends on it', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.array(fc.nat(), { maxLength: 3 }), async (graph, bad) => {
      const failing = new Set(bad.map((n) => n % graph.length));
      const ended: string[] = [];
      const steps = new Map<string, Step>(
        graph.map((before, node) => [
          String(node),
          {
            after: before.map(String),
            run: async () => {
              for (const other of before) expect(ended).toContain(String(other));
              await tick();
              ended.push(String(node));
              return !failing.has(node);
            },
          },
        ]),
      );
      const { failed, skipped } = await walk(steps);
      const doomed = graph.map((_, node) => [...ancestors(graph, node)].some((before) => failing.has(before)));
      expect(new Set(skipped)).toEqual(new Set(graph.flatMap((_, node) => (doomed[node] ? [String(node)] : []))));
      expect(new Set(failed)).toEqual(new Set([...failing].filter((node) => !doomed[node]).map(String)));
      expect(ended.length).toBe(graph.length - skipped.length);
    }),
    { numRuns: 200 },
  );
});

test('what does not depend on each other goes on at once', async () => {
  let running = 0;
  let most = 0;
  const step: Step = {
    after: [],
    run: async () => {
      most = Math.max(most, ++running);
      await tick();
      running--;
      return true;
    },
  };
  await walk(new Map([...'abcde'].map((id) => [id, step])));
  expect(most).toBe(5);
});

test('a ring is refused before anything is done, and named in its order', async () => {
  let begun = 0;
  const step = (...after: readonly string[]): Step => ({
    after,
    run: async () => {
      begun++;
      return true;
    },
  });
  const steps = new Map([
    ['a', step()],
    ['b', step('a', 'd')],
    ['c', step('b')],
    ['d', step('c')],
    ['e', step('d')],
  ]);
  const error = await walk(steps).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CycleError);
  expect(new Set((error as CycleError).ring)).toEqual(new Set(['b', 'c', 'd']));
  expect(begun).toBe(0);
});

test('once it is stopped nothing begins, and what runs is waited for', async () => {
  let stopped = false;
  const ended: string[] = [];
  const step = (id: string, ...after: readonly string[]): [string, Step] => [
    id,
    {
      after,
      run: async () => {
        if (id === 'a') stopped = true;
        await tick();
        ended.push(id);
        return true;
      },
    },
  ];
  const { failed, skipped } = await walk(new Map([step('a'), step('b', 'a'), step('c', 'b')]), () => stopped);
  expect([ended, failed, skipped]).toEqual([['a'], [], ['b', 'c']]);
});
