import { triggerNeeds } from '../action/configured';
import { planTriggers } from '../action/plan-actions';
import { checkBlock, needsOfCheck } from '../checks/check-block';
import { isFound } from '../checks/found';
import { closing, ephemeralsOfProviders, ephemeralUsers } from '../ephemeral/closing';
import { openBlock } from '../ephemeral/open-block';
import { references } from '../expression/references';
import type { ResourceBlock } from '../model/bound-configuration';
import { addModuleSteps, modulesInState } from '../run/module-steps';
import { type Step, walk } from '../run/walk';
import { importExpressions } from './import';
import { needsNoProvider, providerOf } from './orphans';
import { isIncluded, needsOf } from './outputs';
import { isSparing, planBlock, planRemoved, planSetAside } from './plan-block';
import type { PlanRun } from './plan-run';
import { selectTargets } from './targets';

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
  addSetAside(run, steps, needed);
  for (const ref of providersOfTaken(run)) needed.add(ref);
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

/** What was set aside of instances that aren't in the run themselves. */
function addSetAside(run: PlanRun, steps: Map<string, Step>, needed: Set<string>): void {
  for (const [text, instance] of run.before) {
    const { address } = instance;
    if (run.targets.includes(address) || !run.targets.includesSetAside(address)) continue;
    const after = needsNoProvider(run, instance) ? [] : [providerOf(run.model, instance)];
    for (const ref of after) needed.add(ref);
    steps.set(`set aside ${text}`, { after, run: (rank) => planSetAside({ ...run, limit: run.limit.ranked(rank) }, instance) });
  }
}

/** The providers of what a destroy takes away with its targets, which isn't looked at. */
function providersOfTaken({ mode, targets, model, before }: PlanRun): readonly string[] {
  if (mode !== 'destroy' || targets.given.length === 0) return [];
  const taken = selectTargets(targets.given, model, before, true);
  const instances = [...before.values()].filter(({ address }) => address.mode === 'managed' && taken.includes(address));
  return instances.map((instance) => providerOf(model, instance));
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
    after: ({ blocks }) => [...blocks],
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

/** What isn't in the run stays in the state as it is. */
function keepUntouched(run: PlanRun): void {
  for (const [text, instance] of run.before) {
    if (!run.targets.includes(instance.address) && !run.refreshed.has(text)) run.refreshed.set(text, instance);
  }
}
