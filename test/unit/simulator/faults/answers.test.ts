import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { FaultAction, FaultOrder } from '../../../../src/simulator';
import { shiftTimes } from '../../../../src/simulator/faults/spoil';
import { Site } from '../support';

/** An answer as it came over the wire, and whether its end came. */
interface Wire {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly complete: boolean;
}

let site: Site;
let url: string;
beforeEach(async () => {
  site = new Site({ seed: 'demo' });
  url = await site.sim.listen();
});
afterEach(() => site.sim.close());

function get(path = '/v1/overlords', method = 'GET', body?: object): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const headers = { apikey: 'local-palette', ...(body && { 'content-type': 'application/json' }) };
    const sent = httpRequest(`${url}${path}`, { method, headers }, (response) => {
      // From Node 24 on a connection that breaks off is told to both.
      sent.off('error', reject).on('error', () => {});
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', () => {});
      response.on('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
          complete: response.complete,
        }),
      );
    });
    sent.on('error', reject).end(body && JSON.stringify(body));
  });
}

const order = (action: FaultAction, more: Partial<FaultOrder> = {}) =>
  site.sim.control.addFault({ match: { path: '/v1/**' }, action, ...more });
const fired = () => site.sim.control.firedFaults().map(({ action }) => action);
const register = () => get('/v1/pcg/selfHosted', 'POST', { cloudType: 'vsphere', name: 'cologne' });
const gateways = () => site.sim.control.summary().gateways.names;

describe('an ordered status', () => {
  it.each<[FaultAction, number, IncomingHttpHeaders, string]>([
    [{ status: 429 }, 429, {}, '"code":"TooManyRequests"'],
    [{ status: 429, retryAfter: 2 }, 429, { 'retry-after': '2' }, '"code":"TooManyRequests"'],
    [{ status: 500 }, 500, { 'content-type': 'application/json; charset=utf-8' }, '"code":500'],
    [{ status: 502, html: true }, 502, { 'content-type': 'text/html' }, '<h1>502 Bad Gateway</h1>'],
    [{ status: 503, body: { code: 'Maintenance' } }, 503, {}, '{"code":"Maintenance"}'],
    [{ status: 503, body: 'no', headers: { 'content-type': 'text/plain' } }, 503, { 'content-type': 'text/plain' }, 'no'],
  ])('%j', async (action, status, headers, text) => {
    order(action);
    const answer = await get();
    expect(answer).toMatchObject({ status, headers, complete: true });
    expect(answer.text).toContain(text);
    expect(answer.headers['retry-after']).toBe(headers['retry-after']);
    expect(fired()).toEqual([String(status)]);
  });

  it('may say by date when to come again', async () => {
    order({ status: 429, retryAfterDate: 60 });
    const at = Date.parse(String((await get()).headers['retry-after']));
    expect(Math.abs(at - Date.now() - 60_000)).toBeLessThan(30_000);
  });

  it('comes without the work, or after it', async () => {
    order({ status: 504, html: true });
    expect((await register()).status).toBe(504);
    expect(gateways()).not.toContain('cologne');
    order({ status: 504, html: true, afterWork: true });
    expect(await register()).toMatchObject({ status: 504, text: expect.stringContaining('504 Gateway Time-out') });
    expect(gateways()).toContain('cologne');
  });
});

describe('a truncated answer', () => {
  it.each(['length', 'chunked'] as const)('%s: a part comes, and the end never', async (truncate) => {
    const whole = await get();
    order({ truncate, keep: 0.25 });
    const answer = await get();
    expect(answer).toMatchObject({ status: 200, complete: false, text: whole.text.slice(0, Math.floor(whole.text.length / 4)) });
    expect(answer.headers['content-length']).toBe(truncate === 'length' ? String(whole.text.length) : undefined);
    expect(answer.headers['transfer-encoding']).toBe(truncate === 'chunked' ? 'chunked' : undefined);
    expect(site.sim.control.requests().map(({ status }) => status)).toEqual([200, 0]);
  });

  it('of a change: it was made', async () => {
    order({ truncate: 'length' });
    expect((await register()).complete).toBe(false);
    expect(gateways()).toContain('cologne');
  });

  it('without a body is none', async () => {
    const [cluster] = [...site.sim.world.clusters.values()].filter(({ name }) => name === 'berlin-shop');
    order({ truncate: 'length' }, { match: { method: 'DELETE', path: '/v1/spectroclusters/*' } });
    const deletion = site.sim.inject({
      method: 'DELETE',
      url: `/v1/spectroclusters/${cluster?.uid}`,
      headers: { apikey: 'local-palette', projectuid: site.projectUid },
    });
    await expect(deletion).rejects.toThrow('reset');
    expect(cluster?.state).toBe('Deleting');
  });
});

describe('a malformed answer', () => {
  it('is no JSON', async () => {
    order({ malformed: 'json' });
    const { status, text, complete } = await get();
    expect([status, complete]).toEqual([200, true]);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('has other types', async () => {
    const good = JSON.parse((await get()).text);
    order({ malformed: 'types' });
    const bad = JSON.parse((await get()).text);
    expect(Array.isArray(bad.items)).toBe(false);
    expect(Object.keys(bad.items)).toHaveLength(good.items.length);
    expect(typeof bad.items['0'].metadata.name).toBe('number');
    expect(typeof bad.items['0'].status.isReady).toBe('string');
  });

  it('is a page', async () => {
    order({ malformed: 'html' });
    expect(await get()).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html' },
      text: expect.stringMatching(/^<html>/),
    });
  });

  it('is empty', async () => {
    order({ malformed: 'empty' });
    expect(await get()).toMatchObject({ status: 200, text: '', complete: true, headers: { 'content-length': '0' } });
  });

  it('is huge, and still JSON', async () => {
    order({ malformed: 'huge', bytes: 1_000_000 });
    const { text, headers } = await get();
    expect([text.length, headers['content-length']]).toEqual([1_000_000, '1000000']);
    expect(JSON.parse(text).items).toHaveLength(3);
  });

  it('comes after the work', async () => {
    order({ malformed: 'empty' });
    await register();
    expect(gateways()).toContain('cologne');
  });
});

it('a slow answer comes piece by piece, whole', async () => {
  const whole = await get();
  order({ bytesPerSecond: whole.text.length * 20 });
  const begun = performance.now();
  expect((await get()).text).toBe(whole.text);
  // A twentieth of a second, and no promise of timers that they aren't early by a millisecond each.
  expect(performance.now() - begun).toBeGreaterThan(30);
});

it('a clock that is off shows in the header Date and in every time that was set', async () => {
  const good = await get();
  order({ skew: '-1h' });
  const skewed = await get();
  expect(Math.abs(Date.parse(String(skewed.headers.date)) - Date.now() + 3_600_000)).toBeLessThan(30_000);
  const times = (text: string) => [...text.matchAll(/"(2\d{3}-[^"]+Z)"/g)].map(([, time]) => Date.parse(String(time)));
  expect(times(skewed.text)).toEqual(times(good.text).map((time) => time - 3_600_000));
  expect(times(good.text).length).toBeGreaterThan(0);
});

describe('stale reads', () => {
  const names = async (path = '/v1/overlords') =>
    JSON.parse((await get(path)).text).items.map((item: { readonly metadata: { readonly name: string } }) => item.metadata.name);
  const before = ['System Private Gateway', 'berlin', 'munich'];

  it('answer what was answered so long ago, and count only then', async () => {
    order({ stale: '30s' }, { times: 'always', match: { path: '/v1/overlords' } });
    expect((await names()).sort()).toEqual(before);
    site.clock.advance(10_000);
    await register();
    expect((await names()).sort()).toEqual(before);
    expect((await names()).sort()).toEqual(before);
    expect(fired()).toEqual(['stale', 'stale']);
    site.clock.advance(31_000);
    expect((await names()).sort()).toEqual([...before, 'cologne'].sort());
    // Heartbeats are as old as the rest.
    expect(fired()).toHaveLength(3);
  });

  it('leave out what is younger where nobody asked before', async () => {
    order({ stale: '30s' }, { times: 'always' });
    const { overlordUid } = JSON.parse((await register()).text);
    expect(await get(`/v1/overlords/${overlordUid}`)).toMatchObject({
      status: 404,
      text: expect.stringContaining('ResourceNotFound'),
    });
    expect((await names()).sort()).toEqual(before);
    site.clock.advance(31_000);
    expect((await get(`/v1/overlords/${overlordUid}`)).status).toBe(200);
  });

  it('are reads, and no changes', async () => {
    order({ stale: '30s' }, { times: 'always' });
    expect((await register()).status).toBe(200);
    expect(fired()).toEqual([]);
  });

  it('keep what one scope was told from another', async () => {
    order({ stale: '30s' }, { times: 'always' });
    await get('/v1/overlords');
    const other = await site.call('GET', '/v1/overlords', { key: 'nobody' });
    expect(other.status).toBe(401);
    site.clock.advance(31_000);
    expect((await get('/v1/overlords')).status).toBe(200);
  });
});

it.each<[FaultAction, string]>([
  [{ status: 503, headers: { 'no name': 'a' } }, 'is no name of a header'],
  [{ status: 503, headers: { a: 'b\r\nc: d' } }, "can't have the value"],
  [{ status: 503, headers: { 'Transfer-Encoding': 'chunked' } }, 'is set by the server'],
  [{ skew: 1e300 }, 'a hundred years'],
  [{ skew: '99999999999999h' }, 'a hundred years'],
  [{ latency: { uniform: { min: 2, max: 1 } } }, 'max is less than min'],
  [{ latency: { longTail: { median: 2, p99: 1 } } }, 'p99 is less than median'],
  [{ latency: { normal: { mean: 2 } } } as unknown as FaultAction, 'expected a duration, {uniform: {min, max}}'],
])('%j is refused when it is ordered', (action, message) => {
  expect(() => order(action)).toThrow(message);
});

it('a span of time that ends before it begins is refused', () => {
  expect(() => order('drop-after', { from: '10m', until: '5m' })).toThrow('until is not after from');
});

it('a delay that no timer can count is one, and no end of it', async () => {
  order({ delayMs: 1e12 });
  const answered = get().then(
    () => 'answered',
    () => 'reset',
  );
  const passed = new Promise((resolve) => setTimeout(resolve, 50, 'waiting'));
  expect(await Promise.race([answered, passed])).toBe('waiting');
});

it('a clock that is off leaves texts alone that only look like times', () => {
  const text = '{"at":"2026-99-99T99:99:99Z","since":"2026-01-01T00:00:00Z"}';
  expect(shiftTimes(text, 3_600_000)).toBe('{"at":"2026-99-99T99:99:99Z","since":"2026-01-01T01:00:00.000Z"}');
});

it('an ordered answer goes out where reads are stale as well, and is not remembered', async () => {
  order({ stale: '30s' }, { times: 'always' });
  order({ status: 404 });
  expect((await get()).status).toBe(404);
  site.minutes(1);
  order({ status: 503 });
  expect((await get()).status).toBe(503);
  expect((await get()).status).toBe(200);
  expect(fired()).toEqual(['404', '503']);
});

it('what was read before a reset is forgotten', async () => {
  site.sim.control.installWithCli({ name: 'cologne' });
  order({ stale: '30s' }, { match: { path: '/v1/none' } });
  expect((await get()).text).toContain('cologne');
  site.sim.control.reset();
  site.minutes(1);
  order({ stale: '30s' }, { times: 'always' });
  expect((await get()).text).not.toContain('cologne');
});
