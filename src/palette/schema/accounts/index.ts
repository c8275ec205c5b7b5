export * from './cloudstack';
export * from './maas';
export * from './openstack';
export * from './operations';
