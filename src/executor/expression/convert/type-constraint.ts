import { type Type, t } from '../../../framework';
import type { TypeConstraint } from '../../config/configuration';
import type { Expression, ObjectEntry, Scope } from '../ast';
import { evaluate } from '../evaluate/evaluate';
import { ExpressionError } from '../expression-error';
import { literal } from '../literal';
import { parseExpression } from '../parse/parse';

type Optional = TypeConstraint['optional'][number];

/** The step that stands for all elements of a list, set or map in {@link TypeConstraint.optional}'s paths. */
export const EACH_ELEMENT = '*';

/**
 * Parses a type as a variable has it: `list(object({ name = string, size = optional(number, 1) }))`
 * (https://developer.hashicorp.com/terraform/language/expressions/type-constraints). In the result `any` is
 * `dynamic`. The paths of optional attributes are made of attribute names, of {@link EACH_ELEMENT} for the
 * elements of a collection, and of the number of a tuple's element. Outer attributes come before inner
 * ones. Defaults are literals as they are written: what they leave out may have defaults itself.
 * @throws ExpressionError
 */
export function parseTypeConstraint(text: string): TypeConstraint {
  const optional: Optional[] = [];
  return { type: readType(parsed(text), [], optional), optional };
}

/** What is no expression is no type: Terraform says no more of it. */
function parsed(text: string): Expression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) throw invalid(A_TYPE);
    throw error;
  }
}

const A_TYPE =
  'A type specification is either a primitive type keyword (bool, number, string) or a complex type constructor call, like list(string) or object({ name = string }).';

function readType(expression: Expression, path: readonly string[], optional: Optional[]): Type {
  if (expression.kind === 'traversal' && expression.steps.length === 0) return keywordType(expression.root);
  if (expression.kind !== 'call' || expression.expandLast) {
    throw invalid(A_TYPE);
  }
  const { name, args } = expression;
  const [argument] = args;
  switch (name) {
    case 'list':
    case 'set':
    case 'map':
      if (!argument || args.length > 1) throw invalid(needsElementType(name));
      return { kind: name, element: readType(argument, [...path, EACH_ELEMENT], optional) };
    case 'tuple': {
      const items = argument && args.length === 1 ? listItems(argument) : undefined;
      if (!items)
        throw invalid('The tuple type constructor requires one argument: a list of element types, tuple([string, number]).');
      return t.tuple(items.map((item, i) => readType(item, [...path, String(i)], optional)));
    }
    case 'object': {
      const entries = argument && args.length === 1 ? objectEntries(argument) : undefined;
      if (!entries) throw invalid('The object type constructor requires one argument: its attributes, object({ name = string }).');
      const attributes = entries.map((entry) => readAttribute(entry, path, optional));
      const names = new Set(attributes.map(([each]) => each));
      if (names.size < attributes.length) throw invalid('Object constructor map keys must be unique.');
      return t.object(Object.fromEntries(attributes));
    }
    case 'optional':
      throw invalid('Optional attribute modifier is only for attributes of object types.');
    default:
      throw invalid(`"${name}" is not a type constructor: list, set, map, tuple and object are.`);
  }
}

function keywordType(name: string): Type {
  switch (name) {
    case 'string':
    case 'number':
    case 'bool':
      return t[name];
    case 'any':
      return t.dynamic;
    // Shorthands from before there were element types.
    case 'list':
    case 'map':
      return { kind: name, element: t.dynamic };
    case 'set':
      throw invalid(needsElementType(name));
    case 'object':
    case 'tuple':
      throw invalid(`The ${name} type constructor requires one argument.`);
    default:
      throw invalid(`The keyword "${name}" is not a valid type specification: string, number, bool and any are.`);
  }
}

function readAttribute({ key, value, bare }: ObjectEntry, path: readonly string[], optional: Optional[]): readonly [string, Type] {
  if (!bare || key.kind !== 'literal' || typeof key.value.value !== 'string')
    throw invalid('Object constructor map keys must be attribute names.');
  const name = key.value.value;
  const at = [...path, name];
  if (value.kind !== 'call' || value.name !== 'optional') return [name, readType(value, at, optional)];
  const [inner, fallback] = value.args;
  if (!inner || value.args.length > 2) {
    throw invalid(`Optional attribute ${JSON.stringify(name)}: optional(type) or optional(type, default) is needed.`);
  }
  const index = optional.push({ path: at }) - 1;
  const type = readType(inner, at, optional);
  if (fallback) optional[index] = { path: at, default: literal(evaluate(fallback, CONSTANTS_ONLY)) };
  return [name, type];
}

const CONSTANTS_ONLY: Scope = {
  resolve: () => {
    throw new ExpressionError('Variables not allowed', 'Variables may not be used here.');
  },
  call: () => {
    throw new ExpressionError('Function calls not allowed', 'Functions may not be called here.');
  },
};

function listItems(expression: Expression): readonly Expression[] | undefined {
  if (expression.kind === 'tuple') return expression.items;
  return expression.kind === 'literal' && expression.value.type.kind === 'tuple' && expression.value.type.elements.length === 0
    ? []
    : undefined;
}

function objectEntries(expression: Expression): readonly ObjectEntry[] | undefined {
  if (expression.kind === 'object') return expression.entries;
  return isEmptyObject(expression) ? [] : undefined;
}

function isEmptyObject(expression: Expression): boolean {
  return (
    expression.kind === 'literal' &&
    expression.value.type.kind === 'object' &&
    Object.keys(expression.value.type.attributes).length === 0
  );
}

function needsElementType(name: string): string {
  return `The ${name} type constructor requires one argument specifying the element type: ${name}(string).`;
}

function invalid(detail: string): ExpressionError {
  return new ExpressionError('Invalid type specification', detail);
}
