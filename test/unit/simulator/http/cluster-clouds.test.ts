import { CLOUDS, CloudSite, cloudPool } from '../clouds';

describe.each(CLOUDS)('clusters on $cloudType', (cloud) => {
  const { cloudType } = cloud;

  it('are made, and their cloud config is read', async () => {
    const site = await CloudSite.create(cloudType);
    const uid = await site.running('shop');
    const cluster = await site.getCluster(uid);
    expect(cluster.spec).toMatchObject({ cloudType, cloudConfigRef: { kind: cloudType }, clusterType: 'PureManage' });
    expect(cluster.status.apiEndpoints).toEqual([{ host: expect.any(String), port: 6443 }]);
    const { spec } = (await site.inProject('GET', site.configPath(uid))).body;
    expect(spec.cloudAccountRef).toEqual({ kind: cloudType, uid: site.accountUid });
    expect(
      spec.machinePoolConfig.map(({ name, size, isControlPlane }: { [key: string]: unknown }) => [name, size, isControlPlane]),
    ).toEqual([
      ['cp', 1, true],
      ['workers', 2, false],
    ]);
    expect(site.sim.violations).toEqual([]);
  });

  it('have machines that can be read one by one', async () => {
    const site = await CloudSite.create(cloudType);
    const uid = await site.running('shop');
    const path = `${site.configPath(uid)}/machinePools/workers/machines`;
    const { items } = (await site.inProject('GET', path)).body;
    expect(items).toHaveLength(2);
    const one = await site.inProject('GET', `${path}/${items[1].metadata.uid}`);
    expect(one.body).toEqual(items[1]);
    expect(one.body).toMatchObject({ spec: cloud.machine, status: { instanceState: 'Running', ready: true } });
    expect((await site.inProject('GET', `${site.configPath(uid)}/machinePools/cp/machines/${items[1].metadata.uid}`)).status).toBe(
      404,
    );
    const uids = await site.inProject('GET', `/v1/cloudconfigs/${site.configPath(uid).split('/')[4]}/machinePools/machineUids`);
    expect(uids.body.machinePools.workers.machineUids).toEqual(
      items.map((item: { metadata: { uid: string } }) => item.metadata.uid),
    );
    expect(site.sim.violations).toEqual([]);
  });

  it('replace their machines when these become larger, and get and lose pools', async () => {
    const site = await CloudSite.create(cloudType);
    const uid = await site.running('shop');
    const pools = `${site.configPath(uid)}/machinePools`;
    const before = site.machines(uid).map((machine) => machine.uid);
    expect((await site.inProject('PUT', `${pools}/workers`, cloudPool('workers', 2, cloud.pool))).status).toBe(204);
    site.minutes(20);
    expect(site.machines(uid).map((machine) => machine.uid)).toEqual(before);
    await site.inProject('PUT', `${pools}/workers`, cloudPool('workers', 2, cloud.larger));
    expect((await site.inProject('POST', pools, cloudPool('extra', 1, cloud.pool))).status).toBe(201);
    site.minutes(30);
    expect(
      site
        .machines(uid)
        .map(({ pool }) => pool)
        .sort(),
    ).toEqual(['cp', 'extra', 'workers', 'workers']);
    expect(
      site
        .machines(uid)
        .filter((machine) => before.includes(machine.uid))
        .map(({ pool }) => pool),
    ).toEqual(['cp']);
    expect((await site.inProject('DELETE', `${pools}/extra`)).status).toBe(204);
    site.minutes(10);
    expect(site.machines(uid).some(({ pool }) => pool === 'extra')).toBe(false);
  });

  it('that ask for what is not there fail in their status, and go on when it is', async () => {
    const site = await CloudSite.create(cloudType, { strict: { inventory: 'closed' } });
    const [wrong, message] = cloud.wrong;
    const uid = await site.make('shop', {
      machinepoolconfig: [cloudPool('cp', 1, cloud.pool, true), cloudPool('workers', 1, wrong)],
    });
    site.minutes(20);
    expect((await site.getCluster(uid)).status).toMatchObject({
      state: 'Provisioning',
      conditions: expect.arrayContaining([
        expect.objectContaining({ type: 'CloudInfrastructureReady', status: 'False', message: expect.stringContaining(message) }),
      ]),
    });
    const failures = (await site.events(uid)).filter((reason) => reason === 'FailedToCreateInfrastructure');
    expect(failures).toHaveLength(1);
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 1, cloud.pool));
    site.minutes(30);
    expect(await site.state(uid)).toBe('Running');
  });

  it('are checked before they are ordered, pool by pool', async () => {
    const site = await CloudSite.create(cloudType, { strict: { inventory: 'closed' } });
    const [wrong, message] = cloud.wrong;
    const machinepoolconfig = [
      cloudPool('cp', 2, cloud.pool, true),
      cloudPool('workers', 1, wrong),
      cloudPool('more', 1, cloud.pool),
    ];
    const path = `/v1/spectroclusters/${cloudType}/validate`;
    const bad = await site.inProject('POST', path, site.order('shop', { machinepoolconfig }));
    expect(bad.status).toBe(200);
    expect(bad.body.machinePools.results).toEqual([
      { name: 'cp', displayName: 'cp', errors: [{ code: 'InvalidMachinePool', message: expect.stringContaining('1, 3 or 5') }] },
      {
        name: 'workers',
        displayName: 'workers',
        errors: [{ code: 'InvalidMachinePool', message: expect.stringContaining(message) }],
      },
      { name: 'more', displayName: 'more', errors: [] },
    ]);
    const good = await site.inProject('POST', path, site.order('shop'));
    expect(good.body.machinePools.results.flatMap(({ errors }: { errors: unknown[] }) => errors)).toEqual([]);
    expect(good.body.profiles).toMatchObject([{ uid: site.infraProfileUid }]);
    expect(site.sim.world.clusters.size).toBe(1);
  });

  it('are rated by their machines, in proportion to number and time', async () => {
    const site = await CloudSite.create(cloudType);
    const rate = async (size: number, period: string, pool = cloud.pool) =>
      (
        await site.inProject('POST', `/v1/spectroclusters/${cloudType}/rate?periodType=${period}`, {
          machinepoolconfig: [cloudPool('workers', size, pool)],
        })
      ).body.rate.total;
    const hour = await rate(1, 'hourly');
    expect(hour).toBeGreaterThan(0);
    expect(await rate(3, 'hourly')).toBeCloseTo(3 * hour, 3);
    expect(await rate(1, 'yearly')).toBeCloseTo(12 * (await rate(1, 'monthly')), 1);
    expect(await rate(1, 'hourly', cloud.larger)).toBeGreaterThan(hour);
  });

  it('are not found under the path of another cloud', async () => {
    const site = await CloudSite.create(cloudType);
    const uid = await site.make('shop');
    const other = cloudType === 'maas' ? 'vsphere' : 'maas';
    expect((await site.inProject('GET', site.configPath(uid).replace(cloudType, other))).status).toBe(404);
    const order = {
      ...site.order('again'),
      spec: { ...site.order('again').spec, ...(other === 'maas' ? { cloudConfig: { domain: 'maas' } } : {}) },
    };
    const wrongPools = { ...order, spec: { ...order.spec, machinepoolconfig: [] } };
    const body = other === 'maas' ? wrongPools : { ...wrongPools, spec: { ...wrongPools.spec, cloudConfig: { placement: {} } } };
    expect(await site.inProject('POST', `/v1/spectroclusters/${other}`, body)).toMatchObject({
      status: 400,
      body: { code: 'InvalidCluster', message: expect.stringContaining(`is for ${cloudType}`) },
    });
  });
});

describe('the cloud config of a running cluster', () => {
  it.each([
    ['maas', { domain: 'maas', ntpServers: ['a'] }, { domain: 'maas', ntpServers: ['a'] }],
    ['apache-cloudstack', { controlPlaneEndpoint: '10.0.0.9' }, { controlPlaneEndpoint: '10.0.0.9', sshKeyName: 'palette' }],
    ['openstack', { region: 'RegionOne', dnsNameservers: ['1.1.1.1'] }, { region: 'RegionOne', dnsNameservers: ['1.1.1.1'] }],
  ] as const)('can be changed on %s', async (cloudType, clusterConfig, expected) => {
    const site = await CloudSite.create(cloudType);
    const uid = await site.running('shop');
    expect((await site.inProject('PUT', `${site.configPath(uid)}/clusterConfig`, { clusterConfig })).status).toBe(204);
    expect((await site.inProject('GET', site.configPath(uid))).body.spec.clusterConfig).toMatchObject(expected);
    expect((await site.inProject('PUT', `${site.configPath(uid)}/clusterConfig`, {})).body.code).toBe('InvalidCluster');
  });

  it.each([
    ['region', { region: 'RegionTwo' }],
    ['project', { project: { name: 'admin' } }],
    ['domain', { domain: { name: 'Other' } }],
  ])('keeps its %s on OpenStack', async (name, clusterConfig) => {
    const site = await CloudSite.create('openstack');
    const uid = await site.make('shop');
    expect(await site.inProject('PUT', `${site.configPath(uid)}/clusterConfig`, { clusterConfig })).toMatchObject({
      status: 400,
      body: { code: 'InvalidCluster', message: expect.stringContaining(`its ${name}`) },
    });
  });

  it('names its endpoint where the cloud gives it one', async () => {
    const site = await CloudSite.create('maas');
    const uid = await site.running('shop');
    expect((await site.getCluster(uid)).status.apiEndpoints).toEqual([{ host: 'shop.maas.acme.example', port: 6443 }]);
  });
});

it('OpenStack is unknown from 4.8 on', async () => {
  const site = await CloudSite.create('vsphere', { strict: { paletteVersion: '4.8' } });
  expect(await site.inProject('GET', '/v1/cloudconfigs/openstack/some')).toMatchObject({ status: 404, body: { code: 404 } });
  expect((await site.inProject('POST', '/v1/spectroclusters/openstack', site.order('shop'))).status).toBe(405);
});

it('what a request leaves to the server is filled in: the size that a CloudStack offering means', async () => {
  const site = await CloudSite.create('apache-cloudstack');
  const uid = await site.make('shop');
  const { spec } = (await site.inProject('GET', site.configPath(uid))).body;
  expect(spec.machinePoolConfig[0].instanceConfig).toEqual({ name: 'Medium Instance', numCPUs: 2, memoryMiB: 4096 });
});

it('what a MAAS cluster is told of HyperShift is given back', async () => {
  const site = await CloudSite.create('maas');
  const hyperShiftConfig = { clusterDeploymentType: 'hypershift', hostClusterUid: '5eecc89d0b150045ae661cef' };
  const uid = await site.make('shop', { clusterType: 'PureAttach', clusterConfig: { hyperShiftConfig } });
  expect((await site.getCluster(uid)).spec.clusterConfig.hyperShiftConfig).toEqual(hyperShiftConfig);
  const wrong = site.order('other', { clusterType: 'Attached' });
  expect((await site.inProject('POST', '/v1/spectroclusters/maas', wrong)).status).toBe(400);
});
