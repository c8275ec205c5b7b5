import { Site } from '../support';
import {
  CLOUD_CREDENTIALS,
  CLOUDS,
  type Cloud,
  createAccount,
  fourClouds,
  installed,
  PASSWORD_OF,
  wrongCredentials,
} from './cloud-support';

describe.each(CLOUDS)('an account on %s', (cloud) => {
  const url = `/v1/cloudaccounts/${cloud}`;

  it('is created, read, replaced, listed and deleted, and never shows its secrets', async () => {
    const site = fourClouds();
    const gateway = installed(site, cloud);
    const project = site.projectUid;
    const { status, body } = await createAccount(site, cloud, 'login', gateway);
    expect(status).toBe(201);
    const one = `${url}/${body.uid}`;
    const read = await site.call('GET', one, { project });
    expect(read.body).toMatchObject({
      kind: cloud,
      metadata: { name: 'login', uid: body.uid, annotations: { overlordUid: gateway, scope: 'project' } },
      status: { state: 'Running' },
    });
    expect(read.text).not.toContain('secret"');
    expect(read.body.spec[PASSWORD_OF[cloud]]).toBe('');
    const put = await site.call('PUT', one, {
      project,
      body: { metadata: { name: 'login-2', annotations: { overlordUid: gateway } }, spec: CLOUD_CREDENTIALS[cloud] },
    });
    expect(put.status).toBe(204);
    const list = await site.call('GET', `${url}?filters=metadata.name=login-2`, { project });
    expect(list.body.items).toHaveLength(1);
    expect(list.body.listmeta).toMatchObject({ count: 1, continue: '' });
    expect((await site.call('DELETE', one, { project })).status).toBe(204);
    expect(await site.call('GET', one, { project })).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
  });

  it('keeps its name when an update leaves it out', async () => {
    const site = fourClouds();
    const { body } = await createAccount(site, cloud, 'login', installed(site, cloud));
    const project = site.projectUid;
    await site.call('PUT', `${url}/${body.uid}`, { project, body: { metadata: {}, spec: CLOUD_CREDENTIALS[cloud] } });
    expect((await site.call('GET', `${url}/${body.uid}`, { project })).body.metadata.name).toBe('login');
  });

  it('is refused with wrong credentials while its gateway runs, and taken while it does not', async () => {
    const site = fourClouds();
    const gateway = installed(site, cloud);
    const wrong = () => createAccount(site, cloud, 'login', gateway, { spec: wrongCredentials(cloud) });
    expect(await wrong()).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
    site.sim.control.outage('berlin');
    expect((await wrong()).status).toBe(201);
  });

  it.each(Object.keys(CLOUD_CREDENTIALS[cloud]).filter((field) => !/^default|^parent/.test(field)))(
    'needs %s, with a gateway or without one',
    async (field) => {
      const site = fourClouds();
      const answer = await createAccount(site, cloud, 'login', undefined, { spec: { ...CLOUD_CREDENTIALS[cloud], [field]: '' } });
      expect(answer).toMatchObject({ status: 400, body: { message: `spec.${field} in body is required` } });
    },
  );

  it('is not found on the paths of another cloud', async () => {
    const site = fourClouds();
    const { body } = await createAccount(site, cloud, 'login', undefined);
    const other = CLOUDS.find((each) => each !== cloud);
    const answer = await site.call('GET', `/v1/cloudaccounts/${other}/${body.uid}`, { project: site.projectUid });
    expect(answer).toMatchObject({ status: 404, body: { code: 'ResourceNotFound' } });
    expect((await site.call('GET', `/v1/cloudaccounts/${other}`, { project: site.projectUid })).body.items).toEqual([]);
  });

  it('is refused for a gateway of another cloud', async () => {
    const site = fourClouds();
    const other = CLOUDS.find((each) => each !== cloud) as Cloud;
    const answer = await createAccount(site, cloud, 'login', installed(site, other));
    expect(answer).toMatchObject({ status: 400, body: { message: `Private cloud gateway berlin serves ${other}, not ${cloud}` } });
  });

  it('is taken for the gateway that is part of Palette, which serves every cloud, and says so', async () => {
    const site = fourClouds();
    const tenant = site.sim.world.tenant.uid;
    const { body: system } = await site.call('POST', `/v1/overlords/vsphere/tenants/${tenant}/system`);
    const { body } = await createAccount(site, cloud, 'login', system.uid);
    const read = await site.call('GET', `${url}/${body.uid}`, { project: site.projectUid });
    expect(read.body.metadata.annotations).toEqual({ overlordUid: system.uid, overlordType: 'system', scope: 'project' });
  });

  it('can be tried before there is one, by Palette itself', async () => {
    const site = fourClouds();
    const validate = (body: object) => site.call('POST', `/v1/clouds/${cloud}/account/validate`, { body });
    expect((await validate(CLOUD_CREDENTIALS[cloud])).status).toBe(204);
    expect(await validate(wrongCredentials(cloud))).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
  });

  it('can be tried by a gateway, when that answers', async () => {
    const site = fourClouds();
    const gateway = installed(site, cloud);
    const validate = (account: object) =>
      site.call('POST', `/v1/overlords/${cloud}/${gateway}/account/validate`, { project: site.projectUid, body: { account } });
    expect((await validate(CLOUD_CREDENTIALS[cloud])).status).toBe(204);
    expect((await validate(wrongCredentials(cloud))).status).toBe(400);
    site.sim.control.outage('berlin');
    expect(await validate(CLOUD_CREDENTIALS[cloud])).toMatchObject({ status: 400, body: { code: 'OverlordNotRunning' } });
  });
});

describe('a patch of a MAAS account', () => {
  async function patched(patch: readonly object[]) {
    const site = new Site();
    const { body } = await createAccount(site, 'maas', 'login', installed(site, 'maas'));
    const url = `/v1/cloudaccounts/maas/${body.uid}`;
    const answer = await site.call('PATCH', url, { project: site.projectUid, body: patch });
    const { spec } = (await site.call('GET', url, { project: site.projectUid })).body;
    return { answer, spec, kept: site.sim.world.accounts.get(body.uid)?.credentials };
  }

  it('replaces fields of its spec', async () => {
    const { answer, spec, kept } = await patched([
      { op: 'replace', path: '/spec/apiKey', value: 'x:y:z' },
      { op: 'add', path: '/spec/preferredSubnets', value: ['vlan-100'] },
    ]);
    expect(answer.status).toBe(204);
    expect(spec).toEqual({ apiEndpoint: CLOUD_CREDENTIALS.maas.apiEndpoint, apiKey: '', preferredSubnets: ['vlan-100'] });
    expect(kept?.apiKey).toBe('x:y:z');
  });

  it.each<[string, object, string]>([
    ['another operation', { op: 'remove', path: '/spec/apiKey' }, "op 'remove' isn't supported"],
    ['another path', { op: 'replace', path: '/metadata/name', value: 'x' }, "path '/metadata/name' can't be changed"],
    ['another type', { op: 'replace', path: '/spec/apiKey', value: 7 }, "isn't of its type"],
    ['a key that MAAS refuses', { op: 'replace', path: '/spec/apiKey', value: 'wrong' }, 'refuses the API key'],
    ['an operation that no patch has', { op: 'test', path: '/spec/apiKey' }, 'body/1/op'],
  ])('refuses %s, and then changes nothing', async (_, step, message) => {
    const first = { op: 'replace', path: '/spec/preferredSubnets', value: ['vlan-100'] };
    const { answer, spec } = await patched([first, step]);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } });
    expect(spec.preferredSubnets).toEqual([]);
  });
});

describe('accounts of all clouds', () => {
  async function some() {
    const site = fourClouds();
    for (const cloud of CLOUDS) await createAccount(site, cloud, `${cloud}-login`, undefined);
    await createAccount(site, 'maas', 'of-staging', undefined, { project: site.stagingUid });
    await createAccount(site, 'maas', 'of-tenant', undefined, { project: undefined });
    return site;
  }
  const names = (items: readonly { readonly metadata: { readonly name: string } }[]) => items.map(({ metadata }) => metadata.name);

  it('are listed together, in pages, filtered and sorted', async () => {
    const site = await some();
    const get = async (query: string, project: string | undefined = site.projectUid) =>
      (await site.call('GET', `/v1/cloudaccounts/summary${query}`, { project })).body;
    expect(names((await get('')).items)).toEqual([...CLOUDS.map((cloud) => `${cloud}-login`), 'of-tenant']);
    const first = await get('?limit=2');
    expect(names(first.items)).toEqual(['vsphere-login', 'maas-login']);
    expect(names((await get(`?limit=2&continue=${first.listmeta.continue}`)).items)).toEqual([
      'openstack-login',
      'apache-cloudstack-login',
    ]);
    expect(names((await get('?filters=kind=maas&orderBy=metadata.name=-1')).items)).toEqual(['of-tenant', 'maas-login']);
    expect((await get('?filters=kind=maas')).items[0]).toMatchObject({
      kind: 'maas',
      specSummary: { accountId: '' },
      status: { state: 'Running' },
    });
    expect(names((await site.call('GET', '/v1/cloudaccounts/summary')).body.items)).toEqual(['of-tenant']);
  });

  it('are named for dashboards, by cloud', async () => {
    const site = await some();
    const get = async (query: string) =>
      names((await site.call('GET', `/v1/dashboard/cloudaccounts/metadata${query}`, { project: site.projectUid })).body.items);
    expect(await get('')).toHaveLength(5);
    expect(await get('?environment=maas')).toEqual(['maas-login', 'of-tenant']);
  });

  it('stand somewhere on earth', async () => {
    const site = await some();
    const uid = site.sim.world.accounts.named(`${site.projectUid}/maas-login`)?.uid;
    const patch = (body: object) => site.call('PATCH', `/v1/cloudaccounts/${uid}/geoLocation`, { project: site.projectUid, body });
    expect((await patch({ latitude: 52.52, longitude: 13.4 })).status).toBe(204);
    expect(site.sim.world.accounts.get(uid ?? '')?.geoLocation).toEqual({ latitude: 52.52, longitude: 13.4 });
    expect(await patch({ latitude: 91, longitude: 0 })).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
    expect((await site.call('PATCH', `/v1/cloudaccounts/${uid}/geoLocation`, { project: site.stagingUid, body: {} })).status).toBe(
      403,
    );
  });
});

describe('OpenStack from 4.8 on', () => {
  it.each([
    ['GET', '/v1/cloudaccounts/openstack'],
    ['POST', '/v1/clouds/openstack/account/validate'],
    ['GET', '/v1/overlords/openstack/manifest?pairingCode=x'],
  ] as const)('%s %s is no path', async (method, url) => {
    expect(await new Site().call(method, url)).toMatchObject({ status: 404, body: { code: 404 } });
  });

  it('gets no pairing code and no gateway', async () => {
    const site = new Site();
    const code = (cloudType: string) => site.call('GET', `/v1/overlords/pairing/code?cloudType=${cloudType}`);
    expect((await code('maas')).status).toBe(200);
    expect(await code('openstack')).toMatchObject({
      status: 400,
      body: { code: 'InvalidRequest', details: { in: 'query', pointer: '/cloudType' } },
    });
    const selfHosted = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'openstack', name: 'berlin' } });
    expect(selfHosted).toMatchObject({ status: 400, body: { code: 'InvalidOverlord' } });
    expect(() => site.sim.control.installWithCli({ name: 'berlin', cloudType: 'openstack' })).toThrow('have no OpenStack');
  });
});
