import type { Value } from '../../src/framework';
import { idleOverrides, poolNameOf, rendered, sameYaml } from '../../src/provider/clouds/custom-values';
import { CLOUD_SAMPLES, openCloud } from './support/clouds';
import { configured, told } from './support/palette';

type Body = { readonly [name: string]: Value };

function sampleOf(wanted: string) {
  const sample = CLOUD_SAMPLES.find(({ type }) => type === wanted);
  if (sample === undefined) throw new Error(`there is no sample of ${wanted}`);
  return sample;
}

const changed = (body: Body, block: string, values: Body) => ({
  ...body,
  [block]: (body[block] as readonly Body[]).map((each) => ({ ...each, ...values })),
});

test.each<[string, string, (body: Body) => Body, string]>([
  ['maas', 'no account and no host', (body) => ({ ...body, cloud_account_id: null }), 'The cloud account is missing'],
  [
    'maas',
    'static addresses without a pool',
    (body) => changed(body, 'machine_pool', { network: [{ network_name: 'br0', static_ip: true }] }),
    'Static addresses from nowhere',
  ],
  [
    'apache_cloudstack',
    'a project without a name',
    (body) => changed(body, 'cloud_config', { project: [{}] }),
    'A project without id and name',
  ],
  [
    'apache_cloudstack',
    'a network without a name',
    (body) => changed(body, 'machine_pool', { network: [{}] }),
    'A network or template without id and name',
  ],
  ['custom', 'no YAML', (body) => changed(body, 'cloud_config', { values: 'a: [' }), 'Invalid values'],
  ['custom', 'an alias without an anchor', (body) => changed(body, 'cloud_config', { values: 'a: *none' }), 'Invalid values'],
  [
    'custom',
    'an idle override',
    (body) => changed(body, 'cloud_config', { overrides: { ZONE: 'a' } }),
    'An override without a place',
  ],
  [
    'custom',
    'a nameless pool',
    (body) => changed(body, 'machine_pool', { node_pool_config: 'a: 1' }),
    'A machine pool without a name',
  ],
  [
    'custom',
    'a control plane of two',
    (body) =>
      changed(body, 'machine_pool', {
        control_plane: true,
        node_pool_config: 'kind: NutanixControlPlane\nmetadata:\n  name: control\nspec:\n  replicas: 2\n',
      }),
    'Invalid machine pools',
  ],
])('%s: %s is refused when it is validated', async (type, _, change, summary) => {
  const { palette } = await openCloud(sampleOf(type));
  const run = await palette.run();
  const name = `palette_cluster_${type}`;
  const body = change(sampleOf(type).cluster.body('0'.repeat(24), '1'.repeat(24)));
  const { diagnostics } = await run.instance.validateResource(name, configured(name, body), { writeOnlyAllowed: true });
  expect(told(diagnostics)).toContain(`error: ${summary}`);
  await palette.close();
});

test("a MAAS cluster that another one hosts needs no account, and has that one's", async () => {
  const sample = sampleOf('maas');
  const { palette, gateway } = await openCloud(sample);
  const run = await palette.run({ owner: 'me' });
  const account = await run.create('palette_cloud_account_maas', sample.account.body(gateway));
  const profile = await run.data('palette_cluster_profile', { name: sample.profile, version: '1.0.0', context: 'tenant' });
  const body = sample.cluster.body(String(account.state?.id), String(profile.id));
  const host = await run.create('palette_cluster_maas', body);
  const hyper_shift_config = [{ cluster_deployment_type: 'hypershift', host_cluster_uid: String(host.state?.id) }];
  const wanted = { ...body, name: 'hosted', cloud_account_id: null, hyper_shift_config };
  const hosted = await run.create('palette_cluster_maas', wanted);
  expect(told(hosted.diagnostics)).toEqual([]);
  const read = await run.read('palette_cluster_maas', hosted);
  expect(read.state).toMatchObject({ cloud_account_id: account.state?.id, hyper_shift_config });
  expect((await run.plan('palette_cluster_maas', read, wanted)).planned).toEqual(read.state);
  await palette.close();
});

const YAML =
  'kind: Cluster\nspec:\n  region: ${REGION}\n---\nkind: MachineDeployment\nmetadata:\n  name: workers\nspec:\n  replicas: 1\n';

test.each<[{ readonly [name: string]: string }, string]>([
  [{ REGION: 'berlin' }, 'region: berlin'],
  [{ 'Cluster.spec.zones[0]': 'a' }, ''],
  [{ 'Cluster.spec.region': 'tokyo' }, 'region: tokyo'],
  [{ 'spec.replicas': '3' }, 'replicas: 3'],
])('overrides %j are laid over the YAML', (overrides, expected) => {
  const text = rendered(YAML, overrides);
  if (expected === '') expect(idleOverrides(YAML, overrides)).toEqual(Object.keys(overrides));
  else expect(text).toContain(expected);
  expect(poolNameOf(text)).toBe('workers');
});

test('another layout of the same YAML is the same', () => {
  expect(sameYaml('a: 1\nb: [x]\n', '# remark\nb:\n  - x\na: 1\n')).toBe(true);
  expect(sameYaml('a: 1\n', 'a: 2\n')).toBe(false);
});
