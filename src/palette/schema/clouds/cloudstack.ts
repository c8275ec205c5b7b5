import { fullAccountOperations as accounts } from '../accounts/operations';
import { cloudStackClusterOperations as clusters } from '../clusters/cloud-operations';
import { cloudGatewayOperations } from '../gateways/cloud-operations';

/** What the client calls of CloudStack's part. */
export const cloudstackCalls = {
  accounts: {
    list: accounts.listCloudStackAccounts,
    create: accounts.createCloudStackAccount,
    get: accounts.getCloudStackAccount,
    update: accounts.updateCloudStackAccount,
    delete: accounts.deleteCloudStackAccount,
  },
  validateAccount: cloudGatewayOperations.validateCloudStackOverlordAccount,
  updateGatewayConfig: cloudGatewayOperations.updateCloudStackOverlordCloudConfig,
  createCluster: clusters.createCloudStackCluster,
  configs: {
    get: clusters.getCloudStackCloudConfig,
    update: clusters.updateCloudStackClusterConfig,
    createPool: clusters.createCloudStackMachinePool,
    updatePool: clusters.updateCloudStackMachinePool,
    deletePool: clusters.deleteCloudStackMachinePool,
    listMachines: clusters.listCloudStackMachines,
  },
} as const;
