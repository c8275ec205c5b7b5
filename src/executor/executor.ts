import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { hasErrors } from '../framework';
import { type Clock, dateOf, systemClock } from '../runtime/clock';
import { type Log, noLog } from '../runtime/log';
import { noSpans, type Spans } from '../runtime/tracing/spans';
import { type Applied, applyPlan } from './apply/apply-plan';
import { TERRAFORM_PROVIDER, terraformProvider } from './builtin/terraform';
import type { Configuration } from './config/configuration';
import type { Listener } from './events';
import type { MarkedValue } from './expression/marked-value';
import { type ImportedNow, type ImportRequest, importNow } from './import/import-now';
import { type BoundConfiguration, bindConfiguration } from './model/bound-configuration';
import { providerNames, stateWithProviderNames, withProviderNames } from './model/provider-names';
import { type ProviderFactories, Schemas } from './model/schemas';
import { refusalToDestroy } from './plan/in-doubt';
import { makePlan, type Planned } from './plan/make-plan';
import type { Plan } from './plan/plan';
import type { PlanOptions } from './plan/plan-run';
import type { RunCommand } from './provision/local-exec';
import { type LookedUp, type LookUp, lookUp, withPlanned } from './query/look-up';
import { type Queried, type QueryOptions, runQuery } from './query/run-query';
import { Problems } from './run/problems';
import { ProviderFunctions } from './run/provider-functions';
import { learnTexts } from './run/sensitive-texts';
import { tracedProviders } from './run/traced-providers';
import { validateModel } from './run/validate';
import { functionContext } from './scope/function-context';
import { readStateFrom } from './state/file/read-only';
import type { StateStorage } from './state/storage';
import type { StateStore } from './state/store';

/** What a stack is run with. */
export interface ExecutorOptions {
  readonly configuration: Configuration;
  readonly variables: { readonly [name: string]: MarkedValue };
  /** What was given for variables, before it was made what their types say: plans in JSON have that. @default what they are */
  readonly givenVariables?: { readonly [name: string]: MarkedValue };
  /** The state of the stack, opened by the caller, who closes it. */
  readonly store: StateStore;
  /**
   * The providers of the caller's own process, by source. The built-in one is always there. One that is there under several
   * sources is one provider; a state keeps the name that it has.
   */
  readonly providers: ProviderFactories;
  /** @default 'default' */
  readonly workspace?: string;
  /** How many objects are worked on at once. @default 10 */
  readonly parallelism?: number;
  /** What programs of provisioners are started with. @default the process's own */
  readonly environment?: NodeJS.ProcessEnv;
  /** Runs the commands of provisioners in place of the system's shell: where no program may be started. @default the shell */
  readonly runCommand?: RunCommand;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** Hears what happens as it happens. */
  readonly emit?: Listener;
  /** Takes what only those want to read who look for a fault. @default nothing is logged */
  readonly log?: Log;
  /** Takes down plans and applies, the changes in them and the calls of providers. @default nothing is taken down */
  readonly spans?: Spans;
  /** Aborted: nothing new is begun, the calls in flight are asked to end, the state is saved. */
  readonly signal?: AbortSignal;
}

/** Plans and applies one stack. */
export interface Executor {
  readonly model: BoundConfiguration;
  /** Checks the configuration, refreshes what the state has, and plans. */
  plan(options?: PlanOptions): Promise<Planned>;
  /** Does what a plan that was made from this state says. */
  apply(plan: Plan): Promise<Applied>;
  /** Lists what the query files of the configuration ask for. */
  query(options?: QueryOptions): Promise<Queried>;
  /** Evaluates an expression with the objects as the state has them. @throws DiagnosticError */
  evaluate(expression: string): Promise<LookedUp>;
  /** Plans, and evaluates expressions with the objects as the plan has them. @returns undefined when there is no plan */
  planned<T>(work: (lookUp: LookUp) => Promise<T>): Promise<T | undefined>;
  /** Takes an object into the state, whatever a plan would do with it. */
  import(request: ImportRequest): Promise<ImportedNow>;
}

/**
 * Reads a configuration against its providers' schemas, ready to be planned.
 * @throws DiagnosticError when it doesn't fit them
 */
export async function createExecutor(options: ExecutorOptions): Promise<Executor> {
  const { store, clock = systemClock, emit = () => {}, log = noLog, spans = noSpans, workspace = 'default', variables } = options;
  const { parallelism = 10, environment = process.env, runCommand, signal = new AbortController().signal } = options;
  const { givenVariables = {} } = options;
  // All that is in flight listens; without this Node takes more than ten of them for a leak and prints so.
  setMaxListeners(Number.POSITIVE_INFINITY, signal);
  const names = providerNames(options.configuration, store.state, options.providers);
  const configuration = withProviderNames(options.configuration, names);
  const schemas = new Schemas(tracedProviders(withBuiltin(options, clock), spans));
  const model = await bindConfiguration(configuration, schemas, stateWithProviderNames(store.state, names));
  const calls = new ProviderFunctions(configuration, schemas);
  const secrets = new Set<string>();
  for (const { value, sensitive } of Object.values(variables)) learnTexts(value, sensitive, secrets);
  const common = { model, variables, givenVariables, workspace, parallelism, clock, emit, log, spans, signal, secrets };
  const functions = (plannedAt: number, planning: boolean) =>
    functionContext(configuration.directory, clock, plannedAt, planning, (name, args, module) => calls.call(name, args, module));
  const closing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      await calls.close();
    }
  };
  const phase = <T>(name: string, failed: (result: T) => boolean, work: () => Promise<T>) =>
    spans.span(name, { 'pcg.workspace': workspace }, () => closing(work), failed);
  return {
    model,
    plan: (planOptions = {}) =>
      phase('plan', hasNoPlan, async () => {
        const context = functions(dateOf(clock), true);
        const problems = new Problems(emit, secrets, model.configuration);
        await validateModel({ ...common, functions: context }, problems);
        if (planOptions.mode === 'destroy' && store.inDoubt.length > 0) {
          problems.add([refusalToDestroy(store.inDoubt, store.journalPath)]);
        }
        if (problems.failed) {
          return { plan: undefined, diagnostics: problems.all, providers: [], unplanned: [...model.blocks.keys()] };
        }
        return makePlan({ ...common, state: stateWithProviderNames(store.state, names), functions: context, options: planOptions });
      }),
    query: (queryOptions) =>
      closing(() => {
        const state = stateWithProviderNames(store.state, names);
        return runQuery({ ...common, state, functions: functions(dateOf(clock), true), options: {} }, queryOptions);
      }),
    evaluate: (expression) =>
      closing(() => {
        const state = stateWithProviderNames(store.state, names);
        return lookUp({ ...common, state, functions: functions(dateOf(clock), false), options: {} }, expression);
      }),
    planned: (work) =>
      closing(async () => {
        const context = functions(dateOf(clock), true);
        const problems = new Problems(emit, secrets, model.configuration);
        await validateModel({ ...common, functions: context }, problems);
        if (problems.failed) return undefined;
        return withPlanned({ ...common, state: stateWithProviderNames(store.state, names), functions: context, options: {} }, work);
      }),
    import: (request) =>
      closing(() => {
        const state = stateWithProviderNames(store.state, names);
        return importNow({ ...common, state, functions: functions(dateOf(clock), true), options: {} }, store, request);
      }),
    apply: (plan) =>
      phase('apply', hasFailed, () =>
        applyPlan({
          ...common,
          plan,
          store,
          environment,
          runCommand,
          functions: functions(Date.parse(plan.timestamp), false),
        }),
      ),
  };
}

const hasNoPlan = ({ plan }: Planned) => plan === undefined;
const hasFailed = ({ diagnostics }: Applied) => hasErrors(diagnostics);

/** The schemas of providers and of the built-in one, for those who only look at states and plans. */
export async function loadSchemas(providers: ProviderFactories): Promise<Schemas> {
  const schemas = new Schemas(
    new Map([
      ...providers,
      [
        TERRAFORM_PROVIDER,
        terraformProvider({
          uuid: randomUUID,
          context: { directory: '', env: {}, clock: systemClock },
          readState: async () => undefined,
        }),
      ],
    ]),
  );
  await Promise.all([...providers.keys(), TERRAFORM_PROVIDER].map((source) => schemas.load(source)));
  return schemas;
}

function withBuiltin(
  { providers, configuration: { directory }, environment = process.env }: ExecutorOptions,
  clock: Clock,
): ProviderFactories {
  const context = { directory, env: environment, clock };
  const readState = (storage: StateStorage) => readStateFrom(storage, { clock, onEvent: () => {}, who: '' });
  return new Map([...providers, [TERRAFORM_PROVIDER, terraformProvider({ uuid: randomUUID, context, readState })]]);
}
