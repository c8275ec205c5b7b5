import type { Value } from '../../src/framework';
import { cluster as body } from './support/bodies';
import { ClusterAtWork } from './support/cluster-at-work';
import { TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

const VALUES = 'pack:\n  namespace: kube-system\ncharts:\n  own: 1\n';
const MANIFEST = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n';

let palette: TestPalette;
let addOn: string;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

/** A cluster with a profile of two packs, one with a manifest, and three variables, one of them secret. */
async function made(profile: Values): Promise<ClusterAtWork> {
  const project = palette.simulator.control.snapshot().projects.find(({ name }) => name === 'Default')?.uid ?? '';
  const variables = ['domain', 'replicas', 'token'].map((name) => ({
    name,
    displayName: name,
    format: 'string',
    defaultValue: name === 'token' ? '' : `${name}-usual`,
    isSensitive: name === 'token',
  }));
  const packs = [
    { name: 'agent', type: 'manifest', layer: 'addon', manifests: [{ name: 'ns', content: MANIFEST }] },
    { name: 'other', type: 'manifest', layer: 'addon', values: 'a: 1\n', manifests: [{ name: 'one', content: 'kind: A\n' }] },
  ];
  const answer = await fetch(`${palette.url}/v1/clusterprofiles?publish=true`, {
    method: 'POST',
    headers: { apikey: 'local-palette', projectuid: project, 'content-type': 'application/json' },
    body: JSON.stringify({
      metadata: { name: 'extras' },
      spec: { version: '1.0.0', template: { type: 'add-on', cloudType: 'all', packs }, variables },
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  addOn = ((await answer.json()) as { readonly uid: string }).uid;
  return ClusterAtWork.make(palette, (wanted) => withAddOn(wanted, profile));
}

/** A configuration with another add-on profile beside its infrastructure. */
function withAddOn(wanted: Values, profile: Values): Values {
  const [infrastructure] = wanted.cluster_profile as readonly Values[];
  return { ...wanted, cluster_profile: [infrastructure ?? {}, { id: addOn, ...profile }] };
}

/** A pack as the cluster has it. */
async function packOf(cluster: ClusterAtWork, name: string) {
  const { profiles } = await cluster.call('GET', '/v1/spectroclusters/*/profiles/packs/manifests');
  const packs = profiles.flatMap(({ spec }: { spec: { packs: { spec: { name: string } }[] } }) => spec.packs);
  return packs.find(({ spec }: { spec: { name: string } }) => spec.name === name)?.spec;
}

/** What Palette is told of the add-on by somebody else. */
const patch = (cluster: ClusterAtWork, profile: object) =>
  cluster.call('PATCH', '/v1/spectroclusters/*/profiles', { profiles: [{ uid: addOn, ...profile }] });

const OVERRIDE = { name: 'agent', type: 'manifest', values: VALUES };
const CONTENT = { name: 'agent', type: 'manifest', manifest: [{ name: 'ns', content: `${MANIFEST}# own\n` }] };

test.each<[string, Values, Values, object, object]>([
  [
    'values',
    OVERRIDE,
    { ...OVERRIDE, values: 'b: 2\n' },
    { values: 'b: 2\n' },
    { packValues: [{ name: 'agent', values: 'c: 3\n' }] },
  ],
  [
    'a manifest of the profile',
    CONTENT,
    { ...CONTENT, manifest: [{ name: 'ns', content: 'kind: B\n' }] },
    { manifests: [expect.objectContaining({ name: 'ns', content: 'kind: B\n' })] },
    { packValues: [{ name: 'agent', manifests: [{ name: 'ns', content: 'kind: C\n' }] }] },
  ],
  [
    'a manifest of its own',
    { ...CONTENT, manifest: [{ name: 'more', content: 'kind: A\n' }] },
    { ...CONTENT, manifest: [{ name: 'more', content: 'kind: B\n' }] },
    { manifests: expect.arrayContaining([expect.objectContaining({ name: 'more', content: 'kind: B\n' })]) },
    {},
  ],
])(
  '%s of a pack are made, changed in place, seen when somebody changes them, and given back',
  async (_, first, next, sent, foreign) => {
    const cluster = await made({ pack: [first] });
    const original = { values: '', manifests: [expect.objectContaining({ name: 'ns', content: MANIFEST })] };
    expect(await cluster.plan()).toMatchObject({ changes: false });

    const wanted = withAddOn(cluster.wanted, { pack: [next] });
    expect(await cluster.plan(wanted)).toMatchObject({ changes: true, requiresReplace: [] });
    expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([]);
    expect(await packOf(cluster, 'agent')).toMatchObject(sent);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
    expect((await cluster.imported()).cluster_profile).toEqual(cluster.stored.state?.cluster_profile);

    await patch(cluster, foreign);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: true });
    await cluster.apply(wanted);
    expect(await packOf(cluster, 'agent')).toMatchObject(sent);

    const bare = withAddOn(cluster.wanted, {});
    await cluster.apply(bare);
    expect(await packOf(cluster, 'agent')).toMatchObject(original);
    expect(await cluster.plan(bare)).toMatchObject({ changes: false });
  },
);

test('order of packs is no change, nor is the end of the last line that Palette takes off', async () => {
  const packs = [OVERRIDE, { name: 'other', type: 'manifest', values: 'a: 2\n', registry_uid: 'r', uid: 'u' }];
  const cluster = await made({ pack: packs });
  await patch(cluster, {
    packValues: [
      { name: 'other', values: 'a: 2' },
      { name: 'agent', values: VALUES.trimEnd() },
    ],
  });
  expect(await cluster.plan()).toMatchObject({ changes: false });
  expect(await cluster.plan(withAddOn(cluster.wanted, { pack: [...packs].reverse() }))).toMatchObject({ changes: false });
});

test('packs are asked for by one request, and only where the state has some', async () => {
  const cluster = await made({ pack: [OVERRIDE, { name: 'other', values: 'a: 2\n' }] });
  const about = (from: number) => palette.requests(from).filter((call) => call.includes('pack'));
  const before = palette.requests().length;
  await cluster.plan();
  expect(about(before)).toEqual(['GET /v1/spectroclusters/*/profiles/packs/manifests']);
  const bare = withAddOn(cluster.wanted, {});
  await cluster.apply(bare);
  const later = palette.requests().length;
  await cluster.plan(bare);
  expect(about(later)).toEqual([]);
});

test('a profile that stays as it was is not sent again', async () => {
  const cluster = await made({ pack: [OVERRIDE] });
  const wanted = { ...cluster.wanted, description: 'more' };
  const before = palette.requests().length;
  await cluster.apply(wanted);
  expect(palette.requests(before).filter((call) => call.startsWith('PATCH'))).toEqual(['PATCH /v1/spectroclusters/*/metadata']);
});

test('a change that Palette refuses is planned again', async () => {
  const cluster = await made({});
  const wanted = withAddOn(cluster.wanted, { pack: [{ name: 'nowhere', values: 'a: 1' }] });
  expect(told((await cluster.apply(wanted)).diagnostics).join()).toMatch(/^error: /);
  expect(await cluster.plan(wanted)).toMatchObject({ changes: true });
});

test.each<[string, Values, string]>([
  ['two packs of one name', { pack: [OVERRIDE, { ...OVERRIDE, values: 'b: 1' }] }, 'two packs that are called "agent"'],
  [
    'two manifests of one name',
    { pack: [{ name: 'agent', manifest: ['a', 'b'].map((content) => ({ name: 'ns', content })) }] },
    'two manifests that are called "ns"',
  ],
  ['a type that is none', { pack: [{ name: 'agent', type: 'zip' }] }, '"zip" is not one of'],
])('%s are refused when the configuration is checked', async (_, profile, why) => {
  const run = await palette.run();
  await expect(run.create('palette_cluster_vsphere', withAddOn(body('apps', 'a', 'p'), { id: 'x', ...profile }))).rejects.toThrow(
    why,
  );
});

describe('variables', () => {
  const valuesOf = async (cluster: ClusterAtWork) => {
    const profiles = await cluster.call('GET', '/v1/spectroclusters/*/variables');
    const { variables } = profiles.find(({ profileUid }: { profileUid: string }) => profileUid === addOn);
    return Object.fromEntries(variables.map(({ name, value }: { name: string; value: string }) => [name, value]));
  };

  test('are set, changed, seen when somebody sets another, and have the profile’s values again', async () => {
    const cluster = await made({ variables: { domain: 'a', token: 's3cret' }, pack: [OVERRIDE] });
    expect(await cluster.plan()).toMatchObject({ changes: false });
    await cluster.call('PATCH', '/v1/spectroclusters/*/variables', [
      { profileUid: addOn, variables: [{ name: 'replicas', value: '9' }] },
    ]);
    expect(await cluster.plan()).toMatchObject({ changes: true });
    const wanted = withAddOn(cluster.wanted, { variables: { token: 's3cret' }, pack: [OVERRIDE] });
    await cluster.apply(wanted);
    expect(await valuesOf(cluster)).toMatchObject({ domain: 'domain-usual', replicas: 'replicas-usual', token: '********' });
    expect(await packOf(cluster, 'agent')).toMatchObject({ values: VALUES });
    expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
    const bare = withAddOn(cluster.wanted, {});
    await cluster.apply(bare);
    expect(await valuesOf(cluster)).toMatchObject({ token: '' });
    expect(await cluster.plan(bare)).toMatchObject({ changes: false });
  });

  test('after an import all are known but the secret one, and one apply settles it', async () => {
    const cluster = await made({ variables: { domain: 'a', token: 's3cret' } });
    const state = await cluster.imported();
    const profile = (state.cluster_profile as readonly Values[]).find(({ id }) => id === addOn);
    expect(profile?.variables).toEqual({ domain: 'a' });
    cluster.stored = { ...cluster.stored, state };
    expect(await cluster.plan()).toMatchObject({ changes: true });
    await cluster.apply(cluster.wanted);
    expect(await cluster.plan()).toMatchObject({ changes: false });
  });
});
