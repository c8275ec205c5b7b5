import { CloudSite, cloudPool } from '../clouds';

async function site(changes: { readonly [key: string]: unknown } = {}) {
  const site = await CloudSite.create('vsphere');
  const uid = await site.running('shop', changes);
  const path = `/v1/spectroclusters/${uid}`;
  const before = site.machines(uid).map((machine) => machine.uid);
  /** Attaches the infrastructure profile with other values of a pack. */
  const change = (name: string, values: object, more: object = {}) =>
    site.inProject('PATCH', `${path}/profiles`, {
      profiles: [{ uid: site.infraProfileUid, packValues: [{ name, ...values }] }],
      ...more,
    });
  return {
    site,
    uid,
    path,
    before,
    change,
    repave: async () => (await site.getCluster(uid)).status.repave,
    kept: () => site.machines(uid).filter((machine) => before.includes(machine.uid)),
  };
}

describe('a change of what machines are made from', () => {
  it.each([
    ['Kubernetes', 'kubernetes', { tag: '1.31.9' }, 'KubernetesPackChanged'],
    ['values of the operating system', 'ubuntu-vsphere', { values: 'kubeadmconfig: {}' }, 'OsPackChanged'],
  ])('(%s) waits for approval, then replaces every machine, and is over', async (_, pack, values, code) => {
    const { site: palette, path, change, repave, kept, before } = await site();
    expect(await repave()).toBeUndefined();
    expect((await change(pack, values)).status).toBe(204);
    palette.minutes(60);
    expect(await repave()).toEqual({ state: 'Pending' });
    expect(kept()).toHaveLength(3);
    const asked = (await palette.inProject('GET', `${path}/repave/status`)).body;
    expect(asked).toMatchObject({
      spec: { source: 'user', reasons: [{ code, pack: { current: { name: pack }, target: { name: pack } } }] },
      status: { state: 'Pending' },
    });
    expect((await palette.inProject('PATCH', `${path}/repave/approve`)).status).toBe(204);
    expect(await repave()).toEqual({ state: 'Approved' });
    palette.minutes(60);
    expect(kept()).toEqual([]);
    expect(before).toHaveLength(3);
    expect(await repave()).toBeUndefined();
    expect((await palette.events(path.split('/')[3] ?? '')).filter((reason) => reason.startsWith('Repave'))).toEqual([
      'RepavePending',
      'RepaveApproved',
      'RepaveCompleted',
    ]);
  });

  it('changes the version of Kubernetes that the dashboards tell with the repave, and not before', async () => {
    const { path, change, site: palette } = await site();
    const uid = path.split('/')[3];
    const told = async () => {
      const { kubeMeta } = (await palette.inProject('GET', `/v1/dashboard/spectroclusters/${uid}/overview`)).body.status;
      const csv = (await palette.inProject('POST', '/v1/dashboard/spectroclusters/search/export', {})).text;
      const condition = { string: { operator: 'eq', match: { values: [kubeMeta.kubernetesVersion] } } };
      const filters = [{ property: 'kubernetesVersion', type: 'string', condition }];
      const { body } = await palette.inProject('POST', '/v1/dashboard/spectroclusters/search', {
        filter: { filterGroups: [{ filters }] },
      });
      expect(csv).toContain(`,${kubeMeta.kubernetesVersion},`);
      expect(body.items.map(({ metadata }: { metadata: { name: string } }) => metadata.name)).toEqual(['shop']);
      return kubeMeta.kubernetesVersion;
    };
    expect(await told()).toBe('1.31.8');
    await change('kubernetes', { tag: '1.31.9' });
    palette.minutes(10);
    expect(await told()).toBe('1.31.8');
    await palette.inProject('PATCH', `${path}/repave/approve`);
    palette.minutes(60);
    expect(await told()).toBe('1.31.9');
  });

  it('that is taken back needs none', async () => {
    const { path, change, repave, kept, site: palette } = await site();
    await change('ubuntu-vsphere', { values: 'kubeadmconfig: {}' });
    expect(await repave()).toEqual({ state: 'Pending' });
    await palette.inProject('PATCH', `${path}/profiles`, { profiles: [{ uid: palette.infraProfileUid }] });
    expect(await repave()).toEqual({ state: 'Reverted' });
    expect((await palette.inProject('PATCH', `${path}/repave/approve`)).body.code).toBe('InvalidCluster');
    palette.minutes(30);
    expect(kept()).toHaveLength(3);
  });

  it('leaves pools that skip Kubernetes upgrades as they are', async () => {
    const { pool } = (await CloudSite.create('vsphere')).cloud;
    const {
      path,
      change,
      kept,
      site: palette,
    } = await site({
      machinepoolconfig: [cloudPool('cp', 1, pool, true), cloudPool('workers', 2, pool, false, { skipK8sUpgrade: 'enabled' })],
    });
    await change('kubernetes', { tag: '1.31.9' });
    await palette.inProject('PATCH', `${path}/repave/approve`);
    palette.minutes(60);
    expect(kept().map((machine) => machine.pool)).toEqual(['workers', 'workers']);
  });

  it('that is to be installed later waits for that first', async () => {
    const { path, change, repave, site: palette } = await site();
    await change('kubernetes', { tag: '1.31.9' }, { spcApplySettings: { actionType: 'DownloadAndInstallLater' } });
    palette.minutes(10);
    expect(await repave()).toBeUndefined();
    expect((await palette.inProject('POST', `${path}/status/spcApply`)).status).toBe(202);
    expect(await repave()).toEqual({ state: 'Pending' });
  });

  it('is nothing to a cluster that is only being made', async () => {
    const palette = await CloudSite.create('vsphere');
    const uid = await palette.make('shop');
    palette.minutes(2);
    expect(await palette.state(uid)).toBe('Provisioning');
    const body = { profiles: [{ uid: palette.infraProfileUid, packValues: [{ name: 'kubernetes', tag: '1.31.9' }] }] };
    expect((await palette.inProject('PUT', `/v1/spectroclusters/${uid}/profiles`, body)).status).toBe(204);
    palette.minutes(40);
    expect((await palette.getCluster(uid)).status).toMatchObject({ state: 'Running' });
    expect((await palette.getCluster(uid)).status.repave).toBeUndefined();
  });
});

it('add-ons need no repave, and nothing is approved where nothing waits', async () => {
  const { path, repave, site: palette } = await site();
  await palette.inProject('PATCH', `${path}/profiles`, { profiles: [{ uid: palette.addOnProfileUid }] });
  expect(await repave()).toBeUndefined();
  expect((await palette.inProject('GET', `${path}/repave/status`)).body.status).toBeUndefined();
  expect((await palette.inProject('PATCH', `${path}/repave/approve`)).body.code).toBe('InvalidCluster');
});

it('whether profiles would need one can be asked', async () => {
  const { path, site: palette } = await site();
  const ask = async (packValues: object[]) =>
    (await palette.inProject('POST', `${path}/validate/repave`, { profiles: [{ uid: palette.infraProfileUid, packValues }] })).body;
  expect(await ask([])).toEqual({ isRepaveRequired: false, reasons: [] });
  expect(await ask([{ name: 'kubernetes', tag: '1.31.9' }])).toMatchObject({
    isRepaveRequired: true,
    reasons: [{ code: 'KubernetesPackChanged', pack: { diffConfigKeys: ['tag'] } }],
  });
  expect((await palette.getCluster(path.split('/')[3] ?? '')).status.repave).toBeUndefined();
});

describe('a repave that waits', () => {
  it('is the same one when something else changes meanwhile', async () => {
    const { site: palette, uid, path, change } = await site();
    await change('ubuntu-vsphere', { values: 'kubeadmconfig: {}' });
    const waiting = () => palette.sim.world.clusters.get(uid)?.repave;
    const before = waiting();
    palette.minutes(10);
    const body = { profiles: [{ uid: palette.addOnProfileUid }] };
    expect((await palette.inProject('PATCH', `${path}/profiles`, body)).status).toBe(204);
    expect(waiting()).toEqual(before);
    expect((await palette.events(uid)).filter((reason) => reason === 'RepavePending')).toHaveLength(1);
  });

  it('can not be approved any more when the cluster is going', async () => {
    const { site: palette, uid, path, change } = await site();
    await change('ubuntu-vsphere', { values: 'kubeadmconfig: {}' });
    palette.sim.control.outage('berlin');
    await palette.inProject('DELETE', path);
    expect((await palette.inProject('PATCH', `${path}/repave/approve`)).status).toBe(400);
    expect(palette.sim.world.clusters.get(uid)?.repave?.state).toBe('Pending');
  });
});
