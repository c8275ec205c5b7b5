import type { CloudType } from '../records';
import { cloudstackInfrastructure } from './cloudstack';
import { customInfrastructure } from './custom';
import type { Infrastructure } from './infrastructure';
import { maasInfrastructure } from './maas';
import { openstackInfrastructure } from './openstack';
import { vsphereInfrastructure } from './vsphere';

/** What stands in the data centres, by cloud. */
export const infrastructures = {
  vsphere: vsphereInfrastructure,
  maas: maasInfrastructure,
  openstack: openstackInfrastructure,
  'apache-cloudstack': cloudstackInfrastructure,
} as const;

/** What stands in the data centres of a cloud; of one that the tenant registered, nothing is known. */
export function infrastructureOf(cloudType: CloudType): Infrastructure {
  const known: { readonly [type: string]: Infrastructure } = infrastructures;
  return (Object.hasOwn(known, cloudType) ? known[cloudType] : undefined) ?? customInfrastructure;
}
