import type { TerraformProvider, TerraformResource } from 'cdktf';
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
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
  /** Name, unique in the project. */
  readonly name: string;
  /** Where it lives. @default 'project' */
  readonly context?: string;
  /** Uid of the gateway that reaches the infrastructure. */
  readonly privateCloudGatewayId: string;
}

/** An account's resource, of whichever cloud. */
export interface AccountResource extends TerraformResource {
  /** The account's uid. */
  readonly id: string;
}

/** Credentials for one cloud. Make them with {@link Credentials}. */
export interface CloudCredentials<Kind extends string = string> {
  /** As resource types are called: `vsphere`; `custom/nutanix` where one type is for several. */
  readonly kind: Kind;
  /** Makes the account's resource. */
  bind(scope: Construct, id: string, account: CommonAccount): AccountResource;
}

/** What a cluster is on every cloud, as its resource takes it. */
export interface CommonCluster {
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
  /** Name, unique in the project. */
  readonly name: string;
  /** Where it lives. @default 'project' */
  readonly context?: string;
  /** Uid of the account that it is made with. */
  readonly cloudAccountId: string;
  /** `key:value`, or `key`. @default - none */
  readonly tags?: string[];
  /** Description, for people. @default - none */
  readonly description?: string;
  /** Uids of its profiles, with values for their variables. */
  readonly clusterProfile: { readonly id: string; readonly variables?: { [name: string]: string } }[];
  /** Doesn't wait for the cluster to run. @default false */
  readonly skipCompletion?: boolean;
  /** How long nothing may move once Palette has reported a failure, before the wait ends (`15m`). @default '15m' */
  readonly failureGrace?: string;
  /** Lets Palette forget a cluster whose gateway does not delete it. @default false */
  readonly forceDelete?: boolean;
  /** How long to wait (`90m`). @default - 180m each */
  readonly timeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
}

/** A pool, and what it is in its cluster. */
export interface BoundPool<Pool> {
  /** The pool. */
  readonly pool: Pool;
  /** Whether it is the control plane, and whether that runs workloads. */
  readonly role: { readonly controlPlane?: boolean; readonly controlPlaneAsWorker?: boolean };
}

/** A pool with what most clouds' resources take of it; clouds whose pools are objects of their own have no use for that. */
export function withCommon<Pool extends CommonNodePool>({ pool, role }: BoundPool<Pool>) {
  const { name, count, min, max, labels, taints } = pool;
  const additionalLabels = verbatim(labels);
  return { pool, common: { name, count, min, max, ...role, additionalLabels, taints: taints?.map((taint) => ({ ...taint })) } };
}

/** A cluster's resource, of whichever cloud. */
export interface ClusterResource extends TerraformResource {
  /** The cluster's uid. */
  readonly id: string;
  /** Uid of the gateway that Palette will delete it through. */
  readonly privateCloudGatewayId: string;
}

/** What holds for all machines of a cluster on one cloud. Make it with {@link ClusterCloud}. */
export interface ClusterCloudConfig<Kind extends string, Pool> {
  /** As resource types are called: `vsphere`; `custom/nutanix` where one type is for several. */
  readonly kind: Kind;
  /** Whether all nodes are to have static addresses. @default - as their pools say */
  readonly staticIp?: boolean;
  /** How many nodes a pool has, and where they take their addresses from. @default - only the cloud's own objects say it */
  nodesOf?(pool: Pool): NodesOfPool;
  /** Makes the cluster's resource. */
  bind(scope: Construct, id: string, cluster: CommonCluster, pools: readonly BoundPool<Pool>[]): ClusterResource;
}
