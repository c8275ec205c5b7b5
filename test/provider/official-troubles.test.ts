import type { ObjectValue, Value } from '../../src/framework';
import { createInstance } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { account, cluster as clusterBody } from './support/bodies';
import { ClusterAtWork, withPool } from './support/cluster-at-work';
import { TestPalette, told } from './support/palette';

/**
 * What users of the official provider have met: each is a test here, or named with the file whose tests hold it in all its forms.
 */

type Values = { readonly [name: string]: Value };

const CLUSTER = 'palette_cluster_vsphere';

let palette: TestPalette;
let project: string;
beforeEach(async () => {
  palette = await TestPalette.open();
  project = palette.simulator.control.snapshot().projects.find(({ name }) => name === 'Default')?.uid ?? '';
});
afterEach(() => palette.close());

/** Somebody works in Palette itself. */
async function inPalette(method: string, path: string, body?: unknown) {
  const answer = await fetch(palette.url + path, {
    method,
    headers: { apikey: 'local-palette', projectuid: project, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.status === 204 ? undefined : ((await answer.json()) as { readonly [name: string]: never });
}

/** An add-on profile in a version. @returns its uid */
async function addOn(version = '1.0.0', variables: readonly object[] = []): Promise<string> {
  const packs = [
    { name: 'agent', type: 'manifest', layer: 'addon', values: 'a: 1\n', manifests: [{ name: 'one', content: 'kind: A\n' }] },
    { name: 'other', type: 'manifest', layer: 'addon', values: 'b: 1\n', manifests: [{ name: 'two', content: 'kind: B\n' }] },
  ];
  const template = { type: 'add-on', cloudType: 'all', packs };
  const made = await inPalette('POST', '/v1/clusterprofiles?publish=true', {
    metadata: { name: 'extras' },
    spec: { version, template, variables },
  });
  return String(made?.uid);
}

/** A configuration with an add-on beside the infrastructure. */
const withAddOn =
  (id: string, more: Values = {}) =>
  (wanted: Values): Values => ({
    ...wanted,
    cluster_profile: [(wanted.cluster_profile as readonly Values[])[0] ?? {}, { id, ...more }],
  });

const withValues = (values: Values) => (wanted: Values) => ({ ...wanted, ...values });

/** The requests of what is done, uids starred out. */
async function asked(act: () => Promise<unknown>): Promise<readonly string[]> {
  const from = palette.requests().length;
  await act();
  return palette.requests(from);
}

describe('what users of the official provider met', () => {
  test('every plan read the admin kubeconfig: here none is read, by nothing', async () => {
    const cluster = await ClusterAtWork.make(palette);
    await cluster.plan();
    await cluster.imported();
    await (await cluster.run()).data('palette_cluster', { name: 'apps' });
    expect(palette.requests().filter((each) => /kubeconfig/i.test(each))).toEqual([]);
  });

  test('packs drift after create and refresh, and when the UI reorders them: order is no change', async () => {
    const id = await addOn();
    const pack = [
      { name: 'other', type: 'manifest', values: 'b: 2\n' },
      { name: 'agent', type: 'manifest', values: 'a: 2\n' },
    ];
    const cluster = await ClusterAtWork.make(palette, withAddOn(id, { pack }));
    expect((await cluster.plan()).changes).toBe(false);
    const reordered = withAddOn(id, { pack: [...pack].reverse() })(cluster.wanted);
    expect((await cluster.plan(reordered)).changes).toBe(false);
  });

  test('skip_k8s_upgrade was sent for pools that don’t take it: nothing is sent that isn’t configured', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const pools = async () => (await cluster.call('GET', '/v1/cloudconfigs/vsphere/CONFIG')).spec.machinePoolConfig;
    // What was told stands there; the local Palette refuses it for control planes, as Palette does.
    expect(JSON.stringify(await pools())).not.toContain('skipK8sUpgrade');
    await cluster.apply(withPool('workers', { count: 3 })(cluster.wanted));
    expect(JSON.stringify(await pools())).not.toContain('skipK8sUpgrade');
  });

  test('a new version of an add-on reinstalled its packs: the attached version is replaced in one call', async () => {
    const cluster = await ClusterAtWork.make(palette, withAddOn(await addOn()));
    const second = await addOn('2.0.0');
    const next = withAddOn(second)(cluster.wanted);
    const calls = await asked(() => cluster.apply(next));
    expect(calls.filter((each) => /^(PATCH|DELETE|PUT) .*\/profiles$/.test(each))).toEqual([
      'PATCH /v1/spectroclusters/*/profiles',
    ]);
    expect((await cluster.plan(next)).changes).toBe(false);
    const { clusterProfileTemplates } = (await cluster.call('GET', '/v1/spectroclusters/*')).spec;
    expect(clusterProfileTemplates.filter(({ name }: { readonly name: string }) => name === 'extras')).toMatchObject([
      { uid: second },
    ]);
  });

  test('an add-on that somebody changed in the UI was never noticed: it shows, and is healed', async () => {
    const id = await addOn();
    const cluster = await ClusterAtWork.make(
      palette,
      withAddOn(id, { pack: [{ name: 'agent', type: 'manifest', values: 'a: 2\n' }] }),
    );
    await cluster.call('PATCH', '/v1/spectroclusters/*/profiles', {
      profiles: [{ uid: id, packValues: [{ name: 'agent', values: 'a: 3\n' }] }],
    });
    expect((await cluster.plan()).changes).toBe(true);
    await cluster.apply(cluster.wanted);
    expect((await cluster.plan()).changes).toBe(false);
    await cluster.call('DELETE', '/v1/spectroclusters/*/profiles', { profileUids: [id] });
    expect((await cluster.plan()).changes).toBe(true);
  });

  test('secret profile variables never settled after an import: one apply settles them', async () => {
    const variables = [{ name: 'token', displayName: 'token', format: 'string', isSensitive: true, defaultValue: 'a-default' }];
    const id = await addOn('1.0.0', variables);
    const cluster = await ClusterAtWork.make(palette, withAddOn(id, { variables: { token: 'a-s3cret' } }));
    expect((await cluster.plan()).changes).toBe(false);
    const state = await cluster.imported();
    expect(JSON.stringify(state)).not.toContain('a-s3cret');
    cluster.stored = { state, private: cluster.stored.private };
    await cluster.apply(cluster.wanted);
    expect((await cluster.plan()).changes).toBe(false);
  });

  test('removing all tags was impossible: they go', async () => {
    const cluster = await ClusterAtWork.make(palette, withValues({ tags: ['team:a', 'b'] }));
    for (const tags of [[], null]) {
      const bare = { ...cluster.wanted, tags };
      await cluster.apply(bare);
      expect((await cluster.plan(bare)).changes).toBe(false);
      expect(Object.keys((await cluster.call('GET', '/v1/spectroclusters/*')).metadata.labels ?? {})).toEqual([]);
      await cluster.apply(cluster.wanted);
    }
  });

  test('backup and scan policies were ignored at create: they are sent with it', async () => {
    const login = { accessKey: 'key', secretKey: 'a-s3cret', credentialType: 'secret' };
    const location = await inPalette('POST', '/v1/users/assets/locations/s3', {
      metadata: { name: 'bucket' },
      spec: { config: { bucketName: 'backups', region: 'eu-1', credentials: login } },
    });
    const policies = {
      backup_policy: [
        {
          prefix: 'nightly',
          backup_location_id: String(location?.uid),
          schedule: '0 1 * * *',
          expiry_in_hour: 72,
          namespaces: ['shop'],
        },
      ],
      scan_policy: [{ configuration_scan_schedule: '0 0 * * *', penetration_scan_schedule: '', conformance_scan_schedule: '' }],
    };
    const cluster = await ClusterAtWork.make(palette, withValues(policies));
    expect(palette.requests().filter((each) => /^(POST|PUT|PATCH).*\/features\//.test(each))).toEqual([]);
    expect((await cluster.plan()).changes).toBe(false);
    expect((await cluster.call('GET', '/v1/spectroclusters/*/features/backup')).spec.config).toMatchObject({
      schedule: expect.anything(),
    });
  });

  test.each([
    ['PATCH', '/v1/spectroclusters/*/clusterConfig/osPatch', withValues({ os_patch_on_boot: true })],
    ['PATCH', '/v1/spectroclusters/*/profiles', (wanted: Values) => wanted],
  ])('a failed %s %s counted as done: it is planned again', async (method, path, change) => {
    const cluster = await ClusterAtWork.make(palette);
    const wanted = path.endsWith('/profiles') ? withAddOn(await addOn())(cluster.wanted) : change(cluster.wanted);
    palette.simulator.control.addFault({ match: { method, path }, times: 1, action: { status: 500 } });
    const failed = await cluster.apply(wanted);
    expect(told(failed.diagnostics).filter((line) => line.startsWith('error'))).toHaveLength(1);
    expect((await cluster.plan(wanted)).changes).toBe(true);
    expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([]);
    expect((await cluster.plan(wanted)).changes).toBe(false);
  });

  test('secrets were overwritten with their masked echoes: an echo is no value', async () => {
    const ACCOUNT = 'palette_cloud_account_vsphere';
    const LOCATION = 'palette_backup_storage_location';
    const run = await palette.run({ owner: 'me' });
    const body = { ...account('vcenter', palette.gateway('dc1')), vsphere_password_wo: null, vsphere_password_wo_version: null };
    const login = { ...body, vsphere_password: 'a-passw0rd' };
    const s3 = [{ credential_type: 'secret', access_key: 'key', secret_key: 'a-s3cret' }];
    const bucket = { name: 'bucket', bucket_name: 'backups', region: 'eu-1', s3 };
    const made = { [ACCOUNT]: await run.create(ACCOUNT, login), [LOCATION]: await run.create(LOCATION, bucket) };
    // A Palette that masks its answers tells this of the bucket; of the account it tells no password at all.
    const path = `/v1/users/assets/locations/s3/${made[LOCATION]?.state?.id}`;
    const masked = JSON.stringify(await inPalette('GET', path)).replaceAll(/"(key|a-s3cret)"/g, '"********"');
    await inPalette('PUT', path, JSON.parse(masked));
    expect(JSON.stringify(await inPalette('GET', path))).toContain('"accessKey":"********"');
    for (const [type, wanted] of [
      [ACCOUNT, login],
      [LOCATION, bucket],
    ] as const) {
      const later = await palette.run({ owner: 'me' });
      const read = await later.read(type, made[type] ?? { state: null, private: null });
      expect(read.state).toEqual(made[type]?.state);
      expect((await later.plan(type, read, wanted)).planned).toBe(read.state);
    }
  });

  test('time-outs tainted clusters: they are warnings, and the next apply goes on waiting', async () => {
    const run = await palette.run({ owner: 'me' });
    const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    const body = { ...clusterBody('apps', String(login.state?.id), String(profile.id)), timeouts: { create: '30s' } };
    const made = await run.create(CLUSTER, body);
    expect(told(made.diagnostics)).toEqual(['warning: The cluster "apps" does not run yet']);
    expect(made.state).toMatchObject({ completed: false });
    const later = await run.change(CLUSTER, made, body);
    expect(later.state).toMatchObject({ id: made.state?.id, completed: true });
  });

  test('API keys were printed in authentication errors: never', async () => {
    const key = 'a-very-secret-key-of-somebody';
    const lines: unknown[] = [];
    const instance = createInstance(paletteProvider as Parameters<typeof createInstance>[0], {
      clock: palette.clock,
      env: { PALETTE_HOST: palette.url, PALETTE_API_KEY: key },
      log: (...line) => void lines.push(line),
    });
    const none = Object.fromEntries(
      Object.keys(paletteProvider.schema.block.attributes).map((name) => [name, null]),
    ) as ObjectValue;
    const { diagnostics } = await instance.configure(none, '1.11.0');
    await instance.close();
    expect(told(diagnostics)).toEqual(['error: Palette refuses the API key']);
    expect(JSON.stringify([diagnostics, lines])).not.toContain(key);
  });

  test('PUT …/profiles answered 504 and had been processed: it is looked first, and nothing is done twice', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const wanted = withAddOn(await addOn())(cluster.wanted);
    palette.simulator.control.addFault({
      match: { method: 'PATCH', path: '/v1/spectroclusters/*/profiles' },
      times: 1,
      action: { status: 504, afterWork: true },
    });
    await cluster.apply(wanted);
    await cluster.apply(wanted);
    expect((await cluster.plan(wanted)).changes).toBe(false);
    const { clusterProfileTemplates } = (await cluster.call('GET', '/v1/spectroclusters/*')).spec;
    expect(clusterProfileTemplates).toHaveLength(2);
  });

  test('placements were not recognised, changes of the control plane lost: both are read back, planned and made in place', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const placement = [{ cluster: 'cluster1', resource_pool: 'Resources', datastore: 'datastore2', network: 'VM Network' }];
    const wanted = withPool('control', { count: 3, additional_labels: { a: 'b' }, placement })(cluster.wanted);
    const plan = await cluster.plan(wanted);
    expect([plan.changes, plan.requiresReplace]).toEqual([true, []]);
    await cluster.apply(wanted);
    expect((await cluster.plan(wanted)).changes).toBe(false);
    const config = await cluster.call('GET', '/v1/cloudconfigs/vsphere/CONFIG');
    const control = config.spec.machinePoolConfig.find(({ name }: { readonly name: string }) => name === 'control');
    expect(control).toMatchObject({ size: 3, additionalLabels: { a: 'b' }, placements: [{ datastore: 'datastore2' }] });
  });

  test('two owners of one add-on profile: a warning names both', async () => {
    const profile = { name: 'extras', pack: [] };
    const mine = await palette.run({ owner: 'me' });
    const made = await mine.create('palette_cluster_profile', profile);
    const yours = await palette.run({ owner: 'you' });
    const { imported } = await yours.instance.import('palette_cluster_profile', 'extras:project');
    const read = await yours.read('palette_cluster_profile', imported ?? { state: null, private: null });
    expect(read.state?.id).toBe(made.state?.id);
    const [warning] = read.diagnostics;
    expect(told(read.diagnostics)).toEqual(['warning: The cluster profile "extras" has two owners']);
    expect(warning?.detail).toMatch(/\byou\b[\s\S]*\bme\b/);
    expect(told((await mine.read('palette_cluster_profile', made)).diagnostics)).toEqual([]);
  });
});

describe('what the official client met on a local Palette', () => {
  test('its scope was one for all: objects of tenant and project are read side by side, each in its own', async () => {
    const run = await palette.run({ owner: 'me' });
    const gateway = palette.gateway('dc1');
    const bodies = Array.from({ length: 10 }, (_, i) => ({
      ...account(`vcenter${i}`, gateway),
      context: i % 2 === 0 ? 'tenant' : 'project',
    }));
    const made = await Promise.all(bodies.map((body) => run.create('palette_cloud_account_vsphere', body)));
    expect(made.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
    const later = await palette.run({ owner: 'me' });
    const read = await Promise.all(made.map((each) => later.read('palette_cloud_account_vsphere', each)));
    expect(read.map(({ state }) => state)).toEqual(made.map(({ state }) => state));
    expect(read.flatMap(({ diagnostics }) => told(diagnostics))).toEqual([]);
  });

  test('it panicked at namespaces without memory_MiB, and at nodes without maintenanceStatus: here each is as it stands', async () => {
    const namespaces = [{ name: 'shop', resource_allocation: { cpu_cores: '2' } }];
    const cluster = await ClusterAtWork.make(palette, withValues({ namespaces }));
    expect((await cluster.plan()).changes).toBe(false);
    const { items } = await cluster.call('GET', '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines');
    const [{ metadata }] = items;
    const node = [{ node_id: metadata.uid, action: 'cordon' }];
    const cordoned = withPool('workers', { node })(cluster.wanted);
    expect(told((await cluster.apply(cordoned)).diagnostics)).toEqual([]);
    expect((await cluster.plan(cordoned)).changes).toBe(false);
  });

  test('plans never settled: update_worker_pools_in_parallel, a pack override that is added later, a secret with a default', async () => {
    const variables = [{ name: 'token', displayName: 'token', format: 'string', isSensitive: true, defaultValue: 'a-default' }];
    const id = await addOn('1.0.0', variables);
    const cluster = await ClusterAtWork.make(palette, (wanted) => ({
      ...withAddOn(id)(wanted),
      update_worker_pools_in_parallel: true,
    }));
    expect((await cluster.plan()).changes).toBe(false);
    const later = withAddOn(id, { pack: [{ name: 'agent', type: 'manifest', values: 'a: 2\n' }] })(cluster.wanted);
    await cluster.apply(later);
    expect((await cluster.plan(later)).changes).toBe(false);
  });

  test('an add-on deployment could not be changed: one takes the place of the other', async () => {
    const cluster = await ClusterAtWork.make(palette, withAddOn(await addOn()));
    const second = await inPalette('POST', '/v1/clusterprofiles?publish=true', {
      metadata: { name: 'quite-another' },
      spec: { version: '1.0.0', template: { type: 'add-on', cloudType: 'all', packs: [] } },
    });
    const wanted = withAddOn(String(second?.uid))(cluster.wanted);
    expect(told((await cluster.apply(wanted)).diagnostics)).toEqual([]);
    expect((await cluster.plan(wanted)).changes).toBe(false);
  });

  test('it waited a minute for what took seconds: here a change takes what Palette needs', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const before = palette.clock.now();
    await cluster.apply(withPool('workers', { additional_labels: { a: 'b' } })(cluster.wanted));
    expect(palette.clock.now() - before).toBeLessThan(5_000);
    const run = await cluster.run();
    const from = palette.clock.now();
    expect(told((await run.remove(CLUSTER, cluster.stored)).diagnostics)).toEqual([]);
    expect(
      (await run.instance.read({ type: CLUSTER, ...cluster.stored, state: cluster.stored.state as ObjectValue })).state,
    ).toBeNull();
    // As long as machines take to go, and one look more.
    expect(palette.clock.now() - from).toBeLessThan(60_000);
  });

  test('an unchanged plan made nine requests a cluster: here two', async () => {
    const cluster = await ClusterAtWork.make(palette);
    const run = await cluster.run();
    const calls = await asked(() => run.read(CLUSTER, cluster.stored));
    expect(calls.filter((each) => !/\/v1\/(users\/info|overlords\/\*)$/.test(each))).toHaveLength(2);
  });
});
