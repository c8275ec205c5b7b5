import { instanceText, resourceText } from '../address';
import type { ResourceChange } from '../plan/plan';
import { changeKey } from '../plan/plan-run';
import type { Step } from '../walk';
import type { ApplyRun } from './apply-run';

/** What each kind of step does. */
export interface Actions {
  configure(ref: string): Promise<boolean>;
  /** Finds a block's instances with what is known now. */
  expand(block: string): Promise<boolean>;
  /** Creates, updates or reads. */
  apply(change: ResourceChange): Promise<boolean>;
  /** Deletes, or takes the old object of a replacement away. */
  destroy(change: ResourceChange): Promise<boolean>;
}

const expanded = (block: string) => `expand ${block}`;
/** The step after which all that is made of a block is made. */
export const settled = (block: string): string => `settled ${block}`;
const applied = (change: ResourceChange) => `apply ${changeKey(change)}`;
const destroyed = (change: ResourceChange) => `destroy ${changeKey(change)}`;

/** Whether the change takes an object away. */
export function destroys({ action }: ResourceChange): boolean {
  return action === 'delete' || action === 'forget' || action === 'delete-create' || action === 'create-delete';
}

/** Whether the change makes, changes or reads an object. */
export function applies({ action }: ResourceChange): boolean {
  return action !== 'no-op' && action !== 'delete' && action !== 'forget';
}

/** Whether the old object goes only when all that used it uses something else. */
function goesLast(change: ResourceChange): boolean {
  return change.action === 'create-delete' || (change.action === 'delete' && change.createBeforeDestroy);
}

/**
 * The steps of an apply with their order: what is created follows what it depends on, what is
 * destroyed precedes it (https://developer.hashicorp.com/terraform/internals/graph).
 */
export function applySteps(run: ApplyRun, actions: Actions): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const { dependencies, blocks } = run.model;
  const changes = run.plan.changes;
  const stored = new Map(changes.filter(destroys).map((change) => [change, dependenciesInState(run, change)] as const));
  const inState = new Map([...run.changes.values()].map((change) => [change, dependenciesInState(run, change)] as const));
  const destroyedBefore = reverse(stored, destroyed);
  const users = blocksByDependency(inState);
  const byProvider = group(changes.filter(destroys), ({ provider }) => provider, destroyed);
  const applyingPlan = run.plan.mode !== 'destroy';

  if (applyingPlan) {
    const applyOf = group(changes.filter(applies), blockOf, applied);
    for (const block of blocks.keys()) {
      if (!run.targets.includesBlock(block)) continue;
      const before = [...dependencies.direct(block)].map(settled);
      steps.set(expanded(block), { after: before, run: () => actions.expand(block) });
      steps.set(settled(block), { after: [expanded(block), ...(applyOf.get(block) ?? [])], run: async () => true });
    }
  }
  const firstDestroyed = group(
    changes.filter((change) => destroys(change) && !goesLast(change)),
    blockOf,
    destroyed,
  );
  for (const change of changes) {
    const block = blockOf(change);
    if (applies(change)) {
      // What it used to depend on and no longer does goes before it is updated.
      const formerly =
        change.action === 'update' ? (inState.get(change) ?? []).flatMap((other) => firstDestroyed.get(other) ?? []) : [];
      const own = change.action === 'delete-create' ? [destroyed(change)] : [];
      steps.set(applied(change), {
        after: [expanded(block), change.provider, ...own, ...formerly],
        run: () => actions.apply(change),
      });
    }
    if (destroys(change)) {
      const after = [change.provider, ...(destroyedBefore.get(block) ?? [])];
      if (change.action === 'create-delete') after.push(applied(change));
      if (goesLast(change))
        for (const user of [...dependencies.dependents(block), ...(users.get(block) ?? [])]) after.push(settled(user));
      steps.set(destroyed(change), { after, run: () => actions.destroy(change) });
    }
  }
  addProviders(run, steps, actions, byProvider);
  return steps;
}

function addProviders(
  run: ApplyRun,
  steps: Map<string, Step>,
  actions: Actions,
  byProvider: ReadonlyMap<string, readonly string[]>,
): void {
  const { model, plan } = run;
  const used = new Set(plan.changes.filter((change) => change.action !== 'no-op').map(({ provider }) => provider));
  for (const ref of used) {
    const referred = model.dependencies.ofTraversals(model.providers.get(ref)?.references ?? []);
    steps.set(ref, { after: [...referred].map(settled), run: () => actions.configure(ref) });
    // What a provider's configuration refers to goes after all that the provider takes away.
    for (const change of plan.changes) {
      if (!destroys(change) || !referred.has(blockOf(change))) continue;
      const step = steps.get(destroyed(change)) as Step;
      steps.set(destroyed(change), { ...step, after: [...step.after, ...(byProvider.get(ref) ?? [])] });
    }
  }
}

function blockOf({ address }: ResourceChange): string {
  return resourceText(address);
}

/** What the state says that the object depends on. */
function dependenciesInState({ plan }: ApplyRun, { address, deposed }: ResourceChange): readonly string[] {
  const instance = plan.prior.instances.get(instanceText(address));
  const object = deposed === undefined ? instance?.current : instance?.deposed[deposed];
  return object?.dependencies ?? [];
}

/** For each block the steps of the objects that depend on it. */
function reverse(
  all: ReadonlyMap<ResourceChange, readonly string[]>,
  id: (change: ResourceChange) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [change, dependencies] of all) for (const block of dependencies) push(found, block, id(change));
  return found;
}

function blocksByDependency(all: ReadonlyMap<ResourceChange, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  return reverse(all, blockOf);
}

function group<T>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const item of items) push(found, key(item), value(item));
  return found;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
