import { restoreWorld, takeSnapshot } from '../../../../src/simulator/world/snapshot';
import { ProfileSite } from './profile-support';

const ENDPOINT = 'https://registry.acme.example';
const LOGIN = { type: 'basic', username: 'robot', password: 'open-sesame' };

const registryBody = (name: string, spec: { readonly [key: string]: unknown } = {}) => ({
  metadata: { name },
  spec: { endpoint: ENDPOINT, auth: LOGIN, ...spec },
});

describe('Palette’s own registries', () => {
  it('are listed by name, and without a scope all of them', async () => {
    const site = new ProfileSite();
    const list = async (query: string) =>
      (await site.call('GET', `/v1/registries/metadata${query}`)).body.items.map(({ name }: { name: string }) => name);
    await site.call('POST', '/v1/registries/helm', { body: registryBody('charts') });
    expect(await list('?scope=')).toEqual(['Public Repo', 'Palette Community Registry', 'Bitnami', 'charts']);
    expect(await list('?scope=tenant')).toEqual(['charts']);
    expect(await list('?scope=system')).toHaveLength(3);
    expect((await site.call('GET', '/v1/registries/metadata')).body.items[0]).toEqual({
      uid: '5eecc89d0b150045ae661cef',
      name: 'Public Repo',
      kind: 'pack',
      scope: 'cluster',
      isDefault: true,
      isPrivate: false,
    });
  });

  it('can be read in a project, and changed by nobody', async () => {
    const site = new ProfileSite();
    const url = 'registries/pack/5eecc89d0b150045ae661cef';
    expect((await site.call('GET', `/v1/${url}`, { project: site.projectUid })).body.spec.endpoint).toContain('https://');
    expect(await site.tryTo('DELETE', url)).toContain("403 OperationForbidden: Registry Public Repo is Palette's own");
    expect(await site.tryTo('PUT', url, registryBody('Public Repo'))).toContain('403');
  });

  it('of OCI have a login and an endpoint', async () => {
    const site = new ProfileSite();
    const { items } = (await site.call('GET', '/v1/registries/oci/summary')).body;
    expect(items).toMatchObject([{ metadata: { name: 'Palette Community Registry' }, spec: { providerType: 'pack' } }]);
    const { body } = await site.call('GET', `/v1/registries/oci/${items[0].metadata.uid}`);
    expect(body).toMatchObject({ auth: { type: 'noAuth' }, providerType: 'pack', type: 'basic' });
    expect(await site.tryTo('GET', 'registries/oci/5eecc89d0b150045ae661cef')).toContain('404');
  });
});

describe.each(['pack', 'helm'])('a %s registry of the tenant', (kind) => {
  const path = `registries/${kind}`;
  const create = async (site: ProfileSite, name: string, spec: { readonly [key: string]: unknown } = {}) =>
    (await site.call('POST', `/v1/${path}`, { body: registryBody(name, spec) })).body.uid as string;

  it('is made, read, changed and removed', async () => {
    const site = new ProfileSite();
    const uid = await create(site, 'own');
    const read = async () => (await site.call('GET', `/v1/${path}/${uid}`)).body;
    expect(await read()).toMatchObject({ kind, metadata: { name: 'own', uid }, spec: { endpoint: ENDPOINT, scope: 'tenant' } });
    expect(await site.tryTo('PUT', `${path}/${uid}`, registryBody('renamed', { endpoint: 'https://b.example' }))).toBe('204');
    expect(await read()).toMatchObject({ metadata: { name: 'renamed' }, spec: { endpoint: 'https://b.example' } });
    const listed = async (query: string) =>
      (await site.call('GET', `/v1/${path}${query}`)).body.items.map(
        ({ metadata }: { metadata: { name: string } }) => metadata.name,
      );
    expect(await listed('?filters=metadata.name=renamed')).toEqual(['renamed']);
    expect(await listed('/summary?scope=tenant')).toEqual(['renamed']);
    expect(await site.tryTo('DELETE', `${path}/${uid}`)).toBe('204');
    expect(await site.tryTo('GET', `${path}/${uid}`)).toContain('404 ResourceNotFound');
  });

  it('keeps its secrets to itself', async () => {
    const site = new ProfileSite();
    const uid = await create(site, 'own');
    for (const url of [`${path}/${uid}`, path, `${path}/summary`, 'registries/own/config', 'registries/metadata']) {
      expect((await site.call('GET', `/v1/${url}`)).text).not.toContain('open-sesame');
    }
    const { config } = (await site.call('GET', '/v1/registries/own/config')).body;
    expect(config).toEqual({ name: 'own', endpoint: ENDPOINT, auth: { ...LOGIN, password: '', token: '' } });
    expect(await site.tryTo('GET', 'registries/missing/config')).toContain('404');
  });

  it.each([
    ['without a name', registryBody(''), '400 InvalidRegistry: metadata.name in body is required'],
    ['with an endpoint that is none', registryBody('own', { endpoint: 'registry' }), "spec.endpoint in body is 'registry'"],
    ['with half a login', registryBody('own', { auth: { type: 'basic', username: 'robot' } }), 'needs username and password'],
    ['with an empty token', registryBody('own', { auth: { type: 'token' } }), 'needs a token'],
    ['without a login', { metadata: { name: 'own' }, spec: { endpoint: ENDPOINT } }, '400 InvalidRequest'],
    ['with a name that is taken', registryBody('Bitnami'), '409 RegistryAlreadyExists'],
  ])('is refused %s', async (_, body, message) => {
    expect(await new ProfileSite().tryTo('POST', path, body)).toContain(message);
  });

  it('is made in tenant scope only, and outlives a restart', async () => {
    const site = new ProfileSite();
    const answer = await site.call('POST', `/v1/${path}`, { body: registryBody('own'), project: site.projectUid });
    expect(answer.status).toBe(403);
    const uid = await create(site, 'own');
    const { world } = site.sim;
    const restored = restoreWorld(JSON.parse(JSON.stringify(takeSnapshot(world))));
    expect(restored.registries.get(uid)).toEqual(world.registries.get(uid));
    expect(restored.packs.size).toBe(world.packs.size);
  });
});

describe('the charts of a private Helm registry', () => {
  it('are those that its registration names, and stay while a profile uses one', async () => {
    const site = new ProfileSite();
    const createOption = { charts: [{ name: 'web', version: '1.0.0' }], skipSync: true };
    const { body } = await site.call('POST', '/v1/registries/helm', {
      body: registryBody('own', { isPrivate: true, createOption }),
    });
    const registry = `registries/helm/${body.uid}`;
    expect((await site.call('GET', `/v1/${registry}`)).body).toMatchObject({
      spec: { isPrivate: true },
      status: { helmSyncStatus: { lastSyncedTime: '0001-01-01T00:00:00.000Z' } },
    });
    const profile = await site.profile('web', { packs: [{ name: 'web', type: 'helm', tag: '1.0.0', registryUid: body.uid }] });
    expect((await site.get(profile)).spec.published.packs[0]).toMatchObject({
      layer: 'addon',
      type: 'helm',
      registryUid: body.uid,
    });
    expect(await site.tryTo('DELETE', registry)).toContain(
      '409 ResourceInUse: Registry own is in use by the cluster profiles web 1.0.0',
    );
    await site.tryTo('DELETE', `clusterprofiles/${profile}`);
    expect(await site.tryTo('DELETE', registry)).toBe('204');
    expect((await site.call('GET', '/v1/packs?filters=spec.name=web')).body.items).toEqual([]);
  });
});
