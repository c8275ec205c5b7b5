import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { runPcg } from './support/pcg';
import { clusterBody, type RunningPalette, siteConfiguration, startPalette } from './support/site';

let palette: RunningPalette;
let stack: string;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  stack = mkdtempSync(join(tmpdir(), 'palette-own-names-'));
});
afterEach(async () => {
  await palette.simulator.close();
  rmSync(stack, { recursive: true, force: true });
});

function configure(cluster: object): void {
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS } } };
  writeFileSync(
    join(stack, 'cdk.tf.json'),
    JSON.stringify({ terraform, ...siteConfiguration(palette.url, { cluster: { ...cluster } }) }),
  );
}

const apply = (...args: readonly string[]) => runPcg(stack, ['apply', '--auto-approve', ...args], palette.env);

test('a site with names of its own comes up, and what was made up is listed at the end of the run', async () => {
  const placement = [{ cluster: 'Cluster-Nord', resource_pool: 'Gold', datastore: 'vsan-01', network: 'VLAN-2042' }];
  const { machine_pool, ...body } = clusterBody() as { machine_pool: readonly object[] };
  configure({
    ...body,
    cloud_config: [{ datacenter: 'RZ-Koeln', folder: 'Kubernetes/Palette' }],
    machine_pool: machine_pool.map((pool) => ({ ...pool, placement })),
  });
  const { code, stderr, stdout } = await apply();
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('5 added') });
  const list = stderr.slice(stderr.indexOf('No data centre of the simulated Palette had these names.'));
  expect([...list.matchAll(/: ([\w ]+ '[^']+')/g)].map(([, name]) => name).sort()).toEqual([
    "compute cluster 'Cluster-Nord'",
    "datacenter 'RZ-Koeln'",
    "datastore 'vsan-01'",
    "folder 'Kubernetes/Palette'",
    "network 'VLAN-2042'",
    "resource pool 'Gold'",
  ]);
  // A run that makes nothing has nothing to say of it.
  const again = await apply();
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('0 added, 0 changed') });
  expect(again.stderr).not.toContain('No data centre');
});

test('a site with the names of the seed has none, and programs read their JSON undisturbed', async () => {
  configure({});
  const { code, stderr, stdout } = await apply('--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('No data centre') });
  for (const line of stdout.trim().split('\n')) JSON.parse(line);
});
