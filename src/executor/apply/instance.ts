import {
  blockType,
  type Diagnostic,
  DiagnosticError,
  dropUnknowns,
  errorAt,
  hasErrors,
  isWhollyKnown,
  type ObjectValue,
  type PrivateData,
  type StateResult,
} from '../../framework';
import { absoluteText, instanceText } from '../address';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import type { Scope } from '../expression/ast';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema, type MarkedValue } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { checkAppliedConsistent, checkAppliedKnown, checkAppliedObject } from '../objchange/check-applied';
import { checkFinalPlan } from '../objchange/check-final-plan';
import { checkPlanned } from '../objchange/check-planned';
import { decide } from '../objchange/effective-replace';
import { applyIgnoreChanges, heldPlaces, ignoredMarks } from '../objchange/ignore-changes';
import { tolerance, withoutIgnored } from '../objchange/legacy';
import { proposedNew } from '../objchange/proposed-new';
import { mergePaths, samePaths, sensitivePaths } from '../objchange/sensitive-paths';
import type { ResourceChange } from '../plan/plan';
import type { Marks } from '../plan/plan-run';
import { idOf } from '../plan/refresh';
import { type Expansion, instanceScope } from '../scope/expansion';
import { encodeObject, privateOf } from '../scope/objects';
import type { ObjectChange } from '../state/store';
import type { ApplyRun } from './apply-run';
import { provision } from './provisioners';
import { timed } from './timed';

/** Creates an object, or changes one in place; of a replacement it is the half that creates. */
export async function applyInstance(run: ApplyRun, block: ResourceBlock, change: ResourceChange): Promise<boolean> {
  const text = instanceText(change.address);
  const within = absoluteText(change.address);
  const expansion = run.expansions.get(within) as Expansion;
  const scope = instanceScope(run.scopes.of(change.address.module), expansion, change.address.key);
  const { lifecycle } = block.config;
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

  const deposed = change.action === 'create-delete' ? await setAside(subject) : undefined;
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

interface Subject {
  readonly run: ApplyRun;
  readonly block: ResourceBlock;
  readonly change: ResourceChange;
  readonly text: string;
  readonly scope: Scope;
  readonly config: ObjectValue;
  readonly sensitive: Marks;
}

interface Final {
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue;
  readonly private: PrivateData;
}

/**
 * Plans with what is known now, and checks that it is what was approved.
 * @returns undefined when nothing is to be done but to write the state
 */
async function planAgain({ run, block, change, text, config }: Subject): Promise<Final | undefined> {
  const provider = run.providers.get(block.config.provider);
  const { type } = change.address;
  const schema = block.schema.block;
  run.problems.check((await provider.validateResource(type, config, { writeOnlyAllowed: true })).diagnostics, text);
  const prior = change.action === 'update' ? change.before : null;
  const stored = run.plan.prior.instances.get(text)?.current;
  const given = prior ? applyIgnoreChanges(schema, prior, config, block.config.lifecycle.ignoreChanges) : config;
  const result = await provider.plan({
    type,
    prior,
    proposed: proposedNew(schema, prior, given),
    config: given,
    priorPrivate: prior && stored ? privateOf(stored) : null,
  });
  const about = { address: text, provider: block.source, sensitive: change.afterSensitive };
  run.problems.check(
    result.diagnostics.filter(({ severity }) => severity === 'error'),
    text,
  );
  const { requiresReplace, legacyTypeSystem } = result;
  const tolerate = tolerance(legacyTypeSystem, run.log);
  const answer = { prior, config: given, planned: result.planned, requiresReplace, tolerate, second: prior === null };
  run.problems.check(checkPlanned(schema, answer, about), text);
  const planned =
    legacyTypeSystem && result.planned
      ? withoutIgnored(schema, prior, result.planned, block.config.lifecycle.ignoreChanges)
      : result.planned;
  const again = decide(schema, { prior, planned, requiresReplace, marksChanged: false });
  const first = { action: prior ? ('update' as const) : ('create' as const), planned: change.after };
  run.problems.check(checkFinalPlan(schema, first, { action: again.action, planned }, about), text);
  if (again.action === 'no-op') return undefined;
  return { prior, planned: planned as ObjectValue, private: result.plannedPrivate };
}

interface Made {
  readonly diagnostics: readonly Diagnostic[];
  /** What is kept in state; null when there is nothing to keep. */
  readonly kept: ObjectValue | null;
  readonly marks: Marks;
}

async function callProvider(subject: Subject, final: Final): Promise<Made> {
  const { run, block, change, text, config } = subject;
  const provider = run.providers.get(block.config.provider);
  const action = change.action === 'update' ? 'update' : 'create';
  const intent = await run.store.begin({ address: change.address, action });
  return timed(run, { address: text, action, ...idOf(final.prior) }, async (progress) => {
    const { type } = change.address;
    const { prior, planned, private: plannedPrivate } = final;
    const answer = await provider.apply({ type, prior, planned, config, plannedPrivate }, progress);
    const made = judge(subject, final, answer);
    let { diagnostics } = made;
    const failed = action === 'create' && hasErrors(diagnostics);
    const provisioned = action === 'create' && made.kept !== null && !failed && hasCreateProvisioners(block);
    // Who finds the object of a run that died among its provisioners has to know that it isn't finished.
    await run.store.finish(intent, [stateChange(subject, final, made, failed || provisioned)]);
    if (provisioned) {
      const { address } = change;
      run.values.set(
        absoluteText(address),
        address.key,
        fromSchema(blockType(block.schema.block), made.kept as ObjectValue, made.marks),
      );
      const failures = await provision(
        run,
        { schema: block.schema.block, provisioners: block.config.provisioners },
        'create',
        text,
        made.kept as ObjectValue,
        made.marks,
        subject.scope,
      );
      diagnostics = [...diagnostics, ...failures];
      if (failures.length === 0) await run.store.finish(null, [stateChange(subject, final, made, false)]);
    }
    const id = idOf(made.kept);
    return { result: { ...made, diagnostics }, succeeded: !hasErrors(diagnostics), ...id };
  });
}

function hasCreateProvisioners({ config }: ResourceBlock): boolean {
  return config.provisioners.some(({ when }) => when === 'create');
}

/** What of a provider's answer can be kept, and what is wrong with it. */
function judge(
  { run, block, change, text, sensitive }: Subject,
  { prior, planned, private: plannedPrivate }: Final,
  answer: StateResult,
): Made & { readonly private: PrivateData } {
  const schema = block.schema.block;
  const about = { address: text, provider: block.source, sensitive: change.afterSensitive };
  const diagnostics: Diagnostic[] = [...answer.diagnostics];
  const invalid = checkAppliedObject(schema, answer.state, about);
  if (invalid.length > 0) {
    return { diagnostics: [...diagnostics, ...invalid], kept: prior, marks: sensitive, private: plannedPrivate };
  }
  if (answer.state === null) {
    if (!hasErrors(diagnostics)) diagnostics.push(vanished(text));
    return { diagnostics, kept: prior, marks: marksOf(schema, prior, sensitive), private: plannedPrivate };
  }
  diagnostics.push(...checkAppliedKnown(schema, answer.state, about));
  const tolerate = tolerance(answer.legacyTypeSystem, run.log);
  if (!hasErrors(diagnostics)) {
    const inconsistent = checkAppliedConsistent(schema, { planned, applied: answer.state }, about);
    if (tolerate) tolerate(inconsistent);
    else diagnostics.push(...inconsistent);
  }
  const kept = dropUnknowns(answer.state) as ObjectValue;
  return { diagnostics, kept, marks: marksOf(schema, kept, sensitive), private: answer.private };
}

function marksOf(schema: ResourceBlock['schema']['block'], value: ObjectValue | null, sensitive: Marks): Marks {
  return mergePaths(sensitivePaths(schema, value), sensitive);
}

function stateChange(
  { run, block, change, text }: Subject,
  { prior }: Final,
  made: ReturnType<typeof judge> | Made,
  tainted: boolean,
): ObjectChange {
  const { address } = change;
  const provider = block.config.provider;
  if (made.kept === null) return { address, provider, object: null };
  const stored = run.plan.prior.instances.get(text)?.current;
  // The provider left the object as it was, so it stays as it is stored.
  if (made.kept === prior && stored) return { address, provider, object: stored };
  const object = encodeObject(block.schema, made.kept, {
    private: 'private' in made ? made.private : null,
    sensitive: made.marks,
    dependencies: run.model.dependencies.sorted(block.text),
    createBeforeDestroy: run.createBeforeDestroy.has(block.text),
    tainted,
    // What goes on is the same object; what is made in place of another is none that it had.
    extra: change.action === 'update' ? stored?.extra : undefined,
  });
  return { address, provider, object };
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

/** Keeps the old object under a key of its own until its successor stands. */
async function setAside({ run, change, block, text }: Subject): Promise<string | undefined> {
  const stored = run.plan.prior.instances.get(text)?.current;
  if (!stored) return undefined;
  const deposed = run.deposedKey();
  const { address } = change;
  const provider = block.config.provider;
  run.deposed.set(text, deposed);
  await run.store.finish(null, [
    { address, provider, deposed, object: stored },
    { address, provider, object: null },
  ]);
  return deposed;
}

async function putBack({ run, change, block, text }: Subject, deposed: string): Promise<void> {
  const stored = run.plan.prior.instances.get(text)?.current ?? null;
  const { address } = change;
  const provider = block.config.provider;
  await run.store.finish(null, [
    { address, provider, deposed, object: null },
    { address, provider, object: stored },
  ]);
}

/** Whatever it refers to is done: only what the run leaves alone is still not known. */
function stillUnknown(): Diagnostic {
  return errorAt(
    undefined,
    'Configuration contains unknown value',
    'The configuration refers to instances of which the state has nothing but objects that were set aside, and the plan leaves them where they are. Plan again without --target: that takes them away.',
  );
}

function vanished(text: string): Diagnostic {
  return errorAt(
    undefined,
    'Provider produced inconsistent result after apply',
    `When applying changes to ${text}, the provider returned no object and no error. This is a bug in the provider.`,
  );
}
