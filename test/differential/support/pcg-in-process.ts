import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describer, finder } from '../../../src/cli/schemas';
import {
  ConfigError,
  callFunction,
  createExecutor,
  type Executor,
  type ExecutorEvent,
  functionContext,
  type LocatedDiagnostic,
  PlanFileError,
  type ProviderFactories,
  planFileText,
  type ReadPlanFile,
  readConfiguration,
  readPlanFile,
  StateStore,
  variableValues,
} from '../../../src/executor';
import { localStorage } from '../../../src/executor/state/storage';
import { DiagnosticError } from '../../../src/framework';
import { applyText, planJson, planText } from '../../../src/report';
import { type Clock, dateOf, systemClock } from '../../../src/runtime/clock';
import type { Document, Flags } from './scenario';
import type { Outcome, Program } from './side';
import { ISOLATED, words } from './spawned';

const PLAN = 'saved.plan';
const RELEASE = 'test';

/** What `pcg` does, in this process: each run of the program itself takes half a second to load. */
export function pcgInProcess(providers: ProviderFactories = new Map()): Program {
  const session = (folder: string, command: string, flags: Flags, work: Work, planned?: ReadPlanFile) =>
    withStack({ folder, command, providers, flags, planned }, work);
  return {
    plan: (folder, flags) =>
      session(folder, 'plan', flags, async ({ executor, file, say }) => {
        const { mode, refresh, targets, replace } = flags;
        const asked = { ...(mode ? { mode } : {}), ...(refresh === undefined ? {} : { refresh }) };
        const { plan } = await executor.plan({ ...asked, targets: targets ?? [], replace: replace ?? [] });
        if (!plan) return { code: 1 };
        writeFileSync(join(folder, PLAN), planFileText(file, plan));
        say(planText(plan, { colour: false }));
        return {
          code: plan.applyable ? 2 : 0,
          plan: JSON.parse(
            planJson(plan, {
              schemas: finder(executor.model.schemas),
              described: { configuration: executor.model.configuration, schemas: describer(executor.model.schemas) },
            }),
          ) as Document,
        };
      }),
    apply: async (folder, { vars = {} }) => {
      const stored = readPlanFile(PLAN, readFileSync(join(folder, PLAN), 'utf8'), RELEASE);
      return session(folder, 'apply', { vars }, (stack) => applyStored(stack, stored), stored);
    },
    destroy: (folder, flags) =>
      session(folder, 'destroy', flags, async (stack) => {
        const { targets = [], refresh = true } = flags;
        const { plan } = await stack.executor.plan({ mode: 'destroy', targets, refresh });
        return plan ? perform(stack, plan, 'destroy') : { code: 1 };
      }),
  };
}

let runs = 0;

/** A run of terraform takes a second: here each begins that much later, so that no two find the same time of day. */
function laterClock(): Clock {
  const ahead = 1000 * runs++;
  return { ...systemClock, date: () => dateOf(systemClock) + ahead };
}

interface Stack {
  readonly executor: Executor;
  readonly store: StateStore;
  readonly file: Parameters<typeof planFileText>[0];
  say(text: string): void;
}

type Work = (stack: Stack) => Promise<Omit<Outcome, 'said'>>;

interface Opening {
  readonly folder: string;
  readonly command: string;
  readonly providers: ProviderFactories;
  readonly flags: Flags;
  readonly planned: ReadPlanFile | undefined;
}

async function withStack({ folder, command, providers, flags, planned }: Opening, work: Work): Promise<Outcome> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const emit = (event: ExecutorEvent): void => {
    if (event.kind === 'diagnostic') say(textOf(event.diagnostic));
  };
  let store: StateStore | undefined;
  try {
    const configuration = readConfiguration(folder, planned?.sources);
    const clock = laterClock();
    const context = functionContext(configuration.directory, clock, dateOf(clock), true);
    const {
      values: variables,
      given: givenVariables,
      ephemeral,
    } = variableValues(configuration, {
      env: {},
      directory: configuration.directory,
      commandLine: Object.entries(flags.vars ?? {}).map(([name, value]) => ({ name, value })),
      ...(planned ? { planned } : {}),
      call: (name, args) => callFunction(name, args, context),
    });
    const statePath = join(folder, 'terraform.tfstate');
    store = await StateStore.open({
      storage: localStorage(statePath),
      lock: true,
      lockTimeoutMs: 0,
      operation: 'OperationTypeApply',
      command,
      clock,
      onEvent: () => {},
      who: 'test',
    });
    const executor = await createExecutor({
      configuration,
      variables,
      givenVariables,
      store,
      providers,
      emit,
      clock,
      environment: ISOLATED,
    });
    const { directory, sources } = configuration;
    const file = { version: RELEASE, directory, sources, statePath, workspace: 'default', ephemeral };
    const result = await work({ executor, store, file, say });
    return { ...result, said: words(said.join('\n')) };
  } catch (error) {
    say(refusal(error));
    return { code: 1, said: words(said.join('\n')) };
  } finally {
    if (command === 'plan') await store?.abandon();
    else await store?.close();
  }
}

async function applyStored(stack: Stack, stored: ReadPlanFile): Promise<Omit<Outcome, 'said'>> {
  const plan = stored.plan(stack.executor.model.schemas);
  const { lineage, serial } = stack.store.state;
  if (lineage !== plan.previous.lineage || serial !== plan.previous.serial) throw new PlanFileError(PLAN, 'is stale');
  return perform(stack, plan);
}

async function perform(
  { executor, store, say }: Stack,
  plan: Parameters<Executor['apply']>[0],
  command = 'apply',
): Promise<Omit<Outcome, 'said'>> {
  const { counts, diagnostics } = await executor.apply(plan);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { code: 1 };
  say(applyText(counts, store.state.outputs, { colour: false, destroy: command === 'destroy' }));
  return { code: 0 };
}

function refusal(error: unknown): string {
  if (error instanceof DiagnosticError) return error.diagnostics.map(textOf).join('\n');
  if (error instanceof ConfigError) return error.problems.map(textOf).join('\n');
  if (error instanceof PlanFileError) return error.message;
  throw error;
}

function textOf({ severity, summary, detail = '' }: Pick<LocatedDiagnostic, 'severity' | 'summary' | 'detail'>): string {
  return `${severity}: ${summary}\n${detail}`;
}
