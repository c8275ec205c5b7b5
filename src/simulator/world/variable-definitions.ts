import type { Variable } from '../../palette/schema/full';
import { invalidProfile } from './errors';
import { goRegExp, valueProblem } from './variable-format';

/**
 * Refuses definitions that contradict themselves or each other.
 * See {@link https://docs.spectrocloud.com/profiles/cluster-profiles/create-cluster-profiles/define-profile-variables/create-cluster-profile-variables/}.
 */
export function checkDefinitions(variables: readonly Variable[]): void {
  requireUnique(variables.map((variable) => variable.name));
  requireUnique(variables.flatMap(({ displayName }) => (displayName ? [displayName] : [])));
  for (const variable of variables) {
    const problem = definitionProblem(variable);
    if (problem !== undefined) throw invalidProfile(`Variable '${variable.name}' ${problem}`);
  }
}

function definitionProblem(variable: Variable): string | undefined {
  const { name, regex, inputType, options = [], defaultValue = '', hidden, required, immutable } = variable;
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return 'has a name that is not made of letters, digits, _ and -';
  if (regex && goRegExp(regex) === undefined) return 'has a regex that is none';
  if (inputType === 'dropdown' && options.length === 0) return 'is a dropdown and needs at least one option';
  if (hidden && required && defaultValue === '') return 'is hidden and required, and needs a default value';
  if (immutable && defaultValue === '') return 'is read-only, and needs a default value';
  const problem = valueProblem(variable, defaultValue);
  return problem === undefined ? undefined : `has a default value that ${problem}`;
}

function requireUnique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidProfile(`Two variables are called '${twice}'`);
}
