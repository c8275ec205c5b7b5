import { randomText } from './random';
import type { Cluster, Machine, Pool } from './records';
import { about, newUid, recordEvent, type World } from './world';

/**
 * Does one thing towards the machines that the pools ask for, node by node: orders one, lets one come up, or removes one.
 * @param pools the pools to look at; machines of pools that the cluster no longer has are removed as well
 * @returns how long that takes (world milliseconds), or undefined when nothing is left to do
 */
export function machineStep(world: World, cluster: Cluster, pools: readonly Pool[]): number | undefined {
  const moving = cluster.machines.find((machine) => machine.state !== 'Running');
  if (moving !== undefined) {
    const delay = moveOn(world, cluster, moving);
    if (delay !== undefined) return delay;
  }
  const surplus = findSurplus(cluster, pools);
  if (surplus !== undefined) return startRemoval(world, surplus);
  const short = pools.find((pool) => machinesOf(cluster, pool).filter((machine) => isCurrent(machine, pool)).length < pool.size);
  return short === undefined ? undefined : orderMachine(world, cluster, short);
}

/** Starts the removal of a machine. @returns how long it takes (world milliseconds) */
export function startRemoval(world: World, machine: Machine): number {
  machine.state = 'Deleting';
  machine.changedAt = world.now;
  return about(world, world.timings.machineRemoval);
}

/** What the pools of one role still lack or have too much of. */
export function outstanding(cluster: Cluster, controlPlane: boolean): { readonly additions: boolean; readonly removals: boolean } {
  const pools = cluster.pools.filter((pool) => pool.isControlPlane === controlPlane);
  const orphans = controlPlane ? [] : cluster.machines.filter((machine) => poolOf(cluster, machine) === undefined);
  return {
    additions: pools.some((pool) => machinesOf(cluster, pool).filter((machine) => isReady(machine, pool)).length < pool.size),
    removals:
      orphans.length > 0 || pools.some((pool) => machinesOf(cluster, pool).some((machine) => isUnwanted(cluster, machine, pool))),
  };
}

/** The pool that a machine belongs to; undefined when the pool is gone. */
export function poolOf(cluster: Cluster, machine: Machine): Pool | undefined {
  return cluster.pools.find((pool) => pool.name === machine.pool);
}

/** The machines of a pool, oldest first. */
export function machinesOf(cluster: Cluster, pool: Pool): Machine[] {
  return cluster.machines.filter((machine) => machine.pool === pool.name);
}

/** Lets a machine come up or go; undefined when it is settled and the next piece of work can be looked for. */
function moveOn(world: World, cluster: Cluster, machine: Machine): number | undefined {
  machine.changedAt = world.now;
  if (machine.state === 'Deleting') {
    cluster.machines = cluster.machines.filter((other) => other !== machine);
    recordEvent(world, cluster.uid, 'Normal', 'MachineDeleted', `Machine ${machine.name} was removed`);
    return undefined;
  }
  if (machine.state === 'Provisioning') {
    machine.state = 'Provisioned';
    machine.address = `10.20.${randomText(world.random, '123456789', 2)}.${randomText(world.random, '123456789', 2)}`;
    return about(world, world.timings.machineJoin);
  }
  machine.state = 'Running';
  recordEvent(world, cluster.uid, 'Normal', 'MachineRunning', `Machine ${machine.name} has joined the cluster`);
  return undefined;
}

function orderMachine(world: World, cluster: Cluster, pool: Pool): number {
  cluster.machinesMade += 1;
  cluster.machines.push({
    uid: newUid(world),
    name: `${cluster.name}-${pool.name}-${cluster.machinesMade}`,
    pool: pool.name,
    revision: pool.revision,
    state: 'Provisioning',
    createdAt: world.now,
    changedAt: world.now,
  });
  return about(world, world.timings.machineBoot);
}

/** A machine to remove next: of a pool that is gone, replaced by a newer one, or more than the pool's size. */
function findSurplus(cluster: Cluster, pools: readonly Pool[]): Machine | undefined {
  const orphan = cluster.machines.find((machine) => poolOf(cluster, machine) === undefined);
  if (orphan !== undefined) return orphan;
  for (const pool of pools) {
    const machines = machinesOf(cluster, pool);
    if (machines.length <= pool.size) continue;
    return machines.find((machine) => !isCurrent(machine, pool)) ?? machines.at(-1);
  }
  return undefined;
}

function isCurrent(machine: Machine, pool: Pool): boolean {
  return machine.revision === pool.revision;
}

function isReady(machine: Machine, pool: Pool): boolean {
  return isCurrent(machine, pool) && machine.state === 'Running';
}

function isUnwanted(cluster: Cluster, machine: Machine, pool: Pool): boolean {
  return machine.state === 'Deleting' || !isCurrent(machine, pool) || machinesOf(cluster, pool).length > pool.size;
}
