import {
  blockType,
  DiagnosticError,
  errorAt,
  type ObjectValue,
  type Path,
  type PrivateData,
  type ProviderInstance,
} from '../../framework';
import type { InstanceAddress } from '../address';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import type { Scope } from '../expression/ast';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { checkPlanned } from '../objchange/check-planned';
import { decide } from '../objchange/effective-replace';
import { applyIgnoreChanges, heldPlaces, ignoredMarks } from '../objchange/ignore-changes';
import { tolerance, withoutIgnored } from '../objchange/legacy';
import { proposedNew } from '../objchange/proposed-new';
import { mergePaths, samePaths, sensitivePaths } from '../objchange/sensitive-paths';
import { type Expansion, instanceScope } from '../scope/expansion';
import type { StateInstance } from '../state/state';
import { hasInfinity } from './outputs';
import type { ResourceChange } from './plan';
import type { PlanRun } from './plan-run';
import type { Found } from './refresh';
import { triggersReplace } from './replace-triggered-by';

/** One instance, with what was found of it. */
export interface Subject {
  readonly block: ResourceBlock;
  readonly address: InstanceAddress;
  readonly text: string;
  readonly expansion: Expansion;
  readonly provider: ProviderInstance;
  readonly moved: Pick<ResourceChange, 'previousAddress'>;
  readonly instance: StateInstance | undefined;
  readonly found: Found | undefined;
}

/** Plans what becomes of an instance, now that it is known what is there. @throws DiagnosticError, ExpressionError */
export async function planInstance(run: PlanRun, subject: Subject): Promise<ResourceChange> {
  const { block, address, text, provider, moved, instance, found } = subject;
  const { lifecycle } = block.config;
  const { type } = address;
  const schema = block.schema.block;
  const scope = instanceScope(run.scopes.of(address.module), subject.expansion, address.key);
  const about = { of: block.text, object: text };
  run.problems.check(await checkConditions(run, { ...about, kind: 'precondition' }, lifecycle.preconditions, scope), text);
  const { value: config, sensitive: configured, ephemeral } = await answered(() => evaluateBody(schema, block.body, scope));
  run.problems.learn(config, [...configured, ...ephemeral]);
  run.problems.check((await provider.validateResource(type, config, { writeOnlyAllowed: true })).diagnostics, text);

  const prior = found?.now ?? null;
  const tainted = instance?.current?.tainted === true && prior !== null;
  const ignoring = prior !== null && !tainted;
  const held = ignoring ? heldPlaces(schema, prior.value, config, lifecycle.ignoreChanges) : [];
  const sensitive = ignoredMarks(held, configured, instance?.current?.sensitive ?? []);
  const given = ignoring ? applyIgnoreChanges(schema, prior.value, config, lifecycle.ignoreChanges) : config;
  const basis = tainted ? null : prior;
  const first = await ask(run, subject, {
    config: given,
    prior: basis?.value ?? null,
    priorPrivate: basis?.private ?? null,
    sensitive,
  });

  const marks = mergePaths(sensitivePaths(schema, first.planned), sensitive);
  const before = prior?.value ?? null;
  const beforeSensitive = prior ? marksOf(block, prior.value, instance) : [];
  const createBeforeDestroy = run.createBeforeDestroy.has(block.text);
  const forced = triggersReplace(run, block, address)
    ? 'replace_by_triggers'
    : run.replace.has(text)
      ? 'replace_by_request'
      : undefined;
  const { action, reason, replacePaths } = decide(schema, {
    prior: before,
    planned: first.planned,
    requiresReplace: basis ? first.requiresReplace : [],
    tainted,
    forced,
    createBeforeDestroy,
    marksChanged: !samePaths(marks, beforeSensitive),
  });
  const again = { config, prior: null, priorPrivate: first.plannedPrivate, sensitive, second: true };
  const replaces = (action === 'delete-create' || action === 'create-delete') && !tainted;
  const { planned, plannedPrivate } = replaces ? await ask(run, subject, again) : first;
  // Terraform says so of whatever is triggered: of what would be replaced anyway, and of an object that doesn't exist yet.
  const because = forced === 'replace_by_triggers' ? forced : reason;
  if (hasInfinity(planned)) {
    const detail = `${text} would have an infinite number in it, such as the result of a division by zero, and no state can keep that.`;
    run.problems.check([errorAt(undefined, 'Object cannot be kept', detail)], text);
  }
  const change: ResourceChange = {
    address,
    ...moved,
    provider: block.config.provider,
    action,
    ...(because ? { reason: because } : {}),
    block: schema,
    schemaVersion: block.schema.version,
    before,
    beforeSensitive,
    after: planned,
    afterSensitive: mergePaths(sensitivePaths(schema, planned), sensitive),
    replacePaths,
    plannedPrivate,
    createBeforeDestroy,
  };
  refuseWhenPrevented(block, change, text);
  await checkPostconditions(run, block, scope, change, text);
  return change;
}

interface Asked {
  readonly planned: ObjectValue;
  readonly requiresReplace: readonly Path[];
  readonly plannedPrivate: PrivateData;
}

interface Question {
  readonly config: ObjectValue;
  readonly prior: ObjectValue | null;
  readonly priorPrivate: PrivateData;
  readonly sensitive: readonly Path[];
  /** It is the second plan of a replacement: the object is planned as if it weren't there. */
  readonly second?: boolean;
}

/** Asks the provider for a plan and checks what it says. */
async function ask(
  run: PlanRun,
  { block, provider, text, address }: Subject,
  { config, prior, priorPrivate, sensitive, second = false }: Question,
): Promise<Asked> {
  const schema = block.schema.block;
  const proposed = proposedNew(schema, prior, config);
  const { planned, requiresReplace, plannedPrivate, legacyTypeSystem, diagnostics } = await provider.plan({
    type: address.type,
    prior,
    proposed,
    config,
    priorPrivate,
  });
  // The second plan of a replacement repeats the warnings of the first.
  run.problems.check(second ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics, text);
  const context = { provider: block.source, address: text, sensitive };
  const tolerate = tolerance(legacyTypeSystem, run.log);
  run.problems.check(checkPlanned(schema, { prior, config, planned, requiresReplace, tolerate, second }, context), text);
  const kept = legacyTypeSystem
    ? withoutIgnored(schema, prior, planned as ObjectValue, block.config.lifecycle.ignoreChanges)
    : (planned as ObjectValue);
  return { planned: kept, requiresReplace, plannedPrivate };
}

function refuseWhenPrevented({ config }: ResourceBlock, { action, before }: ResourceChange, text: string): void {
  if (!config.lifecycle.preventDestroy || before === null || !action.includes('delete')) return;
  throw preventedDestroy(text);
}

/** What a plan says that would destroy what is not to be destroyed. */
export function preventedDestroy(text: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      'Instance cannot be destroyed',
      `Resource ${text} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed. To avoid this error and continue with the plan, either disable lifecycle.prevent_destroy or reduce the scope of the plan using the --target option.`,
    ),
  );
}

async function checkPostconditions(
  run: PlanRun,
  block: ResourceBlock,
  scope: Scope,
  change: ResourceChange,
  text: string,
): Promise<void> {
  const { postconditions } = block.config.lifecycle;
  if (postconditions.length === 0) return;
  const self = fromSchema(blockType(change.block), change.after, change.afterSensitive);
  const about = { of: block.text, object: text, kind: 'postcondition' } as const;
  run.problems.check(await checkConditions(run, about, postconditions, withNames(scope, { self })), text);
}

/** What is sensitive of an object as it is. */
export function marksOf({ schema }: ResourceBlock, value: ObjectValue, instance: StateInstance | undefined): readonly Path[] {
  return mergePaths(sensitivePaths(schema.block, value), instance?.current?.sensitive ?? []);
}
