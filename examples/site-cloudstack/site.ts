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

/** A zone of Apache CloudStack: its gateway, made by the Palette CLI, the account of its CloudStack, and a cluster. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, { name, workers, installCommand }: SiteProps) {
    super(scope, id);
    // Set by TF_VAR_cloudstack_api_key and TF_VAR_cloudstack_secret_key.
    const apiKey = new TerraformVariable(this, 'api-key', { type: 'string', sensitive: true });
    apiKey.overrideLogicalId('cloudstack_api_key');
    const secretKey = new TerraformVariable(this, 'secret-key', { type: 'string', sensitive: true });
    secretKey.overrideLogicalId('cloudstack_secret_key');
    const apiUrl = `https://cloudstack.${name}.example.com:8080/client/api`;
    const [zone, network, offering] = ['zone1', 'network1', 'Medium Instance'];

    const gateway = new PrivateCloudGateway(this, 'gateway', {
      name,
      install: GatewayInstall.paletteCli({
        cloud: GatewayCloud.apacheCloudStack({ apiUrl, zone, network, offering }),
        command: installCommand,
      }),
    });
    const account = new CloudAccount(this, 'account', {
      name: `${name}-cloudstack`,
      gateway,
      credentials: Credentials.apacheCloudStack({
        apiUrl,
        apiKey: apiKey.stringValue,
        secretKey: secretKey.stringValue,
        keyVersion: 1,
      }),
    });
    const cluster = new WorkloadCluster(this, 'apps', {
      name: `${name}-apps`,
      account,
      profiles: [new ClusterProfileData(this, 'profile', { name: 'cloudstack-ubuntu', version: '1.0.0' })],
      cloud: ClusterCloud.apacheCloudStack({ zones: [{ name: zone, network: { name: network } }] }),
      controlPlane: { name: 'control-plane', count: 1, offering, networks: [network] },
      workers: [{ name: 'workers', count: workers, offering, networks: [network] }],
    });
    new TerraformOutput(this, 'gateway-of-cluster', { value: cluster.gatewayId }).overrideLogicalId('gateway_of_cluster');
  }
}
