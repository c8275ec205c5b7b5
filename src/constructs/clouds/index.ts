import { vsphereCluster, vsphereCredentials } from './vsphere';

/** Credentials for an account, by cloud: `Credentials.vsphere({ … })`. */
export const Credentials = {
  /** Of a vCenter. */
  vsphere: vsphereCredentials,
} as const;

/** What holds for all machines of a cluster, by cloud: `ClusterCloud.vsphere({ … })`. */
export const ClusterCloud = {
  /** In a datacenter of a vCenter. */
  vsphere: vsphereCluster,
} as const;

export type { CloudCredentials, ClusterCloudConfig, CommonNodePool } from './cloud';
export type { MachineSize, VsphereClusterProps, VsphereCredentials, VspherePlacement, VspherePool } from './vsphere';
