import { accountBody, CREDENTIALS, Site } from '../support';

const URL = '/v1/cloudaccounts/vsphere';

describe('an account', () => {
  it('never shows its password again', async () => {
    const site = new Site();
    const uid = await site.account('vcenter', site.gateway('berlin'));
    const { body } = await site.call('GET', `${URL}/${uid}`, { project: site.projectUid });
    expect(body.spec).toEqual({ vcenterServer: CREDENTIALS.vcenterServer, username: 'palette', password: '', insecure: false });
  });

  it('is refused with a wrong password while its gateway runs, and accepted while it does not', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    await expect(site.account('vcenter', gateway, 'wrong')).rejects.toThrow('incorrect user name or password');
    site.sim.control.outage('berlin');
    await expect(site.account('vcenter', gateway, 'wrong')).resolves.toMatch(/^[0-9a-f]{24}$/);
  });

  it.each([
    ['a scheme in the server', { vcenterServer: 'https://vcenter' }, 'govomiClient'],
    ['an empty password', { password: '' }, 'spec.password'],
    ['an empty user', { username: '' }, 'spec.username'],
  ])('is refused with %s', async (_, wrong, message) => {
    const site = new Site();
    const body = { ...accountBody('vcenter', site.gateway('berlin')), spec: { ...CREDENTIALS, ...wrong } };
    const answer = await site.call('POST', URL, { project: site.projectUid, body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount', message: expect.stringContaining(message) } });
  });

  it('needs a gateway that exists', async () => {
    const site = new Site();
    await expect(site.account('vcenter', '5eecc89d0b150045ae661cef')).rejects.toThrow('ResourceNotFound');
  });

  it('has a name that is unique in its project', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    await site.account('vcenter', gateway);
    await expect(site.account('vcenter', gateway)).rejects.toThrow('CloudAccountAlreadyExists');
    await expect(site.account('vcenter', gateway, 'secret', site.stagingUid)).resolves.toMatch(/./);
  });

  it('is replaced by an update, its gateway included', async () => {
    const site = new Site();
    const uid = await site.account('vcenter', site.gateway('berlin'));
    const munich = site.gateway('munich');
    const body = { ...accountBody('vcenter-2', munich), spec: { ...CREDENTIALS, username: 'other' } };
    expect((await site.call('PUT', `${URL}/${uid}`, { project: site.projectUid, body })).status).toBe(204);
    const read = await site.call('GET', `${URL}/${uid}`, { project: site.projectUid });
    expect(read.body).toMatchObject({
      metadata: { name: 'vcenter-2', annotations: { overlordUid: munich, scope: 'project' } },
      spec: { username: 'other' },
    });
  });

  it('cannot be deleted while clusters use it, deleted ones not counted', async () => {
    const site = new Site();
    const uid = await site.account('vcenter', site.gateway('berlin'));
    const cluster = await site.cluster('shop', uid);
    const remove = () => site.call('DELETE', `${URL}/${uid}`, { project: site.projectUid });
    expect(await remove()).toMatchObject({
      status: 409,
      body: { code: 'ResourceInUse', message: expect.stringContaining('shop') },
    });
    await site.call('DELETE', `/v1/spectroclusters/${cluster}`, { project: site.projectUid });
    site.minutes(10);
    expect((await remove()).status).toBe(204);
    expect((await site.call('GET', `${URL}/${uid}`, { project: site.projectUid })).status).toBe(404);
  });

  it('of a gateway is for the tenant alone unless it is shared', async () => {
    const site = new Site();
    site.sim.control.installWithCli({ name: 'berlin' });
    site.sim.control.installWithCli({ name: 'munich', shareWithProjects: true });
    const names = async (project?: string) =>
      (await site.call('GET', URL, { project })).body.items.map((item: { metadata: { name: string } }) => item.metadata.name);
    expect(await names()).toEqual(['berlin-account', 'munich-account']);
    expect(await names(site.projectUid)).toEqual(['munich-account']);
    const hidden = site.sim.world.accounts.named('tenant/berlin-account')?.uid;
    expect((await site.call('GET', `${URL}/${hidden}`, { project: site.projectUid })).status).toBe(403);
    await expect(site.cluster('shop', hidden ?? '')).rejects.toThrow('ResourceNotFound');
  });
});

describe('the validation of credentials', () => {
  const validate = (site: Site, uid: string, password: string, project?: string) =>
    site.call('POST', `/v1/overlords/vsphere/${uid}/account/validate`, {
      project,
      body: { account: { ...CREDENTIALS, password } },
    });

  it('lets the gateway try them, in any scope', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    expect((await validate(site, gateway, 'secret')).status).toBe(204);
    expect((await validate(site, gateway, 'secret', site.projectUid)).status).toBe(204);
    expect(await validate(site, gateway, 'wrong')).toMatchObject({ status: 400, body: { code: 'InvalidCloudAccount' } });
  });

  it('needs the gateway to answer', async () => {
    const site = new Site();
    const gateway = site.gateway('berlin');
    site.sim.control.outage('berlin');
    expect(await validate(site, gateway, 'secret')).toMatchObject({ status: 400, body: { code: 'OverlordNotRunning' } });
  });
});

it('wrong credentials that slipped in hold the cluster up until they are put right', async () => {
  const site = new Site();
  const gateway = site.gateway('berlin');
  site.sim.control.outage('berlin');
  const account = await site.account('vcenter', gateway, 'wrong');
  const cluster = await site.cluster('shop', account);
  site.sim.control.restore('berlin');
  site.minutes(30);
  expect((await site.getCluster(cluster)).status.conditions.at(-1).message).toContain('incorrect user name or password');
  await site.call('PUT', `${URL}/${account}`, { project: site.projectUid, body: accountBody('vcenter', gateway) });
  site.minutes(30);
  expect(await site.state(cluster)).toBe('Running');
});
