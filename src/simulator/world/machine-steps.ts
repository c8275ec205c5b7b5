import { isCurrent, isMoving, machinesOf, moveOn, orderMachine, poolOf, startRemoval } from './machines';
import type { Cluster, Machine, Pool } from './records';
import { replacementOf } from './update-strategy';
import type { World } from './world';

/** What was done, and when there is more to do. */
export interface Step {
  /** World milliseconds until the next step; undefined when nothing is left to do. */
  readonly delay: number | undefined;
  /** Why it doesn't go on, in the words of its event. It is tried again. */
  readonly problem?: string;
}

/** What a pool wants next: a machine more, this one less, or nothing before so many milliseconds are over. */
type Wish = { readonly order: true } | { readonly remove: Machine } | { readonly wait: number };

/**
 * Lets the cluster's machines go on that are due, and begins the next piece of work towards what the pools ask for, node
 * by node. Worker pools don't wait for each other when the cluster says so.
 * @param pools the pools to look at; machines of pools that the cluster no longer has are removed as well
 */
export function machineStep(world: World, cluster: Cluster, pools: readonly Pool[]): Step {
  let problem: string | undefined;
  const stuck = new Set<Machine>();
  for (const machine of cluster.machines.filter(isMoving)) {
    if ((machine.due ?? 0) > world.now) continue;
    const refused = moveOn(world, cluster, machine);
    if (refused === undefined) continue;
    problem = refused;
    stuck.add(machine);
  }
  const orphan = cluster.machines.find((machine) => poolOf(cluster, machine) === undefined);
  if (orphan !== undefined && !cluster.machines.some((machine) => isMoving(machine) && !stuck.has(machine)))
    startRemoval(world, orphan);
  let wait: number | undefined;
  for (const pool of pools) {
    const unneeded = unneededMachine(cluster, pool);
    if (unneeded !== undefined) startRemoval(world, unneeded);
    if (isBusy(cluster, pool, stuck)) continue;
    const wish = wishOf(world, pool, machinesOf(cluster, pool));
    if (wish === undefined) continue;
    if ('wait' in wish) wait = Math.min(wait ?? wish.wait, wish.wait);
    else if ('remove' in wish) startRemoval(world, wish.remove);
    else {
      const refused = orderMachine(world, cluster, pool);
      if (refused === undefined) continue;
      problem ??= refused;
      wait = Math.min(wait ?? world.timings.retry, world.timings.retry);
    }
  }
  const dues = cluster.machines.filter(isMoving).map(({ due = world.now }) => Math.max(due - world.now, 0));
  const delays = wait === undefined ? dues : [...dues, wait];
  return { delay: delays.length === 0 ? undefined : Math.min(...delays), ...(problem !== undefined && { problem }) };
}

/** What the pools of one role still lack or have too much of. */
export function outstanding(cluster: Cluster, controlPlane: boolean): { readonly additions: boolean; readonly removals: boolean } {
  const pools = cluster.pools.filter((pool) => pool.isControlPlane === controlPlane);
  const orphans = controlPlane ? [] : cluster.machines.filter((machine) => poolOf(cluster, machine) === undefined);
  const ready = (pool: Pool) =>
    machinesOf(cluster, pool).filter((machine) => machine.state === 'Running' && isCurrent(machine, pool)).length;
  const isUnwanted = (machine: Machine, pool: Pool, all: number) =>
    machine.state === 'Deleting' || !isCurrent(machine, pool) || all > pool.size;
  return {
    additions: pools.some((pool) => ready(pool) < pool.size),
    removals:
      orphans.length > 0 ||
      pools.some((pool) => {
        const machines = machinesOf(cluster, pool);
        return machines.some((machine) => isUnwanted(machine, pool, machines.length));
      }),
  };
}

/**
 * One machine at a time: of the whole cluster, or of each worker pool. A machine that couldn't go on just now keeps its own
 * pool alone waiting: what it lacks may come from the others.
 */
function isBusy(cluster: Cluster, pool: Pool, stuck: ReadonlySet<Machine>): boolean {
  const parallel = cluster.settings.updateWorkerPoolsInParallel === true && !pool.isControlPlane;
  return cluster.machines.some(
    (machine) => isMoving(machine) && (machine.pool === pool.name || (!parallel && !stuck.has(machine))),
  );
}

function wishOf(world: World, pool: Pool, machines: readonly Machine[]): Wish | undefined {
  const outdated = machines.filter((machine) => !isCurrent(machine, pool));
  if (outdated.length > 0) return replace(world, pool, machines, outdated);
  if (machines.length < pool.size) return { order: true };
  const surplus = machines.findLast(({ state }) => state !== 'Running') ?? machines.at(-1);
  return machines.length > pool.size && surplus !== undefined ? { remove: surplus } : undefined;
}

function replace(world: World, pool: Pool, machines: readonly Machine[], outdated: readonly Machine[]): Wish | undefined {
  const { surge, unavailable } = replacementOf(pool);
  // A machine that doesn't run is missed by nobody.
  const broken = outdated.find(({ state }) => state !== 'Running');
  if (broken !== undefined) return { remove: broken };
  const unsettled = settlesIn(world, pool, machines);
  if (unsettled > 0) return { wait: unsettled };
  const [first] = outdated;
  const running = machines.filter(({ state }) => state === 'Running').length;
  const removal: Wish | undefined = first !== undefined && running - 1 >= pool.size - unavailable ? { remove: first } : undefined;
  const hasRoom = machines.length < pool.size + surge && machines.length - outdated.length < pool.size;
  const order: Wish | undefined = hasRoom ? { order: true } : undefined;
  // What has begun goes as far as it may: more machines up to the surge, or fewer down to what may be unavailable.
  return machines.length < pool.size ? (removal ?? order) : (order ?? removal);
}

/** A machine that hasn't come up yet, and needn't any more: its pool has become smaller meanwhile. */
function unneededMachine(cluster: Cluster, pool: Pool): Machine | undefined {
  const machines = machinesOf(cluster, pool).filter(({ state }) => state !== 'Deleting');
  const isReplacing = machines.some((machine) => !isCurrent(machine, pool));
  const wanted = pool.size + (isReplacing ? replacementOf(pool).surge : 0);
  return machines.length > wanted ? machines.findLast(({ state }) => state === 'Provisioning') : undefined;
}

/** How long the newest machine still has to prove itself: `nodeRepaveInterval` seconds, which count for workers only. */
function settlesIn(world: World, pool: Pool, machines: readonly Machine[]): number {
  const interval = pool.isControlPlane ? 0 : (pool.asked.nodeRepaveInterval ?? 0) * 1000;
  if (interval === 0) return 0;
  const newest = Math.max(...machines.filter((machine) => isCurrent(machine, pool)).map(({ changedAt }) => changedAt), 0);
  return newest + interval - world.now;
}
