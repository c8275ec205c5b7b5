import type { Pool } from './records';

/** How a pool's machines are replaced. */
export interface Replacement {
  /** So many machines more than the pool's size may exist meanwhile. */
  readonly surge: number;
  /** So many machines fewer than the pool's size may run meanwhile. */
  readonly unavailable: number;
}

/**
 * Reads a pool's update strategy: the new machine first (`RollingUpdateScaleOut`, also when nothing is said), the old one
 * away first (`RollingUpdateScaleIn`), or what `OverrideScaling` says in machines (`1`) or percent (`25%`), where shares of
 * a machine count as a whole one of `maxSurge` and as none of `maxUnavailable`, as Kubernetes counts them. A control plane
 * of one machine always gets the new one first.
 */
export function replacementOf({ asked: { updateStrategy }, size, isControlPlane }: Pool): Replacement {
  const out = { surge: 1, unavailable: 0 };
  const type = updateStrategy?.type;
  if (type === undefined || type === 'RollingUpdateScaleOut' || (isControlPlane && size <= 1)) return out;
  if (type === 'RollingUpdateScaleIn') return { surge: 0, unavailable: 1 };
  const surge = count(updateStrategy?.maxSurge, size, Math.ceil);
  const unavailable = count(updateStrategy?.maxUnavailable, size, Math.floor);
  // Nothing could ever be replaced with neither.
  return surge === 0 && unavailable === 0 ? out : { surge, unavailable };
}

/** Whether a `maxSurge` or `maxUnavailable` can be read. */
export function isCount(text: string): boolean {
  return /^\d+%?$/.test(text);
}

function count(text: string | undefined, size: number, round: (share: number) => number): number {
  if (!text || !isCount(text)) return 0;
  const number = Number.parseInt(text, 10);
  return text.endsWith('%') ? round((size * number) / 100) : number;
}
