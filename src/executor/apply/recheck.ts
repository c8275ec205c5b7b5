import { blockType, type ObjectValue } from '../../framework';
import { absoluteText, instanceText } from '../address';
import { checkConditions } from '../checks/check-conditions';
import { withNames } from '../expression/evaluate/evaluate';
import { fromSchema } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import type { ResourceChange } from '../plan/plan';
import { type Expansion, instanceScope } from '../scope/expansion';
import type { ApplyRun } from './apply-run';

/** Evaluates the conditions of an object that stays as it is, now that what they refer to is done. */
export async function recheck(
  run: ApplyRun,
  block: ResourceBlock,
  { address, after, afterSensitive }: ResourceChange,
): Promise<boolean> {
  const text = instanceText(address);
  const scope = instanceScope(run.scopes.of(address.module), run.expansions.get(absoluteText(address)) as Expansion, address.key);
  const { preconditions, postconditions } = block.config.lifecycle;
  const about = { of: block.text, object: text };
  run.problems.check(await checkConditions(run, { ...about, kind: 'precondition' }, preconditions, scope), text);
  const self = fromSchema(blockType(block.schema.block), after as ObjectValue, afterSensitive);
  const within = withNames(scope, { self });
  run.problems.check(await checkConditions(run, { ...about, kind: 'postcondition' }, postconditions, within), text);
  return true;
}
