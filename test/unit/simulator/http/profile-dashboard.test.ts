import { INFRA_PACKS, ProfileSite, registryPack } from './profile-support';

async function some() {
  const site = new ProfileSite({ seed: 'empty' });
  await site.profile('Web', { packs: [registryPack('nginx', '1.12.1')] });
  site.minutes(1);
  await site.profile('web', { version: '1.10.0', publish: false });
  site.minutes(1);
  const uid = await site.profile('metal', { type: 'infra', cloudType: 'maas', packs: INFRA_PACKS, version: '1.2.0' });
  await site.call('PATCH', `/v1/clusterprofiles/${uid}/metadata`, { body: { metadata: { labels: { team: 'infra' } } } });
  await site.profile('own', { project: site.projectUid });
  const list = async (body: unknown, query = '', project?: string) => {
    const answer = await site.call('POST', `/v1/dashboard/clusterprofiles${query}`, { body, project });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const found = async (filter: unknown, sort?: unknown, project?: string): Promise<string[]> =>
    (await list({ filter, sort }, '', project)).items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
  return { site, uid, list, found };
}

describe('the list of profiles', () => {
  it.each([
    ['nothing', {}, ['Web', 'web', 'metal']],
    ['a name, in any case', { profileName: { eq: 'WEB' } }, ['Web', 'web']],
    ['a name, in its case', { profileName: { eq: 'web', ignoreCase: false } }, ['web']],
    ['the beginning of a name', { profileName: { beginsWith: 'me' } }, ['metal']],
    ['a part of a name', { profileName: { contains: 'e', ne: 'metal' } }, ['Web', 'web']],
    ['a cloud', { environment: ['maas', 'vsphere'] }, ['metal']],
    ['types', { profileType: ['add-on', 'cluster'] }, ['Web', 'web']],
    ['a newer version, by its numbers', { version: { gt: '1.2.0' } }, ['web']],
    ['an older version', { version: { lt: '1.2.0' } }, ['Web']],
    ['the beginning of a version', { version: { beginsWith: '1.2', ne: '1.0.0' } }, ['metal']],
    ['a tag', { tags: { eq: ['team:infra'] } }, ['metal']],
    ['the key of a tag', { tags: { beginsWith: ['tea'] } }, ['metal']],
    ['not a tag', { tags: { ne: ['team'] } }, ['Web', 'web']],
    ['a scope', { scope: 'tenant' }, ['Web', 'web', 'metal']],
    ['FIPS', { fips: 'full' }, []],
    ['no FIPS', { fips: 'none' }, ['Web', 'web', 'metal']],
    ['templates', { resourceType: 'clustertemplate' }, []],
  ])('is filtered by %s', async (_, filter, names) => {
    expect(await (await some()).found(filter)).toEqual(names);
  });

  it('holds in a project the tenant’s and the project’s own', async () => {
    const { site, found } = await some();
    expect(await found({}, undefined, site.projectUid)).toEqual(['Web', 'web', 'metal', 'own']);
    expect(await found({ scope: 'project' }, undefined, site.projectUid)).toEqual(['own']);
  });

  it.each([
    ['profileName', 'asc', ['Web', 'metal', 'web']],
    ['profileType', 'desc', ['metal', 'Web', 'web']],
    ['environment', 'asc', ['Web', 'web', 'metal']],
    ['creationTimestamp', 'desc', ['metal', 'web', 'Web']],
    ['lastModifiedTimestamp', 'asc', ['Web', 'web', 'metal']],
  ])('is sorted by %s %s', async (field, order, names) => {
    expect(await (await some()).found({}, [{ field, order }])).toEqual(names);
  });

  it('comes in pages of at most 50', async () => {
    const { list, site } = await some();
    const first = await list({}, '?limit=2');
    expect([first.items.length, first.listmeta.count]).toEqual([2, 3]);
    const second = await list({}, `?limit=2&continue=${encodeURIComponent(first.listmeta.continue)}`);
    expect([second.items.length, second.listmeta.continue]).toEqual([1, '']);
    expect(await site.tryTo('POST', 'dashboard/clusterprofiles?limit=51', {})).toContain('400 InvalidRequest');
  });

  it('shows both states and who uses a profile', async () => {
    const { site, uid } = await some();
    await site.tryTo('PUT', `clusterprofiles/${uid}`, { spec: { template: { packs: INFRA_PACKS } } });
    const { body } = await site.call('GET', `/v1/dashboard/clusterprofiles/${uid}`);
    expect(body).toMatchObject({
      specSummary: {
        version: '1.2.0',
        versions: [{ uid, version: '1.2.0' }],
        draft: {
          packs: [
            { name: 'ubuntu-maas' },
            { name: 'kubernetes' },
            { name: 'cni-calico', displayName: 'Calico', version: '3.29.3' },
          ],
        },
        published: { cloudType: 'maas', type: 'infra' },
      },
      status: { isPublished: true, inUseClusterUids: [], fips: { mode: 'none' }, pack: { deleted: 0 } },
    });
    expect(JSON.stringify(body)).not.toContain('"values"');
  });

  it('names the clusters that use a profile', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress');
    const cluster = await site.clusterWith(uid);
    const { body } = await site.call('GET', `/v1/dashboard/clusterprofiles/${uid}`);
    expect(body.status.inUseClusters).toEqual([{ name: 'shop', uid: cluster }]);
  });
});
