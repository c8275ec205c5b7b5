import {
  attr,
  type Diagnostic,
  DiagnosticError,
  Dynamic,
  errorAt,
  fromJson,
  isUnknown,
  type ObjectValue,
  schema,
  type Type,
  t,
  typeFromJson,
  type Value,
} from '../../framework';
import { isObjectValue, record } from '../../framework/value';
import { type BackendContext, backendOf, readSettings, unsupportedBackend } from '../backends';
import { type MarkedValue, NULL, typed } from '../expression/marked-value';
import type { State, StateOutput } from '../state/state';
import type { StateStorage } from '../state/storage';

/** The schema of the data source `terraform_remote_state`: https://developer.hashicorp.com/terraform/language/state/remote-state-data */
export const remoteStateSchema = schema(
  { description: "Reads the outputs of another configuration's state." },
  {
    backend: attr.string({ required: true, description: 'The kind of backend that the state is in: `local`, `http`, `pg`, `s3`.' }),
    config: attr.of(t.dynamic, { optional: true, description: "The backend's settings." }),
    defaults: attr.of(t.dynamic, { optional: true, description: 'Values of outputs that the state does not have.' }),
    outputs: attr.of(t.dynamic, { computed: true, description: 'The outputs, an object.' }),
    workspace: attr.string({ optional: true, description: 'The workspace. Unset: `default`.' }),
  },
);

/** Where other states come from. */
export interface RemoteStates {
  /** How backends are used; relative paths are relative to the directory that the run was started in. */
  readonly context: Omit<BackendContext, 'workspace'>;
  /** Reads a state; undefined when there is none. */
  readonly readState: (storage: StateStorage) => Promise<State | undefined>;
}

/** Checks a configuration, parts of which may be unknown. */
export function validateRemoteState({ backend: type = null, config = null, defaults = null }: ObjectValue): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const settings = config instanceof Dynamic ? config.value : config;
  const backend = typeof type === 'string' ? backendOf(type) : undefined;
  if (typeof type === 'string' && !backend) problems.push(unsupported(type));
  else if (isObjectValue(settings)) {
    const read = backend && readSettings(backend.schema, given(config));
    if (read && 'problem' in read) problems.push(invalidConfig(String(type), read.problem));
  } else if (settings !== null && !isUnknown(settings)) problems.push(invalidConfig(String(type), 'an object is required'));
  const values = defaults instanceof Dynamic ? defaults.value : defaults;
  if (values !== null && !isUnknown(values) && !isObjectValue(values)) {
    problems.push(errorAt([{ attribute: 'defaults' }], 'Invalid default values', 'Defaults must be given in an object value.'));
  }
  return problems;
}

/** Reads the outputs. The configuration is wholly known. @throws DiagnosticError, and what `readState` throws */
export async function readRemoteState(config: ObjectValue, { context, readState }: RemoteStates): Promise<ObjectValue> {
  const problems = validateRemoteState(config);
  if (problems.length > 0) throw new DiagnosticError(...problems);
  const storage = storageOf(config, context);
  const state = await readState(storage).catch((error: unknown) => {
    if (error instanceof DiagnosticError) throw error;
    throw new DiagnosticError(
      errorAt(undefined, 'Error loading state', `The state in ${storage.name} can't be read: ${(error as Error).message}`),
    );
  });
  if (!state) {
    throw new DiagnosticError(
      errorAt(
        [{ attribute: 'workspace' }],
        'Unable to find remote state',
        `No stored state was found for the given workspace in the given backend: there is no state in ${storage.name}. Apply the configuration that it belongs to first.`,
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
    const { type, value } = outputOf(name, output, storage.name);
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

/** The state, as its backend finds it. */
function storageOf(
  { backend: type = null, config = null, workspace = null }: ObjectValue,
  context: RemoteStates['context'],
): StateStorage {
  const backend = backendOf(String(type));
  if (!backend) throw new DiagnosticError(unsupported(String(type)));
  const read = readSettings(backend.schema, given(config));
  if ('problem' in read) throw new DiagnosticError(invalidConfig(String(type), read.problem));
  return backend.open(read.settings, { ...context, workspace: workspace === null ? 'default' : String(workspace) });
}

/** The settings of a configuration; what is not known yet is left out. */
function given(config: Value): ReadonlyMap<string, MarkedValue> {
  const held = config instanceof Dynamic ? config : undefined;
  if (!held || !isObjectValue(held.value)) return new Map();
  return new Map(
    entriesOf(held.type, held.value).map(([name, type, value]) => [name, isUnknown(value) ? NULL : typed(type, value)]),
  );
}

function defaultsOf(defaults: Value): readonly (readonly [string, Type, Value])[] {
  return defaults instanceof Dynamic && isObjectValue(defaults.value) ? entriesOf(defaults.type, defaults.value) : [];
}

function entriesOf(type: Type, value: ObjectValue): readonly (readonly [string, Type, Value])[] {
  return Object.entries(value).map(([name, item]) => {
    const inner = type.kind === 'object' ? type.attributes[name] : 'element' in type ? type.element : undefined;
    return [name, inner ?? t.dynamic, item] as const;
  });
}

function unsupported(type: string): Diagnostic {
  return errorAt(
    [{ attribute: 'backend' }],
    'Unsupported backend',
    `terraform_remote_state cannot read states of the backend ${JSON.stringify(type)} here: ${unsupportedBackend(type)}`,
  );
}

function invalidConfig(type: string, why: string): Diagnostic {
  return errorAt(
    [{ attribute: 'config' }],
    'Invalid backend configuration',
    `The given configuration is not valid for backend ${JSON.stringify(type)}: ${why.replace(/\.$/, '')}.`,
  );
}
