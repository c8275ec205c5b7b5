import type { CloudType } from '../records';
import type { Cloud } from './cloud';
import { cloudstack } from './cloudstack';
import { custom } from './custom';
import { maas } from './maas';
import { openstack } from './openstack';
import { vsphere } from './vsphere';

/** What makes each cloud's clusters different. */
export const clouds = { vsphere, maas, openstack, 'apache-cloudstack': cloudstack } as const;

/** The cloud of a type: those that the tenant registered, and what imported clusters stand on, are all alike. */
export function cloudOf(cloudType: CloudType): Cloud {
  const known: { readonly [type: string]: Cloud } = clouds;
  return (Object.hasOwn(known, cloudType) ? known[cloudType] : undefined) ?? custom;
}
