import { isUnknown, isWhollyKnown, type TerraformNumber, t, UNKNOWN, Unknown, type Value } from '../../../framework';
import { compareText } from '../../address';
import { numberOf } from '../evaluate/decimal';
import { type MarkedValue, typed } from '../marked-value';
import { unknownText } from '../unknown-text';
import { any, bigInt, FunctionProblem, type Functions, int, items, simple, structural, text, variadic } from './definition';
import { formatList, formatText } from './format';
import { graphemes } from './graphemes';
import { wholly } from './parts';
import { checkLength } from './size';

const strings = t.list(t.string);

// A byte order mark is no space, and U+0085 is one.
const SPACES_AROUND = /^[\t-\r \x85\p{Zs}\u2028\u2029]+|[\t-\r \x85\p{Zs}\u2028\u2029]+$/gu;

/** Functions over text. */
export const stringFunctions: Functions = {
  chomp: simple([text('str')], t.string, (str) => str.replace(/(?:\r\n|\n|\r)+$/, '')),
  endswith: simple([text('str'), text('suffix')], t.bool, (str, suffix) => str.endsWith(suffix)),
  format: {
    ...variadic([text('format')], any('args', { nullable: true, takesUnknown: true }), t.string, () => null),
    call: ([format, ...args]) => typed(t.string, formatted(format?.value as string, args)),
  },
  formatlist: structural(
    [text('format')],
    strings,
    ([format, ...args]) => formatList(format?.value as string, args),
    any('args', { nullable: true, takesUnknown: true }),
  ),
  indent: simple([int('spaces'), text('str')], t.string, (spaces, str) => {
    if (spaces < 0) throw new FunctionProblem('must not be negative', 'spaces');
    const lines = str.split('\n');
    checkLength(str.length + spaces * (lines.length - 1));
    return lines.join(`\n${' '.repeat(lines.length > 1 ? spaces : 0)}`);
  }),
  join: variadic([text('separator')], items<string | null>('lists', strings), t.string, (lists, separator) => {
    if (lists.length === 0) throw new FunctionProblem('at least one list is required', 'lists');
    const all = lists.flat();
    const missing = all.indexOf(null);
    if (missing >= 0) throw new FunctionProblem(`element ${missing} is null; cannot concatenate null values`, 'lists');
    const lengths = (all as readonly string[]).reduce((sum, item) => sum + item.length, 0);
    checkLength(lengths + separator.length * Math.max(all.length - 1, 0));
    return all.join(separator);
  }),
  lower: simple([text('str')], t.string, (str) => eachCodePoint(str, (char) => char.toLowerCase())),
  parseint: {
    ...simple([any('number'), bigInt('base')], t.number, (value, base) => {
      if (typeof value !== 'string') throw new FunctionProblem('a string is required', 'number');
      if (base < 2n || base > 62n) throw new FunctionProblem('base must be a whole number between 2 and 62 inclusive', 'base');
      return parseInteger(value, Number(base));
    }),
  },
  sort: structural([items('list', strings, { takesUnknown: true })], strings, ([list]) => sorted(list as MarkedValue)),
  split: simple([text('separator'), text('str')], strings, (separator, str) =>
    separator === '' ? [...str] : str.split(separator),
  ),
  startswith: structural([{ ...text('str'), takesUnknown: true }, text('prefix')], t.bool, ([str, prefix]) =>
    typed(
      t.bool,
      startsWith((str as MarkedValue).value, (prefix as MarkedValue).value as string),
      [...wholly(str as MarkedValue), ...wholly(prefix as MarkedValue)].slice(0, 1),
    ),
  ),
  strcontains: simple([text('str'), text('substr')], t.bool, (str, substr) => str.includes(substr)),
  strrev: simple([text('str')], t.string, (str) => graphemes(str).reverse().join('')),
  substr: simple([text('str'), int('offset'), int('length')], t.string, (str, offset, length) => {
    const clusters = graphemes(str);
    const start = offset < 0 ? Math.max(clusters.length + offset, 0) : offset;
    // From the end on, none stands for all that are left.
    const all = length < 0 || (offset < 0 && length === 0);
    return clusters.slice(start, all ? undefined : start + length).join('');
  }),
  title: simple([text('str')], t.string, (str) =>
    // A word starts after a space and after what is neither letter, digit nor underscore in ASCII.
    str.replace(/(?<=^|[\x00-\x7f\x85\p{Z}])(?<![A-Za-z0-9_])\p{L}/gu, titleCase),
  ),
  trim: simple([text('str'), text('cutset')], t.string, (str, cutset) => {
    const [chars, cut] = [[...str], new Set(cutset)];
    const start = chars.findIndex((char) => !cut.has(char));
    const end = chars.findLastIndex((char) => !cut.has(char));
    return start < 0 ? '' : chars.slice(start, end + 1).join('');
  }),
  trimprefix: simple([text('str'), text('prefix')], t.string, (str, prefix) =>
    str.startsWith(prefix) ? str.slice(prefix.length) : str,
  ),
  trimspace: simple([text('str')], t.string, (str) => str.replace(SPACES_AROUND, '')),
  trimsuffix: simple([text('str'), text('suffix')], t.string, (str, suffix) =>
    str.endsWith(suffix) ? str.slice(0, str.length - suffix.length) : str,
  ),
  upper: simple([text('str')], t.string, (str) => eachCodePoint(str, (char) => char.toUpperCase())),
};

/** Where one isn't known yet, nobody knows which comes first, but how many there are. */
function sorted(list: MarkedValue): MarkedValue {
  const { value } = list;
  const { minLength, maxLength } = (isUnknown(value) && value.refinements) || {};
  const length = isUnknown(value) ? (minLength === maxLength ? minLength : undefined) : (value as readonly Value[]).length;
  if (length === undefined) return typed(strings, UNKNOWN, wholly(list));
  if (!isWhollyKnown(value)) return typed(strings, Array<Value>(length).fill(UNKNOWN), wholly(list));
  const missing = (value as readonly Value[]).indexOf(null);
  if (missing >= 0) throw new FunctionProblem(`given list element ${missing} is null; a null string cannot be sorted`);
  return typed(strings, [...(value as readonly string[])].sort(compareText), wholly(list));
}

/** While an argument isn't known, what stands before the first verb is, and nobody looks at the rest. */
function formatted(format: string, args: readonly MarkedValue[]): Value {
  if (args.every(({ value }) => isWhollyKnown(value))) return formatText(format, args);
  return unknownText(format.slice(0, Math.max(format.indexOf('%'), 0)));
}

/** Of a text that isn't known yet, its beginning may be. */
function startsWith(str: Value, prefix: string): Value {
  if (!isUnknown(str)) return (str as string).startsWith(prefix);
  const known = str.refinements?.prefix ?? '';
  if (known.startsWith(prefix)) return true;
  // Terraform goes by lengths here: what is longer than the beginning that is known is left open.
  return Buffer.byteLength(known) < Buffer.byteLength(prefix) ? new Unknown({ notNull: true }) : false;
}

/** Maps code point by code point, as Go does: those whose mapping is longer than one (`ß`) stay, or keep its first (`İ`). */
function eachCodePoint(str: string, map: (char: string) => string): string {
  if (/^[\x00-\x7f]*$/.test(str)) return map(str);
  return Array.from(str, (char) => {
    const [mapped = '', ...more] = map(char);
    if (more.length === 0) return mapped;
    return char === 'İ' ? mapped : char;
  }).join('');
}

const TITLE_DIGRAPHS: { readonly [char: string]: string } = { ǆ: 'ǅ', Ǆ: 'ǅ', ǉ: 'ǈ', Ǉ: 'ǈ', ǌ: 'ǋ', Ǌ: 'ǋ', ǳ: 'ǲ', Ǳ: 'ǲ' };

function titleCase(char: string): string {
  return TITLE_DIGRAPHS[char] ?? eachCodePoint(char, (one) => one.toUpperCase());
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseInteger(value: string, base: number): TerraformNumber {
  const digits = value.replace(/^[+-]/, '');
  const bad = () => new FunctionProblem(`cannot parse it as a base ${base} integer`, 'number');
  if (digits === '') throw bad();
  let sum = 0n;
  for (const char of digits) {
    const digit = DIGITS.indexOf(base <= 36 ? char.toLowerCase() : char);
    if (digit < 0 || digit >= base) throw bad();
    sum = sum * BigInt(base) + BigInt(digit);
  }
  return numberOf({ digits: value.startsWith('-') ? -sum : sum, scale: 0 });
}
