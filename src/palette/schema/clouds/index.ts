export * from './calls';
export { cloudstackCalls } from './cloudstack';
export { maasCalls } from './maas';
export { openstackCalls } from './openstack';
export { vsphereCalls } from './vsphere';
