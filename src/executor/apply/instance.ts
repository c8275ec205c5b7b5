import { blockType, type Diagnostic, DiagnosticError, errorAt, isWhollyKnown, type ObjectValue } from '../../framework';
import { absoluteText, instanceText } from '../address';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema, type MarkedValue } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { heldPlaces, ignoredMarks } from '../objchange/ignore-changes';
import { samePaths } from '../objchange/sensitive-paths';
import type { ResourceChange } from '../plan/plan';
import { type Expansion, instanceScope } from '../scope/expansion';
import type { ApplyRun } from './apply-run';
import { callProvider, marksOf } from './call-provider';
import { planAgain, type Subject } from './plan-again';
import { putBack, setAside } from './set-aside';

/** Creates an object, or changes one in place; of a replacement it is the half that creates. */
export async function applyInstance(run: ApplyRun, block: ResourceBlock, change: ResourceChange): Promise<boolean> {
  const text = instanceText(change.address);
  const within = absoluteText(change.address);
  const expansion = run.expansions.get(within) as Expansion;
  const scope = instanceScope(run.scopes.of(change.address.module), expansion, change.address.key);
  const { lifecycle } = block.config;
  // Before anything is asked, as in Terraform: an object whose successor is refused is left set aside.
  const deposed = change.action === 'create-delete' ? await setAside({ run, change, block, text }) : undefined;
  const about = { of: block.text, object: text };
  const standing = (self: MarkedValue) =>
    checkConditions(run, { ...about, kind: 'postcondition' }, lifecycle.postconditions, withNames(scope, { self }));
  run.problems.check(await checkConditions(run, { ...about, kind: 'precondition' }, lifecycle.preconditions, scope), text);
  const {
    value: config,
    sensitive: configured,
    ephemeral,
  } = await answered(() => evaluateBody(block.schema.block, block.body, scope));
  run.problems.learn(config, [...configured, ...ephemeral]);
  if (!isWhollyKnown(config)) throw new DiagnosticError(stillUnknown());
  const stored = run.plan.prior.instances.get(text)?.current?.sensitive ?? [];
  const prior = change.action === 'update' ? change.before : null;
  const held = prior ? heldPlaces(block.schema.block, prior, config, lifecycle.ignoreChanges) : [];
  const sensitive = ignoredMarks(held, configured, stored);
  const subject: Subject = { run, block, change, text, scope, config, sensitive };
  const final = await planAgain(subject);
  if (final === undefined) {
    run.problems.check(await standing(await rewriteMarks(subject)), text);
    return true;
  }

  const group = run.providers.get(block.config.provider).concurrencyGroup?.(change.address.type, final.planned);
  const made = await run.limit.inGroup(group, () => callProvider(subject, final));
  if (deposed !== undefined && made.kept === null) await putBack(subject, deposed);
  run.problems.check(made.diagnostics, text);
  const self = fromSchema(blockType(block.schema.block), made.kept as ObjectValue, made.marks);
  run.values.set(within, change.address.key, self);
  if (change.action === 'update') run.done.changed++;
  else run.done.added++;
  if (change.importing) run.done.imported++;
  run.problems.check(await standing(self), text);
  return true;
}

/** Only what is sensitive has changed, and the state is written; or nothing after all, and it stays as it is. */
async function rewriteMarks({ run, block, change, text, sensitive }: Subject): Promise<MarkedValue> {
  const stored = run.plan.prior.instances.get(text)?.current;
  const value = change.before as ObjectValue;
  const marks = marksOf(block.schema.block, value, sensitive);
  if (stored && !samePaths(marks, marksOf(block.schema.block, value, stored.sensitive))) {
    const object = {
      ...stored,
      sensitive: marks,
      dependencies: run.model.dependencies.sorted(block.text),
      createBeforeDestroy: run.createBeforeDestroy.has(block.text),
    };
    await run.store.finish(null, [{ address: change.address, provider: block.config.provider, object }]);
    run.done.changed++;
  }
  const self = fromSchema(blockType(block.schema.block), value, marks);
  run.values.set(absoluteText(change.address), change.address.key, self);
  return self;
}

/** Whatever it refers to is done: only what the run leaves alone is still not known. */
function stillUnknown(): Diagnostic {
  return errorAt(
    undefined,
    'Configuration contains unknown value',
    'The configuration refers to instances of which the state has nothing but objects that were set aside, and the plan leaves them where they are. Plan again without --target: that takes them away.',
  );
}
