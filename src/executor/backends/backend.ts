import { join, resolve } from 'node:path';
import { DiagnosticError, errorAt, type ObjectValue, type Schema } from '../../framework';
import type { Clock } from '../../runtime/clock';
import { dataFolder } from '../../runtime/data-folder';
import type { StateStorage } from '../state/storage';

/** Where a backend is used. */
export interface BackendContext {
  /** What relative paths are relative to: the folder of the configuration, for a remote state the folder that the run began in. */
  readonly directory: string;
  readonly workspace: string;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
}

/** A place for states: https://developer.hashicorp.com/terraform/language/backend */
export interface Backend {
  /** What a `backend` block, and the `config` of `terraform_remote_state`, may say. Its attributes are texts, numbers and bools. */
  readonly schema: Schema;
  /** Attributes that are maps here and objects in terraform's schema, with the names that these have. @default - none */
  readonly objects?: { readonly [attribute: string]: readonly string[] };
  /**
   * The state of a workspace. Nothing is asked of the backend yet.
   * @param settings of the schema; what isn't set is null
   * @throws DiagnosticError
   */
  open(settings: ObjectValue, context: BackendContext): StateStorage;
  /** Its workspaces; unset where it keeps one state alone. */
  readonly workspaces?: (settings: ObjectValue, context: Omit<BackendContext, 'workspace'>) => Workspaces;
  /** How it keeps the states of many stacks apart; unset where it can't tell which ones there are. */
  readonly beside?: StatesBeside;
}

/** The states that a backend keeps beside one. */
export interface StatesBeside {
  /** The setting that each has a value of its own of. */
  readonly setting: string;
  /** Its values for which there is a state: those that begin so. */
  list(settings: ObjectValue, context: Omit<BackendContext, 'workspace'>, start: string): Promise<readonly string[]>;
  /** Settings that one of them is opened with, so that nothing is made by reading it. @default - none: reading makes nothing anyway */
  readonly asItIs?: ObjectValue;
}

/** The workspaces of a backend: https://developer.hashicorp.com/terraform/language/state/workspaces */
export interface Workspaces {
  /** `default`, which is always there, and the others by name. */
  list(): Promise<readonly string[]>;
  /** Makes one that isn't there yet. */
  create(name: string): Promise<void>;
  /** Takes one away, with its state. */
  remove(name: string): Promise<void>;
}

/** What is wrong with the settings of a backend, for people. */
export function backendError(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, summary, detail));
}

/** The places on the local disk that belong to a state which is kept elsewhere. */
export function localParts({ directory, workspace, env }: BackendContext): Pick<StateStorage, 'path' | 'erroredPath'> {
  return {
    path: join(dataFolder(directory, env), 'pcg', `${workspace}.tfstate`),
    erroredPath: resolve(directory, 'errored.tfstate'),
  };
}
