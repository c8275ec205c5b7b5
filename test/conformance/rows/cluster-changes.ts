import type { Body } from '../support/core';
import { type Change, lastOf, type Refs, type Row, set, within } from '../support/row';
import { MANIFEST } from './cluster-world';

const inAddOn = (values: Body | Change) => lastOf('cluster_profile', values);
const inPack = (values: Body | Change) => inAddOn((profile) => lastOf('pack', values)(profile));
/** The last pool with a node that takes no workloads. */
export const cordoned = (body: Body, { machine = '' }: Refs) => inPool({ node: [{ node_id: machine, action: 'cordon' }] })(body);
export const inNginx = (values: Body) => inAddOn((profile) => within('pack', values, ({ name }) => name === 'nginx')(profile));
export const inPool = (values: Body | Change) => lastOf('machine_pool', values);
const inControlPlane = (values: Body) => within('machine_pool', values, ({ control_plane }) => control_plane === true);

/** What pools have on every cloud. */
export const poolChanges = ({ machine = '', otherMachine = '' }: Refs): { readonly [name: string]: Change } => ({
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

export const taintChanges: { readonly [name: string]: Change } = {
  taints: inPool({ taints: [{ key: 'only', value: 'web', effect: 'NoSchedule' }] }),
  'taints.key': inPool(lastOf('taints', { key: 'fast' })),
  'taints.value': inPool(lastOf('taints', { value: 'yes' })),
  'taints.effect': inPool(lastOf('taints', { effect: 'PreferNoSchedule' })),
};

/** What clusters have on every cloud, but for their pools. */
export const commonChanges = ({
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
  queue_timeout: set({ queue_timeout: '2h' }),
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
