import { type TerraformNumber, type Type, t, Unknown, type Value } from '../../../framework';
import type { BinaryOperator } from '../ast';
import { attempt } from '../attempt';
import { convert } from '../convert/convert';
import { ExpressionError } from '../expression-error';
import { isUnknownTyped, type MarkedValue, sensitiveLike, typed } from '../marked-value';
import { add, boundsOf, compareNumbers, divide, modulo, multiply, negate, subtract } from './arithmetic';
import { equals } from './equals';

interface Operation {
  /** What comes of it though an operand isn't known, where enough is known of that. */
  readonly early?: (left: Value, right: Value) => boolean | undefined;
  readonly operands: Type;
  readonly result: Type;
  readonly apply: (left: never, right: never) => Value;
}

const arithmetic = (apply: (left: TerraformNumber, right: TerraformNumber) => Value): Operation => ({
  operands: t.number,
  result: t.number,
  apply,
});
const comparison = (holds: (order: number) => boolean): Operation => ({
  operands: t.number,
  result: t.bool,
  apply: (left: TerraformNumber, right: TerraformNumber) => holds(compareNumbers(left, right)),
  early: (left, right) => {
    const [a, b] = [boundsOf(left), boundsOf(right)];
    if (a.max && b.min && compareNumbers(a.max.value, b.min.value) < 0) return holds(-1);
    return a.min && b.max && compareNumbers(a.min.value, b.max.value) > 0 ? holds(1) : undefined;
  },
});
const logic = (apply: (left: boolean, right: boolean) => boolean): Operation => ({ operands: t.bool, result: t.bool, apply });

const OPERATIONS: { readonly [operator in Exclude<BinaryOperator, '==' | '!='>]: Operation } = {
  '+': arithmetic(add),
  '-': arithmetic(subtract),
  '*': arithmetic(multiply),
  '/': arithmetic(divide),
  '%': arithmetic(modulo),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  '&&': logic((left, right) => left && right),
  '||': logic((left, right) => left || right),
};

const UNKNOWN_NOT_NULL = new Unknown({ notNull: true });

/**
 * Applies a binary operator; both operands have been evaluated, as Terraform 1.11 does for `&&` and `||` too.
 * @throws ExpressionError when an operand is null (except for equality) or of another type
 */
export function binary(operator: BinaryOperator, left: MarkedValue, right: MarkedValue): MarkedValue {
  if (operator === '==') return notNull(equals(left, right));
  if (operator === '!=') return not(notNull(equals(left, right)));
  const { operands, result, apply, early } = OPERATIONS[operator];
  const [a, b] = [operand(left, operands, 'left'), operand(right, operands, 'right')];
  refuseNull(a);
  refuseNull(b);
  const value =
    isUnknownTyped(a) || isUnknownTyped(b)
      ? (early?.(a.value, b.value) ?? UNKNOWN_NOT_NULL)
      : operation(() => apply(a.value as never, b.value as never));
  return sensitiveLike(typed(result, value), left, right);
}

/** Applies `!` or `-`. @throws ExpressionError */
export function unary(operator: '!' | '-', value: MarkedValue): MarkedValue {
  const converted = operand(value, operator === '!' ? t.bool : t.number, 'unary');
  refuseNull(converted);
  if (operator === '!') return not(notNull(converted));
  return isUnknownTyped(converted) ? notNull(converted) : { ...converted, value: negate(converted.value as TerraformNumber) };
}

/** The type that an operator gives whatever its operands are. */
export function resultType(operator: BinaryOperator | '!'): Type {
  return operator === '==' || operator === '!=' || operator === '!' ? t.bool : OPERATIONS[operator].result;
}

function not(value: MarkedValue): MarkedValue {
  return isUnknownTyped(value) ? value : { ...value, value: value.value !== true };
}

/** What an operator gives is never null, even when it isn't known yet. */
function notNull(value: MarkedValue): MarkedValue {
  return isUnknownTyped(value) ? { ...value, value: UNKNOWN_NOT_NULL } : value;
}

function operand(value: MarkedValue, to: Type, which: string): MarkedValue {
  if (value.type.kind === to.kind) return value;
  return attempt(
    () => convert(value, to),
    (problem) => new ExpressionError('Invalid operand', `Unsuitable value for ${which} operand: ${problem}.`),
  );
}

function refuseNull({ value }: MarkedValue): void {
  if (value === null) throw new ExpressionError('Operation failed', 'Error during operation: argument must not be null.');
}

function operation(apply: () => Value): Value {
  return attempt(apply, (problem) => new ExpressionError('Operation failed', `Error during operation: ${problem}.`));
}
