import {
  blockType,
  DiagnosticError,
  errorAt,
  type ObjectValue,
  type Path,
  type PrivateData,
  type ProviderInstance,
  UNKNOWN,
} from '../../framework';
import { absoluteText, compareText, type InstanceAddress, instanceText } from '../address';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import type { Scope } from '../expression/ast';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema, type MarkedValue, typed } from '../expression/marked-value';
import { type ImportSource, sourceText } from '../import/source';
import type { ResourceBlock } from '../model/bound-configuration';
import { checkPlanned } from '../objchange/check-planned';
import { decide } from '../objchange/effective-replace';
import { applyIgnoreChanges, heldPlaces, ignoredMarks } from '../objchange/ignore-changes';
import { tolerance, withoutIgnored } from '../objchange/legacy';
import { proposedNew } from '../objchange/proposed-new';
import { mergePaths, samePaths, sensitivePaths } from '../objchange/sensitive-paths';
import { type Expansion, instanceScope } from '../scope/expansion';
import type { StateInstance } from '../state/state';
import { importInstance } from './import';
import { hasInfinity } from './outputs';
import type { ResourceChange } from './plan';
import { changeKey, type PlanRun } from './plan-run';
import { driftOf, type Found, refreshObject, storedAfterRefresh } from './refresh';
import { triggersReplace } from './replace-triggered-by';

/** Finds out what is there of one instance, and plans what becomes of it. @throws DiagnosticError, ExpressionError */
export async function planManaged(
  run: PlanRun,
  block: ResourceBlock,
  expansion: Expansion,
  address: InstanceAddress,
): Promise<void> {
  const { key } = address;
  const within = absoluteText(address);
  const text = instanceText(address);
  const provider = run.providers.get(block.config.provider);
  const moved = movedFrom(run, text);
  const inState = run.before.get(text);
  const imported = inState?.current ? undefined : await importInstance(run, block, address, provider);
  const instance = imported?.instance ?? inState;

  const found = instance?.current ? await refreshObject(run, provider, instance, instance.current, block.schema) : undefined;
  if (imported && !found?.now) throw notFound(text, imported.source);
  if (instance && found) keepRefreshed(run, block, instance, found, moved, imported !== undefined);

  const type = blockType(block.schema.block);
  if (!run.planning) {
    const value = found?.now?.value;
    const self = value ? fromSchema(type, value, marksOf(block, value, instance)) : typed(type, UNKNOWN);
    if (value || key === undefined) run.values.set(within, key, self);
    if (run.mode === 'refresh-only')
      await warnOfConditions(run, block, text, { scope: instanceScope(run.scopes.of(address.module), expansion, key), self });
    return;
  }
  const change = await planInstance(run, { block, address, text, expansion, provider, moved, instance, found });
  const planned = imported ? { ...change, importing: imported.source } : change;
  run.changes.set(changeKey(planned), planned);
  if (planned.action === 'no-op') {
    settleDependencies(run, text, run.model.dependencies.sorted(block.text), run.createBeforeDestroy.has(block.text));
  }
  run.values.set(within, key, fromSchema(type, planned.after, planned.afterSensitive));
}

/** There is nothing planned that conditions could keep from being done: they are evaluated, and warned about. */
async function warnOfConditions(
  run: PlanRun,
  block: ResourceBlock,
  text: string,
  { scope, self }: { readonly scope: Scope; readonly self: MarkedValue },
): Promise<void> {
  const { preconditions, postconditions } = block.config.lifecycle;
  const about = { of: block.text, object: text };
  const failed = [
    ...(await checkConditions(run, { ...about, kind: 'precondition' }, preconditions, scope, 'warning')),
    ...(await checkConditions(run, { ...about, kind: 'postcondition' }, postconditions, withNames(scope, { self }), 'warning')),
  ];
  run.problems.check(failed, text);
}

interface Subject {
  readonly block: ResourceBlock;
  readonly address: InstanceAddress;
  readonly text: string;
  readonly expansion: Expansion;
  readonly provider: ProviderInstance;
  readonly moved: Pick<ResourceChange, 'previousAddress'>;
  readonly instance: StateInstance | undefined;
  readonly found: Found | undefined;
}

async function planInstance(run: PlanRun, subject: Subject): Promise<ResourceChange> {
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
  // Terraform says so of an object that doesn't exist yet, too.
  const because = reason ?? (action === 'create' && forced === 'replace_by_triggers' ? forced : undefined);
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

function keepRefreshed(
  run: PlanRun,
  block: ResourceBlock,
  instance: StateInstance,
  found: Found,
  moved: Pick<ResourceChange, 'previousAddress'>,
  imported: boolean,
): void {
  const text = instanceText(instance.address);
  const drift = imported ? undefined : driftOf(run, instance, found, block.schema, moved);
  if (drift) run.drift.push(drift);
  const current = storedAfterRefresh(found, block.schema);
  if (!current) return;
  // Of one that is imported the state notes that with the first change, or with what it depends on.
  const createBeforeDestroy = !imported && run.createBeforeDestroy.has(block.text);
  const kept = current.createBeforeDestroy === createBeforeDestroy ? current : { ...current, createBeforeDestroy };
  run.refreshed.set(text, { ...instance, provider: block.config.provider, current: kept, deposed: {} });
  // Until the change is made, the object depends on what it was made with as well; of one that is imported nothing is known.
  if (run.refresh && !imported) settleDependencies(run, text, union(kept.dependencies, run.model.dependencies.sorted(block.text)));
}

/** Notes what an object depends on in the refreshed state, and with that whether its successor is made first. */
function settleDependencies(
  run: PlanRun,
  text: string,
  dependencies: readonly string[],
  createBeforeDestroy = run.refreshed.get(text)?.current?.createBeforeDestroy ?? false,
): void {
  const instance = run.refreshed.get(text);
  if (!instance?.current || sameTexts(instance.current.dependencies, dependencies)) return;
  run.refreshed.set(text, { ...instance, current: { ...instance.current, dependencies, createBeforeDestroy } });
}

function union(stored: readonly string[], configured: readonly string[]): readonly string[] {
  if (stored.length === 0 || sameTexts(stored, configured)) return configured;
  return [...new Set([...stored, ...configured])].sort(compareText);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

function movedFrom(run: PlanRun, text: string): Pick<ResourceChange, 'previousAddress'> {
  const previousAddress = run.movedFrom.get(text);
  return previousAddress ? { previousAddress } : {};
}

function marksOf({ schema }: ResourceBlock, value: ObjectValue, instance: StateInstance | undefined): readonly Path[] {
  return mergePaths(sensitivePaths(schema.block, value), instance?.current?.sensitive ?? []);
}

/** What is said when what is to be imported isn't there. */
export function notFound(text: string, source: ImportSource): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      'Cannot import non-existent remote object',
      `While importing ${sourceText(source)} to ${text}, the provider detected that no object exists with the given id. Only pre-existing objects can be imported; check the id, and that it belongs to the project of the provider's configuration.`,
    ),
  );
}
