export { CustomMachinePoolBaseConfigEntity } from '../custom-clouds/cluster';
export * from './calls';
export { cloudstackCalls } from './cloudstack';
export { customCalls } from './custom';
export { maasCalls } from './maas';
export { openstackCalls } from './openstack';
export type * from './types';
export { vsphereCalls } from './vsphere';
