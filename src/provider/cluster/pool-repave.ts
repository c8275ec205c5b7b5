import { isUnknown } from '../../framework';
import type { Values } from '../clouds/cloud';
import { same } from './cluster-part';

/** What a pool's machines are made from, besides what its cloud says of them. */
const MADE_FROM = ['override_kubeadm_configuration', 'override_cluster_api_config'];

/**
 * Which pools get new nodes by a plan, and why: `workers (instance_type, placement)`. Labels, taints and counts change in place.
 * @param cloudFields what the cloud says of a pool's machines
 */
export function repavedPools(prior: unknown, planned: unknown, cloudFields: readonly string[]): string[] {
  return pairs(prior, planned).flatMap(([name, before, after]) => {
    const changed = [...cloudFields, ...MADE_FROM].filter((field) => !same(before[field] || null, after[field] || null));
    return changed.length === 0 ? [] : [`${name} (${changed.join(', ')})`];
  });
}

/** What a plan takes from pools that can't be given back just so: nodes of the control plane. */
export function shrunkControlPlanes(prior: unknown, planned: unknown): string[] {
  return pairs(prior, planned).flatMap(([name, before, after]) => {
    const [from, to] = [before.count, after.count];
    const shrinks = after.control_plane === true && typeof from === 'number' && typeof to === 'number' && to < from;
    return shrinks ? [`${name} (${from} → ${to})`] : [];
  });
}

/** The pools that are there before and after. */
function pairs(prior: unknown, planned: unknown): (readonly [string, Values, Values])[] {
  if (!Array.isArray(prior) || !Array.isArray(planned)) return [];
  const before = prior as readonly Values[];
  return (planned as readonly Values[]).flatMap((pool) => {
    if (isUnknown(pool as never)) return [];
    const last = before.find(({ name }) => name === pool.name);
    return last === undefined ? [] : [[String(pool.name), last, pool] as const];
  });
}
