import { UNKNOWN, type Value } from '../../src/framework';
import { account, cluster as body } from './support/bodies';
import { ClusterAtWork } from './support/cluster-at-work';
import { TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

/** An add-on with manifests of these names, each a pack. @returns its uid */
async function addOn(name: string, version: string, packs: readonly string[]): Promise<string> {
  const pack = packs.map((each) => ({ name: each, type: 'manifest', manifest: [{ name: each, content: 'kind: A\n' }] }));
  const { state } = await (await palette.run()).create('palette_cluster_profile', { name, version, pack });
  return String(state?.id);
}

/** A configuration with these add-ons beside its infrastructure. */
function withAddOns(wanted: Values, ids: readonly string[]): Values {
  const [infrastructure] = wanted.cluster_profile as readonly Values[];
  return { ...wanted, cluster_profile: [infrastructure ?? {}, ...ids.map((id) => ({ id }))] };
}

const PATCH = 'PATCH /v1/spectroclusters/*/profiles';
const DELETE = 'DELETE /v1/spectroclusters/*/profiles';

/** Add-ons, as `name version: packs`: what a cluster has, what it is to have, and the calls that make it so. */
const MOVES: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ['a pack that moves to a new add-on', ['base 1: agent'], ['tools 1: agent job'], [PATCH]],
  ['a pack that moves between two, each of a new version', ['a 1: agent job', 'b 1: log'], ['b 2: log agent', 'a 2: job'], [PATCH]],
  ['the packs of two that become one', ['a 1: agent', 'b 1: job'], ['both 1: agent job'], [DELETE, PATCH]],
  ['one that becomes two', ['both 1: agent job'], ['a 1: agent', 'b 1: job'], [PATCH]],
  ['one that has nothing in common with the other', ['a 1: agent'], ['b 1: job'], [PATCH, DELETE]],
];

test.each(MOVES)('%s comes in one apply', async (_, first, next, calls) => {
  const made = new Map<string, string>();
  for (const text of new Set([...first, ...next])) {
    const [, name = '', version = '', packs = ''] = /^(\w+) (\d): (.*)$/.exec(text) ?? [];
    made.set(text, await addOn(name, `${version}.0.0`, packs.split(' ')));
  }
  const uidsOf = (texts: readonly string[]) => texts.map((text) => made.get(text) ?? '');
  const cluster = await ClusterAtWork.make(palette, (wanted) => withAddOns(wanted, uidsOf(first)));
  const from = palette.requests().length;
  const wanted = withAddOns(cluster.wanted, uidsOf(next));
  expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([]);
  expect(palette.requests(from).filter((call) => call === PATCH || call === DELETE)).toEqual(calls);
  expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
});

test('a profile that two blocks name is refused', async () => {
  const run = await palette.run();
  const wanted: Values = { ...body('apps', 'a', 'p'), cluster_profile: [{ id: 'p' }, { id: 'p', variables: { a: 'b' } }] };
  await expect(run.create('palette_cluster_vsphere', wanted)).rejects.toThrow('A cluster profile is given twice');
});

describe('what is planned with', () => {
  const planned = async (ids: readonly Value[]) => {
    const run = await palette.run();
    const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
    const wanted = { ...body('apps', String(login.state?.id), ''), cluster_profile: ids.map((id) => ({ id })) };
    return told((await run.plan('palette_cluster_vsphere', { state: null, private: null }, wanted)).diagnostics);
  };
  const infrastructure = async (name: string) =>
    String((await (await palette.run()).data('palette_cluster_profile', { name, version: '1.0.0', context: 'tenant' })).id);

  test('add-ons alone is refused', async () => {
    expect(await planned([await addOn('a', '1.0.0', ['agent'])])).toEqual(['error: No infrastructure profile']);
  });

  test('no profile at all is refused, and none is called an add-on', async () => {
    const run = await palette.run();
    const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
    const wanted = { ...body('apps', String(login.state?.id), ''), cluster_profile: [] };
    const { diagnostics } = await run.plan('palette_cluster_vsphere', { state: null, private: null }, wanted);
    expect(diagnostics).toMatchObject([
      { summary: 'No infrastructure profile', detail: expect.stringMatching(/^The cluster has no profile\./) },
    ]);
  });

  test('two infrastructures is refused', async () => {
    const both = [await infrastructure('vsphere-ubuntu'), await infrastructure('maas-ubuntu')];
    expect(await planned(both)).toEqual(['error: More than one infrastructure profile']);
  });

  test.each<readonly [string, () => Promise<Value>]>([
    ['that it has', () => infrastructure('vsphere-ubuntu')],
    ['that is not known yet', async () => UNKNOWN],
    ['that the key does not see', async () => '0123456789abcdef01234567'],
  ])('an add-on beside one %s is not refused', async (_, other) => {
    expect(await planned([await addOn('a', '1.0.0', ['agent']), await other()])).toEqual([]);
  });
});

test('a new version takes over no values that are no longer configured', async () => {
  const run = await palette.run();
  const versions = ['1.0.0', '2.0.0'].map(async (version) => {
    const variable = ['domain', 'replicas'].map((name) => ({ name, display_name: name, default_value: `${name} of ${version}` }));
    const pack = [{ name: 'agent', type: 'manifest', manifest: [{ name: 'ns', content: 'kind: A\n' }] }];
    const { state } = await run.create('palette_cluster_profile', { name: 'a', version, pack, profile_variables: [{ variable }] });
    return String(state?.id);
  });
  const [first = '', next = ''] = await Promise.all(versions);
  const withVersion = (wanted: Values, id: string, variables: Values): Values => {
    const [infrastructure] = wanted.cluster_profile as readonly Values[];
    return { ...wanted, cluster_profile: [infrastructure ?? {}, { id, variables }] };
  };
  const cluster = await ClusterAtWork.make(palette, (wanted) => withVersion(wanted, first, { domain: 'mine', replicas: '3' }));
  const wanted = withVersion(cluster.wanted, next, { replicas: '5' });
  expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([]);
  const profiles = await cluster.call('GET', '/v1/spectroclusters/*/variables');
  const { variables } = profiles.find(({ profileUid }: { profileUid: string }) => profileUid === next);
  expect(variables.map(({ name, value }: { name: string; value: string }) => [name, value])).toEqual([
    ['domain', 'domain of 2.0.0'],
    ['replicas', '5'],
  ]);
  expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
});
