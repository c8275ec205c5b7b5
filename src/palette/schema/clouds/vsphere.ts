import { cloudAccountOperations as accounts } from '../cloud-account';
import { cloudConfigOperations as configs } from '../cloud-config';
import { clusterOperations } from '../cluster-operations';
import { gatewayOperations } from '../gateway-operations';

/** What the client calls of vSphere's part. */
export const vsphereCalls = {
  accounts: {
    list: accounts.listVsphereAccounts,
    create: accounts.createVsphereAccount,
    get: accounts.getVsphereAccount,
    update: accounts.updateVsphereAccount,
    delete: accounts.deleteVsphereAccount,
  },
  validateAccount: gatewayOperations.validateVsphereOverlordAccount,
  updateGatewayConfig: gatewayOperations.updateVsphereOverlordCloudConfig,
  createCluster: clusterOperations.createVsphereCluster,
  configs: {
    get: configs.getVsphereCloudConfig,
    update: configs.updateVsphereClusterConfig,
    createPool: configs.createVsphereMachinePool,
    updatePool: configs.updateVsphereMachinePool,
    deletePool: configs.deleteVsphereMachinePool,
    listMachines: configs.listVsphereMachines,
  },
} as const;
