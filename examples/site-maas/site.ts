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

/** A data centre whose machines MAAS has: its gateway, made by the Palette CLI, the account of its MAAS, and a cluster. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, { name, workers, installCommand }: SiteProps) {
    super(scope, id);
    const apiKey = new TerraformVariable(this, 'maas-api-key', { type: 'string', sensitive: true });
    // Set by TF_VAR_maas_api_key.
    apiKey.overrideLogicalId('maas_api_key');
    const apiEndpoint = `http://maas.${name}.example.com:5240/MAAS`;
    const [domain, resourcePool, zones] = ['maas', 'default', ['az1']];

    const gateway = new PrivateCloudGateway(this, 'gateway', {
      name,
      install: GatewayInstall.paletteCli({
        cloud: GatewayCloud.maas({ apiEndpoint, domain, resourcePool, azs: zones }),
        command: installCommand,
      }),
    });
    const account = new CloudAccount(this, 'account', {
      name: `${name}-maas`,
      gateway,
      credentials: Credentials.maas({ apiEndpoint, apiKey: apiKey.stringValue, apiKeyVersion: 1 }),
    });
    const cluster = new WorkloadCluster(this, 'apps', {
      name: `${name}-apps`,
      account,
      profiles: [new ClusterProfileData(this, 'profile', { name: 'maas-ubuntu', version: '1.0.0' })],
      cloud: ClusterCloud.maas({ domain, resourcePool, zones }),
      controlPlane: { name: 'control-plane', count: 1, atLeast: { cpu: 4, memory: 8192 } },
      workers: [{ name: 'workers', count: workers, atLeast: { cpu: 8, memory: 16384 } }],
    });
    new TerraformOutput(this, 'gateway-of-cluster', { value: cluster.gatewayId }).overrideLogicalId('gateway_of_cluster');
  }
}
