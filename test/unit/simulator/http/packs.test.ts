import { Site } from '../support';

const PUBLIC = '5eecc89d0b150045ae661cef';

async function list(query: string) {
  const answer = await new Site().call('GET', `/v1/packs?${query}`);
  return answer.status === 200
    ? answer.body.items.map(({ spec }: { spec: { name: string; version: string } }) => `${spec.name} ${spec.version}`)
    : answer.body.code;
}

describe('the packs of the registries', () => {
  it.each([
    ['a name and a version, joined without blanks', 'spec.name=cni-calicoANDspec.version=3.29.3', ['cni-calico 3.29.3']],
    [
      'clouds',
      'spec.layer=csiANDspec.cloudTypes_in_openstack,allANDspec.name!=csi-rook-ceph-helm',
      ['csi-openstack-cinder 1.29.1', 'csi-openstack-cinder 1.30.2'],
    ],
    [
      'alternatives',
      'metadata.name=ubuntu-maas AND spec.version=22.04 OR spec.name=csi-cloudstack',
      ['ubuntu-maas 22.04', 'csi-cloudstack 0.3.0'],
    ],
    ['what nothing has', 'spec.name=ORACLEANDspec.version=1', []],
    ['nonsense', 'spec.name', 'InvalidFilter'],
  ])('are filtered by %s', async (_, filters, wanted) => {
    expect(await list(`filters=${encodeURIComponent(filters)}`)).toEqual(wanted);
  });

  it('are sorted by fields, up and down', async () => {
    const filters = `filters=${encodeURIComponent('spec.layer=cni')}`;
    expect(await list(`${filters}&orderBy=${encodeURIComponent('spec.name=-1,spec.version=1')}`)).toEqual([
      'cni-cilium-oss 1.16.5',
      'cni-cilium-oss 1.17.1',
      'cni-calico 3.28.0',
      'cni-calico 3.29.3',
      'cni-calico 3.31.2',
    ]);
    expect(await list('orderBy=spec.name')).toBe('InvalidFilter');
  });

  it('come in pages', async () => {
    const site = new Site();
    const first = (await site.call('GET', '/v1/packs?limit=2')).body;
    expect([first.items.length, first.listmeta.count]).toEqual([2, site.sim.world.packs.size]);
    const next = (await site.call('GET', `/v1/packs?limit=2&continue=${encodeURIComponent(first.listmeta.continue)}`)).body;
    expect(next.items[0].metadata.uid).not.toBe(first.items[0].metadata.uid);
  });

  it('are found by uid, as clients look them up', async () => {
    const site = new Site();
    const pack = [...site.sim.world.packs.values()].find(({ name }) => name === 'nginx');
    const { body } = await site.call('GET', `/v1/packs?filters=metadata.uid=${pack?.uid}`);
    expect(body.items).toHaveLength(1);
    expect((await site.call('GET', `/v1/packs/${pack?.uid}`)).body).toMatchObject({
      name: 'nginx',
      registryUid: PUBLIC,
      tags: [{ version: '1.11.5' }],
    });
    expect((await site.call('GET', `/v1/packs/${PUBLIC}`)).status).toBe(404);
  });

  it('of a registry are read in all versions, the newest first, with values', async () => {
    const site = new Site();
    const read = (name: string, query = '') => site.call('GET', `/v1/packs/${name}/registries/${PUBLIC}${query}`);
    const { body } = await read('kubernetes', '?cloudType=all');
    expect(body.tags.map(({ tag }: { tag: string }) => tag)).toEqual(['1.33.6', '1.32.4', '1.31.8', '1.30.9', '1.29.12']);
    expect(body.tags[2]).toMatchObject({ parentTags: ['1.31.x'], packUid: body.packValues[2].packUid });
    expect(body.packValues[2].values).toContain('kubernetesVersion: "1.31.8"');
    expect(body.packValues[2].presets).toHaveLength(2);
    expect((await read('ubuntu-maas', '?cloudType=maas&layer=os')).status).toBe(200);
    for (const [name, query] of [
      ['ubuntu-maas', '?cloudType=vsphere'],
      ['ubuntu-maas', '?layer=k8s'],
      ['missing', ''],
    ] as const) {
      expect((await read(name, query)).body.code).toBe('ResourceNotFound');
    }
  });

  it('have a readme and a picture', async () => {
    const site = new Site();
    const pack = [...site.sim.world.packs.values()].find(({ name }) => name === 'nginx');
    expect((await site.call('GET', `/v1/packs/${pack?.uid}/readme`)).body.readme).toContain('# Nginx');
    const logo = await site.sim.inject({ method: 'GET', url: `/v1/packs/${pack?.uid}/logo`, headers: { apikey: 'local-palette' } });
    expect(logo.headers['content-type']).toBe('image/png');
    expect(logo.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    // The last chunk of every PNG, with its known checksum.
    expect(logo.rawPayload.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });

  it('have the same uids in every world', () => {
    const uids = ({ sim }: Site) => [...sim.world.packs.values()].map(({ uid }) => uid);
    expect(uids(new Site())).toEqual(uids(new Site({ seed: 'demo' })));
  });
});

describe('the search for packs', () => {
  async function search(filter: unknown, sort?: unknown, query = '') {
    const { body } = await new Site().call('POST', `/v1/packs/search${query}`, { body: { filter, sort } });
    return body.items.map(({ spec }: { spec: { name: string } }) => spec.name);
  }

  it.each([
    ['a name', { name: { eq: 'NGINX' } }, ['nginx']],
    ['a display name', { displayName: { contains: 'ceph' } }, ['csi-rook-ceph-helm']],
    ['layers', { layer: ['cni', 'k8s'] }, ['kubernetes', 'cni-calico', 'cni-cilium-oss']],
    ['a cloud', { environment: ['maas'], layer: ['os', 'csi'] }, ['ubuntu-maas', 'csi-rook-ceph-helm']],
    ['an add-on type', { addOnType: ['monitoring'] }, ['prometheus-operator']],
    ['a type', { type: ['oci'] }, ['hello-universe']],
    [
      'a registry',
      { registryUid: ['5eecc89d0b150045ae661cef'], layer: ['addon'] },
      ['prometheus-operator', 'lb-metallb-helm', 'nginx'],
    ],
    ['a source', { source: ['community'] }, ['hello-universe']],
    ['FIPS', { isFips: true }, []],
    ['a state', { state: ['disabled'] }, []],
  ])('goes by %s', async (_, filter, names) => {
    expect(await search(filter)).toEqual(names);
  });

  it('sorts, pages, and tells the newest version in each registry', async () => {
    expect(await search({ layer: ['addon'] }, [{ field: 'name', order: 'desc' }], '?limit=2')).toEqual([
      'prometheus-operator',
      'nginx',
    ]);
    expect(
      await search({ layer: ['cni', 'csi'] }, [{ field: 'layer', order: 'desc' }, { field: 'displayName' }], '?limit=1'),
    ).toEqual(['csi-cloudstack']);
    const { body } = await new Site().call('POST', '/v1/packs/search', { body: { filter: { name: { eq: 'kubernetes' } } } });
    expect(body.items[0].spec.registries).toMatchObject([{ name: 'Public Repo', scope: 'cluster', latestVersion: '1.33.6' }]);
  });
});
