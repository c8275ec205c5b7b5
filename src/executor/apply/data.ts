import { blockType, DiagnosticError, errorAt, isWhollyKnown } from '../../framework';
import { absoluteText, instanceText } from '../address';
import { readNested } from '../checks/check-block';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { readData } from '../plan/data-source';
import type { ResourceChange } from '../plan/plan';
import { type Expansion, instanceScope } from '../scope/expansion';
import type { ApplyRun } from './apply-run';

/** Reads a data source that could not be read while planning. */
export async function applyData(run: ApplyRun, block: ResourceBlock, { address }: ResourceChange): Promise<boolean> {
  const text = instanceText(address);
  const scope = instanceScope(run.scopes.of(address.module), run.expansions.get(absoluteText(address)) as Expansion, address.key);
  const about = { of: block.text, object: text, kind: 'precondition' } as const;
  run.problems.check(await checkConditions(run, about, block.config.lifecycle.preconditions, scope), text);
  const { value: config, sensitive, ephemeral } = await answered(() => evaluateBody(block.schema.block, block.body, scope));
  run.problems.learn(config, [...sensitive, ...ephemeral]);
  if (!isWhollyKnown(config)) {
    throw new DiagnosticError(
      errorAt(undefined, 'Configuration contains unknown value', `${text} refers to something that apply didn't make known.`),
    );
  }
  const found = await readNested(run, block, address, () => readData(run, block, address, scope, config, sensitive));
  if (!found) return true;
  const { instance, value, marks } = found;
  await run.store.finish(null, [{ address, provider: instance.provider, object: instance.current ?? null }]);
  run.values.set(absoluteText(address), address.key, fromSchema(blockType(block.schema.block), value, marks));
  return true;
}
