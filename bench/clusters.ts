import { LIMIT_ANNOTATION } from '../src/provider/admission/deployment-limit';
import { ACCOUNT, writeResources } from './stack';
import { type Numbered, numberedResources } from './terraform';

/** A cluster that nobody waits for: what a wait asks depends on how long it takes. */
const CLUSTER: Numbered = {
  type: 'palette_cluster_vsphere',
  body: {
    name: '{}',
    skip_completion: true,
    cluster_profile: [{ id: '${data.palette_cluster_profile.infra.id}' }],
    cloud_account_id: '${palette_cloud_account_vsphere.login.id}',
    cloud_config: [{ datacenter: 'DC1', folder: 'palette' }],
    machine_pool: [
      {
        name: 'control',
        count: 1,
        control_plane: true,
        instance_type: [{ cpu: 4, memory_mb: 8192, disk_size_gb: 60 }],
        placement: [{ cluster: 'cluster1', resource_pool: 'Resources', datastore: 'datastore1', network: 'VM Network' }],
      },
    ],
  },
};
/** A gateway that is good for all of them at once: how long they would wait for their turns is not what is measured. */
const GATEWAY = {
  palette_private_cloud_gateway_ready: { gateway: { name: 'bench', annotations: { [LIMIT_ANNOTATION]: '100000' } } },
};
const LOGIN = {
  palette_cloud_account_vsphere: { login: { ...ACCOUNT.body, name: 'login', vsphere_vcenter: 'vcenter.example.com' } },
};
const PROFILE = { data: { palette_cluster_profile: { infra: { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' } } } };

/** Clusters of one account and one profile, which Palette has from the start. */
export function writeClusters(directory: string, count: number): void {
  writeResources(directory, { ...GATEWAY, ...LOGIN, ...numberedResources(CLUSTER, count) }, PROFILE);
}
