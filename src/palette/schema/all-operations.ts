import { fullAccountOperations } from './accounts';
import { activityOperations } from './activity';
import { clusterPartsOperations } from './cluster-parts';
import { fullClusterOperations } from './clusters';
import { clusterDashboardOperations } from './dashboard';
import { fullGatewayOperations } from './gateways';
import { infrastructureOperations } from './infrastructure';
import { operations } from './operations';
import {
  clusterProfileLifeOperations,
  clusterProfilePackOperations,
  packOperations,
  registryOperations,
  serviceOperations,
} from './profiles';
import { accessOperations, assetOperations, projectLifeOperations, systemOperations } from './tenant';

/** Every operation that the project describes, by the name of its handler in the simulator. */
export const allOperations = {
  ...operations,
  ...accessOperations,
  ...assetOperations,
  ...projectLifeOperations,
  ...systemOperations,
  ...clusterPartsOperations,
  ...fullAccountOperations,
  ...fullClusterOperations,
  ...fullGatewayOperations,
  ...infrastructureOperations,
  ...clusterProfileLifeOperations,
  ...clusterProfilePackOperations,
  ...packOperations,
  ...registryOperations,
  ...serviceOperations,
  ...clusterDashboardOperations,
  ...activityOperations,
} as const;

/** The name of an operation. */
export type AnyOperationName = keyof typeof allOperations;
