import { type Block, blockType, Dynamic, equal, type ObjectValue, type Path, type Value } from '../../framework';
import type { Action, ActionReason } from '../plan/plan';
import { inOrderOfSets } from './path-order';
import { placeAt } from './place';
import { isWriteOnlyPath } from './write-only';

/** What an action is decided by. */
export interface Decision {
  /** Null when there is no object yet. */
  readonly prior: ObjectValue | null;
  /** Null to delete. */
  readonly planned: ObjectValue | null;
  readonly requiresReplace: readonly Path[];
  /** The object in state was left half done: it is replaced, planned as if it weren't there. */
  readonly tainted?: boolean;
  /** Asked for, whatever the plan says. */
  readonly forced?: 'replace_by_request' | 'replace_by_triggers' | undefined;
  /** Replacements create first. @default false */
  readonly createBeforeDestroy?: boolean;
  /** What is sensitive in the object has changed: that alone makes an update, of the state only. */
  readonly marksChanged?: boolean;
}

/** What is to be done with an object, and the changed paths that force a replacement. */
export interface Decided {
  readonly action: Action;
  readonly reason?: ActionReason;
  readonly replacePaths: readonly Path[];
}

/**
 * Decides what a plan does. Paths that the provider says require a replacement count only where the
 * value does change, or where that can't be seen: it is unknown, or write-only.
 */
export function decide(block: Block, decision: Decision): Decided {
  const { prior, planned, tainted = false, forced, createBeforeDestroy = false, marksChanged = false } = decision;
  const replace = createBeforeDestroy ? 'create-delete' : 'delete-create';
  if (planned === null) return { action: prior === null && !tainted ? 'no-op' : 'delete', replacePaths: [] };
  if (tainted) return { action: replace, reason: 'replace_because_tainted', replacePaths: [] };
  if (prior === null) return { action: 'create', replacePaths: [] };
  const replacePaths = effectivePaths(block, prior, planned, decision.requiresReplace);
  if (forced) return { action: replace, reason: forced, replacePaths };
  if (replacePaths.length > 0) return { action: replace, reason: 'replace_because_cannot_update', replacePaths };
  const same = !marksChanged && equal(blockType(block), prior, planned);
  return { action: same ? 'no-op' : 'update', replacePaths: [] };
}

/** Two nulls are equal here whatever types they have in a place of any type. */
function untypedNull(value: Value | undefined): Value {
  return value === undefined || (value instanceof Dynamic && value.value === null) ? null : value;
}

function effectivePaths(block: Block, prior: ObjectValue, planned: ObjectValue, paths: readonly Path[]): readonly Path[] {
  if (paths.length === 0) return paths;
  const type = blockType(block);
  const effective = paths.filter((path) => {
    const [before, after] = [placeAt(type, prior, path), placeAt(type, planned, path)];
    const place = before ?? after;
    if (place === undefined) return false;
    // Prior values are known, so an unknown one is never equal to them.
    const [was, is] = [untypedNull(before?.value), untypedNull(after?.value)];
    return isWriteOnlyPath(block, path) || !equal(place.type, was, is);
  });
  return inOrderOfSets(effective);
}
