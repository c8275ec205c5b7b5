import { join, resolve } from 'node:path';
import {
  attr,
  type Diagnostic,
  DiagnosticError,
  Dynamic,
  errorAt,
  fromJson,
  isUnknown,
  numberText,
  type ObjectValue,
  schema,
  type Type,
  t,
  typeFromJson,
  type Value,
} from '../../framework';
import { ExactNumber } from '../../framework/number';
import { isObjectValue, record } from '../../framework/value';
import type { State, StateOutput } from '../state/state';

/** The schema of the data source `terraform_remote_state`: https://developer.hashicorp.com/terraform/language/state/remote-state-data */
export const remoteStateSchema = schema(
  { description: "Reads the outputs of another configuration's state." },
  {
    backend: attr.string({ required: true, description: 'The kind of backend that the state is in: `local`.' }),
    config: attr.of(t.dynamic, { optional: true, description: "The backend's settings: `path`, `workspace_dir`." }),
    defaults: attr.of(t.dynamic, { optional: true, description: 'Values of outputs that the state does not have.' }),
    outputs: attr.of(t.dynamic, { computed: true, description: 'The outputs, an object.' }),
    workspace: attr.string({ optional: true, description: 'The workspace. Unset: `default`.' }),
  },
);

/** Where other states come from. */
export interface RemoteStates {
  /** What relative paths are relative to: the directory that the run was started in. */
  readonly directory: string;
  /** Reads a state file; undefined when there is none. */
  readonly readState: (file: string) => Promise<State | undefined>;
}

const SETTINGS = ['path', 'workspace_dir'];

/** Checks a configuration, parts of which may be unknown. */
export function validateRemoteState({ backend = null, config = null, defaults = null }: ObjectValue): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const settings = config instanceof Dynamic ? config.value : config;
  if (typeof backend === 'string' && backend !== 'local') problems.push(unsupportedBackend(backend));
  else if (isObjectValue(settings)) {
    const strange = Object.keys(settings).filter((name) => !SETTINGS.includes(name));
    for (const name of strange) problems.push(invalidConfig(`unsupported attribute ${JSON.stringify(name)}`));
    for (const name of SETTINGS) {
      const value = settings[name];
      if (value !== undefined && !isUnknown(value) && textOf(value) === undefined)
        problems.push(invalidConfig(`${name} must be a string`));
    }
  } else if (settings !== null && !isUnknown(settings)) problems.push(invalidConfig('an object is required'));
  const values = defaults instanceof Dynamic ? defaults.value : defaults;
  if (values !== null && !isUnknown(values) && !isObjectValue(values)) {
    problems.push(errorAt([{ attribute: 'defaults' }], 'Invalid default values', 'Defaults must be given in an object value.'));
  }
  return problems;
}

/** Reads the outputs. The configuration is wholly known. @throws DiagnosticError, and what `readState` throws */
export async function readRemoteState(config: ObjectValue, { directory, readState }: RemoteStates): Promise<ObjectValue> {
  const problems = validateRemoteState(config);
  if (problems.length > 0) throw new DiagnosticError(...problems);
  const file = resolve(directory, stateFile(config));
  const state = await readState(file).catch((error: unknown) => {
    if (error instanceof DiagnosticError) throw error;
    throw new DiagnosticError(
      errorAt(undefined, 'Error loading state', `The state in ${file} can't be read: ${(error as Error).message}`),
    );
  });
  if (!state) {
    throw new DiagnosticError(
      errorAt(
        [{ attribute: 'workspace' }],
        'Unable to find remote state',
        `No stored state was found for the given workspace in the given backend: there is no state in ${file}. Apply the configuration that it belongs to first.`,
      ),
    );
  }
  const types = new Map<string, Type>();
  const values = new Map<string, Value>();
  for (const [name, type, value] of defaultsOf(config.defaults ?? null)) {
    types.set(name, type);
    values.set(name, value);
  }
  for (const [name, output] of Object.entries(state.outputs)) {
    const { type, value } = outputOf(name, output, file);
    types.set(name, type);
    values.set(name, value);
  }
  return { ...config, outputs: new Dynamic(t.object(record(types)), record(values)) };
}

/** The output of a state, which somebody else wrote. What it holds is not quoted: it may be secret. */
function outputOf(name: string, output: StateOutput, file: string): { readonly type: Type; readonly value: Value } {
  try {
    const type = typeFromJson(output.type);
    return { type, value: fromJson(type, output.value, name) };
  } catch {
    throw new DiagnosticError(
      errorAt(
        undefined,
        'Error loading state',
        `The state in ${file} can't be read: its output ${JSON.stringify(name)} has a type that is none, or a value that is not of its type. Apply the configuration that it belongs to once more.`,
      ),
    );
  }
}

/** The file, as the local backend finds it. */
function stateFile({ config = null, workspace = null }: ObjectValue): string {
  const held = config instanceof Dynamic ? config.value : null;
  const setting = (name: string) => textOf((isObjectValue(held) ? held[name] : null) ?? null) || undefined;
  if (workspace === null || workspace === 'default') return setting('path') ?? 'terraform.tfstate';
  return join(setting('workspace_dir') ?? 'terraform.tfstate.d', String(workspace), 'terraform.tfstate');
}

function defaultsOf(defaults: Value): readonly (readonly [string, Type, Value])[] {
  if (!(defaults instanceof Dynamic) || !isObjectValue(defaults.value)) return [];
  const { type, value } = defaults;
  return Object.entries(value).map(([name, item]) => {
    const inner = type.kind === 'object' ? type.attributes[name] : 'element' in type ? type.element : undefined;
    return [name, inner ?? t.dynamic, item] as const;
  });
}

/** What converts to text, as text; null for null. */
function textOf(value: Value): string | null | undefined {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' || value instanceof ExactNumber ? numberText(value) : undefined;
}

function unsupportedBackend(backend: string): Diagnostic {
  return errorAt(
    [{ attribute: 'backend' }],
    'Unsupported backend',
    `terraform_remote_state can only read states of the backend "local" here, not of ${JSON.stringify(backend)}. Use terraform for this configuration, or pass the values on another way.`,
  );
}

function invalidConfig(why: string): Diagnostic {
  return errorAt(
    [{ attribute: 'config' }],
    'Invalid backend configuration',
    `The given configuration is not valid for backend "local": ${why}.`,
  );
}
