import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock } from '../../../src/simulator';
import { takeSnapshot } from '../../../src/simulator/world/snapshot';
import { Site } from './support';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-'));
  data = join(folder, 'world.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another start on the same file; the first one isn't closed, as after a kill. */
const restarted = () => new Site({ data, clock: createManualClock(0) });

async function busySite() {
  const site = new Site({ data });
  const gateway = site.gateway('berlin');
  const account = await site.account('vcenter', gateway);
  const cluster = await site.cluster('shop', account);
  return { site, gateway, account, cluster };
}

it('survives a kill: everything that was answered is there, to the last timer', async () => {
  const { site, cluster } = await busySite();
  site.minutes(4);
  const before = await site.getCluster(cluster);
  const again = restarted();
  expect(again.sim.world.now).toBe(site.clock.now());
  expect(await again.getCluster(cluster)).toEqual(before);
  expect(takeSnapshot(again.sim.world)).toEqual(JSON.parse(JSON.stringify(takeSnapshot(site.sim.world))));
  for (const one of [site, again]) one.minutes(40);
  expect(await again.getCluster(cluster)).toEqual(await site.getCluster(cluster));
  expect(await again.state(cluster)).toBe('Running');
});

it('keeps the file that a link leads to', async () => {
  const { site, cluster } = await busySite();
  await site.sim.close();
  const link = join(folder, 'link.json');
  symlinkSync(data, link);
  const linked = new Site({ data: link, clock: createManualClock(0) });
  linked.minutes(40);
  expect(await linked.state(cluster)).toBe('Running');
  await linked.call('DELETE', `/v1/spectroclusters/${cluster}`, { project: linked.projectUid });
  await linked.sim.close();
  expect(await restarted().state(cluster)).toBe('Deleting');
});

it('goes on with what waits for a gateway', async () => {
  const { site, cluster } = await busySite();
  site.sim.control.outage('berlin');
  site.minutes(5);
  await site.state(cluster);
  const again = restarted();
  again.minutes(600);
  expect(await again.state(cluster)).not.toBe('Running');
  again.sim.control.restore('berlin');
  again.minutes(40);
  expect(await again.state(cluster)).toBe('Running');
});

it('goes on with an installation, and with an order that no gateway has taken yet', async () => {
  const { site, cluster } = await busySite();
  await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'munich' } });
  await site.call('POST', '/__simulator/gateways/munich/install');
  const again = restarted();
  again.minutes(6);
  expect(again.sim.control.summary().gateways.states.munich).toBe('Running');
  expect(await again.state(cluster)).toBe('Provisioning');
});

it('keeps migrations, and which clusters belong to a gateway', async () => {
  const { site, gateway, account } = await busySite();
  const munich = site.gateway('munich');
  await site.call('POST', '/v1/overlords/migrate', { body: { sourceUid: gateway, targetUid: munich } });
  const again = restarted();
  expect((await again.call('DELETE', `/v1/overlords/${munich}`)).status).toBe(409);
  expect((await again.call('DELETE', `/v1/overlords/${gateway}`)).status).toBe(200);
  const late = await again.cluster('late', account);
  expect((await again.getCluster(late)).metadata.annotations.overlordUid).toBe(munich);
});

it('lets world time stand still while it does not run', async () => {
  const { site } = await busySite();
  await site.sim.close();
  const again = new Site({ data, clock: createManualClock(site.clock.now() + 1e9) });
  expect(again.sim.world.now).toBe(site.clock.now());
});

it('saves what time alone has changed when it is closed', async () => {
  const { site, cluster } = await busySite();
  site.minutes(40);
  await site.sim.close();
  expect(await restarted().state(cluster)).toBe('Running');
});

it('is a file for its owner only, without a leftover beside it', async () => {
  await busySite();
  expect(statSync(data).mode & 0o777).toBe(0o600);
  expect(existsSync(`${data}.tmp`)).toBe(false);
});

it('takes over a leftover of a write that was cut off, and its rights', async () => {
  writeFileSync(`${data}.tmp`, '{"half', { mode: 0o644 });
  const { site } = await busySite();
  expect(statSync(data).mode & 0o777).toBe(0o600);
  expect(restarted().sim.world.gateways.size).toBe(site.sim.world.gateways.size);
});

it('is written by a listening simulator before the first request', async () => {
  const site = new Site({ data });
  expect(existsSync(data)).toBe(false);
  await site.sim.listen();
  expect(existsSync(data)).toBe(true);
  await site.sim.close();
});

it('shares a write between requests that come together', async () => {
  const site = new Site({ data });
  await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) => site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name } })),
  );
  expect(restarted().sim.control.summary().gateways.names).toEqual(['a', 'b', 'c', 'd']);
});

it('is not written again when nothing has changed', async () => {
  const { site } = await busySite();
  await site.call('GET', '/v1/overlords');
  const before = statSync(data).ino;
  await site.call('GET', '/v1/overlords');
  expect(statSync(data).ino).toBe(before);
});

it('says so when it cannot be written, instead of answering', async () => {
  const site = new Site({ data: join(folder, 'missing', 'world.json') });
  const answer = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'a' } });
  expect(answer).toMatchObject({ status: 500, body: { code: 'InternalError', message: expect.stringContaining('ENOENT') } });
});

describe('a damaged file', () => {
  const spoil = (change: (world: { [name: string]: unknown }) => unknown) => {
    const world = JSON.parse(readFileSync(data, 'utf8'));
    writeFileSync(data, JSON.stringify(change(world) ?? world));
  };

  it.each([
    ['text', () => writeFileSync(data, 'not JSON'), 'not valid JSON'],
    ['half of it', () => writeFileSync(data, readFileSync(data, 'utf8').slice(0, 5000)), 'JSON'],
    ['another program’s', () => writeFileSync(data, '{"version":4}'), "isn't a world"],
    ['null', () => writeFileSync(data, 'null'), "isn't a world"],
    ['a later version', () => spoil((world) => ({ ...world, version: 99 })), 'version 99'],
    ['a missing part', () => spoil(({ clusters, ...world }) => world), '/clusters'],
    ['a wrong value', () => spoil((world) => ({ ...world, now: 'yesterday' })), '/now'],
    [
      'one gateway twice',
      () => spoil((world) => ({ ...world, gateways: [...(world.gateways as []), ...(world.gateways as [])] })),
      'the uid',
    ],
  ])('with %s is named, and left as it is', async (_, damage, message) => {
    await busySite();
    damage();
    const before = readFileSync(data, 'utf8');
    expect(restarted).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
    expect(restarted).toThrow(data);
    expect(readFileSync(data, 'utf8')).toBe(before);
  });
});

it('takes the rights of a file that was open to all away at the next write', async () => {
  const { site } = await busySite();
  chmodSync(data, 0o644);
  await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'a' } });
  expect(statSync(data).mode & 0o777).toBe(0o600);
});

it('keeps the time that was moved, where nothing else happened', async () => {
  const site = new Site({ data });
  await site.call('POST', '/__simulator/clock', { body: { advance: '1s' } });
  await site.call('POST', '/__simulator/clock', { body: { advance: '2s' } });
  expect(restarted().sim.world.now).toBe(site.clock.now());
});

describe('two simulators with one file', () => {
  it('the second says so and the file stays; it is free when the first has ended', async () => {
    const [one, other] = [new Site({ data }), new Site({ data })];
    await one.sim.listen();
    await one.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'a' } });
    const before = readFileSync(data, 'utf8');
    await expect(other.sim.listen()).rejects.toThrow(`${data} is kept by another simulator that runs`);
    expect(readFileSync(data, 'utf8')).toBe(before);
    await one.sim.close();
    expect(existsSync(`${data}.lock`)).toBe(false);
    const third = new Site({ data });
    await third.sim.listen();
    expect(third.sim.control.summary().gateways.names).toEqual(['a']);
    await third.sim.close();
  });

  it('a port that is taken leaves the file free', async () => {
    const [busy, one, other] = [new Site(), new Site({ data }), new Site({ data })];
    const port = Number(new URL(await busy.sim.listen()).port);
    await expect(one.sim.listen({ port })).rejects.toThrow('EADDRINUSE');
    await other.sim.listen();
    await other.sim.close();
    await busy.sim.close();
  });
});
