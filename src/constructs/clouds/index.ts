import { apacheCloudStackCluster, apacheCloudStackCredentials } from './apache-cloudstack';
import { customCluster, customCredentials } from './custom';
import { maasCluster, maasCredentials } from './maas';
import { openStackCluster, openStackCredentials } from './openstack';
import { vsphereCluster, vsphereCredentials } from './vsphere';

/** Credentials for an account, by cloud: `Credentials.vsphere({ … })`. */
export const Credentials = {
  /** Of a vCenter. */
  vsphere: vsphereCredentials,
  /** Of a MAAS server. */
  maas: maasCredentials,
  /** Of an Apache CloudStack server. */
  apacheCloudStack: apacheCloudStackCredentials,
  /** Of an OpenStack cloud, for Palette 4.7 and before. */
  openStack: openStackCredentials,
  /** Of Nutanix, or of a cloud that the tenant registered. */
  custom: customCredentials,
} as const;

/** What holds for all machines of a cluster, by cloud: `ClusterCloud.vsphere({ … })`. */
export const ClusterCloud = {
  /** In a datacenter of a vCenter. */
  vsphere: vsphereCluster,
  /** On machines that MAAS has. */
  maas: maasCluster,
  /** In zones of Apache CloudStack. */
  apacheCloudStack: apacheCloudStackCluster,
  /** In a project of OpenStack, with Palette 4.7 and before. */
  openStack: openStackCluster,
  /** On Nutanix, or on a cloud that the tenant registered, by its own Cluster API objects. */
  custom: customCluster,
} as const;

export type { ApacheCloudStackClusterProps, ApacheCloudStackCredentials, ApacheCloudStackPool } from './apache-cloudstack';
export type { CloudCredentials, ClusterCloudConfig, CommonNodePool } from './cloud';
export type { CustomClusterProps, CustomCredentials, CustomKind, CustomObjects, CustomPool } from './custom';
export type { AccountByName, AccountKind } from './look-up';
export type { MaasClusterProps, MaasCredentials, MaasPool } from './maas';
export type { OpenStackClusterProps, OpenStackCredentials, OpenStackPool } from './openstack';
export type { MachineSize, VsphereClusterProps, VsphereCredentials, VspherePlacement, VspherePool } from './vsphere';
