import { exhaustedText, giveBackAddress, newAddress } from './cluster-addresses';
import { releaseCapacity, reserveCapacity } from './infrastructure/capacity';
import { equipment } from './nodes';
import type { Cluster, Machine, Pool } from './records';
import { orderedMachineProblem } from './trouble';
import { about, newUid, recordEvent, type World } from './world';

/** The pool that a machine belongs to; undefined when the pool is gone. */
export function poolOf(cluster: Cluster, machine: Machine): Pool | undefined {
  return cluster.pools.find((pool) => pool.name === machine.pool);
}

/** The machines of a pool, oldest first. */
export function machinesOf(cluster: Cluster, pool: Pool): Machine[] {
  return cluster.machines.filter((machine) => machine.pool === pool.name);
}

/** Whether the machine is on its way up or down. */
export function isMoving({ state }: Machine): boolean {
  return state === 'Provisioning' || state === 'Provisioned' || state === 'Deleting';
}

/** Whether the machine is as its pool wants machines now. */
export function isCurrent(machine: Machine, pool: Pool): boolean {
  return machine.revision === pool.revision;
}

/** Orders a machine. @returns why it can't be had, in the words of the event; undefined when it is on its way */
export function orderMachine(world: World, cluster: Cluster, pool: Pool): string | undefined {
  const problem = orderedMachineProblem(world, cluster, pool) ?? capacityProblem(world, cluster, pool);
  if (problem !== undefined) return problem;
  cluster.machinesMade += 1;
  cluster.machines.push({
    uid: newUid(world),
    name: `${cluster.name}-${pool.name}-${cluster.machinesMade}`,
    pool: pool.name,
    revision: pool.revision,
    state: 'Provisioning',
    createdAt: world.now,
    changedAt: world.now,
    due: world.now + about(world, world.timings.machineBoot),
    ...equipment(world, cluster),
  });
  world.revision += 1;
  return undefined;
}

/** Starts the removal of a machine. */
export function startRemoval(world: World, machine: Machine): void {
  if (machine.state === 'Deleting') return;
  machine.state = 'Deleting';
  machine.changedAt = world.now;
  machine.due = world.now + about(world, world.timings.machineRemoval);
  world.revision += 1;
}

/** Takes a machine out of its cluster, and gives back what it held. */
export function removeMachine(world: World, cluster: Cluster, machine: Machine): void {
  cluster.machines = cluster.machines.filter((other) => other !== machine);
  giveBackAddress(world, cluster, machine);
  releaseCapacity(world, cluster, machine.pool);
  world.revision += 1;
}

/** The end of what a machine does. @returns why it can't go on; undefined when it has */
export function moveOn(world: World, cluster: Cluster, machine: Machine): string | undefined {
  if (machine.state === 'Deleting') {
    removeMachine(world, cluster, machine);
    recordEvent(world, cluster.uid, 'Normal', 'MachineDeleted', `Machine ${machine.name} was removed`);
    return undefined;
  }
  if (machine.state === 'Provisioning') return boot(world, cluster, machine);
  machine.state = 'Running';
  machine.changedAt = world.now;
  machine.due = undefined;
  recordEvent(world, cluster.uid, 'Normal', 'MachineRunning', `Machine ${machine.name} has joined the cluster`);
  return undefined;
}

function boot(world: World, cluster: Cluster, machine: Machine): string | undefined {
  const pool = poolOf(cluster, machine);
  if (pool !== undefined && machine.address === undefined) {
    const given = newAddress(world, cluster, pool);
    if (given === undefined) {
      machine.due = world.now + world.timings.retry;
      return exhaustedText(world, cluster, pool);
    }
    machine.address = given.address;
    machine.addressPool = given.pool;
  }
  machine.state = 'Provisioned';
  machine.changedAt = world.now;
  machine.due = world.now + about(world, world.timings.machineJoin);
  world.revision += 1;
  return undefined;
}

function capacityProblem(world: World, cluster: Cluster, pool: Pool): string | undefined {
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  return account === undefined ? undefined : reserveCapacity(world, account, cluster, pool);
}
