import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
