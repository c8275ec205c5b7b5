import { type Json, t } from '../../../framework';
import { parseTypeConstraint } from '../../expression/convert/type-constraint';
import { references } from '../../expression/references';
import { inside, type Place } from '../config-error';
import type { TypeConstraint, Variable } from '../configuration';
import { constraintShape } from '../decode/optional-shape';
import type { Draft } from '../draft';
import { type JsonObject, kindOf, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { literalFromJson, toVariableType } from '../variable-type';
import { readConditions } from './conditions';
import { checkName, own, staticBool, staticString } from './static';

const ARGUMENTS = ['type', 'default', 'description', 'sensitive', 'nullable', 'ephemeral', 'validation'];
const RESERVED = ['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals'];
const ANY: TypeConstraint = { type: t.dynamic, optional: [] };

/** Reads a `variable` block (https://developer.hashicorp.com/terraform/language/values/variables). */
export function readVariable(name: string, body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(name, 'variable', place, problems)) return;
  if (RESERVED.includes(name)) {
    problems.error(
      place,
      'Invalid variable name',
      `The variable name "${name}" is reserved due to its special meaning inside module blocks.`,
    );
    return;
  }
  rejectUnknown(body, ARGUMENTS, place, problems, (key) => didYouMean(key, ARGUMENTS));
  const written = own(body, 'type');
  const description = staticString(body, 'description', place, problems);
  const type = written === undefined ? ANY : readType(written, inside(place, 'type'), draft);
  const variable: Variable = {
    name,
    type: type ?? ANY,
    sensitive: staticBool(body, 'sensitive', place, problems) ?? false,
    ephemeral: staticBool(body, 'ephemeral', place, problems) ?? false,
    nullable: staticBool(body, 'nullable', place, problems) ?? true,
    validation: readValidation(name, body, place, draft),
    ...(written === undefined ? { untyped: true } : {}),
    ...(description === undefined ? {} : { description }),
    ...(own(body, 'default') === undefined ? {} : { default: own(body, 'default') as Json }),
  };
  if (type) checkDefault(variable, inside(place, 'default'), draft);
  draft.declare(draft.variables, name, { value: variable, place }, place, 'variable declaration', (other) => other.place);
}

function readType(json: Json, place: Place, draft: Draft): TypeConstraint | undefined {
  if (typeof json !== 'string') {
    draft.problems.error(
      place,
      'Invalid type specification',
      `A type such as "list(string)" is expected here, as a string; this is ${kindOf(json)}.`,
    );
    return undefined;
  }
  // Terraform keeps these two words from its early days.
  const text = json === 'list' || json === 'map' ? `${json}(any)` : json;
  return draft.problems.attempt(place, () => {
    const constraint = parseTypeConstraint(text);
    // Defaults of optional attributes are read here, so that a wrong one is told where it stands.
    constraintShape(constraint);
    return constraint;
  });
}

function checkDefault(variable: Variable, place: Place, draft: Draft): void {
  const json = variable.default;
  if (json === undefined) return;
  if (json === null) {
    if (!variable.nullable) {
      draft.problems.error(place, 'Invalid default value for variable', 'A null default value is not valid when nullable=false.');
    }
    return;
  }
  draft.problems.attempt(place, () =>
    toVariableType(variable, literalFromJson(json), {
      summary: 'Invalid default value for variable',
      prefix: "This default value is not compatible with the variable's type constraint",
    }),
  );
}

function readValidation(name: string, body: JsonObject, place: Place, draft: Draft): Variable['validation'] {
  const rules = readConditions('validation', body, place, draft, { node: `var.${name}`, validation: true });
  for (const { condition } of rules) {
    const isAboutIt = references(condition).some(
      ({ root, steps: [first] }) => root === 'var' && first && 'name' in first && first.name === name,
    );
    if (isAboutIt) continue;
    draft.problems.error(
      inside(place, 'validation'),
      'Invalid variable validation condition',
      `The condition for variable "${name}" must refer to var.${name} in order to test incoming values.`,
    );
  }
  return rules;
}
