import { blockType, DiagnosticError, errorAt, UNKNOWN } from '../../framework';
import { absoluteText, compareText, type InstanceAddress, instanceText } from '../address';
import { checkConditions } from '../checks/check-conditions';
import type { Scope } from '../expression/ast';
import { withNames } from '../expression/evaluate/evaluate';
import { fromSchema, type MarkedValue, typed } from '../expression/marked-value';
import { type ImportSource, sourceText } from '../import/source';
import type { ResourceBlock } from '../model/bound-configuration';
import { type Expansion, instanceScope } from '../scope/expansion';
import type { StateInstance } from '../state/state';
import { importInstance } from './import';
import type { ResourceChange } from './plan';
import { marksOf, planInstance } from './plan-instance';
import { changeKey, type PlanRun } from './plan-run';
import { driftOf, type Found, refreshObject, storedAfterRefresh } from './refresh';

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
