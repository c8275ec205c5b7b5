import { fullAccountOperations as accounts } from '../accounts/operations';
import { openStackClusterOperations as clusters } from '../clusters/cloud-operations';
import { cloudGatewayOperations } from '../gateways/cloud-operations';

/** What the client calls of OpenStack's part. */
export const openstackCalls = {
  accounts: {
    list: accounts.listOpenStackAccounts,
    create: accounts.createOpenStackAccount,
    get: accounts.getOpenStackAccount,
    update: accounts.updateOpenStackAccount,
    delete: accounts.deleteOpenStackAccount,
  },
  validateAccount: cloudGatewayOperations.validateOpenStackOverlordAccount,
  updateGatewayConfig: cloudGatewayOperations.updateOpenStackOverlordCloudConfig,
  createCluster: clusters.createOpenStackCluster,
  configs: {
    get: clusters.getOpenStackCloudConfig,
    update: clusters.updateOpenStackClusterConfig,
    createPool: clusters.createOpenStackMachinePool,
    updatePool: clusters.updateOpenStackMachinePool,
    deletePool: clusters.deleteOpenStackMachinePool,
    listMachines: clusters.listOpenStackMachines,
  },
} as const;
