import type { Value } from '../../src/framework';
import { cluster as body } from './support/bodies';
import { ClusterAtWork, withPool } from './support/cluster-at-work';
import { TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

const asPalette = async (cluster: ClusterAtWork, name: string) => {
  const { spec } = await cluster.call('GET', '/v1/cloudconfigs/vsphere/CONFIG');
  return spec.machinePoolConfig.find((pool: { name: string }) => pool.name === name);
};

/** Changes a pool in Palette itself. */
const change = async (cluster: ClusterAtWork, changes: object) => {
  const { instanceType, placements, ...poolConfig } = await asPalette(cluster, 'workers');
  const body = { cloudConfig: { instanceType, placements }, poolConfig: { ...poolConfig, ...changes } };
  await cluster.call('PUT', '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers', body);
};

/** Attributes of a pool: what is configured first and then, what Palette has then, and what somebody makes of it. */
const CASES: readonly (readonly [string, Values, Values, object, object])[] = [
  [
    'additional_annotations',
    { additional_annotations: { room: '7' } },
    { additional_annotations: { room: '8', row: '2' } },
    { additionalAnnotations: { room: '8', row: '2' } },
    { additionalAnnotations: { room: '9' } },
  ],
  [
    'override_kubeadm_configuration',
    { override_kubeadm_configuration: 'kubeletExtraArgs:\n  v: "2"\n' },
    { override_kubeadm_configuration: 'kubeletExtraArgs:\n  v: "3"\n' },
    { overrideKubeadmConfiguration: 'kubeletExtraArgs:\n  v: "3"\n' },
    { overrideKubeadmConfiguration: 'kubeletExtraArgs:\n  v: "4"' },
  ],
  [
    'override_cluster_api_config',
    { override_cluster_api_config: 'a: 1\n' },
    { override_cluster_api_config: 'a: 2\n' },
    { overrideClusterAPIConfig: 'a: 2\n' },
    { overrideClusterAPIConfig: 'a: 3\n' },
  ],
  [
    'override_health_check_configuration',
    { override_health_check_configuration: 'nodeStartupTimeout: 20m\n' },
    { override_health_check_configuration: 'nodeStartupTimeout: 30m\n' },
    { overrideHealthCheckConfiguration: 'nodeStartupTimeout: 30m\n' },
    { overrideHealthCheckConfiguration: 'nodeStartupTimeout: 5m\n' },
  ],
  [
    'override_scaling',
    { update_strategy: 'OverrideScaling', override_scaling: [{ max_surge: '1' }] },
    { update_strategy: 'OverrideScaling', override_scaling: [{ max_surge: '0', max_unavailable: '50%' }] },
    { updateStrategy: { type: 'OverrideScaling', maxSurge: '0', maxUnavailable: '50%' } },
    { updateStrategy: { type: 'RollingUpdateScaleIn' } },
  ],
  [
    'skip_k8s_upgrade',
    { skip_k8s_upgrade: 'disabled' },
    { skip_k8s_upgrade: 'enabled' },
    { skipK8sUpgrade: 'enabled' },
    { skipK8sUpgrade: 'disabled' },
  ],
  ['min and max', { min: 1, max: 4 }, { min: 2, max: 5 }, { minSize: 2, maxSize: 5 }, { maxSize: 9 }],
];

describe.each(CASES)('%s of a pool', (_, first, next, sent, foreign) => {
  test('is made, changed in place, seen when somebody changes it, and taken away', async () => {
    const cluster = await ClusterAtWork.make(palette, withPool('workers', first));
    expect(await cluster.plan()).toMatchObject({ changes: false });

    const wanted = withPool('workers', next)(cluster.wanted);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: true, requiresReplace: [] });
    const changed = await cluster.apply(wanted);
    expect(told(changed.diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(await asPalette(cluster, 'workers')).toMatchObject(sent);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
    expect((await cluster.imported()).machine_pool).toEqual(cluster.stored.state?.machine_pool);

    await change(cluster, foreign);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: true });
    await cluster.apply(wanted);
    expect(await asPalette(cluster, 'workers')).toMatchObject(sent);

    await cluster.apply((await bare(cluster)) as Values);
    const left = await asPalette(cluster, 'workers');
    for (const name of Object.keys(sent)) {
      if (name === 'updateStrategy') expect(left[name]).toEqual({ type: 'RollingUpdateScaleOut' });
      else expect([undefined, '', 0, 'disabled', {}]).toContainEqual(left[name]);
    }
    expect(await cluster.plan(await bare(cluster))).toMatchObject({ changes: false });
  });
});

/** The configuration without any of these attributes. */
async function bare({ wanted }: ClusterAtWork): Promise<Values> {
  const names = new Set(CASES.flatMap(([, first, next]) => [...Object.keys(first), ...Object.keys(next)]));
  const pools = wanted.machine_pool as readonly Values[];
  return {
    ...wanted,
    machine_pool: pools.map((pool) => Object.fromEntries(Object.entries(pool).filter(([name]) => !names.has(name)))),
  };
}

test('what is not configured is not sent, and what Palette saves without its last line end is the same', async () => {
  const cluster = await ClusterAtWork.make(palette, withPool('workers', { override_kubeadm_configuration: 'a: 1\n' }));
  expect(Object.keys(await asPalette(cluster, 'control'))).not.toEqual(
    expect.arrayContaining(['skipK8sUpgrade', 'overrideKubeadmConfiguration', 'overrideClusterAPIConfig']),
  );
  await change(cluster, { overrideKubeadmConfiguration: 'a: 1' });
  expect(await cluster.plan()).toMatchObject({ changes: false });
});

describe('an autoscaled pool', () => {
  const scaled = { min: 1, max: 5 };
  const sizeOf = async (cluster: ClusterAtWork) => (await asPalette(cluster, 'workers')).size;

  test.each<[string, Values, number]>([
    ['labels', { ...scaled, additional_labels: { a: 'b' } }, 4],
    ['wider bounds', { min: 2, max: 9 }, 4],
    ['narrower bounds', { min: 1, max: 3 }, 3],
    ['another count', { ...scaled, count: 3 }, 3],
    ['no autoscaling', { min: null, max: null }, 2],
  ])('keeps the nodes that it has grown to as long as that is possible: %s', async (_, changes, size) => {
    const cluster = await ClusterAtWork.make(palette, withPool('workers', scaled));
    await change(cluster, { size: 4 });
    const wanted = withPool('workers', changes)(cluster.wanted);
    const applied = await cluster.apply(wanted);
    expect(told(applied.diagnostics)).toEqual([]);
    expect(await sizeOf(cluster)).toBe(size);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
  });
});

describe('nodes', () => {
  const uidsOf = async (cluster: ClusterAtWork): Promise<readonly string[]> => {
    const { items } = await cluster.call('GET', '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines');
    return items.map(({ metadata }: { metadata: { uid: string } }) => metadata.uid);
  };
  const stateOf = async (cluster: ClusterAtWork, uid: string) =>
    (await cluster.call('GET', `/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines/${uid}`)).status.maintenanceStatus;

  test('are cordoned, seen when somebody lets them work, and let work when nothing is said any more', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const [uid = ''] = await uidsOf(cluster);
    const wanted = withPool('workers', { node: [{ node_id: uid, action: 'cordon' }] })(cluster.wanted);
    expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([]);
    expect(await stateOf(cluster, uid)).toMatchObject({ action: 'cordon', state: 'Completed' });
    expect(await cluster.plan(wanted)).toMatchObject({ changes: false });

    await cluster.call('PUT', `/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines/${uid}/maintenance`, {
      action: 'uncordon',
    });
    expect(await cluster.plan(wanted)).toMatchObject({ changes: true });
    await cluster.apply(wanted);
    expect(await stateOf(cluster, uid)).toMatchObject({ action: 'cordon' });

    await cluster.apply(cluster.wanted);
    expect(await stateOf(cluster, uid)).toMatchObject({ action: 'uncordon', state: 'Completed' });
    expect(await cluster.plan()).toMatchObject({ changes: false });
  });

  test('machines are listed only where the state has nodes', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const listed = (from: number) => palette.requests(from).filter((call) => call.endsWith('/machines'));
    const before = palette.requests().length;
    await cluster.plan();
    expect(listed(before)).toEqual([]);
    const [uid = ''] = await uidsOf(cluster);
    const wanted = withPool('workers', { node: [{ node_id: uid, action: 'cordon' }] })(cluster.wanted);
    await cluster.apply(wanted);
    const later = palette.requests().length;
    await cluster.plan(wanted);
    expect(listed(later)).toHaveLength(1);
  });

  test('one that there is not is an error that names those that there are, and changes nothing', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const wanted = withPool('workers', { node: [{ node_id: 'a'.repeat(24), action: 'cordon' }] })(cluster.wanted);
    const { diagnostics } = await cluster.apply(wanted);
    expect(told(diagnostics)).toEqual(['error: No such node']);
    for (const uid of await uidsOf(cluster)) expect(diagnostics[0]?.detail).toContain(uid);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: true });
  });

  test('one whose machine is gone stays as it is written', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const [uid = ''] = await uidsOf(cluster);
    const wanted = withPool('workers', { node: [{ node_id: uid, action: 'cordon' }] })(cluster.wanted);
    await cluster.apply(wanted);
    await cluster.call('DELETE', `/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines/${uid}`);
    palette.simulator.control.clock({ advance: '1h' });
    expect(await uidsOf(cluster)).not.toContain(uid);
    expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
    expect(told((await cluster.apply(cluster.wanted)).diagnostics)).toEqual([]);
  });
});

test.each<[string, string, Values, string | undefined]>([
  ['other machines', 'workers', { instance_type: [{ cpu: 8, memory_mb: 8192, disk_size_gb: 60 }] }, 'workers (instance_type)'],
  [
    'another kubeadm configuration',
    'control',
    { override_kubeadm_configuration: 'a: 1' },
    'control (override_kubeadm_configuration)',
  ],
  ['more nodes and labels', 'workers', { count: 3, additional_labels: { a: 'b' } }, undefined],
])('a plan of %s says whose nodes it replaces', async (_, pool, changes, who) => {
  const cluster = await ClusterAtWork.make(palette);
  const { diagnostics } = await cluster.plan(withPool(pool, changes)(cluster.wanted));
  expect(told(diagnostics)).toEqual(who === undefined ? [] : ['warning: Nodes will be replaced']);
  if (who !== undefined) expect(diagnostics[0]?.detail).toContain(`replaces the nodes of ${who}.`);
});

test('a plan that shrinks the control plane says so', async () => {
  const cluster = await ClusterAtWork.make(palette, withPool('control', { count: 3 }));
  const { diagnostics } = await cluster.plan(withPool('control', { count: 1 })(cluster.wanted));
  expect(told(diagnostics)).toEqual(['warning: The control plane will shrink']);
});

test.each<[string, string, Values, string]>([
  ['an even control plane', 'control', { count: 2 }, 'it takes 1, 3 or 5'],
  ['fewer nodes than min', 'workers', { count: 1, min: 2 }, 'count 1 below min 2'],
  ['no numbers', 'workers', { update_strategy: 'OverrideScaling' }, 'max_surge or a max_unavailable above 0'],
  [
    'numbers of none',
    'workers',
    { update_strategy: 'OverrideScaling', override_scaling: [{ max_surge: '0', max_unavailable: '0%' }] },
    'max_surge or a max_unavailable above 0',
  ],
  ['numbers that nothing uses', 'workers', { override_scaling: [{ max_surge: '1' }] }, 'only the update_strategy OverrideScaling'],
  ['a number that is none', 'workers', { override_scaling: [{ max_surge: 'some' }] }, 'neither a number'],
  ['tabs', 'workers', { override_kubeadm_configuration: 'a:\n\tb: 1' }, 'indented with spaces'],
  [
    'a node twice',
    'workers',
    { node: ['cordon', 'uncordon'].map((action) => ({ node_id: 'n', action })) },
    'names the node "n" twice',
  ],
])('%s is refused when the configuration is checked', async (_, pool, changes, why) => {
  const run = await palette.run();
  await expect(run.create('palette_cluster_vsphere', withPool(pool, changes)(body('apps', 'a', 'p')))).rejects.toThrow(why);
});

test.each<[string, Values, Values, readonly string[]]>([
  ['ssh_key', { ssh_key: 'ssh-ed25519 AAAA a@b' }, { ssh_key: 'ssh-ed25519 BBBB a@b' }, ['ssh-ed25519 BBBB a@b']],
  ['ssh_keys', { ssh_key: 'ssh-ed25519 AAAA a@b' }, { ssh_keys: ['ssh-ed25519 AAAA a@b', 'k'] }, ['ssh-ed25519 AAAA a@b', 'k']],
])('the one key of old is changed to another %s', async (_, first, next, keys) => {
  const configured = (changes: Values) => (wanted: Values) => ({
    ...wanted,
    cloud_config: (wanted.cloud_config as readonly Values[]).map((config) => ({ ...config, ...changes })),
  });
  const cluster = await ClusterAtWork.make(palette, configured(first));
  expect(await cluster.plan()).toMatchObject({ changes: false });
  const bareConfig = configured({ ssh_key: null, ssh_keys: null, override_cluster_api_config: 'a: 1' })(cluster.wanted);
  const wanted = configured(next)(bareConfig);
  await cluster.apply(wanted);
  const read = async () => (await cluster.call('GET', '/v1/cloudconfigs/vsphere/CONFIG')).spec.clusterConfig;
  expect(await read()).toMatchObject({ sshKeys: keys, overrideClusterAPIConfig: 'a: 1' });
  expect(await cluster.plan(wanted)).toMatchObject({ changes: false });
  await cluster.apply(configured({ override_cluster_api_config: null })(wanted));
  expect(await read()).not.toHaveProperty('overrideClusterAPIConfig');
});
