import { ACME_CLOUDSTACK, ACME_OPENSTACK } from '../../../../src/simulator/world/infrastructure/acme';
import { PLACEMENT, Site } from '../support';
import { CLOUD_CREDENTIALS, CLOUDS, type Cloud, createAccount, fourClouds, installed, wrongCredentials } from './cloud-support';

const [zone] = ACME_CLOUDSTACK.zones;
const [network] = ACME_OPENSTACK.networks;

/** What an installer answers for the gateway's own cluster. */
const CONFIGS: { readonly [Name in Cloud]: object } = {
  vsphere: { clusterConfig: { placements: [PLACEMENT] } },
  maas: {
    clusterConfig: { domain: 'maas' },
    machineConfig: { resourcePool: 'default', azs: ['az1'], instanceType: { minCPU: 4, minMemInMB: 8192 } },
  },
  openstack: {
    clusterConfig: { project: { name: 'demo' }, region: 'RegionOne', network: { id: network?.id }, sshKeyName: 'palette' },
    machineConfig: { flavorConfig: { name: 'm1.large' }, azs: ['nova'] },
  },
  'apache-cloudstack': {
    clusterConfig: { zones: [{ id: zone?.id, network: { name: 'network1' } }], sshKeyName: 'palette' },
    machineConfig: { offering: { name: 'Large Instance' }, template: { name: 'u-2404-0-k-13210-0' } },
  },
};

/** Pairs a gateway, as the installer's agent does. @returns its uid */
async function paired(site: Site, cloud: Cloud): Promise<string> {
  const { body: code } = await site.call('GET', `/v1/overlords/pairing/code?cloudType=${cloud}`);
  const { body } = await site.call('GET', `/v1/overlords/${cloud}/manifest?pairingCode=${code.pairingCode}`);
  expect(body.manifest).toContain(`cloudType: ${cloud}`);
  const uid = /overlordUid: "(\w{24})"/.exec(body.manifest)?.[1] ?? '';
  expect((await site.call('POST', `/v1/pcg/${uid}/register`, { body: code })).status).toBe(204);
  return uid;
}

describe.each(CLOUDS)('a gateway on %s', (cloud) => {
  it('comes to life as its installer calls, scales to three nodes, and never back', async () => {
    const site = fourClouds();
    const uid = await paired(site, cloud);
    const root = `/v1/overlords/${cloud}/${uid}`;
    const account = { name: 'own', account: CLOUD_CREDENTIALS[cloud], shareWithProjects: true };
    const refused = await site.call('POST', `${root}/account`, { body: { ...account, account: wrongCredentials(cloud) } });
    expect(refused).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
    const tried = (credentials: object) => site.call('POST', `${root}/account/validate`, { body: { account: credentials } });
    expect((await tried(CLOUD_CREDENTIALS[cloud])).status).toBe(204);
    expect(await tried(wrongCredentials(cloud))).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
    const { body: made } = await site.call('POST', `${root}/account`, { body: account });
    const profile = await site.call('GET', `${root}/clusterprofile`);
    expect(profile.body.spec.published.cloudType).toBe(cloud);
    const config = await site.call('POST', `${root}/cloudconfig`, { body: { ...CONFIGS[cloud], size: 1 } });
    expect(config.status).toBe(201);
    const get = async () => (await site.call('GET', `/v1/overlords/${uid}`)).body;
    expect(await get()).toMatchObject({
      spec: { cloudAccountUid: made.uid, spectroClusterUid: config.body.uid, isSystem: false, isSelfHosted: false },
      status: { state: 'Provisioning' },
    });
    site.minutes(30);
    expect(await get()).toMatchObject({
      status: { state: 'Running', isReady: true, isActive: true, health: { state: 'Healthy' } },
    });
    const shared = await site.call('GET', `/v1/cloudaccounts/${cloud}/${made.uid}`, { project: site.projectUid });
    expect(shared.body.metadata.annotations).toEqual({ overlordUid: uid, scope: 'tenant' });
    const put = (body: object) => site.call('PUT', `${root}/cloudconfig`, { body });
    expect((await put({ ...CONFIGS[cloud], size: 2 })).status).toBe(400);
    expect((await put({ ...CONFIGS[cloud], size: 3 })).status).toBe(204);
    site.minutes(30);
    const machines = site.sim.world.clusters.get(config.body.uid)?.machines.map(({ state }) => state);
    expect(machines).toEqual(['Running', 'Running', 'Running']);
    expect(await put({ size: 1 })).toMatchObject({ status: 400, body: { message: expect.stringContaining('scaled down') } });
    expect((await put({})).status).toBe(400);
  });

  it('takes other credentials for its account', async () => {
    const site = fourClouds();
    const uid = installed(site, cloud);
    const put = (account: object) =>
      site.call('PUT', `/v1/overlords/${cloud}/${uid}/account`, { body: { account, shareWithProjects: true } });
    expect((await put(wrongCredentials(cloud))).status).toBe(400);
    expect((await put(CLOUD_CREDENTIALS[cloud])).status).toBe(204);
    const own = site.sim.world.accounts.named('tenant/berlin-account');
    expect(own).toMatchObject({ shared: true, credentials: CLOUD_CREDENTIALS[cloud] });
  });

  it('is not one on the paths of another cloud', async () => {
    const site = fourClouds();
    const uid = installed(site, cloud);
    const other = CLOUDS.find((each) => each !== cloud);
    const answer = await site.call('GET', `/v1/overlords/${other}/${uid}/clusterprofile`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidOverlord' } });
  });

  it('stays Provisioning where its infrastructure lacks something, and goes on after a reset', async () => {
    const site = fourClouds({ inventory: 'closed' });
    const uid = await paired(site, cloud);
    const root = `/v1/overlords/${cloud}/${uid}`;
    await site.call('POST', `${root}/account`, { body: { name: 'own', account: CLOUD_CREDENTIALS[cloud] } });
    const wrong = JSON.parse(JSON.stringify(CONFIGS[cloud]).replace(/"(DC1|default|m1\.large|Large Instance)"/g, '"nowhere"'));
    await site.call('POST', `${root}/cloudconfig`, { body: { ...wrong, size: 1 } });
    site.minutes(60);
    const get = async () => (await site.call('GET', `/v1/overlords/${uid}`)).body;
    expect((await get()).status.state).toBe('Provisioning');
    expect((await site.call('PUT', `/v1/overlords/${uid}/reset`)).status).toBe(200);
    expect(await get()).toMatchObject({ spec: { spectroClusterUid: '' }, status: { state: 'Pending' } });
    await site.call('POST', `${root}/cloudconfig`, { body: CONFIGS[cloud] });
    site.minutes(30);
    expect((await get()).status.state).toBe('Running');
  });
});

describe('the gateway that is part of Palette', () => {
  it('is made once, runs at once, and stays', async () => {
    const site = new Site();
    const make = (tenant: string) => site.call('POST', `/v1/overlords/vsphere/tenants/${tenant}/system`);
    expect((await make('f'.repeat(24))).status).toBe(404);
    const { status, body } = await make(site.sim.world.tenant.uid);
    expect(status).toBe(201);
    expect((await site.call('GET', `/v1/overlords/${body.uid}`)).body).toMatchObject({
      metadata: { name: 'System Private Gateway' },
      spec: { isSystem: true },
      status: { state: 'Running' },
    });
    expect(await make(site.sim.world.tenant.uid)).toMatchObject({ status: 409, body: { code: 'OverlordAlreadyExists' } });
    expect((await site.call('DELETE', `/v1/overlords/${body.uid}`)).status).toBe(400);
  });

  it('takes clusters of any cloud over, and hands them on where there is one cloud', async () => {
    const site = fourClouds();
    const berlin = installed(site, 'maas');
    const vsphere = installed(site, 'vsphere', 'munich');
    const { body: system } = await site.call('POST', `/v1/overlords/vsphere/tenants/${site.sim.world.tenant.uid}/system`);
    const migrate = (sourceUid: string, targetUid: string) =>
      site.call('POST', '/v1/overlords/migrate', { body: { sourceUid, targetUid } });
    expect((await migrate(berlin, vsphere)).status).toBe(400);
    expect((await migrate(berlin, system.uid)).status).toBe(204);
    expect((await migrate(system.uid, vsphere)).status).toBe(204);
  });
});

it('the installer of vSphere has a download of its version', async () => {
  const { body } = await fourClouds().call('GET', '/v1/overlords/vsphere/ova');
  expect(body.location).toMatch(/^http:\/\/localhost:80\/.*4\.7\.ova$/);
});

describe('the Palette CLI', () => {
  it('installs a gateway again under its name, beside the account of the first one', async () => {
    const site = new Site();
    await site.call('DELETE', `/v1/overlords/${site.gateway('berlin')}`);
    const uid = site.gateway('berlin');
    expect([...site.sim.world.accounts.values()].map(({ name }) => name)).toEqual([
      'berlin-account',
      `berlin-account-${uid.slice(-6)}`,
    ]);
  });

  it('keeps the proxy that its installer was given', () => {
    const site = new Site();
    const proxy = { httpsProxy: 'http://proxy:3128', noProxy: '10.0.0.0/8' };
    const { uid } = site.sim.control.installWithCli({ name: 'berlin', proxy });
    expect(site.sim.world.gateways.get(uid)?.proxy).toEqual(proxy);
  });

  it('makes an IP pool of the static addresses of the nodes, which is the gateway’s alone', async () => {
    const site = new Site();
    const ipPool = { start: '10.0.0.10', end: '10.0.0.20', prefix: 24, gateway: '10.0.0.1' };
    const { uid } = site.sim.control.installWithCli({ name: 'berlin', ipPool });
    site.minutes(30);
    const [pool] = (await site.call('GET', `/v1/overlords/${uid}`)).body.spec.ipPools;
    expect(pool).toMatchObject({
      metadata: { name: 'berlin-ippool' },
      spec: { pool: ipPool, priavetGatewayUid: uid },
      status: { inUse: true },
    });
    expect(pool.status.allottedIps).toContain('10.0.0.10');
    const { body } = await createAccount(site, 'vsphere', 'login', uid);
    const placed = { ...PLACEMENT, network: { ...PLACEMENT.network, staticIp: true, parentPoolUid: pool.metadata.uid } };
    const order = site.clusterBody('shop', body.uid);
    const pools = order.spec.machinepoolconfig.map((each) => ({
      ...each,
      cloudConfig: { ...each.cloudConfig, placements: [placed] },
    }));
    const { body: cluster } = await site.call('POST', '/v1/spectroclusters/vsphere', {
      project: site.projectUid,
      body: { ...order, spec: { ...order.spec, machinepoolconfig: pools } },
    });
    site.minutes(30);
    expect(JSON.stringify(site.sim.world.clusters.get(cluster.uid)?.conditions)).toContain('is reserved for berlin');
  });

  it.each([
    ['with static addresses on MAAS', { cloudType: 'maas', ipPool: { start: '10.0.0.1', end: '10.0.0.9' } }, 'on vsphere only'],
    ['with static addresses without an end', { ipPool: { start: '10.0.0.1' } }, 'end is missing'],
    ['on two nodes', { size: 2 }, 'has 1 or 3 nodes'],
    ['on a cloud that it does not know', { cloudType: 'aws' }, "not on 'aws'"],
  ])('installs nothing %s', (_, answers, message) => {
    const site = new Site();
    expect(() => site.sim.control.installWithCli({ name: 'berlin', ...answers })).toThrow(message);
    expect(site.sim.world.gateways.size).toBe(0);
  });
});

it('during an upgrade new clusters wait, what has begun goes on', async () => {
  const site = new Site();
  const account = await site.account('login', site.gateway('berlin'));
  const before = await site.cluster('before', account);
  site.minutes(2);
  site.sim.control.upgradeGateway('berlin', '30m');
  const meanwhile = await site.cluster('meanwhile', account);
  site.minutes(25);
  expect([await site.state(before), await site.state(meanwhile)]).toEqual(['Running', 'Pending']);
  expect(site.sim.control.summary().gateways.states.berlin).toBe('Running');
  site.minutes(30);
  expect(await site.state(meanwhile)).toBe('Running');
  site.sim.control.outage('berlin');
  expect(() => site.sim.control.upgradeGateway('berlin', '30m')).toThrow("can't be upgraded");
});

it('a full compute cluster holds the next machine up until there is room', async () => {
  const site = new Site();
  const account = await site.account('login', site.gateway('berlin'));
  site.sim.control.limitCapacity({ cloudType: 'vsphere', name: 'cluster1', capacity: 3 });
  const cluster = await site.cluster('shop', account);
  site.minutes(30);
  expect(await site.state(cluster)).toBe('Provisioning');
  expect(JSON.stringify(await site.getCluster(cluster))).toContain("insufficient resources in compute cluster 'cluster1'");
  site.sim.control.limitCapacity({ cloudType: 'vsphere', name: 'cluster1', capacity: 4 });
  site.minutes(30);
  expect(await site.state(cluster)).toBe('Running');
  expect(() => site.sim.control.limitCapacity({ cloudType: 'vsphere', name: 'cluster9' })).toThrow('was not found');
});
