import { CloudAccountVsphere } from '../generated/cloud-account-vsphere';
import { ClusterVsphere } from '../generated/cluster-vsphere';
import type { IIpPool } from '../ip-pool';
import type { Secret } from '../secret';
import { type CloudCredentials, type ClusterCloudConfig, type CommonNodePool, withCommon } from './cloud';
import { secret } from './secret';

/** Credentials of a vCenter. */
export interface VsphereCredentials {
  /** Host name or IP address, without a scheme. */
  readonly vcenter: string;
  /** User at the vCenter. */
  readonly username: string;
  /**
   * Password of the user: `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value.
   * @default - none is sent: an account that is imported keeps its own
   */
  readonly password?: string | Secret;
  /**
   * Keeps the password out of the state: any number, and a new one sends the password again
   * (Terraform 1.11 and later). Without it the password is stored in state.
   * @default - that of a `Secret`; any other password is kept in state
   */
  readonly passwordVersion?: number;
  /** Doesn't verify the vCenter's certificate. @default false */
  readonly ignoreInsecureError?: boolean;
}

/** Where machines go in a vCenter. */
export interface VspherePlacement {
  /** Compute cluster. */
  readonly cluster: string;
  /** Resource pool; empty for the default one. */
  readonly resourcePool: string;
  /** Datastore. */
  readonly datastore: string;
  /** Network. */
  readonly network: string;
  /** Pool that the machines take their addresses from, with `staticIp`. @default - no static addresses */
  readonly ipPool?: IIpPool;
}

/** Size of a machine. */
export interface MachineSize {
  /** Virtual CPUs. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  /** GiB. */
  readonly disk: number;
}

/** What a node pool is on vSphere. */
export interface VspherePool extends CommonNodePool {
  /** Size of a node. */
  readonly size: MachineSize;
  /** Where the nodes go. @default - the placement of the cluster */
  readonly placement?: VspherePlacement;
}

/** The vSphere side of a cluster. */
export interface VsphereClusterProps {
  /** Datacenter. */
  readonly datacenter: string;
  /** Folder for the machines. */
  readonly folder: string;
  /** Where machines go, unless their pool says otherwise. */
  readonly placement: VspherePlacement;
  /** Folder of image templates. @default - Palette chooses */
  readonly imageTemplateFolder?: string;
  /** Public SSH keys for the nodes. @default - none */
  readonly sshKeys?: readonly string[];
  /** NTP servers. @default - none */
  readonly ntpServers?: readonly string[];
  /** Static addresses instead of DHCP. @default false */
  readonly staticIp?: boolean;
  /** How the API server is reached. @default - Palette chooses */
  readonly networkType?: 'VIP' | 'DDNS' | 'External';
  /** Host name or address of the API server. @default - Palette chooses */
  readonly hostEndpoint?: string;
  /** Search domain, with DDNS. @default - none */
  readonly networkSearchDomain?: string;
}

export function vsphereCredentials(props: VsphereCredentials): CloudCredentials<'vsphere'> {
  const { vcenter, username, password, passwordVersion, ignoreInsecureError } = props;
  const sent = secret(password, passwordVersion);
  return {
    kind: 'vsphere',
    bind: (scope, id, account) =>
      new CloudAccountVsphere(scope, id, {
        ...account,
        vsphereVcenter: vcenter,
        vsphereUsername: username,
        vspherePassword: sent.kept,
        vspherePasswordWo: sent.writeOnly,
        vspherePasswordWoVersion: sent.version,
        vsphereIgnoreInsecureError: ignoreInsecureError,
      }),
  };
}

export function vsphereCluster(props: VsphereClusterProps): ClusterCloudConfig<'vsphere', VspherePool> {
  const { placement, sshKeys, ntpServers, ...config } = props;
  return {
    kind: 'vsphere',
    staticIp: props.staticIp,
    nodesOf: ({ name, count, min, max, placement: own }) => ({ name, count, min, max, ipPool: (own ?? placement).ipPool }),
    bind: (scope, id, cluster, pools) =>
      new ClusterVsphere(scope, id, {
        ...cluster,
        cloudConfig: { ...config, sshKeys: sshKeys && [...sshKeys], ntpServers: ntpServers && [...ntpServers] },
        machinePool: pools.map(withCommon).map(({ common, pool }) => ({
          ...common,
          instanceType: { cpu: pool.size.cpu, memoryMb: pool.size.memory, diskSizeGb: pool.size.disk },
          placement: placed(pool.placement ?? placement),
        })),
      }),
  };
}

function placed({ ipPool, ...place }: VspherePlacement) {
  return { ...place, staticIpPoolId: ipPool?.ipPoolId };
}
