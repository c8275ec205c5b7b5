import { absoluteText, type InstanceAddress, instanceText, moduleOf, withModule } from '../address';
import { selfReference } from '../config/check/check-references';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import { references } from '../expression/references';
import type { ResourceBlock } from '../model/bound-configuration';
import { refersTo } from '../model/referred';
import { ROOT } from '../module-address';
import { type Expansion, expand, hasKey, keysOf, OpenInstances } from '../scope/expansion';
import { storedValue } from '../scope/objects';
import type { StateInstance } from '../state/state';
import { planData } from './data-source';
import { resolveImports } from './import';
import { planManaged } from './managed';
import { planDeposed, planRemoval, removalReason } from './orphans';
import type { ActionReason } from './plan';
import type { PlanRun } from './plan-run';
import { countRemaining, remaining } from './remaining';

/** Plans a block in all instances of its module, and what the state has of it in others. @returns whether all of it went well */
export async function planBlock(run: PlanRun, block: ResourceBlock): Promise<boolean> {
  const inState = block.address.mode === 'managed' ? (run.beforeByBlock.get(block.text) ?? []) : [];
  const { module } = block.address;
  if (module === undefined) return planBlockIn(run, block, ROOT, inState);
  return run.problems.attempt(block.text, async () => {
    if (block.address.mode === 'managed') await resolveImports(run, block);
    const instances = run.scopes.instances(module);
    const planned = instances.map((instance) =>
      planBlockIn(
        run,
        block,
        instance,
        inState.filter(({ address }) => address.module === instance),
      ),
    );
    const lost = inState.filter(({ address }) => !instances.includes(moduleOf(address)));
    const removed = lost.map((instance) =>
      each(run, instance.address, () => planRemoval(run, instance, 'delete_because_no_module')),
    );
    return (await Promise.all([...planned, ...removed])).every(Boolean);
  });
}

/** Plans a block in one instance of its module. */
async function planBlockIn(
  run: PlanRun,
  block: ResourceBlock,
  module: string,
  inState: readonly StateInstance[],
): Promise<boolean> {
  const within = withModule(block.address, module);
  const text = absoluteText(within);
  return run.problems.attempt(text, async () => {
    const expansion = await expansionOf(run, block, module);
    if (!expansion) {
      for (const instance of inState) run.refreshed.set(instanceText(instance.address), instance);
      return;
    }
    run.expansions.set(text, expansion);
    run.values.expanded(text, expansion);
    run.checks.expanded(within, keysOf(expansion));
    if (block.address.mode === 'managed' && module === ROOT) await resolveImports(run, block);
    const isSelfMade = (run.planning || run.refresh) && refersTo(block.references, block.address);
    const wanted = keysOf(expansion).map((key) => {
      const address = { ...within, key };
      if (!run.targets.includes(address)) return leave(run, block, address);
      return each(run, address, () =>
        isSelfMade ? Promise.reject(namedItself(block)) : planWanted(run, block, expansion, address),
      );
    });
    const others = inState
      .filter(({ address }) => !hasKey(expansion, address.key))
      .map((instance) => each(run, instance.address, () => planRemoval(run, instance, removalReason(expansion, instance))));
    const went = (await Promise.all([...wanted, ...others])).every(Boolean);
    // A destroy evaluates what a plan without it would have made.
    if (run.mode !== 'destroy')
      countRemaining(
        run.values,
        block,
        inState.map((instance) => left(run, instance)),
      );
    return went;
  });
}

function left(run: PlanRun, instance: StateInstance): StateInstance | undefined {
  const found = run.targets.includes(instance.address) ? run.refreshed.get(instanceText(instance.address)) : instance;
  return found && remaining(found, (key) => run.changes.get(key));
}

/** Without instances it may: nobody asks what that is. */
function namedItself({ text }: ResourceBlock): ExpressionError {
  const { summary, detail } = selfReference(text);
  return new ExpressionError(summary, detail);
}

/**
 * Nothing when it can't be told and nobody needs to know: a destroy goes by the state alone where it is without refresh, of what depends on what is no
 * target, or where only apply would tell, for which it makes nothing.
 */
async function expansionOf(run: PlanRun, block: ResourceBlock, module: string): Promise<Expansion | undefined> {
  const { count, forEach } = block.config;
  try {
    const named = [count, forEach].flatMap((expression) => (expression ? references(expression) : []));
    if (refersTo(named, block.address)) throw namedItself(block);
    return await answered(() => expand(block.config, run.scopes.of(module)));
  } catch (error) {
    const isOpen = run.mode === 'destroy' && error instanceof OpenInstances;
    if (isOpen || (error instanceof ExpressionError && isSparing(run))) return undefined;
    throw error;
  }
}

/** Whether what can't be told of a destroy is left as the state has it. */
export function isSparing({ mode, refresh, targets }: PlanRun): boolean {
  return mode === 'destroy' && (!refresh || targets.given.length > 0);
}

async function planWanted(run: PlanRun, block: ResourceBlock, expansion: Expansion, address: InstanceAddress): Promise<void> {
  if (block.address.mode === 'data') {
    // A destroy without refresh asks nobody: Terraform skips the walk that reads data then.
    return run.planning || run.refresh ? planData(run, block, expansion, address) : keepData(run, block, address);
  }
  await planManaged(run, block, expansion, address);
  const inState = run.before.get(instanceText(address));
  if (inState) await planDeposed(run, inState);
}

async function keepData(run: PlanRun, block: ResourceBlock, address: InstanceAddress): Promise<void> {
  const text = instanceText(address);
  const instance = run.before.get(text);
  if (instance) run.refreshed.set(text, instance);
  await leave(run, block, address);
}

/** An instance that isn't among the targets has the value that the state has. */
async function leave(run: PlanRun, block: ResourceBlock, address: InstanceAddress): Promise<boolean> {
  const current = run.before.get(instanceText(address))?.current;
  if (current) run.values.set(absoluteText(address), address.key, storedValue(block, current));
  return true;
}

/** Plans what the state has of a block that is gone. @returns whether all of it went well */
export async function planRemoved(run: PlanRun, instances: readonly StateInstance[]): Promise<boolean> {
  const all = instances.map((instance) => each(run, instance.address, () => planRemoval(run, instance, lostReason(run, instance))));
  return (await Promise.all(all)).every(Boolean);
}

function lostReason(run: PlanRun, instance: StateInstance): ActionReason | undefined {
  return run.movedFrom.has(instanceText(instance.address)) ? 'delete_because_no_move_target' : removalReason(undefined, instance);
}

/** Plans that what was set aside of an instance goes, which stays as it is otherwise. @returns whether it went well */
export async function planSetAside(run: PlanRun, instance: StateInstance): Promise<boolean> {
  if (instance.current) run.refreshed.set(instanceText(instance.address), { ...instance, deposed: {} });
  return one(run, instance.address, () => planDeposed(run, instance));
}

async function each(run: PlanRun, address: InstanceAddress, work: () => Promise<void>): Promise<boolean> {
  return run.targets.includes(address) ? one(run, address, work) : !run.stopped();
}

async function one(run: PlanRun, address: InstanceAddress, work: () => Promise<void>): Promise<boolean> {
  if (run.stopped()) return false;
  // Many wait for their turn: once the run is stopped none of them has to say so.
  const text = instanceText(address);
  const about = { 'pcg.address': text, 'pcg.type': address.type };
  const spanned = () =>
    run.spans.span(
      `plan ${text}`,
      about,
      () => run.problems.attempt(text, work),
      (well) => !well,
    );
  return run.limit.run(() => (run.stopped() ? Promise.resolve(false) : spanned()));
}
