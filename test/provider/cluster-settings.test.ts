import { isDeepStrictEqual } from 'node:util';
import type { Value } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { configured, type Run, type Stored, TestPalette, told } from './support/palette';

const CLUSTER = 'palette_cluster_vsphere';

type Values = { readonly [attribute: string]: Value };

/** A setting: as it is made, as it is changed, as it is unset, and another value that somebody gives it in Palette. */
interface Row {
  readonly made: Values;
  readonly changed: Values;
  readonly unset?: Values;
  /** The calls that its change makes, uids starred out. */
  readonly call: string;
  /** Behind the provider's back. */
  readonly drift?: readonly [method: string, path: string, body: object];
  /** What an import can't tell of it. */
  readonly unread?: true;
  /** Whether a refresh asks for it by a request of its own. */
  readonly asks?: true;
}

const UID = '/v1/spectroclusters/*';
const backup = (schedule: string, more: Values = {}): Values => ({
  backup_policy: [{ prefix: 'nightly', backup_location_id: LOCATION, schedule, expiry_in_hour: 72, namespaces: ['shop'], ...more }],
});
const scan = (schedule: string): Values => ({
  scan_policy: [{ configuration_scan_schedule: schedule, penetration_scan_schedule: '', conformance_scan_schedule: '0 0 1 * *' }],
});
const bindings = (name: string): Values => ({
  cluster_rbac_binding: [
    {
      type: 'ClusterRoleBinding',
      role: { kind: 'ClusterRole', name },
      subjects: [
        { type: 'User', name: 'ann' },
        { type: 'ServiceAccount', name: 'ci', namespace: 'ci' },
      ],
    },
    { type: 'RoleBinding', namespace: 'shop', role: { kind: 'Role', name: 'edit' }, subjects: [{ type: 'Group', name: 'devs' }] },
  ],
});
const namespaces = (cpu_cores: string): Values => ({
  namespaces: [
    { name: 'shop', resource_allocation: { cpu_cores } },
    { name: '/team-.*/', resource_allocation: { cpu_cores: '1.5', memory_MiB: '2048', gpu_limit: '1', gpu_provider: 'nvidia' } },
  ],
});
const LOCATION = '5eecc89d0b150045ae661c01';
const host = (ranges: string): Values => ({
  host_config: [{ host_endpoint_type: 'LoadBalancer', external_traffic_policy: 'Local', load_balancer_source_ranges: ranges }],
});
const place = (latitude: number): Values => ({
  location_config: [{ country_code: 'DE', country_name: 'Germany', latitude, longitude: 13.4 }],
});

const ROWS: { readonly [name: string]: Row } = {
  backup_policy: {
    made: backup('0 1 * * *'),
    changed: backup('0 2 * * SUN', { include_cluster_resources_mode: 'auto' }),
    call: `PUT ${UID}/features/backup`,
    drift: ['DELETE', '/features/backup', {}],
    asks: true,
  },
  scan_policy: {
    made: scan('0 1 * * *'),
    changed: scan('0 2 * * *'),
    call: `PUT ${UID}/features/complianceScan`,
    drift: ['PUT', '/features/complianceScan', { kubeBench: { schedule: { scheduledRunTime: '5 5 * * *' } } }],
    asks: true,
  },
  cluster_rbac_binding: {
    made: bindings('view'),
    changed: bindings('admin'),
    call: `PUT ${UID}/config/rbacs`,
    drift: ['PUT', '/config/rbacs', { rbacs: [] }],
    asks: true,
  },
  namespaces: {
    made: namespaces('2'),
    changed: namespaces('3'),
    call: `PUT ${UID}/config/namespaces`,
    drift: ['PUT', '/config/namespaces', { namespaces: [] }],
    asks: true,
  },
  host_config: {
    made: host('10.0.0.0/8'),
    changed: host('10.0.0.0/8,192.168.0.0/16'),
    call: `PATCH ${UID}/clusterConfig/hostCluster`,
    drift: ['PATCH', '/clusterConfig/hostCluster', { hostClusterConfig: { isHostCluster: false } }],
  },
  location_config: {
    made: place(52.5),
    changed: place(-33.9),
    call: `PUT ${UID}/location`,
    drift: ['PUT', '/location', { location: { geoLoc: { latitude: 1, longitude: 2 } } }],
  },
  os_patch: {
    made: { os_patch_on_boot: true, os_patch_schedule: '0 1 * * SUN', os_patch_after: '2027-02-14T13:09:21+05:30' },
    changed: { os_patch_on_boot: true, os_patch_schedule: '0 2 * * SUN' },
    call: `PATCH ${UID}/clusterConfig/osPatch`,
    drift: ['PATCH', '/clusterConfig/osPatch', { osPatchConfig: { schedule: '9 9 * * *' } }],
  },
  cluster_timezone: {
    made: { cluster_timezone: 'Europe/Berlin' },
    changed: { cluster_timezone: 'America/New_York' },
    call: `PATCH ${UID}/clusterConfig/timezone`,
    drift: ['PATCH', '/clusterConfig/timezone', { timezone: 'Asia/Tokyo' }],
  },
  cluster_meta_attribute: {
    made: { cluster_meta_attribute: '{"env":"stage"}' },
    changed: { cluster_meta_attribute: '{"env":"live"}' },
    call: `PATCH ${UID}/clusterConfig/clusterMetaAttribute`,
    drift: ['PATCH', '/clusterConfig/clusterMetaAttribute', { clusterMetaAttribute: 'theirs' }],
  },
  pause_agent_upgrades: {
    made: { pause_agent_upgrades: 'lock' },
    changed: { pause_agent_upgrades: 'unlock' },
    call: `POST ${UID}/upgrade/settings`,
    drift: ['POST', '/upgrade/settings', { spectroComponents: 'lock' }],
  },
  apply_setting: {
    made: { apply_setting: 'DownloadAndInstallLater' },
    changed: { apply_setting: 'DownloadAndInstall' },
    call: `POST ${UID}/status/spcApply`,
    unread: true,
  },
  renew_k8s_certificates_now: {
    made: { renew_k8s_certificates_now: '2026-01-15T10:30:00Z' },
    changed: { renew_k8s_certificates_now: '2026-02-15T10:30:00Z' },
    call: `PATCH ${UID}/k8certificates/renew`,
    unread: true,
  },
};

let palette: TestPalette;
let run: Run;
let base: Values;
let made: Stored & { readonly diagnostics: Parameters<typeof told>[0] };

async function api(method: string, path: string, body?: object) {
  const project = palette.simulator.control.snapshot().projects.find(({ name }) => name === 'Default')?.uid ?? '';
  const answer = await fetch(`${palette.url}${path}`, {
    method,
    headers: { apikey: 'local-palette', projectuid: project, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok ? '' : await answer.text()).toBe('');
  return answer.status === 201 ? ((await answer.json()) as { readonly uid: string }).uid : '';
}

/** The uid of a new backup location in place of the table's. */
function located(values: Values, uid: string): Values {
  return JSON.parse(JSON.stringify(values).replaceAll(LOCATION, uid)) as Values;
}

let location = '';
async function make(values: Values): Promise<void> {
  palette = await TestPalette.open();
  run = await palette.run({ owner: 'me' });
  const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  location = await api('POST', '/v1/users/assets/locations/minio', {
    metadata: { name: 'store' },
    spec: { config: { bucketName: 'b', region: 'eu', credentials: { credentialType: 'secret', accessKey: 'a', secretKey: 's' } } },
  });
  base = cluster('apps', String(login.state?.id), String(profile.id));
  made = await run.create(CLUSTER, { ...base, ...located(values, location) });
  expect(told(made.diagnostics)).toEqual([]);
}
afterEach(() => palette.close());

/** What a refresh and a plan make of an object. */
async function planned(stored: Stored, values: Values) {
  const read = await run.read(CLUSTER, stored);
  const plan = await run.plan(CLUSTER, read, { ...base, ...located(values, location) });
  expect(plan.requiresReplace).toEqual([]);
  const { state } = read;
  const differs = Object.keys(plan.planned ?? {}).filter((name) => !isDeepStrictEqual(plan.planned?.[name], state?.[name]));
  return { differs, read, told: told([...read.diagnostics, ...plan.diagnostics]) };
}

describe.each(Object.entries(ROWS))('%s', (_, { made: first, changed, unset = {}, call, drift, unread }) => {
  test('is made, changed and taken away in place, and an update that failed shows again', async () => {
    await make(first);
    expect(await planned(made, first)).toMatchObject({ differs: [], told: [] });

    const { control } = palette.simulator;
    const [method, path] = call.split(' ') as [string, string];
    const fault = control.addFault({ match: { method, path }, action: { status: 400 }, times: 'always' });
    const failed = await run.change(CLUSTER, made, { ...base, ...located(changed, location) });
    expect(told(failed.diagnostics).some((line) => line.startsWith('error'))).toBe(true);
    control.removeFault(fault.id);
    expect((await planned(failed, changed)).differs.length).toBeGreaterThan(0);

    const before = control.requests().length;
    const next = await run.change(CLUSTER, failed, { ...base, ...located(changed, location) });
    expect(told(next.diagnostics)).toEqual([]);
    expect(palette.requests(before)).toContain(call);
    expect(await planned(next, changed)).toMatchObject({ differs: [], told: [] });

    const gone = await run.change(CLUSTER, next, { ...base, ...unset });
    expect(told(gone.diagnostics)).toEqual([]);
    expect(await planned(gone, unset)).toMatchObject({ differs: [], told: [] });
  });

  test('is imported, and what somebody changed in Palette shows and is healed', async () => {
    const wanted = drift && 'pause_agent_upgrades' in first ? changed : first;
    await make(wanted);
    const { imported } = await run.instance.import(CLUSTER, String(made.state?.id));
    const found = await planned(imported as unknown as Stored, wanted);
    expect(found.differs.filter((name) => !SETTINGS_OF_IMPORT.includes(name))).toEqual(
      unread ? Object.keys(wanted).filter((name) => found.differs.includes(name)) : [],
    );
    if (!drift) return;
    await api(drift[0], `/v1/spectroclusters/${made.state?.id}${drift[1]}`, drift[2]);
    const seen = await planned(made, wanted);
    expect(seen.differs).not.toEqual([]);
    const healed = await run.change(CLUSTER, seen.read, { ...base, ...located(wanted, location) });
    expect(told(healed.diagnostics)).toEqual([]);
    expect(await planned(healed, wanted)).toMatchObject({ differs: [], told: [] });
  });
});

/** What an import leaves unset for every cluster. */
const SETTINGS_OF_IMPORT = ['completed', 'failure_grace'];

test('a refresh of a cluster makes two requests, and one for each feature that it uses', async () => {
  const asking = Object.values(ROWS).filter(({ asks }) => asks);
  await make({});
  const count = async (stored: Stored) => {
    const before = palette.requests().length;
    await run.read(CLUSTER, stored);
    return palette
      .requests(before)
      .filter((request) => request.includes('/spectroclusters/') || request.includes('/cloudconfigs/'));
  };
  expect(await count(made)).toHaveLength(2);
  const all = Object.assign({}, ...asking.map(({ made: values }) => located(values, location))) as Values;
  const full = await run.change(CLUSTER, made, { ...base, ...all });
  expect(told(full.diagnostics)).toEqual([]);
  expect(await count(full)).toHaveLength(2 + asking.length);
});

test('a repave that waits shows where it is approved, and an apply approves it', async () => {
  await make({ review_repave_state: 'Approved' });
  expect(await planned(made, { review_repave_state: 'Approved' })).toMatchObject({ differs: [], told: [] });
  const found = [...palette.simulator.world.clusters.values()].find(({ name }) => name === 'apps');
  if (found) found.repave = { uid: '5eecc89d0b150045ae661c02', state: 'Pending', reasons: [], at: palette.clock.now() };
  expect((await planned(made, { review_repave_state: 'Pending' })).differs).toEqual([]);
  const seen = await planned(made, { review_repave_state: 'Approved' });
  expect(seen.differs).toEqual(['review_repave_state']);
  const approved = await run.change(CLUSTER, seen.read, { ...base, review_repave_state: 'Approved' });
  expect(told(approved.diagnostics)).toEqual([]);
  expect(found?.repave?.state).not.toBe('Pending');
  expect(await planned(approved, { review_repave_state: 'Approved' })).toMatchObject({ differs: [], told: [] });
});

test('agents that are held in the whole project are no difference to a cluster that is not', async () => {
  await make({});
  await api('POST', '/v1/spectroclusters/upgrade/settings', { spectroComponents: 'lock' });
  expect(await planned(made, {})).toMatchObject({ differs: [], told: [] });
});

test('whether pools are updated in parallel is set with the creation, and a plan that changes it is refused', async () => {
  const wanted = { update_worker_pools_in_parallel: true };
  await make(wanted);
  expect(await planned(made, wanted)).toMatchObject({ differs: [], told: [] });
  const { diagnostics } = await run.plan(CLUSTER, made, base);
  expect(told(diagnostics)).toEqual(["error: update_worker_pools_in_parallel can't be changed"]);
});

test.each<[string, Values]>([
  ['no cron expression', { os_patch_schedule: 'daily' }],
  ['no time', { os_patch_after: 'tomorrow' }],
  ['no time zone', { cluster_timezone: 'Mars' }],
  ['no latitude', place(91)],
  ['an ingress without its host', { host_config: [{}] }],
  ['a binding without its namespace', { cluster_rbac_binding: [{ type: 'RoleBinding', role: { kind: 'Role', name: 'r' } }] }],
  ['no amount', { namespaces: [{ name: 'shop', resource_allocation: { cpu_cores: 'two' } }] }],
  [
    'clusters beside all clusters',
    { backup_policy: [{ ...(backup('0 1 * * *').backup_policy as Values[])[0], include_all_clusters: true, cluster_uids: ['a'] }] },
  ],
])('%s is refused before anything is asked of Palette', async (_, values) => {
  palette = await TestPalette.open();
  run = await palette.run({ owner: 'me' });
  const config = configured(CLUSTER, { ...cluster('apps', 'account', 'profile'), ...values });
  const { diagnostics } = await run.instance.validateResource(CLUSTER, config, { writeOnlyAllowed: true });
  expect(told(diagnostics)).toHaveLength(1);
});
