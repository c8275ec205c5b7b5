import type { Value } from '../../../src/framework';

type Body = { readonly [name: string]: Value };

/** The configuration of an account that the simulated vCenter lets in. */
export function account(name: string, gatewayUid: string): Body {
  return {
    name,
    private_cloud_gateway_id: gatewayUid,
    vsphere_vcenter: 'vcenter.example.com',
    vsphere_username: 'palette',
    vsphere_password_wo: 'a-passw0rd',
    vsphere_password_wo_version: 1,
  };
}

/** A gateway that somebody will install on existing Kubernetes. */
export function gateway(name: string): Body {
  return { name, cloud_type: 'vsphere', install_method: 'existing_kubernetes' };
}

/** A cluster of one control plane node and two workers. */
export function cluster(name: string, accountUid: string, profileUid: string): Body {
  const instance_type = [{ cpu: 4, memory_mb: 8192, disk_size_gb: 60 }];
  const placement = [{ cluster: 'cluster1', resource_pool: 'Resources', datastore: 'datastore1', network: 'VM Network' }];
  return {
    name,
    cloud_account_id: accountUid,
    cluster_profile: [{ id: profileUid }],
    cloud_config: [{ datacenter: 'DC1', folder: 'palette' }],
    machine_pool: [
      { name: 'control', count: 1, control_plane: true, instance_type, placement },
      { name: 'workers', count: 2, instance_type, placement },
    ],
  };
}
