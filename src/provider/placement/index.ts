import { cloudStackPlacementData } from './cloudstack-placement';
import { maasPlacementData } from './maas-placement';
import { openStackPlacementData } from './openstack-placement';
import { vspherePlacementData } from './vsphere-placement';

/** What the clouds have for machines, as gateways see it. */
export const placementDataSources = [vspherePlacementData, maasPlacementData, openStackPlacementData, cloudStackPlacementData];
