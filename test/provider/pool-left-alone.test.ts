import type { Value } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { type Stored, TestPalette, told } from './support/palette';

const CLUSTER = 'palette_cluster_vsphere';

/** What somebody has set on a pool in Palette, and the provider has no attributes for. */
const SET = {
  additionalTags: { owner: 'shop' },
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

/** What somebody has set on where the machines go. */
const SET_ON_PLACEMENT = { storagePolicyName: 'gold' };

// At e360f2a what was left out of the request was unset: the cluster's placement had lost it, and the pool's.
test.each<[string, { readonly [attribute: string]: Value }, object]>([
  ['its keys', { ssh_keys: ['ssh-ed25519 AAAA'] }, { sshKeys: ['ssh-ed25519 AAAA'] }],
  ['its time servers', { ntp_servers: ['time.acme.example'] }, { ntpServers: ['time.acme.example'] }],
  ['its folder of templates', { image_template_folder: 'gold' }, { placement: { imageTemplateFolder: 'gold' } }],
])('what has no attribute stays on a cluster when the provider changes %s', async (_, changes, expected) => {
  const { made, wanted } = await madeCluster();
  // biome-ignore lint/suspicious/noExplicitAny: an answer, which the test looks into
  const config = async () => ((await call(made, 'GET', '')) as any).spec.clusterConfig;
  const { placement, ...rest } = await config();
  const clusterConfig = { ...rest, placement: { ...placement, ...SET_ON_PLACEMENT } };
  await call(made, 'PUT', '/clusterConfig', { clusterConfig });
  const before = await config();
  expect(before).toMatchObject({ placement: SET_ON_PLACEMENT });

  const next = await palette.run({ owner: 'me' });
  const changed = await next.change(CLUSTER, await next.read(CLUSTER, made), {
    ...wanted,
    cloud_config: [{ ...(wanted.cloud_config as readonly { readonly [name: string]: Value }[])[0], ...changes }],
  });
  expect(told(changed.diagnostics)).toEqual([]);
  const after = await config();
  expect(after).toMatchObject(expected);
  expect(after).toEqual({ ...before, ...expected, placement: { ...before.placement, ...(expected as typeof before).placement } });
});

test('what has no attribute stays where a pool is placed', async () => {
  const { made, wanted } = await madeCluster();
  const { instanceType, placements, size, name, labels } = await poolOf(made, 'workers');
  const set = { ...SET_ON_PLACEMENT, imageTemplateFolder: 'silver' };
  const placed = placements.map(({ network: { networkName }, ...place }: { network: { networkName: string } }) => ({
    ...place,
    ...set,
    network: { networkName },
  }));
  const poolConfig = { name, size, labels, isControlPlane: false };
  await call(made, 'PUT', '/machinePools/workers', { cloudConfig: { instanceType, placements: placed }, poolConfig });
  const next = await palette.run({ owner: 'me' });
  const pools = (wanted.machine_pool as readonly { readonly [name: string]: Value }[]).map((pool) =>
    pool.name === 'workers' ? { ...pool, count: 3 } : pool,
  );
  const changed = await next.change(CLUSTER, await next.read(CLUSTER, made), { ...wanted, machine_pool: pools });
  expect(told(changed.diagnostics)).toEqual([]);
  expect(await poolOf(made, 'workers')).toMatchObject({ size: 3, placements: [set] });
});

/** A cluster, and what is configured of it. */
async function madeCluster() {
  const run = await palette.run({ owner: 'me' });
  const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const wanted = cluster('apps', String(login.state?.id), String(profile.id));
  return { made: await run.create(CLUSTER, wanted), wanted };
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
  const { made, wanted } = await madeCluster();
  const { instanceType, placements, size, name, labels } = await poolOf(made, 'workers');
  const poolConfig = { name, size, labels, isControlPlane: false, ...SET };
  await call(made, 'PUT', '/machinePools/workers', { cloudConfig: { instanceType, placements }, poolConfig });
  expect(await poolOf(made, 'workers')).toMatchObject(SET);

  const next = await palette.run({ owner: 'me' });
  const pools = (wanted.machine_pool as readonly { readonly [name: string]: Value }[]).map((pool) =>
    pool.name === 'workers' ? { ...pool, ...changes } : pool,
  );
  const changed = await next.change(CLUSTER, await next.read(CLUSTER, made), { ...wanted, machine_pool: pools });
  expect(told(changed.diagnostics)).toEqual('instance_type' in changes ? ['warning: Nodes will be replaced'] : []);
  const pool = await poolOf(made, 'workers');
  expect(pool).toMatchObject(SET);
  expect(pool).toMatchObject(
    'count' in changes ? { size: changes.count } : { instanceType: { numCPUs: 8, memoryMiB: 16384, diskGiB: 80 } },
  );
});
