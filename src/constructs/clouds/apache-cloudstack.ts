import { CloudAccountApacheCloudstack } from '../generated/cloud-account-apache-cloudstack';
import { ClusterApacheCloudstack, type ClusterApacheCloudstackCloudConfigZone } from '../generated/cluster-apache-cloudstack';
import type { Secret } from '../secret';
import { type CloudCredentials, type ClusterCloudConfig, type CommonNodePool, withCommon } from './cloud';
import { secret } from './secret';

/** Credentials of an Apache CloudStack server. */
export interface ApacheCloudStackCredentials {
  /** URL of its API. */
  readonly apiUrl: string;
  /**
   * API key of a user: `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value.
   * @default - none is sent: an account that is imported keeps its own
   */
  readonly apiKey?: string | Secret;
  /** Secret key of the same user: likewise. @default - none is sent: an account that is imported keeps its own */
  readonly secretKey?: string | Secret;
  /**
   * Keeps both keys out of the state: any number, and a new one sends them again (Terraform 1.11 and later).
   * @default - that of each `Secret`; other keys are kept in state
   */
  readonly keyVersion?: number;
  /** Domain of the user. @default - CloudStack's root domain */
  readonly domain?: string;
  /** Doesn't verify the server's certificate. @default false */
  readonly insecure?: boolean;
}

/** What a node pool is on CloudStack. */
export interface ApacheCloudStackPool extends CommonNodePool {
  /** Compute offering. */
  readonly offering: string;
  /** Template of the machines, by name. @default - Palette chooses */
  readonly template?: string;
  /** Networks of the machines, by name. @default - that of their zone */
  readonly networks?: readonly string[];
}

/** The CloudStack side of a cluster. */
export interface ApacheCloudStackClusterProps {
  /** Zones, each with its network. */
  readonly zones: readonly ClusterApacheCloudstackCloudConfigZone[];
  /** Project, by name. @default - none */
  readonly project?: string;
  /** SSH key pair, by name. @default - none */
  readonly sshKeyName?: string;
  /** Host name or address of the API server. @default - Palette chooses */
  readonly controlPlaneEndpoint?: string;
  /** Shows the cluster in CloudStack's own Kubernetes service. @default false */
  readonly syncWithCks?: boolean;
}

export function apacheCloudStackCredentials(props: ApacheCloudStackCredentials): CloudCredentials<'apache_cloudstack'> {
  const { apiUrl, keyVersion, domain, insecure } = props;
  const apiKey = secret(props.apiKey, keyVersion);
  const secretKey = secret(props.secretKey, keyVersion);
  const keys = {
    apiKey: apiKey.kept,
    apiKeyWo: apiKey.writeOnly,
    apiKeyWoVersion: apiKey.version,
    secretKey: secretKey.kept,
    secretKeyWo: secretKey.writeOnly,
    secretKeyWoVersion: secretKey.version,
  };
  return {
    kind: 'apache_cloudstack',
    bind: (scope, id, account) => new CloudAccountApacheCloudstack(scope, id, { ...account, apiUrl, domain, insecure, ...keys }),
  };
}

export function apacheCloudStackCluster(
  props: ApacheCloudStackClusterProps,
): ClusterCloudConfig<'apache_cloudstack', ApacheCloudStackPool> {
  const { zones, project, ...config } = props;
  return {
    kind: 'apache_cloudstack',
    nodesOf: ({ name, count, min, max }) => ({ name, count, min, max }),
    bind: (scope, id, cluster, pools) =>
      new ClusterApacheCloudstack(scope, id, {
        ...cluster,
        cloudConfig: { ...config, zone: [...zones], project: project === undefined ? undefined : { name: project } },
        machinePool: pools.map(withCommon).map(({ common, pool }) => ({
          ...common,
          offering: pool.offering,
          template: pool.template === undefined ? undefined : { name: pool.template },
          network: pool.networks?.map((networkName) => ({ networkName })),
        })),
      }),
  };
}
