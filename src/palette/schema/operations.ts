import { cloudAccountOperations } from './cloud-account';
import { cloudConfigOperations } from './cloud-config';
import { clusterOperations } from './cluster-operations';
import { clusterManifestOperations } from './cluster-parts/manifests';
import { clusterPackOperations } from './cluster-parts/packs';
import { clusterProfileOperations } from './cluster-profile';
import { anyCloudMachineOperations } from './clusters/machines-operations';
import { eventOperations } from './event';
import { gatewayOperations } from './gateway-operations';
import { projectOperations } from './project';

/** The operations of the API that the project uses most, by the name that the code calls them with; what hangs on a cluster has groups of its own. */
export const operations = {
  ...projectOperations,
  ...gatewayOperations,
  ...cloudAccountOperations,
  ...clusterProfileOperations,
  ...clusterOperations,
  ...cloudConfigOperations,
  ...eventOperations,
  setMachineMaintenance: anyCloudMachineOperations.setMachineMaintenance,
  listClusterProfilesPacksManifests: clusterManifestOperations.listClusterProfilesPacksManifests,
  listClusterPackConfigs: clusterPackOperations.listClusterPackConfigs,
} as const;

/** The name of an operation. */
export type OperationName = keyof typeof operations;
