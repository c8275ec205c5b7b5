import { isWhollyKnown } from '../../framework';
import { type Clock, dateOf } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import { noSpans, type Spans } from '../../runtime/tracing/spans';
import { planInvokeOnly } from '../action/plan-invoke';
import { compareInstances, instanceText } from '../address';
import { Checks } from '../checks/checks';
import { checksOfDestroy, noteFound } from '../checks/found';
import { keptVariables } from '../config/variables';
import { OpenEphemerals } from '../ephemeral/opened';
import type { Listener, LocatedDiagnostic } from '../events';
import type { FunctionContext } from '../expression/functions';
import type { MarkedValue } from '../expression/marked-value';
import type { BoundConfiguration } from '../model/bound-configuration';
import { checkLateRules, LateRules } from '../run/late-rules';
import { createLimiter } from '../run/limiter';
import { Problems } from '../run/problems';
import { Providers } from '../run/providers';
import { attachState } from '../scope/attach-state';
import { ModuleScopes } from '../scope/module-scopes';
import { ResourceValues } from '../scope/resource-values';
import type { State } from '../state/state';
import { createBeforeDestroyBlocks } from './create-before-destroy';
import { planEverythingAway } from './destroy';
import { applyMoves, type Moved } from './moves';
import { outputsAfterRefresh, planOutputs } from './outputs';
import type { OutputChange, Plan, ResourceChange } from './plan';
import { blockOf, byBlock, type PlanOptions, type PlanRun } from './plan-run';
import { planWalk } from './plan-walk';
import { retypeMoved } from './retype';
import { contradictedBlocks, instancesNotLeft } from './still-declared';
import { movesLeftOut, replacedAddress, selectTargets } from './targets';
import { emptyTargets, forgotten, TARGETING, unmatchedReplacements } from './warnings';

/** What a plan is made from. */
export interface PlanInput {
  readonly model: BoundConfiguration;
  readonly state: State;
  readonly variables: { readonly [name: string]: MarkedValue };
  /** What was given for variables. @default nothing */
  readonly givenVariables?: { readonly [name: string]: MarkedValue };
  readonly workspace: string;
  readonly functions: FunctionContext;
  /** How many objects are worked on at once. */
  readonly parallelism: number;
  readonly options: PlanOptions;
  readonly clock: Clock;
  readonly emit: Listener;
  readonly log: Log;
  /** @default nothing is taken down */
  readonly spans?: Spans;
  readonly signal: AbortSignal;
  /** What is sensitive: no message has it. It grows by what is evaluated. @default none */
  readonly secrets?: Set<string>;
  /** Looks at what is planned while providers are still there to be asked. @default nobody looks */
  readonly look?: (run: PlanRun) => Promise<void>;
}

/** A plan, or what kept it from being made. */
export interface Planned {
  readonly plan: Plan | undefined;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** The provider configurations that could be used, also where there is no plan. */
  readonly providers: Plan['providers'];
  /** Where there is no plan: addresses of blocks of which nothing is known, because it did not get to them. */
  readonly unplanned: readonly string[];
}

/** Refreshes what the state has and plans what apply would do. Problems are diagnostics; it throws only bugs. */
export async function makePlan(input: PlanInput): Promise<Planned> {
  const problems = new Problems(input.emit, input.secrets, input.model.configuration);
  const made: { plan?: Plan; providers: Plan['providers']; unplanned: readonly string[] } = {
    providers: [],
    unplanned: [...input.model.blocks.keys()],
  };
  await problems.attempt(undefined, async () => {
    const moved = await retypeMoved(input.model, applyMoves(input.model.configuration, input.state), problems);
    if (problems.failed) return;
    const run = createPlanRun(input, moved, problems);
    const stop = () => run.providers.stop();
    input.signal.addEventListener('abort', stop, { once: true });
    try {
      made.plan = await planRun(run, input);
      made.unplanned = run.unplanned;
      if (made.plan && !problems.failed) await input.look?.(run);
    } finally {
      input.signal.removeEventListener('abort', stop);
      made.providers = run.providers.described();
      await run.ephemerals.closeAll();
      await run.providers.close();
    }
  });
  const plan = problems.failed ? undefined : made.plan;
  if (plan) problems.add(forgotten(plan.changes));
  if (plan) announce(plan, input.emit);
  return { plan, diagnostics: problems.all, providers: made.providers, unplanned: plan ? [] : made.unplanned };
}

/** Tells what a plan says, in its order: instances were planned as they came. */
function announce(plan: Plan, emit: Listener): void {
  for (const change of plan.drift) emit({ kind: 'drift', change });
  for (const change of plan.changes) emit({ kind: 'planned_change', change });
  for (const invocation of plan.invocations) emit({ kind: 'planned_invocation', invocation });
  emit({ kind: 'planned', plan });
}

async function planRun(run: PlanRun, input: PlanInput): Promise<Plan | undefined> {
  const { mode, invoke = [] } = { mode: run.mode, ...input.options };
  if (invoke.length > 0) return (await planInvokeOnly(run, invoke)) ? compose(input, run, [], {}) : undefined;
  if (mode === 'destroy') attachState(run, run.before, run.expansions, (block) => !run.targets.includesBlock(block));
  if (run.targets.given.length > 0) run.problems.add([TARGETING]);
  // Nothing is there to be looked at, and nobody asks what the configuration would make.
  if (mode === 'destroy' && run.before.size === 0 && Object.keys(run.stateOutputs).length === 0) return compose(input, run, [], {});
  run.problems.check(contradictedBlocks(run));
  noteFound(run);
  const planned = await planWalk(run);
  if (!(await checkLateRules(run)) || !planned) return undefined;
  run.problems.add(emptyTargets(run));
  run.problems.check(instancesNotLeft(run));
  run.problems.add(unmatchedReplacements(run, input.options.replace ?? []));
  if (mode === 'destroy') {
    // What an output would be is asked of the look at what is there: without one, nobody asks.
    const looked = run.refresh ? await planOutputs(run) : {};
    const gone = looked && (await planEverythingAway(run, looked));
    return gone && compose(input, { ...run, targets: gone.targets }, gone.changes, gone.outputs, gone.found);
  }
  const outputs = await planOutputs(run);
  return outputs && compose(input, run, run.changes.values(), outputs);
}

/** What a plan begins with. @throws DiagnosticError */
export function createPlanRun(input: PlanInput, moved: Moved, problems: Problems): PlanRun {
  const { model, options, emit, log, clock, state, signal } = input;
  const { refresh = true, targets = [], replace = [], invoke = [] } = options;
  const mode = invoke.length > 0 ? 'invoke' : (options.mode ?? 'normal');
  problems.check(moved.problems);
  problems.check(movesLeftOut(targets, moved.from));
  const values = new ResourceValues();
  const checks = new Checks(model.configuration);
  // Nothing that goes depends on what variables are.
  const rules = new LateRules(mode === 'normal' || mode === 'refresh-only' ? model.configuration.variables : {}, checks);
  const scopes = new ModuleScopes({
    ...input,
    configuration: model.configuration,
    rules,
    block: (address) => values.block(address),
  });
  // Before a destroy it is looked at what a plan of these targets would look at.
  const included = selectTargets(targets, model, moved.instances, mode === 'destroy' && !refresh);
  return {
    mode,
    model,
    scope: scopes.of(),
    scopes,
    rules,
    checks,
    values,
    providers: new Providers(model, emit, () => state.lineage),
    ephemerals: new OpenEphemerals({ clock, emit, problems }),
    limit: createLimiter(input.parallelism),
    clock,
    emit,
    log,
    spans: input.spans ?? noSpans,
    problems,
    conditions: mode === 'normal' ? 'error' : 'warning',
    stopped: () => signal.aborted,
    planning: mode === 'normal',
    refresh,
    targets: included,
    replace: new Set(replace.map((address) => instanceText(replacedAddress(address)))),
    before: moved.instances,
    beforeByBlock: byBlock(moved.instances, blockOf),
    emptyBlocks: moved.emptyBlocks,
    movedFrom: moved.from,
    imports: new Map(),
    createBeforeDestroy: createBeforeDestroyBlocks(model, included),
    refreshed: new Map(),
    expansions: new Map(),
    changes: new Map(),
    drift: [],
    invocations: [],
    moduleOutputs: [],
    unplanned: [],
    stateOutputs: state.outputs,
  };
}

function compose(
  input: PlanInput,
  run: PlanRun,
  changes: Iterable<ResourceChange>,
  outputs: { readonly [name: string]: OutputChange },
  found: State['outputs'] = outputsAfterRefresh(input.state.outputs, outputs, run.model.configuration.outputs),
): Plan {
  const { options, state, variables, givenVariables = {}, clock } = input;
  const { mode } = run;
  const { targets = [] } = options;
  const inOrder = [...changes].sort(compareChanges);
  // Of what is to go, nobody asks how it has changed.
  const drift = mode === 'destroy' ? [] : [...run.drift].sort(compareChanges);
  // What has only moved is shown by a look at what is there, and written by the next plan.
  const changed =
    mode === 'refresh-only' ? drift.some(({ action }) => action !== 'no-op') || notesChanged(run) : inOrder.some(writesState);
  return {
    mode,
    timestamp: new Date(dateOf(clock)).toISOString().replace(/\.\d+Z$/, 'Z'),
    targets,
    variables: keptVariables(run.model.configuration, variables),
    givenVariables,
    previous: { lineage: state.lineage, serial: state.serial },
    prior: {
      ...state,
      // What is known of these is of the run before.
      checkResults: mode === 'invoke' ? state.checkResults : null,
      instances: run.refreshed,
      emptyBlocks: run.emptyBlocks,
      outputs: found,
    },
    changes: inOrder,
    drift,
    outputs,
    moduleOutputs: mode === 'destroy' ? [] : run.moduleOutputs,
    invocations: inPlanOrder(run),
    checks: mode === 'destroy' ? checksOfDestroy(run) : mode === 'invoke' ? [] : run.checks.results(),
    applyable:
      run.invocations.length > 0 ||
      changed ||
      takesDataAway(run) ||
      Object.values(outputs).some((output) => writesOutput(output, mode)),
    complete: targets.length === 0,
    providers: run.providers.described(),
  };
}

/** Those of one object in the order in which they are invoked, objects in theirs. */
function inPlanOrder({ invocations }: PlanRun): Plan['invocations'] {
  return [...invocations].sort(({ trigger: a }, { trigger: b }) => (a && b ? compareInstances(a.resource, b.resource) : 0));
}

/** What was read goes with the rest, though nobody would call it a change. */
function takesDataAway({ mode, refreshed, targets }: PlanRun): boolean {
  return mode === 'destroy' && [...refreshed.values()].some(({ address }) => address.mode === 'data' && targets.includes(address));
}

/** Whether the state gets another output by it: a look at what is there doesn't make known what only a change would, nor is one that goes a reason. */
function writesOutput({ action, after }: OutputChange, mode: Plan['mode']): boolean {
  return action !== 'no-op' && (mode !== 'refresh-only' || (after !== undefined && isWhollyKnown(after.value)));
}

/**
 * Whether something else is to be noted beside an object that is as it was, by its provider or of its place in the order: that is no
 * drift, and is to be kept all the same.
 */
function notesChanged({ before, refreshed }: PlanRun): boolean {
  return [...refreshed].some(([text, { current: now }]) => {
    const was = before.get(text)?.current;
    if (!was || !now) return was?.private !== now?.private;
    return (
      now.private !== was.private ||
      now.createBeforeDestroy !== was.createBeforeDestroy ||
      now.dependencies.length !== was.dependencies.length ||
      now.dependencies.some((text, i) => text !== was.dependencies[i])
    );
  });
}

/** Whether the state is another one after the change. */
function writesState({ action, previousAddress, importing }: ResourceChange): boolean {
  return action !== 'no-op' || previousAddress !== undefined || importing !== undefined;
}

/** The current object before the deposed ones of the same address. */
function compareChanges(a: ResourceChange, b: ResourceChange): number {
  return compareInstances(a.address, b.address) || ((a.deposed ?? '') < (b.deposed ?? '') ? -1 : 1);
}
