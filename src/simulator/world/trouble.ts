import type { ConditionType } from './conditions';
import type { Cluster, Gateway, Pool } from './records';
import type { World } from './world';

/** Trouble that somebody ordered for a world, beyond what the world itself would meet. It is part of no snapshot. */
export interface Trouble {
  /** Why no machine of this pool can be made now, in the words of its event; undefined when it can. Asked once for each try. */
  machineProblem?(cluster: Cluster, pool: Pool): string | undefined;
  /** Whether the pool of static addresses (by uid) has none left to give. */
  isExhausted?(ipPoolUid: string): boolean;
  /** Whether a call that goes through the gateway reaches nobody there. Asked once for each call. */
  isUnheard?(gateway: Gateway): boolean;
  /** The reason that a creation's condition shows while its work stands still without an error; undefined when it goes on. */
  stall?(cluster: Cluster, type: ConditionType): string | undefined;
  /** Whether a cluster that was ordered never reaches its gateway, although that polls and beats. */
  isOrderLost?(gateway: Gateway, cluster: Cluster): boolean;
  /** Whether the certificate of the installer's proxy doesn't reach the nodes that are made now. */
  isProxyCaLost?(cluster: Cluster): boolean;
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
  return first(world, (trouble) => trouble.machineProblem?.(cluster, pool));
}

/** Whether a pool of static addresses was ordered to have none left. */
export function isOrderedExhausted(world: World, ipPoolUid: string): boolean {
  return any(world, (trouble) => trouble.isExhausted?.(ipPoolUid));
}

/** Whether this call through the gateway was ordered to reach nobody. */
export function isOrderedUnheard(world: World, gateway: Gateway): boolean {
  return any(world, (trouble) => trouble.isUnheard?.(gateway));
}

/** The reason of a condition whose work was ordered to stand still; undefined when it goes on. */
export function orderedStall(world: World, cluster: Cluster, type: ConditionType): string | undefined {
  return first(world, (trouble) => trouble.stall?.(cluster, type));
}

/** Whether the order for a cluster was ordered not to reach its gateway. */
export function isOrderLost(world: World, gateway: Gateway, cluster: Cluster): boolean {
  return any(world, (trouble) => trouble.isOrderLost?.(gateway, cluster));
}

/** Whether the certificate of the installer's proxy was ordered not to reach the cluster's nodes. */
export function isProxyCaLost(world: World, cluster: Cluster): boolean {
  return any(world, (trouble) => trouble.isProxyCaLost?.(cluster));
}

function first<T>(world: World, ask: (trouble: Trouble) => T | undefined): T | undefined {
  for (const trouble of troubles.get(world) ?? []) {
    const answer = ask(trouble);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function any(world: World, ask: (trouble: Trouble) => boolean | undefined): boolean {
  return first(world, (trouble) => ask(trouble) || undefined) === true;
}
