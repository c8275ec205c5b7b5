import { account, cluster, gateway } from './support/bodies';
import { type Stored, TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const GATEWAY = 'palette_private_cloud_gateway';
const GATEWAY_READY = 'palette_private_cloud_gateway_ready';

let palette: TestPalette;
let account1: Stored;
let account2: Stored;
let profileUid: string;

beforeEach(async () => {
  palette = await TestPalette.open();
  const uid = palette.gateway('dc1');
  const run = await palette.run();
  [account1, account2] = [await run.create(ACCOUNT, account('one', uid)), await run.create(ACCOUNT, account('two', uid))];
  profileUid = String(
    (await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' })).id,
  );
  palette.simulator.control.outage('dc1');
  palette.simulator.control.clock({ advance: '1h' });
});
afterEach(() => palette.close());

const DOWN = 'warning: A gateway does not run';

test('a plan without changes says once that a gateway is down, and asks once', async () => {
  const run = await palette.run();
  const from = palette.requests().length;
  const reads = [await run.read(ACCOUNT, account1), await run.read(ACCOUNT, account2)];
  expect(reads.map(({ diagnostics }) => told(diagnostics))).toEqual([[DOWN], []]);
  expect(reads[0]?.diagnostics[0]?.detail).toMatch(/^The gateway "dc1" is Unknown, and was last heard of at /);
  expect(palette.requests(from).filter((request) => request === 'GET /v1/overlords/*')).toHaveLength(1);
});

test('a cluster that is ordered through it is warned of in the plan, and at apply before anything is waited for', async () => {
  const run = await palette.run();
  const body = cluster('apps', String(account1.state?.id), profileUid);
  const creating = run.create(CLUSTER, { ...body, timeouts: { create: '10m' } });
  while (run.progress.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(run.progress[0]).toEqual({
    kind: 'event',
    text: expect.stringMatching(/^The cluster "apps" waits for its gateway\. The gateway "dc1" is Unknown/),
  });
  const made = await creating;
  expect(told(made.diagnostics)).toEqual([
    'warning: A creation will wait for its gateway',
    'warning: A creation waits for its gateway',
    'warning: The cluster "apps" does not run yet',
  ]);
  expect(made.state?.completed).toBe(false);
});

test('one that runs already is changed without it', async () => {
  palette.simulator.control.restore('dc1');
  palette.simulator.control.clock({ advance: '1h' });
  const body = cluster('apps', String(account1.state?.id), profileUid);
  const made = await (await palette.run()).create(CLUSTER, body);
  expect(made.state?.completed).toBe(true);
  palette.simulator.control.outage('dc1');
  palette.simulator.control.clock({ advance: '1h' });
  const run = await palette.run();
  const read = await run.read(CLUSTER, made);
  expect(told(read.diagnostics)).toEqual([DOWN]);
  const changed = await run.change(CLUSTER, read, { ...body, tags: ['team:a'] });
  expect(changed).toMatchObject({ state: { tags: ['team:a'], completed: true }, diagnostics: [] });
});

/** palette.md A6, a row each: what goes on while the gateway is down, and what waits for it. */
describe('while the gateway of a cluster is down (palette.md A6)', () => {
  let body: ReturnType<typeof cluster>;
  let made: Stored;

  beforeEach(async () => {
    palette.simulator.control.restore('dc1');
    palette.simulator.control.clock({ advance: '1h' });
    body = cluster('apps', String(account1.state?.id), profileUid);
    made = await (await palette.run()).create(CLUSTER, body);
    expect(made.state?.completed).toBe(true);
    palette.simulator.control.outage('dc1');
    palette.simulator.control.clock({ advance: '1h' });
  });

  const shown = () => palette.simulator.control.summary().clusters.states;

  test('row "cluster creation": the gateway is involved, and one that is ordered does not progress', async () => {
    const next = { ...body, name: 'next', timeouts: { create: '10m' } };
    const ordered = await (await palette.run()).create(CLUSTER, next);
    expect([ordered.state?.completed, shown()]).toEqual([false, { apps: 'Running', next: 'Pending' }]);
    palette.simulator.control.restore('dc1');
    palette.simulator.control.clock({ advance: '1h' });
    expect(shown()).toEqual({ apps: 'Running', next: 'Running' });
  });

  test('row "workload management": the gateway is not involved, and one that runs stays Running, and is read as ever', async () => {
    palette.simulator.control.clock({ advance: '24h' });
    const run = await palette.run();
    const read = await run.read(CLUSTER, made);
    expect([read.state, shown()]).toEqual([made.state, { apps: 'Running' }]);
    expect((await run.plan(CLUSTER, read, body)).planned).toEqual(read.state);
  });

  test('row "day-2 operations": the gateway is not involved, and a pool gets its node', async () => {
    const machines = () => palette.simulator.control.snapshot().clusters.flatMap(({ machines }) => machines).length;
    const before = machines();
    const pools = body.machine_pool as readonly { readonly count: number }[];
    const grown = { ...body, machine_pool: pools.map((pool, at) => (at === 1 ? { ...pool, count: pool.count + 1 } : pool)) };
    const run = await palette.run();
    const changed = await run.change(CLUSTER, await run.read(CLUSTER, made), grown);
    expect(changed).toMatchObject({ state: { completed: true }, diagnostics: [] });
    palette.simulator.control.clock({ advance: '1h' });
    expect([machines(), shown()]).toEqual([before + 1, { apps: 'Running' }]);
  });

  test('row "cluster deletion": the gateway is involved, and it is refused before anything is changed', async () => {
    const refused = await (await palette.run()).remove(CLUSTER, made);
    expect(told(refused.diagnostics)).toContain('error: The cluster "apps" can\'t be deleted: its gateway does not run');
    expect(shown()).toEqual({ apps: 'Running' });
    palette.simulator.control.restore('dc1');
    palette.simulator.control.clock({ advance: '1h' });
    expect((await (await palette.run()).remove(CLUSTER, made)).state).toBeNull();
    expect(shown()).toEqual({});
  });
});

test('a gateway that is being installed is not down', async () => {
  const run = await palette.run();
  const made = await run.create(GATEWAY, gateway('dc2'));
  expect(told((await run.read(GATEWAY, made)).diagnostics)).toEqual([]);
});

test('its own resources say it, too', async () => {
  const run = await palette.run();
  const { imported } = await run.instance.import(GATEWAY_READY, 'dc1');
  expect(told((await run.read(GATEWAY_READY, imported ?? { state: null, private: null })).diagnostics)).toEqual([DOWN]);
});
