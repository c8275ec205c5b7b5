import type { Applied, Plan } from '../executor';
import { madeUpNames } from './made-up-names';
import type { Session } from './session';

/** Does what a plan says, and tells what people have to know of it. @returns what was done; undefined when not all went well */
export async function carryOut({ console, executor }: Session, plan: Plan): Promise<Applied['counts'] | undefined> {
  const { counts, diagnostics, interrupted } = await executor.apply(plan);
  const madeUp = counts.added + counts.changed === 0 ? '' : await madeUpNames(plan);
  if (madeUp !== '') console.say(`\n${madeUp}`);
  if (interrupted) console.say('The run was interrupted. What was done is in the state; run it again to go on.');
  return interrupted || diagnostics.some(({ severity }) => severity === 'error') ? undefined : counts;
}
