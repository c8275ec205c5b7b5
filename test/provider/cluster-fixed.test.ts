import type { Value } from '../../src/framework';
import { CLOUD_SAMPLES, openCloud } from './support/clouds';
import { ClusterAtWork } from './support/cluster-at-work';
import { TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
afterEach(() => palette.close());

/** What only the creation of a cluster takes. */
const FIXED = {
  network_type: 'DDNS',
  host_endpoint: 'api.acme.example',
  network_search_domain: 'acme.example',
  image_template_folder: 'templates',
};

test('what was fixed by the creation stays where Palette says nothing of it: no plan replaces the cluster, or is refused', async () => {
  palette = await TestPalette.open();
  const cluster = await ClusterAtWork.make(palette, (wanted) => ({
    ...wanted,
    update_worker_pools_in_parallel: true,
    cloud_config: (wanted.cloud_config as readonly Values[]).map((config) => ({ ...config, ...FIXED })),
  }));
  const found = [...palette.simulator.world.clusters.values()].find(({ name }) => name === 'apps');
  if (!found) throw new Error('there is no cluster');
  const { placement } = found.config as { readonly placement: object };
  Object.assign(found, {
    config: { ...found.config, placement: { ...placement, imageTemplateFolder: '' }, controlPlaneEndpoint: {} },
    settings: { ...found.settings, updateWorkerPoolsInParallel: undefined },
  });
  const { read, changes, diagnostics } = await cluster.plan();
  expect({ changes, diagnostics }).toEqual({ changes: false, diagnostics: [] });
  expect(read.state?.cloud_config).toEqual([expect.objectContaining(FIXED)]);
});

test('so do whole blocks of it: the zones and the project of a cluster on CloudStack', async () => {
  const sample = CLOUD_SAMPLES.find(({ type }) => type === 'apache_cloudstack');
  if (!sample) throw new Error('there is no sample');
  const opened = await openCloud(sample);
  palette = opened.palette;
  const run = await palette.run();
  const login = await run.create(`palette_cloud_account_${sample.type}`, sample.account.body(opened.gateway));
  const profile = await run.data('palette_cluster_profile', { name: sample.profile, version: '1.0.0', context: 'tenant' });
  const body = sample.cluster.body(String(login.state?.id), String(profile.id));
  const wanted = {
    ...body,
    cloud_config: (body.cloud_config as readonly Values[]).map((config) => ({ ...config, project: [{ name: 'demo' }] })),
  };
  const made = await run.create(`palette_cluster_${sample.type}`, wanted);
  expect(told(made.diagnostics)).toEqual([]);
  for (const cluster of palette.simulator.world.clusters.values())
    Object.assign(cluster, { config: { ...cluster.config, zones: [], project: {} } });
  const read = await run.read(`palette_cluster_${sample.type}`, made);
  expect(read.state?.cloud_config).toEqual(made.state?.cloud_config);
  expect((await run.plan(`palette_cluster_${sample.type}`, read, wanted)).requiresReplace).toEqual([]);
});
