import { cloudStackInfrastructureHandlers } from './cloudstack';
import { maasInfrastructureHandlers } from './maas';
import { openStackInfrastructureHandlers } from './openstack';
import { vsphereInfrastructureHandlers } from './vsphere';

/** Looks into the data centres: each goes through a gateway, and fails while that is down. */
export const infrastructureHandlers = {
  ...vsphereInfrastructureHandlers,
  ...maasInfrastructureHandlers,
  ...openStackInfrastructureHandlers,
  ...cloudStackInfrastructureHandlers,
};
