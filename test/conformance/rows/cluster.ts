import type { Snapshot } from '../../../src/simulator';
import type { TestPalette } from '../../unit/provider/support/palette';
import { type Body, Core, errorsOf, NOTHING } from '../support/core';
import { all, type Change, lastOf, type Refs, type Row, set, within } from '../support/row';

/** A cluster's row without what clusters of all clouds have. */
export interface Cluster extends Pick<Row, 'simulator' | 'base' | 'replaces' | 'refused' | 'apart' | 'exempt' | 'unreadable'> {
  /** Ends the type names: `maas`. */
  readonly cloud: string;
  readonly gateways: string;
  /** A profile with its infrastructure. */
  readonly profile: string;
  readonly account: (gatewayUid: string) => Body;
  readonly minimal: (accountUid: string, profileUid: string) => Body;
  /** What `full` has of the cloud's own, on top of `minimal`. */
  readonly more: (refs: Refs) => Change;
  /** What only this cloud needs before it. */
  readonly world?: (palette: TestPalette, gateway: string) => Promise<Refs>;
  readonly changes: (refs: Refs) => Row['changes'] extends (refs: Refs) => infer C ? C : never;
  readonly importSuffix?: string;
  /** What its pools don't have of what pools have on the other clouds. */
  readonly lacksOfPools?: readonly string[];
}

const MANIFEST = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n';

/** A profile that clusters can have besides: two packs, a manifest, variables. */
const ADD_ON: Body = {
  name: 'extras',
  pack: [
    {
      name: 'nginx',
      tag: '1.12.1',
      registry_name: 'Public Repo',
      values: 'pack:\n  namespace: nginx\n# {{.spectro.var.domain}}\n',
    },
    {
      name: 'agent',
      type: 'manifest',
      values: 'a: 1\n# {{.spectro.var.replicas}}\n',
      manifest: [{ name: 'ns', content: MANIFEST }],
    },
  ],
  profile_variables: [
    {
      variable: [
        { name: 'domain', display_name: 'Domain', default_value: 'usual' },
        { name: 'replicas', display_name: 'Replicas', default_value: '1' },
      ],
    },
  ],
};

/** Another one, which can stand beside it. */
const OTHER_ADD_ON: Body = {
  name: 'others',
  pack: [{ name: 'job', type: 'manifest', manifest: [{ name: 'job', content: 'kind: Job\n' }] }],
};

const LOCATION: Body = {
  name: 'store',
  storage_provider: 'minio',
  bucket_name: 'backups',
  region: 'us-east-1',
  s3: [{ credential_type: 'secret', access_key: 'key', secret_key: 'a-s3cret', s3_url: 'https://minio.acme.example:9000' }],
};

/** Makes an object by the provider itself. @returns its id */
export async function made(palette: TestPalette, type: string, body: Body): Promise<string> {
  const { kept, diagnostics } = await new Core(palette, type).turn(NOTHING, body);
  if (errorsOf(diagnostics).length > 0) throw new Error(errorsOf(diagnostics).join('\n'));
  return String(kept.state?.id);
}

/** What a cluster of a cloud needs before it, all made by the provider itself. */
export async function clusterWorld(
  palette: TestPalette,
  { cloud, gateways, profile, account, world }: Pick<Cluster, 'cloud' | 'gateways' | 'profile' | 'account' | 'world'>,
): Promise<Refs> {
  const gateway = palette.gateway('dc1', gateways);
  const type = `palette_cloud_account_${cloud}`;
  const run = await palette.run();
  const infrastructure = await run.data('palette_cluster_profile', { name: profile, version: '1.0.0', context: 'tenant' });
  return {
    ...(await world?.(palette, gateway)),
    gateway,
    account: await made(palette, type, account(gateway)),
    otherAccount: await made(palette, type, { ...account(gateway), name: 'other' }),
    tenantAccount: await made(palette, type, { ...account(gateway), name: 'tenants', context: 'tenant' }),
    profile: String(infrastructure.id),
    addOn: await made(palette, 'palette_cluster_profile', ADD_ON),
    otherAddOn: await made(palette, 'palette_cluster_profile', OTHER_ADD_ON),
    location: await made(palette, 'palette_backup_storage_location', LOCATION),
    otherLocation: await made(palette, 'palette_backup_storage_location', { ...LOCATION, name: 'store2' }),
  };
}

const POOL: Body = {
  count: 2,
  min: 1,
  max: 4,
  additional_labels: { tier: 'shop' },
  additional_annotations: { room: '7' },
  node_repave_interval: 30,
  update_strategy: 'OverrideScaling',
  override_scaling: [{ max_surge: '1', max_unavailable: '1' }],
  override_kubeadm_configuration: 'kubeletExtraArgs:\n  v: "2"\n',
  override_cluster_api_config: 'a: 1\n',
  override_health_check_configuration: 'nodeStartupTimeout: 20m\n',
  skip_k8s_upgrade: 'enabled',
  taints: [
    { key: 'only', value: 'shop', effect: 'NoSchedule' },
    { key: 'gpu', value: '', effect: 'NoExecute' },
  ],
};

const settings = ({ location = '' }: Refs): Body => ({
  tags: ['env:dev', 'shop'],
  description: 'Shops',
  cluster_meta_attribute: '{"env":"stage"}',
  cluster_timezone: 'Europe/Berlin',
  os_patch_on_boot: true,
  os_patch_schedule: '0 1 * * SUN',
  os_patch_after: '2027-02-14T13:09:21+05:30',
  pause_agent_upgrades: 'lock',
  update_worker_pools_in_parallel: true,
  apply_setting: 'DownloadAndInstall',
  failure_grace: '20m',
  force_delete: true,
  force_delete_delay: 25,
  location_config: [
    { country_code: 'DE', country_name: 'Germany', region_code: 'BE', region_name: 'Berlin', latitude: 52.5, longitude: 13.4 },
  ],
  host_config: [
    { host_endpoint_type: 'LoadBalancer', external_traffic_policy: 'Local', load_balancer_source_ranges: '10.0.0.0/8,10.1.0.0/16' },
  ],
  namespaces: [
    { name: 'shop', resource_allocation: { cpu_cores: '2' } },
    { name: 'team', resource_allocation: { cpu_cores: '1.5', memory_MiB: '2048' } },
  ],
  cluster_rbac_binding: [
    {
      type: 'ClusterRoleBinding',
      role: { kind: 'ClusterRole', name: 'view' },
      subjects: [{ type: 'User', name: 'ann' }],
    },
    {
      type: 'RoleBinding',
      namespace: 'shop',
      role: { kind: 'Role', name: 'edit' },
      subjects: [
        { type: 'Group', name: 'devs' },
        { type: 'ServiceAccount', name: 'ci', namespace: 'ci' },
      ],
    },
  ],
  backup_policy: [
    {
      prefix: 'nightly',
      backup_location_id: location,
      schedule: '0 1 * * *',
      expiry_in_hour: 72,
      include_disks: false,
      include_cluster_resources_mode: 'auto',
      namespaces: ['shop', 'team'],
      cluster_uids: ['f00000000000000000000003'],
      include_all_clusters: false,
    },
  ],
  scan_policy: [
    { configuration_scan_schedule: '0 1 * * *', penetration_scan_schedule: '0 2 * * *', conformance_scan_schedule: '0 0 1 * *' },
  ],
});

const profiles = ({ profile = '', addOn = '' }: Refs): Body => ({
  cluster_profile: [
    { id: profile },
    {
      id: addOn,
      variables: { domain: 'a', replicas: '2' },
      pack: [
        {
          name: 'nginx',
          values: 'pack:\n  namespace: own\n',
          uid: 'f00000000000000000000001',
          registry_uid: 'f00000000000000000000002',
          registry_name: 'Public Repo',
        },
        { name: 'agent', type: 'manifest', values: 'a: 2\n', manifest: [{ name: 'ns', content: `${MANIFEST}# own\n` }] },
      ],
    },
  ],
});

const inAddOn = (values: Body | Change) => lastOf('cluster_profile', values);
const inPack = (values: Body | Change) => inAddOn((profile) => lastOf('pack', values)(profile));
const cordoned = (body: Body, { machine = '' }: Refs) => inPool({ node: [{ node_id: machine, action: 'cordon' }] })(body);
const inNginx = (values: Body) => inAddOn((profile) => within('pack', values, ({ name }) => name === 'nginx')(profile));
const inPool = (values: Body | Change) => lastOf('machine_pool', values);
const inControlPlane = (values: Body) => within('machine_pool', values, ({ control_plane }) => control_plane === true);

const poolChanges = ({ machine = '', otherMachine = '' }: Refs): { readonly [name: string]: Change } => ({
  name: inPool({ name: 'others' }),
  // Of the other pool it is the business of an autoscaler.
  count: inControlPlane({ count: 3 }),
  min: inPool({ count: 3, min: 2 }),
  additional_labels: inPool({ additional_labels: { tier: 'web', zone: 'a' } }),
  additional_annotations: inPool({ additional_annotations: { room: '8' } }),
  update_strategy: inPool({ update_strategy: 'RollingUpdateScaleIn', override_scaling: [] }),
  'update_strategy unset': inPool({ update_strategy: null, override_scaling: [] }),
  override_scaling: inPool({ override_scaling: [{ max_surge: '2' }] }),
  'override_scaling unset': inPool({ update_strategy: null, override_scaling: [] }),
  'override_scaling.max_surge': inPool({ override_scaling: [{ max_surge: '50%', max_unavailable: '1' }] }),
  'override_scaling.max_surge unset': inPool({ override_scaling: [{ max_unavailable: '1' }] }),
  'override_scaling.max_unavailable': inPool({ override_scaling: [{ max_surge: '1', max_unavailable: '2' }] }),
  override_kubeadm_configuration: inPool({ override_kubeadm_configuration: 'kubeletExtraArgs:\n  v: "3"\n' }),
  override_cluster_api_config: inPool({ override_cluster_api_config: 'a: 2\n' }),
  override_health_check_configuration: inPool({ override_health_check_configuration: 'nodeStartupTimeout: 30m\n' }),
  skip_k8s_upgrade: inPool({ skip_k8s_upgrade: 'disabled' }),
  node: inPool({ node: [{ node_id: machine, action: 'cordon' }] }),
  'node.node_id': inPool({ node: [{ node_id: otherMachine, action: 'cordon' }] }),
  'node.action': inPool({ node: [{ node_id: machine, action: 'uncordon' }] }),
  control_plane: (body) => ({
    ...body,
    machine_pool: (body.machine_pool as readonly Body[]).map((pool) => ({
      ...pool,
      count: 1,
      control_plane: pool.control_plane !== true,
    })),
  }),
  control_plane_as_worker: inControlPlane({ control_plane_as_worker: true }),
});

const taintChanges: { readonly [name: string]: Change } = {
  taints: inPool({ taints: [{ key: 'only', value: 'web', effect: 'NoSchedule' }] }),
  'taints.key': inPool(lastOf('taints', { key: 'fast' })),
  'taints.value': inPool(lastOf('taints', { value: 'yes' })),
  'taints.effect': inPool(lastOf('taints', { effect: 'PreferNoSchedule' })),
};

const commonChanges = ({
  profile = '',
  addOn = '',
  otherAddOn = '',
  otherAccount = '',
  tenantAccount = '',
  otherLocation = '',
}: Refs): ReturnType<Row['changes']> => ({
  name: set({ name: 'another' }),
  context: set({ context: 'tenant', cloud_account_id: tenantAccount }),
  tags: set({ tags: ['env:live'] }),
  description: set({ description: 'More shops' }),
  cloud_account_id: set({ cloud_account_id: otherAccount }),
  cluster_meta_attribute: set({ cluster_meta_attribute: '{"env":"live"}' }),
  cluster_timezone: set({ cluster_timezone: 'America/New_York' }),
  os_patch_schedule: set({ os_patch_schedule: '0 2 * * SUN' }),
  os_patch_after: set({ os_patch_after: '2027-03-14T13:09:21Z' }),
  pause_agent_upgrades: set({ pause_agent_upgrades: 'unlock' }),
  apply_setting: set({ apply_setting: 'DownloadAndInstallLater' }),
  review_repave_state: set({ review_repave_state: 'Approved' }),
  renew_k8s_certificates_now: set({ renew_k8s_certificates_now: '2026-01-15T10:30:00Z' }),
  failure_grace: set({ failure_grace: '30m' }),
  skip_completion: set({ skip_completion: true }),
  cluster_profile: (body) => ({ ...body, cluster_profile: [...(body.cluster_profile as readonly Body[]), { id: otherAddOn }] }),
  // A cluster is never without its infrastructure.
  'cluster_profile unset': set({ cluster_profile: [{ id: profile }] }),
  'cluster_profile.id': set({ cluster_profile: [{ id: profile }, { id: otherAddOn }] }),

  'cluster_profile.variables': inAddOn({ variables: { domain: 'b' } }),
  'cluster_profile.pack': inAddOn({ pack: [{ name: 'nginx', values: 'pack:\n  namespace: more\n' }] }),
  'cluster_profile.pack.name': set({
    cluster_profile: [{ id: profile }, { id: addOn, pack: [{ name: 'nginx', values: 'a: 1\n' }] }],
  }),
  'cluster_profile.pack.type': inPack({ type: 'spectro' }),
  'cluster_profile.pack.tag': inNginx({ tag: null }),
  'cluster_profile.pack.uid': inNginx({ uid: 'f00000000000000000000004' }),
  'cluster_profile.pack.registry_uid': inNginx({ registry_uid: 'f00000000000000000000005' }),
  'cluster_profile.pack.registry_name': inNginx({ registry_name: 'other' }),
  'cluster_profile.pack.values': inPack({ values: 'a: 3\n' }),
  'cluster_profile.pack.manifest': inPack({ manifest: [{ name: 'more', content: 'kind: A\n' }] }),
  'cluster_profile.pack.manifest.name': inPack({ manifest: [{ name: 'more', content: MANIFEST }] }),
  'cluster_profile.pack.manifest.content': inPack({ manifest: [{ name: 'ns', content: 'kind: A\n' }] }),
  location_config: within('location_config', { country_code: 'FR', country_name: 'France' }),
  'location_config.country_code': within('location_config', { country_code: 'FR' }),
  'location_config.country_name': within('location_config', { country_name: 'France' }),
  'location_config.region_code': within('location_config', { region_code: 'BY' }),
  'location_config.region_name': within('location_config', { region_name: 'Bayern' }),
  'host_config.host_endpoint_type': set({ host_config: [{ host_endpoint_type: 'Ingress', ingress_host: '*.dev.acme.example' }] }),
  'host_config.host_endpoint_type unset': set({ host_config: [{ ingress_host: '*.dev.acme.example' }] }),
  'host_config.ingress_host': set({ host_config: [{ host_endpoint_type: 'Ingress', ingress_host: '*.b.acme.example' }] }),
  'host_config.external_traffic_policy': within('host_config', { external_traffic_policy: 'Cluster' }),
  'host_config.load_balancer_source_ranges': within('host_config', { load_balancer_source_ranges: '10.0.0.0/8' }),
  namespaces: set({ namespaces: [{ name: 'shop', resource_allocation: { cpu_cores: '3' } }] }),
  'namespaces.name': lastOf('namespaces', { name: 'other' }),
  'namespaces.resource_allocation': lastOf('namespaces', { resource_allocation: { cpu_cores: '4' } }),
  cluster_rbac_binding: lastOf('cluster_rbac_binding', { subjects: [{ type: 'User', name: 'bob' }] }),
  'cluster_rbac_binding.type': lastOf('cluster_rbac_binding', {
    type: 'ClusterRoleBinding',
    namespace: null,
    role: { kind: 'ClusterRole', name: 'edit' },
  }),
  'cluster_rbac_binding.namespace': lastOf('cluster_rbac_binding', { namespace: 'team' }),
  'cluster_rbac_binding.role': lastOf('cluster_rbac_binding', { role: { kind: 'Role', name: 'admin' } }),
  'cluster_rbac_binding.subjects': lastOf('cluster_rbac_binding', { subjects: [{ type: 'Group', name: 'ops' }] }),
  'cluster_rbac_binding.subjects.type': lastOf('cluster_rbac_binding', { subjects: [{ type: 'User', name: 'devs' }] }),
  'cluster_rbac_binding.subjects.name': lastOf('cluster_rbac_binding', lastOf('subjects', { name: 'cd' })),
  'cluster_rbac_binding.subjects.namespace': lastOf('cluster_rbac_binding', lastOf('subjects', { namespace: 'cd' })),
  'backup_policy.prefix': within('backup_policy', { prefix: 'daily' }),
  'backup_policy.backup_location_id': within('backup_policy', { backup_location_id: otherLocation }),
  'backup_policy.schedule': within('backup_policy', { schedule: '0 2 * * SUN' }),
  'backup_policy.include_cluster_resources_mode': within('backup_policy', { include_cluster_resources_mode: 'never' }),
  'backup_policy.include_cluster_resources': within('backup_policy', {
    include_cluster_resources_mode: null,
    include_cluster_resources: false,
  }),
  'backup_policy.namespaces': within('backup_policy', { namespaces: ['web'] }),
  'backup_policy.include_all_clusters': within('backup_policy', { include_all_clusters: true, cluster_uids: null }),
  'backup_policy.cluster_uids': within('backup_policy', { cluster_uids: ['f00000000000000000000006'] }),
  'scan_policy.configuration_scan_schedule': within('scan_policy', { configuration_scan_schedule: '0 3 * * *' }),
  'scan_policy.penetration_scan_schedule': within('scan_policy', { penetration_scan_schedule: '0 3 * * *' }),
  'scan_policy.conformance_scan_schedule': within('scan_policy', { conformance_scan_schedule: '0 0 2 * *' }),
});

/** The row of a cloud's cluster. */
export function clusterRow(cluster: Cluster): Row {
  const {
    cloud,
    simulator = {},
    minimal,
    more,
    changes,
    importSuffix = '',
    lacksOfPools = [],
    exempt = {},
    refused = {},
  } = cluster;
  const has = (path: string) => !lacksOfPools.includes(path.split(/[. ]/)[0] ?? '');
  const possible = <T>(table: { readonly [what: string]: T }) =>
    Object.fromEntries(Object.entries(table).filter(([what]) => has(/^machine_pool\.(\w+)/.exec(what)?.[1] ?? '')));
  const pool = Object.fromEntries(Object.entries(POOL).filter(([name]) => has(name)));
  const ofPools = (refs: Refs) => Object.entries({ ...poolChanges(refs), ...taintChanges }).filter(([name]) => has(name));
  return {
    type: `palette_cluster_${cloud}`,
    simulator,
    world: (palette) => clusterWorld(palette, cluster),
    minimal: ({ account = '', profile = '' }) => minimal(account, profile),
    full: (refs) =>
      all(set({ ...settings(refs), ...profiles(refs) }), inPool(pool), more(refs))(minimal(refs.account ?? '', refs.profile ?? '')),
    changes: (refs) => ({
      ...commonChanges(refs),
      ...Object.fromEntries(ofPools(refs).map(([name, change]) => [`machine_pool.${name}`, change])),
      ...changes(refs),
    }),
    replaces: ['machine_pool.control_plane', ...(cluster.replaces ?? [])],
    apart: [...APART, ...(cluster.apart ?? [])],
    refused: { ...possible(REFUSED), ...refused },
    exempt: { ...possible(EXEMPT), ...exempt },
    base: {
      'cluster_profile.pack.tag': inNginx({ tag: '1.11.5' }),
      ...possible({ 'machine_pool.node.node_id': cordoned, 'machine_pool.node.action': cordoned }),
      ...cluster.base,
    },
    unreadable: { ...possible(UNREADABLE), ...cluster.unreadable },
    found: machinesOf,
    importIds: ({ id, name }) => [`${id}:project${importSuffix}`, `${name}:project${importSuffix}`],
  };
}

/** The machines of the last pool. */
function machinesOf({ clusters }: Snapshot): Refs {
  const { machines = [], pools = [] } = clusters.find(({ name }) => name === 'apps') ?? {};
  const [machine, otherMachine] = machines.filter(({ pool }) => pool === pools.at(-1)?.name);
  return { ...(machine && { machine: machine.uid }), ...(otherMachine && { otherMachine: otherMachine.uid }) };
}

const UNREADABLE = { 'machine_pool.node': 'an import names no nodes, so that they are left alone' };

/** What would undo others if all were changed at once. */
const APART = [
  'machine_pool.node',
  'cluster_profile',
  'cluster_profile.id',
  'cluster_profile.pack.name',
  'machine_pool.update_strategy',
  'machine_pool.override_scaling.max_surge unset',
  'machine_pool.override_scaling.max_unavailable unset',
  'host_config.host_endpoint_type unset',
  'cluster_profile.pack unset',
  'cluster_profile.pack.manifest unset',
  'cluster_profile.pack.values unset',
  'cluster_profile.variables unset',
  'host_config.host_endpoint_type',
  'host_config.ingress_host',
  'cluster_rbac_binding.type',
  'backup_policy.include_cluster_resources',
  'backup_policy.include_all_clusters',
  'skip_completion',
];

/** What a cluster has one of, and what Palette has no call for. */
const REFUSED = {
  'machine_pool.control_plane unset': 'Exactly one machine pool is the control plane',
  'cluster_rbac_binding.namespace unset': 'A RoleBinding needs the namespace',
  'cluster_rbac_binding.role unset': 'It needs a role',
  'cluster_rbac_binding.subjects.namespace unset': 'needs its namespace',
  update_worker_pools_in_parallel: "update_worker_pools_in_parallel can't be changed",
  'update_worker_pools_in_parallel unset': "update_worker_pools_in_parallel can't be changed",
};

const EXEMPT = {
  'drift: machine_pool.node': 'a node that nobody names is left alone',
  'import: skip_completion': 'nobody waits for what runs already',
};
