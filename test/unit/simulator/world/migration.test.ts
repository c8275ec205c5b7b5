import { SEEDS } from '../../../../src/simulator/world/seeds';
import { cloudPool } from '../clouds';
import { Site } from '../support';

/** Gateways berlin and munich run; two clusters belong to berlin, one to munich. */
async function twoGateways(options: ConstructorParameters<typeof Site>[0] = {}) {
  const site = new Site(options);
  const berlin = site.gateway('berlin');
  const munich = site.gateway('munich');
  const berlinAccount = await site.account('berlin-vcenter', berlin);
  const munichAccount = await site.account('munich-vcenter', munich);
  const web = await site.cluster('web', berlinAccount);
  const data = await site.cluster('data', berlinAccount);
  const other = await site.cluster('other', munichAccount);
  site.minutes(30);
  const gatewayOf = async (uid: string) => (await site.getCluster(uid)).metadata.annotations.overlordUid;
  const migrate = (sourceUid: string, targetUid: string) =>
    site.call('POST', '/v1/overlords/migrate', { body: { sourceUid, targetUid } });
  return { site, berlin, munich, berlinAccount, web, data, other, gatewayOf, migrate };
}

it('moves every cluster of the source at once, and nothing else', async () => {
  const { site, berlin, munich, web, data, other, gatewayOf, migrate } = await twoGateways();
  const machines = site.sim.world.clusters.get(web)?.machines.map((machine) => machine.uid);
  expect((await migrate(berlin, munich)).status).toBe(204);
  expect([await gatewayOf(web), await gatewayOf(data), await gatewayOf(other)]).toEqual([munich, munich, munich]);
  expect(site.sim.world.clusters.get(web)?.machines.map((machine) => machine.uid)).toEqual(machines);
  expect(await site.state(web)).toBe('Running');
});

it('leaves the accounts as they are, and sends what uses them to the target, even when the source is gone', async () => {
  const { site, berlin, munich, berlinAccount, gatewayOf, migrate } = await twoGateways();
  await migrate(berlin, munich);
  expect((await site.call('DELETE', `/v1/overlords/${berlin}`)).status).toBe(200);
  const account = await site.call('GET', `/v1/cloudaccounts/vsphere/${berlinAccount}`, { project: site.projectUid });
  expect(account.body.metadata.annotations.overlordUid).toBe(berlin);
  const late = await site.cluster('late', berlinAccount);
  expect(await gatewayOf(late)).toBe(munich);
  site.minutes(30);
  expect(await site.state(late)).toBe('Running');
});

it('goes there and back without turning in a circle', async () => {
  const { site, berlin, munich, berlinAccount, web, other, gatewayOf, migrate } = await twoGateways();
  await migrate(berlin, munich);
  await migrate(munich, berlin);
  expect([await gatewayOf(web), await gatewayOf(other)]).toEqual([berlin, berlin]);
  expect(await gatewayOf(await site.cluster('late', berlinAccount))).toBe(berlin);
});

it('lets a deletion end that waits for a gateway that is down', async () => {
  const { site, berlin, munich, web, migrate } = await twoGateways();
  site.sim.control.outage('berlin');
  await site.call('DELETE', `/v1/spectroclusters/${web}`, { project: site.projectUid });
  site.minutes(60);
  expect(await site.state(web)).toBe('Deleting');
  expect((await migrate(berlin, munich)).status).toBe(204);
  site.minutes(15);
  expect(await site.state(web)).toBe('Deleted');
});

it.each([
  ['equal gateways', ({ berlin }: { berlin: string }) => [berlin, berlin], 400],
  ['an unknown source', ({ berlin }: { berlin: string }) => ['5eecc89d0b150045ae661cef', berlin], 404],
  ['an unknown target', ({ berlin }: { berlin: string }) => [berlin, '5eecc89d0b150045ae661cef'], 404],
] as const)('is refused for %s, and moves nothing', async (_, uids, status) => {
  const { berlin, munich, web, gatewayOf, migrate } = await twoGateways();
  const [source = '', target = ''] = uids({ berlin });
  expect((await migrate(source, target)).status).toBe(status);
  expect(await gatewayOf(web)).toBe(berlin);
  expect(munich).not.toBe(berlin);
});

it.each([
  ['the target is down', 'munich', {}, 400],
  ['the source is down', 'berlin', {}, 204],
  ['the source is down and the rule asks for healthy ones', 'berlin', { strict: { migrateSource: 'healthy' } }, 400],
] as const)('when %s', async (_, down, options, status) => {
  const { site, berlin, munich, web, data, gatewayOf, migrate } = await twoGateways(options);
  site.sim.control.outage(down);
  site.minutes(3);
  expect((await migrate(berlin, munich)).status).toBe(status);
  const expected = status === 204 ? munich : berlin;
  expect([await gatewayOf(web), await gatewayOf(data)]).toEqual([expected, expected]);
});

it('is refused for a gateway of another cloud, and for one that never ran', async () => {
  const { site, berlin, web, gatewayOf, migrate } = await twoGateways();
  const maas = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'maas', name: 'maas-1' } });
  const fresh = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'fresh' } });
  expect((await migrate(berlin, maas.body.overlordUid)).body.message).toContain('maas');
  expect((await migrate(berlin, fresh.body.overlordUid)).body.message).toContain('Pending');
  expect((await migrate(fresh.body.overlordUid, berlin)).body.message).toContain('Pending');
  expect(await gatewayOf(web)).toBe(berlin);
});

describe('the deletion of a gateway', () => {
  const remove = (site: Site, uid: string) => site.call('DELETE', `/v1/overlords/${uid}`);

  it('is refused while clusters reference it, and names them', async () => {
    const { site, berlin, web, data } = await twoGateways();
    const refused = await remove(site, berlin);
    expect(refused).toMatchObject({ status: 409, body: { code: 'ResourceInUse', message: expect.stringContaining('web, data') } });
    for (const uid of [web, data]) await site.call('DELETE', `/v1/spectroclusters/${uid}`, { project: site.projectUid });
    expect((await remove(site, berlin)).status).toBe(409);
    site.minutes(20);
    expect(await remove(site, berlin)).toMatchObject({ status: 200, body: { msg: expect.stringContaining('berlin') } });
    expect((await site.call('GET', `/v1/overlords/${berlin}`)).status).toBe(404);
  });

  it('is allowed under the current rule: clusters run on, keep their reference, and cannot be deleted any more', async () => {
    const { site, berlin, web, gatewayOf } = await twoGateways({ strict: { gatewayDelete: 'current' } });
    expect((await remove(site, berlin)).status).toBe(200);
    expect(await site.state(web)).toBe('Running');
    expect(await gatewayOf(web)).toBe(berlin);
    await site.call('DELETE', `/v1/spectroclusters/${web}`, { project: site.projectUid });
    site.minutes(60);
    expect(await site.state(web)).toBe('Deleting');
    expect(site.sim.control.summary().references.find((reference) => reference.cluster === 'web')).toMatchObject({
      gateway: berlin,
      gatewayExists: false,
    });
  });

  it('leaves its machines and its own account', async () => {
    const site = new Site();
    const uid = site.gateway('berlin', 3);
    expect((await remove(site, uid)).status).toBe(200);
    expect(site.sim.control.summary()).toMatchObject({ gateways: { count: 0 }, accounts: { names: ['berlin-account'] } });
    expect(site.sim.control.summary().leftovers.map(({ from }) => from)).toEqual(['berlin', 'berlin', 'berlin']);
  });

  it('frees the name', async () => {
    const site = new Site();
    const uid = site.gateway('berlin');
    await remove(site, uid);
    await site.call('DELETE', `/v1/cloudaccounts/vsphere/${[...site.sim.world.accounts.values()][0]?.uid}`);
    expect(site.sim.control.installWithCli({ name: 'berlin' }).uid).not.toBe(uid);
  });

  it('is refused for the System Private Gateway', async () => {
    const site = new Site({ seed: 'demo' });
    const system = site.sim.world.gateways.named('System Private Gateway');
    expect((await site.call('GET', `/v1/overlords/${system?.uid}`)).body).toMatchObject({
      spec: { isSystem: true },
      status: { state: 'Running', isReady: true },
    });
    expect(await remove(site, system?.uid ?? '')).toMatchObject({ status: 400, body: { code: 'InvalidOverlord' } });
  });
});

describe('the target of a migration', () => {
  it('no longer stands in when it is gone: the source serves its accounts again', async () => {
    const { site, berlin, munich, berlinAccount, web, data, other, gatewayOf, migrate } = await twoGateways();
    await migrate(berlin, munich);
    for (const uid of [web, data, other]) await site.call('DELETE', `/v1/spectroclusters/${uid}`, { project: site.projectUid });
    site.minutes(30);
    expect((await site.call('DELETE', `/v1/overlords/${munich}`)).status).toBe(200);
    const late = await site.cluster('late', berlinAccount);
    expect(await gatewayOf(late)).toBe(berlin);
    site.minutes(30);
    expect(await site.state(late)).toBe('Running');
  });

  it('does not stand in where it serves another cloud: accounts of the System Private Gateway stay with it', async () => {
    const site = new Site({ seed: { ...SEEDS.default, systemGateway: true } });
    const system = site.sim.world.gateways.named('System Private Gateway')?.uid ?? '';
    const berlin = site.gateway('berlin');
    const project = site.projectUid;
    const spec = { apiEndpoint: 'http://maas.acme.example:5240/MAAS', apiKey: 'a:b:c' };
    const body = { metadata: { name: 'maas', annotations: { overlordUid: system } }, spec };
    const account = await site.call('POST', '/v1/cloudaccounts/maas', { project, body });
    expect((await site.call('POST', '/v1/overlords/migrate', { body: { sourceUid: system, targetUid: berlin } })).status).toBe(204);
    const change = await site.call('PUT', `/v1/cloudaccounts/maas/${account.body.uid}`, { project, body });
    expect(change.status).toBe(204);
    const profile = [...site.sim.world.profiles.values()].find(({ type, cloudType }) => type === 'infra' && cloudType === 'maas');
    const pool = { azs: ['az1'], resourcePool: 'pool1', instanceType: { minCPU: 4, minMemInMB: 8192 } };
    const order = {
      metadata: { name: 'late' },
      spec: {
        cloudAccountUid: account.body.uid,
        cloudConfig: { domain: 'maas.acme.example' },
        machinepoolconfig: [cloudPool('cp', 1, pool, true)],
        profiles: [{ uid: profile?.uid }],
      },
    };
    const { body: made } = await site.call('POST', '/v1/spectroclusters/maas', { project, body: order });
    expect((await site.getCluster(made.uid)).metadata.annotations.overlordUid).toBe(system);
    site.minutes(30);
    expect(await site.state(made.uid)).toBe('Running');
  });
});
