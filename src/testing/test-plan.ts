import { instanceText } from '../executor/address';
import type { Action, Plan, ResourceChange } from '../executor/plan/plan';
import { pathText } from '../framework';
import { type Names, planText } from '../report';
import type { ObjectName } from '../report/names';
import { isShown, planCounts } from '../report/summary';
import { type Plain, plain, plainObject } from './plain';

/** What a plan does with an object. */
export type PlannedAction = 'no-op' | 'create' | 'read' | 'update' | 'replace' | 'delete' | 'forget';

/** What a plan says of one object. */
export interface PlannedChange extends ObjectName {
  readonly action: PlannedAction;
  /** Its attributes by Terraform's names; null where it is yet to be made. */
  readonly before: { readonly [attribute: string]: Plain } | null;
  /** Null where it goes. */
  readonly after: { readonly [attribute: string]: Plain } | null;
  /** What made it a replacement: `name`, `cloud_config[0].folder`. */
  readonly replacedBy: readonly string[];
}

/** A plan of a stack under test. A snapshot of it is its {@link TestPlan.text}. */
export class TestPlan {
  /** All objects, those that stay as they are among them. */
  readonly changes: readonly PlannedChange[];
  /** What would be done. */
  readonly counts: { readonly add: number; readonly change: number; readonly destroy: number };
  /** What happens to outputs, but for those that stay. */
  readonly outputs: { readonly [name: string]: { readonly action: string; readonly before: Plain; readonly after: Plain } };
  /** The plan as `pcg plan` prints it. Ids, times of the run and the address of Palette are left out of it: the same plan is the same text. */
  readonly text: string;
  /** Whether an apply would do nothing: `pcg plan` says "No changes." of it. */
  readonly isEmpty: boolean;

  constructor(
    plan: Plan,
    names: Names,
    stable: (text: string) => string,
    /** What the run warned of. */
    readonly warnings: readonly string[],
  ) {
    this.changes = plan.changes.map((change) => planned(change, names));
    const { add, change, destroy } = planCounts(plan);
    this.counts = { add, change, destroy };
    const outputs = Object.entries(plan.outputs).filter(([, { action }]) => action !== 'no-op');
    this.outputs = Object.fromEntries(
      outputs.map(([name, { action, before, after }]) => [
        name,
        { action, before: plain(before?.value ?? null), after: plain(after?.value ?? null) },
      ]),
    );
    this.isEmpty = !plan.changes.some(isShown) && outputs.length === 0;
    this.text = stable(planText(plan, { colour: false, width: WIDTH, names }).trim());
  }

  /** What snapshots of jest and vitest are made from. */
  toJSON(): string {
    return this.text;
  }
}

/** Texts of a snapshot don't depend on who looks at them. */
const WIDTH = 120;

function planned(change: ResourceChange, names: Names): PlannedChange {
  names.learn(change);
  const { action, before, after, replacePaths } = change;
  return {
    ...names.of(instanceText(change.address)),
    action: plannedAction(action),
    before: before && plainObject(before),
    after: after && plainObject(after),
    replacedBy: replacePaths.map(pathText),
  };
}

function plannedAction(action: Action): PlannedAction {
  return action === 'delete-create' || action === 'create-delete' ? 'replace' : action;
}
