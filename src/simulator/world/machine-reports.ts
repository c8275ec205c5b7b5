import type { CloudMachineStatusInput, MachinesHealthEntity } from '../../palette/schema/full';
import { notFound, Refusal } from './errors';
import { removeMachine, startRemoval } from './machines';
import { changeTexts, type MetadataInput } from './metadata';
import { requireAlive } from './pools';
import type { CloudDocument, Cluster, Machine, Pool } from './records';
import { nudgeCluster } from './work';
import { newUid, type World } from './world';

/** A machine as an agent tells of it. */
export interface MachineReport {
  readonly metadata?: MetadataInput | undefined;
  readonly spec?: CloudDocument | undefined;
  readonly status?: CloudMachineStatusInput | undefined;
}

const HEALTH_TYPES = {
  ready: 'Ready',
  diskPressure: 'DiskPressure',
  memoryPressure: 'MemoryPressure',
  networkUnavailable: 'NetworkUnavailable',
  pidPressure: 'PIDPressure',
} as const;

/** The machine of a pool with this uid, or a refusal. */
export function machineOf(cluster: Cluster, poolName: string, uid: string): Machine {
  const machine = cluster.machines.find((candidate) => candidate.uid === uid && candidate.pool === poolName);
  if (machine === undefined) throw notFound('Machine', uid);
  return machine;
}

/**
 * Adds a machine that an agent found. The pool's controllers count it as one of theirs: when it is one too many, they remove
 * it again.
 */
export function reportNewMachine(world: World, cluster: Cluster, pool: Pool, report: MachineReport): Machine {
  requireAlive(cluster);
  const name = report.metadata?.name ?? '';
  if (name === '') throw new Refusal('InvalidMachinePool', 'metadata.name in body is required');
  if (cluster.machines.some((machine) => machine.name === name)) {
    throw new Refusal('InvalidMachinePool', `Cluster ${cluster.name} has a machine ${name} already`);
  }
  const machine: Machine = {
    uid: newUid(world),
    name,
    pool: pool.name,
    revision: pool.revision,
    state: 'Provisioning',
    createdAt: world.now,
    changedAt: world.now,
    ...(report.spec && { reported: report.spec }),
  };
  changeTexts(machine, report.metadata ?? {});
  cluster.machines.push(machine);
  takeStatus(world, cluster, machine, report.status);
  return machine;
}

/** Takes over what an agent says about a machine: its labels and annotations, state, addresses, health and maintenance. */
export function reportMachine(world: World, cluster: Cluster, machine: Machine, report: MachineReport): void {
  requireAlive(cluster);
  if (report.spec !== undefined) machine.reported = report.spec;
  changeTexts(machine, report.metadata ?? {});
  takeStatus(world, cluster, machine, report.status);
}

/** Orders that a machine goes; its pool gets another one in its place. */
export function deleteMachine(world: World, cluster: Cluster, machine: Machine): void {
  requireAlive(cluster);
  startRemoval(world, machine);
  nudgeCluster(world, cluster);
}

/** Takes over how nodes are. Nodes that the cluster doesn't have are refused before anything is changed. */
export function reportHealth(world: World, cluster: Cluster, reported: NonNullable<MachinesHealthEntity['machines']>): void {
  requireAlive(cluster);
  const known = reported.map((health) => {
    const machine = cluster.machines.find(({ uid }) => uid === health.uid);
    if (machine === undefined) throw notFound('Machine', health.uid ?? '');
    return { machine, health };
  });
  for (const { machine, health } of known) {
    const conditions = Object.entries(HEALTH_TYPES).flatMap(([field, type]) => {
      const condition = health[field as keyof typeof HEALTH_TYPES];
      return condition === undefined ? [] : [{ ...condition, type: condition.type || type }];
    });
    machine.health = { at: world.now, conditions };
  }
  world.revision += 1;
}

function takeStatus(world: World, cluster: Cluster, machine: Machine, status: CloudMachineStatusInput = {}): void {
  const { instanceState, addresses = [], health, maintenanceStatus } = status;
  const address = addresses.find(({ type }) => type === undefined || type === 'InternalIP')?.address ?? addresses[0]?.address;
  if (address) machine.address = address;
  if (health?.conditions !== undefined) machine.health = { at: world.now, conditions: [...health.conditions] };
  if (maintenanceStatus?.action) {
    machine.maintenance = { at: world.now, ...maintenanceStatus, action: maintenanceStatus.action };
  }
  if (instanceState !== undefined) takeState(world, cluster, machine, instanceState);
  world.revision += 1;
  nudgeCluster(world, cluster);
}

function takeState(
  world: World,
  cluster: Cluster,
  machine: Machine,
  state: NonNullable<CloudMachineStatusInput['instanceState']>,
): void {
  if (state === 'Deleted') removeMachine(world, cluster, machine);
  else if (state === 'Deleting') startRemoval(world, machine);
  else {
    machine.state = state === 'Pending' ? 'Provisioning' : state;
    machine.changedAt = world.now;
    machine.due = undefined;
  }
}
