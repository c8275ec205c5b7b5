import { attr, block, isUnknown, validators } from '../../framework';
import type { CloudDocument, CloudPool, MachinePoolConfigEntity } from '../../palette';
import type { ValuesOf } from '../clouds/cloud';

const DEFAULT_STRATEGY = 'RollingUpdateScaleOut';
const UPDATE_STRATEGIES = [DEFAULT_STRATEGY, 'RollingUpdateScaleIn'] as const;
type UpdateStrategy = (typeof UPDATE_STRATEGIES)[number];

/** What the machine pools of every cloud have. */
export const poolFields = {
  name: attr.string({ required: true, description: 'Name, unique in the cluster.', validate: validators.notEmpty }),
  count: attr.int({
    required: true,
    description: 'Nodes. A control plane has 1, 3 or 5.',
    validate: validators.atLeast(0),
  }),
  control_plane: attr.bool({ default: false, description: 'Whether these nodes are the control plane. Default `false`.' }),
  control_plane_as_worker: attr.bool({
    default: false,
    description: 'Whether the control plane runs workloads too. Default `false`.',
  }),
  min: attr.int({ optional: true, description: 'Fewest nodes, with autoscaling.', validate: validators.atLeast(1) }),
  max: attr.int({ optional: true, description: 'Most nodes, with autoscaling.', validate: validators.atLeast(1) }),
  additional_labels: attr.map('string', { optional: true, description: 'Labels of the nodes.' }),
  node_repave_interval: attr.int({
    default: 0,
    description: 'Seconds between two nodes that are replaced. Default `0`.',
    validate: validators.atLeast(0),
  }),
  update_strategy: attr.string({
    default: DEFAULT_STRATEGY,
    description: '`RollingUpdateScaleOut` (add, then remove; the default) or `RollingUpdateScaleIn`.',
    validate: validators.oneOf(...UPDATE_STRATEGIES),
  }),
  taints: block.list(
    {
      key: attr.string({ required: true, description: 'Key.' }),
      value: attr.string({ required: true, description: 'Value.' }),
      effect: attr.string({
        required: true,
        description: '`NoSchedule`, `PreferNoSchedule` or `NoExecute`.',
        validate: validators.oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      }),
    },
    { description: 'Taints of the nodes.' },
  ),
};

/** What is known of a machine pool on every cloud. */
export type CommonPool = ValuesOf<typeof poolFields>;

/** What a pool is on every cloud, as a request has it. What is undefined is unset: Palette takes what is left out for that. */
export function poolConfigOf(pool: CommonPool, present: CloudPool | undefined): CloudDocument {
  return {
    name: pool.name,
    size: pool.count,
    labels: [pool.control_plane ? 'control-plane' : 'worker'],
    isControlPlane: pool.control_plane,
    useControlPlaneAsWorker: pool.control_plane_as_worker,
    nodeRepaveInterval: pool.node_repave_interval,
    updateStrategy: strategyOf(pool, present),
    additionalLabels: pool.additional_labels ?? {},
    taints: pool.taints.map(({ key, value, effect }) => ({ key, value, effect })),
    minSize: pool.min ?? undefined,
    maxSize: pool.max ?? undefined,
  } satisfies { [Key in keyof MachinePoolConfigEntity]?: unknown };
}

/** The same as Palette gives it. */
export function commonPool(pool: CloudPool, prior: CommonPool | undefined): CommonPool {
  const labels = pool.additionalLabels ?? {};
  return {
    name: pool.name ?? '',
    count: nodeCount(pool, prior),
    control_plane: pool.isControlPlane ?? false,
    control_plane_as_worker: pool.useControlPlaneAsWorker ?? false,
    min: pool.minSize || null,
    max: pool.maxSize || null,
    additional_labels: Object.keys(labels).length > 0 ? labels : null,
    node_repave_interval: pool.nodeRepaveInterval ?? 0,
    update_strategy: knownStrategy(pool.updateStrategy?.type),
    taints: (pool.taints ?? []).map(({ key = '', value = '', effect = 'NoSchedule' }) => ({ key, value, effect })),
  };
}

/** How many nodes an autoscaled pool has is its autoscaler's business, as long as that keeps to its bounds. */
function nodeCount({ size = 0, minSize, maxSize }: CloudPool, prior: CommonPool | undefined): number {
  const autoscaled = minSize && maxSize && minSize <= size && size <= maxSize;
  return autoscaled && prior ? prior.count : size;
}

/** A strategy that a pool can be configured with; the default in place of one that has no attributes here. */
function knownStrategy(text: string | undefined): UpdateStrategy {
  return UPDATE_STRATEGIES.find((known) => known === text) ?? DEFAULT_STRATEGY;
}

/** The pool's strategy; one that can't be configured here stays, as long as nothing else than the default is asked for. */
function strategyOf(pool: CommonPool, present: CloudPool | undefined): CloudPool['updateStrategy'] {
  const type = present?.updateStrategy?.type;
  const wanted = knownStrategy(pool.update_strategy);
  const stays = type !== undefined && type !== knownStrategy(type) && wanted === DEFAULT_STRATEGY;
  return stays ? present?.updateStrategy : { type: wanted };
}

/** Rules over several pools; anything in them may be unknown. */
export function poolProblems(pools: unknown): string[] {
  if (!Array.isArray(pools) || pools.some(isUnknown)) return [];
  const all = pools as readonly { readonly [name: string]: unknown }[];
  const problems: string[] = [];
  const names = all.map(({ name }) => name).filter((name) => typeof name === 'string');
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) problems.push(`Two machine pools are called "${twice}".`);
  const controlPlanes = all.filter(({ control_plane }) => control_plane === true);
  const undecided = all.some(({ control_plane }) => isUnknown(control_plane as never));
  if (!undecided && controlPlanes.length !== 1) {
    problems.push(`Exactly one machine pool is the control plane (control_plane = true); here ${controlPlanes.length} are.`);
  }
  for (const { name, count } of controlPlanes) {
    if (typeof count === 'number' && ![1, 3, 5].includes(count))
      problems.push(`The control plane "${name}" has ${count} nodes; it takes 1, 3 or 5.`);
  }
  for (const { name, min, max, count } of all) {
    if (typeof min === 'number' && typeof max === 'number' && min > max)
      problems.push(`The pool "${name}" has min ${min} above max ${max}.`);
    else if (typeof min === 'number' && typeof count === 'number' && count < min)
      problems.push(`The pool "${name}" has count ${count} below min ${min}.`);
    else if (typeof max === 'number' && typeof count === 'number' && count > max)
      problems.push(`The pool "${name}" has count ${count} above max ${max}.`);
  }
  return problems;
}
