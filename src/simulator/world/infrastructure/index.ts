import type { CloudType } from '../records';
import { cloudstackInfrastructure } from './cloudstack';
import type { Infrastructure } from './infrastructure';
import { maasInfrastructure } from './maas';
import { openstackInfrastructure } from './openstack';
import { vsphereInfrastructure } from './vsphere';

/** What stands in the data centres, by cloud. */
export const infrastructures: { readonly [Type in CloudType]: Infrastructure } = {
  vsphere: vsphereInfrastructure,
  maas: maasInfrastructure,
  openstack: openstackInfrastructure,
  'apache-cloudstack': cloudstackInfrastructure,
};
