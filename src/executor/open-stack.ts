import { type Clock, dateOf, systemClock } from '../runtime/clock';
import { stateStorage } from './backends';
import type { Configuration } from './config/configuration';
import { readConfiguration } from './config/read-configuration';
import { type VariableInput, type VariableValues, variableValues } from './config/variables';
import type { Listener } from './events';
import { createExecutor, type Executor, type ExecutorOptions } from './executor';
import { callFunction } from './expression/functions';
import type { MarkedValue } from './expression/marked-value';
import type { ProviderFactories } from './model/schemas';
import { functionContext } from './scope/function-context';
import type { State } from './state/state';
import type { StateStorage } from './state/storage';
import { StateStore } from './state/store';
import { who } from './state/who';

/** Providers of one run, and how it parts from them. */
export interface StackProviders {
  readonly factories: ProviderFactories;
  /** Ends what was started for them. */
  close?(): Promise<void>;
}

/** How a stack is opened. */
export interface StackOptions extends Omit<ExecutorOptions, 'configuration' | 'variables' | 'store' | 'providers'> {
  /** The providers, by source; or what finds them when it is known which the stack and its state ask for. */
  readonly providers: ProviderFactories | ((configuration: Configuration, state: State) => StackProviders);
  /** Values of variables, by their names, found already. @default those of the environment, the files beside the stack, and defaults */
  readonly values?: { readonly [name: string]: MarkedValue };
  /** Where the state is. @default where the stack's backend keeps it */
  readonly storage?: StateStorage;
  /** False for a run that only looks: it plans, and changes nothing. @default true */
  readonly changes?: boolean;
  /** False: the state isn't locked. Only when nobody else can run. @default true */
  readonly lock?: boolean;
  /** How long to wait for a lock that somebody else holds, in milliseconds. @default 0: it is tried for once */
  readonly lockTimeoutMs?: number;
  /** What those are told who find the state locked: the program's word for what is done. @default 'apply', or 'plan' without changes */
  readonly command?: string;
  /** Terraform's word for it. @default 'OperationTypeApply', or 'OperationTypePlan' without changes */
  readonly operation?: string;
}

/** A stack that is open: its state is locked until it is closed. */
export interface OpenStack {
  readonly configuration: Configuration;
  /** What is remarked on the values of variables that were looked for here. */
  readonly warnings: VariableValues['warnings'];
  readonly storage: StateStorage;
  readonly store: StateStore;
  readonly executor: Executor;
  /** Saves what was done, unlocks the state, and ends what was started. It may be called again. */
  close(): Promise<void>;
  /** The same at the end of a block: `await using stack = await openStack(…)`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * The values of a configuration's variables, as `pcg` finds them: functions may be called in validation rules.
 * @throws ConfigError with all variables that have no value or a wrong one
 */
export function readVariables(
  configuration: Configuration,
  { env = process.env, commandLine = [], planned }: Partial<Pick<VariableInput, 'env' | 'commandLine' | 'planned'>> = {},
  clock: Clock = systemClock,
): VariableValues {
  const { directory } = configuration;
  const context = functionContext(directory, clock, dateOf(clock), true);
  const call = (name: string, args: readonly MarkedValue[]) => callFunction(name, args, context);
  return variableValues(configuration, { env, directory, commandLine, call, ...(planned ? { planned } : {}) });
}

/**
 * Opens a stack to plan and apply it: reads its configuration, finds the values of its variables, locks its state, and reads it against
 * the schemas of its providers. What it can't do it throws, and leaves nothing open.
 * @param source the folder of a synthesized stack, or a configuration that is read already
 * @throws ConfigError, LockError, StateError, DiagnosticError
 */
export async function openStack(source: string | Configuration, options: StackOptions): Promise<OpenStack> {
  const { clock = systemClock, workspace = 'default', changes = true, lock = true, lockTimeoutMs = 0, emit = quiet } = options;
  const { environment = process.env, signal, providers, values, storage: given, command, operation, ...running } = options;
  const configuration = typeof source === 'string' ? readConfiguration(source) : source;
  const found = values
    ? { values, given: running.givenVariables ?? {}, warnings: [] }
    : readVariables(configuration, { env: environment }, clock);
  const { directory, backend } = configuration;
  const storage = given ?? stateStorage(backend, { directory, workspace, env: environment, clock });
  const aborting = signal ? { signal } : {};
  const store = await StateStore.open({
    storage,
    lock,
    changes,
    lockTimeoutMs,
    operation: operation ?? (changes ? 'OperationTypeApply' : 'OperationTypePlan'),
    command: command ?? (changes ? 'apply' : 'plan'),
    clock,
    onEvent: emit,
    who: who(),
    ...aborting,
  });
  let opened: StackProviders | undefined;
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= (changes ? store.close() : store.abandon()).finally(() => opened?.close?.());
    return closed;
  };
  try {
    opened = typeof providers === 'function' ? providers(configuration, store.state) : { factories: providers };
    const parts = { configuration, variables: found.values, givenVariables: found.given, store, providers: opened.factories };
    const executor = await createExecutor({ ...running, ...aborting, ...parts, clock, workspace, emit, environment });
    return { configuration, warnings: found.warnings, storage, store, executor, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    // What kept it from being opened is said, whatever goes wrong after it.
    await close().catch(() => undefined);
    throw error;
  }
}

const quiet: Listener = () => {};
