import { CloudSite } from '../clouds';
import { Site } from '../support';

async function imported(clusterConfig: object = {}) {
  const site = new Site();
  const body = { metadata: { name: 'old', labels: { team: 'a' } }, spec: { clusterConfig } };
  const { body: created } = await site.call('POST', '/v1/spectroclusters/vsphere/import', { project: site.projectUid, body });
  const path = `/v1/spectroclusters/${created.uid}`;
  const call = (method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', end = '', sent?: unknown) =>
    site.call(method, `${path}${end}`, { project: site.projectUid, body: sent });
  return { site, uid: created.uid as string, path, call };
}

describe('an imported cluster', () => {
  it('is Importing until its agent says otherwise', async () => {
    const { site, uid, call } = await imported();
    site.minutes(600);
    expect(await site.state(uid)).toBe('Importing');
    const { spec, status } = (await call('GET')).body;
    expect(spec.clusterType).toBe('AlloyExtend');
    expect(status.clusterImport).toEqual({
      importLink: expect.stringMatching(new RegExp(`^kubectl apply -f http.*/v1/spectroclusters/${uid}/import/manifest$`)),
      isBrownfield: true,
      state: 'Pending',
    });
    expect((await call('PUT', '/heartbeat', { agentVersion: '4.8.1' })).status).toBe(204);
    expect(await site.state(uid)).toBe('Importing');
    expect((await call('PATCH', '/status/imported')).status).toBe(204);
    expect(await site.state(uid)).toBe('Running');
    expect((await call('GET')).body.status.clusterImport.state).toBe('Imported');
    const overview = await site.call('GET', `/v1/dashboard/spectroclusters/${uid}/overview`, { project: site.projectUid });
    expect(overview.body.status.health).toMatchObject({ state: 'Healthy', agentVersion: '4.8.1' });
    expect(site.sim.violations).toEqual([]);
  });

  it('gets an agent from whoever fetches the manifest, with a key that may delete it', async () => {
    const { site, uid, path } = await imported({ proxy: { httpsProxy: 'http://proxy:3128' } });
    expect((await site.call('GET', `${path}/import/manifest`, { key: undefined })).status).toBe(401);
    const manifest = await site.call('GET', `${path}/import/manifest`, { project: site.projectUid });
    expect(manifest.status).toBe(200);
    expect(manifest.text).toContain(uid);
    expect(manifest.text).toContain('httpsProxy: "http://proxy:3128"');
    expect(await site.state(uid)).toBe('Importing');
    site.minutes(2);
    expect(await site.state(uid)).toBe('Running');
  });

  it('is only watched until it is upgraded', async () => {
    const { call } = await imported({ importMode: 'read-only' });
    expect((await call('GET')).body.spec.clusterType).toBe('AlloyMonitor');
    expect((await call('PATCH', '/import/upgrade')).status).toBe(204);
    expect((await call('GET')).body.spec.clusterType).toBe('AlloyExtend');
    expect((await call('PATCH', '/import/upgrade')).body.code).toBe('InvalidCluster');
  });

  it('has machines that are not Palette’s, and is deleted without a gateway', async () => {
    const { site, uid, call } = await imported();
    await call('PATCH', '/status/imported');
    const { configUid } = site.sim.world.clusters.get(uid) ?? {};
    const pool = { cloudConfig: {}, poolConfig: { name: 'w', size: 1, labels: [] } };
    const config = `/v1/cloudconfigs/vsphere/${configUid}`;
    expect((await site.call('GET', config, { project: site.projectUid })).body.spec.machinePoolConfig).toEqual([]);
    const added = await site.call('POST', `${config}/machinePools`, { project: site.projectUid, body: pool });
    expect(added.body).toMatchObject({ code: 'InvalidCluster', message: expect.stringContaining('imported') });
    expect((await call('DELETE')).status).toBe(204);
    expect(await site.state(uid)).toBe('Deleting');
    site.minutes(5);
    expect(await site.state(uid)).toBe('Deleted');
  });

  it('needs a name of its own, and a mode that there is', async () => {
    const { site } = await imported();
    const again = (body: object) => site.call('POST', '/v1/spectroclusters/maas/import', { project: site.projectUid, body });
    expect((await again({ metadata: { name: 'old' } })).body.code).toBe('ClusterAlreadyExists');
    expect((await again({ metadata: { name: 'new' }, spec: { clusterConfig: { importMode: 'full' } } })).status).toBe(400);
    expect((await again({ metadata: { name: 'new' } })).status).toBe(201);
  });
});

it('what is for imported clusters is refused for others', async () => {
  const site = await CloudSite.create('vsphere');
  const uid = await site.make('shop');
  for (const [method, end] of [
    ['GET', 'import/manifest'],
    ['PATCH', 'import/upgrade'],
    ['PATCH', 'status/imported'],
  ] as const) {
    expect(await site.inProject(method, `/v1/spectroclusters/${uid}/${end}`)).toMatchObject({
      status: 400,
      body: { code: 'InvalidCluster', message: expect.stringContaining("wasn't imported") },
    });
  }
});
