import { addIpPool, CloudSite, cloudPool } from '../clouds';
import { PLACEMENT } from '../support';

function staticPool(ipPool: string) {
  const network = { networkName: 'VM Network', parentPoolUid: ipPool, staticIp: true };
  return { instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 }, placements: [{ ...PLACEMENT, network }] };
}

function pools(ipPool: string, workers = 2) {
  return { machinepoolconfig: [cloudPool('cp', 1, staticPool(ipPool), true), cloudPool('workers', workers, staticPool(ipPool))] };
}

describe('static addresses', () => {
  it('come out of the pool, one a node and one for the API server, and go back', async () => {
    const site = await CloudSite.create('vsphere');
    const ipPool = await addIpPool(site, site.gatewayUid);
    const uid = await site.running('shop', pools(ipPool));
    const allotted = () => Object.keys(site.sim.world.ipPools.get(ipPool)?.allotted ?? {}).sort();
    const addresses = site.machines(uid).map(({ address = '' }) => address);
    const [endpoint] = (await site.getCluster(uid)).status.apiEndpoints;
    expect(allotted()).toEqual([...addresses, endpoint.host].sort());
    expect(allotted()).toEqual(['10.10.0.10', '10.10.0.11', '10.10.0.12', '10.10.0.13']);
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 0, staticPool(ipPool)));
    site.minutes(10);
    expect(allotted()).toHaveLength(2);
    await site.inProject('DELETE', `/v1/spectroclusters/${uid}`);
    site.minutes(15);
    expect(await site.state(uid)).toBe('Deleted');
    expect(allotted()).toEqual([]);
  });

  it('keep a cluster waiting when the pool is too small, until it grows', async () => {
    const site = await CloudSite.create('vsphere');
    const ipPool = await addIpPool(site, site.gatewayUid, '10.10.0.14');
    const uid = await site.make('shop', pools(ipPool));
    site.minutes(20);
    expect((await site.getCluster(uid)).status.conditions.at(-1)).toMatchObject({
      type: 'CloudInfrastructureReady',
      status: 'False',
      message: expect.stringContaining('is exhausted'),
    });
    await site.call('PUT', `/v1/overlords/vsphere/${site.gatewayUid}/pools/${ipPool}`, {
      body: {
        metadata: { name: 'pool' },
        spec: { pool: { start: '10.10.0.10', end: '10.10.0.20', gateway: '10.10.0.1', prefix: 24 } },
      },
    });
    site.minutes(30);
    expect(await site.state(uid)).toBe('Running');
  });

  it('that run out later keep a node waiting', async () => {
    const site = await CloudSite.create('vsphere');
    const ipPool = await addIpPool(site, site.gatewayUid, '10.10.0.15');
    const uid = await site.running('shop', pools(ipPool));
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 6, staticPool(ipPool)));
    site.minutes(60);
    expect((await site.getCluster(uid)).status.conditions).toContainEqual(
      expect.objectContaining({
        type: 'WorkerNodeAdditionDone',
        status: 'False',
        message: 'Failed to allocate an IP address for machine pool workers: no address is left in pool',
      }),
    );
    expect(site.machines(uid).filter(({ state }) => state === 'Provisioning')).toHaveLength(1);
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 2, staticPool(ipPool)));
    site.minutes(30);
    expect(site.machines(uid)).toHaveLength(3);
  });

  it.each([
    ['an unknown pool', async () => '5eecc89d0b150045ae661cef', 'ResourceNotFound'],
    [
      'a pool of another gateway',
      async (site: CloudSite) => addIpPool(site, site.sim.control.installWithCli({ name: 'munich' }).uid),
      'InvalidMachinePool',
    ],
  ])('are refused from %s', async (_, ipPoolOf, code) => {
    const site = await CloudSite.create('vsphere');
    await expect(site.make('shop', pools(await ipPoolOf(site)))).rejects.toThrow(code);
  });

  it('that no pool is named for are a problem of the placement', async () => {
    const site = await CloudSite.create('maas');
    const pool = { ...site.cloud.pool, network: { networkName: 'vlan-100', staticIp: true } };
    const uid = await site.make('shop', { machinepoolconfig: [cloudPool('cp', 1, pool, true)] });
    site.minutes(10);
    expect((await site.getCluster(uid)).status.conditions.at(-1).message).toContain('names no IP pool');
  });
});

it('dynamic addresses are given out once each', async () => {
  const site = await CloudSite.create('vsphere');
  for (const name of ['a', 'b', 'c']) await site.make(name);
  site.minutes(60);
  const addresses = [...site.sim.world.clusters.values()].flatMap(({ machines, virtualIp }) => [
    ...machines.map(({ address }) => address),
    virtualIp?.address,
  ]);
  // Three clusters of three nodes and the gateway's own node, and an API server each.
  expect(addresses).toHaveLength(3 * 4 + 2);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) expect(address).toMatch(/^10\.1(2[89]|[3-9]\d)\.\d+\.\d+$/);
});

it('the API server keeps its address when its machines are replaced', async () => {
  const site = await CloudSite.create('vsphere');
  const uid = await site.running('shop');
  const endpoints = async () => (await site.getCluster(uid)).status.apiEndpoints;
  const before = await endpoints();
  await site.inProject('PUT', `${site.configPath(uid)}/machinePools/cp`, cloudPool('cp', 1, site.cloud.larger, true));
  site.clock.advance(60_000);
  expect(await endpoints()).toEqual(before);
  site.minutes(20);
  expect(await endpoints()).toEqual(before);
});

describe('an IP pool that several clusters use', () => {
  it('takes as many as have room with their three more each, the address of the API server included', async () => {
    const site = await CloudSite.create('vsphere');
    // One control plane node, two workers and three more, twice.
    const ipPool = await addIpPool(site, site.gatewayUid, '10.10.0.21');
    await site.running('shop', pools(ipPool));
    await site.running('web', pools(ipPool));
    const third = await site.make('data', pools(ipPool));
    site.minutes(30);
    expect((await site.getCluster(third)).status.conditions.at(-1).message).toContain('needs 6 addresses');
  });

  it('is not promised twice to clusters that are ordered together', async () => {
    const site = await CloudSite.create('vsphere');
    const ipPool = await addIpPool(site, site.gatewayUid, '10.10.0.18');
    const uids = [await site.make('shop', pools(ipPool)), await site.make('web', pools(ipPool))];
    site.minutes(40);
    const states = await Promise.all(uids.map((uid) => site.state(uid)));
    expect([...states].sort()).toEqual(['Provisioning', 'Running']);
    await site.inProject('DELETE', `/v1/spectroclusters/${uids[states.indexOf('Running')]}`);
    site.minutes(50);
    expect(await site.state(uids[states.indexOf('Provisioning')] ?? '')).toBe('Running');
  });

  it('keeps what a cluster in the making was promised from one that grows', async () => {
    const site = await CloudSite.create('vsphere');
    // Three nodes and three more, nine nodes and three more, and one more.
    const ipPool = await addIpPool(site, site.gatewayUid, '10.10.0.28');
    const uid = await site.running('shop', pools(ipPool));
    const made = await site.make('web', pools(ipPool, 8));
    const isReady = async () =>
      (await site.getCluster(made)).status.conditions.some(
        ({ type, status }: { type: string; status: string }) => type === 'CloudInfrastructureReady' && status === 'True',
      );
    for (let tries = 0; tries < 120 && !(await isReady()); tries++) site.clock.advance(5_000);
    expect(site.machines(made)).toEqual([]);
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 20, staticPool(ipPool)));
    site.minutes(120);
    expect(await site.state(made)).toBe('Running');
    expect(site.machines(made)).toHaveLength(9);
    expect(site.machines(uid).filter(({ state }) => state === 'Running')).toHaveLength(6);
  });

  it('that has run out lets the cluster’s other pools shrink, and goes on with what they give back', async () => {
    const site = await CloudSite.create('vsphere');
    const ipPool = await addIpPool(site, site.gatewayUid, '10.10.0.17');
    const uid = await site.running('shop', {
      machinepoolconfig: [
        cloudPool('cp', 1, staticPool(ipPool), true),
        cloudPool('a', 2, staticPool(ipPool)),
        cloudPool('b', 2, staticPool(ipPool)),
      ],
    });
    const resize = (name: string, size: number) =>
      site.inProject('PUT', `${site.configPath(uid)}/machinePools/${name}`, cloudPool(name, size, staticPool(ipPool)));
    await resize('a', 5);
    site.minutes(30);
    expect(site.machines(uid).filter(({ state }) => state === 'Provisioning')).toHaveLength(1);
    await resize('b', 1);
    site.minutes(30);
    expect(
      site
        .machines(uid)
        .map(({ pool, state }) => `${pool} ${state}`)
        .sort(),
    ).toEqual([...Array.from({ length: 5 }, () => 'a Running'), 'b Running', 'cp Running']);
  });
});
