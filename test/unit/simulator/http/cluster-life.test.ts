import { CloudSite } from '../clouds';

describe('upgrade settings', () => {
  const forbidden = async (site: CloudSite, uid: string) =>
    (await site.getCluster(uid)).metadata.annotations.spectroComponentsUpgradeForbidden;

  it('hold one cluster, its project or the whole tenant', async () => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.make('shop');
    const set = (path: string, spectroComponents: string) => site.inProject('POST', path, { spectroComponents });
    const settings = '/v1/spectroclusters/upgrade/settings';
    expect(await forbidden(site, uid)).toBeUndefined();
    expect((await set(`/v1/spectroclusters/${uid}/upgrade/settings`, 'lock')).status).toBe(204);
    expect(await forbidden(site, uid)).toBe('true');
    await set(`/v1/spectroclusters/${uid}/upgrade/settings`, 'unlock');
    expect(await forbidden(site, uid)).toBe('false');
    expect((await set(settings, 'lock')).status).toBe(204);
    expect((await site.inProject('GET', settings)).body).toEqual({ spectroComponents: 'lock' });
    expect((await site.call('GET', settings)).body).toEqual({ spectroComponents: 'unlock' });
    expect(await forbidden(site, uid)).toBe('true');
    await set(settings, 'unlock');
    await site.call('POST', settings, { body: { spectroComponents: 'lock' } });
    expect(await forbidden(site, uid)).toBe('true');
    await site.call('POST', settings, { body: { spectroComponents: 'unlock' } });
    expect(await forbidden(site, uid)).toBe('false');
    expect((await set(settings, 'pause')).status).toBe(400);
    expect((await site.inProject('POST', settings, {})).body.code).toBe('InvalidRequest');
  });
});

it('tags are the labels of all clusters that the caller sees', async () => {
  const site = await CloudSite.create('vsphere');
  const make = async (name: string, labels: object) => {
    const body = { ...site.order(name), metadata: { name, labels } };
    return (await site.inProject('POST', '/v1/spectroclusters/vsphere', body)).body.uid as string;
  };
  await make('a', { team: 'web', prod: 'spectro__tag' });
  const gone = await make('b', { team: 'db' });
  const tags = async (project?: string) => (await site.call('GET', '/v1/spectroclusters/tags', { project })).body.tags;
  expect(await tags(site.projectUid)).toEqual(['prod', 'team:db', 'team:web']);
  expect(await tags()).toEqual(['prod', 'team:db', 'team:web']);
  expect(await tags(site.stagingUid)).toEqual([]);
  await site.inProject('DELETE', `/v1/spectroclusters/${gone}`);
  site.minutes(30);
  expect(await tags(site.projectUid)).toEqual(['prod', 'team:web']);
});

it('the location of a cluster can be set', async () => {
  const site = await CloudSite.create('vsphere');
  const uid = await site.make('shop');
  expect((await site.getCluster(uid)).status.location).toEqual({});
  const location = { countryCode: 'DE', countryName: 'Germany', geoLoc: { latitude: 52.5, longitude: 13.4 } };
  expect((await site.inProject('PUT', `/v1/spectroclusters/${uid}/location`, { location })).status).toBe(204);
  expect((await site.getCluster(uid)).status.location).toEqual(location);
});

describe('a reset', () => {
  it('takes a cluster that is being made back to its beginning', async () => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.make('shop');
    site.minutes(5);
    expect(site.machines(uid).length).toBeGreaterThan(0);
    expect((await site.inProject('PUT', `/v1/spectroclusters/${uid}/reset`)).status).toBe(204);
    expect((await site.getCluster(uid)).status).toMatchObject({ state: 'Pending', conditions: [], apiEndpoints: [] });
    expect(site.machines(uid)).toEqual([]);
    site.minutes(40);
    expect(await site.state(uid)).toBe('Running');
    expect(site.machines(uid)).toHaveLength(3);
  });

  it('is refused for one that runs, and for a gateway’s own', async () => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.running('shop');
    expect((await site.inProject('PUT', `/v1/spectroclusters/${uid}/reset`)).body.code).toBe('InvalidCluster');
    const own = site.sim.world.gateways.get(site.gatewayUid)?.clusterUid;
    expect((await site.call('PUT', `/v1/spectroclusters/${own}/reset`)).body.code).toBe('InvalidCluster');
  });
});

it('policies and a template of a create are kept', async () => {
  const site = await CloudSite.create('vsphere');
  const uid = await site.make('shop', {
    clusterTemplate: { uid: '5eecc89d0b150045ae661cef' },
    policies: { scanPolicy: { kubeBench: { schedule: { scheduledRunTime: '0 1 * * *' } } } },
  });
  expect((await site.getCluster(uid)).spec.clusterTemplate).toEqual({ uid: '5eecc89d0b150045ae661cef' });
  expect(site.sim.world.clusters.get(uid)?.scan?.config).toEqual({ kubeBench: { schedule: { scheduledRunTime: '0 1 * * *' } } });
});
