import { type CallOptions, Site } from '../support';

const ADMIN = { emailId: 'admin@acme.example', password: 'local-palette' };
const INFO = '/v1/users/info';

async function login(site: Site, body: object = ADMIN) {
  return site.call('POST', '/v1/auth/authenticate', { key: undefined, body });
}

async function token(site: Site): Promise<string> {
  return (await login(site)).body.Authorization;
}

const status = async (site: Site, options: CallOptions) => (await site.call('GET', INFO, options)).status;
const withHeader = (name: string, value: string): CallOptions => ({ key: undefined, headers: { [name]: value } });

describe('a login', () => {
  it('gives a token that works with and without the word Bearer, and as the administrator', async () => {
    const site = new Site();
    const given = await token(site);
    for (const value of [given, `Bearer ${given}`]) {
      const { status: code, body } = await site.call('GET', INFO, withHeader('authorization', value));
      expect([code, body.tenantUid]).toEqual([200, site.sim.world.tenant.uid]);
    }
    expect(await status(site, withHeader('apikey', given))).toBe(401);
  });

  it('ends in world time, and is renewed before', async () => {
    const site = new Site();
    const first = await token(site);
    site.minutes(14);
    const { body } = await site.call('GET', `/v1/auth/refresh/${first}`, { key: undefined });
    expect(body).toMatchObject({ isMfa: false });
    site.minutes(2);
    expect(await status(site, withHeader('authorization', first))).toBe(401);
    expect(await status(site, withHeader('authorization', body.Authorization))).toBe(200);
    const late = await site.call('GET', `/v1/auth/refresh/${first}`, { key: undefined });
    expect(late).toMatchObject({ status: 401, body: { code: 'UnAuthorizedAccess' } });
    expect(late.text).not.toContain(first);
  });

  it.each([
    ['a wrong password', { ...ADMIN, password: 'wrong-one' }],
    ['an unknown address', { ...ADMIN, emailId: 'eve@acme.example' }],
    ['another organization', { ...ADMIN, org: 'other' }],
    ['nothing', {}],
  ])('with %s is refused, and never says which part is wrong', async (_, body) => {
    const answer = await login(new Site(), body);
    expect(answer).toMatchObject({ status: 401, body: { message: 'The e-mail address or the password is wrong' } });
    expect(answer.text).not.toContain('wrong-one');
  });

  it('finds its organization', async () => {
    const site = new Site();
    const { name } = site.sim.world.tenant;
    const org = (query: string) => site.call('GET', `/v1/auth/org${query}`, { key: undefined });
    expect((await org(`?orgName=${encodeURIComponent(name)}`)).body).toMatchObject({ orgName: name, authType: 'password' });
    expect((await org('?orgName=other')).status).toBe(404);
    const { body } = await site.call('GET', '/v1/auth/orgs', { key: undefined });
    expect(body.organizations.map((each: { name: string }) => each.name)).toEqual([name]);
  });
});

describe('an API key', () => {
  const make = async (site: Site, spec: object = {}) =>
    (await site.call('POST', '/v1/apiKeys', { body: { metadata: { name: 'ci' }, spec } })).body as { apiKey: string; uid: string };

  it('is shown once', async () => {
    const site = new Site();
    const { apiKey, uid } = await make(site);
    expect(await status(site, { key: apiKey })).toBe(200);
    expect(await status(site, withHeader('authorization', apiKey))).toBe(200);
    for (const path of ['/v1/apiKeys', `/v1/apiKeys/${uid}`]) {
      const { text } = await site.call('GET', path);
      expect(text).toContain('"ci"');
      expect(text).not.toContain(apiKey);
    }
  });

  it('expires in world time, unless that is changed', async () => {
    const site = new Site();
    const expiry = (hours: number) => new Date(site.sim.world.now + hours * 3_600_000).toISOString();
    const { apiKey, uid } = await make(site, { expiry: expiry(1) });
    site.minutes(59);
    expect(await status(site, { key: apiKey })).toBe(200);
    site.minutes(2);
    expect(await site.call('GET', INFO, { key: apiKey })).toMatchObject({ status: 401, body: { code: 'UnAuthorizedAccess' } });
    expect((await site.call('PUT', `/v1/apiKeys/${uid}`, { body: { spec: { expiry: expiry(1) } } })).status).toBe(204);
    expect(await status(site, { key: apiKey })).toBe(200);
  });

  it.each([
    ['PATCH', ''],
    ['PUT', '/state'],
  ] as const)('that is switched off by %s%s counts for nothing until it is switched on', async (method, path) => {
    const site = new Site();
    const { apiKey, uid } = await make(site);
    const set = (isActive: boolean) => site.call(method, `/v1/apiKeys/${uid}${path}`, { body: { isActive } });
    await set(false);
    expect(await status(site, { key: apiKey })).toBe(401);
    await set(true);
    expect(await status(site, { key: apiKey })).toBe(200);
    await site.call('DELETE', `/v1/apiKeys/${uid}`);
    expect(await status(site, { key: apiKey })).toBe(401);
  });

  it.each([
    ['without a name', { metadata: {} }, 400, 'InvalidRequest'],
    ['of a user that is none', { metadata: { name: 'a' }, spec: { userUid: 'f'.repeat(24) } }, 400, 'InvalidRequest'],
    ['that expires at no time', { metadata: { name: 'a' }, spec: { expiry: 'soon' } }, 400, 'InvalidRequest'],
    ['with a name that is taken', { metadata: { name: 'ci' } }, 409, 'ApiKeyAlreadyExists'],
  ])('%s is refused', async (_, body, code, word) => {
    const site = new Site();
    await make(site);
    expect(await site.call('POST', '/v1/apiKeys', { body })).toMatchObject({ status: code, body: { code: word } });
  });

  it('is the tenant’s: no project makes one, and an unknown one is not found', async () => {
    const site = new Site();
    const body = { metadata: { name: 'a' } };
    expect((await site.call('POST', '/v1/apiKeys', { body, project: site.projectUid })).status).toBe(403);
    expect((await site.call('GET', `/v1/apiKeys/${'f'.repeat(24)}`)).status).toBe(404);
    expect((await site.call('GET', '/v1/users/meta')).body.items).toMatchObject([{ emailId: ADMIN.emailId }]);
  });
});
