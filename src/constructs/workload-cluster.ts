import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { ICloudAccount } from './cloud-account';
import { ClusterReady } from './generated/cluster-ready';
import { ClusterVsphere, type ClusterVsphereMachinePool } from './generated/cluster-vsphere';
import { verbatim } from './verbatim';

/** A cluster profile: a `DataPaletteClusterProfile`, or anything with its uid. */
export interface IClusterProfile {
  readonly id: string;
}

/** A profile with values for its variables. */
export interface ProfileWithVariables {
  readonly profile: IClusterProfile;
  readonly variables: { readonly [name: string]: string };
}

/** Where machines go in a vCenter. */
export interface VspherePlacement {
  readonly cluster: string;
  readonly resourcePool: string;
  readonly datastore: string;
  readonly network: string;
  /** Uid of the IP pool, with static addresses. */
  readonly staticIpPoolId?: string;
}

/** Size of a machine. */
export interface MachineSize {
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  /** GiB. */
  readonly disk: number;
}

/** A group of equal nodes. */
export interface NodePool {
  readonly name: string;
  readonly count: number;
  readonly size: MachineSize;
  /** @default - the placement of the cluster */
  readonly placement?: VspherePlacement;
  /** Labels of the nodes; keys are taken as they are. */
  readonly labels?: { readonly [key: string]: string };
  readonly taints?: readonly {
    readonly key: string;
    readonly value: string;
    readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  }[];
  /** Bounds of autoscaling. */
  readonly min?: number;
  readonly max?: number;
}

/** The vSphere side of a cluster. */
export interface VsphereClusterProps {
  readonly datacenter: string;
  readonly folder: string;
  /** Where machines go, unless their pool says otherwise. */
  readonly placement: VspherePlacement;
  readonly imageTemplateFolder?: string;
  readonly sshKeys?: readonly string[];
  readonly ntpServers?: readonly string[];
  /** @default false */
  readonly staticIp?: boolean;
  readonly networkType?: 'VIP' | 'DDNS' | 'External';
  readonly hostEndpoint?: string;
  readonly networkSearchDomain?: string;
}

/** Props of {@link WorkloadCluster}. */
export interface WorkloadClusterProps {
  /** Name, unique in the project. */
  readonly name: string;
  /** The account that it is made with; the gateway follows from it. */
  readonly account: ICloudAccount;
  /** One profile with the infrastructure layers, and add-ons. */
  readonly profiles: readonly (IClusterProfile | ProfileWithVariables)[];
  readonly vsphere: VsphereClusterProps;
  /** 1, 3 or 5 nodes. */
  readonly controlPlane: NodePool;
  /** @default - the control plane runs the workloads */
  readonly workers?: readonly NodePool[];
  /** `key:value`, or `key`. */
  readonly tags?: readonly string[];
  readonly description?: string;
  /** Lets Palette forget a cluster whose gateway does not delete it. @default false */
  readonly forceDelete?: boolean;
  /**
   * Doesn't wait for the cluster to run, and makes no `ready`.
   * @default false
   */
  readonly skipCompletion?: boolean;
  /** How long nothing may move once Palette has reported a failure, before the wait ends (`15m`). @default '15m' */
  readonly failureGrace?: string;
  /** How long to wait (`90m`). @default - 180m each */
  readonly timeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
  /** @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * A Kubernetes cluster that a gateway makes and deletes, and the wait for it: a run in which it does not come up is red, and what
 * needs a running cluster comes after it.
 */
export class WorkloadCluster extends Construct {
  /** The resource itself. */
  readonly resource: ClusterVsphere;
  /** The wait; undefined with `skipCompletion`. */
  readonly ready?: ClusterReady;

  constructor(scope: Construct, id: string, props: WorkloadClusterProps) {
    super(scope, id);
    const { vsphere, controlPlane, workers = [], profiles, account, tags, ...rest } = props;
    const { placement, sshKeys, ntpServers, ...cloudConfig } = vsphere;
    const pool = (each: NodePool, asControlPlane: boolean) => machinePool(each, placement, asControlPlane, workers.length === 0);
    this.resource = new ClusterVsphere(this, 'Resource', {
      ...rest,
      cloudAccountId: account.accountId,
      tags: tags && [...tags],
      cloudConfig: { ...cloudConfig, sshKeys: sshKeys && [...sshKeys], ntpServers: ntpServers && [...ntpServers] },
      clusterProfile: profiles.map((each) =>
        'profile' in each ? { id: each.profile.id, variables: verbatim(each.variables) } : { id: each.id },
      ),
      machinePool: [pool(controlPlane, true), ...workers.map((each) => pool(each, false))],
    });
    if (props.skipCompletion) return;
    this.ready = new ClusterReady(this, 'Ready', {
      provider: props.provider,
      clusterId: this.resource.id,
      context: props.context,
      failureGrace: props.failureGrace,
      timeouts: props.timeouts?.create === undefined ? undefined : { create: props.timeouts.create },
    });
  }

  /** The cluster's uid; what takes it, comes after the cluster runs. */
  get clusterId(): string {
    return this.ready?.id ?? this.resource.id;
  }

  /** Uid of the gateway that Palette will delete the cluster through. */
  get gatewayId(): string {
    return this.resource.privateCloudGatewayId;
  }
}

function machinePool(
  pool: NodePool,
  placement: VspherePlacement,
  controlPlane: boolean,
  alone: boolean,
): ClusterVsphereMachinePool {
  const { size, labels, taints, name, count, min, max } = pool;
  return {
    name,
    count,
    min,
    max,
    ...(controlPlane ? { controlPlane, controlPlaneAsWorker: alone } : {}),
    additionalLabels: verbatim(labels),
    taints: taints?.map((taint) => ({ ...taint })),
    instanceType: { cpu: size.cpu, memoryMb: size.memory, diskSizeGb: size.disk },
    placement: { ...(pool.placement ?? placement) },
  };
}
