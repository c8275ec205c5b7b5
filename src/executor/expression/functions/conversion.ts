import { isUnknown, type Path, type Type, t, UNKNOWN, type Value } from '../../../framework';
import { isObjectValue, record } from '../../../framework/value';
import { convert } from '../convert/convert';
import { friendlyName } from '../convert/mismatch';
import { stepKey } from '../evaluate/steps';
import { ExpressionError } from '../expression-error';
import { ALL_SENSITIVE, isSensitive, type MarkedValue, sensitiveIf, typed } from '../marked-value';
import { separateMarks } from '../marks';
import { ANY_VALUE, any, FunctionProblem, type Functions, structural } from './definition';

const anything = any('value', ANY_VALUE);

/** Functions that convert, and those that mark. */
export const conversionFunctions: Functions = {
  ephemeralasnull: structural([anything], sameType, ([value]) => ephemeralAsNull(value as MarkedValue)),
  issensitive: structural([anything], t.bool, ([given]) => {
    const { value, sensitive } = given as MarkedValue;
    // What is unknown may turn out to be sensitive.
    if (sensitive.some((path) => path.length === 0)) return typed(t.bool, true);
    return typed(t.bool, isUnknown(value) ? UNKNOWN : false);
  }),
  nonsensitive: structural([anything], sameType, ([value]) =>
    typed((value as MarkedValue).type, (value as MarkedValue).value, innerPaths(value as MarkedValue)),
  ),
  sensitive: structural([anything], sameType, ([value]) => sensitiveIf(ALL_SENSITIVE, value as MarkedValue)),
  tobool: to(t.bool),
  tolist: to(t.list(t.dynamic)),
  tomap: to(t.map(t.dynamic)),
  tonumber: to(t.number),
  toset: to(t.set(t.dynamic)),
  tostring: to(t.string),
};

function to(type: Type) {
  return structural(
    [any('v', ANY_VALUE)],
    type,
    // Of what isn't known yet nothing is told on, not even of which type its elements will be.
    ([value]) => {
      const result = converted(value as MarkedValue, type);
      return isUnknown((value as MarkedValue).value) ? { ...result, type, value: UNKNOWN } : result;
    },
  );
}

function converted(value: MarkedValue, type: Type): MarkedValue {
  try {
    return convert(value, type);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (value.type.kind === 'string' && (type.kind === 'number' || type.kind === 'bool')) {
      const needed =
        type.kind === 'number'
          ? 'given string must be a decimal representation of a number'
          : 'only the strings "true" or "false" are allowed';
      throw new FunctionProblem(`cannot convert the string to ${type.kind}; ${needed}`, 'v');
    }
    throw new FunctionProblem(`cannot convert ${value.type.kind} to ${friendlyName(type)}`, 'v');
  }
}

function sameType([value]: readonly MarkedValue[]): Type {
  return (value as MarkedValue).type;
}

/** What is sensitive inside; only the mark of the whole comes off. */
function innerPaths(value: MarkedValue): MarkedValue['sensitive'] {
  return isSensitive(value) ? value.sensitive.filter((path) => path.length > 0) : value.sensitive;
}

/** The value with null for all that is ephemeral in it; what of that is sensitive stays so. */
function ephemeralAsNull({ type, value, sensitive: marks }: MarkedValue): MarkedValue {
  const { sensitive, ephemeral } = separateMarks(marks);
  return typed(type, ephemeral.length === 0 ? value : withNulls(value, ephemeral), sensitive);
}

function withNulls(value: Value, paths: readonly Path[]): Value {
  if (paths.length === 0 || value === null || isUnknown(value)) return value;
  if (paths.some((path) => path.length === 0)) return null;
  const at = (key: string | number) => paths.filter(([step]) => step && stepKey(step) === key).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item, i) => withNulls(item, at(i)));
  return isObjectValue(value) ? record(Object.entries(value).map(([key, item]) => [key, withNulls(item, at(key))])) : value;
}
