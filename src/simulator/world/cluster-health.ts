import { notFound, Refusal } from './errors';
import { lastTick } from './heartbeat';
import type { Cluster, ClusterState, Condition, Machine } from './records';
import { nudgeCluster } from './work';
import { type World, wakeAt } from './world';

/** A cluster's state as Palette shows it: what it knows, or Unknown when the agent went silent. */
export type ShownState = ClusterState | 'Unknown';

/** How a cluster is, as far as its agent says so. */
export interface ClusterHealth {
  readonly state: 'Healthy' | 'UnHealthy';
  readonly lastHeartbeat: number;
  /** What is wrong, and with which machine. */
  readonly problems: readonly { readonly type: string; readonly message: string; readonly machine?: Machine }[];
}

/** Whether the agent of a running cluster has been silent for too long. */
export function isSilent(world: World, cluster: Cluster): boolean {
  const { agentLostAt, state } = cluster;
  return state === 'Running' && agentLostAt !== undefined && world.now - agentLostAt > world.timings.heartbeatStale;
}

/** The state to show. */
export function shownState(world: World, cluster: Cluster): ShownState {
  return isSilent(world, cluster) ? 'Unknown' : cluster.state;
}

/** The conditions to show: with a silent agent, nobody knows whether the last of them still holds. */
export function shownConditions(world: World, cluster: Cluster): readonly Condition[] {
  if (!isSilent(world, cluster)) return cluster.conditions;
  const at = (cluster.agentLostAt ?? 0) + world.timings.heartbeatStale;
  const type = 'ImagePullSecretPropagationDone';
  const lost: Condition = { type, status: 'False', reason: 'ConnectivityIssue', message: 'The agent of the cluster is silent', at };
  return [...cluster.conditions.filter((condition) => condition.type !== type), lost];
}

/** Health as the agent reported it; undefined before its first call and when the cluster is going. */
export function clusterHealth(world: World, cluster: Cluster): ClusterHealth | undefined {
  const from = cluster.healthyFrom;
  if (from === undefined || world.now < from) return undefined;
  const lastHeartbeat = Math.max(from, lastTick(from, world.timings.heartbeat, cluster.agentLostAt ?? world.now));
  const problems = [
    ...(isSilent(world, cluster) ? [{ type: 'ConnectivityIssue', message: 'The agent of the cluster is silent' }] : []),
    ...cluster.machines.flatMap((machine) => {
      const wrong = machineProblem(machine);
      return wrong === undefined ? [] : [{ ...wrong, machine }];
    }),
  ];
  return { state: problems.length === 0 ? 'Healthy' : 'UnHealthy', lastHeartbeat, problems };
}

/** What is wrong with a machine, by what its agent said; undefined when nothing is. */
export function machineProblem(machine: Machine): { readonly type: string; readonly message: string } | undefined {
  if (machine.state === 'Failed' || machine.state === 'Unknown') {
    return { type: `Machine${machine.state}`, message: `Machine ${machine.name} is ${machine.state}` };
  }
  const bad = machine.health?.conditions.find(({ type, status }) => (type === 'Ready') === (status !== 'True'));
  if (bad === undefined) return undefined;
  return { type: bad.type ?? '', message: bad.message || `${bad.type} of machine ${machine.name} is ${bad.status}` };
}

/** Cuts the agent of a running cluster off: no heartbeats, and nothing that it would do, until it is restored. */
export function loseAgent(world: World, cluster: Cluster): void {
  const from = cluster.healthyFrom;
  if (cluster.state !== 'Running' || from === undefined) {
    throw new Refusal('InvalidCluster', `Cluster ${cluster.name} is ${cluster.state}: it has no agent yet, or no more`);
  }
  if (cluster.agentLostAt !== undefined)
    throw new Refusal('InvalidCluster', `The agent of cluster ${cluster.name} is lost already`);
  cluster.agentLostAt = Math.max(from, lastTick(from, world.timings.heartbeat, world.now));
  wakeAt(world, 'cluster', cluster, undefined);
}

/** The agent calls again, and takes up what was ordered meanwhile. */
export function restoreAgent(world: World, cluster: Cluster): void {
  if (cluster.agentLostAt === undefined) throw new Refusal('InvalidCluster', `The agent of cluster ${cluster.name} isn't lost`);
  cluster.agentLostAt = undefined;
  world.revision += 1;
  nudgeCluster(world, cluster);
}

/** A heartbeat from outside the simulation: from now on the cluster is as healthy as its machines are. */
export function takeHeartbeat(world: World, cluster: Cluster, version: string, message: string | undefined): void {
  if (cluster.state === 'Deleted') throw notFound('Cluster', cluster.uid);
  cluster.agent = { version, ...(message !== undefined && { message }) };
  world.revision += 1;
  if (cluster.state !== 'Running' && cluster.state !== 'Importing') return;
  if (cluster.agentLostAt !== undefined) restoreAgent(world, cluster);
  if (cluster.healthyFrom === undefined || cluster.healthyFrom > world.now) cluster.healthyFrom = world.now;
}
