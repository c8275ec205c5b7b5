import type { FaultEvent, WorldFaultOrder } from '../../../../src/simulator';
import { orderedMachineProblem } from '../../../../src/simulator/world/trouble';
import { Site } from '../support';

let site: Site;
beforeEach(() => {
  site = new Site({ seed: 'demo' });
});

const order = (event: FaultEvent, more: Omit<WorldFaultOrder, 'event'> = {}) => site.sim.control.addFault({ event, ...more });
const states = () => site.sim.control.summary().gateways.states;
const fired = () => site.sim.control.firedFaults();
const cluster = (name = 'berlin-shop') => [...site.sim.world.clusters.values()].find((each) => each.name === name);
const clusterOf = (name: string) => {
  const found = cluster(name);
  if (found === undefined) throw new Error(`no cluster ${name}`);
  return found;
};

describe('an outage', () => {
  it('begins and ends at its time, however late anybody looks', () => {
    const start = site.clock.now();
    order({ outage: 'berlin', for: '10m' }, { from: '5m', name: 'night' });
    site.minutes(4);
    expect(states().berlin).toBe('Running');
    site.minutes(8);
    expect(states().berlin).toBe('Unknown');
    site.minutes(60);
    expect(states().berlin).toBe('Running');
    expect(site.sim.world.gateways.named('berlin')?.upSince).toBe(start + 15 * 60_000);
    expect(fired()).toEqual([
      { order: 1, name: 'night', at: new Date(start + 5 * 60_000).toISOString(), action: 'outage', object: 'gateway berlin' },
    ]);
  });

  it('that passed while nobody looked did happen', async () => {
    order({ outage: 'berlin', for: '10m' }, { from: '5m' });
    const uid = clusterOf('berlin-shop').uid;
    site.minutes(4);
    await site.call('DELETE', `/v1/spectroclusters/${uid}`, { project: site.projectUid });
    site.minutes(60);
    expect(await site.state(uid)).toBe('Deleted');
    // Two nodes and the pivot at most were done in the minute before it: the rest waited for its end.
    expect(clusterOf('berlin-shop').deletedAt).toBeGreaterThan(site.clock.now() - 49 * 60_000);
    expect(fired()).toHaveLength(1);
  });

  it('ends when it is taken back', () => {
    const { id } = order({ outage: 'berlin' });
    site.minutes(30);
    expect(states().berlin).toBe('Unknown');
    site.sim.control.removeFault(id);
    expect(states().berlin).toBe('Running');
    expect(site.sim.control.faults()).toEqual([]);
  });

  it('happens at a random moment of a window, the same for the same seed', () => {
    const begun = [1, 1, 2].map((seed) => {
      site = new Site({ seed: 'demo' });
      order({ outage: 'berlin', for: '1m' }, { from: '10m', until: '2h', seed });
      site.minutes(180);
      site.sim.control.summary();
      return Date.parse(fired()[0]?.at ?? '') - site.clock.now() + 180 * 60_000;
    });
    expect(begun[0]).toBe(begun[1]);
    expect(begun[2]).not.toBe(begun[0]);
    for (const at of begun) {
      expect(at).toBeGreaterThanOrEqual(10 * 60_000);
      expect(at).toBeLessThan(120 * 60_000);
    }
  });

  it('of a gateway that is not there yet waits for it', () => {
    order({ outage: 'cologne', for: '1h' });
    site.minutes(1);
    expect(site.sim.control.faults()).toMatchObject([{ fired: 0 }]);
    site.sim.control.installWithCli({ name: 'cologne' });
    for (let minute = 0; minute < 40; minute += 1) {
      site.minutes(1);
      site.sim.control.summary();
    }
    expect(states().cologne).toBe('Unknown');
    expect(fired()).toMatchObject([{ object: 'gateway cologne' }]);
  });
});

it('a revoked key is refused, and works again when its time is over', async () => {
  const status = async () => (await site.call('GET', '/v1/overlords')).status;
  order({ revokeKey: 'tenant', for: '5m' }, { from: '1m' });
  expect(await status()).toBe(200);
  site.minutes(2);
  expect(await status()).toBe(401);
  site.minutes(5);
  expect(await status()).toBe(200);
  expect(JSON.stringify([fired(), site.sim.control.faults()])).not.toContain('local-palette');
});

it('says how often an event can strike', () => {
  order({ capacity: 1 });
  order({ machineFailure: '*', count: 3 });
  order({ outage: 'berlin' });
  expect(site.sim.control.faults().map(({ times }) => times)).toEqual(['always', 3, 1]);
});

describe('changes behind the client’s back', () => {
  it('of a cluster', async () => {
    order({ changeCluster: 'berlin-shop', labels: { by: 'hand' }, pools: { workers: 3 } }, { from: '1m' });
    expect(clusterOf('berlin-shop').labels).toEqual({});
    site.minutes(30);
    site.sim.control.summary();
    expect(clusterOf('berlin-shop')).toMatchObject({ labels: { by: 'hand' }, pools: [{}, { size: 3 }] });
    expect(clusterOf('berlin-shop').machines).toHaveLength(4);
  });

  it('of one of several, drawn by the seed', () => {
    const changed = (seed: number) => {
      site = new Site({ seed: 'demo' });
      order({ changeCluster: '*-shop', labels: { by: 'hand' } }, { seed });
      return fired()[0]?.object;
    };
    const drawn = [1, 2, 3, 4, 5, 6, 7, 8].map(changed);
    expect(new Set(drawn)).toEqual(new Set(['cluster berlin-shop', 'cluster munich-shop']));
    expect(changed(3)).toBe(drawn[2]);
  });

  it('a deletion', () => {
    order({ deleteCluster: 'berlin-shop' });
    expect(clusterOf('berlin-shop').state).toBe('Deleting');
  });

  it('of an account', () => {
    const account = [...site.sim.world.accounts.values()].find(({ name }) => name === 'berlin-shop-vcenter');
    order({ changeAccount: 'berlin-shop-vcenter', to: 'other', labels: { by: 'hand' }, gateway: 'munich' });
    expect(account).toMatchObject({
      name: 'other',
      labels: { by: 'hand' },
      gatewayUid: site.sim.world.gateways.named('munich')?.uid,
    });
  });

  it('of a gateway’s name', () => {
    order({ renameGateway: 'berlin', to: 'bonn' });
    expect(Object.keys(states()).sort()).toEqual(['System Private Gateway', 'bonn', 'munich']);
    expect(fired()).toMatchObject([{ action: 'renameGateway', object: 'gateway berlin' }]);
  });

  it('are saved like any other change', () => {
    const { revision } = site.sim.world;
    order({ changeCluster: 'berlin-shop', labels: { a: 'b' } });
    expect(site.sim.world.revision).toBeGreaterThan(revision);
  });
});

describe('orders that last', () => {
  const problem = (name = 'berlin-shop', pool = 1) => {
    const found = clusterOf(name);
    const asked = found.pools[pool];
    if (asked === undefined) throw new Error('no such pool');
    return orderedMachineProblem(site.sim.world, found, asked);
  };

  it('machine failures strike where they fit, as often as ordered', () => {
    order({ machineFailure: 'berlin-*', pool: 'workers', count: 2, message: 'no datastore has room' });
    expect(problem('munich-shop')).toBeUndefined();
    expect(problem('berlin-shop', 0)).toBeUndefined();
    expect([problem(), problem(), problem()]).toEqual([
      'Failed to create machine: no datastore has room',
      'Failed to create machine: no datastore has room',
      undefined,
    ]);
    expect(fired()).toMatchObject([{ action: 'machineFailure', object: 'cluster berlin-shop, pool workers' }, {}]);
  });

  it('a capacity counts the machines of the accounts that it is for', () => {
    order({ capacity: 3, account: 'berlin-shop-*' });
    expect(problem()).toBe('Failed to create machine: quota exceeded, 3 of 3 machines are in use');
    expect(problem('munich-shop')).toBeUndefined();
    site.sim.control.clearFaults();
    expect(problem()).toBeUndefined();
    order({ capacity: 4, account: 'berlin-shop-*' });
    expect(problem()).toBeUndefined();
  });

  it('hold from their beginning to their end', () => {
    order({ machineFailure: '*' }, { from: '5m', until: '10m' });
    const felt = [0, 6, 6].map((minutes) => {
      site.minutes(minutes);
      return problem() !== undefined;
    });
    expect(felt).toEqual([false, true, false]);
  });
});

it('machines that fail hold a cluster up, and show in its events and conditions', async () => {
  order({ machineFailure: 'late', pool: 'workers', count: 2 });
  const account = await site.account('vcenter', site.sim.world.gateways.named('berlin')?.uid ?? '');
  const uid = await site.cluster('late', account);
  for (let minute = 0; minute < 15 && fired().length === 0; minute += 1) {
    site.minutes(1);
    await site.state(uid);
  }
  const addition = clusterOf('late').conditions.find(({ type }) => type === 'WorkerNodeAdditionDone');
  expect(addition).toMatchObject({ status: 'False', message: expect.stringContaining('Failed to create machine') });
  site.minutes(40);
  expect(await site.state(uid)).toBe('Running');
  expect(fired()).toHaveLength(2);
  expect((await site.events(uid)).some((reason) => reason.startsWith('Failed'))).toBe(true);
});

it('a reset ends them all', () => {
  order({ outage: 'berlin' });
  order({ machineFailure: '*' });
  site.sim.control.reset();
  site.minutes(30);
  expect(states().berlin).toBe('Running');
  expect([site.sim.control.faults(), fired()]).toEqual([[], []]);
});

it.each<[object, string]>([
  [{ event: { blackout: 'berlin' } }, 'fault/event: expected one of {outage}'],
  [{ event: { outage: 'berlin', for: 'ever' } }, "for is 'ever'"],
  [{ event: { outage: 'berlin' }, from: '2m', until: '1m' }, 'until is before from'],
  [{ event: { outage: 'berlin' }, times: 2 }, 'fault/times'],
])('%j is refused', async (body, message) => {
  const answer = await site.call('POST', '/__simulator/faults', { key: undefined, body });
  expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidRequest', message: expect.stringContaining(message) } });
  expect(site.sim.control.faults()).toEqual([]);
});
