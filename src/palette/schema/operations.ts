import { cloudAccountOperations } from './cloud-account';
import { cloudConfigOperations } from './cloud-config';
import { clusterOperations } from './cluster-operations';
import { clusterProfileOperations } from './cluster-profile';
import { eventOperations } from './event';
import { gatewayOperations } from './gateway-operations';
import { projectOperations } from './project';

/** Every operation of the API that the project uses, by the name that the code calls it with. */
export const operations = {
  ...projectOperations,
  ...gatewayOperations,
  ...cloudAccountOperations,
  ...clusterProfileOperations,
  ...clusterOperations,
  ...cloudConfigOperations,
  ...eventOperations,
} as const;

/** The name of an operation. */
export type OperationName = keyof typeof operations;
