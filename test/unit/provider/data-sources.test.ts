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

test('a registry is found by name and by uid', async () => {
  const registry = await run.data('palette_registry', { name: 'Public Repo' });
  expect(registry).toMatchObject({ name: 'Public Repo', type: 'spectro' });
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
  expect(found).toMatchObject({ id: made.state?.id, state: 'Running', health: 'Healthy', cloud: 'vsphere' });
  expect(found.api_endpoint).toMatch(/^[\w.-]+:\d+$/);
  expect(await run.data('palette_cluster', { id: made.state?.id ?? null })).toEqual(found);
  expect(palette.requests(from).filter((each) => /kubeconfig/i.test(each))).toEqual([]);
  await expect(run.data('palette_cluster', { name: 'none' })).rejects.toThrow('No such cluster');
});
