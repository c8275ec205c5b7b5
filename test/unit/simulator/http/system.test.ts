import { Site } from '../support';

it('the proxy and the domain’s certificates are kept, without the private key', async () => {
  const site = new Site();
  const proxy = '/v1/system/config/proxy';
  expect((await site.call('GET', proxy)).body).toEqual({ httpProxy: '', httpsProxy: '', noProxy: '' });
  const set = { httpProxy: 'http://proxy.acme.example:3128', httpsProxy: '', noProxy: '10.0.0.0/8' };
  expect((await site.call('PUT', proxy, { body: set })).status).toBe(204);
  expect((await site.call('GET', proxy)).body).toEqual(set);
  const domain = '/v1/system/config/domain/certificates';
  const body = { rootDomain: 'palette.acme.example', certificates: { keyBase64: 'c2VjcmV0' } };
  expect((await site.call('PUT', domain, { body })).status).toBe(204);
  const read = await site.call('GET', domain);
  expect(read.body.rootDomain).toBe('palette.acme.example');
  expect(read.text).not.toContain('c2VjcmV0');
  expect((await site.call('PUT', proxy, { body: set, project: site.projectUid })).status).toBe(403);
});

it('the rate limits are switched by a call without a body', async () => {
  const site = new Site();
  const limited = async () => (await site.call('GET', '/v1/system/ratelimit')).body.isActive;
  expect(await limited()).toBe(false);
  expect((await site.call('PATCH', '/v1/system/ratelimit')).body).toEqual({ isActive: true });
  expect(await limited()).toBe(true);
});

it('the tenant’s settings of clusters are kept', async () => {
  const site = new Site();
  const path = `/v1/tenants/${site.sim.world.tenant.uid}/preferences/clusterSettings`;
  expect((await site.call('GET', path)).body.nodesAutoRemediationSetting.disableNodesAutoRemediation).toBe(false);
  await site.call('PUT', `${path}/nodesAutoRemediationSetting`, { body: { disableNodesAutoRemediation: true, isEnabled: false } });
  expect((await site.call('GET', path)).body.nodesAutoRemediationSetting).toMatchObject({ disableNodesAutoRemediation: true });
  expect((await site.call('GET', path.replace(site.sim.world.tenant.uid, 'f'.repeat(24)))).status).toBe(404);
});

it.each(['ping', 'ready'])('%s needs no key', async (what) => {
  expect((await new Site().call('GET', `/v1/health/${what}`, { key: undefined })).body).toEqual({ msg: expect.any(String) });
});

it.each(['grpc', 'tunnel'])('agents reach %s where they reached the API', async (channel) => {
  const site = new Site({ hostNames: ['palette.acme.example'] });
  const { body } = await site.call('GET', `/v1/${channel}/config`, { headers: { host: 'palette.acme.example:8443' } });
  expect(body).toEqual({
    preferredServer: body.servers[0],
    servers: [expect.objectContaining({ endpoint: 'palette.acme.example:8443' })],
  });
});
