import { CLOUDS, CloudSite, cloudPool } from './clouds';
import { Site } from './support';

const OVERRIDES = {
  overrideHealthCheckConfiguration: 'unhealthyRange: "[1-3]"',
  overrideClusterAPIConfig: 'spec:\n  template: {}\n',
};

const addOn = (name: string, packs: readonly object[], type = 'add-on') => ({
  metadata: { name },
  spec: { version: '1.0.0', template: { type, cloudType: 'all', packs } },
});

describe.each(CLOUDS)('what the official client tells of a cluster on $cloudType', ({ cloudType, pool }) => {
  it('is kept, and given back', async () => {
    const site = await CloudSite.create(cloudType, { strict: { unknown: 'refuse' } });
    const withOverrides = (name: string, size: number, isControlPlane = false) => {
      const asked = cloudPool(name, size, pool, isControlPlane);
      return { ...asked, poolConfig: { ...asked.poolConfig, ...OVERRIDES } };
    };
    const isConfigured = cloudType !== 'openstack';
    const config = { ...site.cloud.config, ...(isConfigured && { overrideClusterAPIConfig: 'kind: Cluster' }) };
    const uid = await site.running('edge', {
      cloudConfig: config,
      machinepoolconfig: [withOverrides('cp', 1, true), withOverrides('workers', 1)],
    });
    const path = site.configPath(uid);
    const spec = async () => (await site.inProject('GET', path)).body.spec;
    expect((await spec()).machinePoolConfig).toEqual([expect.objectContaining(OVERRIDES), expect.objectContaining(OVERRIDES)]);
    const changed = { ...withOverrides('workers', 1), poolConfig: { ...withOverrides('workers', 1).poolConfig } };
    changed.poolConfig.overrideClusterAPIConfig = 'changed: true';
    expect((await site.inProject('PUT', `${path}/machinePools/workers`, changed)).status).toBe(204);
    expect((await spec()).machinePoolConfig[1]).toMatchObject({ ...OVERRIDES, overrideClusterAPIConfig: 'changed: true' });
    if (isConfigured) {
      expect((await spec()).clusterConfig.overrideClusterAPIConfig).toBe('kind: Cluster');
      const next = cloudType === 'apache-cloudstack' ? {} : site.cloud.config;
      const clusterConfig = { ...next, overrideClusterAPIConfig: 'kind: Other' };
      expect((await site.inProject('PUT', `${path}/clusterConfig`, { clusterConfig })).status).toBe(204);
      expect((await spec()).clusterConfig.overrideClusterAPIConfig).toBe('kind: Other');
    }
    const machines = (await site.inProject('GET', `${path}/machinePools/workers/machines`)).body.items;
    expect(machines.map((machine: { status: object }) => machine.status)).toEqual([
      expect.objectContaining({ maintenanceStatus: { action: '', state: '', message: '' } }),
    ]);
    expect((await site.getCluster(uid)).status.location).toEqual({});
    expect(site.sim.violations).toEqual([]);
  });
});

it('a domain of OpenStack is found by its name, also where the client writes that for the id', async () => {
  const site = await CloudSite.create('openstack', { strict: { inventory: 'closed' } });
  const uid = await site.make('edge', { cloudConfig: { ...site.cloud.config, domain: { id: 'Default', name: 'Default' } } });
  const lost = await site.make('lost', { cloudConfig: { ...site.cloud.config, domain: { id: 'Elsewhere', name: 'Default' } } });
  site.minutes(40);
  expect(await site.state(uid)).toBe('Running');
  expect(await site.state(lost)).toBe('Provisioning');
});

it('a chart that no catalogue holds has a uid, under which its registry is found', async () => {
  const site = new Site({ strict: { unknown: 'refuse' } });
  const registry = await site.call('POST', '/v1/registries/helm', {
    body: { metadata: { name: 'charts' }, spec: { endpoint: 'https://charts.acme.example', auth: { type: 'noAuth' } } },
  });
  const pack = { name: 'podinfo', type: 'helm', layer: 'addon', tag: '6.7.0', registryUid: registry.body.uid };
  const options = { project: site.projectUid };
  const { uid } = (await site.call('POST', '/v1/clusterprofiles', { ...options, body: addOn('podinfo', [pack]) })).body;
  await site.call('PATCH', `/v1/clusterprofiles/${uid}/publish`, options);
  const [read] = (await site.call('GET', `/v1/clusterprofiles/${uid}`, options)).body.spec.published.packs;
  expect(read.packUid).toMatch(/^[0-9a-f]{24}$/);
  expect((await site.call('GET', `/v1/packs/${read.packUid}`, options)).body).toMatchObject({
    name: 'podinfo',
    registryUid: registry.body.uid,
  });
});

it('an imported cluster takes add-on profiles, and no other', async () => {
  const site = new Site();
  const options = { project: site.projectUid };
  const { uid } = (
    await site.call('POST', '/v1/spectroclusters/vsphere/import', { ...options, body: { metadata: { name: 'old' } } })
  ).body;
  await site.call('PATCH', `/v1/spectroclusters/${uid}/status/imported`, options);
  const patch = (profile: string) =>
    site.call('PATCH', `/v1/spectroclusters/${uid}/profiles`, { ...options, body: { profiles: [{ uid: profile }] } });
  expect((await patch(site.addOnProfileUid)).status).toBe(204);
  const attached = async () => (await site.getCluster(uid)).spec.clusterProfileTemplates.map(({ uid }: { uid: string }) => uid);
  expect(await attached()).toEqual([site.addOnProfileUid]);
  expect((await patch(site.infraProfileUid)).body).toMatchObject({
    code: 'InvalidCluster',
    message: expect.stringContaining('add-on'),
  });
  const detach = { ...options, body: { profileUids: [site.addOnProfileUid] } };
  expect((await site.call('DELETE', `/v1/spectroclusters/${uid}/profiles`, detach)).status).toBe(204);
  expect(await attached()).toEqual([]);
});
