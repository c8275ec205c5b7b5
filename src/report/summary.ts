import type { Action, Plan, ResourceChange } from '../executor/plan/plan';
import { movedFrom } from './change-heading';

/** How many objects a plan or an apply adds, changes, destroys; a replacement is one added and one destroyed. */
export interface Counts {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly import: number;
  /** How many actions are invoked. */
  readonly invoke: number;
}

/** Whether reports have something to say about a planned change. */
export function isShown(change: ResourceChange): boolean {
  if (change.action === 'no-op') return change.importing !== undefined || movedFrom(change) !== undefined;
  // Nothing happens when the result of a read is dropped.
  return change.action !== 'delete' || change.address.mode === 'managed';
}

/** Counts the changes of a plan. */
export function planCounts({ changes, invocations }: Plan): Counts {
  const tally = new Map<Action, number>();
  let imports = 0;
  for (const change of changes) {
    if (!isShown(change)) continue;
    tally.set(change.action, (tally.get(change.action) ?? 0) + 1);
    if (change.importing) imports++;
  }
  const of = (action: Action) => tally.get(action) ?? 0;
  const replaced = of('delete-create') + of('create-delete');
  return {
    add: of('create') + replaced,
    change: of('update'),
    destroy: of('delete') + replaced,
    import: imports,
    invoke: invocations.length,
  };
}

/** `Plan: 1 to add, 0 to change, 0 to destroy.` */
export function planLine(counts: Counts): string {
  const imports = counts.import > 0 ? `${counts.import} to import, ` : '';
  return `Plan: ${imports}${counts.add} to add, ${counts.change} to change, ${counts.destroy} to destroy.${invokeText(counts.invoke)}`;
}

function invokeText(count: number): string {
  return count > 0 ? ` Actions: ${count} to invoke.` : '';
}
