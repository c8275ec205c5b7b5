import type { Body } from './attributes';
import { type Attributes, Undescribable } from './attributes';

/** The pools of a cluster: first that of its control plane, as the construct makes them. */
export interface PoolAttributes {
  readonly controlPlane: Attributes;
  readonly workers: readonly Attributes[];
}

/**
 * Takes the pools of a cluster. Which of them is the control plane, goes without saying from there on, and that it runs workloads where it is alone.
 * @throws Undescribable where there isn't one control plane
 */
export function poolsOf(cluster: Attributes): PoolAttributes {
  const pools = cluster.blocks('machine_pool');
  const [controlPlane, ...others] = pools.filter((each) => each.flag('control_plane') === true);
  if (!controlPlane || others.length > 0) throw new Undescribable('it has no control plane of its own, or several');
  const workers = pools.filter((each) => each !== controlPlane);
  const alone = workers.length === 0;
  const runsWorkloads = controlPlane.flag('control_plane_as_worker') ?? false;
  if (runsWorkloads !== alone) controlPlane.leave('control_plane_as_worker', runsWorkloads);
  cluster.place('machine_pool', [controlPlane, ...workers]);
  return { controlPlane, workers };
}

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;

/** What a pool is on most clouds. */
export function commonPool(pool: Attributes) {
  return {
    name: pool.neededText('name'),
    count: pool.neededNumber('count'),
    min: pool.number('min'),
    max: pool.number('max'),
    labels: pool.textsByName('additional_labels'),
    taints: taintsOf(pool),
  };
}

/** All of them, or none: the rest would be left over in places that nobody knows. */
export function taintsOf(pool: Attributes) {
  const given = pool.take('taints');
  if (given === undefined) return undefined;
  const taints = Array.isArray(given) ? given.map(taintOf) : [undefined];
  const known = taints.filter((each) => each !== undefined);
  if (known.length === taints.length) return known;
  pool.leave('taints', given);
  return undefined;
}

function taintOf(taint: Body) {
  const { key, value = '', effect, ...rest } = taint;
  const known = EFFECTS.find((each) => each === effect);
  if (typeof key !== 'string' || typeof value !== 'string' || !known || Object.keys(rest).length > 0) return undefined;
  return { key, value, effect: known };
}

/** Nothing in place of an empty list. */
export function anyOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
