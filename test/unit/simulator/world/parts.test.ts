import fc from 'fast-check';
import { createManualClock, createWorldClock } from '../../../../src/simulator';
import { createRequestLog } from '../../../../src/simulator/request-log';
import { createDueQueue, type Due } from '../../../../src/simulator/world/queue';
import { nextRandom, randomUid } from '../../../../src/simulator/world/random';
import { createTable } from '../../../../src/simulator/world/table';

describe('the queue', () => {
  const due = fc.record({
    at: fc.integer({ min: 0, max: 20 }),
    kind: fc.constantFrom('cluster' as const, 'gateway' as const),
    uid: fc.constantFrom('a', 'b', 'c'),
  });
  const order = (one: Due, other: Due) =>
    one.at - other.at ||
    (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0) ||
    (one.uid < other.uid ? -1 : one.uid > other.uid ? 1 : 0);

  it('gives what is due in order, whatever the order of its arrival', () => {
    fc.assert(
      fc.property(fc.array(due), fc.integer({ min: 0, max: 20 }), (all, until) => {
        const queue = createDueQueue();
        for (const one of all) queue.add(one);
        const taken: Due[] = [];
        for (let next = queue.take(until); next !== undefined; next = queue.take(until)) taken.push(next);
        expect(taken).toEqual(all.filter((one) => one.at <= until).sort(order));
        expect(queue.take(Number.POSITIVE_INFINITY)).toEqual(all.filter((one) => one.at > until).sort(order)[0]);
      }),
    );
  });
});

describe('a table', () => {
  interface Item {
    uid: string;
    name: string | undefined;
  }
  const filled = () => {
    const table = createTable<Item>((item) => item.name);
    const [one, two] = [
      { uid: '1', name: 'a' as string | undefined },
      { uid: '2', name: 'b' as string | undefined },
    ];
    table.add(one);
    table.add(two);
    return { table, one, two };
  };

  it('finds by uid and by name, in the order of arrival', () => {
    const { table, one, two } = filled();
    expect([table.get('1'), table.named('b'), table.get('3'), table.named('c'), table.size]).toEqual([
      one,
      two,
      undefined,
      undefined,
      2,
    ]);
    expect([...table.values()]).toEqual([one, two]);
  });

  it('frees a name by removal, by another name, and by none', () => {
    const { table, one, two } = filled();
    table.remove('2');
    one.name = 'b';
    table.rename(one);
    expect([table.named('a'), table.named('b')]).toEqual([undefined, one]);
    one.name = undefined;
    table.rename(one);
    table.add(two);
    expect([table.named('b'), table.get('1')]).toEqual([two, one]);
  });

  it('refuses a uid or a name twice', () => {
    const { table } = filled();
    expect(() => table.add({ uid: '1', name: 'c' })).toThrow('uid 1');
    expect(() => table.add({ uid: '3', name: 'a' })).toThrow('name a');
  });
});

describe('the clock', () => {
  it('follows real time at its speed', () => {
    let real = 500;
    const clock = createWorldClock({ start: 1000, speed: 10, real: () => real });
    real = 520;
    expect(clock.now()).toBe(1200);
    clock.advance(50);
    expect(clock.now()).toBe(1250);
    clock.setSpeed(0);
    real = 10_000;
    expect([clock.now(), clock.speed]).toEqual([1250, 0]);
    clock.set(7);
    expect(clock.now()).toBe(7);
  });

  it('stands still when it is driven by hand', () => {
    const clock = createManualClock();
    expect(new Date(clock.now()).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => createManualClock().advance(value)).toThrow(RangeError);
    expect(() => createWorldClock({ speed: value })).toThrow(RangeError);
    expect(() => createManualClock().setSpeed(value)).toThrow(RangeError);
  });
});

describe('random numbers', () => {
  it('repeat from the same state, lie in [0, 1), and do not repeat soon', () => {
    const numbers = (state: number) => {
      const random = { state };
      return Array.from({ length: 1000 }, () => nextRandom(random));
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers(7)).size).toBe(1000);
  });

  it('make uids of 24 hex digits that begin with the time', () => {
    expect(randomUid({ state: 1 }, 0x5eecc89d * 1000)).toMatch(/^5eecc89d[0-9a-f]{16}$/);
  });
});

describe('the request log', () => {
  it('keeps the last requests and counts all', () => {
    const log = createRequestLog(3);
    for (let index = 0; index < 10; index += 1) log.add(0, 'GET', `/${index}`);
    expect(log.list().map(({ path }) => path)).toEqual(['/7', '/8', '/9']);
    expect(log.total).toBe(10);
    log.clear();
    expect([log.total, log.list()]).toEqual([0, []]);
  });
});
