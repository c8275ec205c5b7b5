import { ExactNumber, isUnknown, type Refinements, type TerraformNumber, type Value } from '../../../framework';
import { ExpressionError } from '../expression-error';
import { binaryOf, decimalOf, type Float, numberOf, numberOfBinary, numberOfRatio } from './decimal';

/** The sum, of fractions rounded as Terraform's 512-bit numbers are. @throws ExpressionError for opposite infinities */
export function add(a: TerraformNumber, b: TerraformNumber): TerraformNumber {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(sum)) return sum;
  }
  if (isInfinite(a) || isInfinite(b)) return infiniteResult(Number(a) + Number(b), "can't add opposite infinities");
  const [x, y] = [decimalOf(a), decimalOf(b)];
  if (x.scale === 0 && y.scale === 0) return numberOf({ digits: x.digits + y.digits, scale: 0 });
  return numberOfBinary(aligned(binaryOf(a), binaryOf(b), (left, right) => left + right));
}

/** The difference, rounded like a sum. @throws ExpressionError for the difference of equal infinities */
export function subtract(a: TerraformNumber, b: TerraformNumber): TerraformNumber {
  if (isInfinite(a) && a === b) throw operationFailed("can't subtract infinity from infinity");
  return add(a, negate(b));
}

/** The product, rounded like a sum. @throws ExpressionError for zero times infinity */
export function multiply(a: TerraformNumber, b: TerraformNumber): TerraformNumber {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(product)) return product;
  }
  if (isInfinite(a) || isInfinite(b)) return infiniteResult(Number(a) * Number(b), "can't multiply zero by infinity");
  if (isZero(a) || isZero(b)) return isNegative(a) === isNegative(b) ? 0 : -0;
  const [x, y] = [decimalOf(a), decimalOf(b)];
  if (x.scale === 0 && y.scale === 0) return numberOf({ digits: x.digits * y.digits, scale: 0 });
  const [left, right] = [binaryOf(a), binaryOf(b)];
  return numberOfBinary({ mantissa: left.mantissa * right.mantissa, exponent: left.exponent + right.exponent });
}

/** The quotient, rounded as Terraform's 512-bit numbers are; a number over zero is an infinity. @throws ExpressionError for 0/0 */
export function divide(a: TerraformNumber, b: TerraformNumber): TerraformNumber {
  if (isZero(b) || isInfinite(a) || isInfinite(b)) {
    if (isInfinite(a) && isZero(b)) return a;
    return infiniteResult(Number(a) / (isZero(b) ? 0 : Number(b)), "can't divide zero by zero or infinity by infinity");
  }
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a) && Number.isSafeInteger(b) && a % b === 0) {
    return a / b;
  }
  if (isZero(a)) return isNegative(a) === isNegative(b) ? 0 : -0;
  const [x, y] = [binaryOf(a), binaryOf(b)];
  const shift = BigInt(Math.abs(x.exponent - y.exponent));
  return x.exponent > y.exponent ? numberOfRatio(x.mantissa << shift, y.mantissa) : numberOfRatio(x.mantissa, y.mantissa << shift);
}

/** The remainder with the sign of the dividend; of a division by zero the dividend itself. @throws ExpressionError for infinities */
export function modulo(a: TerraformNumber, b: TerraformNumber): TerraformNumber {
  if (isInfinite(a) || isInfinite(b)) throw operationFailed("can't use modulo with zero and infinity");
  if (isZero(b)) return a;
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    return a % b;
  }
  // In the steps in which Terraform does it, each of them rounded.
  const { digits, scale } = decimalOf(divide(a, b));
  return subtract(a, multiply(numberOf({ digits: digits / powerOfTen(scale), scale: 0 }), b));
}

/** The number with the other sign. */
export function negate(value: TerraformNumber): TerraformNumber {
  if (typeof value === 'number') return -value;
  return ExactNumber.of(value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`);
}

/** -1, 0 or 1: how `a` stands to `b`. */
export function compareNumbers(a: TerraformNumber, b: TerraformNumber): -1 | 0 | 1 {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (isInfinite(a) || isInfinite(b)) return Math.sign(Number(a) - Number(b)) as -1 | 0 | 1;
  const [x, y] = [decimalOf(a), decimalOf(b)];
  const scale = Math.max(x.scale, y.scale);
  const [left, right] = [x.digits * powerOfTen(scale - x.scale), y.digits * powerOfTen(scale - y.scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether the number is one of the two infinities. */
export function isInfinite(value: TerraformNumber): boolean {
  return value === Infinity || value === -Infinity;
}

/** Combines the mantissas at their common exponent. */
function aligned(a: Float, b: Float, combine: (left: bigint, right: bigint) => bigint): Float {
  const exponent = Math.min(a.exponent, b.exponent);
  return { mantissa: combine(a.mantissa << BigInt(a.exponent - exponent), b.mantissa << BigInt(b.exponent - exponent)), exponent };
}

function isZero(value: TerraformNumber): boolean {
  return value === 0;
}

/** Zero has a sign as well. */
function isNegative(value: TerraformNumber): boolean {
  return typeof value === 'number' ? value < 0 || Object.is(value, -0) : value.text.startsWith('-');
}

function powerOfTen(exponent: number): bigint {
  return exponent === 0 ? 1n : 10n ** BigInt(exponent);
}

function infiniteResult(result: number, problem: string): number {
  if (Number.isNaN(result)) throw operationFailed(problem);
  return result === 0 ? 0 : result;
}

function operationFailed(problem: string): ExpressionError {
  return new ExpressionError('Operation failed', `Error during operation: ${problem}.`);
}

/** Between what a number is, known or not. Nothing is known of one that may be null. */
export function boundsOf(value: Value): Partial<Pick<Refinements, 'notNull' | 'min' | 'max'>> {
  if (isUnknown(value)) return value.refinements ?? {};
  if (value === null) return {};
  const bound = { value: value as TerraformNumber, inclusive: true };
  return { notNull: true, min: bound, max: bound };
}
