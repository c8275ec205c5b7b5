import { Site } from '../support';

const site = new Site({ seed: 'demo' });

test.each([
  ['GET', '/v1/cloudaccounts/vsphere?limit=99999999999999999999'],
  ['GET', '/v1/cloudaccounts/vsphere?offset=9223372036854775808'],
  ['GET', '/v1/cloudaccounts/vsphere?limit=-9223372036854775809'],
  ['POST', '/v1/dashboard/spectroclusters/search?limit=51'],
  ['POST', '/v1/dashboard/pcgs/search?limit=51'],
  ['POST', '/v1/dashboard/clusterprofiles?limit=51'],
] as const)('%s %s is beyond what the description allows', async (method, url) => {
  const answer = await site.call(method, url, method === 'POST' ? { body: {} } : {});
  expect(answer).toMatchObject({ status: 400, body: { code: expect.stringMatching(/^Invalid/) } });
});

test('the largest integer is an integer', async () => {
  const { status, body } = await site.call('GET', '/v1/cloudaccounts/vsphere?limit=9223372036854775807&offset=0');
  expect([status, body.listmeta.limit]).toEqual([200, Number.MAX_SAFE_INTEGER]);
});

test.each(['/v1/system/config/proxy', '/v1/system/config/domain/certificates'])('PUT %s needs a body', async (url) => {
  expect(await site.call('PUT', url)).toMatchObject({ status: 400 });
  expect((await site.call('PUT', url, { body: {} })).status).toBe(204);
});

test('a gateway without a cluster of its own has a namespace with a name', async () => {
  for (const { uid } of site.sim.world.gateways.values()) {
    const { text } = await site.call('GET', `/v1/pcg/${uid}/services/ally/manifest`);
    expect(text).not.toContain('undefined');
  }
});
