import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { IIpPool } from '../ip-pool';
import { verbatim } from '../verbatim';

/** A group of equal nodes: what it is on every cloud. */
export interface CommonNodePool {
  /** Name, unique in the cluster. */
  readonly name: string;
  /** Nodes; a control plane has 1, 3 or 5. */
  readonly count: number;
  /** Labels of the nodes; keys are taken as they are. @default - none */
  readonly labels?: { readonly [key: string]: string };
  /** Taints of the nodes. @default - none */
  readonly taints?: readonly {
    readonly key: string;
    readonly value: string;
    readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  }[];
  /** Fewest nodes, with autoscaling. @default - no autoscaling */
  readonly min?: number;
  /** Most nodes, with autoscaling. @default - no autoscaling */
  readonly max?: number;
}

/** What the rules look at of a pool. */
export interface NodesOfPool extends Pick<CommonNodePool, 'name' | 'count' | 'min' | 'max'> {
  /** What its static addresses come from. @default - none */
  readonly ipPool?: IIpPool;
}

/** What an account is on every cloud, as its resource takes it. */
export interface CommonAccount {
  readonly provider?: TerraformProvider;
  readonly name: string;
  readonly context?: string;
  readonly privateCloudGatewayId: string;
}

/** Credentials for one cloud. Make them with {@link Credentials}. */
export interface CloudCredentials<Kind extends string = string> {
  /** As resource types are called: `vsphere`; `custom/nutanix` where one type is for several. */
  readonly kind: Kind;
  /** Makes the account's resource. */
  bind(scope: Construct, id: string, account: CommonAccount): Construct & { readonly id: string };
}

/** What a cluster is on every cloud, as its resource takes it. */
export interface CommonCluster {
  readonly provider?: TerraformProvider;
  readonly name: string;
  readonly context?: string;
  readonly cloudAccountId: string;
  readonly tags?: string[];
  readonly description?: string;
  readonly clusterProfile: { readonly id: string; readonly variables?: { [name: string]: string } }[];
  readonly skipCompletion?: boolean;
  readonly failureGrace?: string;
  readonly forceDelete?: boolean;
  readonly timeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
}

/** A pool, and what it is in its cluster. */
export interface BoundPool<Pool> {
  readonly pool: Pool;
  readonly role: { readonly controlPlane?: boolean; readonly controlPlaneAsWorker?: boolean };
}

/** A pool with what most clouds' resources take of it; clouds whose pools are objects of their own have no use for that. */
export function withCommon<Pool extends CommonNodePool>({ pool, role }: BoundPool<Pool>) {
  const { name, count, min, max, labels, taints } = pool;
  const additionalLabels = verbatim(labels);
  return { pool, common: { name, count, min, max, ...role, additionalLabels, taints: taints?.map((taint) => ({ ...taint })) } };
}

/** A cluster's resource, of whichever cloud. */
export type ClusterResource = Construct & { readonly id: string; readonly privateCloudGatewayId: string };

/** What holds for all machines of a cluster on one cloud. Make it with {@link ClusterCloud}. */
export interface ClusterCloudConfig<Kind extends string, Pool> {
  readonly kind: Kind;
  /** Whether all nodes are to have static addresses. @default - as their pools say */
  readonly staticIp?: boolean;
  /** How many nodes a pool has, and where they take their addresses from. @default - only the cloud's own objects say it */
  nodesOf?(pool: Pool): NodesOfPool;
  /** Makes the cluster's resource. */
  bind(scope: Construct, id: string, cluster: CommonCluster, pools: readonly BoundPool<Pool>[]): ClusterResource;
}
