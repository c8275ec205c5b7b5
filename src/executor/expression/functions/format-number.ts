import { type Decimal, scaledMagnitude } from '../evaluate/decimal';

/** A finite decimal, or an infinity. Only zero has a sign of its own. */
export type Formattable = (Decimal & { readonly negative?: boolean }) | number;

/** `%f`: digits after the point as many as `precision`. */
export function formatFixed(value: Formattable, precision: number): string {
  if (typeof value === 'number') return infinity(value);
  const digits = scaledMagnitude(value, precision);
  const text = digits.toString().padStart(precision + 1, '0');
  return sign(value) + (precision === 0 ? text : `${text.slice(0, -precision)}.${text.slice(-precision)}`);
}

/** `%e`: one digit before the point, an exponent of at least two. */
export function formatExponent(value: Formattable, precision: number): string {
  if (typeof value === 'number') return infinity(value);
  const { digits, exponent } = significant(value, precision + 1);
  return sign(value) + scientific(digits.padEnd(precision + 1, '0'), exponent);
}

/** `%g`: plain or with exponent, whichever suits; without a precision as many digits as there are. */
export function formatGeneral(value: Formattable, precision: number | undefined): string {
  if (typeof value === 'number') return infinity(value);
  const all = significant(value, precision === undefined ? undefined : Math.max(precision, 1));
  const digits = all.digits.replace(/0+$/, '') || '0';
  const { exponent } = all;
  let limit = precision === undefined ? 6 : Math.max(precision, 1);
  if (precision !== undefined && limit > digits.length && digits.length >= exponent + 1) limit = digits.length;
  if (exponent < -4 || exponent >= limit) return sign(value) + scientific(digits, exponent);
  if (exponent < 0) return `${sign(value)}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return sign(value) + (fraction === '' ? whole : `${whole}.${fraction}`);
}

function scientific(digits: string, exponent: number): string {
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** The first significant digits and the power of ten of the first of them. */
function significant(value: Decimal, count: number | undefined): { readonly digits: string; readonly exponent: number } {
  const text = magnitude(value).toString();
  if (text === '0') return { digits: '0', exponent: 0 };
  const exponent = text.length - 1 - value.scale;
  if (count === undefined || text.length <= count) return { digits: text, exponent };
  const kept = rounded(value, text.length - count).toString();
  return kept.length > count ? { digits: kept.slice(0, -1), exponent: exponent + 1 } : { digits: kept, exponent };
}

/** The magnitude with its last `places` digits rounded away; negative places add zeros. */
function rounded(value: Decimal, places: number): bigint {
  return scaledMagnitude(value, value.scale - places);
}

function magnitude({ digits }: Decimal): bigint {
  return digits < 0n ? -digits : digits;
}

function sign({ digits, negative = digits < 0n }: Exclude<Formattable, number>): string {
  return negative ? '-' : '';
}

function infinity(value: number): string {
  return value > 0 ? '+Inf' : '-Inf';
}
