import type { Body } from '../support/core';
import type { Refs } from '../support/row';
import { MANIFEST } from './cluster-world';

/** A pool with all that pools have on every cloud. */
export const POOL: Body = {
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

/** What clusters have on every cloud, but for their profiles. */
export const settings = ({ location = '' }: Refs): Body => ({
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

/** Two profiles, of which the add-on is changed. */
export const profiles = ({ profile = '', addOn = '' }: Refs): Body => ({
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
