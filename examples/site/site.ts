import { TerraformOutput, TerraformVariable } from 'cdktf';
import {
  CaCertificate,
  CloudAccount,
  ClusterCloud,
  ClusterProfileData,
  Credentials,
  GatewayInstall,
  PrivateCloudGateway,
  ProxyConfig,
  WorkloadCluster,
} from 'cdktf-palette';
import { Construct } from 'constructs';

/** What differs from one data centre to the next. */
export interface SiteProps {
  readonly name: string;
  readonly proxy: string;
  /** The private authority (PEM) of a proxy that opens TLS: gateway and clusters are to trust it. */
  readonly certificateAuthority?: string;
  readonly vcenter: string;
  readonly workers: number;
  /** Installs the gateway; without it the kubectl commands run where Terraform runs. */
  readonly installCommand?: string;
}

/** One data centre: its proxy, its gateway, its vCenter account and a cluster. */
export class Site extends Construct {
  readonly cluster: WorkloadCluster;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const password = new TerraformVariable(this, 'vcenter-password', { type: 'string', sensitive: true });
    // Set by TF_VAR_vcenter_password.
    password.overrideLogicalId('vcenter_password');

    const proxy = new ProxyConfig(this, 'proxy', {
      httpsProxy: props.proxy,
      httpProxy: props.proxy,
      noProxy: [`.${props.name}.example.com`],
      clusterCidrs: ['192.168.0.0/16', '10.96.0.0/12'],
      caCertificate: props.certificateAuthority,
    });
    const authority =
      props.certificateAuthority === undefined
        ? undefined
        : new CaCertificate(this, 'authority', { name: `${props.name}-proxy`, certificate: props.certificateAuthority });

    const gateway = new PrivateCloudGateway(this, 'gateway', {
      name: `${props.name}-gateway`,
      install: GatewayInstall.existingKubernetes({ command: props.installCommand }),
      proxy,
    });

    const account = new CloudAccount(this, 'account', {
      name: `${props.name}-vcenter`,
      gateway,
      credentials: Credentials.vsphere({
        vcenter: props.vcenter,
        username: 'palette@vsphere.local',
        password: password.stringValue,
        passwordVersion: 1,
      }),
    });

    const profile = new ClusterProfileData(this, 'profile', { name: 'vsphere-ubuntu', version: '1.0.0' });

    this.cluster = new WorkloadCluster(this, 'cluster', {
      name: `${props.name}-apps`,
      account,
      profiles: [profile],
      cloud: ClusterCloud.vsphere({
        datacenter: 'DC1',
        folder: 'palette',
        placement: { cluster: 'cluster1', resourcePool: 'Resources', datastore: 'datastore1', network: 'VM Network' },
        networkType: 'VIP',
        hostEndpoint: '10.10.0.10',
        ntpServers: ['ntp.example.com'],
      }),
      controlPlane: { name: 'control-plane', count: 3, size: { cpu: 4, memory: 8192, disk: 60 } },
      workers: [{ name: 'workers', count: props.workers, size: { cpu: 8, memory: 16384, disk: 100 }, labels: { tier: 'apps' } }],
      caCertificates: authority && [authority],
      tags: [`site:${props.name}`, 'managed'],
    });

    const output = new TerraformOutput(this, 'gateway-of-cluster', {
      value: this.cluster.gatewayId,
      description: 'The gateway that Palette will delete the cluster through.',
    });
    output.overrideLogicalId('gateway_of_cluster');
  }
}
