import { DEFAULT_SEED } from '../../../../src/simulator';
import { PRESETS } from '../../../../src/simulator/console/faults';
import type { ConsoleState } from '../../../../src/simulator/console/view';
import { accountBody, type CallOptions, Site } from '../support';

async function ask(site: Site, query: { readonly [name: string]: string } = {}): Promise<ConsoleState> {
  const answer = await site.call('GET', `/__simulator/console/state?${new URLSearchParams(query)}`, { key: undefined });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

const tagsOf = (state: ConsoleState) =>
  Object.entries(state.tags)
    .map(([name, tag]) => `${name}:${tag}`)
    .join();

const demo = () => new Site({ seed: 'demo', strict: { gatewayDelete: 'current' } });

describe('the state of the console', () => {
  it('tells only what has changed', async () => {
    const site = demo();
    const first = await ask(site, { open: 'nobody' });
    expect(Object.keys(first.sections).sort()).toEqual(Object.keys(first.tags).sort());
    expect((await ask(site, { have: tagsOf(first) })).sections).toEqual({});
    site.sim.control.changeCluster('berlin-shop', { pools: { workers: 3 } });
    const later = await ask(site, { have: tagsOf(first) });
    expect(Object.keys(later.sections)).toEqual(['clusters']);
    expect(later.sections.clusters?.items.find(({ name }) => name === 'berlin-shop')?.pools[1]).toMatchObject({
      running: 2,
      wanted: 3,
    });
    site.minutes(1);
    expect(Object.keys((await ask(site, { have: tagsOf(later) })).sections)).toContain('gateways');
  });

  it('tells what waits for which gateway, and for how long', async () => {
    const site = new Site();
    const account = await site.account('vcenter', site.gateway('berlin'));
    await site.cluster('one', account);
    const berlin = async () => (await ask(site)).sections.gateways?.[0];
    expect(await berlin()).toMatchObject({ state: 'Running', health: 'Healthy', outage: false, nodes: { running: 1, wanted: 1 } });
    expect(await berlin()).toMatchObject({ queue: { count: 1, first: [{ name: 'one', work: 'create' }] } });
    expect(await berlin()).toMatchObject({ deployments: { now: 0, peak: 0 } });
    expect(Date.parse((await berlin())?.queue.nextPoll ?? '') - site.clock.now()).toBeLessThanOrEqual(10_000);
    site.minutes(2);
    expect(await berlin()).toMatchObject({ queue: { count: 0 }, deployments: { now: 1, peak: 1 } });
    site.minutes(30);
    expect(await berlin()).toMatchObject({ queue: { count: 0 }, clusters: { count: 1, states: { Running: 1 } } });
    expect(await berlin()).toMatchObject({ deployments: { now: 0, peak: 1 } });
    site.sim.control.outage('berlin');
    for (let index = 0; index < 8; index += 1) await site.cluster(`more-${index}`, account);
    site.minutes(5);
    const down = await berlin();
    expect(down).toMatchObject({ state: 'Unknown', health: 'UnHealthy', outage: true, queue: { count: 8, nextPoll: null } });
    expect(down?.queue.first).toHaveLength(6);
    expect((await ask(site)).sections.clusters?.items.filter(({ waits }) => waits)).toHaveLength(8);
  });

  it('keeps a reference to a gateway that is gone, and finds those who have one', async () => {
    const site = demo();
    const uid = site.sim.world.gateways.named('munich')?.uid ?? '';
    await site.call('DELETE', `/v1/overlords/${uid}`);
    const { clusters } = (await ask(site, { gateway: 'gone' })).sections;
    expect(clusters?.items.map(({ name, gateway }) => [name, gateway])).toEqual([['munich-shop', { uid, name: null }]]);
    expect(clusters?.gone).toBe(1);
    expect((await ask(site)).sections.leftovers?.count).toBeGreaterThan(0);
  });

  it.each([
    [{ text: 'MUNICH' }, ['munich-shop'], 1],
    [{ state: 'Pending' }, [], 0],
    [{ state: 'Running', limit: '1' }, ['munich-shop'], 2],
    [{ gateway: 'nobody' }, [], 0],
    [{}, ['munich-shop', 'berlin-shop'], 2],
  ])('finds clusters by %j', async (query, names, found) => {
    const { clusters } = (await ask(demo(), query)).sections;
    expect(clusters?.items.map(({ name }) => name)).toEqual(names);
    expect(clusters?.found).toBe(found);
  });

  it.each([
    ['limit', '0'],
    ['limit', '501'],
    ['limit', 'all'],
    ['colour', 'red'],
    ['text', 'x'.repeat(201)],
  ])('refuses %s %s', async (name, value) => {
    await expect(ask(demo(), { [name]: value })).rejects.toThrow('InvalidRequest');
  });

  it('holds no key and no password, whatever is open', async () => {
    const secrets = ['k3y-of-the-admin', 'k3y-of-a-project', 'pa55-of-the-vcenter'];
    const apiKeys = [{ key: 'k3y-of-the-admin' }, { key: 'k3y-of-a-project', project: 'staging' }];
    const site = new Site({ seed: { ...DEFAULT_SEED, apiKeys } });
    const key = 'k3y-of-the-admin';
    const call = (url: string, options: CallOptions) => site.call('POST', url, { key, ...options });
    const project = site.projectUid;
    const account = await call('/v1/cloudaccounts/vsphere', {
      project,
      body: accountBody('vcenter', site.gateway('berlin'), 'pa55-of-the-vcenter'),
    });
    const cluster = await call('/v1/spectroclusters/vsphere', { project, body: site.clusterBody('shop', account.body.uid) });
    site.minutes(30);
    const text = JSON.stringify(await ask(site, { open: cluster.body.uid }));
    expect(text).toContain('vcenter');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

describe('the events of the console', () => {
  it('go on after the last one that the page has', async () => {
    const site = demo();
    const first = (await ask(site)).events;
    expect(first.fresh).toBe(true);
    const times = first.items.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(first.items.some(({ object, reason }) => object === 'berlin' && reason === 'GatewayRunning')).toBe(true);
    const last = first.items.at(-1)?.uid ?? '';
    expect((await ask(site, { event: last })).events).toEqual({ fresh: false, items: [] });
    site.sim.control.changeCluster('munich-shop', { pools: { workers: 3 } });
    site.minutes(5);
    const news = (await ask(site, { event: last })).events;
    expect(news.items.map(({ object, reason }) => [object, reason])).toContainEqual(['munich-shop', 'MachineRunning']);
    // Another page that begins now sees all of it.
    expect((await ask(site)).events.items.slice(-news.items.length)).toEqual(news.items);
  });

  it('begin anew after a reset, and when the page has an event that is not known', async () => {
    const site = demo();
    site.sim.control.changeCluster('munich-shop', { pools: { workers: 3 } });
    site.minutes(5);
    const last = (await ask(site)).events.items.at(-1)?.uid ?? '';
    site.sim.control.reset();
    expect((await ask(site, { event: last })).events).toMatchObject({ fresh: true });
    expect((await ask(site, { event: 'unknown' })).events).toMatchObject({ fresh: true });
  });

  it('are told from the objects that are gone', async () => {
    const site = demo();
    const uid = [...site.sim.world.clusters.values()].find(({ name }) => name === 'berlin-shop')?.uid ?? '';
    const last = (await ask(site)).events.items.at(-1)?.uid ?? '';
    await site.call('DELETE', `/v1/spectroclusters/${uid}`, { project: site.projectUid });
    site.minutes(30);
    expect((await ask(site, { event: last })).events.items.at(-1)).toMatchObject({
      object: 'berlin-shop',
      reason: 'ClusterDeleted',
    });
    site.minutes(73 * 60);
    expect((await ask(site, { event: last })).events.items.at(-1)).toMatchObject({
      object: 'berlin-shop',
      reason: 'ClusterDeleted',
    });
    expect((await ask(site, { open: uid })).sections.detail).toBeNull();
  });
});

describe('what the console does', () => {
  const act = (site: Site, path: string, body?: unknown) =>
    site.call('POST', `/__simulator/console/${path}`, { key: undefined, body });
  const uidOf = (site: Site, name: string) => site.sim.world.gateways.named(name)?.uid ?? '';

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))('orders %s', async (id, preset) => {
    const site = demo();
    expect((await act(site, `faults/${id}`)).status).toBe(200);
    expect(site.sim.control.faults()).toMatchObject([{ name: preset.label, fired: 0 }]);
    expect((await ask(site)).sections.faults).toMatchObject([
      { name: preset.label, fired: 0, target: 'match' in preset.order ? expect.stringContaining('/v1/**') : null },
    ]);
  });

  it('shows any fault that was ordered', async () => {
    const site = demo();
    const orders: Parameters<typeof site.sim.control.addFault>[0][] = [
      { match: { path: '/v1/a' }, action: { status: 418, body: { long: 'body' } }, probability: 0.5 },
      { match: { path: '/v1/a', method: 'GET' }, times: 'always', action: { truncate: 'length' } },
      { event: { outage: 'berlin', for: '10m' } },
    ];
    for (const order of orders) site.sim.control.addFault(order);
    expect((await ask(site)).sections.faults?.map(({ effect, target, times }) => [effect, target, times])).toEqual([
      ['outage berlin, for 10m', null, '1'],
      ['truncate length', 'GET /v1/a', 'always'],
      ['answered 418, probability 0.5', 'any method /v1/a', '1'],
    ]);
  });

  it('migrates by the API’s call, with its refusals', async () => {
    const site = demo();
    const [berlin, munich] = [uidOf(site, 'berlin'), uidOf(site, 'munich')];
    expect(await act(site, 'migrate', { sourceUid: munich, targetUid: berlin })).toMatchObject({
      status: 200,
      body: { done: true },
    });
    expect((await ask(site)).sections.gateways?.find(({ name }) => name === 'berlin')).toMatchObject({ standsInFor: ['munich'] });
    expect(await act(site, 'migrate', { sourceUid: berlin, targetUid: berlin })).toMatchObject({
      status: 400,
      body: { code: 'InvalidMigration' },
    });
    expect(await act(site, 'migrate', { sourceUid: berlin, targetUid: berlin.replace(/.$/, 'z') })).toMatchObject({ status: 404 });
    expect(await act(site, 'migrate', { sourceUid: berlin })).toMatchObject({ status: 400, body: { code: 'InvalidRequest' } });
    expect(site.sim.control.requests().map(({ path }) => path)).toEqual(Array(3).fill('/v1/overlords/migrate'));
  });

  it('says when an ordered fault cut its migration off', async () => {
    const site = demo();
    site.sim.control.addFault({ match: { path: '/v1/**' }, action: 'drop-after' });
    const answer = await act(site, 'migrate', { sourceUid: uidOf(site, 'munich'), targetUid: uidOf(site, 'berlin') });
    expect(answer).toMatchObject({ status: 502, body: { code: 'ConnectionReset' } });
    expect(site.sim.control.summary().references.map(({ gateway }) => gateway)).toEqual(['berlin', 'berlin']);
  });

  it('refuses a fault that it has no button for', async () => {
    expect((await act(demo(), 'faults/none')).status).toBe(404);
  });
});
