import { type Type, t } from '../../../framework';
import { convert } from '../convert';
import { ExpressionError } from '../expression-error';
import { friendlyName } from '../mismatch';
import { ALL_SENSITIVE, isSensitive, type Typed, typed } from '../typed';
import { convertedType } from '../unify';
import { any, FunctionProblem, type Functions, structural } from './definition';

const anything = any('value', { nullable: true, takesUnknown: true });

/** Functions that convert, and those that mark. */
export const conversionFunctions: Functions = {
  issensitive: structural([anything], t.bool, ([value]) => typed(t.bool, isWhollySensitive(value as Typed))),
  nonsensitive: structural([anything], sameType, ([value]) =>
    typed((value as Typed).type, (value as Typed).value, innerPaths(value as Typed)),
  ),
  sensitive: structural([anything], sameType, ([value]) => ({ ...(value as Typed), sensitive: ALL_SENSITIVE })),
  tobool: to(t.bool),
  tolist: to(t.list(t.dynamic)),
  tomap: to(t.map(t.dynamic)),
  tonumber: to(t.number),
  toset: to(t.set(t.dynamic)),
  tostring: to(t.string),
};

function to(type: Type) {
  return structural(
    [any('v', { nullable: true, takesUnknown: true })],
    ([value]) => convertedType((value as Typed).type, type) ?? type,
    ([value]) => converted(value as Typed, type),
  );
}

function converted(value: Typed, type: Type): Typed {
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

function sameType([value]: readonly Typed[]): Type {
  return (value as Typed).type;
}

function isWhollySensitive(value: Typed): boolean {
  return value.sensitive.some((path) => path.length === 0);
}

/** What is sensitive inside; only the mark of the whole comes off. */
function innerPaths(value: Typed): Typed['sensitive'] {
  return isSensitive(value) ? value.sensitive.filter((path) => path.length > 0) : value.sensitive;
}
