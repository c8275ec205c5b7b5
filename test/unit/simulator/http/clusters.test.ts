import { addIpPool } from '../clouds';
import { PLACEMENT, poolBody, Site } from '../support';

async function ready() {
  const site = new Site();
  const gateway = site.gateway('berlin');
  return { site, gateway, account: await site.account('vcenter', gateway) };
}

const pools = (...all: readonly unknown[]) => ({ machinepoolconfig: all });
const UNKNOWN = '5eecc89d0b150045ae661cef';

describe('a create is refused in the request', () => {
  it.each([
    ['no control plane', pools(poolBody('w', 2)), 400, 'InvalidCluster'],
    ['two control planes', pools(poolBody('a', 1, true), poolBody('b', 1, true)), 400, 'InvalidCluster'],
    ['two control plane machines', pools(poolBody('a', 2, true)), 400, 'InvalidMachinePool'],
    ['two pools of one name', pools(poolBody('a', 1, true), poolBody('a', 1)), 409, 'MachinePoolAlreadyExists'],
    ['a negative size', pools(poolBody('a', 1, true), poolBody('b', -1)), 400, 'InvalidMachinePool'],
    ['a pool without its configuration', pools({ cloudConfig: {} }), 400, 'InvalidMachinePool'],
    [
      'more machines at least than at most',
      pools(poolBody('a', 1, true), { cloudConfig: {}, poolConfig: { name: 'b', size: 1, labels: [], minSize: 3, maxSize: 2 } }),
      400,
      'InvalidMachinePool',
    ],
    ['no profile', { profiles: [] }, 400, 'InvalidCluster'],
    ['an unknown profile', { profiles: [{ uid: UNKNOWN }] }, 404, 'ResourceNotFound'],
    ['an unknown account', { cloudAccountUid: UNKNOWN }, 404, 'ResourceNotFound'],
  ])('with %s', async (_, changes, status, code) => {
    const { site, account } = await ready();
    const body = site.clusterBody('shop', account, changes);
    expect(await site.call('POST', '/v1/spectroclusters/vsphere', { project: site.projectUid, body })).toMatchObject({
      status,
      body: { code },
    });
    expect(site.sim.control.summary().clusters.count).toBe(0);
  });

  it.each([3, 5])('but not with %i control plane machines', async (count) => {
    const { site, account } = await ready();
    await expect(site.cluster('shop', account, pools(poolBody('cp', count, true)))).resolves.toMatch(/./);
  });

  it('with an account that names no gateway, an empty name, or an add-on alone', async () => {
    const { site, account } = await ready();
    const direct = await site.call('POST', '/v1/cloudaccounts/vsphere', {
      project: site.projectUid,
      body: { metadata: { name: 'direct' }, spec: { vcenterServer: 'v', username: 'u', password: 'p' } },
    });
    await expect(site.cluster('shop', direct.body.uid)).rejects.toThrow('names no private cloud gateway');
    await expect(site.cluster('', account)).rejects.toThrow('metadata.name');
    await expect(site.cluster('shop', account, { profiles: [{ uid: site.addOnProfileUid }] })).rejects.toThrow('infra');
  });

  it('when the name is taken in the project, and only there', async () => {
    const { site, gateway, account } = await ready();
    await site.cluster('shop', account);
    await expect(site.cluster('shop', account)).rejects.toThrow('ClusterAlreadyExists');
    const check = (name: string, project: string) =>
      site.call('GET', `/v1/spectroclusters/validate/name?name=${name}`, { project });
    expect((await check('shop', site.projectUid)).status).toBe(409);
    expect((await check('shop', site.stagingUid)).status).toBe(204);
    const other = await site.account('vcenter', gateway, 'secret', site.stagingUid);
    const body = site.clusterBody('shop', other);
    expect((await site.call('POST', '/v1/spectroclusters/vsphere', { project: site.stagingUid, body })).status).toBe(201);
  });

  it('with an account of another project', async () => {
    const { site, gateway } = await ready();
    const other = await site.account('vcenter', gateway, 'secret', site.stagingUid);
    await expect(site.cluster('shop', other)).rejects.toThrow('ResourceNotFound');
  });
});

describe('a cloud config', () => {
  async function configured() {
    const { site, gateway, account } = await ready();
    const ipPool = await addIpPool(site, gateway);
    const placement = { ...PLACEMENT, network: { networkName: 'VM Network', parentPoolUid: ipPool, staticIp: true } };
    const pool = { ...poolBody('cp', 1, true), cloudConfig: { placements: [placement] } };
    const uid = await site.cluster('shop', account, {
      cloudConfig: { placement, sshKeys: ['key'], staticIp: true, controlPlaneEndpoint: { type: 'VIP', host: '10.0.0.9' } },
      machinepoolconfig: [pool, poolBody('workers', 2)],
    });
    const url = `/v1/cloudconfigs/vsphere/${site.sim.world.clusters.get(uid)?.configUid}`;
    const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown) =>
      site.call(method, `${url}${path}`, { project: site.projectUid, body });
    return { site, uid, account, pool, call, ipPool };
  }

  it('is read in another shape than it was written', async () => {
    const { account, call, ipPool } = await configured();
    const { spec } = (await call('GET', '')).body;
    expect(spec.cloudAccountRef.uid).toBe(account);
    const network = {
      networkName: 'VM Network',
      staticIp: true,
      parentPoolRef: { kind: 'ippool', uid: ipPool },
      ipPool: { uid: ipPool, gateway: '10.10.0.1', prefix: 24, pools: [{ start: '10.10.0.10', end: '10.10.0.40' }] },
    };
    expect(spec.clusterConfig.placement.network).toEqual(network);
    expect(spec.machinePoolConfig[0]).toMatchObject({
      name: 'cp',
      size: 1,
      isControlPlane: true,
      labels: ['control-plane'],
      instanceType: { numCPUs: 2, memoryMiB: 4096, diskGiB: 60 },
      placements: [{ uid: expect.any(String), datacenter: 'DC1', network }],
    });
  });

  it('is the endpoint of the cluster where it names one', async () => {
    const { site, uid } = await configured();
    site.minutes(30);
    expect((await site.getCluster(uid)).status.apiEndpoints).toEqual([{ host: '10.0.0.9', port: 6443 }]);
  });

  it('is replaced but for its datacenter', async () => {
    const { call } = await configured();
    expect((await call('PUT', '/clusterConfig', { clusterConfig: { placement: PLACEMENT, ntpServers: ['a'] } })).status).toBe(204);
    const { clusterConfig } = (await call('GET', '')).body.spec;
    expect(clusterConfig.ntpServers).toEqual(['a']);
    expect(clusterConfig.sshKeys).toBeUndefined();
    const moved = { clusterConfig: { placement: { ...PLACEMENT, datacenter: 'DC2' } } };
    expect((await call('PUT', '/clusterConfig', moved)).body.code).toBe('InvalidCluster');
  });

  it.each([
    ['another name', 'workers', poolBody('renamed', 2), 400, 'InvalidMachinePool'],
    ['another role', 'workers', poolBody('workers', 1, true), 400, 'InvalidMachinePool'],
    ['an unknown pool', 'none', poolBody('none', 2), 404, 'ResourceNotFound'],
    [
      'a control plane placement without datacenter and folder',
      'cp',
      { ...poolBody('cp', 1, true), cloudConfig: { placements: [{ cluster: 'cluster1' }] } },
      400,
      'InvalidMachinePool',
    ],
  ])('refuses to replace a pool with %s', async (_, name, body, status, code) => {
    const { call } = await configured();
    expect(await call('PUT', `/machinePools/${name}`, body)).toMatchObject({ status, body: { code } });
  });

  it('refuses a second control plane, a second pool of a name, and to lose the control plane', async () => {
    const { call } = await configured();
    expect((await call('POST', '/machinePools', poolBody('cp2', 1, true))).body.code).toBe('InvalidMachinePool');
    expect((await call('POST', '/machinePools', poolBody('workers', 1))).body.code).toBe('MachinePoolAlreadyExists');
    expect((await call('DELETE', '/machinePools/cp')).body.code).toBe('InvalidMachinePool');
  });

  it('lists machines: none at first, then one for each node', async () => {
    const { site, call } = await configured();
    const machines = async () => (await call('GET', '/machinePools/workers/machines')).body.items;
    expect(await machines()).toEqual([]);
    site.minutes(30);
    expect(await machines()).toHaveLength(2);
    expect((await machines())[0]).toMatchObject({
      spec: { vcenterServer: 'vcenter.acme.example', nics: [{ networkName: 'VM Network' }], placement: { datacenter: 'DC1' } },
      status: { instanceState: 'Running', ready: true, addresses: [{ type: 'InternalIP' }] },
    });
  });

  it('of a cluster that is going takes no changes', async () => {
    const { site, uid, call } = await configured();
    await site.call('DELETE', `/v1/spectroclusters/${uid}`, { project: site.projectUid });
    for (const answer of [
      await call('PUT', '/machinePools/workers', poolBody('workers', 5)),
      await call('POST', '/machinePools', poolBody('more', 1)),
      await call('DELETE', '/machinePools/workers'),
      await call('PUT', '/clusterConfig', { clusterConfig: { placement: PLACEMENT } }),
      await site.call('PATCH', `/v1/spectroclusters/${uid}/metadata`, { project: site.projectUid, body: { metadata: {} } }),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidCluster', message: expect.stringContaining('Deleting') } });
    }
  });
});

describe('metadata of a cluster', () => {
  it('shows the profiles of one type where that is asked for', async () => {
    const { site, account } = await ready();
    const uid = await site.cluster('shop', account, { profiles: [{ uid: site.infraProfileUid }, { uid: site.addOnProfileUid }] });
    const shown = async (query: string) => {
      const { body } = await site.call('GET', `/v1/spectroclusters/${uid}${query}`, { project: site.projectUid });
      return body.spec.clusterProfileTemplates.map(({ type }: { type: string }) => type);
    };
    expect(await shown('')).toEqual(['infra', 'add-on']);
    expect(await shown('?profileType=')).toEqual(['infra', 'add-on']);
    expect(await shown('?profileType=add-on')).toEqual(['add-on']);
    expect(await shown('?profileType=system')).toEqual([]);
  });

  it('can be changed; what is left out stays, and the gateway is not the client’s to write', async () => {
    const { site, gateway, account } = await ready();
    const uid = await site.cluster('shop', account);
    const patch = (metadata: object) =>
      site.call('PATCH', `/v1/spectroclusters/${uid}/metadata`, { project: site.projectUid, body: { metadata } });
    expect((await patch({ labels: { a: 'b' }, annotations: { owner: 'x', overlordUid: UNKNOWN } })).status).toBe(204);
    expect((await patch({ name: 'store' })).status).toBe(204);
    const { metadata } = await site.getCluster(uid);
    expect(metadata).toMatchObject({ name: 'store', labels: { a: 'b' }, annotations: { owner: 'x', overlordUid: gateway } });
    await expect(site.cluster('shop', account)).resolves.toMatch(/./);
    await expect(site.cluster('store', account)).rejects.toThrow('ClusterAlreadyExists');
  });
});

describe('the cluster of a gateway', () => {
  it('can be read and is changed through the gateway only', async () => {
    const { site, gateway } = await ready();
    const { clusterUid = '' } = site.sim.world.gateways.get(gateway) ?? {};
    const { body } = await site.call('GET', `/v1/spectroclusters/${clusterUid}`);
    const config = `/v1/cloudconfigs/vsphere/${body.spec.cloudConfigRef.uid}`;
    expect((await site.call('GET', config)).body.spec.machinePoolConfig).toMatchObject([{ name: 'master-pool', size: 1 }]);
    expect((await site.call('DELETE', `/v1/spectroclusters/${clusterUid}`)).body.code).toBe('InvalidCluster');
    expect(
      (await site.call('PUT', `${config}/machinePools/master-pool`, { body: poolBody('master-pool', 3, true) })).body.code,
    ).toBe('InvalidCluster');
    const events = await site.call('GET', `/v1/events/components/spectrocluster/${clusterUid}?limit=0`);
    expect(events.body.items.map(({ reason }: { reason: string }) => reason)).toContain('GatewayRunning');
  });
});
