import type { FaultAction, FaultOrder } from '../../../../src/simulator';
import { createFaults } from '../../../../src/simulator/faults';
import { createWorld } from '../../../../src/simulator/world/world';

const START = Date.parse('2026-01-01T00:00:00Z');
const all = { path: '**' };

/** Faults at a world time that the test moves. */
function faultsAt(start = START) {
  const time = createWorld({ now: start, tenant: { uid: '', name: 'acme' }, randomState: 1 });
  const faults = createFaults(() => time);
  const strike = (method = 'GET', path = '/v1/a') => faults.strike(method, path);
  return { time, faults, strike };
}

/** Which of `count` requests in a row an order hits. */
function hits(order: Omit<FaultOrder, 'match' | 'action'>, count: number): number[] {
  const { faults, strike } = faultsAt();
  faults.order({ match: all, action: 'drop-before', ...order });
  return Array.from({ length: count }, (_, index) => index).filter(() => strike() !== undefined);
}

describe('which requests a fault hits', () => {
  it.each([
    [{ path: '/v1/overlords' }, 'GET', '/v1/overlords', true],
    [{ path: '/v1/overlords' }, 'GET', '/v1/overlords/1', false],
    [{ path: '/v1/overlords/*' }, 'GET', '/v1/overlords/1', true],
    [{ path: '/v1/overlords/*' }, 'GET', '/v1/overlords/1/metadata', false],
    [{ path: '/v1/overlords/**' }, 'GET', '/v1/overlords/1/metadata', true],
    [{ path: '/v1/*/vsphere' }, 'POST', '/v1/spectroclusters/vsphere', true],
    [{ path: '**' }, 'GET', '/anything', true],
    [{ path: '/v1/a.b' }, 'GET', '/v1/axb', false],
    [{ method: 'POST', path: '**' }, 'GET', '/v1', false],
    [{ method: 'post', path: '**' }, 'POST', '/v1', true],
  ])('%j and %s %s: %s', (match, method, path, hit) => {
    const { faults, strike } = faultsAt();
    faults.order({ match, action: 'drop-before' });
    expect(strike(method, path)?.fate).toBe(hit ? 'drop-before' : undefined);
    expect(faults.list()).toMatchObject([{ fired: hit ? 1 : 0, seen: hit ? 1 : 0 }]);
  });

  it('one when nothing is said, so many as are asked for, or all', () => {
    expect(hits({}, 4)).toEqual([0]);
    expect(hits({ times: 2 }, 4)).toEqual([0, 1]);
    expect(hits({ times: 'always' }, 4)).toEqual([0, 1, 2, 3]);
  });

  it('after so many have got through', () => {
    expect(hits({ after: 2, times: 1 }, 5)).toEqual([2]);
  });

  it('by chance, and the same ones each time', () => {
    const some = hits({ probability: 0.3, times: 'always', seed: 7 }, 1000);
    expect(hits({ probability: 0.3, times: 'always', seed: 7 }, 1000)).toEqual(some);
    expect(hits({ probability: 0.3, times: 'always', seed: 8 }, 1000)).not.toEqual(some);
    expect(some.length).toBeGreaterThan(250);
    expect(some.length).toBeLessThan(350);
    expect(hits({ probability: 0, times: 'always' }, 100)).toEqual([]);
  });

  it('by chance, whatever other orders do meanwhile', () => {
    const order: FaultOrder = { match: all, action: 'drop-after', probability: 0.5, times: 'always' };
    const alone = hits(order, 100);
    const { faults, strike } = faultsAt();
    faults.order({ match: { path: '/v1/a' }, action: { status: 500 }, times: 10 });
    faults.order(order);
    const together = Array.from({ length: 100 }, (_, index) => index).filter(() => strike()?.fate === 'drop-after');
    expect(together).toEqual(alone.filter((index) => index >= 10));
  });

  it.each<[Pick<FaultOrder, 'from' | 'until'>, boolean[]]>([
    [{ from: '5m' }, [false, true, true]],
    [{ until: '5m' }, [true, false, false]],
    [{ from: 60_000, until: 301_000 }, [false, true, false]],
    [{ from: '2026-01-01T00:05:00Z', until: '2026-01-01T00:06:00Z' }, [false, true, false]],
  ])('within %j only', (window, expected) => {
    const { faults, strike, time } = faultsAt();
    faults.order({ match: all, action: 'drop-before', times: 'always', ...window });
    const struck = [0, 5, 10].map((minutes) => {
      time.now = START + minutes * 60_000;
      return strike() !== undefined;
    });
    expect(struck).toEqual(expected);
  });
});

describe('several faults', () => {
  it('the oldest that decides a request comes first, and the others wait', () => {
    const { faults, strike } = faultsAt();
    faults.order({ match: all, action: { status: 500 } });
    faults.order({ match: all, action: { status: 501 }, times: 2 });
    expect([1, 2, 3, 4].map(() => strike()?.fate)).toEqual([{ status: 500 }, { status: 501 }, { status: 501 }, undefined]);
    expect(faults.list().map(({ fired }) => fired)).toEqual([1, 2]);
  });

  it('those that only go along come together with it and each other', () => {
    const { faults, strike } = faultsAt();
    const actions: FaultAction[] = [
      { latency: 100 },
      'drop-after',
      { latency: '1s', phase: 'after' },
      { latency: 11 },
      { bytesPerSecond: 10 },
      { skew: '-5m' },
      { holdMs: 5 },
    ];
    for (const action of actions) faults.order({ match: all, action });
    expect(strike()).toEqual({
      before: 111,
      after: 1000,
      fate: 'drop-after',
      bytesPerSecond: 10,
      skew: -300_000,
      stale: undefined,
    });
    expect(strike()).toMatchObject({ after: 5, before: 0 });
    expect(strike()).toBeUndefined();
  });
});

describe('what has fired', () => {
  it('is on record with its order, time, action and request, also after the order was taken back', () => {
    const { faults, strike, time } = faultsAt();
    faults.order({ match: all, action: { status: 429 }, name: 'burst' });
    const { id } = faults.order({ match: { method: 'POST', path: '**' }, action: 'drop-after', times: 'always' });
    strike('GET', '/v1/a');
    time.now += 1000;
    strike('POST', '/v1/b');
    faults.remove(id);
    faults.clear();
    expect(faults.fired()).toEqual([
      { order: 1, name: 'burst', at: '2026-01-01T00:00:00.000Z', action: '429', method: 'GET', path: '/v1/a' },
      { order: 2, at: '2026-01-01T00:00:01.000Z', action: 'drop-after', method: 'POST', path: '/v1/b' },
    ]);
    faults.reset();
    expect(faults.fired()).toEqual([]);
  });
});

describe('an order that makes no sense is refused, and says why', () => {
  const order = (changes: object) => () =>
    faultsAt().faults.order({ match: all, action: 'drop-before', ...changes } as unknown as FaultOrder);

  it.each([
    [{ match: {} }, 'fault/match/path: is missing'],
    [{ match: { path: '' } }, 'fault/match/path'],
    [{ match: { path: '/', verb: 'GET' } }, 'fault/match/verb'],
    [{ action: undefined }, 'expected one of drop-before, drop-after, {status}'],
    [{ action: 'explode' }, 'not "explode"'],
    [{ action: { status: 500, holdMs: 5 } }, 'expected one of'],
    [{ action: { status: 9 } }, 'fault/action/status'],
    [{ action: { status: 500, colour: 'red' } }, 'fault/action/colour'],
    [{ action: { malformed: 'bent' } }, 'expected one of json, types, html, empty, huge, not "bent"'],
    [{ action: { truncate: 'length', keep: 1 } }, 'fault/action/keep'],
    [{ action: { latency: 'soon' } }, "latency is 'soon'"],
    [{ action: { latency: { uniform: { min: 'a', max: 1 } } } }, "latency.min is 'a'"],
    [{ action: { stale: '1 hour' } }, "stale is '1 hour'"],
    [{ action: { bytesPerSecond: 0 } }, 'fault/action/bytesPerSecond'],
    [{ times: 0 }, 'fault/times'],
    [{ times: 'often' }, 'fault/times'],
    [{ after: -1 }, 'fault/after'],
    [{ probability: 1.5 }, 'fault/probability'],
    [{ seed: 0.5 }, 'fault/seed'],
    [{ from: 'tomorrow' }, "from is 'tomorrow'"],
    [{ until: '2026-13-01T00:00:00Z' }, 'until is'],
    [{ when: 'now' }, 'fault/when'],
  ])('%j', (changes, message) => {
    expect(order(changes)).toThrow(message);
  });

  it('and leaves no order behind', () => {
    const { faults } = faultsAt();
    expect(() => faults.order({ match: all, action: { latency: 'soon' } })).toThrow();
    expect(faults.list()).toEqual([]);
    expect(faults.order({ match: all, action: 'drop-before' }).id).toBe(1);
  });
});
