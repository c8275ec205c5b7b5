import type { Value } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { type Run, TestPalette, told } from './support/palette';

let palette: TestPalette;
let run: Run;
beforeEach(async () => {
  palette = await TestPalette.open();
  run = await palette.run({ owner: 'me' });
});
afterEach(() => palette.close());

test('a pack is found by name and version, and by uid', async () => {
  const pack = await run.data('palette_pack', { name: 'nginx', version: '1.12.1' });
  expect(pack).toMatchObject({ name: 'nginx', version: '1.12.1', layer: 'addon', type: 'spectro' });
  expect(pack.values).not.toBe('');
  expect(await run.data('palette_pack', { id: pack.id ?? null })).toEqual(pack);
  const newest = await run.data('palette_pack', {
    name: 'kubernetes',
    registry_uid: pack.registry_uid ?? null,
    cloud: ['vsphere'],
  });
  expect(newest).toMatchObject({ name: 'kubernetes', cloud: ['vsphere'] });
  await expect(run.data('palette_pack', { name: 'nginx', version: '0.0.1' })).rejects.toThrow(/exists in the versions .*1\.12\.1/);
  await expect(run.data('palette_pack', { name: 'none' })).rejects.toThrow('No such pack');
});

describe('a pack is found by filters', () => {
  test('of Palette’s own language', async () => {
    const found = await run.data('palette_pack', { filters: 'spec.name=nginxANDspec.version=1.12.1' });
    expect(found).toMatchObject({ name: 'nginx', version: '1.12.1' });
    await expect(run.data('palette_pack', { filters: 'spec.name=none' })).rejects.toThrow('No such pack');
    await expect(run.data('palette_pack', { filters: 'spec.layer=addon' })).rejects.toThrow(/Several packs fit.*nginx/);
  });

  test('of what it must be', async () => {
    const newest = await run.data('palette_pack', { name: 'nginx' });
    const of = (filter: { readonly [name: string]: Value }, more: { readonly [name: string]: Value } = {}) =>
      run.data('palette_pack', { advance_filters: [filter], ...more });
    expect(await of({ pack_layer: ['addon'], environment: ['vsphere'] }, { name: 'nginx' })).toMatchObject({
      id: newest.id,
      values: newest.values,
    });
    await expect(of({ pack_layer: ['os'] }, { name: 'nginx' })).rejects.toThrow('No such pack');
    await expect(of({ pack_layer: ['addon'] })).rejects.toThrow('Several packs fit');
    await expect(of({ is_fips: true, pack_type: ['helm'] }, { name: 'nginx' })).rejects.toThrow('No such pack');
  });

  test('with both, which is what both find', async () => {
    const both = { filters: 'spec.name=nginx', advance_filters: [{ pack_layer: ['addon'] }] };
    expect(await run.data('palette_pack', both)).toMatchObject({ name: 'nginx' });
    const neither = { filters: 'spec.name=nginx', advance_filters: [{ pack_layer: ['os'] }] };
    await expect(run.data('palette_pack', neither)).rejects.toThrow('No such pack');
  });

  test('and by its id without any', async () => {
    const told_of = async (values: { readonly [name: string]: Value }) => told(await run.checkData('palette_pack', values));
    expect(await told_of({})).toEqual(['error: Which pack?']);
    expect(await told_of({ id: 'a', filters: 'spec.name=nginx' })).toEqual(['error: Two answers']);
  });
});

test('a profile tells its layers', async () => {
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const packs = profile.pack as readonly { readonly name: string; readonly tag: string; readonly registry_uid: string }[];
  expect(packs.map(({ name }) => name)).toContain('kubernetes');
  const registry = await run.data('palette_registry', { name: 'Public Repo' });
  for (const pack of packs) expect(pack).toMatchObject({ tag: expect.stringMatching(/./), registry_uid: registry.id });
});

test('a registry is found by name and by uid', async () => {
  const registry = await run.data('palette_registry', { name: 'Public Repo' });
  expect(registry).toMatchObject({ name: 'Public Repo', type: 'spectro', sync_status: 'Success' });
  expect(await run.data('palette_registry', { id: registry.id ?? null })).toEqual(registry);
  await expect(run.data('palette_registry', { name: 'Public Repo', type: 'helm' })).rejects.toThrow('No such registry');
});

test('an account is found without its secrets', async () => {
  const made = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
  const found = await run.data('palette_cloud_account_vsphere', { name: 'vcenter' });
  expect(found).toEqual({
    id: made.state?.id,
    name: 'vcenter',
    context: null,
    private_cloud_gateway_id: made.state?.private_cloud_gateway_id,
    vsphere_vcenter: 'vcenter.example.com',
    vsphere_username: 'palette',
    vsphere_ignore_insecure_error: false,
  });
  expect(await run.data('palette_cloud_account_vsphere', { id: made.state?.id ?? null })).toEqual(found);
  await expect(run.data('palette_cloud_account_vsphere', { name: 'none' })).rejects.toThrow('No such vSphere account');
});

test('a cluster is found with its state and API, and no kubeconfig is asked for', async () => {
  const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const made = await run.create('palette_cluster_vsphere', cluster('apps', String(login.state?.id), String(profile.id)));
  expect(told(made.diagnostics)).toEqual([]);
  const from = palette.requests().length;
  const found = await run.data('palette_cluster', { name: 'apps' });
  expect(found).toMatchObject({
    id: made.state?.id,
    state: 'Running',
    health: 'Healthy',
    cloud: 'vsphere',
    cluster_timezone: null,
  });
  expect(found.api_endpoint).toMatch(/^[\w.-]+:\d+$/);
  expect(await run.data('palette_cluster', { id: made.state?.id ?? null })).toEqual(found);
  expect(palette.requests(from).filter((each) => /kubeconfig/i.test(each))).toEqual([]);
  await expect(run.data('palette_cluster', { name: 'none' })).rejects.toThrow('No such cluster');
});
