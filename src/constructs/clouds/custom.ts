import { CloudAccountCustom } from '../generated/cloud-account-custom';
import { ClusterCustom } from '../generated/cluster-custom';
import { Secret, secretValue } from '../secret';
import { verbatim } from '../verbatim';
import type { CloudCredentials, ClusterCloudConfig, CommonNodePool } from './cloud';

/** Which custom cloud it is: an account of one serves no cluster of another. */
export type CustomKind<Cloud extends string> = `custom/${Cloud}`;

/** Credentials of a cloud that the tenant registered, or of Nutanix. */
export interface CustomCredentials<Cloud extends string> {
  /** Name of the cloud: `nutanix`, or as the tenant registered it. */
  readonly cloud: Cloud;
  /**
   * Values by the cloud's own names, which are taken as they are: `Secret.fromVariable(…)`, sensitive variables or ephemeral values. Without
   * any none is sent: an account that is imported keeps its own.
   */
  readonly credentials: { readonly [name: string]: string | Secret };
  /**
   * Keeps all of them out of the state: any number, and a new one sends them again (Terraform 1.11 and later).
   * @default - that of the `Secret`s among them; without one they are kept in state
   */
  readonly credentialsVersion?: number;
}

/** Cluster API objects, as YAML. */
export interface CustomObjects {
  /** One YAML document or several. */
  readonly yaml: string;
  /**
   * Values that the YAML gets: `\${NAME}` in it takes the value of NAME, `Kind.path` is set in the objects of that kind. Names are
   * taken as they are. @default - none
   */
  readonly overrides?: { readonly [name: string]: string };
}

/** What a node pool is on a custom cloud: its name and its size stand in its YAML. */
export interface CustomPool extends CustomObjects {
  /** Taints of the nodes. @default - none */
  readonly taints?: CommonNodePool['taints'];
}

/** The cloud's side of a cluster. */
export interface CustomClusterProps<Cloud extends string> extends CustomObjects {
  /** Name of the cloud: `nutanix`, or as the tenant registered it. */
  readonly cloud: Cloud;
  /** How Palette takes it. @default 'PureManage' */
  readonly clusterType?: 'PureManage' | 'PureAttach' | 'PureAdopt';
}

export function customCredentials<const Cloud extends string>({
  cloud,
  credentials: values,
  credentialsVersion,
}: CustomCredentials<Cloud>): CloudCredentials<CustomKind<Cloud>> {
  const version = credentialsVersion ?? versionOf(values);
  const named = Object.entries(values).map(([name, each]) => [name, secretValue(each)]);
  const sent = named.length === 0 ? undefined : verbatim(Object.fromEntries(named));
  const keeps = version === undefined;
  return {
    kind: `custom/${cloud}`,
    bind: (scope, id, account) =>
      new CloudAccountCustom(scope, id, {
        ...account,
        cloud,
        credentials: keeps ? sent : undefined,
        credentialsWo: keeps ? undefined : sent,
        credentialsWoVersion: sent && version,
      }),
  };
}

/** All are sent together, so a new version of any of them has to give a new number: their sum does. */
function versionOf(credentials: CustomCredentials<string>['credentials']): number | undefined {
  const versions = Object.values(credentials).flatMap((each) => (each instanceof Secret ? [each.version] : []));
  return versions.length === 0 ? undefined : versions.reduce((sum, each) => sum + each, 0);
}

export function customCluster<const Cloud extends string>({
  cloud,
  clusterType,
  yaml,
  overrides,
}: CustomClusterProps<Cloud>): ClusterCloudConfig<CustomKind<Cloud>, CustomPool> {
  return {
    kind: `custom/${cloud}`,
    bind: (scope, id, cluster, pools) =>
      new ClusterCustom(scope, id, {
        ...cluster,
        cloud,
        clusterType,
        cloudConfig: { values: yaml, overrides: verbatim(overrides) },
        machinePool: pools.map(({ pool, role }) => ({
          ...role,
          nodePoolConfig: pool.yaml,
          overrides: verbatim(pool.overrides),
          taints: pool.taints?.map((taint) => ({ ...taint })),
        })),
      }),
  };
}
