import { clusterApplyOperations } from './apply';
import { clusterConfigurationOperations } from './configuration';
import { clusterFeatureOperations } from './features';
import { clusterManifestOperations } from './manifests';
import { clusterPackOperations } from './packs';
import { clusterResourceOperations } from './resources';

export * from './apply';
export * from './configuration';
export * from './features';
export * from './manifests';
export * from './packs';
export * from './resources';

/** What hangs on a cluster, beyond what the project's client uses. */
export const clusterPartsOperations = {
  ...clusterApplyOperations,
  ...clusterConfigurationOperations,
  ...clusterFeatureOperations,
  ...clusterManifestOperations,
  ...clusterPackOperations,
  ...clusterResourceOperations,
} as const;
