import { clusterApplyHandlers } from './cluster-apply';
import { clusterConfigurationHandlers } from './cluster-configuration';
import { clusterFeatureHandlers } from './cluster-features';
import { clusterPackHandlers } from './cluster-packs';
import { clusterProfilesHandlers } from './cluster-profiles';
import { clusterResourceHandlers } from './cluster-resources';

/** Everything that hangs on a cluster. */
export const clusterPartsHandlers = {
  ...clusterApplyHandlers,
  ...clusterConfigurationHandlers,
  ...clusterFeatureHandlers,
  ...clusterPackHandlers,
  ...clusterProfilesHandlers,
  ...clusterResourceHandlers,
} as const;
