import { fullAccountOperations as accounts } from '../accounts/operations';
import { maasClusterOperations as clusters } from '../clusters/cloud-operations';
import { cloudGatewayOperations } from '../gateways/cloud-operations';

/** What the client calls of MAAS's part. */
export const maasCalls = {
  accounts: {
    list: accounts.listMaasAccounts,
    create: accounts.createMaasAccount,
    get: accounts.getMaasAccount,
    update: accounts.updateMaasAccount,
    delete: accounts.deleteMaasAccount,
  },
  validateAccount: cloudGatewayOperations.validateMaasOverlordAccount,
  updateGatewayConfig: cloudGatewayOperations.updateMaasOverlordCloudConfig,
  createCluster: clusters.createMaasCluster,
  configs: {
    get: clusters.getMaasCloudConfig,
    update: clusters.updateMaasClusterConfig,
    createPool: clusters.createMaasMachinePool,
    updatePool: clusters.updateMaasMachinePool,
    deletePool: clusters.deleteMaasMachinePool,
    listMachines: clusters.listMaasMachines,
  },
} as const;
