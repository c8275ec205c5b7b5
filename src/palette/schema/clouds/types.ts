// What the clouds' documents look like, for those who fill them in.
export type { CloudStackCloudAccount } from '../accounts/cloudstack';
export type { MaasCloudAccount } from '../accounts/maas';
export type { OpenStackCloudAccount } from '../accounts/openstack';
export type { CloudStackClusterConfig, CloudStackMachinePoolConfig } from '../clusters/cloudstack';
export type { MaasClusterConfig, MaasMachinePoolConfig } from '../clusters/maas';
export type { OpenStackClusterConfig, OpenStackMachinePoolConfig, OpenStackResource } from '../clusters/openstack';
export type { CustomCloudAccount, CustomClusterConfig, CustomMachinePoolConfig } from '../custom-clouds/cluster';
