import { defineCloudAccount } from '../cloud-account/define-cloud-account';
import { defineCloudAccountData } from '../cloud-account/define-cloud-account-data';
import { defineCloudAccountList } from '../cloud-account/define-cloud-account-list';
import { defineCluster } from '../cluster/define-cluster';
import { defineClusterList } from '../cluster/define-cluster-list';
import { apacheCloudstack } from './apache-cloudstack';
import { custom } from './custom';
import { maas } from './maas';
import { openstack } from './openstack';
import { vsphere } from './vsphere';

/** The clouds. Another one is a row here, and a file beside this one. */
export const clouds = [vsphere, maas, apacheCloudstack, openstack, custom] as const;

/** The resources that every cloud has. */
export const cloudResources = clouds.flatMap((cloud) => [defineCloudAccount(cloud), defineCluster(cloud)]);

/** The data sources that every cloud has. */
export const cloudDataSources = clouds.map(defineCloudAccountData);

/** The lists that every cloud has. */
export const cloudLists = clouds.flatMap((cloud) => [defineCloudAccountList(cloud), defineClusterList(cloud)]);
