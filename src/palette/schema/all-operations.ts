import { fullAccountOperations } from './accounts';
import { activityOperations } from './activity';
import { clusterPartsOperations } from './cluster-parts';
import { fullClusterOperations } from './clusters';
import { customCloudOperations } from './custom-clouds';
import { clusterDashboardOperations } from './dashboard';
import { fullGatewayOperations } from './gateways';
import { infrastructureOperations } from './infrastructure';
import { operations } from './operations';
import {
  clusterProfileLifeOperations,
  clusterProfilePackOperations,
  ociRegistryOperations,
  packOperations,
  registryOperations,
  serviceOperations,
} from './profiles';
import {
  accessOperations,
  assetOperations,
  locationOperations,
  macroOperations,
  peopleOperations,
  projectLifeOperations,
  systemOperations,
} from './tenant';

// Written out: a type that is inferred would be written into the declarations whole.
type AllOperations = typeof operations &
  typeof accessOperations &
  typeof assetOperations &
  typeof locationOperations &
  typeof macroOperations &
  typeof peopleOperations &
  typeof projectLifeOperations &
  typeof systemOperations &
  typeof clusterPartsOperations &
  typeof fullAccountOperations &
  typeof fullClusterOperations &
  typeof customCloudOperations &
  typeof fullGatewayOperations &
  typeof infrastructureOperations &
  typeof clusterProfileLifeOperations &
  typeof clusterProfilePackOperations &
  typeof packOperations &
  typeof registryOperations &
  typeof ociRegistryOperations &
  typeof serviceOperations &
  typeof clusterDashboardOperations &
  typeof activityOperations;

/** Every operation that the project describes, by the name of its handler in the simulator. */
export const allOperations: AllOperations = {
  ...operations,
  ...accessOperations,
  ...assetOperations,
  ...locationOperations,
  ...macroOperations,
  ...peopleOperations,
  ...projectLifeOperations,
  ...systemOperations,
  ...clusterPartsOperations,
  ...fullAccountOperations,
  ...fullClusterOperations,
  ...customCloudOperations,
  ...fullGatewayOperations,
  ...infrastructureOperations,
  ...clusterProfileLifeOperations,
  ...clusterProfilePackOperations,
  ...packOperations,
  ...registryOperations,
  ...ociRegistryOperations,
  ...serviceOperations,
  ...clusterDashboardOperations,
  ...activityOperations,
};

/** The name of an operation. */
export type AnyOperationName = keyof AllOperations;
