import type { CloudType } from '../records';
import type { Cloud } from './cloud';
import { cloudstack } from './cloudstack';
import { maas } from './maas';
import { openstack } from './openstack';
import { vsphere } from './vsphere';

/** What makes each cloud's clusters different. */
export const clouds: { readonly [Type in CloudType]: Cloud } = { vsphere, maas, openstack, 'apache-cloudstack': cloudstack };
