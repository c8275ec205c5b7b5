import {
  type Diagnosed,
  type Diagnostic,
  DiagnosticError,
  errorAt,
  type ImportResult,
  type PlanResult,
  type ProviderInstance,
  type ProviderSchema,
  type StateResult,
  schema,
} from '../../framework';
import { terraformFunctionCalls, terraformFunctions } from './functions';
import { type RemoteStates, readRemoteState, remoteStateSchema, validateRemoteState } from './remote-state';
import {
  applyTerraformData,
  moveToTerraformData,
  planTerraformData,
  terraformDataSchema,
  upgradeTerraformData,
} from './terraform-data';

/** The source address of the provider that is built into Terraform. */
export const TERRAFORM_PROVIDER = 'terraform.io/builtin/terraform';

/** What the built-in provider needs from outside. */
export interface TerraformProviderOptions extends RemoteStates {
  /** Makes a random UUID (RFC 4122, version 4), lower case. */
  readonly uuid: () => string;
}

const SCHEMA: ProviderSchema = {
  provider: schema({ description: 'The provider that is built into Terraform. It has no settings.' }, {}),
  resources: { terraform_data: terraformDataSchema },
  dataSources: { terraform_remote_state: remoteStateSchema },
  functions: terraformFunctions,
};

/**
 * Makes instances of the built-in provider: the resource `terraform_data`, the data source `terraform_remote_state` for states in
 * files, and its functions.
 */
export function terraformProvider(options: TerraformProviderOptions): () => ProviderInstance {
  return () => ({
    schema: async () => ({ ...SCHEMA, diagnostics: [] }),
    validateProvider: async () => FINE,
    configure: async () => FINE,
    validateResource: (type) =>
      diagnosed({}, () => {
        knownResource(type);
        return {};
      }),
    validateDataSource: (type, config) =>
      diagnosed({}, () => {
        knownDataSource(type);
        fail(validateRemoteState(config));
        return {};
      }),
    upgrade: ({ type, raw }) =>
      diagnosed<Pick<StateResult, 'state'>>({ state: null }, () => {
        knownResource(type);
        return { state: upgradeTerraformData(raw) };
      }),
    read: async ({ state, private: kept }) => ({ state, private: kept, diagnostics: [] }),
    plan: ({ type, prior, proposed, priorPrivate }) =>
      diagnosed<Omit<PlanResult, 'diagnostics'>>({ planned: prior, requiresReplace: [], plannedPrivate: priorPrivate }, () => {
        knownResource(type);
        return { ...planTerraformData(prior, proposed), plannedPrivate: priorPrivate };
      }),
    apply: ({ type, prior, planned, plannedPrivate }) =>
      diagnosed<Omit<StateResult, 'diagnostics'>>({ state: prior, private: plannedPrivate }, () => {
        knownResource(type);
        return { state: applyTerraformData(planned, options.uuid), private: plannedPrivate };
      }),
    import: (type, id) =>
      diagnosed<Omit<ImportResult, 'diagnostics'>>({ imported: null }, () => {
        knownResource(type);
        return { imported: { state: { id, input: null, output: null, triggers_replace: null }, private: null } };
      }),
    move: (request) =>
      diagnosed<Omit<StateResult, 'diagnostics'>>({ state: null, private: null }, () => {
        knownResource(request.targetType);
        return { state: moveToTerraformData(request), private: null };
      }),
    readDataSource: (type, config) =>
      diagnosed<Pick<StateResult, 'state'>>({ state: null }, async () => {
        knownDataSource(type);
        return { state: await readRemoteState(config, options) };
      }),
    functions: terraformFunctionCalls,
    stop: () => {},
    close: async () => {},
  });
}

const FINE: Diagnosed = { diagnostics: [] };

/** Runs a handler; what it throws becomes diagnostics beside the result for that case. */
async function diagnosed<R extends object>(onError: NoInfer<R>, handle: () => R | Promise<R>): Promise<R & Diagnosed> {
  try {
    return { ...(await handle()), diagnostics: [] };
  } catch (error) {
    return { ...onError, diagnostics: reasons(error) };
  }
}

function reasons(error: unknown): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  const text = error instanceof Error ? error.message : String(error);
  return [errorAt(undefined, 'Built-in provider failed', `The built-in provider failed unexpectedly: ${text}.`)];
}

function fail(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

function knownResource(type: string): void {
  if (type !== 'terraform_data') throw unknownType('resource type', type);
}

function knownDataSource(type: string): void {
  if (type !== 'terraform_remote_state') throw unknownType('data source', type);
}

function unknownType(kind: string, type: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, `Unknown ${kind}`, `The built-in provider has no ${kind} "${type}".`));
}
