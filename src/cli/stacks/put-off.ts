import type { Configuration, Plan } from '../../executor';

/** What is known of a stack that another depends on. */
export interface ProducerPlan {
  readonly name: string;
  /** Undefined where it isn't planned yet itself. */
  readonly plan: Plan | undefined;
}

/**
 * The stacks that have to be applied before this one can be planned. A stack sees of others what their outputs are: while
 * those stay as they are its plan is the one that it has afterwards, too. Where it depends on another and reads no output of it, any
 * change there may matter.
 */
export function plannedAfter(
  { resources }: Pick<Configuration, 'resources'>,
  producers: readonly ProducerPlan[],
): readonly string[] {
  const reads = (name: string) => Object.hasOwn(resources, `data.terraform_remote_state.cross-stack-reference-input-${name}`);
  const isAwaited = ({ name, plan }: ProducerPlan) =>
    plan === undefined || (reads(name) ? Object.values(plan.outputs).some(({ action }) => action !== 'no-op') : plan.applyable);
  return producers.filter(isAwaited).map(({ name }) => name);
}
