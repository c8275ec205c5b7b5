import { CloudSite } from '../clouds';

async function cluster(options: ConstructorParameters<typeof CloudSite>[1] = {}) {
  const site = await CloudSite.create('vsphere', options);
  const uid = await site.make('shop');
  const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', end: string, body?: unknown) =>
    site.inProject(method, `/v1/spectroclusters/${uid}/${end}`, body);
  return { site, uid, call };
}

describe('kubeconfigs', () => {
  it.each(['kubeconfig', 'kubeconfigclient', 'adminKubeconfig'])(
    '%s is not found before the cluster runs, and a file then',
    async (name) => {
      const { site, uid, call } = await cluster();
      expect(await call('GET', `assets/${name}`)).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
      site.minutes(40);
      const answer = await call('GET', `assets/${name}`);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe('application/octet-stream');
      const [endpoint] = (await site.getCluster(uid)).status.apiEndpoints;
      expect(answer.text).toContain(`server: https://${endpoint.host}:6443`);
      await site.inProject('DELETE', `/v1/spectroclusters/${uid}`);
      expect((await call('GET', `assets/${name}`)).status).toBe(404);
    },
  );

  it('are what the agent gave, where it gave some', async () => {
    const { site, call } = await cluster();
    site.minutes(40);
    await call('PUT', 'assets/kubeconfig', { kubeconfig: 'mine' });
    await call('PUT', 'assets/kubeconfigclient', { kubeconfigclient: 'yours' });
    expect((await call('GET', 'assets/kubeconfig')).text).toBe('mine');
    expect((await call('GET', 'assets/kubeconfigclient')).text).toBe('yours');
    await call('POST', 'assets', { spec: { frpKubeconfig: 'ours', manifest: 'kind: List' } });
    expect((await call('GET', 'assets/kubeconfig')).text).toBe('ours');
    expect((await call('GET', 'assets/kubeconfig?frp=false')).text).toBe('mine');
    expect((await call('GET', 'assets/manifest')).body).toBe('kind: List');
    expect((await call('GET', 'assets')).body.spec).toMatchObject({
      kubeconfig: 'mine',
      kubeconfigclient: 'yours',
      frpKubeconfig: 'ours',
    });
    expect((await call('DELETE', 'assets/kubeconfigclient')).status).toBe(204);
    expect((await call('GET', 'assets/kubeconfigclient')).status).toBe(404);
    expect(site.sim.violations).toEqual([]);
  });

  it('of the administrator can be forbidden', async () => {
    const { site, call } = await cluster({ strict: { adminKubeconfig: 'forbidden' } });
    site.minutes(40);
    expect(await call('GET', 'assets/adminKubeconfig')).toMatchObject({
      status: 403,
      body: { code: 'OperationForbidden', message: expect.stringContaining('cluster.adminKubeconfigDownload') },
    });
    expect((await call('GET', 'assets/kubeconfig')).status).toBe(200);
  });

  it('of another project are out of reach', async () => {
    const { site, uid } = await cluster();
    site.minutes(40);
    const answer = await site.call('GET', `/v1/spectroclusters/${uid}/assets/kubeconfig`, { project: site.stagingUid });
    expect(answer.status).toBe(403);
  });
});

it('a manifest is there once somebody gave one', async () => {
  const { call } = await cluster();
  expect((await call('GET', 'assets/manifest')).status).toBe(404);
  expect((await call('PUT', 'assets/manifest', { manifest: 'kind: Pod' })).status).toBe(204);
  expect((await call('GET', 'assets/manifest')).body).toBe('kind: Pod');
});
