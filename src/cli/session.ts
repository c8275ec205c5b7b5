import { statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  automaticFiles,
  type Configuration,
  type Executor,
  type LocatedDiagnostic,
  type MarkedValue,
  openStack,
  readConfiguration,
  readVariables,
  type StateStorage,
  type StateStore,
  type VariableValues,
} from '../executor';
import type { Names } from '../report';
import { appWarnings } from './app-warnings';
import { type Console, createConsole, interruptible } from './console';
import type { RunFiles } from './own-files';
import { coreLog, openProviders } from './run-providers';
import { finder } from './schemas';
import { stackFolder } from './stack';
import type { RunOptions } from './stack-options';
import { located, tellError } from './tell-error';
import { spans } from './traces';
import { UserError } from './user-error';
import { selectedWorkspace, storageOf, strayState } from './workspace';

/** A stack that a command runs. */
export interface Session {
  readonly console: Console;
  readonly configuration: Configuration;
  /** Ephemeral variables that were given a value. */
  readonly ephemeral: readonly string[];
  readonly executor: Executor;
  readonly store: StateStore;
  readonly workspace: string;
  readonly storage: StateStorage;
  readonly runFiles: RunFiles;
  readonly signal: AbortSignal;
}

/** Who has to say how a session ended, whatever happens in it. */
export interface Follower {
  /** It begins; nothing is read yet. */
  begin(): void;
  /** The stack, as far as it is known by now: again when more is known. */
  found(stack: string, workspace: string, names: Names): void;
  /** What the run reads and keeps: it may refuse to write there. */
  opened(files: RunFiles): void;
  /** A problem that is told. */
  told(diagnostic: LocatedDiagnostic): void;
}

/** What a session is opened for. */
export interface Opening {
  /** `plan`, `apply`, `destroy`, `import`, `query`, `console`. */
  readonly command: string;
  /** Terraform's word for it, which is shown to those who find the state locked. */
  readonly operation: 'OperationTypePlan' | 'OperationTypeApply' | 'import' | 'query' | 'console';
  readonly follower?: Follower;
  /** Texts of query files, for a stack's folder. */
  readonly queries?: (folder: string) => Configuration['sources'];
  /** A configuration and variables that come from a plan file. */
  readonly planned?: {
    readonly directory: string;
    readonly sources: Configuration['sources'];
    readonly variables: { readonly [name: string]: MarkedValue };
    readonly ephemeral: readonly string[];
    readonly workspace: string;
  };
}

/**
 * Opens a stack with its state locked, and does something with it. The state is closed whatever happens.
 * @param run gives the exit code
 */
export async function withSession(
  directory: string,
  options: RunOptions,
  opening: Opening,
  run: (session: Session) => Promise<number>,
): Promise<number> {
  const told = (diagnostic: LocatedDiagnostic) => opening.follower?.told(diagnostic);
  const console = createConsole({ json: options.json === true, compactWarnings: options.compactWarnings === true, told });
  const interrupts = interruptible(console.say);
  try {
    return await inSession(directory, options, opening, { console, signal: interrupts.signal }, run);
  } finally {
    interrupts.done();
  }
}

/** The same with a console and an end that several stacks may share. */
export async function inSession(
  directory: string,
  options: RunOptions,
  opening: Opening,
  { console, signal }: Pick<Session, 'console' | 'signal'>,
  run: (session: Session) => Promise<number>,
): Promise<number> {
  const { planned, follower } = opening;
  try {
    follower?.begin();
    const folder = planned?.directory ?? stackFolder(directory, options);
    const workspace = planned?.workspace ?? selectedWorkspace(folder, process.env);
    follower?.found(basename(folder), workspace, console.names);
    const configuration = readConfiguration(folder, planned?.sources, opening.queries?.(folder));
    console.names.read(configuration);
    if (configuration.stackName !== undefined) follower?.found(configuration.stackName, workspace, console.names);
    if (!planned && (opening.command === 'plan' || opening.command === 'apply')) console.diagnose(located(appWarnings(folder)));
    const { values: variables, given, ephemeral } = valuesOf(configuration, options, console, planned);
    const storage = storageOf(configuration, workspace, options.state);
    const isElsewhere = options.state !== undefined || planned !== undefined || storage.remote !== undefined;
    const stray = isElsewhere ? undefined : strayState(storage.path, [folder, directory, process.cwd()]);
    if (stray) console.diagnose([stray]);
    const runFiles = { storage, configuration, varFiles: varFilesOf(configuration, options) };
    follower?.opened(runFiles);
    const stack = await openStack(configuration, {
      values: variables,
      givenVariables: given,
      workspace,
      storage,
      command: opening.command,
      operation: opening.operation,
      changes: !['plan', 'query', 'console'].includes(opening.command),
      lock: options.lock,
      lockTimeoutMs: options.lockTimeout,
      parallelism: options.parallelism,
      providers: (_, state) => {
        const opened = openProviders({ configuration, state, env: process.env, signal });
        console.diagnose(located(opened.warnings.map((warning) => ({ severity: 'warning' as const, ...warning }))));
        return opened;
      },
      emit: console.emit,
      log: coreLog(process.env),
      spans: spans(),
      signal,
    });
    let code: number;
    try {
      const { executor, store } = stack;
      const schemas = finder(executor.model.schemas);
      console.names.readLiterals(configuration, schemas);
      console.names.readState(store.state, schemas);
      code = await run({ console, configuration, ephemeral, executor, store, workspace, storage, runFiles, signal });
    } catch (error) {
      // What a run has done until it broke off is kept, too. A failure of that is told; it doesn't hide the first.
      await stack.close().catch((failure) => tellError(console, failure));
      throw error;
    }
    await stack.close();
    return code;
  } catch (error) {
    tellError(console, error);
    return 1;
  }
}

function valuesOf(
  configuration: Configuration,
  options: RunOptions,
  console: Console,
  planned: Opening['planned'],
): VariableValues {
  const named = options.var.map(({ text, position }) => {
    const at = text.indexOf('=');
    if (at < 1) throw new UserError(`--var takes NAME=VALUE, not "${text}"`);
    return { position, name: text.slice(0, at), value: text.slice(at + 1) };
  });
  const files = options.varFile.map(({ text, position }) => ({ position, file: text }));
  const commandLine = [...named, ...files].sort((a, b) => a.position - b.position);
  const found = readVariables(configuration, { commandLine, ...(planned ? { planned } : {}) });
  console.diagnose(located(found.warnings, configuration.sources));
  return found;
}

function varFilesOf({ directory }: Configuration, { varFile }: RunOptions): readonly string[] {
  return [...automaticFiles(directory), ...varFile.map(({ text }) => text)];
}

/** Whether a path is a file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
