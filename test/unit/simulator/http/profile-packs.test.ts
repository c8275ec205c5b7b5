import { INFRA_PACKS, ProfileSite, registryPack } from './profile-support';

const UNKNOWN = '5eecc89d0b150045ae661cef';

async function infrastructure() {
  const site = new ProfileSite();
  const uid = await site.profile('full', {
    type: 'cluster',
    cloudType: 'maas',
    packs: [...INFRA_PACKS, registryPack('nginx', '1.11.5')],
  });
  const packs = async () =>
    (await site.get(`${uid}/packs`)).items.map(
      ({ spec }: { spec: { name: string; version: string } }) => `${spec.name} ${spec.version}`,
    );
  return { site, uid, packs, path: `clusterprofiles/${uid}/packs` };
}

describe('the packs of a profile', () => {
  it('are added, changed and removed in the draft', async () => {
    const { site, uid, packs, path } = await infrastructure();
    const added = await site.call('POST', `/v1/${path}`, { body: { pack: registryPack('lb-metallb-helm', '0.14.9') } });
    expect(added.status).toBe(201);
    expect(site.sim.world.packs.get(added.body.uid)?.name).toBe('lb-metallb-helm');
    const next = [...site.sim.world.packs.values()].find((pack) => pack.name === 'nginx' && pack.version === '1.12.1');
    expect(await site.tryTo('PUT', `${path}/nginx`, { pack: { name: 'nginx', uid: next?.uid, values: 'a: 1' } })).toBe('204');
    expect(await packs()).toEqual([
      'ubuntu-maas 22.04',
      'kubernetes 1.31.8',
      'cni-calico 3.29.3',
      'nginx 1.12.1',
      'lb-metallb-helm 0.14.9',
    ]);
    expect((await site.get(`${uid}/packs/nginx`)).spec).toMatchObject({
      pack: { values: 'a: 1', displayName: 'Nginx', layer: 'addon' },
      registry: { name: 'Public Repo', kind: 'pack', isDefault: true },
    });
    expect(await site.tryTo('DELETE', `${path}/nginx`)).toBe('204');
    expect((await site.get(uid)).spec.published.packs).toHaveLength(4);
    expect(await packs()).toHaveLength(4);
  });

  it('keep what a change leaves out, but for the version when the pack is another one', async () => {
    const { site, uid, path } = await infrastructure();
    const { packUid } = (await site.get(uid)).spec.published.packs[3];
    await site.tryTo('PUT', `${path}/nginx`, { pack: { name: 'nginx', uid: packUid, values: 'a: 1' } });
    expect((await site.get(`${uid}/packs/nginx`)).spec.pack).toMatchObject({ version: '1.11.5', values: 'a: 1' });
    await site.tryTo('PUT', `${path}/nginx`, { pack: { name: 'nginx', uid: packUid, tag: '1.11.5' } });
    expect((await site.get(`${uid}/packs/nginx`)).spec.pack.values).toBe('a: 1');
  });

  it.each([
    ['the removal of a layer', 'DELETE', '/kubernetes', undefined, 'is the layer k8s of the infrastructure'],
    ['the removal of an unknown pack', 'DELETE', '/missing', undefined, '404 ResourceNotFound'],
    [
      'another name',
      'PUT',
      '/nginx',
      { pack: { name: 'apache', uid: 'x' } },
      "pack.name in body is 'apache', and the path names nginx",
    ],
    ['no pack', 'POST', '', {}, 'pack in body is required'],
    ['a pack that is there', 'POST', '', { pack: registryPack('nginx', '1.12.1') }, 'Two packs are called nginx'],
    ['a second layer', 'POST', '', { pack: registryPack('cni-cilium-oss', '1.17.1') }, 'are both of the layer cni'],
    ['a pack without uid', 'PUT', '/nginx', { pack: { name: 'nginx' } }, '400 InvalidRequest'],
  ] as const)('refuse %s', async (_, method, place, body, message) => {
    const { site, uid, path } = await infrastructure();
    expect(await site.tryTo(method, `${path}${place}`, body)).toContain(message);
    expect((await site.get(uid)).spec.draft).toBeUndefined();
  });

  it('take newer versions from a notification', async () => {
    const { site, uid, packs } = await infrastructure();
    const refs = (name: string) => site.tryTo('PATCH', `clusterprofiles/${uid}/packRefs`, { packs: [{ name, tag: '1.12.1' }] });
    expect(await refs('nginx')).toBe('204');
    expect((await packs()).at(-1)).toBe('nginx 1.12.1');
    expect(await refs('missing')).toContain('404');
  });

  it('show their values as the profile sets them', async () => {
    const { site, uid } = await infrastructure();
    const { packUid } = (await site.get(uid)).spec.published.packs[3];
    const config = async (query: string) => (await site.get(`${uid}/packs/nginx/config?packUid=${query}`)).items;
    expect((await config(packUid))[0].spec).toMatchObject({ name: 'nginx', tag: '1.11.5', isValuesOverridden: false });
    await site.tryTo('PUT', `clusterprofiles/${uid}/packs/nginx`, { pack: { name: 'nginx', uid: packUid, values: 'a: 1' } });
    expect((await config(packUid))[0].spec).toMatchObject({ isValuesOverridden: true, values: 'a: 1' });
    expect(await config(UNKNOWN)).toEqual([]);
  });
});

describe('the manifests of a pack', () => {
  it('are added, read, changed and removed', async () => {
    const { site, uid, path } = await infrastructure();
    const { body } = await site.call('POST', `/v1/${path}/nginx/manifests`, { body: { name: 'extra', content: 'one' } });
    const url = `${path}/nginx/manifests/${body.uid}`;
    const read = async () => (await site.call('GET', `/v1/${url}`)).body;
    expect(await read()).toMatchObject({ metadata: { name: 'extra', uid: body.uid }, spec: { draft: { content: 'one' } } });
    await site.tryTo('PATCH', `clusterprofiles/${uid}/publish`);
    expect((await read()).spec).toEqual({ published: { content: 'one', digest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await site.tryTo('PUT', url, { content: 'two' })).toBe('204');
    expect((await read()).spec).toMatchObject({ draft: { content: 'two' }, published: { content: 'one' } });
    const all = await site.get(`${uid}/packs/manifests`);
    expect(all.metadata).toEqual((await site.get(uid)).metadata);
    expect(all.spec.packs[3].spec.manifests).toMatchObject([{ name: 'extra', content: 'two', uid: body.uid }]);
    expect(await site.tryTo('DELETE', url)).toBe('204');
    expect((await read()).spec).toEqual({ published: { content: 'one', digest: expect.any(String) } });
    expect(await site.tryTo('PUT', url, { content: 'three' })).toContain('404');
    await site.tryTo('PATCH', `clusterprofiles/${uid}/publish`);
    expect(await site.tryTo('GET', url)).toContain('404 ResourceNotFound');
  });

  it('need names of their own', async () => {
    const { site, path } = await infrastructure();
    expect(await site.tryTo('POST', `${path}/nginx/manifests`, { content: 'one' })).toContain('name in body is required');
    await site.tryTo('POST', `${path}/nginx/manifests`, { name: 'extra' });
    expect(await site.tryTo('POST', `${path}/nginx/manifests`, { name: 'extra' })).toContain(
      'Two manifests of pack nginx are called extra',
    );
    expect(await site.tryTo('GET', `${path}/missing/manifests`)).toContain('404');
  });
});

describe('the check of packs', () => {
  const results = async (site: ProfileSite, path: string, body: unknown) => {
    const answer = await site.call('POST', `/v1/clusterprofiles/${path}`, { body });
    return answer.body.packs.results.map(({ name, errors }: { name: string; errors: readonly { code: string }[] }) =>
      [name, ...errors.map(({ code }) => code)].join(' '),
    );
  };

  it('tells what is wrong with each, and which layers are missing', async () => {
    const packs = [
      registryPack('ubuntu-vsphere', '22.04'),
      registryPack('kubernetes', '0.0.1', { layer: 'k8s' }),
      registryPack('nginx', '1.12.1', { values: '{{.spectro.var.any}}' }),
      registryPack('nginx', '1.11.5'),
      { name: 'own', type: 'manifest' },
    ];
    expect(await results(new ProfileSite(), 'validate/packs', { type: 'infra', cloudType: 'maas', packs })).toEqual([
      'ubuntu-vsphere PackCloudMismatch',
      'kubernetes PackNotFound',
      'nginx',
      'nginx PackConflict',
      'own',
      'cni LayerMissing',
    ]);
  });

  it('of a profile knows its variables, and takes its own packs when none are given', async () => {
    const { site, uid } = await infrastructure();
    expect(await results(site, `${uid}/validate/packs`, {})).toEqual(['ubuntu-maas', 'kubernetes', 'cni-calico', 'nginx']);
    const packs = [...INFRA_PACKS, registryPack('nginx', '1.12.1', { values: '{{.spectro.var.any}}' })];
    expect((await results(site, `${uid}/validate/packs`, { packs })).at(-1)).toBe('nginx PackConflict');
  });
});
