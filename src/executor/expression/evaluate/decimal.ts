import { numberText, parseNumber, type TerraformNumber } from '../../../framework';

/** An exact decimal: `digits` times ten to the power of minus `scale`, `scale` never negative. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The decimal of a finite number. */
export function decimalOf(value: TerraformNumber): Decimal {
  const text = numberText(value);
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Digits that a number keeps exactly; longer results are rounded as Terraform's 512 bits round them. */
const EXACT_DIGITS = 150;
const BITS = 512n;

/** The number of a decimal. */
export function numberOf({ digits, scale }: Decimal): TerraformNumber {
  const text = digits < 0n ? (-digits).toString() : digits.toString();
  if (text.length > EXACT_DIGITS && text.replace(/0+$/, '').length > EXACT_DIGITS)
    return numberOfRatio(digits, 10n ** BigInt(scale));
  return plain(digits < 0n, text, scale);
}

/** A finite number as Terraform's 512 bits hold it: `mantissa` times two to the power of `exponent`. */
export function binaryOf(value: TerraformNumber): Float {
  const { digits, scale } = decimalOf(value);
  if (digits === 0n || scale === 0) return { mantissa: digits, exponent: 0 };
  const float = toFloat(abs(digits), 10n ** BigInt(scale));
  return digits < 0n ? { ...float, mantissa: -float.mantissa } : float;
}

/** The number of a binary one, rounded to 512 bits. */
export function numberOfBinary({ mantissa, exponent }: Float): TerraformNumber {
  return exponent >= 0 ? numberOfRatio(mantissa << BigInt(exponent), 1n) : numberOfRatio(mantissa, 1n << BigInt(-exponent));
}

/** The magnitude times ten to the power of `scale`, to the nearest integer: of the number as Terraform's 512 bits hold it. */
export function scaledMagnitude({ digits, scale }: Decimal, power: number): bigint {
  if (digits === 0n) return 0n;
  return roundedDigits(toFloat(abs(digits), 10n ** BigInt(scale)), power);
}

/** The number nearest to a ratio, rounded to 512 bits and written with as few digits as tell it from its neighbours. */
export function numberOfRatio(numerator: bigint, denominator: bigint): TerraformNumber {
  if (numerator === 0n) return 0;
  const negative = numerator < 0n !== denominator < 0n;
  const float = toFloat(abs(numerator), abs(denominator));
  const exponent = decimalExponent(float);
  for (let count = 1; ; count = count < 153 ? nextCount(count) : count + 1) {
    // `count` significant digits: units of ten to the power of `exponent + 1 - count`.
    const scale = count - exponent - 1;
    const digits = roundedDigits(float, scale);
    const back = scale >= 0 ? toFloat(digits, 10n ** BigInt(scale)) : toFloat(digits * 10n ** BigInt(-scale), 1n);
    if (back.mantissa === float.mantissa && back.exponent === float.exponent) {
      return scale >= 0
        ? plain(negative, digits.toString(), scale)
        : plain(negative, (digits * 10n ** BigInt(-scale)).toString(), 0);
    }
  }
}

/** Results either are short or need all their digits: the lengths between are passed in wider steps. */
function nextCount(count: number): number {
  return Math.min(count < 17 ? 17 : count + 17, 153);
}

/** `mantissa` times two to the power of `exponent`. */
export interface Float {
  readonly mantissa: bigint;
  readonly exponent: number;
}

function toFloat(numerator: bigint, denominator: bigint): Float {
  let exponent = bitLength(numerator) - bitLength(denominator) - Number(BITS);
  const scaled = (power: number): readonly [bigint, bigint] =>
    power >= 0 ? [numerator, denominator << BigInt(power)] : [numerator << BigInt(-power), denominator];
  let [over, under] = scaled(exponent);
  if (over / under >= 1n << BITS) [over, under] = scaled(++exponent);
  let mantissa = roundHalfEven(over, under);
  if (mantissa === 1n << BITS) {
    mantissa >>= 1n;
    exponent++;
  }
  return { mantissa, exponent };
}

/** The float times ten to the power of `scale`, to the nearest integer. */
function roundedDigits({ mantissa, exponent }: Float, scale: number): bigint {
  const over = (scale > 0 ? mantissa * 10n ** BigInt(scale) : mantissa) << BigInt(Math.max(exponent, 0));
  const under = (scale < 0 ? 10n ** BigInt(-scale) : 1n) << BigInt(Math.max(-exponent, 0));
  return roundHalfEven(over, under);
}

/** The power of ten of the first significant digit. */
function decimalExponent({ mantissa, exponent }: Float): number {
  if (exponent >= 0) return (mantissa << BigInt(exponent)).toString().length - 1;
  const whole = mantissa >> BigInt(-exponent);
  if (whole > 0n) return whole.toString().length - 1;
  const places = Math.ceil(-exponent * Math.LOG10E * Math.LN2) + 2;
  return ((mantissa * 10n ** BigInt(places)) >> BigInt(-exponent)).toString().length - 1 - places;
}

function roundHalfEven(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  const twice = (over % under) * 2n;
  return twice > under || (twice === under && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

function plain(negative: boolean, digits: string, scale: number): TerraformNumber {
  const padded = digits.padStart(scale + 1, '0');
  const text = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  const number = parseNumber(negative ? `-${text}` : text);
  if (number === undefined) throw new TypeError('a decimal is a numeral');
  return number;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
