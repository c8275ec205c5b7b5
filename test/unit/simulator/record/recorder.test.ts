import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountBody, Site } from '../support';
import { harEntries } from './har-check';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-har-'));
  file = join(folder, 'traffic.har');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a recorded site leaves behind. */
async function recorded(use: (site: Site, url: string) => Promise<unknown>) {
  const site = new Site({ record: file, seed: 'demo' });
  const url = await site.sim.listen();
  await use(site, url);
  await site.sim.close();
  const text = readFileSync(file, 'utf8');
  return { text, entries: harEntries(text) };
}

it('holds every exchange, with what was asked and answered', async () => {
  const { entries } = await recorded(async (site) => {
    await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'cologne' } });
    await site.call('GET', '/v1/overlords?name=cologne');
    await site.call('GET', '/v1/nothing');
    await site.call('GET', '/__simulator/summary', { key: undefined });
    await site.call('GET', '//__simulator/snapshot?secrets=true', {
      key: undefined,
      headers: { authorization: `Bearer ${site.sim.secretsToken}` },
    });
  });
  expect(entries.map(({ request, response }) => [request.method, new URL(request.url).pathname, response.status])).toEqual([
    ['POST', '/v1/pcg/selfHosted', 200],
    ['GET', '/v1/overlords', 200],
    ['GET', '/v1/nothing', 404],
  ]);
  expect(JSON.parse(entries[0]?.request.postData?.text ?? '')).toEqual({ cloudType: 'vsphere', name: 'cologne' });
  expect(entries[1]?.request.queryString).toEqual([{ name: 'name', value: 'cologne' }]);
  expect(JSON.parse(entries[1]?.response.content.text ?? '').items).toHaveLength(1);
  expect(entries[1]?.response.headers).toContainEqual({ name: 'content-type', value: 'application/json; charset=utf-8' });
});

it('holds no secret, wherever it stood', async () => {
  const { text, entries } = await recorded(async (site) => {
    const headers = { authorization: 'secret-header', cookie: 'session=secret-cookie' };
    await site.call('GET', '/v1/overlords?token=secret-query', { headers });
    const gatewayUid = site.sim.world.gateways.named('berlin')?.uid;
    const account = accountBody('vcenter', gatewayUid, 'secret-password');
    await site.call('POST', '/v1/cloudaccounts/vsphere', { project: site.projectUid, body: account });
    await site.call('POST', '/v1/cloudaccounts/vsphere', {
      project: site.projectUid,
      body: { ...account, extra: { apiToken: 'secret-token' } },
    });
    const { body } = await site.call('GET', '/v1/overlords/pairing/code?cloudType=vsphere');
    expect(body.pairingCode).toHaveLength(10);
    await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${body.pairingCode}`);
    await site.call('POST', '/v1/pcg/selfHosted', { body: 'secret-broken {', headers: { 'content-type': 'application/json' } });
    writeFileSync(join(folder, 'code'), body.pairingCode);
  });
  // The text itself would be printed: it is long.
  for (const secret of ['secret-', 'local-palette', readFileSync(join(folder, 'code'), 'utf8')])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
  expect(entries).toHaveLength(6);
  expect(entries[1]?.request.postData?.text).toContain('"password":"[removed]"');
  expect(entries[1]?.request.postData?.text).toContain('"username":"palette"');
});

it('tells resets and what faults made of an answer', async () => {
  const { entries } = await recorded(async (site, url) => {
    site.sim.control.addFault({ match: { path: '/v1/a' }, action: 'drop-before' });
    site.sim.control.addFault({ match: { path: '/v1/overlords' }, action: { status: 503, html: true } });
    await expect(fetch(`${url}/v1/a`)).rejects.toThrow();
    await fetch(`${url}/v1/overlords`);
  });
  expect(entries.map(({ response }) => response.status)).toEqual([0, 503]);
  expect(entries[1]?.response.content.text).toContain('503 Service');
});

it('is whole while the simulator runs, for its owner only, and alone when it ends', async () => {
  const site = new Site({ record: file });
  writeFileSync(file, 'an older one', { mode: 0o644 });
  await site.sim.listen();
  expect(harEntries(readFileSync(file, 'utf8'))).toEqual([]);
  for (let count = 0; count < 30; count += 1) {
    await site.call('GET', '/v1/overlords');
    expect(harEntries(readFileSync(file, 'utf8')).length).toBeLessThanOrEqual(count + 1);
  }
  await site.sim.close();
  expect(harEntries(readFileSync(file, 'utf8'))).toHaveLength(30);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['traffic.har']);
});

it('that can’t be written is known before anybody relies on it', async () => {
  const site = new Site({ record: join(folder, 'missing', 'traffic.har') });
  await expect(site.sim.listen()).rejects.toThrow('ENOENT');
  expect(existsSync(file)).toBe(false);
  await site.sim.close();
});

it('leaves nothing behind where it cannot begin', async () => {
  mkdirSync(file);
  const site = new Site({ record: file });
  await expect(site.sim.listen()).rejects.toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['traffic.har']);
  await site.sim.close();
});

/** Sends these bytes, and waits for what comes back. */
const send = (url: string, text: string) =>
  new Promise<string>((resolve) => {
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer));
  });

it.each([
  ['/', '', 'http://localhost/'],
  ['//', 'Host: 127.0.0.1\r\n', 'http://127.0.0.1//'],
  ['//evil/x', 'Host: 127.0.0.1\r\n', 'http://127.0.0.1//evil/x'],
  ['/v1/a', 'Host: [\r\n', 'http://localhost/v1/a'],
  ['/v1/a', 'Host: a b\r\n', 'http://localhost/v1/a'],
  ['/v1/a', 'Host: a:99999\r\n', 'http://localhost/v1/a'],
  ['http://palette.example/v1/a', 'Host: 127.0.0.1\r\n', 'http://palette.example/v1/a'],
])('a request for %s with "%s" is recorded, whatever it is', async (path, host, recordedUrl) => {
  const { entries } = await recorded(async (_, url) => {
    // Refused, where the host is none that it is called by.
    expect(await send(url, `GET ${path} HTTP/1.0\r\n${host}\r\n`)).toMatch(/ 40[34] /);
  });
  expect(entries.map(({ request }) => request.url)).toEqual([recordedUrl]);
});

it('has every value of a parameter in the address, and none that is a secret', async () => {
  const { entries } = await recorded(async (site) => {
    await site.call('GET', '/v1/overlords?tag=a&tag=b');
    await site.call('GET', '/v1/overlords?tag=a&token=hidden&tag=b');
  });
  expect(entries.map(({ request }) => new URL(request.url).search)).toEqual(['?tag=a&tag=b', '?tag=a&token=%5Bremoved%5D&tag=b']);
});

it('holds no secret in another form', async () => {
  const secret = 'hush "hush" & co/1';
  const forms = [JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
  const { text, entries } = await recorded(async (site) => {
    await site.call('POST', '/v1/pcg/selfHosted', {
      headers: { 'x-note': forms.join(' ') },
      body: { cloudType: 'vsphere', name: `for ${secret}`, password: secret, note: forms[2] },
    });
  });
  expect(entries).toHaveLength(1);
  for (const form of [...forms, forms[0]?.replaceAll('\\', '\\\\\\')]) expect(text).not.toContain(form);
  expect(text).not.toContain('hush');
});

it('tells who went away before the answer', async () => {
  const { entries } = await recorded(async (site, url) => {
    site.sim.control.addFault({ match: { path: '/v1/**' }, action: { delayMs: 60_000 } });
    const leaving = new AbortController();
    const asked = fetch(`${url}/v1/overlords`, { signal: leaving.signal });
    while (site.sim.control.requests().length === 0) await new Promise(setImmediate);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    while (harEntries(readFileSync(file, 'utf8')).length === 0) await new Promise(setImmediate);
  });
  expect(entries[0]?.response).toMatchObject({ status: 0, comment: 'the client closed the connection' });
});

it('tells where an answer sends to', async () => {
  const { entries } = await recorded((_, url) => fetch(url, { redirect: 'manual', headers: { accept: 'text/html' } }));
  expect(entries[0]?.response).toMatchObject({ status: 302, redirectURL: '/__simulator/console' });
});

it('holds what was under way when the simulator was closed, and leaves nothing else behind', async () => {
  const { entries } = await recorded(async (site, url) => {
    site.sim.control.addFault({ match: { path: '/v1/**' }, action: { delayMs: 60_000 }, times: 'always' });
    for (let count = 1; count <= 3; count += 1) {
      fetch(`${url}/v1/overlords`).catch(() => {});
      while (site.sim.control.requests().length < count) await new Promise(setImmediate);
    }
  });
  expect(entries.map(({ response }) => [response.status, response.comment])).toEqual(
    [1, 2, 3].map(() => [0, 'the connection was reset']),
  );
  expect(readdirSync(folder)).toEqual(['traffic.har']);
});

it.each(['/v1/auth/refresh/hush-hush', '//v1//auth/refresh/hush-hush'])('holds no secret of the path %s', async (path) => {
  const { text, entries } = await recorded((site) => site.call('GET', path));
  expect(entries).toHaveLength(1);
  expect(text).not.toContain('hush');
});

it('a recording stays where the port is taken', async () => {
  const one = new Site({ record: file });
  const port = Number(new URL(await one.sim.listen()).port);
  await one.call('GET', '/v1/overlords');
  const other = new Site({ record: file });
  await expect(other.sim.listen({ port })).rejects.toThrow('EADDRINUSE');
  await one.call('GET', '/v1/overlords');
  await one.sim.close();
  expect(harEntries(readFileSync(file, 'utf8'))).toHaveLength(2);
});
