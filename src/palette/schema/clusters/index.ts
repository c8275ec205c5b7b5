import { clusterAgentOperations } from './agent-operations';
import { clusterAssetOperations } from './asset-operations';
import {
  cloudStackClusterOperations,
  maasClusterOperations,
  openStackClusterOperations,
  vsphereClusterOperations,
} from './cloud-operations';
import { clusterLifeOperations } from './life-operations';
import { anyCloudMachineOperations } from './machines-operations';

export * from './agent-operations';
export * from './asset-operations';
export * from './cloud-operations';
export * from './cloudstack';
export * from './creation';
export * from './ip-pool';
export * from './life-operations';
export * from './maas';
export * from './machine';
export * from './machines-operations';
export * from './openstack';
export * from './upkeep-operations';
export * from './vsphere';

/** Clusters of the four clouds: all that the project's own client doesn't call. */
export const fullClusterOperations = {
  ...clusterAgentOperations,
  ...clusterAssetOperations,
  ...clusterLifeOperations,
  ...anyCloudMachineOperations,
  ...vsphereClusterOperations,
  ...maasClusterOperations,
  ...openStackClusterOperations,
  ...cloudStackClusterOperations,
} as const;
