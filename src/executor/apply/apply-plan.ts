import { randomBytes } from 'node:crypto';
import type { Clock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import { noSpans, type Spans } from '../../runtime/tracing/spans';
import { invokeAll } from '../action/invoke';
import { absoluteText, instanceText, parseAddress, type ResourceAddress, resourceText } from '../address';
import { checkBlock } from '../checks/check-block';
import { checkResultsToJson } from '../checks/check-result';
import { Checks } from '../checks/checks';
import { isFound, noteVariables } from '../checks/found';
import type { CheckConfig } from '../config/configuration';
import { appliedVariables } from '../config/variables';
import { OpenEphemerals } from '../ephemeral/opened';
import type { Listener, LocatedDiagnostic } from '../events';
import type { FunctionContext } from '../expression/functions';
import type { MarkedValue } from '../expression/marked-value';
import type { BoundConfiguration, ResourceBlock } from '../model/bound-configuration';
import { sourceOf } from '../model/schemas';
import { createBeforeDestroyBlocks } from '../plan/create-before-destroy';
import type { Plan, ResourceChange } from '../plan/plan';
import { blockOf, byBlock, changeKey } from '../plan/plan-run';
import { remaining } from '../plan/remaining';
import { selectTargets } from '../plan/targets';
import { INCOMPLETE } from '../plan/warnings';
import type { RunCommand } from '../provision/local-exec';
import { checkLateRules, LateRules } from '../run/late-rules';
import { createLimiter } from '../run/limiter';
import { addModuleSteps } from '../run/module-steps';
import { Problems } from '../run/problems';
import { Providers } from '../run/providers';
import { walk } from '../run/walk';
import { attachState } from '../scope/attach-state';
import { ModuleScopes } from '../scope/module-scopes';
import { ResourceValues } from '../scope/resource-values';
import type { State } from '../state/state';
import type { StateStore } from '../state/store';
import type { ApplyRun, Counts } from './apply-run';
import { applyData } from './data';
import { destroyObject } from './destroy';
import { expandBlock } from './expand';
import { applyInstance } from './instance';
import { applyOutputs } from './outputs';
import { recheck } from './recheck';
import { applySteps } from './steps';

/** What an apply works with. */
export interface ApplyInput {
  readonly model: BoundConfiguration;
  readonly plan: Plan;
  /** Of these, the ephemeral ones count: the plan has the others. */
  readonly variables: { readonly [name: string]: MarkedValue };
  readonly store: StateStore;
  readonly workspace: string;
  readonly functions: FunctionContext;
  /** How many objects are worked on at once. */
  readonly parallelism: number;
  /** What programs of provisioners are started with. */
  readonly environment: NodeJS.ProcessEnv;
  /** @default the system's shell runs commands */
  readonly runCommand?: RunCommand | undefined;
  readonly clock: Clock;
  readonly emit: Listener;
  readonly log: Log;
  /** @default nothing is taken down */
  readonly spans?: Spans;
  readonly signal: AbortSignal;
  /** What is sensitive: no message has it. It grows by what is evaluated. @default none */
  readonly secrets?: Set<string>;
}

/** What an apply did. */
export interface Applied {
  readonly counts: Readonly<Counts>;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** It was stopped before all was done. */
  readonly interrupted: boolean;
}

/**
 * Does what a plan says, and keeps the state of each object as soon as its provider has answered.
 * After a failure everything goes on that doesn't depend on what failed.
 */
export async function applyPlan(input: ApplyInput): Promise<Applied> {
  const problems = new Problems(input.emit, input.secrets, input.model.configuration);
  const run = createApplyRun(input, problems);
  if (makesNothingKnown(input.plan)) return { counts: run.done, diagnostics: [], interrupted: false };
  const stop = () => run.providers.stop();
  input.signal.addEventListener('abort', stop, { once: true });
  try {
    const well = await problems.attempt(undefined, () => run.store.adopt(run.plan.prior));
    // An object that is imported as it is has no step: it came into the state with the plan's.
    if (well) run.done.imported += run.plan.changes.filter(({ action, importing }) => action === 'no-op' && importing).length;
    if (well) await problems.attempt(undefined, () => walkPlan(run));
    if (well && run.plan.mode !== 'invoke')
      run.store.setEmptyBlocks(problems.failed || run.stopped() ? blocksWithoutInstances(run) : new Map());
    if (well && run.plan.mode !== 'invoke') await problems.attempt(undefined, () => run.store.setCheckResults(checkResults(run)));
    await problems.attempt(undefined, () => run.store.save());
  } finally {
    input.signal.removeEventListener('abort', stop);
    await run.ephemerals.closeAll();
    await run.providers.close();
  }
  return { counts: run.done, diagnostics: problems.all, interrupted: input.signal.aborted };
}

/** What a look at what is there has found stands: apply does nothing that could change it. */
function checkResults({ plan, checks }: ApplyRun): State['checkResults'] {
  return checkResultsToJson(plan.mode === 'refresh-only' ? plan.checks : checks.results());
}

async function walkPlan(run: ApplyRun): Promise<void> {
  const { problems, model, plan } = run;
  const block = (change: ResourceChange) => model.blocks.get(resourceText(change.address)) as ResourceBlock;
  if (plan.mode === 'destroy') attachState(run, plan.prior.instances, run.expansions, () => true);
  const one = (change: ResourceChange, rank: number, work: (run: ApplyRun) => Promise<boolean>) => {
    const limit = run.limit.ranked(rank);
    const { address, action, provider } = change;
    const text = instanceText(address);
    const about = { 'pcg.address': text, 'pcg.type': address.type, 'pcg.action': action, 'pcg.provider': sourceOf(provider) };
    const attempt = () => problems.attempt(text, () => work({ ...run, limit }));
    const spanned = () => run.spans.span(`apply ${text}`, about, attempt, (well) => !well);
    return limit.run(() => (run.stopped() ? Promise.resolve(false) : spanned()));
  };
  const applying = { rules: plan.mode === 'normal', isFound: (check: CheckConfig) => isFound(run, check) };
  const steps = applySteps(run, {
    configure: (ref) => problems.attempt(ref, () => run.providers.configure(ref, run.scopes, problems)),
    expand: (text) => problems.attempt(text, () => expandBlock(run, text)),
    addModules: (into, after) => addModuleSteps(run, into, { includes: () => true, after, ...applying }),
    invoke: (invocations) => invokeAll(run, invocations),
    close: (text) => run.ephemerals.close(text),
    apply: (change, rank) =>
      one(change, rank, (own) => (change.action === 'read' ? applyData : applyInstance)(own, block(change), change)),
    recheck: (change, rank) => one(change, rank, (own) => recheck(own, block(change), change)),
    check: (check) => checkBlock(run, check),
    destroy: (change, rank) => one(change, rank, (own) => destroyObject(own, change)),
  });
  let undone: Iterable<string> = steps.keys();
  await problems.attempt(undefined, async () => {
    const { failed, skipped } = await walk(steps, run.stopped);
    undone = [...failed, ...skipped];
  });
  if (!run.stopped()) await checkLateRules(run);
  await applyOutputs(run, new Set(undone));
  if (plan.targets.length > 0) problems.add([INCOMPLETE]);
}

/** Nothing was found, and what outputs wait for only a change would tell: there is nothing to be kept of it. */
function makesNothingKnown({ mode, applyable, outputs }: Plan): boolean {
  return mode === 'refresh-only' && !applyable && Object.values(outputs).some(({ action }) => action !== 'no-op');
}

/**
 * What a run that failed notes: the blocks that it has expanded, and that neither had instances nor have any; and those that were noted, but where
 * instances were planned. Of those that it emptied Terraform notes some, by which of the two it came to first. What refers to a variable whose value
 * is wrong it doesn't come to.
 */
function blocksWithoutInstances({ plan, store, expansions, model, rules }: ApplyRun): State['emptyBlocks'] {
  const isReached = (text: string) =>
    [...rules.names].every((name) => !rules.failed(name) || !model.dependencies.namesOf(text).has(`var.${name}`));
  const blocksOf = ({ instances }: Pick<State, 'instances'>) =>
    new Set([...instances.values()].map(({ address }) => absoluteText(address)));
  const had = blocksOf(plan.prior);
  const has = blocksOf(store.state);
  const found = new Map(plan.prior.emptyBlocks);
  for (const { address } of plan.changes) found.delete(absoluteText(address));
  // A destroy takes the instances of the state for those of the configuration.
  for (const text of plan.mode === 'destroy' ? [] : expansions.keys()) {
    const address = absoluteAddress(text);
    const block = address && model.blocks.get(resourceText(address));
    // What is kept nowhere is noted nowhere.
    if (!block || block.address.mode === 'ephemeral') continue;
    if (!had.has(text) && isReached(block.text)) found.set(text, { address, provider: block.config.provider });
  }
  return new Map([...found].filter(([text]) => !has.has(text)));
}

/** The address of a block in one instance of its module. */
function absoluteAddress(text: string): ResourceAddress | undefined {
  const { key: _, ...address } = parseAddress(text) ?? {};
  return 'type' in address ? address : undefined;
}

function createApplyRun(input: ApplyInput, problems: Problems): ApplyRun {
  const { model, plan, signal } = input;
  const values = new ResourceValues();
  const { configuration } = model;
  const variables = appliedVariables(configuration, plan.variables, input.variables);
  const checks = new Checks(configuration, plan.checks);
  const known = new Set(plan.checks.flatMap(({ address, objects }) => (objects.length > 0 ? [address] : [])));
  noteVariables(checks, configuration, (name) => known.has(name));
  const rules = new LateRules(plan.mode === 'normal' ? configuration.variables : {}, checks);
  const applying = plan.mode !== 'destroy';
  const scopes = new ModuleScopes({
    ...input,
    configuration,
    variables,
    rules,
    applying,
    block: (address) => values.block(address),
  });
  return {
    model,
    plan,
    store: input.store,
    scope: scopes.of(),
    scopes,
    rules,
    checks,
    values,
    providers: new Providers(model, input.emit, () => input.store.state.lineage),
    ephemerals: new OpenEphemerals({ clock: input.clock, emit: input.emit, problems }),
    limit: createLimiter(input.parallelism),
    clock: input.clock,
    emit: input.emit,
    log: input.log,
    spans: input.spans ?? noSpans,
    problems,
    conditions: 'error',
    environment: input.environment,
    runCommand: input.runCommand,
    signal,
    stopped: () => signal.aborted,
    expansions: new Map(),
    createBeforeDestroy: createBeforeDestroyBlocks(model),
    targets: selectTargets(plan.targets, model, plan.prior.instances, plan.mode === 'destroy'),
    changes: new Map(
      plan.changes.filter(({ deposed }) => deposed === undefined).map((change) => [instanceText(change.address), change]),
    ),
    remaining: remainingByBlock(plan),
    deposed: new Map(),
    done: { added: 0, changed: 0, destroyed: 0, imported: 0, invoked: 0 },
    deposedKey: () => randomBytes(4).toString('hex'),
  };
}

function remainingByBlock({ changes, prior }: ApplyInput['plan']): ApplyRun['remaining'] {
  const byKey = new Map(changes.map((change) => [changeKey(change), change]));
  const left = [...prior.instances].flatMap(([text, instance]) => {
    const some = remaining(instance, (key) => byKey.get(key));
    return some ? [[text, some] as const] : [];
  });
  return byBlock(new Map(left), blockOf);
}
