import type { ClusterConfigEntity } from '../../palette/schema/full';
import { cronProblem } from '../../runtime/cron';
import { isTimezone } from '../../runtime/time-text';
import { Refusal } from './errors';
import type { Cluster } from './records';
import { touch, type World } from './world';

/** The settings of a cluster that have calls of their own. */
export type ClusterSettingsChange = Pick<
  ClusterConfigEntity,
  | 'clusterMetaAttribute'
  | 'controlPlaneHealthCheckTimeout'
  | 'hostClusterConfig'
  | 'lifecycleConfig'
  | 'machineManagementConfig'
  | 'timezone'
>;

/** Changes some settings of a cluster; the others stay. */
export function changeSettings(world: World, cluster: Cluster, change: ClusterSettingsChange): void {
  checkSettings(change);
  cluster.settings = { ...cluster.settings, ...change };
  touch(world, cluster);
}

/** Refuses settings that mean nothing: an unknown time zone, a schedule that is none, an endpoint without its address. */
export function checkSettings({
  timezone,
  controlPlaneHealthCheckTimeout,
  hostClusterConfig,
  machineManagementConfig,
}: ClusterConfigEntity): void {
  if (timezone && !isTimezone(timezone)) {
    throw new Refusal('InvalidCluster', `timezone is '${timezone}': it must be a name such as Europe/Berlin`);
  }
  if (controlPlaneHealthCheckTimeout && !isDuration(controlPlaneHealthCheckTimeout)) {
    throw new Refusal(
      'InvalidCluster',
      `controlPlaneHealthCheckTimeout is '${controlPlaneHealthCheckTimeout}': it must be a duration such as 10m`,
    );
  }
  checkOsPatch(machineManagementConfig?.osPatchConfig);
  checkHostCluster(hostClusterConfig);
}

function checkOsPatch(config: NonNullable<ClusterConfigEntity['machineManagementConfig']>['osPatchConfig']): void {
  const problem = config?.schedule ? cronProblem(config.schedule) : undefined;
  if (problem !== undefined) throw new Refusal('InvalidCluster', `osPatchConfig.schedule: ${problem}`);
}

function checkHostCluster(config: ClusterConfigEntity['hostClusterConfig']): void {
  const endpoint = config?.clusterEndpoint;
  if (!config?.isHostCluster || endpoint === undefined) return;
  if (endpoint.type === 'Ingress' && !endpoint.config?.ingressConfig?.host) {
    throw new Refusal('InvalidHostCluster', 'hostClusterConfig has an endpoint of type Ingress, which needs ingressConfig.host');
  }
  const policy = endpoint.config?.loadBalancerConfig?.externalTrafficPolicy;
  if (endpoint.type === 'LoadBalancer' && policy && policy !== 'Cluster' && policy !== 'Local') {
    throw new Refusal('InvalidHostCluster', `loadBalancerConfig.externalTrafficPolicy is '${policy}': it must be Cluster or Local`);
  }
}

/** A duration as Go writes it. See {@link https://pkg.go.dev/time#ParseDuration}. */
function isDuration(text: string): boolean {
  return /^(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/.test(text);
}
