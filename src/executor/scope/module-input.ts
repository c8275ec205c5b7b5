import { UNKNOWN } from '../../framework';
import type { ModuleConfig, Variable } from '../config/configuration';
import { literalFromJson, toVariableType } from '../config/variable-type';
import { variableMarks } from '../config/variables';
import type { Scope } from '../expression/ast';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { type MarkedValue, sensitiveIf, typed } from '../expression/marked-value';
import { isEphemeralPath } from '../expression/marks';

/**
 * What a variable of a module instance is: what its caller gives, or its default, of the variable's type.
 * @param outside the caller's scope
 * @throws ExpressionError
 */
export function inputValue({ path, call, variables }: ModuleConfig, name: string, outside: Scope): MarkedValue {
  const variable = variables[name] as Variable;
  const given = Object.hasOwn(call.arguments, name) ? call.arguments[name] : undefined;
  const value = given && evaluate(given, outside);
  const found = takenValue(path, variable, value);
  if (!variable.ephemeral && found.sensitive.some(isEphemeralPath)) {
    const detail = `The input variable "${name}" of ${path} is not declared as accepting ephemeral values, so it cannot be set to a result derived from an ephemeral value.`;
    throw new ExpressionError('Ephemeral value not allowed', detail);
  }
  return sensitiveIf(variableMarks(variable), found);
}

function takenValue(path: string, variable: Variable, given: MarkedValue | undefined): MarkedValue {
  const { name, nullable } = variable;
  const fallback = () => converted(path, variable, literalFromJson(variable.default ?? null));
  if (given === undefined) return fallback();
  if (given.value !== null || nullable) return converted(path, variable, given);
  if (variable.default !== undefined) return fallback();
  throw new ExpressionError(
    'Required variable not set',
    `The given value is not suitable for ${path}.var.${name}: required variable may not be set to null.`,
  );
}

function converted(path: string, variable: Variable, value: MarkedValue): MarkedValue {
  return toVariableType(variable, value, {
    summary: 'Invalid value for input variable',
    prefix: `The given value is not suitable for ${path}.var.${variable.name}`,
  });
}

/** A variable of which only the type is known, and that it is kept from sight. */
export function unknownInput(variable: Variable): MarkedValue {
  return sensitiveIf(variableMarks(variable), typed(variable.type.type, UNKNOWN));
}
