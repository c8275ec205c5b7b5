import { type App, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import {
  CloudAccount,
  ClusterCloud,
  ClusterProfileData,
  Credentials,
  GatewayInstall,
  type GatewayInstallMethod,
  type IClusterProfile,
  PaletteProvider,
  PrivateCloudGateway,
  WorkloadCluster,
} from '../../../../src';
import type { Inventory } from '../../../../src/testing';

/** What stands in the data centre. */
export const INVENTORY: Inventory = {
  vsphere: [
    {
      datacenters: [
        {
          name: 'KIEL',
          folders: ['k8s'],
          clusters: [{ name: 'rack-7', datastores: ['ssd'], networks: ['dvs-12'], resourcePools: ['k8s'] }],
        },
      ],
    },
  ],
};

export interface DcSiteProps {
  /** @default 2 */
  readonly workers?: number;
  /** @default - the kubectl commands */
  readonly install?: GatewayInstallMethod;
  /** @default 'ssd' */
  readonly datastore?: string;
  /** One that is there already. @default - it has one of its own */
  readonly gateway?: string;
  /** What its cluster is made of. @default - the profile that every tenant has */
  readonly profile?: (scope: TerraformStack) => IClusterProfile;
  /** @default true */
  readonly cluster?: boolean;
}

/** A data centre with a gateway, an account and a cluster, as a module has it. */
export class DcSite extends TerraformStack {
  constructor(scope: App, id: string, props: DcSiteProps = {}) {
    super(scope, `site-${id}`);
    const {
      workers = 2,
      install = GatewayInstall.existingKubernetes(),
      datastore = 'ssd',
      cluster = true,
      profile = common,
    } = props;
    new PaletteProvider(this, 'palette', { host: 'https://palette.example.com' });
    const password = new TerraformVariable(this, 'vcenter_password', { type: 'string', sensitive: true });
    const gateway =
      props.gateway === undefined
        ? new PrivateCloudGateway(this, 'gateway', { name: `pcg-${id}`, install })
        : PrivateCloudGateway.fromName(this, 'gateway', props.gateway);
    const account = new CloudAccount(this, 'account', {
      name: `${id}-vcenter`,
      gateway,
      credentials: Credentials.vsphere({
        vcenter: `vcenter.${id}.example.com`,
        username: 'palette',
        password: password.stringValue,
        passwordVersion: 1,
      }),
    });
    new TerraformOutput(this, 'gateway_id', { value: gateway.gatewayId, staticId: true });
    if (!cluster) return;
    const placement = { cluster: 'rack-7', resourcePool: 'k8s', datastore, network: 'dvs-12' };
    new WorkloadCluster(this, 'prod', {
      name: `${id}-prod`,
      failureGrace: '1m',
      account,
      profiles: [profile(this)],
      cloud: ClusterCloud.vsphere({ datacenter: 'KIEL', folder: 'k8s', placement, networkType: 'VIP', hostEndpoint: '10.42.0.10' }),
      controlPlane: { name: 'control', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
      workers: [{ name: 'small', count: workers, size: { cpu: 8, memory: 16384, disk: 100 } }],
    });
  }
}

function common(scope: TerraformStack): IClusterProfile {
  return new ClusterProfileData(scope, 'profile', { name: 'vsphere-ubuntu', version: '1.0.0' });
}
