import { TerraformElement, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { CliCloud } from '../domain/gateway';
import { demand } from './demand';
import type { IPrivateCloudGateway } from './private-cloud-gateway';
import type { WorkloadCluster } from './workload-cluster';

/** Props of {@link Ephemeral}. */
export interface EphemeralProps {
  /** `palette_cluster_kubeconfig`. */
  readonly type: string;
  /** Its settings, by the names that the provider has for them. @default - none */
  readonly config?: { readonly [name: string]: unknown };
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Props of {@link Ephemeral.kubeconfig}. */
export interface KubeconfigProps {
  /** The cluster; it runs first. */
  readonly cluster: WorkloadCluster;
  /** That of the administrator, which takes a right of its own. @default false */
  readonly admin?: boolean;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Props of {@link Ephemeral.manifests}. */
export interface ManifestsProps {
  /** The gateway that they install. */
  readonly gateway: IPrivateCloudGateway;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Props of {@link Ephemeral.pairingCode}. */
export interface PairingCodeProps {
  /** The cloud that the gateway is for. */
  readonly cloud: CliCloud;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * Values that are there while a run needs them, and are kept nowhere: in no state, no plan, no report. They go into provider blocks,
 * write-only arguments and provisioners only. Terraform has them from 1.10 on, OpenTofu from 1.11.
 *
 * Neither cdktf nor cdktn has a class for it, so this one writes the block itself: names in `config` are Terraform's.
 */
export class Ephemeral extends TerraformElement {
  readonly #props: EphemeralProps;

  /** The kubeconfig of a cluster, once it runs: `kubeconfig`, and its parts `host`, `cluster_ca_certificate`, `token` … */
  static kubeconfig(scope: Construct, id: string, props: KubeconfigProps): Ephemeral {
    demand(`${scope.node.path}/${id}`, props, 'cluster');
    const { cluster, admin, provider } = props;
    const config = { cluster_id: cluster.clusterId, admin };
    return new Ephemeral(scope, id, { type: 'palette_cluster_kubeconfig', provider, config });
  }

  /** The manifests that install a gateway on existing Kubernetes: `jet_manifest`, and `ally_manifest` for `ally_namespace`. */
  static manifests(scope: Construct, id: string, props: ManifestsProps): Ephemeral {
    demand(`${scope.node.path}/${id}`, props, 'gateway');
    const { gateway, provider } = props;
    const config = { private_cloud_gateway_id: gateway.gatewayId };
    return new Ephemeral(scope, id, { type: 'palette_gateway_manifests', provider, config });
  }

  /** A pairing code for an installer: `pairing_code`. */
  static pairingCode(scope: Construct, id: string, { cloud, provider }: PairingCodeProps): Ephemeral {
    return new Ephemeral(scope, id, { type: 'palette_pairing_code', provider, config: { cloud_type: cloud } });
  }

  constructor(scope: Construct, id: string, props: EphemeralProps) {
    super(scope, id, `ephemeral.${props.type}`);
    this.#props = props;
  }

  /** A value of it, for where it is needed: `valueOf('kubeconfig')`. */
  valueOf(attribute: string): string {
    return `\${ephemeral.${this.#props.type}.${this.friendlyUniqueId}.${attribute}}`;
  }

  /** The block, for the synthesized file. */
  override toTerraform(): { [name: string]: unknown } {
    const { type, config, provider } = this.#props;
    const block = { ...(provider && { provider: provider.fqn }), ...config };
    return { ephemeral: { [type]: { [this.friendlyUniqueId]: block } } };
  }
}
