import { createManualClock, createSimulator, createWorldClock, SEEDS } from '../../../src/simulator';
import { Site } from './support';

const CONTROL = '/__simulator';

describe('the controls over HTTP', () => {
  const call = (site: Site, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    site.call(method, `${CONTROL}${path}`, { key: undefined, body });

  it('install, cut off and restore gateways by name or uid, without a key', async () => {
    const site = new Site();
    const { body } = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } });
    expect(await call(site, 'POST', '/gateways/berlin/install')).toMatchObject({ status: 200, body: { uid: body.overlordUid } });
    expect((await call(site, 'POST', '/clock', { advance: '10m' })).body.now).toBe(new Date(site.clock.now()).toISOString());
    expect(await call(site, 'POST', `/gateways/${body.overlordUid}/outage`)).toMatchObject({ status: 200, body: { done: true } });
    await call(site, 'POST', '/clock', { advance: '5m' });
    expect((await call(site, 'GET', '/summary')).body.gateways.states).toEqual({ berlin: 'Unknown' });
    expect((await call(site, 'POST', '/gateways/berlin/restore')).status).toBe(200);
    expect((await call(site, 'GET', '/summary')).body.gateways.states).toEqual({ berlin: 'Running' });
  });

  it('play the Palette CLI', async () => {
    const site = new Site();
    const answer = await call(site, 'POST', '/palette-cli/install', {
      name: 'berlin',
      cloudType: 'vsphere',
      size: 3,
      annotations: { owner: 'a' },
    });
    expect(answer.status).toBe(200);
    site.minutes(60);
    const gateway = (await site.call('GET', `/v1/overlords/${answer.body.uid}`)).body;
    expect(gateway).toMatchObject({ metadata: { name: 'berlin', annotations: { owner: 'a' } }, status: { state: 'Running' } });
  });

  it('limit what the infrastructure takes, and upgrade a gateway', async () => {
    const site = new Site();
    site.gateway('berlin');
    const limit = { cloudType: 'vsphere', name: 'cluster1', capacity: 1 };
    expect((await call(site, 'PUT', '/capacity', limit)).status).toBe(200);
    expect(site.sim.world.vcenters[0]?.datacenters[0]?.clusters[0]).toMatchObject({ capacity: 1, used: 1 });
    expect((await call(site, 'POST', '/gateways/berlin/upgrade', { takes: '30m' })).status).toBe(200);
    expect(site.sim.world.gateways.named('berlin')?.upgradingUntil).toBe(site.sim.world.now + 1_800_000);
  });

  it('change a cluster behind its client’s back', async () => {
    const site = new Site();
    const uid = await site.cluster('shop', await site.account('vcenter', site.gateway('berlin')));
    site.minutes(30);
    expect((await call(site, 'PATCH', '/clusters/shop', { labels: { by: 'hand' }, pools: { workers: 3 } })).status).toBe(200);
    site.minutes(10);
    expect((await site.getCluster(uid)).metadata.labels).toEqual({ by: 'hand' });
    expect(site.sim.world.clusters.get(uid)?.machines).toHaveLength(4);
    expect((await call(site, 'PATCH', '/clusters/shop', { pools: { none: 3 } })).status).toBe(404);
  });

  it.each([
    ['POST', '/gateways/none/install', undefined, 404],
    ['POST', '/gateways/none/outage', undefined, 404],
    ['PATCH', '/clusters/none', {}, 404],
    ['POST', '/palette-cli/install', {}, 400],
    ['POST', '/palette-cli/install', { name: 'a', cloudType: 'aws' }, 400],
    ['POST', '/gateways/none/upgrade', { takes: '30m' }, 404],
    ['POST', '/gateways/none/upgrade', {}, 400],
    ['PUT', '/capacity', { cloudType: 'vsphere', name: 'none', capacity: 1 }, 404],
    ['PUT', '/capacity', { cloudType: 'vsphere', name: 'cluster1', capacity: -1 }, 400],
    ['POST', '/palette-cli/install', { name: 'a', size: 2 }, 400],
    ['POST', '/palette-cli/install', { name: 'a', colour: 'red' }, 400],
    ['POST', '/clock', { advance: 'later' }, 400],
    ['POST', '/clock', { advance: -1 }, 400],
    ['POST', '/clock', { speed: -1 }, 400],
    ['POST', '/faults', { match: {}, action: 'drop-before' }, 400],
    ['POST', '/faults', { match: { path: '/' }, action: 'explode' }, 400],
    ['POST', '/faults', { match: { path: '/' }, action: { status: 9 } }, 400],
    ['GET', '/nothing', undefined, 404],
  ] as const)('refuse %s %s %j', async (method, path, body, status) => {
    expect((await call(new Site(), method, path, body)).status).toBe(status);
  });

  it.each([
    ['another machine', { remoteAddress: '192.0.2.7' }, {}, 403],
    ['a web page on this machine', { remoteAddress: '127.0.0.1' }, { origin: 'http://evil.example' }, 403],
    ['this machine', { remoteAddress: '127.0.0.2' }, {}, 200],
    ['this machine, by IPv6', { remoteAddress: '::1' }, {}, 200],
    ['this machine, mapped into IPv6', { remoteAddress: '::ffff:127.0.0.1' }, {}, 200],
  ])('answer to %s or not', async (_, options, headers, status) => {
    const answer = await new Site().sim.inject({ url: `${CONTROL}/summary`, headers, ...options });
    expect(answer.statusCode).toBe(status);
  });
});

describe('the summary', () => {
  it('counts and names what is there', async () => {
    const site = new Site({ seed: 'demo' });
    await site.call('GET', '/v1/overlords');
    const summary = site.sim.control.summary();
    expect(summary).toMatchObject({
      clock: { now: new Date(site.clock.now()).toISOString(), speed: 0 },
      projects: { count: 2, names: ['Default', 'staging'] },
      profiles: { count: 5, names: ['vsphere-ubuntu', 'maas-ubuntu', 'openstack-ubuntu', 'cloudstack-ubuntu', 'monitoring'] },
      gateways: { count: 3, states: { berlin: 'Running', munich: 'Running', 'System Private Gateway': 'Running' } },
      clusters: { count: 2, states: { 'berlin-shop': 'Running', 'munich-shop': 'Running' } },
      deleting: [],
      violations: [],
      requests: 1,
    });
    expect(summary.references.map(({ cluster, gateway }) => [cluster, gateway])).toEqual([
      ['berlin-shop', 'berlin'],
      ['munich-shop', 'munich'],
    ]);
  });
});

describe('the request log', () => {
  it('holds method, path, status and scope, in order, and no secret', async () => {
    const site = new Site();
    await site.call('GET', '/v1/overlords?name=hidden-query');
    await site.call('GET', '/v1/overlords', { key: 'hidden-key' });
    await site.call('POST', '/v1/dashboard/spectroclusters/search', { project: site.stagingUid, body: { hidden: 'hidden-body' } });
    await site.call('GET', '/v1/nothing');
    await site.call('GET', '//v1/auth/refresh/hidden-token');
    await site.call('GET', `${CONTROL}/requests`, { key: undefined });
    const requests = site.sim.control.requests();
    expect(requests.map(({ method, path, status, scope }) => [method, path, status, scope])).toEqual([
      ['GET', '/v1/overlords', 200, 'tenant'],
      ['GET', '/v1/overlords', 401, undefined],
      ['POST', '/v1/dashboard/spectroclusters/search', 200, 'staging'],
      ['GET', '/v1/nothing', 404, undefined],
      ['GET', '/v1/auth/refresh/[removed]', 401, undefined],
    ]);
    expect(JSON.stringify(requests)).not.toContain('hidden');
  });
});

describe('reset', () => {
  it('goes back to the seed, forgets what happened, and lets time go on', async () => {
    const site = new Site();
    site.gateway('berlin');
    site.sim.control.addFault({ match: { path: '/v1/none' }, action: 'drop-before' });
    await site.call('GET', '/v1/overlords');
    const before = site.clock.now();
    site.sim.control.reset();
    expect(site.sim.control.summary()).toMatchObject({ gateways: { count: 0 }, requests: 0 });
    expect(site.sim.control.faults()).toEqual([]);
    expect(site.sim.world.now).toBe(before);
    expect((await site.call('GET', '/v1/overlords')).body).toEqual({ items: [] });
  });
});

describe('seeds', () => {
  it('give the same world to the last uid when seed and time are the same', () => {
    const uids = () =>
      [...createSimulator({ clock: createManualClock(), seed: 'demo' }).world.clusters.values()].map(({ uid }) => uid);
    expect(uids()).toEqual(uids());
  });

  it('can be one’s own', () => {
    const seed = { ...SEEDS.empty, tenant: 'globex', projects: ['one', 'two'], apiKeys: [{ key: 'k', project: 'two' }] };
    const { world } = createSimulator({ clock: createManualClock(), seed });
    expect(world.tenant.name).toBe('globex');
    expect(world.apiKeys.get('k')?.projectUid).toBe(world.projects.named('two')?.uid);
    expect(() => createSimulator({ seed: { ...seed, projects: ['one'] } })).toThrow('project two');
  });
});

describe('the speed', () => {
  it('makes world time run faster than real time, and can be changed without a jump', () => {
    let real = 0;
    const clock = createWorldClock({ start: 1_000_000, speed: 60, real: () => real });
    const { control } = createSimulator({ clock });
    real += 1000;
    expect(control.clock({})).toEqual({ now: new Date(1_060_000).toISOString(), speed: 60 });
    expect(control.clock({ speed: 1, advance: 500 })).toEqual({ now: new Date(1_060_500).toISOString(), speed: 1 });
    real += 1000;
    expect(control.clock({}).now).toBe(new Date(1_061_500).toISOString());
  });
});

describe('world time', () => {
  it.each([
    [{ advance: 1e300 }, 'world time ends with the year 9999'],
    [{ advance: '99999999h' }, 'world time ends with the year 9999'],
    [{ speed: 1e300 }, 'speed is 1e+300: give a number from 0 to 1000000'],
    [{ speed: -1 }, 'speed is -1'],
  ])('%j is refused, and nothing has moved', (change, message) => {
    const { control } = createSimulator({ clock: createManualClock() });
    const before = control.clock({});
    expect(() => control.clock(change)).toThrow(message);
    expect(control.clock({})).toEqual(before);
  });

  it('names what it could not read', () => {
    const { control } = createSimulator({ clock: createManualClock(), seed: 'demo' });
    expect(() => control.upgradeGateway('berlin', 'soon')).toThrow("takes is 'soon'");
  });
});
