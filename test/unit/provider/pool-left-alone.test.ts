import type { Value } from '../../../src/framework';
import { account, cluster } from './support/bodies';
import { type Stored, TestPalette, told } from './support/palette';

const CLUSTER = 'palette_cluster_vsphere';

/** What somebody has set on a pool in Palette, and the provider has no attributes for. */
const SET = {
  additionalAnnotations: { 'acme.example/room': '7' },
  additionalTags: { owner: 'shop' },
  overrideKubeadmConfiguration: 'kubeletExtraArgs:\n  v: "2"\n',
  overrideClusterAPIConfig: 'machineTemplate: {}\n',
  overrideHealthCheckConfiguration: 'nodeStartupTimeout: 20m\n',
  skipK8sUpgrade: 'enabled',
  machinePoolProperties: { archType: 'amd64' },
};

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

async function call(stored: Stored, method: string, place: string, body?: object) {
  const project = palette.simulator.control.snapshot().projects.find(({ name }) => name === 'Default')?.uid ?? '';
  const answer = await fetch(`${palette.url}/v1/cloudconfigs/vsphere/${stored.state?.cloud_config_id}${place}`, {
    method,
    headers: { apikey: 'local-palette', projectuid: project, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok ? '' : await answer.text()).toBe('');
  return answer.status === 204 ? undefined : answer.json();
}

/** A pool as Palette has it. */
async function poolOf(stored: Stored, pool: string) {
  // biome-ignore lint/suspicious/noExplicitAny: an answer, which the test looks into
  const { spec } = (await call(stored, 'GET', '')) as any;
  return spec.machinePoolConfig.find(({ name }: { name: string }) => name === pool);
}

test.each<[string, { readonly [attribute: string]: Value }]>([
  ['its size', { count: 3 }],
  ['its machines', { instance_type: [{ cpu: 8, memory_mb: 16384, disk_size_gb: 80 }] }],
  ['all that it has attributes for', { count: 1, min: 1, max: 4, additional_labels: { tier: 'web' }, node_repave_interval: 30 }],
])('what has no attribute stays on a pool when the provider changes %s', async (_, changes) => {
  const run = await palette.run({ owner: 'me' });
  const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const wanted = cluster('apps', String(login.state?.id), String(profile.id));
  const made = await run.create(CLUSTER, wanted);
  const { instanceType, placements, size, name, labels } = await poolOf(made, 'workers');
  const poolConfig = { name, size, labels, isControlPlane: false, ...SET };
  await call(made, 'PUT', '/machinePools/workers', { cloudConfig: { instanceType, placements }, poolConfig });
  expect(await poolOf(made, 'workers')).toMatchObject(SET);

  const next = await palette.run({ owner: 'me' });
  const pools = (wanted.machine_pool as readonly { readonly [name: string]: Value }[]).map((pool) =>
    pool.name === 'workers' ? { ...pool, ...changes } : pool,
  );
  const changed = await next.change(CLUSTER, await next.read(CLUSTER, made), { ...wanted, machine_pool: pools });
  expect(told(changed.diagnostics)).toEqual([]);
  const pool = await poolOf(made, 'workers');
  expect(pool).toMatchObject(SET);
  expect(pool).toMatchObject(
    'count' in changes ? { size: changes.count } : { instanceType: { numCPUs: 8, memoryMiB: 16384, diskGiB: 80 } },
  );
});
