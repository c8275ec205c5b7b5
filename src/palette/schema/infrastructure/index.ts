import { cloudStackInfrastructureOperations } from './cloudstack';
import { maasInfrastructureOperations } from './maas';
import { openStackInfrastructureOperations } from './openstack';
import { vsphereInfrastructureOperations } from './vsphere';

export * from './cloudstack';
export * from './maas';
export * from './openstack';
export * from './vsphere';

/** Looks into the data centres, through accounts and gateways. */
export const infrastructureOperations = {
  ...vsphereInfrastructureOperations,
  ...maasInfrastructureOperations,
  ...openStackInfrastructureOperations,
  ...cloudStackInfrastructureOperations,
} as const;
