import { isUnknown } from '../../framework';
import type { Values } from '../clouds/cloud';

/** Rules over several pools, and over several attributes of one; anything in them may be unknown. */
export function poolProblems(pools: unknown): string[] {
  if (!Array.isArray(pools) || pools.some(isUnknown)) return [];
  const all = pools as readonly Values[];
  return [
    ...namesProblems(all),
    ...controlPlaneProblems(all),
    ...all.flatMap((pool) => [...boundsProblems(pool), ...poolsOwn(pool)]),
  ];
}

function namesProblems(pools: readonly Values[]): string[] {
  const twice = repeated(pools.map(({ name }) => name));
  return twice === undefined ? [] : [`Two machine pools are called "${twice}".`];
}

function controlPlaneProblems(pools: readonly Values[]): string[] {
  const controlPlanes = pools.filter(({ control_plane }) => control_plane === true);
  const undecided = pools.some(({ control_plane }) => isUnknown(control_plane as never));
  const several =
    undecided || controlPlanes.length === 1
      ? []
      : [`Exactly one machine pool is the control plane (control_plane = true); here ${controlPlanes.length} are.`];
  const uneven = controlPlanes.flatMap(({ name, count }) =>
    typeof count === 'number' && ![1, 3, 5].includes(count)
      ? [`The control plane "${name}" has ${count} nodes; it takes 1, 3 or 5.`]
      : [],
  );
  return [...several, ...uneven];
}

function boundsProblems({ name, min, max, count }: Values): string[] {
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    return [`The pool "${name}" has min ${min} above max ${max}.`];
  if (typeof min === 'number' && typeof count === 'number' && count < min)
    return [`The pool "${name}" has count ${count} below min ${min}.`];
  if (typeof max === 'number' && typeof count === 'number' && count > max)
    return [`The pool "${name}" has count ${count} above max ${max}.`];
  return [];
}

function poolsOwn({ name, update_strategy: strategy, override_scaling: scaling, node }: Values): string[] {
  const problems: string[] = [];
  const [numbers] = Array.isArray(scaling) ? (scaling as readonly Values[]) : [];
  if (Array.isArray(scaling) && !isUnknown(strategy as never)) {
    if (strategy === 'OverrideScaling' ? none(numbers) : numbers !== undefined)
      problems.push(
        strategy === 'OverrideScaling'
          ? `The pool "${name}" has the update_strategy OverrideScaling: give override_scaling a max_surge or a max_unavailable above 0, or no node could ever be replaced.`
          : `The pool "${name}" has override_scaling, which only the update_strategy OverrideScaling uses.`,
      );
  }
  const twice = Array.isArray(node) ? repeated((node as readonly Values[]).map(({ node_id }) => node_id)) : undefined;
  if (twice !== undefined) problems.push(`The pool "${name}" names the node "${twice}" twice.`);
  return problems;
}

/** Whether it is known that neither number lets a node be replaced. */
function none(numbers: Values | undefined): boolean {
  const isNone = (value: unknown) =>
    value === null || value === undefined || (typeof value === 'string' && /^0+%?$|^$/.test(value));
  return isNone(numbers?.max_surge) && isNone(numbers?.max_unavailable);
}

/** The first text that is there twice. */
export function repeated(values: readonly unknown[]): string | undefined {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.find((text, i) => texts.indexOf(text) !== i);
}
