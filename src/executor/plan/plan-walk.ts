import { triggerNeeds } from '../action/configured';
import { planTriggers } from '../action/plan-actions';
import { absoluteText, type InstanceAddress, instanceText, localText, moduleOf, withModule } from '../address';
import { checkBlock, needsOfCheck } from '../checks/check-block';
import { isFound } from '../checks/found';
import { selfReference } from '../config/check/check-references';
import { closing, ephemeralsOfProviders, ephemeralUsers } from '../ephemeral/closing';
import { openBlock } from '../ephemeral/open-block';
import type { Traversal } from '../expression/ast';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import { references } from '../expression/references';
import type { ResourceBlock } from '../model/bound-configuration';
import { referredBlock } from '../model/dependencies';
import { ROOT } from '../module-address';
import { addModuleSteps, modulesInState } from '../run/module-steps';
import { type Step, walk } from '../run/walk';
import { type Expansion, expand, hasKey, keysOf } from '../scope/expansion';
import { storedValue } from '../scope/objects';
import type { StateInstance } from '../state/state';
import { planData } from './data-source';
import { importExpressions, resolveImports } from './import';
import { planManaged } from './managed';
import { needsNoProvider, planDeposed, planRemoval, removalReason } from './orphans';
import { isIncluded, needsOf } from './outputs';
import type { ActionReason } from './plan';
import type { PlanRun } from './plan-run';
import { countRemaining, remaining } from './remaining';

/**
 * Walks providers and resource blocks, each after what it depends on, and plans every instance.
 * @returns whether all of it went well
 */
export async function planWalk(run: PlanRun): Promise<boolean> {
  const steps = new Map<string, Step>();
  const needed = new Set<string>();
  const opened = openedBlocks(run);
  for (const block of run.model.blocks.values()) {
    if (!run.targets.includesBlock(block.text)) continue;
    if (block.address.mode === 'ephemeral' && !opened(block.text)) continue;
    const { provider } = block.config;
    needed.add(provider);
    steps.set(block.text, {
      after: [
        ...run.model.dependencies.direct(block.text),
        ...run.model.dependencies.partsOf(block.text),
        ...ofImports(run, block.text),
        provider,
      ],
      run: (rank) => {
        const own = { ...run, limit: run.limit.ranked(rank) };
        return block.address.mode === 'ephemeral' ? openPlanned(own, block) : planBlock(own, block);
      },
    });
  }
  for (const [block, instances] of run.beforeByBlock) {
    if (run.model.blocks.has(block) || !run.targets.includesBlock(block)) continue;
    if (instances[0]?.address.mode === 'data') continue;
    const refs = instances.filter((instance) => !needsNoProvider(run, instance)).map(({ provider }) => provider);
    for (const ref of refs) needed.add(ref);
    steps.set(block, { after: refs, run: (rank) => planRemoved({ ...run, limit: run.limit.ranked(rank) }, instances) });
  }
  addActions(run, steps, needed);
  addModules(run, steps, needed);
  addChecks(run, steps);
  addProviders(run, steps, needed);
  addClosing(run, steps);
  const { failed, skipped } = await walk(steps, run.stopped);
  keepUntouched(run);
  // What failed says so itself; what was stopped says nothing.
  const untold = run.stopped() ? [...failed, ...skipped] : skipped;
  const isBlock = (id: string) => run.model.blocks.has(id) || run.beforeByBlock.has(id);
  run.unplanned.push(...untold.filter(isBlock));
  return failed.length === 0 && skipped.length === 0;
}

/** The actions that a block's changes fire are planned when that is, and all that they refer to. */
function addActions(run: PlanRun, steps: Map<string, Step>, needed: Set<string>): void {
  if (!run.planning) return;
  for (const block of run.model.blocks.values()) {
    const { actionTriggers } = block.config.lifecycle;
    if (actionTriggers.length === 0 || !steps.has(block.text)) continue;
    const { blocks, parts, providers } = triggerNeeds(run.model, block, actionTriggers);
    for (const ref of providers) needed.add(ref);
    const after = [block.text, ...blocks, ...parts, ...providers];
    steps.set(`actions ${block.text}`, { after, run: () => planTriggers(run, block) });
  }
}

/** With targets, only those parts of modules that something in the run goes through. */
function addModules(run: PlanRun, steps: Map<string, Step>, needed: ReadonlySet<string>): void {
  const { dependencies, configuration } = run.model;
  if (Object.keys(configuration.modules).length === 0) return;
  const users = [...run.model.blocks.keys()].filter((block) => steps.has(block));
  const parts = new Set([
    ...users.flatMap((block) => [...dependencies.partsOf(block)]),
    ...[...needed].flatMap((ref) => dependencies.partsOfProvider(ref)),
    ...Object.values(configuration.outputs).flatMap((output) => (isIncluded(run, output) ? needsOf(run.model, output).parts : [])),
  ]);
  const sparing = isSparing(run);
  addModuleSteps(run, steps, {
    // Without a look at what is there, nobody asks what modules would be given.
    includes: (part) => (run.targets.given.length === 0 || parts.has(part)) && (!sparing || part in configuration.modules),
    after: (block) => block,
    rules: run.mode !== 'destroy',
    isFound: (check) => isFound(run, check),
    has: (output) => void run.moduleOutputs.push(output),
    ...(sparing ? { inState: modulesInState([...run.before.values()].map(({ address }) => address.module)) } : {}),
  });
}

function ofImports(run: PlanRun, block: string): readonly string[] {
  const named = importExpressions(run.model, block).flatMap(references);
  if (named.length === 0) return [];
  return [...run.model.dependencies.ofTraversals(named), ...run.model.dependencies.partsOfTraversals(named)];
}

/** A destroy doesn't ask what the configuration checks, nor does a plan of some targets. */
function addChecks(run: PlanRun, steps: Map<string, Step>): void {
  if (run.mode === 'destroy' || run.targets.given.length > 0) return;
  for (const check of Object.values(run.model.configuration.checks)) {
    const { blocks, parts } = needsOfCheck(run.model, check);
    steps.set(check.address, { after: [...blocks, ...parts], run: () => checkBlock(run, check) });
  }
}

function addProviders(run: PlanRun, steps: Map<string, Step>, needed: ReadonlySet<string>): void {
  for (const ref of needed) {
    steps.set(ref, {
      after: [...run.model.dependencies.ofProvider(ref), ...run.model.dependencies.partsOfProvider(ref)],
      run: () => run.problems.attempt(ref, () => run.providers.configure(ref, run.scopes, run.problems)),
    });
  }
}

/** A destroy opens only what providers need: what goes must not wait for a value that can't be had any more. */
function openedBlocks({ mode, model, beforeByBlock }: PlanRun): (block: string) => boolean {
  if (mode !== 'destroy') return () => true;
  const declared = [...model.blocks.values()].flatMap(({ address, config }) =>
    address.mode === 'ephemeral' ? [] : [config.provider],
  );
  const stored = [...beforeByBlock.values()].flatMap((instances) => instances.map(({ provider }) => provider));
  const needed = ephemeralsOfProviders(model, [...declared, ...stored]);
  return (block) => needed.has(block);
}

/** What a destroy is planned with stays open until that is planned as well. */
function addClosing(run: PlanRun, steps: Map<string, Step>): void {
  if (run.mode === 'destroy') return;
  const stored = [...run.beforeByBlock].filter(([block]) => !run.model.blocks.has(block));
  for (const { block, users, isUsedBy } of ephemeralUsers(run.model)) {
    if (!steps.has(block)) continue;
    const lost = stored.flatMap(([other, instances]) => (instances.some(({ provider }) => isUsedBy(provider)) ? [other] : []));
    steps.set(closing(block), { after: [block, ...users, ...users.map(closing), ...lost], run: () => run.ephemerals.close(block) });
  }
}

async function openPlanned(run: PlanRun, block: ResourceBlock): Promise<boolean> {
  return run.problems.attempt(block.text, () => openBlock(run, block));
}

async function planBlock(run: PlanRun, block: ResourceBlock): Promise<boolean> {
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
    const isSelfMade = (run.planning || run.refresh) && namesItself(block, block.references);
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

function namesItself({ address }: ResourceBlock, named: readonly Traversal[]): boolean {
  return named.some((traversal) => {
    const referred = referredBlock(traversal);
    return referred !== undefined && localText(referred) === localText(address);
  });
}

/** Without instances it may: nobody asks what that is. */
function namedItself({ text }: ResourceBlock): ExpressionError {
  const { summary, detail } = selfReference(text);
  return new ExpressionError(summary, detail);
}

/** Nothing when it can't be told and nobody needs to know: a destroy without refresh, or of what depends on what is no target, goes by the state alone. */
async function expansionOf(run: PlanRun, block: ResourceBlock, module: string): Promise<Expansion | undefined> {
  const { count, forEach } = block.config;
  try {
    const named = [count, forEach].flatMap((expression) => (expression ? references(expression) : []));
    if (namesItself(block, named)) throw namedItself(block);
    return await answered(() => expand(block.config, run.scopes.of(module)));
  } catch (error) {
    if (error instanceof ExpressionError && isSparing(run)) return undefined;
    throw error;
  }
}

/** Whether what can't be told of a destroy is left as the state has it. */
function isSparing({ mode, refresh, targets }: PlanRun): boolean {
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

async function planRemoved(run: PlanRun, instances: readonly StateInstance[]): Promise<boolean> {
  const all = instances.map((instance) => each(run, instance.address, () => planRemoval(run, instance, lostReason(run, instance))));
  return (await Promise.all(all)).every(Boolean);
}

function lostReason(run: PlanRun, instance: StateInstance): ActionReason | undefined {
  return run.movedFrom.has(instanceText(instance.address)) ? 'delete_because_no_move_target' : removalReason(undefined, instance);
}

async function each(run: PlanRun, address: InstanceAddress, work: () => Promise<void>): Promise<boolean> {
  if (!run.targets.includes(address) || run.stopped()) return !run.stopped();
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

/** What isn't in the run stays in the state as it is. */
function keepUntouched(run: PlanRun): void {
  for (const [text, instance] of run.before) {
    if (!run.targets.includes(instance.address)) run.refreshed.set(text, instance);
  }
}
