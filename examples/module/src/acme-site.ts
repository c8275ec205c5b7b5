import {
  CloudAccount,
  ClusterCloud,
  ClusterProfileData,
  Credentials,
  GatewayInstall,
  PrivateCloudGateway,
  WorkloadCluster,
} from 'cdktf-palette';
import { Construct } from 'constructs';

/** How large a cluster is: what that means is said here, and nowhere else. */
export type ClusterSize = 'small' | 'large';

const SIZES = {
  small: { controlPlane: 1, workers: 2, machine: { cpu: 4, memory: 8192, disk: 60 } },
  large: { controlPlane: 3, workers: 5, machine: { cpu: 8, memory: 32768, disk: 200 } },
} as const;

/** What differs from one data centre to the next. */
export interface AcmeSiteProps {
  /** Name of the site; everything in it is called after it. */
  readonly name: string;
  /** Its vCenter, and the password of the user `palette` there: a sensitive variable. */
  readonly vcenter: { readonly host: string; readonly password: string };
  /** Its clusters, by name. */
  readonly clusters: { readonly [name: string]: ClusterSize };
  /** Installs the gateway. @default - kubectl, on the Kubernetes that KUBECONFIG leads to */
  readonly installCommand?: string;
}

/** A data centre as it is built at Acme. */
export class AcmeSite extends Construct {
  /** Its clusters, by name. */
  readonly clusters: { readonly [name: string]: WorkloadCluster };

  constructor(scope: Construct, id: string, { name, vcenter, clusters, installCommand }: AcmeSiteProps) {
    super(scope, id);
    const gateway = new PrivateCloudGateway(this, 'gateway', {
      name,
      install: GatewayInstall.existingKubernetes({ command: installCommand }),
    });
    const account = new CloudAccount(this, 'account', {
      name: `${name}-vsphere`,
      gateway,
      credentials: Credentials.vsphere({
        vcenter: vcenter.host,
        username: 'palette@vsphere.local',
        password: vcenter.password,
        passwordVersion: 1,
      }),
    });
    const profile = new ClusterProfileData(this, 'profile', { name: 'vsphere-ubuntu', version: '1.0.0' });
    this.clusters = Object.fromEntries(
      Object.entries(clusters).map(([cluster, size]) => [cluster, this.cluster(`${name}-${cluster}`, size, { account, profile })]),
    );
  }

  private cluster(name: string, size: ClusterSize, on: { account: CloudAccount<'vsphere'>; profile: ClusterProfileData }) {
    const { controlPlane, workers, machine } = SIZES[size];
    return new WorkloadCluster(this, name, {
      name,
      account: on.account,
      profiles: [on.profile],
      cloud: ClusterCloud.vsphere({
        datacenter: 'DC1',
        folder: 'palette',
        placement: { cluster: 'cluster1', resourcePool: 'Resources', datastore: 'datastore1', network: 'VM Network' },
      }),
      controlPlane: { name: 'control-plane', count: controlPlane, size: machine },
      workers: [{ name: 'workers', count: workers, size: machine }],
      tags: ['owner:platform', `size:${size}`],
    });
  }
}
