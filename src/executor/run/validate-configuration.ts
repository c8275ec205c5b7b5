import { UNKNOWN } from '../../framework';
import { type Clock, dateOf } from '../../runtime/clock';
import type { Configuration, Variable } from '../config/configuration';
import type { LocatedDiagnostic } from '../events';
import { type MarkedValue, typed } from '../expression/marked-value';
import { ALL_EPHEMERAL, ALL_SENSITIVE } from '../expression/marks';
import { bindConfiguration } from '../model/bound-configuration';
import type { Schemas } from '../model/schemas';
import { functionContext } from '../scope/function-context';
import type { State } from '../state/state';
import { Problems } from './problems';
import { ProviderFunctions } from './provider-functions';
import { validateModel } from './validate';

const NO_STATE: Pick<State, 'instances'> = { instances: new Map() };

/**
 * Checks a configuration whatever the values of its variables are, as `terraform validate` does. No state is read, and nothing
 * is asked of what providers work with.
 * @throws DiagnosticError where it doesn't fit the schemas of its providers
 */
export async function validateConfiguration(
  configuration: Configuration,
  { schemas, clock, workspace }: { readonly schemas: Schemas; readonly clock: Clock; readonly workspace: string },
): Promise<readonly LocatedDiagnostic[]> {
  const model = await bindConfiguration(configuration, schemas, NO_STATE);
  const calls = new ProviderFunctions(configuration, schemas);
  const problems = new Problems(() => {}, new Set(), configuration);
  const call = (name: string, args: readonly MarkedValue[]) => calls.call(name, args);
  const functions = functionContext(configuration.directory, clock, dateOf(clock), true, call);
  const variables = Object.fromEntries(Object.values(configuration.variables).map((each) => [each.name, unknownOf(each)]));
  try {
    await validateModel({ model, variables, workspace, functions, whole: true }, problems);
  } finally {
    await calls.close();
  }
  return problems.all;
}

function unknownOf({ type, sensitive, ephemeral }: Variable): MarkedValue {
  return typed(type.type, UNKNOWN, [...(sensitive ? ALL_SENSITIVE : []), ...(ephemeral ? ALL_EPHEMERAL : [])]);
}
