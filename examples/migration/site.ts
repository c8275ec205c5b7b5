import { TerraformVariable } from 'cdktf';
import {
  CloudAccount,
  ClusterCloud,
  ClusterProfileData,
  Credentials,
  GatewayInstall,
  GatewayMigration,
  type IPrivateCloudGateway,
  PrivateCloudGateway,
  WorkloadCluster,
} from 'cdktf-palette';
import { Construct } from 'constructs';

/** How far the replacement of the gateway is: the old one alone, both of them, the new one alone. */
export const STAGES = ['before', 'migrating', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether a word is a stage. */
export function isStage(word: string): word is Stage {
  return STAGES.some((stage) => stage === word);
}

export interface SiteProps {
  readonly name: string;
  readonly stage: Stage;
  /** Installs the gateways. Without it kubectl does, on the Kubernetes that KUBECONFIG leads to. */
  readonly installCommand?: string;
}

/** A data centre whose gateway is replaced, and whose cluster goes on meanwhile: nothing of it is touched. */
export class Site extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SiteProps,
  ) {
    super(scope, id);
    const { name } = props;
    const password = new TerraformVariable(this, 'vcenter-password', { type: 'string', sensitive: true });
    // Set by TF_VAR_vcenter_password.
    password.overrideLogicalId('vcenter_password');

    const account = new CloudAccount(this, 'account', {
      name: `${name}-vsphere`,
      gateway: this.gatewayOf(props.stage),
      credentials: Credentials.vsphere({
        vcenter: `vcenter.${name}.example.com`,
        username: 'palette@vsphere.local',
        password: password.stringValue,
        passwordVersion: 1,
      }),
    });
    new WorkloadCluster(this, 'apps', {
      name: `${name}-apps`,
      account,
      profiles: [new ClusterProfileData(this, 'profile', { name: 'vsphere-ubuntu', version: '1.0.0' })],
      cloud: ClusterCloud.vsphere({
        datacenter: 'DC1',
        folder: 'palette',
        placement: { cluster: 'cluster1', resourcePool: 'Resources', datastore: 'datastore1', network: 'VM Network' },
        networkType: 'VIP',
        hostEndpoint: '10.10.0.10',
      }),
      controlPlane: { name: 'control-plane', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
      workers: [{ name: 'workers', count: 2, size: { cpu: 8, memory: 16384, disk: 100 } }],
    });
  }

  /** While both are there the account takes the migration for its gateway: it comes after it. */
  private gatewayOf(stage: Stage): IPrivateCloudGateway {
    if (stage === 'before') return this.gateway('old');
    if (stage === 'after') return this.gateway('new');
    return new GatewayMigration(this, 'move', { source: this.gateway('old'), target: this.gateway('new') });
  }

  private gateway(which: 'old' | 'new'): PrivateCloudGateway {
    const { name, installCommand } = this.props;
    return new PrivateCloudGateway(this, `${which}-gateway`, {
      name: `${name}-${which}`,
      install: GatewayInstall.existingKubernetes({ command: installCommand }),
    });
  }
}
