import { requireAlive } from './pools';
import type { Cluster, Machine } from './records';
import type { World } from './world';

/** Where an order to cordon a node, or to open it again, stands. */
export interface Maintenance {
  readonly action: string;
  readonly state: string;
  readonly message: string;
}

/** Orders that workloads are kept off a node (`cordon`) or let back (`uncordon`). The cluster's agent carries it out. */
export function orderMaintenance(world: World, cluster: Cluster, machine: Machine, action: string): void {
  requireAlive(cluster);
  machine.maintenance = { action, at: world.now };
  world.revision += 1;
}

/** Notes what an agent says about such an order. */
export function reportMaintenance(world: World, cluster: Cluster, machine: Machine, reported: Partial<Maintenance>): void {
  requireAlive(cluster);
  const action = reported.action || machine.maintenance?.action || '';
  machine.maintenance = { at: machine.maintenance?.at ?? world.now, ...reported, action };
  world.revision += 1;
}

/** Where the last order stands: Initiated until the agent hears of it, InProgress while pods move, then Completed. */
export function maintenanceOf(world: World, cluster: Cluster, machine: Machine): Maintenance | undefined {
  const { maintenance } = machine;
  if (maintenance === undefined) return undefined;
  const { action, at, state, message = '' } = maintenance;
  return { action, state: state ?? progress(world, (cluster.agentLostAt ?? world.now) - at), message };
}

/** Whether workloads are kept off the node, or are about to be. */
export function isCordoned(machine: Machine): boolean {
  return machine.maintenance?.action === 'cordon';
}

function progress(world: World, elapsed: number): string {
  const { heartbeat, maintenance } = world.timings;
  if (elapsed < heartbeat) return 'Initiated';
  return elapsed < heartbeat + maintenance ? 'InProgress' : 'Completed';
}
