import type { Value } from '../../src/framework';
import { ClusterAtWork } from './support/cluster-at-work';
import { TestPalette } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

/** What only the creation of a cluster takes. */
const FIXED = {
  network_type: 'DDNS',
  host_endpoint: 'api.acme.example',
  network_search_domain: 'acme.example',
  image_template_folder: 'templates',
};

test('what was fixed by the creation stays where Palette says nothing of it: no plan replaces the cluster, or is refused', async () => {
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
