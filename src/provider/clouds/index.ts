import { defineCloudAccount } from '../cloud-account/define-cloud-account';
import { defineCluster } from '../cluster/define-cluster';
import { vsphere } from './vsphere';

/** The clouds. Another one is a row here, and a file beside this one. */
export const clouds = [vsphere] as const;

/** The resources that every cloud has. */
export const cloudResources = clouds.flatMap((cloud) => [defineCloudAccount(cloud), defineCluster(cloud)]);
