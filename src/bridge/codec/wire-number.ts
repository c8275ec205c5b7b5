import { ExactNumber, numberText, parseNumber, type TerraformNumber } from '../../framework/number';
import { CodecError } from './codec-error';

/** Longer numerals are refused: Terraform's numbers have some 155 significant digits. */
const MAX_NUMERAL_LENGTH = 4096;

/**
 * A number as it is sent: integers that a double holds exactly as integers, every other number
 * as its decimal digits, which Terraform reads with all its 512 bits. An infinity stays one.
 */
export function numberToWire(value: TerraformNumber): number | string {
  if (value instanceof ExactNumber) return value.text;
  if (Number.isSafeInteger(value) || Math.abs(value) === Number.POSITIVE_INFINITY) return value;
  if (Number.isNaN(value)) throw new CodecError('the value is not a number (NaN)');
  return numberText(value);
}

/**
 * Reads a number from any of the forms that Terraform sends: integers, doubles, decimal digits.
 * @returns undefined when it is none of them
 * @throws CodecError for a text that is no number
 */
export function numberFromWire(raw: unknown): TerraformNumber | undefined {
  if (typeof raw === 'bigint') return parseNumber(raw.toString());
  if (typeof raw === 'number') {
    if (Number.isNaN(raw)) throw new CodecError('the value is not a number (NaN)');
    if (raw === 0) return 0;
    // Beyond 2^53 a double's shortest text is not its exact integer, and integers are compared exactly.
    return Number.isInteger(raw) && !Number.isSafeInteger(raw) ? parseNumber(BigInt(raw).toString()) : raw;
  }
  if (!(raw instanceof Uint8Array)) return undefined;
  if (raw.length > MAX_NUMERAL_LENGTH) throw new CodecError(`a number has more than ${MAX_NUMERAL_LENGTH} digits`);
  const number = parseNumber(Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1'));
  if (number === undefined) throw new CodecError('the text in place of a number is no number');
  return number;
}
