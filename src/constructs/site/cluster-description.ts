import type { ApacheCloudStackClusterProps, ApacheCloudStackPool } from '../clouds/apache-cloudstack';
import type { CustomClusterProps, CustomPool } from '../clouds/custom';
import type { MaasClusterProps, MaasPool } from '../clouds/maas';
import type { OpenStackClusterProps, OpenStackPool } from '../clouds/openstack';
import type { VsphereClusterProps, VspherePlacement, VspherePool } from '../clouds/vsphere';
import type { WorkloadClusterProps } from '../workload-cluster';
import type { ManagedDescription } from './managed-description';
import type { Plain } from './plain';

/** A profile with values for its variables. */
export interface ProfileOfCluster {
  /** Key of the profile. */
  readonly profile: string;
  /** Values by name; names are taken as they are. */
  readonly variables: { readonly [name: string]: string };
}

/** What a cluster is on every cloud. */
interface ClusterDescriptionOf<Cloud extends string, Config, Pool>
  extends ManagedDescription,
    Pick<
      WorkloadClusterProps,
      'tags' | 'description' | 'forceDelete' | 'skipCompletion' | 'failureGrace' | 'queueTimeout' | 'timeouts' | 'context'
    > {
  /** The cloud that it is on. */
  readonly cloud: Cloud;
  /** Key of the account that it is made with, of the same cloud. @default - the site's only one of that cloud */
  readonly account?: string;
  /** Keys of its profiles, of the site or shared by its fleet: one with the infrastructure layers, and add-ons. */
  readonly profiles: readonly (string | ProfileOfCluster)[];
  /** What holds for all its machines there. */
  readonly cloudConfig: Config;
  /** 1, 3 or 5 nodes. */
  readonly controlPlane: Pool;
  /** Pools of the nodes that run the workloads. @default - the control plane runs them */
  readonly workers?: readonly Pool[];
  /** Keys of certificate authorities that its nodes need from the start. @default - it trusts those that are there */
  readonly caCertificates?: readonly string[];
}

/** Where machines go in a vCenter. */
export interface VspherePlacementDescription extends Omit<VspherePlacement, 'ipPool'> {
  /** Key of the pool that the machines take their addresses from, with `staticIp`. @default - no static addresses */
  readonly ipPool?: string;
}

/** The vSphere side of a cluster. */
export interface VsphereClusterDescription extends Omit<VsphereClusterProps, 'placement'> {
  /** Where machines go, unless their pool says otherwise. */
  readonly placement: VspherePlacementDescription;
}

/** What a node pool is on vSphere. */
export interface VspherePoolDescription extends Omit<VspherePool, 'placement'> {
  /** Where the nodes go. @default - the placement of the cluster */
  readonly placement?: VspherePlacementDescription;
}

/** A network of machines on MAAS. */
export interface MaasNetworkDescription {
  /** Name of the network. */
  readonly name: string;
  /** Key of the pool that they take their addresses from. @default - MAAS chooses */
  readonly ipPool?: string;
}

/** What a node pool is on MAAS: which machines it takes. */
export interface MaasPoolDescription extends Omit<MaasPool, 'network'> {
  /** Network of the machines, with a pool that they take their addresses from. @default - MAAS chooses both */
  readonly network?: MaasNetworkDescription;
}

/** A cluster on vSphere. */
export type VsphereCluster = ClusterDescriptionOf<'vsphere', VsphereClusterDescription, VspherePoolDescription>;
/** A cluster on MAAS. */
export type MaasCluster = ClusterDescriptionOf<'maas', MaasClusterProps, MaasPoolDescription>;
/** A cluster on Apache CloudStack. */
export type ApacheCloudStackCluster = ClusterDescriptionOf<
  'apache_cloudstack',
  Plain<ApacheCloudStackClusterProps>,
  ApacheCloudStackPool
>;
/** A cluster on OpenStack, with Palette 4.7 and before. */
export type OpenStackCluster = ClusterDescriptionOf<'openstack', OpenStackClusterProps, OpenStackPool>;

/** A cluster on Nutanix, or on a cloud that the tenant registered, by its own Cluster API objects. */
export interface CustomCluster extends ClusterDescriptionOf<'custom', Omit<CustomClusterProps<string>, 'cloud'>, CustomPool> {
  /** Name of the cloud: `nutanix`, or as the tenant registered it. */
  readonly customCloud: string;
}

/** A workload cluster, made or imported. */
export type ClusterDescription = VsphereCluster | MaasCluster | ApacheCloudStackCluster | OpenStackCluster | CustomCluster;
