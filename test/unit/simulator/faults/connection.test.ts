import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { Site } from '../support';

async function fetchOverlords(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${url}/v1/overlords`, { ...init, headers: { apikey: 'local-palette', ...init.headers } });
}

describe('over a real connection', () => {
  let site: Site;
  let url: string;
  beforeEach(async () => {
    site = new Site();
    url = await site.sim.listen();
  });
  afterEach(() => site.sim.close());

  const create = () =>
    fetch(`${url}/v1/pcg/selfHosted`, {
      method: 'POST',
      headers: { apikey: 'local-palette', 'content-type': 'application/json' },
      body: JSON.stringify({ cloudType: 'vsphere', name: 'berlin' }),
    });

  it('listens on loopback', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('drop-before resets the connection and does nothing', async () => {
    site.sim.control.addFault({ match: { method: 'POST', path: '/v1/pcg/selfHosted' }, action: 'drop-before' });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(site.sim.control.summary().gateways.count).toBe(0);
    expect((await create()).status).toBe(200);
    expect(site.sim.control.requests().map(({ status }) => status)).toEqual([0, 200]);
  });

  it('drop-after does the work and resets the connection', async () => {
    site.sim.control.addFault({ match: { method: 'POST', path: '/v1/pcg/*' }, action: 'drop-after' });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(site.sim.control.summary().gateways.names).toEqual(['berlin']);
    expect((await create()).status).toBe(409);
    expect(site.sim.control.requests().map(({ status }) => status)).toEqual([0, 409]);
  });

  it('late resets the connection at once and does the work when nobody waits for it', async () => {
    const order = { match: { method: 'POST', path: '/v1/pcg/*' }, action: { late: '30s' } };
    site.sim.control.addFault(order);
    await expect(create()).rejects.toThrow('fetch failed');
    site.clock.advance(29_000);
    expect(site.sim.control.summary().gateways.names).toEqual([]);
    site.clock.advance(2_000);
    expect([...site.sim.world.gateways.values()].map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ['berlin', site.clock.now() - 1_000],
    ]);

    // What is refused then, nobody is told.
    site.sim.control.addFault(order);
    await expect(create()).rejects.toThrow('fetch failed');
    site.clock.advance(31_000);
    expect(site.sim.control.summary().gateways.names).toEqual(['berlin']);
    expect(site.sim.control.requests().map(({ status }) => status)).toEqual([0, 0]);
    expect(site.sim.control.firedFaults().map(({ action }) => action)).toEqual(['late', 'late']);
  });

  it('late work is done although the orders were taken back, and not in a world that was put away', async () => {
    site.sim.control.addFault({ match: { method: 'POST', path: '/v1/pcg/*' }, times: 2, action: { late: '30s' } });
    await expect(create()).rejects.toThrow('fetch failed');
    site.sim.control.clearFaults();
    site.clock.advance(31_000);
    expect(site.sim.control.summary().gateways.count).toBe(1);
    site.sim.control.addFault({ match: { method: 'POST', path: '/v1/pcg/*' }, action: { late: '30s' } });
    await expect(create()).rejects.toThrow('fetch failed');
    site.sim.control.reset();
    site.clock.advance(31_000);
    expect(site.sim.control.summary().gateways.count).toBe(0);
  });

  it('a reset is one: the client sees ECONNRESET, not an orderly end', async () => {
    site.sim.control.addFault({ match: { path: '/**' }, action: 'drop-before' });
    const { port, hostname } = new URL(url);
    const error = await new Promise<NodeJS.ErrnoException>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('GET /v1/overlords HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'));
      socket.on('error', resolve).on('close', (hadError) => hadError || reject(new Error('an orderly end')));
    });
    expect(error.code).toBe('ECONNRESET');
  });

  it('a status is answered with its headers and body, as often as ordered', async () => {
    const order = await fetch(`${url}/__simulator/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        match: { path: '/v1/overlords' },
        times: 2,
        action: { status: 429, headers: { 'retry-after': '3' }, body: { code: 'TooManyRequests' } },
      }),
    });
    expect(await order.json()).toMatchObject({ id: 1, times: 2, fired: 0 });
    const first = await fetchOverlords(url);
    expect([first.status, first.headers.get('retry-after'), await first.json()]).toEqual([429, '3', { code: 'TooManyRequests' }]);
    expect((await fetchOverlords(url)).status).toBe(429);
    expect((await fetchOverlords(url)).status).toBe(200);
    const list = await fetch(`${url}/__simulator/faults`);
    expect(await list.json()).toMatchObject({ items: [{ times: 2, fired: 2 }] });
    await fetch(`${url}/__simulator/faults`, { method: 'DELETE' });
    expect(site.sim.control.faults()).toEqual([]);
  });

  it('a status without a body still has an error’s form', async () => {
    site.sim.control.addFault({ match: { path: '/v1/overlords' }, action: { status: 503 } });
    const answer = await fetchOverlords(url);
    expect([answer.status, await answer.json()]).toEqual([503, { code: 503, message: expect.any(String) }]);
  });

  it('a delay holds the work up', async () => {
    site.sim.control.addFault({ match: { path: '/v1/overlords' }, action: { delayMs: 60_000 } });
    await expect(fetchOverlords(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
    site.sim.control.addFault({ match: { path: '/v1/overlords' }, action: { delayMs: 1 } });
    expect((await fetchOverlords(url)).status).toBe(200);
  });

  it('a held answer comes after the work', async () => {
    site.sim.control.addFault({ match: { method: 'POST', path: '/v1/pcg/selfHosted' }, action: { holdMs: 60_000 } });
    void create().catch(() => {});
    for (let looks = 0; looks < 10_000 && site.sim.control.summary().gateways.count === 0; looks++) await setImmediate();
    expect(site.sim.control.requests()).toMatchObject([{ status: undefined }]);
    site.sim.control.addFault({ match: { path: '/v1/overlords' }, action: { holdMs: 1 } });
    expect((await fetchOverlords(url)).status).toBe(200);
  });

  it('closing ends connections that clients keep open', async () => {
    await fetchOverlords(url);
    await site.sim.close();
    await expect(fetchOverlords(url)).rejects.toThrow('fetch failed');
  });
});

describe('in process', () => {
  it.each(['drop-before', 'drop-after'] as const)('%s makes the call fail', async (action) => {
    const site = new Site();
    site.sim.control.addFault({ match: { path: '/v1/pcg/selfHosted' }, action });
    const call = site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } });
    await expect(call).rejects.toThrow();
    expect(site.sim.control.summary().gateways.count).toBe(action === 'drop-after' ? 1 : 0);
  });
});
