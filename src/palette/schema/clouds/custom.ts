import { customClusterOperations as operations } from '../custom-clouds/cluster';
import type { CloudCalls } from './calls';

/**
 * What the client calls of a cloud that the tenant registered, or that Palette brings as one (Nutanix). No gateway tries the
 * credentials of such a cloud: Palette has no call for it.
 * @param cloudType its name, which stands in the paths
 */
export function customCalls(cloudType: string): CloudCalls {
  return {
    params: { cloudType },
    accounts: {
      list: operations.listCustomAccounts,
      create: operations.createCustomAccount,
      get: operations.getCustomAccount,
      update: operations.updateCustomAccount,
      delete: operations.deleteCustomAccount,
    },
    createCluster: operations.createCustomCluster,
    configs: {
      get: operations.getCustomCloudConfig,
      update: operations.updateCustomClusterConfig,
      createPool: operations.createCustomMachinePool,
      updatePool: operations.updateCustomMachinePool,
      deletePool: operations.deleteCustomMachinePool,
      listMachines: operations.listCustomMachines,
    },
  };
}
