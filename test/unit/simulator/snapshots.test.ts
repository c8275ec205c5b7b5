import { createManualClock } from '../../../src/simulator';
import { Site } from './support';

const CONTROL = '/__simulator/snapshot';
const take = async (site: Site, query = '') => {
  const headers = { authorization: `Bearer ${site.sim.secretsToken}` };
  return (await site.call('GET', `${CONTROL}${query}`, { key: undefined, headers })).body;
};
const put = (site: Site, body: unknown) => site.call('PUT', CONTROL, { key: undefined, body });

async function busySite() {
  const site = new Site({ seed: 'demo' });
  const account = await site.account('vcenter', site.sim.world.gateways.named('berlin')?.uid ?? '', 'sentinel-password');
  await site.cluster('shop', account);
  site.minutes(3);
  return site;
}

it('holds the world, and no secret unless they are asked for', async () => {
  const site = await busySite();
  const [bare, full] = [await take(site), await take(site, '?secrets=true')];
  expect(bare.clusters).toEqual(full.clusters);
  expect(bare.clusters).toHaveLength(5);
  expect(JSON.stringify(bare)).not.toContain('sentinel-password');
  expect(JSON.stringify(full)).toContain('sentinel-password');
  expect(bare.apiKeys.map(({ key }: { readonly key: string }) => key)).toEqual(['[removed]', '[removed]']);
  expect(full.apiKeys.map(({ key }: { readonly key: string }) => key)).toEqual(['local-palette', 'local-palette-staging']);
});

it.each(['', '?secrets=true'])('of a world%s makes the same world go on elsewhere', async (query) => {
  const site = await busySite();
  const snapshot = await take(site, query);
  const other = new Site({ seed: 'empty', clock: createManualClock(0) });
  other.sim.control.addFault({ match: { path: '/v1/none' }, action: 'drop-before' });
  expect((await put(other, snapshot)).status).toBe(200);
  expect(other.clock.now()).toBe(site.clock.now());
  expect(other.sim.control.faults()).toEqual([]);
  for (const each of [site, other]) each.minutes(40);
  expect(other.sim.control.summary().clusters).toEqual(site.sim.control.summary().clusters);
  expect(other.sim.control.summary().clusters.states.shop).toBe('Running');
  expect((await other.call('GET', '/v1/overlords')).body.items).toHaveLength(3);
});

it('can be what a simulator begins with; keys without a text are those of the seed', async () => {
  const snapshot = await take(await busySite());
  const site = new Site({ snapshot, clock: createManualClock(0) });
  expect(site.sim.control.summary().clusters.names).toContain('shop');
  expect((await site.call('GET', '/v1/overlords')).status).toBe(200);
  expect(
    (await site.call('GET', '/v1/spectroclusters/none', { key: 'local-palette-staging', project: site.stagingUid })).status,
  ).toBe(404);
});

it('that is none is refused, and the world stays as it is', async () => {
  const site = await busySite();
  const before = await take(site);
  for (const body of [
    {},
    { format: 'palette-simulator', version: 1 },
    { ...before, clusters: 'none' },
    { ...before, apiKeys: [1] },
    [],
  ]) {
    expect(await put(site, body)).toMatchObject({
      status: 400,
      body: { code: 'InvalidRequest', message: expect.stringContaining("The snapshot can't be used") },
    });
  }
  expect(await take(site)).toEqual(before);
  expect(() => new Site({ snapshot: {} })).toThrow("isn't a world");
});
