import type { MoveSource } from '../../framework';

/** The official provider's cluster on vSphere: what it computes, and its defaults for what there is no attribute for here. */
export const officialCluster: MoveSource = {
  type: 'spectrocloud_cluster_vsphere',
  unconfigured: {
    admin_kube_config: 'any',
    apply_setting: 'DownloadAndInstall',
    // The same keys are in ssh_keys once they are read from Palette.
    'cloud_config.ssh_key': 'any',
    kubeconfig: 'any',
    'machine_pool.placement.id': 'any',
    'machine_pool.skip_k8s_upgrade': 'disabled',
    pause_agent_upgrades: 'unlock',
    review_repave_state: 'any',
  },
};
