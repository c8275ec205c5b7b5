import { CloudAccountOpenstack } from '../generated/cloud-account-openstack';
import { ClusterOpenstack } from '../generated/cluster-openstack';
import type { Secret } from '../secret';
import { type CloudCredentials, type ClusterCloudConfig, type CommonNodePool, withCommon } from './cloud';
import { secret } from './secret';

/** Credentials of an OpenStack cloud, for Palette 4.7 and before. */
export interface OpenStackCredentials {
  /** URL of its identity service. */
  readonly identityEndpoint: string;
  /** User. */
  readonly username: string;
  /**
   * Password of the user: `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value.
   * @default - none is sent: an account that is imported keeps its own
   */
  readonly password?: string | Secret;
  /**
   * Keeps the password out of the state: any number, and a new one sends the password again (Terraform 1.11 and later).
   * @default - that of a `Secret`; any other password is kept in state
   */
  readonly passwordVersion?: number;
  /** Region. */
  readonly region: string;
  /** Domain of the user. */
  readonly domain: string;
  /** Project of the user. */
  readonly project: string;
  /** Certificate (PEM) of the cloud's authority. @default - those of the system */
  readonly caCertificate?: string;
  /** Doesn't verify the cloud's certificate. @default false */
  readonly insecure?: boolean;
}

/** What a node pool is on OpenStack. */
export interface OpenStackPool extends CommonNodePool {
  /** Flavor. */
  readonly flavor: string;
  /** Availability zones. @default - OpenStack chooses */
  readonly zones?: readonly string[];
  /** Uid of a subnet. @default - that of the cluster */
  readonly subnetId?: string;
}

/** The OpenStack side of a cluster. */
export interface OpenStackClusterProps {
  /** Domain. */
  readonly domain: string;
  /** Region. */
  readonly region: string;
  /** Project. */
  readonly project: string;
  /** SSH key pair, by name. */
  readonly sshKey: string;
  /** DNS servers. */
  readonly dnsServers: readonly string[];
  /** Network of the nodes (CIDR). */
  readonly subnetCidr: string;
  /** Uid of a network that exists. @default - one is made */
  readonly networkId?: string;
  /** Uid of a subnet of it. @default - one is made */
  readonly subnetId?: string;
}

export function openStackCredentials(props: OpenStackCredentials): CloudCredentials<'openstack'> {
  const sent = secret(props.password, props.passwordVersion);
  return {
    kind: 'openstack',
    bind: (scope, id, account) =>
      new CloudAccountOpenstack(scope, id, {
        ...account,
        identityEndpoint: props.identityEndpoint,
        openstackUsername: props.username,
        openstackPassword: sent.kept,
        openstackPasswordWo: sent.writeOnly,
        openstackPasswordWoVersion: sent.version,
        parentRegion: props.region,
        defaultDomain: props.domain,
        defaultProject: props.project,
        caCertificate: props.caCertificate,
        openstackAllowInsecure: props.insecure,
      }),
  };
}

export function openStackCluster(props: OpenStackClusterProps): ClusterCloudConfig<'openstack', OpenStackPool> {
  const { dnsServers, ...config } = props;
  return {
    kind: 'openstack',
    nodesOf: ({ name, count, min, max }) => ({ name, count, min, max }),
    bind: (scope, id, cluster, pools) =>
      new ClusterOpenstack(scope, id, {
        ...cluster,
        cloudConfig: { ...config, dnsServers: [...dnsServers] },
        machinePool: pools.map(withCommon).map(({ common, pool }) => ({
          ...common,
          instanceType: pool.flavor,
          azs: pool.zones && [...pool.zones],
          subnetId: pool.subnetId,
        })),
      }),
  };
}
