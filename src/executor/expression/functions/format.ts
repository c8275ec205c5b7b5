import { isUnknown, isWhollyKnown, type TerraformNumber, t, UNKNOWN, Unknown, type Value } from '../../../framework';
import { convert } from '../convert/convert';
import { hasUnknownLength } from '../convert/set-values';
import { decimalOf } from '../evaluate/decimal';
import { ExpressionError } from '../expression-error';
import { type MarkedValue, typed } from '../marked-value';
import { marksIn } from '../marks';
import { FunctionProblem } from './definition';
import { type Formattable, formatExponent, formatFixed, formatGeneral } from './format-number';
import { graphemes } from './graphemes';
import { toJsonText } from './json';
import { itemsOf } from './parts';
import { checkLength, WIDEST } from './size';

interface Verb {
  readonly raw: string;
  readonly at: number;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  readonly letter: string;
}

const VERB = /%([ +\-0#]*)(\d+)?(?:\.(\d+)?)?(?:\[(\d+)\])?([A-Za-z%])?/y;

/** Formats arguments as https://developer.hashicorp.com/terraform/language/functions/format has it. @throws FunctionProblem */
export function formatText(format: string, args: readonly MarkedValue[]): string {
  let text = '';
  let next = 0;
  let highest = 0;
  let at = 0;
  for (let percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', at)) {
    text += format.slice(at, percent);
    VERB.lastIndex = percent;
    const match = VERB.exec(format);
    const [raw = '', flags = '', width, precision, index, letter] = match ?? [];
    if (letter === undefined) throw conformanceError(`unrecognized format character or end of text after offset ${percent}`);
    at = percent + raw.length;
    if (letter === '%') {
      text += '%';
      continue;
    }
    const position = index === undefined ? next : Number(index) - 1;
    const arg = args[position];
    if (!arg)
      throw conformanceError(
        `not enough arguments for "${raw}" at ${percent}: need index ${position + 1} but have ${args.length} total`,
      );
    next = position + 1;
    highest = Math.max(highest, next);
    const hasPrecision = /\./.test(raw);
    const verb: Verb = {
      raw,
      at: percent,
      flags,
      width: width === undefined ? undefined : Number(width),
      precision: hasPrecision ? Number(precision ?? 0) : undefined,
      letter,
    };
    checkWidth(verb);
    text += formatOne(arg, verb);
    checkLength(text.length);
  }
  if (highest < args.length) {
    throw new FunctionProblem(
      highest === 0 ? 'too many arguments; no verbs in format string' : `too many arguments; only ${highest} used by format string`,
      'args',
    );
  }
  return text + format.slice(at);
}

/** Formats once for every element of the lists among the arguments. @throws FunctionProblem */
export function formatList(format: string, args: readonly MarkedValue[]): MarkedValue {
  const type = t.list(t.string);
  let length: number | undefined;
  let first = 0;
  let isOpen = false;
  const columns = args.map((arg, i) => {
    if (arg.type.kind === 'dynamic' && isUnknown(arg.value)) isOpen = true;
    if (!['list', 'set', 'tuple'].includes(arg.type.kind) || arg.value === null) return undefined;
    const count = lengthOf(arg);
    if (count === undefined || isUnknown(arg.value)) isOpen = true;
    if (count === undefined) return undefined;
    if (length === undefined) [length, first] = [count, i];
    else if (length !== count) {
      throw new FunctionProblem(
        `argument ${i + 1} has length ${count}, which is inconsistent with argument ${first + 1} of length ${length}`,
        'args',
      );
    }
    return isUnknown(arg.value) ? undefined : itemsOf(arg);
  });
  if (isOpen) return typed(type, UNKNOWN, marksIn(...args));
  let made = 0;
  const lines = Array.from({ length: length ?? 1 }, (_, row): Value => {
    const values = args.map((arg, i) => columns[i]?.[row] ?? arg);
    if (!values.every(({ value }) => isWhollyKnown(value))) return new Unknown({ notNull: true });
    const line = formatText(format, values);
    made += line.length;
    checkLength(made);
    return line;
  });
  return typed(type, lines, marksIn(...args));
}

/** How many elements there are; undefined while that isn't known. A tuple has as many as its type says. */
function lengthOf({ type, value }: MarkedValue): number | undefined {
  if (type.kind === 'tuple') return type.elements.length;
  return isUnknown(value) || hasUnknownLength({ type, value }) ? undefined : (value as readonly Value[]).length;
}

/** Details quote the format, which may be a secret. */
function conformanceError(detail: string): FunctionProblem {
  return new FunctionProblem('the format string and the arguments do not fit', undefined, detail);
}

function formatOne(arg: MarkedValue, verb: Verb): string {
  switch (verb.letter) {
    case 'v':
      return formatValue(arg, verb);
    case 't':
      return String(converted(arg, 'bool', verb));
    case 's':
    case 'q':
      return formatString(converted(arg, 'string', verb) as string, verb);
    case 'd':
    case 'b':
    case 'o':
    case 'x':
    case 'X':
      return formatInteger(converted(arg, 'number', verb) as TerraformNumber, verb);
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G':
      return formatFloat(converted(arg, 'number', verb) as TerraformNumber, verb);
    default:
      throw conformanceError(`unsupported format verb '${verb.letter}' in "${verb.raw}" at offset ${verb.at}`);
  }
}

/** The precision of a text only cuts it. */
function checkWidth({ width = 0, precision = 0, letter, raw, at }: Verb): void {
  if (width > WIDEST || (precision > WIDEST && letter !== 's' && letter !== 'q'))
    throw conformanceError(`"${raw}" at ${at} asks for more than ${WIDEST} characters`);
}

function converted(arg: MarkedValue, kind: 'string' | 'number' | 'bool', verb: Verb): Value {
  const unsuitable = (problem: string) => conformanceError(`unsupported value for "${verb.raw}" at ${verb.at}: ${problem}`);
  if (arg.value === null) throw unsuitable('null value cannot be formatted');
  try {
    const { value } = convert(arg, t[kind]);
    return value;
  } catch (error) {
    if (error instanceof ExpressionError) throw unsuitable(error.detail);
    throw error;
  }
}

function formatValue(arg: MarkedValue, verb: Verb): string {
  const { type, value } = arg;
  if (!verb.flags.includes('#') && value !== null && !isUnknown(value)) {
    if (type.kind === 'string') return padded(value as string, verb);
    if (type.kind === 'number') return padded(formatGeneral(decimalOrInfinity(value as TerraformNumber), undefined), verb);
  }
  return padded(toJsonText(type, value), verb);
}

function formatString(text: string, verb: Verb): string {
  const cut = verb.precision === undefined ? text : graphemes(text).slice(0, verb.precision).join('');
  return padded(verb.letter === 'q' ? toJsonText(t.string, cut) : cut, verb);
}

const BASES: { readonly [letter: string]: number } = { b: 2, o: 8, d: 10, x: 16, X: 16 };
const PREFIXES: { readonly [letter: string]: string } = { b: '0b', o: '0', x: '0x', X: '0X' };

function formatInteger(value: TerraformNumber, verb: Verb): string {
  const decimal = decimalOrInfinity(value);
  if (typeof decimal === 'number' || decimal.scale > 0) {
    throw conformanceError(`unsupported value for "${verb.raw}" at ${verb.at}: an integer is required`);
  }
  const { digits } = decimal;
  const text = (digits < 0n ? -digits : digits).toString(BASES[verb.letter]);
  const sharp = verb.flags.includes('#') ? (PREFIXES[verb.letter] ?? '') : '';
  const precise = verb.precision === undefined ? text : text.padStart(verb.precision, '0');
  return numeral(digits < 0n, sharp, verb.letter === 'X' ? precise.toUpperCase() : precise, verb);
}

function formatFloat(value: TerraformNumber, verb: Verb): string {
  const decimal = decimalOrInfinity(value);
  if (typeof decimal === 'number') return infinite(decimal, verb);
  const letter = verb.letter.toLowerCase();
  const text =
    letter === 'f'
      ? formatFixed(decimal, verb.precision ?? 6)
      : letter === 'e'
        ? formatExponent(decimal, verb.precision ?? 6)
        : formatGeneral(decimal, verb.precision);
  const digits = text.replace(/^[+-]/, '');
  return numeral(text.startsWith('-'), '', verb.letter === letter ? digits : digits.toUpperCase(), verb);
}

/** An infinity always has a sign, and no zeros before it. */
function infinite(value: number, verb: Verb): string {
  const sign = value < 0 ? '-' : verb.flags.includes(' ') && !verb.flags.includes('+') ? ' ' : '+';
  return padded(`${sign}Inf`, { ...verb, flags: verb.flags.replaceAll('0', '') });
}

function decimalOrInfinity(value: TerraformNumber): Formattable {
  if (Object.is(value, -0)) return { digits: 0n, scale: 0, negative: true };
  return value === Infinity || value === -Infinity ? value : decimalOf(value);
}

/** A number with its sign and, where the flags say so, zeros between sign and digits. */
function numeral(negative: boolean, prefix: string, digits: string, verb: Verb): string {
  const { flags, width = 0 } = verb;
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const zeros = flags.includes('0') && !flags.includes('-') && (verb.precision === undefined || 'eEfgG'.includes(verb.letter));
  if (!zeros) return padded(sign + prefix + digits, { ...verb, flags: flags.replaceAll('0', '') });
  return sign + prefix + digits.padStart(width - sign.length - prefix.length, '0');
}

function padded(text: string, { flags, width = 0 }: Pick<Verb, 'flags' | 'width'>): string {
  const missing = width - graphemes(text).length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  return (flags.includes('0') ? '0' : ' ').repeat(missing) + text;
}
