import { addOn, type ClusterSite, clusterSite, infrastructure } from '../cluster-site';

const UNKNOWN = '5eecc89d0b150045ae661cef';
const VALUES = ['pack:', '  namespace: web', 'cluster: {{.spectro.system.cluster.name}}', 'days: "{{ .spectro.var.days }}"'].join(
  '\n',
);
const WEB = {
  name: 'web',
  layer: 'addon',
  type: 'manifest',
  tag: '1.0.0',
  values: VALUES,
  manifests: [{ name: 'config', content: 'kind: ConfigMap # {{.spectro.var.days}}' }],
};
const variables = [{ name: 'days', displayName: 'Days', format: 'number', defaultValue: '15' }];

async function withAddOn(more: object = {}) {
  const cluster = await clusterSite();
  const profile = await addOn(cluster.site, 'web', [WEB], { variables });
  const answer = await cluster.call('PATCH', '/profiles', { profiles: [{ uid: profile, ...more }] });
  if (answer.status !== 204) throw new Error(answer.text);
  const manifests = async (url = `/profiles/${profile}/packs/web/manifests`) => (await cluster.call('GET', url)).body.items;
  return { ...cluster, profile, manifests };
}

describe('the manifests of a cluster’s packs', () => {
  it('are the profile’s until the cluster has a content of its own', async () => {
    const { call, profile, manifests } = await withAddOn();
    const [inherited] = await manifests();
    expect(inherited).toMatchObject({
      metadata: { name: 'config' },
      spec: { published: { content: expect.stringContaining('ConfigMap') } },
    });
    const url = `/profiles/${profile}/packs/web/manifests`;
    expect((await call('PUT', url, { manifests: [{ uid: inherited.metadata.uid, content: 'kind: Secret' }] })).status).toBe(204);
    const [own] = await manifests();
    expect(own.metadata.uid).not.toBe(inherited.metadata.uid);
    expect(own.spec.published.content).toBe('kind: Secret');
    await call('PUT', url, { manifests: [{ uid: own.metadata.uid, content: 'kind: Pod' }] });
    const [changed] = await manifests();
    expect([changed.metadata.uid, changed.spec.published.content]).toEqual([own.metadata.uid, 'kind: Pod']);
    const { body } = await call('GET', `/profiles/${profile}/packs/web/config`);
    expect(body.items[0].spec.manifests).toMatchObject([
      { uid: own.metadata.uid, parentUid: inherited.metadata.uid, isOverridden: true },
    ]);
    expect(body.items[1].spec.manifests).toMatchObject([{ uid: inherited.metadata.uid, isOverridden: false }]);
    expect((await call('PUT', url, { manifests: [{ uid: UNKNOWN, content: '' }] })).status).toBe(404);
  });

  it('can be added by the cluster, and keep their uid through a change', async () => {
    const own = (content: string) => ({ packValues: [{ name: 'web', manifests: [{ name: 'extra', content, uid: '' }] }] });
    const { call, profile, manifests, site, uid } = await withAddOn(own('kind: A'));
    const [, extra] = await manifests();
    await call('PATCH', '/profiles', { profiles: [{ uid: profile, ...own('kind: B') }] });
    const [, changed] = await manifests();
    expect([changed.metadata.uid, changed.spec.published.content]).toEqual([extra.metadata.uid, 'kind: B']);
    const refs = (await site.getCluster(uid)).spec.clusterProfileTemplates[1].packs[0].manifests;
    expect(refs).toContainEqual({ kind: 'manifest', name: 'extra', uid: extra.metadata.uid });
  });

  it('are read one by one and all together, as they are written or resolved', async () => {
    const { call, manifests } = await withAddOn();
    const [{ metadata }] = await manifests();
    const content = async (query: string) =>
      (await call('GET', `/pack/manifests/${metadata.uid}${query}`)).body.spec.published.content;
    expect(await content('')).toBe('kind: ConfigMap # {{.spectro.var.days}}');
    expect(await content('?resolveManifestValues=true')).toBe('kind: ConfigMap # 15');
    expect((await call('GET', `/pack/manifests/${UNKNOWN}`)).status).toBe(404);
    const all = (await call('GET', '/manifests?resolveValues=true')).body.manifests;
    expect(all).toEqual([
      { name: 'config', uid: metadata.uid, content: 'kind: ConfigMap # 15', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const { profiles } = (await call('GET', '/profiles/packs/manifests?resolveMacros=true')).body;
    expect(profiles[1]).toMatchObject({
      metadata: { name: 'web' },
      spec: {
        packs: [
          {
            spec: { name: 'web', values: expect.stringContaining('days: "15"'), manifests: [{ content: 'kind: ConfigMap # 15' }] },
          },
        ],
      },
    });
  });
});

describe('the values of a cluster’s packs', () => {
  it('stand in their configuration beside the profile’s', async () => {
    const { call, profile, uid } = await withAddOn({ packValues: [{ name: 'web', values: 'a: 1' }] });
    const { items } = (await call('GET', `/profiles/${profile}/packs/web/config`)).body;
    expect(items.map(({ spec }: { spec: object }) => spec)).toMatchObject([
      { scope: 'spectrocluster', associatedObject: `spectrocluster-${uid}`, values: 'a: 1', isValuesOverridden: true },
      { scope: 'clusterprofile', associatedObject: `clusterprofile-${profile}`, values: VALUES, isValuesOverridden: false },
    ]);
    expect((await call('GET', `/profiles/${profile}/packs/other/config`)).status).toBe(404);
    expect((await call('GET', `/profiles/${UNKNOWN}/packs/web/config`)).status).toBe(404);
  });

  it('are read by layer, name and path', async () => {
    const { call } = await withAddOn();
    const read = async (query: string) => call('GET', `/pack/properties?${query}`);
    expect((await read('layer=addon&name=web&fieldPath=pack.namespace')).body).toEqual({ yaml: 'web' });
    expect((await read('layer=addon&fieldPath=days')).body).toEqual({ yaml: '15' });
    expect((await read('layer=addon&fieldPath=days&resolveMacros=false')).body).toEqual({ yaml: '{{ .spectro.var.days }}' });
    expect((await read('layer=addon&fieldPath=nothing')).status).toBe(404);
    expect((await read('layer=addon&name=other&fieldPath=days')).status).toBe(404);
    expect((await read('layer=addon')).body.code).toBe('InvalidRequest');
  });

  it('are resolved where a read of the cluster asks for it', async () => {
    const { call } = await withAddOn();
    const values = async (query: string) => (await call('GET', query)).body.spec.clusterProfileTemplates[1].packs[0].values;
    expect(await values('')).toBe(VALUES);
    expect(await values('?resolvePackValues=true')).toContain('cluster: shop');
  });

  it('have macros that are resolved by name, for each profile', async () => {
    const { call, profile, uid } = await withAddOn();
    const references = ['{{.spectro.var.days}}', 'spectro.system.cluster.uid', 'spectro.macro.unknown'];
    const { profiles } = (await call('GET', '/packs/resolvedValues', { references })).body;
    expect(profiles[1]).toEqual({ uid: profile, resolved: { '{{.spectro.var.days}}': '15', 'spectro.system.cluster.uid': uid } });
    expect(profiles[0].resolved).toEqual({ 'spectro.system.cluster.uid': uid });
    const used = (await call('GET', '/packs/resolvedValues')).body.profiles[1];
    expect(used.resolved).toEqual({ 'spectro.system.cluster.name': 'shop', 'spectro.var.days': '15' });
  });
});

describe('a validation of packs', () => {
  const problems = (profile: { packs: { results: { name: string; errors: { code: string }[] }[] } }) =>
    profile.packs.results.flatMap(({ name, errors }) => errors.map(({ code }) => `${name} ${code}`));

  it('names what a create would be refused for, and changes nothing', async () => {
    const { site } = await clusterSite({}, 0);
    const strict = [{ name: 'days', displayName: 'Days', format: 'number', required: true }];
    const web = await addOn(site, 'web', [WEB], { variables: strict });
    const other = await addOn(site, 'other', [{ ...WEB, values: '', manifests: [] }]);
    const revision = site.sim.world.revision;
    const body = {
      profiles: [
        { uid: web, packValues: [{ name: 'none' }] },
        { uid: other, packValues: [{ name: 'web', values: '{{.spectro.var.x}}' }] },
      ],
    };
    const { profiles } = (await site.call('POST', '/v1/spectroclusters/validate/packs', { project: site.projectUid, body })).body;
    expect(problems(profiles[0])).toEqual([
      'web DuplicateClusterPacksForbidden',
      'web InvalidCluster',
      'web InvalidClusterVariable',
    ]);
    expect(problems(profiles[1])).toEqual(['web DuplicateClusterPacksForbidden', 'web InvalidClusterVariable']);
    expect(site.sim.world.revision).toBe(revision);
    const unknown = await site.call('POST', '/v1/spectroclusters/validate/packs', {
      project: site.projectUid,
      body: { profiles: [{ uid: UNKNOWN }] },
    });
    expect(unknown.status).toBe(404);
  });

  it('of a running cluster sees which way Kubernetes goes, and the values that the cluster has', async () => {
    const cluster: ClusterSite & { readonly profile: string } = await withAddOn({ variables: [{ name: 'days', value: '7' }] });
    const { site, call, profile } = cluster;
    const next = await infrastructure(site, '1.0.0', '1.40.0');
    const { profiles } = (await call('POST', '/validate/packs', { profiles: [{ uid: next }, { uid: profile }] })).body;
    expect(problems(profiles[0])).toEqual(['kubernetes K8sMultiMinorUpgradeNotSupported']);
    expect(problems(profiles[1])).toEqual([]);
  });
});
