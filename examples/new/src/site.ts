import { TerraformOutput, TerraformVariable } from 'cdktf';
import {
  CloudAccount,
  ClusterCloud,
  ClusterProfileData,
  Credentials,
  GatewayCloud,
  GatewayInstall,
  PrivateCloudGateway,
  WorkloadCluster,
} from 'cdktf-palette';
import { Construct } from 'constructs';

/** What differs from one data centre to the next. */
export interface SiteProps {
  readonly name: string;
  readonly workers: number;
  /** Runs the Palette CLI. Without it a person does, while the apply waits. */
  readonly installCommand?: string;
}

/** A data centre with a vCenter: its gateway, made by the Palette CLI, the account of its vCenter, and a cluster. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, { name, workers, installCommand }: SiteProps) {
    super(scope, id);
    const password = new TerraformVariable(this, 'vcenter-password', { type: 'string', sensitive: true });
    // Set by TF_VAR_vcenter_password.
    password.overrideLogicalId('vcenter_password');
    const vcenter = `vcenter.${name}.example.com`;
    const place = { datacenter: 'DC1', folder: 'palette' };
    const placement = { cluster: 'cluster1', resourcePool: 'Resources', datastore: 'datastore1', network: 'VM Network' };

    const gateway = new PrivateCloudGateway(this, 'gateway', {
      name,
      install: GatewayInstall.paletteCli({
        cloud: GatewayCloud.vsphere({ vcenter, ...place, ...placement }),
        command: installCommand,
      }),
    });
    const account = new CloudAccount(this, 'account', {
      name: `${name}-vsphere`,
      gateway,
      credentials: Credentials.vsphere({
        vcenter,
        username: 'palette@vsphere.local',
        password: password.stringValue,
        passwordVersion: 1,
      }),
    });
    const cluster = new WorkloadCluster(this, 'apps', {
      name: `${name}-apps`,
      account,
      profiles: [new ClusterProfileData(this, 'profile', { name: 'vsphere-ubuntu', version: '1.0.0' })],
      cloud: ClusterCloud.vsphere({ ...place, placement, networkType: 'VIP', hostEndpoint: '10.10.0.10' }),
      controlPlane: { name: 'control-plane', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
      workers: [{ name: 'workers', count: workers, size: { cpu: 8, memory: 16384, disk: 100 } }],
    });
    new TerraformOutput(this, 'gateway-of-cluster', { value: cluster.gatewayId }).overrideLogicalId('gateway_of_cluster');
  }
}
