import { writeFileSync } from 'node:fs';
import {
  type Configuration,
  callFunction,
  createExecutor,
  type Executor,
  type ExecutorEvent,
  functionContext,
  localStorage,
  type MarkedValue,
  type Plan,
  type ProviderFactories,
  StateStore,
  variableValues,
} from '../executor';
import { instanceText, parseAddress } from '../executor/address';
import type { Files } from '../executor/state/files';
import type { Locks } from '../executor/state/lock/native-lock';
import type { Simulator } from '../simulator';
import { type CommandStandIn, install, standIn } from './gateway-installation';
import { memoryFiles } from './memory-files';
import type { VirtualClock } from './virtual-clock';

/** What the stacks of one test share. */
export interface StackWorld {
  readonly simulator: Simulator;
  /** Where it listens. */
  readonly url: string;
  readonly clock: VirtualClock;
  readonly providers: ProviderFactories;
  readonly command: CommandStandIn | undefined;
  /** Aborted when the test is over. */
  readonly signal: AbortSignal;
  /** A folder of its own for what an app writes. */
  folder(): string;
  /** Notes that something is under way. */
  follow<T>(work: Promise<T>): Promise<T>;
}

/** Values for variables by their names: texts, or anything that JSON has. */
export type Variables = { readonly [name: string]: unknown };

/** Where a state is kept while a test lasts. */
export interface StatePlace {
  readonly files: Files;
  readonly locks: Locks;
  /** A file that other stacks of the app read it from. */
  readonly shown?: string | undefined;
}

export function statePlace(shown?: string): StatePlace {
  let held = false;
  const tryLock = () => {
    const free = !held;
    held = true;
    return free;
  };
  return {
    shown,
    files: memoryFiles(),
    locks: {
      tryLock,
      unlock: () => {
        held = false;
      },
    },
  };
}

/** An executor with its state open. */
export interface OpenStack {
  readonly executor: Executor;
  readonly store: StateStore;
  /** Tells which plan is applied, before it is. */
  applies(plan: Plan): void;
}

/** The name of the state among its files; wherever a stack is synthesized to, it is the same. */
const PATH = 'terraform.tfstate';

const READY = 'palette_private_cloud_gateway_ready';

/** Opens the state, does something with the stack, and saves what came of it, whatever that is. */
export async function withStack<T>(
  world: StackWorld,
  stack: { readonly configuration: Configuration; readonly variables: Variables; readonly place: StatePlace },
  command: 'plan' | 'apply' | 'destroy',
  work: (open: OpenStack) => Promise<T>,
): Promise<T> {
  const { clock, simulator, providers, signal } = world;
  const { configuration, place } = stack;
  const variables = valuesOf(stack, clock);
  const store = await StateStore.open({
    storage: localStorage(PATH),
    lock: true,
    lockTimeoutMs: 0,
    operation: command === 'plan' ? 'OperationTypePlan' : 'OperationTypeApply',
    command,
    clock,
    onEvent: () => {},
    who: 'test',
    signal,
    ...place,
  });
  try {
    let plan: Plan | undefined;
    const executor = await createExecutor({
      configuration,
      variables,
      store,
      providers,
      environment: {},
      clock,
      signal,
      runCommand: (exec) => standIn(exec, simulator, () => store.state, world.command),
      emit: (event) => {
        const name = awaitedGateway(event, plan);
        if (name !== undefined) install(simulator, name, store.state);
      },
    });
    const applies = (applied: Plan) => {
      plan = applied;
    };
    return await work({ executor, store, applies });
  } finally {
    await store.close();
    const text = place.shown === undefined ? undefined : await place.files.read(PATH);
    if (place.shown !== undefined && text) writeFileSync(place.shown, text);
  }
}

/** The gateway that a stack begins to wait for: where no command has installed it by then, a person does. */
function awaitedGateway(event: ExecutorEvent, plan: Plan | undefined): string | undefined {
  if (event.kind !== 'apply_start' || event.action === 'delete' || parseAddress(event.address)?.type !== READY) return undefined;
  const change = plan?.changes.find(({ address }) => instanceText(address) === event.address);
  const name = change?.after?.name;
  return typeof name === 'string' ? name : undefined;
}

function valuesOf(
  { configuration, variables }: { readonly configuration: Configuration; readonly variables: Variables },
  clock: VirtualClock,
): { readonly [name: string]: MarkedValue } {
  const context = functionContext(configuration.directory, clock, clock.now(), true);
  const { values } = variableValues(configuration, {
    env: {},
    directory: configuration.directory,
    commandLine: Object.entries(variables).map(([name, value]) => ({ name, value: variableText(value) })),
    call: (name, args) => callFunction(name, args, context),
  });
  return values;
}

/** As a command line has it: a text is itself, anything else an expression. */
function variableText(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value).replace(/[$%]\{/g, (marker) => marker.charAt(0) + marker);
}
