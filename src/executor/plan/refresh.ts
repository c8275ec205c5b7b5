import {
  type Block,
  blockType,
  DiagnosticError,
  equal,
  errorAt,
  type ObjectValue,
  type ProviderInstance,
  type Schema,
} from '../../framework';
import { instanceText } from '../address';
import { checkRead } from '../objchange/check-read';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import { decodeObject, encodeObject, type LiveObject } from '../scope/objects';
import type { StateInstance, StateObject } from '../state/state';
import type { Action, ResourceChange } from './plan';
import type { PlanRun } from './plan-run';

/** What a state's object is to a plan. */
export interface Found {
  /** As the state had it, by the present schema. */
  readonly before: LiveObject;
  /** As it was found; null when it is gone. */
  readonly now: LiveObject | null;
}

/** The schema of a managed resource in state. @throws DiagnosticError when its provider knows the type no more */
export function schemaOf(run: PlanRun, source: string, { address }: StateInstance): Schema {
  const schema = run.model.schemas.resource(source, address);
  if (schema) return schema;
  throw new DiagnosticError(
    errorAt(
      undefined,
      'No schema available',
      `The state has ${instanceText(address)}, and the provider ${source} does not support the resource type "${address.type}" any more. Remove it from the state, or use a version of the provider that does.`,
    ),
  );
}

/** Reads a stored object and asks its provider what has become of it. @throws DiagnosticError */
export async function refreshObject(
  run: PlanRun,
  provider: ProviderInstance,
  instance: StateInstance,
  stored: StateObject,
  schema: Schema,
): Promise<Found> {
  const { type } = instance.address;
  const address = instanceText(instance.address);
  const before = await decodeObject(provider, type, schema, stored);
  if (!run.refresh) return { before, now: before };
  run.emit({ kind: 'refresh_start', address, ...idOf(before.value) });
  const { state, private: kept, diagnostics } = await provider.read({ type, state: before.value, private: before.private });
  run.problems.check(diagnostics, address);
  run.emit({ kind: 'refresh_complete', address, ...idOf(state) });
  if (state === null) return { before, now: null };
  if (state === before.value && kept === before.private) return { before, now: before };
  run.problems.check(checkRead(schema.block, state, { address }), address);
  return { before, now: { value: state, private: kept, stored } };
}

/** The object as state will keep it after the refresh; the very one that is stored where nothing changed. */
export function storedAfterRefresh({ before, now }: Found, schema: Schema): StateObject | undefined {
  if (now === null) return undefined;
  const { stored } = before;
  const asStored = stored.schemaVersion === schema.version && hasAllAttributes(stored, schema);
  if (now === before && asStored) return stored;
  return encodeObject(schema, now.value, { ...stored, private: now.private });
}

/** A state that an older version of the provider wrote lacks what the schema has gained since. */
function hasAllAttributes({ attributes }: StateObject, { block }: Schema): boolean {
  return Object.keys(attributes).length === Object.keys(block.attributes).length + Object.keys(block.blocks).length;
}

/**
 * What changed outside, as a change from the state file to what was found; undefined when nothing did. A look at what is there has
 * no other place for what has moved.
 */
export function driftOf(
  { mode }: Pick<PlanRun, 'mode'>,
  instance: StateInstance,
  { before, now }: Found,
  { block, version }: Schema,
  moved: Pick<ResourceChange, 'previousAddress'>,
): ResourceChange | undefined {
  const same = now !== null && (now === before || equal(blockType(block), now.value, before.value));
  if (same && (mode !== 'refresh-only' || moved.previousAddress === undefined)) return undefined;
  const { address, provider } = instance;
  const retyped = moved.previousAddress !== undefined && moved.previousAddress.type !== address.type;
  if (retyped && now && !same && onlyFilledIn(block, before.value, now.value)) return undefined;
  const action: Action = now === null ? 'delete' : same ? 'no-op' : 'update';
  const marks = (value: ObjectValue | null) => mergePaths(sensitivePaths(block, value), before.stored.sensitive);
  return {
    address,
    ...moved,
    provider,
    action,
    block,
    schemaVersion: version,
    before: before.value,
    beforeSensitive: marks(before.value),
    after: now?.value ?? null,
    afterSensitive: now ? marks(now.value) : [],
    replacePaths: [],
    plannedPrivate: null,
    createBeforeDestroy: before.stored.createBeforeDestroy,
  };
}

/** What another provider's object had no attribute for is read for the first time after its move: nobody changed it. */
function onlyFilledIn(block: Block, before: ObjectValue, now: ObjectValue): boolean {
  return equal(blockType(block), now, {
    ...now,
    ...Object.fromEntries(Object.entries(before).filter(([, value]) => value !== null)),
  });
}

/** The id that progress names an object by. */
export function idOf(value: ObjectValue | null): { readonly id?: string } {
  const id = value?.id;
  return typeof id === 'string' && id !== '' ? { id } : {};
}
