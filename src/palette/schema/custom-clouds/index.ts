import { cloudTypeOperations } from './cloud-type';
import { customClusterOperations } from './cluster';

export * from './cloud-type';
export * from './cluster';

/** Clouds that Palette doesn't know by itself: they are registered, and have accounts and clusters then. */
export const customCloudOperations = { ...cloudTypeOperations, ...customClusterOperations } as const;
