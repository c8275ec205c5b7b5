import { operations } from '../../../../src/palette/schema';
import { accountBody, Site } from '../support';

const UNKNOWN = '5eecc89d0b150045ae661cef';
const STAGING_KEY = 'local-palette-staging';

describe('who calls', () => {
  it.each([
    ['no key', { key: undefined }, 401, 'UnAuthorizedAccess'],
    ['a wrong key', { key: 'guess' }, 401, 'UnAuthorizedAccess'],
    ['an empty key', { key: '' }, 401, 'UnAuthorizedAccess'],
    ['the right key', {}, 200, undefined],
    ['the key as Authorization', { key: undefined, headers: { authorization: 'local-palette' } }, 200, undefined],
    ['the header in another casing', { key: undefined, headers: { APIKEY: 'local-palette' } }, 200, undefined],
    ['an unknown project', { project: UNKNOWN }, 404, 'ProjectNotFoundInTenant'],
    ['a project’s key in tenant scope', { key: STAGING_KEY }, 403, 'OperationForbidden'],
  ])('with %s', async (_, options, status, code) => {
    const answer = await new Site().call('GET', '/v1/overlords', options);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (code !== undefined)
      expect(answer.body).toEqual({ code, message: expect.any(String), details: {}, ref: expect.stringMatching(/^[0-9a-f]{24}$/) });
  });

  it('is told by its key without the key being repeated', async () => {
    const answer = await new Site().call('GET', '/v1/overlords', { key: 's3cr3t' });
    expect(answer.text).not.toContain('s3cr3t');
  });

  it('is asked before the form of the request is looked at, and after the path is', async () => {
    const site = new Site();
    expect((await site.call('POST', '/v1/overlords/migrate', { key: undefined, body: {} })).status).toBe(401);
    expect((await site.call('GET', '/v1/nothing/here', { key: undefined })).status).toBe(404);
  });

  it('may have a key of one project: that project, and no other', async () => {
    const site = new Site();
    const get = (url: string, project?: string) => site.call('GET', url, { key: STAGING_KEY, project });
    expect((await get('/v1/overlords', site.stagingUid)).status).toBe(200);
    expect((await get('/v1/overlords', site.projectUid)).status).toBe(403);
    expect((await site.call('POST', '/v1/dashboard/spectroclusters/search', { key: STAGING_KEY, body: {} })).status).toBe(403);
    const projects = await get('/v1/dashboard/projects/metadata');
    expect(projects.body.items.map((item: { metadata: { name: string } }) => item.metadata.name)).toEqual(['staging']);
    expect((await get('/v1/users/info')).body).toMatchObject({ orgName: 'acme', tenantUid: site.sim.world.tenant.uid });
  });

  it('may name the project in the query', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    const uid = await site.account('vcenter', gateway);
    expect((await site.call('GET', `/v1/cloudaccounts/vsphere/${uid}?ProjectUid=${site.projectUid}`)).status).toBe(200);
  });
});

describe('names', () => {
  const twice = async (rule: 'refused' | 'allowed') => {
    const site = new Site({ strict: { duplicateNames: rule } });
    const gateway = site.gateway('berlin');
    const account = await site.account('vcenter', gateway);
    await site.cluster('shop', account);
    const again = [
      await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } }),
      await site.call('POST', '/v1/cloudaccounts/vsphere', { project: site.projectUid, body: accountBody('vcenter', gateway) }),
      await site.call('POST', '/v1/spectroclusters/vsphere', {
        project: site.projectUid,
        body: site.clusterBody('shop', account),
      }),
    ];
    return { site, gateway, statuses: again.map(({ status }) => status) };
  };

  it('are taken once in a scope', async () => {
    expect((await twice('refused')).statuses).toEqual([409, 409, 409]);
  });

  it('are taken by several where that is allowed, and freed one by one', async () => {
    const { site, gateway, statuses } = await twice('allowed');
    expect(statuses).toEqual([200, 201, 201]);
    const { gateways, accounts, clusters } = site.sim.control.summary();
    expect([gateways.names, accounts.names.slice(-2), clusters.names]).toEqual([
      ['berlin', 'berlin'],
      ['vcenter', 'vcenter'],
      ['shop', 'shop'],
    ]);
    const [first, second] = [...site.sim.world.gateways.values()];
    const rename = (name: string) => site.call('PUT', `/v1/overlords/${gateway}/metadata`, { body: { metadata: { name } } });
    expect([first?.uid, site.sim.world.gateways.named('berlin')]).toEqual([gateway, first]);
    await rename('bonn');
    expect([site.sim.world.gateways.named('berlin'), site.sim.world.gateways.named('bonn')]).toEqual([second, first]);
    expect((await rename('berlin')).status).toBe(204);
  });
});

describe('scope', () => {
  it.each(Object.entries(operations).filter(([, operation]) => operation.scope === 'tenant' && operation.method !== 'GET'))(
    '%s changes a tenant object: with a project it is forbidden, unless it only checks',
    async (name, operation) => {
      const site = new Site();
      const url = operation.path.replace(/\{\w+\}/g, UNKNOWN);
      const answer = await site.call(operation.method, url, { project: site.projectUid, body: {} });
      const checks = name === 'validateVsphereOverlordAccount';
      expect(answer.body.code).toBe(checks ? 'InvalidRequest' : 'OperationForbidden');
      if (!checks) expect(answer.body.message).toMatch(/permission 'privateGateway\.\w+'/);
    },
  );

  it('of a project’s object must be that project', async () => {
    const site = new Site();
    const account = await site.account('vcenter', site.gateway('berlin'));
    const cluster = await site.cluster('shop', account);
    const { configUid } = site.sim.world.clusters.get(cluster) ?? { configUid: '' };
    for (const [url, permission] of [
      [`/v1/cloudaccounts/vsphere/${account}`, 'cloudaccount.get'],
      [`/v1/spectroclusters/${cluster}`, 'cluster.get'],
      [`/v1/dashboard/spectroclusters/${cluster}/overview`, 'cluster.get'],
      [`/v1/cloudconfigs/vsphere/${configUid}`, 'cluster.get'],
      [`/v1/events/components/spectrocluster/${cluster}`, 'event.get'],
    ]) {
      expect((await site.call('GET', url ?? '', { project: site.projectUid })).status).toBe(200);
      for (const project of [undefined, site.stagingUid]) {
        const answer = await site.call('GET', url ?? '', { project });
        expect(answer).toMatchObject({
          status: 403,
          body: { code: 'OperationForbidden', message: expect.stringContaining(permission ?? '') },
        });
      }
    }
  });

  it('of a tenant’s object: any to read it, the tenant’s to change it', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    const { body } = await site.call('POST', '/v1/cloudaccounts/vsphere', { body: accountBody('shared', gateway) });
    const url = `/v1/cloudaccounts/vsphere/${body.uid}`;
    const read = await site.call('GET', url, { project: site.projectUid });
    expect(read.body.metadata.annotations.scope).toBe('tenant');
    expect((await site.call('DELETE', url, { project: site.projectUid })).body.code).toBe('OperationForbidden');
    expect((await site.call('DELETE', url)).status).toBe(204);
  });

  it('of a list: a project’s own objects and the tenant’s, or the tenant’s alone', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    await site.account('mine', gateway);
    await site.account('theirs', gateway, 'secret', site.stagingUid);
    await site.call('POST', '/v1/cloudaccounts/vsphere', { body: accountBody('shared', gateway) });
    const names = async (project?: string) =>
      (await site.call('GET', '/v1/cloudaccounts/vsphere', { project })).body.items.map(
        (item: { metadata: { name: string } }) => item.metadata.name,
      );
    expect(await names(site.projectUid)).toEqual(['mine', 'shared']);
    expect(await names()).toEqual(['berlin-account', 'shared']);
    const profile = { metadata: { name: 'own' }, spec: { template: { type: 'add-on' } } };
    await site.call('POST', '/v1/clusterprofiles', { project: site.projectUid, body: profile });
    const profiles = async (project?: string) =>
      (await site.call('GET', '/v1/dashboard/clusterprofiles/metadata', { project })).body.items.length;
    const { size } = site.sim.world.profiles;
    expect([await profiles(site.projectUid), await profiles(site.stagingUid), await profiles()]).toEqual([
      size,
      size - 1,
      size - 1,
    ]);
  });
});

describe('routing', () => {
  it.each([
    ['GET', '/v1/unknown', 404, { code: 404, message: 'path /v1/unknown was not found' }],
    ['GET', '/', 404, { code: 404, message: 'path / was not found' }],
    ['GET', '/v1/overlords/', 200, undefined],
    ['GET', '/v1/overlords/none/', 404, undefined],
    ['POST', '/v1/overlords/', 405, { code: 405, message: 'method POST is not allowed, but [GET] are' }],
    ['POST', '/v1/overlords', 405, { code: 405, message: 'method POST is not allowed, but [GET] are' }],
    ['PATCH', `/v1/overlords/${UNKNOWN}`, 405, { code: 405, message: 'method PATCH is not allowed, but [DELETE,GET] are' }],
    ['DELETE', '/v1/spectroclusters', 405, { code: 405, message: 'method DELETE is not allowed, but [GET] are' }],
  ] as const)('%s %s is %i', async (method, url, status, body) => {
    const answer = await new Site().call(method, url);
    expect(answer.status).toBe(status);
    if (body !== undefined) expect(answer.body).toEqual(body);
    const [, methods] = /\[(.*)\]/.exec(body?.message ?? '') ?? [];
    expect(answer.headers.allow).toBe(methods);
  });

  it.each([
    ['a gateway', 'GET', '/v1/overlords/UID', 'Private cloud gateway'],
    ['a gateway’s manifest', 'GET', '/v1/pcg/UID/services/jet/manifest', 'Private cloud gateway'],
    ['an account', 'GET', '/v1/cloudaccounts/vsphere/UID', 'Cloud account'],
    ['a profile', 'GET', '/v1/clusterprofiles/UID', 'Cluster profile'],
    ['a cluster', 'GET', '/v1/spectroclusters/UID', 'Cluster'],
    ['a cluster to delete', 'DELETE', '/v1/spectroclusters/UID', 'Cluster'],
    ['a cloud config', 'GET', '/v1/cloudconfigs/vsphere/UID', 'Cloud config'],
    ['events', 'GET', '/v1/events/components/spectrocluster/UID', 'Cluster'],
  ] as const)('an unknown uid of %s is not found', async (_, method, url, kind) => {
    const answer = await new Site().call(method, url.replace('UID', UNKNOWN));
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'ResourceNotFound', message: `${kind} ${UNKNOWN} was not found`, ref: expect.any(String) },
    });
  });
});

describe('answers', () => {
  it('of a create hold the uid and name the audit entry', async () => {
    const site = new Site();
    const answer = await site.call('POST', '/v1/cloudaccounts/vsphere', { body: accountBody('vcenter', site.gateway('berlin')) });
    expect(answer.body).toEqual({ uid: expect.stringMatching(/^[0-9a-f]{24}$/) });
    expect(answer.headers.audituid).toMatch(/^[0-9a-f]{24}$/);
  });

  it('without a body have none', async () => {
    const answer = await new Site().call('GET', '/v1/spectroclusters/validate/name?name=free');
    expect([answer.status, answer.text]).toEqual([204, '']);
  });

  it('that would be wrong are said to be, and recorded', async () => {
    const site = new Site();
    const gateway = site.sim.world.gateways.get(site.gateway('berlin'));
    Object.assign(gateway ?? {}, { name: 5 });
    const answer = await site.call('GET', '/v1/overlords');
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'AnswerViolatesDescription', details: { pointer: '/items/0/metadata/name' } });
    expect(site.sim.violations).toEqual([
      { operation: 'GET /v1/overlords', pointer: '/items/0/metadata/name', message: expect.any(String) },
    ]);
    expect(site.sim.control.summary().violations).toHaveLength(1);
    const unchecked = new Site({ validateAnswers: false });
    Object.assign(unchecked.sim.world.gateways.get(unchecked.gateway('berlin')) ?? {}, { name: 5 });
    expect((await unchecked.call('GET', '/v1/overlords')).status).toBe(200);
  });

  it('to a defect of the simulator are a 500 that says so, and are logged', async () => {
    const logged: string[] = [];
    const site = new Site({ log: (level, message) => logged.push(`${level} ${message}`) });
    const gateway = site.sim.world.gateways.get(site.gateway('berlin'));
    Object.assign(gateway ?? {}, { labels: undefined, annotations: undefined, createdAt: Number.NaN });
    const answer = await site.call('GET', '/v1/overlords');
    expect(answer).toMatchObject({ status: 500, body: { code: 'InternalError' } });
    expect(logged).toEqual(['error The simulator failed']);
  });
});
