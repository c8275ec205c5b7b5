import { CloudSite, cloudPool } from '../clouds';

/** Watches the workers of a cluster every few seconds. */
function watch(site: CloudSite, uid: string, minutes: number) {
  const seen: { readonly all: number; readonly running: number }[] = [];
  for (let second = 0; second < minutes * 60; second += 5) {
    site.clock.advance(5000);
    const workers = site.sim.world.clusters.get(uid)?.machines.filter(({ pool }) => pool !== 'cp') ?? [];
    seen.push({ all: workers.length, running: workers.filter(({ state }) => state === 'Running').length });
  }
  return {
    most: Math.max(...seen.map(({ all }) => all)),
    fewest: Math.min(...seen.map(({ running }) => running)),
    last: seen.at(-1),
  };
}

async function replaced(size: number, poolConfig: object, minutes = 60) {
  const site = await CloudSite.create('vsphere');
  const uid = await site.running('shop', {
    machinepoolconfig: [cloudPool('cp', 1, site.cloud.pool, true), cloudPool('workers', size, site.cloud.pool, false, poolConfig)],
  });
  const before = site.machines(uid).map((machine) => machine.uid);
  const since = site.clock.now();
  await site.inProject(
    'PUT',
    `${site.configPath(uid)}/machinePools/workers`,
    cloudPool('workers', size, site.cloud.larger, false, poolConfig),
  );
  const counts = watch(site, uid, minutes);
  const after = site.machines(uid).filter(({ pool }) => pool === 'workers');
  expect(after.some((machine) => before.includes(machine.uid))).toBe(false);
  return { ...counts, took: Math.max(...after.map(({ changedAt }) => changedAt)) - since };
}

describe('a pool whose machines change', () => {
  it.each([
    ['the new one first', { updateStrategy: { type: 'RollingUpdateScaleOut' } }, 4, 3],
    ['the old one away first', { updateStrategy: { type: 'RollingUpdateScaleIn' } }, 3, 2],
    ['two at a time', { updateStrategy: { type: 'OverrideScaling', maxSurge: '2', maxUnavailable: '0' } }, 5, 3],
    ['none more and two fewer', { updateStrategy: { type: 'OverrideScaling', maxSurge: '0', maxUnavailable: '2' } }, 3, 1],
  ])('replaces them, %s', async (_, poolConfig, most, fewest) => {
    expect(await replaced(3, poolConfig)).toMatchObject({ most, fewest, last: { all: 3, running: 3 } });
  });

  it('waits between two of them as long as it is told', async () => {
    const { took } = await replaced(2, {});
    const patient = await replaced(2, { nodeRepaveInterval: 1200 }, 120);
    expect(patient.took).toBeGreaterThan(took + 20 * 60_000 - 60_000);
    expect(patient.last).toEqual({ all: 2, running: 2 });
  });

  it('refuses a strategy that it can not read', async () => {
    const site = await CloudSite.create('vsphere');
    const updateStrategy = { type: 'OverrideScaling', maxSurge: 'some', maxUnavailable: '0' };
    const pool = cloudPool('workers', 1, site.cloud.pool, false, { updateStrategy });
    await expect(site.make('shop', { machinepoolconfig: [cloudPool('cp', 1, site.cloud.pool, true), pool] })).rejects.toThrow(
      'maxSurge',
    );
  });
});

describe('worker pools', () => {
  async function growthOf(parallel: boolean) {
    const site = await CloudSite.create('vsphere');
    const { pool } = site.cloud;
    const uid = await site.running('shop', {
      clusterConfig: { updateWorkerPoolsInParallel: parallel },
      machinepoolconfig: [cloudPool('cp', 1, pool, true), cloudPool('a', 1, pool), cloudPool('b', 1, pool)],
    });
    for (const name of ['a', 'b']) {
      await site.inProject('PUT', `${site.configPath(uid)}/machinePools/${name}`, cloudPool(name, 3, pool));
    }
    let most = 0;
    for (let second = 0; second < 1800; second += 5) {
      site.clock.advance(5000);
      most = Math.max(most, site.machines(uid).filter(({ state }) => state !== 'Running').length);
    }
    expect(site.machines(uid)).toHaveLength(7);
    return most;
  }

  it('are changed one after the other, or side by side when the cluster says so', async () => {
    expect(await growthOf(false)).toBe(1);
    expect(await growthOf(true)).toBe(2);
  });
});

describe('a machine', () => {
  it('that is deleted is replaced by its pool', async () => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.running('shop');
    const [first] = site.machines(uid).filter(({ pool }) => pool === 'workers');
    const path = `${site.configPath(uid)}/machinePools/workers/machines/${first?.uid}`;
    expect((await site.inProject('DELETE', path)).status).toBe(204);
    expect((await site.inProject('GET', path)).body.status.instanceState).toBe('Deleting');
    site.minutes(10);
    expect((await site.inProject('GET', path)).status).toBe(404);
    expect(site.machines(uid).filter(({ pool }) => pool === 'workers')).toHaveLength(2);
  });

  it('that an agent reports in vain is removed again', async () => {
    const site = await CloudSite.create('maas');
    const uid = await site.running('shop');
    const path = `${site.configPath(uid)}/machinePools/workers/machines`;
    const body = { metadata: { name: 'found' }, status: { instanceState: 'Running', addresses: [{ address: '10.9.9.9' }] } };
    const created = await site.inProject('POST', path, body);
    expect(created.status).toBe(201);
    expect((await site.inProject('GET', `${path}/${created.body.uid}`)).body.status.addresses).toEqual([
      { address: '10.9.9.9', type: 'InternalIP' },
    ]);
    expect((await site.inProject('POST', path, body)).body.code).toBe('InvalidMachinePool');
    expect((await site.inProject('POST', path, {})).body.code).toBe('InvalidMachinePool');
    site.minutes(10);
    expect(site.machines(uid).map(({ name }) => name)).not.toContain('found');
    expect(site.machines(uid)).toHaveLength(3);
  });

  it.each([
    ['Failed', 'UnHealthy'],
    ['Unknown', 'UnHealthy'],
  ])('that its agent calls %s makes the cluster %s until it runs again', async (instanceState, health) => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.running('shop');
    const [machine] = site.machines(uid);
    const path = `${site.configPath(uid)}/machinePools/cp/machines/${machine?.uid}`;
    const { spec } = (await site.inProject('GET', path)).body;
    const overview = async () => (await site.inProject('GET', `/v1/dashboard/spectroclusters/${uid}/overview`)).body.status.health;
    await site.inProject('PUT', path, { spec, status: { instanceState } });
    site.minutes(30);
    expect((await site.inProject('GET', path)).body.status).toMatchObject({
      instanceState,
      ready: false,
      health: { state: health },
    });
    expect(await overview()).toMatchObject({
      state: health,
      conditions: [{ relatedObject: { kind: 'machine', uid: machine?.uid } }],
    });
    await site.inProject('PUT', path, { spec, status: { instanceState: 'Running' } });
    expect((await overview()).state).toBe('Healthy');
    expect((await site.inProject('PUT', path, { status: { instanceState: 'Lost' } })).status).toBe(400);
  });

  it('that is gone by its agent’s word is gone, and replaced', async () => {
    const site = await CloudSite.create('maas');
    const uid = await site.running('shop');
    const machine = site.machines(uid).find(({ pool }) => pool === 'workers');
    const path = `${site.configPath(uid)}/machinePools/workers/machines/${machine?.uid}`;
    await site.inProject('PUT', path, { status: { instanceState: 'Deleted' } });
    expect((await site.inProject('GET', path)).status).toBe(404);
    site.minutes(10);
    expect(site.machines(uid)).toHaveLength(3);
  });
});

describe('maintenance of a node', () => {
  async function node() {
    const site = await CloudSite.create('apache-cloudstack');
    const uid = await site.running('shop');
    const machine = site.machines(uid).find(({ pool }) => pool === 'workers');
    const path = `${site.configPath(uid)}/machinePools/workers/machines/${machine?.uid}`;
    const status = async () => (await site.inProject('GET', path)).body.status.maintenanceStatus;
    return { site, uid, path, status };
  }

  it('goes from Initiated through InProgress to Completed', async () => {
    const { site, uid, path, status } = await node();
    expect(await status()).toEqual({ action: '', state: '', message: '' });
    expect((await site.inProject('PUT', `${path}/maintenance`, { action: 'cordon' })).status).toBe(204);
    expect(await status()).toMatchObject({ action: 'cordon', state: 'Initiated' });
    site.clock.advance(31_000);
    expect(await status()).toMatchObject({ action: 'cordon', state: 'InProgress' });
    site.clock.advance(60_000);
    expect(await status()).toMatchObject({ action: 'cordon', state: 'Completed' });
    const pools = async () =>
      (await site.inProject('GET', `/v1/dashboard/spectroclusters/${uid}/overview`)).body.spec.cloudConfig.machinePools.map(
        ({ maintenanceMode }: { maintenanceMode: number }) => maintenanceMode,
      );
    expect(await pools()).toEqual([0, 1]);
    await site.inProject('PUT', `${path}/maintenance`, { action: 'uncordon' });
    site.minutes(5);
    expect(await status()).toMatchObject({ action: 'uncordon', state: 'Completed' });
    expect(await pools()).toEqual([0, 0]);
  });

  it('takes the agent’s word for it', async () => {
    const { site, path, status } = await node();
    await site.inProject('PUT', `${path}/maintenance`, { action: 'cordon' });
    const report = { action: 'cordon', state: 'Failed', message: 'a pod stays' };
    expect((await site.inProject('PUT', `${path}/maintenance/status`, report)).status).toBe(204);
    site.minutes(10);
    expect(await status()).toEqual(report);
  });

  it('does not begin without the agent', async () => {
    const { site, uid, path, status } = await node();
    site.sim.control.loseAgent(uid);
    await site.inProject('PUT', `${path}/maintenance`, { action: 'cordon' });
    site.minutes(60);
    expect(await status()).toMatchObject({ state: 'Initiated' });
    site.sim.control.restoreAgent(uid);
    expect(await status()).toMatchObject({ state: 'Completed' });
  });

  it.each([
    ['no action', 'apache-cloudstack', {}, 400],
    ['an unknown action', 'apache-cloudstack', { action: 'drain' }, 400],
    ['the path of another cloud', 'maas', { action: 'cordon' }, 404],
    ['a cloud that there is not', 'moon', { action: 'cordon' }, 404],
  ])('is refused with %s', async (_, cloudType, body, expected) => {
    const { site, path } = await node();
    const url = `${path.replace('apache-cloudstack', cloudType)}/maintenance`;
    expect((await site.inProject('PUT', url, body)).status).toBe(expected);
  });
});

it('an order that can not be filled is retried, and told once', async () => {
  const site = await CloudSite.create('vsphere');
  site.sim.control.limitCapacity({ cloudType: 'vsphere', name: 'cluster1', capacity: 3 });
  const uid = await site.make('shop');
  site.minutes(60);
  const { status } = await site.getCluster(uid);
  expect(status.state).toBe('Provisioning');
  expect(status.conditions).toContainEqual(
    expect.objectContaining({
      type: 'WorkerNodeAdditionDone',
      status: 'False',
      reason: 'FailedToProvisionMachine',
      message: expect.stringContaining("insufficient resources in compute cluster 'cluster1'"),
    }),
  );
  expect((await site.events(uid)).filter((reason) => reason === 'FailedToProvisionMachine')).toHaveLength(1);
  site.sim.control.limitCapacity({ cloudType: 'vsphere', name: 'cluster1' });
  site.minutes(15);
  expect(await site.state(uid)).toBe('Running');
});
