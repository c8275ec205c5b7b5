import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { CaCertificate } from './ca-certificate';
import type { ICloudAccount } from './cloud-account';
import type { ClusterCloudConfig } from './clouds';
import type { ClusterResource } from './clouds/cloud';
import { demand } from './demand';
import { ClusterReady } from './generated/cluster-ready';
import { declare } from './rules/declare';
import { verbatim } from './verbatim';

/** A cluster profile: a `DataPaletteClusterProfile`, or anything with its uid. */
export interface IClusterProfile {
  /** The profile's uid. */
  readonly id: string;
}

/** A profile with values for its variables. */
export interface ProfileWithVariables {
  /** The profile. */
  readonly profile: IClusterProfile;
  /** Values by name; names are taken as they are. */
  readonly variables: { readonly [name: string]: string };
}

/** Props of {@link WorkloadCluster}. */
export interface WorkloadClusterProps<Kind extends string = string, Pool = unknown> {
  /** Name, unique in the project. */
  readonly name: string;
  /** The account that it is made with, of the same cloud; the gateway follows from it. */
  readonly account: ICloudAccount<NoInfer<Kind>>;
  /** One profile with the infrastructure layers, and add-ons. */
  readonly profiles: readonly (IClusterProfile | ProfileWithVariables)[];
  /** The cloud and what holds for all machines there: `ClusterCloud.vsphere({ … })`. */
  readonly cloud: ClusterCloudConfig<Kind, Pool>;
  /** 1, 3 or 5 nodes. */
  readonly controlPlane: NoInfer<Pool>;
  /** Pools of the nodes that run the workloads. @default - the control plane runs them */
  readonly workers?: readonly NoInfer<Pool>[];
  /**
   * Certificate authorities of the tenant that its nodes need from the start: a node gets them when it is made, so the cluster comes after them.
   * @default - it trusts those that are there
   */
  readonly caCertificates?: readonly CaCertificate[];
  /** `key:value`, or `key`. @default - none */
  readonly tags?: readonly string[];
  /** Description, for people. @default - none */
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
  /** How long it waits at most until its gateway has a turn for it (`2h`). It takes nothing of `timeouts.create`. @default '6h' */
  readonly queueTimeout?: string;
  /** How long to wait (`90m`). @default - 180m each */
  readonly timeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * A Kubernetes cluster that a gateway makes and deletes, and the wait for it: a run in which it does not come up is red, and what
 * needs a running cluster comes after it.
 */
export class WorkloadCluster<Kind extends string = string, Pool = unknown> extends Construct {
  /** The resource itself. */
  readonly resource: ClusterResource;
  /** The account that it is made with. */
  readonly account: ICloudAccount<Kind>;
  /** The wait; undefined with `skipCompletion`. */
  readonly ready?: ClusterReady;

  constructor(scope: Construct, id: string, props: WorkloadClusterProps<Kind, Pool>) {
    super(scope, id);
    demand(this.node.path, props, 'account', 'profiles', 'cloud', 'controlPlane');
    const { cloud, controlPlane, workers = [], profiles, account, caCertificates, tags, ...rest } = props;
    this.account = account;
    const alone = workers.length === 0;
    const cluster = {
      ...rest,
      dependsOn: caCertificates?.map(({ resource }) => resource),
      cloudAccountId: account.accountId,
      tags: tags && [...tags],
      clusterProfile: profiles.map((each) =>
        'profile' in each ? { id: each.profile.id, variables: verbatim(each.variables) } : { id: each.id },
      ),
    };
    this.resource = cloud.bind(this, 'Resource', cluster, [
      { pool: controlPlane, role: { controlPlane: true, controlPlaneAsWorker: alone } },
      ...workers.map((pool) => ({ pool, role: {} })),
    ]);
    declare('clusters', {
      construct: this,
      provider: props.provider,
      name: props.name,
      kind: cloud.kind,
      context: props.context ?? 'project',
      account,
      controlPlane: cloud.nodesOf?.(controlPlane),
      workers: workers.flatMap((pool) => cloud.nodesOf?.(pool) ?? []),
      staticIp: cloud.staticIp,
      hasCertificates: (caCertificates ?? []).length > 0,
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
