import { parseNumber, type TerraformNumber, t } from '../../../framework';
import { type MarkedValue, NULL, typed } from '../marked-value';
import { FunctionProblem } from './definition';

/** How a scalar is written: plain, in quotes, or as a block below `|` or `>`. */
export type ScalarStyle = 'plain' | 'quoted' | 'block';

const TAG = 'tag:yaml.org,2002:';
const INFINITE = Number.POSITIVE_INFINITY;

/** What plain words mean, as in YAML 1.1. */
const WORDS: ReadonlyMap<string, MarkedValue> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, typed(t.bool, true)] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, typed(t.bool, false)] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, NULL] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, typed(t.number, INFINITE)] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, typed(t.number, -INFINITE)] as const),
]);

/** Integers and fractions as in YAML 1.2. */
const INTEGER = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/;
const FRACTION = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/**
 * What a scalar of YAML means to Terraform.
 * @param tag in full; absent where none is written
 * @throws FunctionProblem
 */
export function scalarValue(source: string, style: ScalarStyle, tag?: string): MarkedValue {
  const kind = tag === undefined ? '' : kindOf(tag);
  if (kind === 'str') return text(source);
  if (kind === 'binary') return binary(source);
  const guessed = looksLikeMore(source) ? guess(source, style, kind) : undefined;
  return guessed ?? tagged(source, kind);
}

const KINDS = ['str', 'bool', 'int', 'float', 'null', 'timestamp', 'binary'];

function kindOf(tag: string): string {
  const kind = tag.startsWith(TAG) ? tag.slice(TAG.length) : undefined;
  if (kind === undefined || !KINDS.includes(kind)) throw new FunctionProblem('the YAML has an unsupported tag', undefined, tag);
  return kind;
}

/** Only what begins so may be anything but a text. */
function looksLikeMore(source: string): boolean {
  return /^(?:$|[-+.\d~yYnNtTfFoO])/.test(source);
}

function guess(source: string, style: ScalarStyle, kind: string): MarkedValue | undefined {
  if (style === 'quoted') return text(source);
  const word = WORDS.get(source);
  if (word) return word;
  if (kind === '' && /^\.(?:nan|NaN|NAN)$/.test(source)) throw new FunctionProblem('the YAML has a NaN, which is no number');
  if (/^[-+\d]/.test(source)) {
    const time = kind === '' || kind === 'timestamp' ? timestamp(source) : undefined;
    if (time !== undefined) return text(time);
    return INTEGER.test(source) || FRACTION.test(source) ? number(source) : undefined;
  }
  return source.startsWith('.') ? decimal(source) : undefined;
}

function tagged(source: string, kind: string): MarkedValue {
  if (kind === '') return text(source);
  if (kind === 'null') return NULL;
  if (kind === 'int' || kind === 'float') return number(source, kind);
  if (kind === 'timestamp') {
    const time = source === '' ? '' : timestamp(source);
    if (time !== undefined) return text(time);
  }
  throw cannotParse(source, kind);
}

function cannotParse(source: string, kind: string): FunctionProblem {
  return new FunctionProblem(`a value in the YAML is not what its tag !!${kind} says`, undefined, source);
}

function text(value: string): MarkedValue {
  return typed(t.string, value.normalize('NFC'));
}

function binary(source: string): MarkedValue {
  const compact = source.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) throw cannotParse(source, 'binary');
  return text(source);
}

function number(source: string, kind = 'int'): MarkedValue {
  const plain = source.replaceAll('_', '');
  const value = decimal(plain);
  if (value) return value;
  const based = /^([-+]?)(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.exec(plain);
  if (!based) throw cannotParse(source, kind);
  const whole = BigInt(based[2] as string) * (based[1] === '-' ? -1n : 1n);
  const fits = BigInt.asIntN(64, whole) === whole || (based[1] === '' && BigInt.asUintN(64, whole) === whole);
  if (!fits) throw cannotParse(source, kind);
  return typed(t.number, parseNumber(String(whole)) as TerraformNumber);
}

function decimal(source: string): MarkedValue | undefined {
  const value = /^[-+]?[.\d]/.test(source) ? parseNumber(source) : undefined;
  return value === undefined ? undefined : typed(t.number, value);
}

const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+]\d\d:\d\d))|(?: +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/;

/** A time as RFC 3339 without fractions; undefined where the text is none. */
function timestamp(source: string): string | undefined {
  const parts = TIME.exec(source);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const time = parts.slice(parts[4] === undefined ? 8 : 4).slice(0, 3);
  const [hour, minute, second] = time.map((part) => Number(part ?? 0)) as [number, number, number];
  const zone = parts[7] ?? 'Z';
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 59 || !isZone(zone)) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = zone.endsWith('00:00') ? 'Z' : zone;
  return `${parts[1]}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}

function isZone(zone: string): boolean {
  return zone === 'Z' || (Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4)) < 60);
}
