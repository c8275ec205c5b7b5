import { CloudAccountMaas } from '../generated/cloud-account-maas';
import { ClusterMaas } from '../generated/cluster-maas';
import type { IIpPool } from '../ip-pool';
import type { Secret } from '../secret';
import { type CloudCredentials, type ClusterCloudConfig, type CommonNodePool, withCommon } from './cloud';
import { secret } from './secret';

/** Credentials of a MAAS server. */
export interface MaasCredentials {
  /** URL of the server: `http://host:5240/MAAS`. */
  readonly apiEndpoint: string;
  /**
   * API key of a MAAS user: `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value.
   * @default - none is sent: an account that is imported keeps its own
   */
  readonly apiKey?: string | Secret;
  /**
   * Keeps the key out of the state: any number, and a new one sends the key again (Terraform 1.11 and later).
   * @default - that of a `Secret`; any other key is kept in state
   */
  readonly apiKeyVersion?: number;
}

/** What a node pool is on MAAS: which machines it takes. */
export interface MaasPool extends CommonNodePool {
  /** The least that a machine must have: CPUs, and memory in MiB. */
  readonly atLeast: { readonly cpu: number; readonly memory: number };
  /** Resource pool that machines are taken from. @default - that of the cluster */
  readonly resourcePool?: string;
  /** Availability zones. @default - those of the cluster */
  readonly zones?: readonly string[];
  /** Tags that a machine must have. @default - any machine */
  readonly nodeTags?: readonly string[];
  /** Network of the machines, with a pool that they take their addresses from. @default - MAAS chooses both */
  readonly network?: { readonly name: string; readonly ipPool?: IIpPool };
}

/** The MAAS side of a cluster. */
export interface MaasClusterProps {
  /** DNS domain of the machines. */
  readonly domain: string;
  /** Resource pool that machines are taken from, unless their pool says otherwise. */
  readonly resourcePool: string;
  /** Availability zones, unless the pool says otherwise. */
  readonly zones: readonly string[];
  /** Public SSH keys for the nodes. @default - none */
  readonly sshKeys?: readonly string[];
  /** NTP servers. @default - none */
  readonly ntpServers?: readonly string[];
}

export function maasCredentials({ apiEndpoint, apiKey, apiKeyVersion }: MaasCredentials): CloudCredentials<'maas'> {
  const sent = secret(apiKey, apiKeyVersion);
  return {
    kind: 'maas',
    bind: (scope, id, account) =>
      new CloudAccountMaas(scope, id, {
        ...account,
        maasApiEndpoint: apiEndpoint,
        maasApiKey: sent.kept,
        maasApiKeyWo: sent.writeOnly,
        maasApiKeyWoVersion: sent.version,
      }),
  };
}

export function maasCluster(props: MaasClusterProps): ClusterCloudConfig<'maas', MaasPool> {
  const { domain, resourcePool, zones, sshKeys, ntpServers } = props;
  return {
    kind: 'maas',
    nodesOf: ({ name, count, min, max, network }) => ({ name, count, min, max, ipPool: network?.ipPool }),
    bind: (scope, id, cluster, pools) =>
      new ClusterMaas(scope, id, {
        ...cluster,
        cloudConfig: { domain, sshKeys: sshKeys && [...sshKeys], ntpServers: ntpServers && [...ntpServers] },
        machinePool: pools.map(withCommon).map(({ common, pool }) => ({
          ...common,
          azs: [...(pool.zones ?? zones)],
          nodeTags: pool.nodeTags && [...pool.nodeTags],
          instanceType: { minCpu: pool.atLeast.cpu, minMemoryMb: pool.atLeast.memory },
          placement: { resourcePool: pool.resourcePool ?? resourcePool },
          network: pool.network && {
            networkName: pool.network.name,
            parentPoolUid: pool.network.ipPool?.ipPoolId,
            staticIp: pool.network.ipPool && true,
          },
        })),
      }),
  };
}
