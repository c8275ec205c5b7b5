/**
 * A number that a JavaScript double cannot hold: an integer beyond 2^53, or a decimal with more
 * digits than a double keeps. Terraform's numbers have 512 bits; they travel through us as text.
 */
export class ExactNumber {
  /** @param text plain decimal digits, canonical: no exponent, no leading or trailing zeros, no `+`. */
  private constructor(readonly text: string) {
    Object.freeze(this);
  }

  /** Wraps canonical text; use {@link parseNumber}, which returns a plain number wherever one suffices. */
  static of(text: string): ExactNumber {
    return new ExactNumber(text);
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/** A Terraform number: a plain one wherever that is exact, otherwise the exact digits. */
export type TerraformNumber = number | ExactNumber;

const NUMERAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a decimal numeral (integer, fraction, exponent) without losing a digit.
 * @returns undefined when the text is no number.
 */
export function parseNumber(text: string): TerraformNumber | undefined {
  const canonical = canonicalNumeral(text);
  if (canonical === undefined) return undefined;
  // Zero has a sign, which its text shows and nothing else.
  if (canonical === '0') return text.trim().startsWith('-') ? -0 : 0;
  const double = Number(canonical);
  const exact = numberText(double) === canonical && (!Number.isInteger(double) || Number.isSafeInteger(double));
  return exact ? double : ExactNumber.of(canonical);
}

/** The number's digits in plain decimal form, as Terraform writes them in state and plan. */
export function numberText(value: TerraformNumber): string {
  if (value instanceof ExactNumber) return value.text;
  const text = Object.is(value, -0) ? '0' : String(value);
  return text.includes('e') ? (canonicalNumeral(text) ?? text) : text;
}

/** The same with the sign of a zero, as Terraform has it where a number becomes a text. */
export function signedText(value: TerraformNumber): string {
  return Object.is(value, -0) ? '-0' : numberText(value);
}

/** Whether both are the same number (Terraform compares integers exactly and others by shortest text). */
export function numbersEqual(a: TerraformNumber, b: TerraformNumber): boolean {
  return a === b || numberText(a) === numberText(b);
}

function canonicalNumeral(text: string): string | undefined {
  const match = NUMERAL.exec(text.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const split = Math.max(point, 1);
  const integer = padded.slice(0, split).replace(/^0+(?=\d)/, '');
  const decimals = padded.slice(split).replace(/0+$/, '');
  const plain = decimals === '' ? integer : `${integer}.${decimals}`;
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}
