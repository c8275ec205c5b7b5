import type { Cluster, Pool } from './records';
import type { World } from './world';

/** Trouble that somebody ordered for a world, beyond what the world itself would meet. It is part of no snapshot. */
export interface Trouble {
  /** Why no machine of this pool can be made now, in the words of its event; undefined when it can. Asked once for each try. */
  machineProblem?(cluster: Cluster, pool: Pool): string | undefined;
  /** Whether the pool of static addresses (by uid) has none left to give. */
  isExhausted?(ipPoolUid: string): boolean;
}

const troubles = new WeakMap<World, Set<Trouble>>();

/** Brings trouble. @returns what ends it */
export function addTrouble(world: World, trouble: Trouble): () => void {
  const all = troubles.get(world) ?? new Set();
  all.add(trouble);
  troubles.set(world, all);
  return () => all.delete(trouble);
}

/** Why no machine of this pool can be made now; undefined when nothing was ordered that keeps it from being made. */
export function orderedMachineProblem(world: World, cluster: Cluster, pool: Pool): string | undefined {
  for (const trouble of troubles.get(world) ?? []) {
    const problem = trouble.machineProblem?.(cluster, pool);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Whether a pool of static addresses was ordered to have none left. */
export function isOrderedExhausted(world: World, ipPoolUid: string): boolean {
  for (const trouble of troubles.get(world) ?? []) if (trouble.isExhausted?.(ipPoolUid)) return true;
  return false;
}
