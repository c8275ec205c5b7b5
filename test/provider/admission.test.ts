import { DECLARED } from '../support/declared-gateway';
import { account, cluster } from './support/bodies';
import { TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';

let palette: TestPalette;
let gatewayUid: string;
let accountUid: string;
let profileUid: string;

beforeEach(() => open());
afterEach(() => palette.close());

async function open(options: Parameters<typeof TestPalette.open>[0] = {}): Promise<void> {
  palette = await TestPalette.open(options);
  gatewayUid = palette.gateway('dc1');
  const run = await palette.run();
  accountUid = String((await run.create(ACCOUNT, account('one', gatewayUid))).state?.id);
  profileUid = String(
    (await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' })).id,
  );
}

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const body = (name: string) => ({ ...cluster(name, accountUid, profileUid), timeouts: { create: '30m' } });
/** How many clusters the gateway had under way at once. */
const peak = () => palette.simulator.control.deployments('dc1').peak;

test('a run orders no more clusters at once than the gateway deploys, and says who waits for whom', async () => {
  const run = await palette.run();
  const made = await Promise.all(names('a', 8).map((name) => run.create(CLUSTER, body(name))));
  expect(made.map(({ diagnostics }) => told(diagnostics))).toEqual(made.map(() => []));
  expect(made.map(({ state }) => state?.completed)).toEqual(made.map(() => true));
  expect(peak()).toBe(3);
  expect(run.progress.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(
      /^waits for a turn at the gateway "dc1", which deploys 3 at once: a\d, a\d, a\d, and 4 of this run are before it$/,
    ),
  );
});

test('two runs at once do not both take the last turn, and none starves', async () => {
  const runs = [await palette.run(), await palette.run(), await palette.run()];
  const made = await Promise.all(runs.flatMap((run, at) => names(`run${at}-`, 5).map((name) => run.create(CLUSTER, body(name)))));
  expect(made.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
  expect(peak()).toBe(3);
});

/** Three clusters that are on their way. */
const threeUnderWay = async () => {
  const run = await palette.run();
  const made = await Promise.all(names('other', 3).map((name) => run.create(CLUSTER, { ...body(name), skip_completion: true })));
  expect(made.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
};

test('a turn is waited for as long as queue_timeout says, and what had none in time was not ordered', async () => {
  await threeUnderWay();
  const late = await (await palette.run()).create(CLUSTER, { ...body('apps'), queue_timeout: '30s' });
  expect(told(late.diagnostics)).toEqual(['error: The cluster "apps" had no turn']);
  expect(late.diagnostics[0]?.detail).toMatch(
    /^The gateway "dc1" deploys 3 at once, and for 30s \(queue_timeout\) others were before it, now other0, other1, other2\. Nothing was ordered\./,
  );
  expect(late.state).toBeNull();
  expect(palette.simulator.control.summary().clusters).toMatchObject({ count: 3 });
});

test('the time to create begins with the order', async () => {
  await threeUnderWay();
  // Less than it waits for its turn and is made, together.
  const run = await palette.run();
  const before = palette.clock.now();
  const made = await run.create(CLUSTER, { ...body('apps'), timeouts: { create: '3m' } });
  expect(made.state?.completed).toBe(true);
  expect(palette.clock.now() - before).toBeGreaterThan(180_000);
});

test('what waits goes on waiting while Palette fails', async () => {
  await threeUnderWay();
  const search = { method: 'POST', path: '/v1/dashboard/spectroclusters/search' } as const;
  palette.simulator.control.addFault({ match: search, from: '20s', times: 3, action: { status: 503 } });
  const run = await palette.run({ retry_attempts: 0 });
  const made = await run.create(CLUSTER, body('apps'));
  expect(made).toMatchObject({ diagnostics: [], state: { completed: true } });
  expect(run.log.map(({ message }) => message)).toContain('Palette does not tell who has a turn at a gateway; it is asked again');
});

test('and no longer than a few minutes, though it would wait for hours for its turn', async () => {
  await threeUnderWay();
  const run = await palette.run();
  const search = { method: 'POST', path: '/v1/dashboard/spectroclusters/search' } as const;
  palette.simulator.control.addFault({ match: search, from: '20s', times: 'always', action: { status: 503 } });
  const before = palette.clock.now();
  const late = await run.create(CLUSTER, { ...body('apps'), queue_timeout: '6h' });
  expect(late.diagnostics).toEqual([expect.objectContaining({ severity: 'error', detail: expect.stringContaining('503') })]);
  expect(run.progress.map(({ text }) => text)).toContain(
    'waits for Palette to tell who has a turn at the gateway "dc1": it fails, and is asked again',
  );
  const waited = palette.clock.now() - before;
  expect(waited).toBeGreaterThan(3 * 60_000);
  expect(waited).toBeLessThan(10 * 60_000);
  palette.simulator.control.clearFaults();
  expect(palette.simulator.control.summary().clusters).toMatchObject({ count: 3 });
});

/** A search that finds nothing, from some time on and until another. */
const searchFindsNothing = (from: string, until: string) =>
  palette.simulator.control.addFault({
    match: { method: 'POST', path: '/v1/dashboard/spectroclusters/search' },
    ...{ from, until, times: 'always' },
    action: { status: 200, body: { items: [], listmeta: { count: 0, limit: 50, offset: 0 } } },
  });

test.each([
  ['is behind again', '20s'],
  ['never shows what was ordered', '0s'],
])('a search that %s gives no turn away, as this run knows what it has ordered', async (_, from) => {
  searchFindsNothing(from, '6h');
  const run = await palette.run();
  const made = await Promise.all(names('a', 6).map((name) => run.create(CLUSTER, body(name))));
  expect(made.map(({ state }) => state?.completed)).toEqual(made.map(() => true));
  expect(peak()).toBe(3);
});

test('what was made before a search could show it holds no turn', async () => {
  await palette.close();
  const atOnce = ['poll', 'step', 'machineBoot', 'machineJoin', 'pivot', 'firstHeartbeat', 'packInstall'];
  await open({ timings: Object.fromEntries(atOnce.map((each) => [each, 1])) });
  searchFindsNothing('0s', '6h');
  const run = await palette.run();
  const before = palette.clock.now();
  const made = await Promise.all(names('a', 9).map((name) => run.create(CLUSTER, body(name))));
  expect(made.map(({ state }) => state?.completed)).toEqual(made.map(() => true));
  expect(palette.clock.now() - before).toBeLessThan(60_000);
});

test('a run that is stopped while it waits has ordered nothing', async () => {
  await threeUnderWay();
  const run = await palette.run();
  const waiting = run.create(CLUSTER, body('apps'));
  while (run.progress.length === 0) await new Promise((resolve) => setImmediate(resolve));
  run.instance.stop();
  const { diagnostics, state } = await waiting;
  expect([told(diagnostics), state]).toEqual([['error: Stopped'], null]);
});

test.each<[string, (uid: string) => Promise<unknown>, { [name: string]: number }, number]>([
  ['the machines that it runs on', async () => {}, {}, 3],
  ['what it was told, before those', (uid) => palette.deploysAtOnce(uid, 2), {}, 2],
  ['the provider block, where it tells nothing', forgetCluster, { concurrent_deployments: 4 }, 4],
  ['the least of the table, where nobody tells', forgetCluster, {}, 3],
])('how many a gateway deploys at once: %s', async (_, prepare, configuration, limit) => {
  await prepare(gatewayUid);
  const run = await palette.run(configuration);
  await Promise.all(names('a', 5).map((name) => run.create(CLUSTER, body(name))));
  expect(peak()).toBe(limit);
});

/** Nothing can be read of the cluster that the gateway runs on. */
async function forgetCluster(uid: string) {
  const answer = await fetch(`${palette.url}/v1/overlords/${uid}`, { headers: { ApiKey: 'local-palette' } });
  const { spec } = (await answer.json()) as { readonly spec: { readonly spectroClusterUid: string } };
  palette.simulator.control.addFault({
    match: { path: `/v1/spectroclusters/${spec.spectroClusterUid}`, method: 'GET' },
    times: 'always',
    action: { status: 404, body: { code: 'ResourceNotFound', message: 'gone' } },
  });
}

test('a cluster that fails holds its turn no longer than its grace', async () => {
  const run = await palette.run();
  const broken = (name: string) => ({
    ...body(name),
    failure_grace: '5m',
    cloud_config: [{ datacenter: 'nowhere', folder: 'palette' }],
  });
  const stuck = names('stuck', 3).map((name) => run.create(CLUSTER, broken(name)));
  const waiting = await run.create(CLUSTER, { ...body('apps'), failure_grace: '5m' });
  expect(told(waiting.diagnostics)).toEqual([]);
  expect(waiting.state?.completed).toBe(true);
  for (const { diagnostics } of await Promise.all(stuck)) {
    expect(told(diagnostics)).toEqual([expect.stringMatching(/^warning: The cluster "stuck\d" does not run yet$/)]);
  }
});

test('what other runs have under way counts, and a cluster that runs does not', async () => {
  await threeUnderWay();
  const run = await palette.run();
  await run.create(CLUSTER, body('apps'));
  expect(run.progress[0]?.text).toBe('waits for a turn at the gateway "dc1", which deploys 3 at once: other0, other1, other2');
  expect(peak()).toBe(3);
  const from = run.progress.length;
  await run.create(CLUSTER, body('more'));
  expect(run.progress.slice(from).some(({ text }) => text.startsWith('waits for a turn'))).toBe(false);
});

describe('a gateway of the configuration that grows', () => {
  const GATEWAY = 'palette_private_cloud_gateway';
  const READY = 'palette_private_cloud_gateway_ready';
  const wanted = { name: 'dc2', size: 'medium', ...DECLARED };
  const larger = { ...wanted, node_count: 3 };

  /** One that was installed, and how many it was told to deploy at once. */
  async function installed() {
    const run = await palette.run({ owner: 'me' });
    const declared = await run.create(GATEWAY, wanted);
    const uid = palette.gateway('dc2');
    const { registration = null, annotations = null } = declared.state ?? {};
    const ready = await run.create(READY, { name: 'dc2', registration, annotations });
    const told = () => palette.simulator.world.gateways.get(uid)?.annotations['cdktf-palette/concurrent-deployments'];
    expect([declared.state?.concurrent_deployments, told()]).toEqual([6, '6']);
    return { declared, ready, registration, told };
  }

  test('is told anew how many it deploys at once', async () => {
    const { declared, ready, registration, told } = await installed();
    const next = await palette.run({ owner: 'me' });
    const grown = await next.change(GATEWAY, await next.read(GATEWAY, declared), larger);
    expect([grown.state?.concurrent_deployments, told()]).toEqual([10, '10']);
    const { state } = await next.change(READY, ready, { name: 'dc2', registration, annotations: grown.state?.annotations ?? null });
    expect(state?.annotations).toMatchObject({ 'cdktf-palette/concurrent-deployments': '10' });
  });

  test.each([
    ['its growth', '/v1/overlords/vsphere/*/cloudconfig'],
    ['what it shall carry', '/v1/overlords/*/metadata'],
  ])('is told nothing that it is not where Palette refuses %s, and grows with the next apply', async (_, path) => {
    const { declared, told } = await installed();
    const next = await palette.run({ owner: 'me' });
    const read = await next.read(GATEWAY, declared);
    palette.simulator.control.addFault({ match: { method: 'PUT', path }, times: 1, action: { status: 400 } });
    const refused = await next.change(GATEWAY, read, larger);
    expect([refused.state?.node_count, told()]).toEqual([1, '6']);
    const again = await palette.run({ owner: 'me' });
    const grown = await again.change(GATEWAY, await again.read(GATEWAY, read), larger);
    expect([grown.state?.node_count, told()]).toEqual([3, '10']);
  });
});
