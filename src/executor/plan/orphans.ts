import { DiagnosticError, errorAt, type ProviderInstance } from '../../framework';
import { instanceText, resourceText } from '../address';
import { isRemoved } from '../config/check/removed';
import { sourceOf } from '../model/schemas';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import { type Expansion, hasKey } from '../scope/expansion';
import type { StateInstance, StateObject } from '../state/state';
import { type ActionReason, NO_SCHEMA, type ResourceChange } from './plan';
import { preventedDestroy } from './plan-instance';
import { changeKey, type PlanRun } from './plan-run';
import { driftOf, refreshObject, schemaOf, storedAfterRefresh } from './refresh';

/**
 * Plans that an instance goes, with whatever deposed objects it has.
 * @param reason nothing when everything is destroyed
 * @throws DiagnosticError
 */
export async function planRemoval(run: PlanRun, stored: StateInstance, reason: ActionReason | undefined): Promise<void> {
  const instance = withProvider(run, stored);
  if (instance.current) await removeObject(run, instance, instance.current, reason);
  await planDeposed(run, instance);
}

/** Plans that the deposed objects of an instance go, unless targets leave them out. @throws DiagnosticError */
export async function planDeposed(run: PlanRun, found: StateInstance): Promise<void> {
  const instance = withProvider(run, found);
  const isIncluded = run.targets.includesSetAside(instance.address);
  for (const [deposed, stored] of Object.entries(instance.deposed)) {
    if (isIncluded) await removeObject(run, instance, stored, undefined, deposed);
    else keep(run, instance, stored, deposed);
  }
}

/** As long as there is a block for it, an object goes by the provider that the block names: that may be called otherwise by now. */
export function providerOf({ blocks }: PlanRun['model'], { address, provider }: StateInstance): string {
  return blocks.get(resourceText(address))?.config.provider ?? provider;
}

function withProvider({ model }: PlanRun, instance: StateInstance): StateInstance {
  const provider = providerOf(model, instance);
  return provider === instance.provider ? instance : { ...instance, provider };
}

async function removeObject(
  run: PlanRun,
  instance: StateInstance,
  stored: StateObject,
  reason: ActionReason | undefined,
  deposed?: string,
): Promise<void> {
  const text = instanceText(instance.address);
  if (needsNoProvider(run, instance)) return forgetUnseen(run, instance, stored, deposed);
  const provider = run.providers.get(instance.provider);
  const schema = schemaOf(run, sourceOf(instance.provider), instance);
  const forgotten = run.mode === 'normal' && isForgotten(run, instance);
  // Nobody wants to know any more what has become of it.
  const looking = forgotten ? { ...run, refresh: false } : run;
  const found = await refreshObject(looking, provider, instance, stored, schema);
  // Terraform destroys from what it has just found, and knows no more what was there before that.
  const drift =
    deposed === undefined && run.mode !== 'destroy' ? driftOf(run, instance, found, schema, movedTo(run, text)) : undefined;
  if (drift) run.drift.push(drift);
  keep(run, instance, storedAfterRefresh(found, schema), deposed);
  if (!run.planning || !found.now) return;

  if (!forgotten) refuseWhenPrevented(run, instance, text, deposed);
  const planned = forgotten ? { plannedPrivate: null } : await askToDestroy(run, provider, instance, found.now, text);
  const { value } = found.now;
  const change: ResourceChange = {
    address: instance.address,
    ...(run.movedFrom.has(text) ? { previousAddress: run.movedFrom.get(text) } : {}),
    ...(deposed === undefined ? {} : { deposed }),
    provider: instance.provider,
    action: forgotten ? 'forget' : 'delete',
    ...(reason ? { reason } : {}),
    block: schema.block,
    schemaVersion: schema.version,
    before: value,
    beforeSensitive: mergePaths(sensitivePaths(schema.block, value), stored.sensitive),
    after: null,
    afterSensitive: [],
    replacePaths: [],
    plannedPrivate: planned.plannedPrivate,
    createBeforeDestroy: stored.createBeforeDestroy,
  };
  run.changes.set(changeKey(change), change);
}

function movedTo({ mode, movedFrom }: PlanRun, text: string): Pick<ResourceChange, 'previousAddress'> {
  const previousAddress = mode === 'refresh-only' ? movedFrom.get(text) : undefined;
  return previousAddress ? { previousAddress } : {};
}

/** What is only forgotten may be of a provider that isn't there. */
export function needsNoProvider(run: PlanRun, instance: StateInstance): boolean {
  return !run.model.schemas.offers(sourceOf(instance.provider)) && isForgotten(run, instance);
}

/** Plans that an object is forgotten as the state has it: nobody here knows its schema, or could look at it. */
function forgetUnseen(run: PlanRun, instance: StateInstance, stored: StateObject, deposed: string | undefined): void {
  keep(run, instance, stored, deposed);
  if (!run.planning) return;
  const change: ResourceChange = {
    address: instance.address,
    ...(deposed === undefined ? {} : { deposed }),
    provider: instance.provider,
    action: 'forget',
    block: NO_SCHEMA,
    schemaVersion: stored.schemaVersion,
    before: {},
    beforeSensitive: [],
    after: null,
    afterSensitive: [],
    replacePaths: [],
    plannedPrivate: null,
    createBeforeDestroy: stored.createBeforeDestroy,
  };
  run.changes.set(changeKey(change), change);
}

async function askToDestroy(
  run: PlanRun,
  provider: ProviderInstance,
  { address }: StateInstance,
  now: { readonly value: NonNullable<ResourceChange['before']>; readonly private: ResourceChange['plannedPrivate'] },
  text: string,
) {
  const result = await provider.plan({
    type: address.type,
    prior: now.value,
    proposed: null,
    config: null,
    priorPrivate: now.private,
  });
  run.problems.check(result.diagnostics, text);
  if (result.planned !== null) {
    throw new DiagnosticError(
      errorAt(
        undefined,
        'Provider produced invalid plan',
        `The provider planned a non-null destroy value for ${text}. This is a bug in the provider.`,
      ),
    );
  }
  return result;
}

/** Why an instance goes that the configuration doesn't have. */
export function removalReason(expansion: Expansion | undefined, { address }: StateInstance): ActionReason | undefined {
  if (!expansion) return 'delete_because_no_resource_config';
  if (hasKey(expansion, address.key)) return undefined;
  if (expansion.repetition === 'count' && typeof address.key === 'number') return 'delete_because_count_index';
  if (expansion.repetition === 'each' && typeof address.key === 'string') return 'delete_because_each_key';
  return 'delete_because_wrong_repetition';
}

/** A destroy takes everything away, and what a `removed` block would leave alone with it. */
function isForgotten(run: PlanRun, { address }: StateInstance): boolean {
  if (run.mode === 'destroy') return false;
  const block = resourceText(address);
  // Of several the first one counts.
  return run.model.configuration.removed.find((each) => isRemoved(each, block, address.module))?.destroy === false;
}

function refuseWhenPrevented(run: PlanRun, { address }: StateInstance, text: string, deposed: string | undefined): void {
  const block = run.model.blocks.get(resourceText(address));
  if (block?.config.lifecycle.preventDestroy && deposed === undefined) throw preventedDestroy(text);
}

function keep(run: PlanRun, instance: StateInstance, stored: StateObject | undefined, deposed: string | undefined): void {
  const text = instanceText(instance.address);
  const known = run.refreshed.get(text) ?? { ...instance, current: undefined, deposed: {} };
  const kept: StateInstance =
    deposed === undefined
      ? { ...known, current: stored }
      : { ...known, deposed: stored ? { ...known.deposed, [deposed]: stored } : known.deposed };
  if (kept.current || Object.keys(kept.deposed).length > 0) run.refreshed.set(text, kept);
}
