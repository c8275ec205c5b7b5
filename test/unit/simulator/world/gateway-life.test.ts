import type { PaletteVersion } from '../../../../src/simulator/world/versions';
import { CREDENTIALS, PLACEMENT, Site } from '../support';

describe('a gateway on an existing Kubernetes cluster', () => {
  async function registered(paletteVersion?: PaletteVersion) {
    const site = new Site(paletteVersion && { strict: { paletteVersion } });
    const { body } = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } });
    const get = async () => (await site.call('GET', `/v1/overlords/${body.overlordUid}`)).body;
    return { site, uid: body.overlordUid as string, commands: body.kubectlCommands as string[], get };
  }

  it('is Pending with two commands, in their order, until it is installed', async () => {
    const { uid, commands, get } = await registered();
    const { spec, status } = await get();
    expect(commands).toEqual([
      `kubectl apply -f http://localhost:80/v1/pcg/${uid}/services/jet/manifest`,
      `kubectl apply -n cluster-${spec.spectroClusterUid} -f http://localhost:80/v1/pcg/${uid}/services/ally/manifest`,
    ]);
    expect(spec).toMatchObject({ isSelfHosted: true, isSystem: false });
    expect(status).toMatchObject({ state: 'Pending', isReady: false, isActive: false, kubectlCommands: commands });
  });

  it('comes up when both manifests have been fetched, without a key before 4.9', async () => {
    const { site, uid, get } = await registered('4.8');
    const fetched = await site.call('GET', `/v1/pcg/${uid}/services/jet/manifest`, { key: undefined });
    expect(fetched).toMatchObject({ status: 200, text: expect.stringContaining(uid) });
    expect(fetched.headers['content-disposition']).toBe('attachment; filename="jet-manifest.yaml"');
    site.minutes(60);
    expect((await get()).status.state).toBe('Pending');
    await site.call('GET', `/v1/pcg/${uid}/services/ally/manifest`, { key: undefined });
    site.minutes(1);
    expect((await get()).status.state).toBe('Provisioning');
    site.minutes(5);
    const { status } = await get();
    expect(status).toMatchObject({ state: 'Running', isReady: true, isActive: true, kubectlCommands: [] });
    expect(status.health).toMatchObject({ state: 'Healthy' });
  });

  it('is installed by the control of the same effect, once', async () => {
    const { site, get } = await registered();
    site.sim.control.installGateway('berlin');
    site.minutes(6);
    expect((await get()).status.state).toBe('Running');
    expect(() => site.sim.control.installGateway('berlin')).toThrow('installed already');
  });

  it('goes back to Pending by a reset before it runs, and refuses one after', async () => {
    const { site, uid, get } = await registered();
    site.sim.control.installGateway('berlin');
    site.minutes(1);
    const before = (await get()).spec.spectroClusterUid;
    expect((await site.call('PUT', `/v1/overlords/${uid}/reset`)).status).toBe(200);
    site.minutes(60);
    expect((await get()).status.state).toBe('Pending');
    expect((await get()).spec.spectroClusterUid).not.toBe(before);
    site.sim.control.installGateway('berlin');
    site.minutes(10);
    expect(await site.call('PUT', `/v1/overlords/${uid}/reset`)).toMatchObject({ status: 400, body: { code: 'InvalidOverlord' } });
  });
});

describe('a gateway of the Palette CLI', () => {
  it('pairs, registers, gets an account and a cloud config, and runs when its cluster does', async () => {
    const site = new Site();
    const { body: code } = await site.call('GET', '/v1/overlords/pairing/code?cloudType=vsphere');
    expect(code.pairingCode).toMatch(/^[a-z0-9]{10}$/);
    const manifest = await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${code.pairingCode}`);
    const uid = /overlordUid: "(\w{24})"/.exec(manifest.body.manifest)?.[1];
    expect(await site.call('POST', `/v1/pcg/${uid}/register`, { body: code })).toMatchObject({ status: 204 });
    const get = async () => (await site.call('GET', `/v1/overlords/${uid}`)).body;
    expect((await get()).status.state).toBe('Pending');
    const account = await site.call('POST', `/v1/overlords/vsphere/${uid}/account`, {
      body: { name: 'berlin-vcenter', account: CREDENTIALS, shareWithProjects: true },
    });
    expect(account.status).toBe(201);
    const config = await site.call('POST', `/v1/overlords/vsphere/${uid}/cloudconfig`, {
      body: { clusterConfig: { placements: [PLACEMENT] }, size: 3 },
    });
    expect(config.status).toBe(201);
    expect((await get()).spec).toMatchObject({ spectroClusterUid: config.body.uid, cloudAccountUid: account.body.uid });
    expect((await get()).status.state).toBe('Provisioning');
    site.minutes(45);
    expect((await get()).status).toMatchObject({ state: 'Running', isReady: true });
    const own = await site.call('GET', `/v1/spectroclusters/${config.body.uid}`);
    expect(own.body.status.state).toBe('Running');
    const reread = await site.call('GET', `/v1/cloudaccounts/vsphere/${account.body.uid}`);
    expect(reread.body.metadata.annotations).toEqual({ overlordUid: uid, scope: 'tenant' });
  });

  it.each([
    ['an unknown code', async () => 'nonsense00'],
    [
      'a used code',
      async (site: Site) => {
        const { body } = await site.call('GET', '/v1/overlords/pairing/code');
        const { manifest } = (await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${body.pairingCode}`)).body;
        await site.call('POST', `/v1/pcg/${/"(\w{24})"/.exec(manifest)?.[1]}/register`, { body });
        return body.pairingCode;
      },
    ],
    [
      'an expired code',
      async (site: Site) => {
        const { body } = await site.call('GET', '/v1/overlords/pairing/code');
        site.minutes(61);
        return body.pairingCode;
      },
    ],
    [
      'the code of another cloud',
      async (site: Site) => (await site.call('GET', '/v1/overlords/pairing/code?cloudType=maas')).body.pairingCode,
    ],
  ])('gets no manifest for %s', async (_, codeOf) => {
    const site = new Site();
    const answer = await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${await codeOf(site)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidPairingCode' } });
  });

  it('takes working credentials only, once, and other ones later', async () => {
    const site = new Site();
    const { body } = await site.call('GET', '/v1/overlords/pairing/code');
    const { manifest } = (await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${body.pairingCode}`)).body;
    const uid = /"(\w{24})"/.exec(manifest)?.[1];
    await site.call('POST', `/v1/pcg/${uid}/register`, { body });
    const create = (password: string) =>
      site.call('POST', `/v1/overlords/vsphere/${uid}/account`, { body: { name: 'own', account: { ...CREDENTIALS, password } } });
    expect(await create('wrong')).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
    const created = await create('secret');
    expect(created.status).toBe(201);
    expect(await create('secret')).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('has an account already') },
    });
    const put = (password: string) =>
      site.call('PUT', `/v1/overlords/vsphere/${uid}/account`, {
        body: { account: { ...CREDENTIALS, username: 'new', password }, shareWithProjects: true },
      });
    expect((await put('wrong')).status).toBe(400);
    expect((await put('other')).status).toBe(204);
    const read = await site.call('GET', `/v1/cloudaccounts/vsphere/${created.body.uid}`, { project: site.projectUid });
    expect(read.body.spec.username).toBe('new');
  });

  it('cannot be configured before it has an account', async () => {
    const site = new Site();
    const { body } = await site.call('GET', '/v1/overlords/pairing/code');
    const { manifest } = (await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${body.pairingCode}`)).body;
    const uid = /"(\w{24})"/.exec(manifest)?.[1];
    await site.call('POST', `/v1/pcg/${uid}/register`, { body });
    const answer = await site.call('POST', `/v1/overlords/vsphere/${uid}/cloudconfig`, { body: { size: 1 } });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('no account') } });
  });

  it('scales from one node to three, one after the other, and never back', async () => {
    const site = new Site();
    const uid = site.gateway('berlin');
    const nodes = async () => {
      const { spectroClusterUid } = (await site.call('GET', `/v1/overlords/${uid}`)).body.spec;
      const config = (await site.call('GET', `/v1/spectroclusters/${spectroClusterUid}`)).body.spec.cloudConfigRef.uid;
      const machines = await site.call('GET', `/v1/cloudconfigs/vsphere/${config}/machinePools/master-pool/machines`);
      return machines.body.items.filter((machine: { status: { ready: boolean } }) => machine.status.ready).length;
    };
    const put = (size: number) => site.call('PUT', `/v1/overlords/vsphere/${uid}/cloudconfig`, { body: { size } });
    expect(await nodes()).toBe(1);
    expect((await put(2)).status).toBe(400);
    expect((await put(3)).status).toBe(204);
    const counts: number[] = [];
    for (let step = 0; step < 100; step += 1) {
      const count = await nodes();
      if (counts.at(-1) !== count) counts.push(count);
      site.clock.advance(5000);
    }
    expect(counts).toEqual([1, 2, 3]);
    expect(await put(1)).toMatchObject({ status: 400, body: { message: expect.stringContaining('scaled down') } });
    expect((await put(3)).status).toBe(204);
  });

  it('scales on after an outage that stopped it', async () => {
    const site = new Site();
    const uid = site.gateway('berlin');
    site.sim.control.outage('berlin');
    await site.call('PUT', `/v1/overlords/vsphere/${uid}/cloudconfig`, { body: { size: 3 } });
    site.minutes(60);
    const machines = () => site.sim.world.clusters.get(site.sim.world.gateways.get(uid)?.clusterUid ?? '')?.machines.length;
    expect(machines()).toBe(1);
    site.sim.control.restore('berlin');
    site.minutes(30);
    expect(machines()).toBe(3);
  });

  it('is not scaled when kubectl installed it', async () => {
    const site = new Site();
    const { body } = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } });
    const answer = await site.call('PUT', `/v1/overlords/vsphere/${body.overlordUid}/cloudconfig`, { body: { size: 3 } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidOverlord' } });
  });
});

describe('an outage', () => {
  it('shows as Unknown when the last heartbeat is stale, and ends at once', async () => {
    const site = new Site();
    const uid = site.gateway('berlin');
    const status = async () => (await site.call('GET', `/v1/overlords/${uid}`)).body.status;
    site.sim.control.outage('berlin');
    const last = (await status()).health.lastHeartBeatTimestamp;
    site.minutes(1);
    expect(await status()).toMatchObject({ state: 'Running', isReady: true });
    site.minutes(2);
    expect(await status()).toMatchObject({
      state: 'Unknown',
      isReady: false,
      isActive: true,
      health: { state: 'UnHealthy', lastHeartBeatTimestamp: last },
    });
    site.sim.control.restore('berlin');
    expect(await status()).toMatchObject({ state: 'Running', isReady: true, health: { state: 'Healthy' } });
  });

  it('can be neither ordered nor ended twice', () => {
    const site = new Site();
    site.gateway('berlin');
    expect(() => site.sim.control.restore('berlin')).toThrow('no outage');
    site.sim.control.outage('berlin');
    expect(() => site.sim.control.outage('berlin')).toThrow("isn't up");
  });
});

describe('names and metadata', () => {
  it('are unique in the tenant', async () => {
    const site = new Site();
    site.gateway('berlin');
    site.gateway('munich');
    const again = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } });
    expect(again).toMatchObject({ status: 409, body: { code: 'OverlordAlreadyExists' } });
    const munich = site.sim.world.gateways.named('munich')?.uid;
    const renamed = await site.call('PUT', `/v1/overlords/${munich}/metadata`, { body: { metadata: { name: 'berlin' } } });
    expect(renamed.status).toBe(409);
    expect(() => site.sim.control.installWithCli({ name: 'berlin' })).toThrow('already exists');
  });

  it('can be changed: the name is found anew, annotations are replaced, labels that are left out stay', async () => {
    const site = new Site();
    const { uid } = site.sim.control.installWithCli({ name: 'berlin', annotations: { owner: 'a', other: 'b' } });
    const put = (metadata: object) => site.call('PUT', `/v1/overlords/${uid}/metadata`, { body: { metadata } });
    await put({ labels: { site: 'bln' } });
    expect((await put({ name: 'berlin-2', annotations: { owner: 'c' } })).status).toBe(204);
    const found = await site.call('GET', '/v1/overlords?name=berlin-2');
    expect(found.body.items).toHaveLength(1);
    expect(found.body.items[0].metadata).toMatchObject({ uid, annotations: { owner: 'c' }, labels: { site: 'bln' } });
    expect(found.body.items[0].metadata.annotations).toEqual({ owner: 'c' });
    expect((await site.call('GET', '/v1/overlords?name=berlin')).body.items).toEqual([]);
  });
});

describe('static addresses of a gateway', () => {
  const answers = (end: string) => ({ start: '10.10.0.10', end, gateway: '10.10.0.1', prefix: 24 });
  const scale = (site: Site, uid: string) => site.call('PUT', `/v1/overlords/vsphere/${uid}/cloudconfig`, { body: { size: 3 } });
  const nodes = (site: Site, uid: string) =>
    site.sim.world.clusters.get(site.sim.world.gateways.get(uid)?.clusterUid ?? '')?.machines.length;

  it('that are too few for three nodes let it keep its one: what is refused changes nothing', async () => {
    const site = new Site();
    const { uid } = site.sim.control.installWithCli({ name: 'berlin', ipPool: answers('10.10.0.12') });
    site.minutes(30);
    expect(await scale(site, uid)).toMatchObject({ status: 400, body: { message: expect.stringContaining('is exhausted') } });
    site.minutes(30);
    expect(nodes(site, uid)).toBe(1);
  });

  it('are its own also after its clusters were migrated', async () => {
    const site = new Site();
    const { uid } = site.sim.control.installWithCli({ name: 'berlin', ipPool: answers('10.10.0.20') });
    site.minutes(30);
    await site.call('POST', '/v1/overlords/migrate', { body: { sourceUid: uid, targetUid: site.gateway('munich') } });
    expect(await scale(site, uid)).toMatchObject({ status: 204 });
    site.minutes(30);
    expect(nodes(site, uid)).toBe(3);
  });
});
