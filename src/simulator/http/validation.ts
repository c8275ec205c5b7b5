import type { TSchema } from '@sinclair/typebox';
import { type TypeCheck, TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import Ajv, { type KeywordDefinition, type ValidateFunction } from 'ajv';
import type { DataValidateFunction } from 'ajv/dist/types';
import { type Operation, unsetTime } from '../../palette/schema/full';
import { isTime } from '../../runtime/time-text';

/** Something in an answer that isn't as the description says. */
export interface Violation {
  /** JSON pointer into the answer. */
  readonly pointer: string;
  readonly message: string;
}

const GO_BOOLEANS: { readonly [text: string]: boolean } = Object.fromEntries([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false] as const),
]);

/**
 * Reads a query's values as Go reads them: whole numbers and booleans (`1`, `t`, `true` …) by the type that the
 * description gives. What doesn't fit stays text, for the validation to refuse. An empty value counts as left out.
 */
export function coerceQuery(query: { readonly [name: string]: unknown }, schema: TSchema | undefined): { [name: string]: unknown } {
  const properties: { readonly [name: string]: TSchema } = schema?.properties ?? {};
  const entries = Object.entries(query).flatMap(([name, given]): (readonly [string, unknown])[] => {
    if (properties[name]?.type === 'array') return [[name, listOf(given)]];
    const value = Array.isArray(given) ? given[0] : given;
    if (value === '' && properties[name]?.type !== 'string') return [];
    return [[name, coerced(value, properties[name]?.type)]];
  });
  return Object.fromEntries(entries);
}

/** A list in a query is given once with commas, or several times. */
function listOf(given: unknown): readonly unknown[] {
  const parts: readonly unknown[] = Array.isArray(given) ? given : [given];
  return parts.flatMap((part) => (typeof part === 'string' ? part.split(',').filter((text) => text !== '') : [part]));
}

function coerced(value: unknown, type: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'integer') return /^[+-]?\d+$/.test(value) && isInt64(value) ? Number(value) : value;
  if (type === 'boolean') return GO_BOOLEANS[value] ?? value;
  return value;
}

/** Go reads numbers into 64 bits, and refuses what has more. */
function isInt64(text: string): boolean {
  const number = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, number) === number;
}

/** A body without its nulls: Go reads a null as if the property weren't there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutNulls(item)]));
}

/** A copy of a body without what the description doesn't know, as Go drops unknown properties. */
export function withoutUnknown(schema: TSchema, body: unknown): unknown {
  return Value.Clean(schema, Value.Clone(body));
}

/** A part of a request isn't as the description says. */
export class InvalidRequest extends Error {
  constructor(
    /** Which part: `params`, `query` or `body`. */
    readonly part: RequestPart,
    /** JSON pointer into the part. */
    readonly pointer: string,
    message: string,
  ) {
    super(message);
    this.name = 'InvalidRequest';
  }
}

type RequestPart = 'params' | 'query' | 'body';

/** A time in a request. Go reads an empty text as one that is not set. */
const readTime: DataValidateFunction = (text: string, at) => {
  if (text === '' && at) at.parentData[at.parentDataProperty] = unsetTime;
  const isGood = text === '' || isTime(text);
  // Ajv writes into an error where it was found, so each is one of its own.
  readTime.errors = isGood ? [] : [{ keyword: 'time', message: 'must be a time such as 2026-01-31T20:00:00Z', params: {} }];
  return isGood;
};

const time: KeywordDefinition = { keyword: 'time', type: 'string', modifying: true, errors: true, compile: () => readTime };

// The descriptions are the project's own, and held by its tests: checking them against JSON Schema's own schema takes half a second.
const compiler = (optimize: boolean) =>
  new Ajv({
    validateSchema: false,
    addUsedSchema: false,
    formats: { binary: true },
    // Says which version a property came with; it is no rule for values.
    keywords: ['since', time],
    code: { optimize },
  });

// Optimizing is two thirds of the time of compiling, which a first request waits for. It makes a large body's check forty times
// faster, 1 µs in place of 40: what is used often has it.
const quick = compiler(false);
const thorough = compiler(true);
const OFTEN = 200;

// Compiling all descriptions takes a quarter of a second: each is compiled when it is needed, once for all simulators.
const requestChecks = new WeakMap<TSchema, { readonly check: ValidateFunction; uses: number }>();
const answerChecks = new WeakMap<TSchema, TypeCheck<TSchema>>();

/** Throws an {@link InvalidRequest} when the part isn't as its schema says. */
export function checkPart(part: RequestPart, schema: TSchema | undefined, value: unknown): void {
  if (schema === undefined) return;
  const check = requestCheck(schema);
  if (check(value ?? null)) return;
  const [first, ...others] = check.errors ?? [];
  const choices = [first, ...others].flatMap((error) =>
    error?.keyword === 'const' && error.instancePath === first?.instancePath ? [String(error.params.allowedValue)] : [],
  );
  const message = choices.length > 0 ? `must be one of ${choices.join(', ')}` : first?.message;
  throw new InvalidRequest(part, first?.instancePath ?? '', message ?? 'is invalid');
}

function requestCheck(schema: TSchema): ValidateFunction {
  const known = requestChecks.get(schema);
  if (known !== undefined && ++known.uses !== OFTEN) return known.check;
  const uses = known?.uses ?? 1;
  const check = (uses < OFTEN ? quick : thorough).compile(schema);
  requestChecks.set(schema, { check, uses });
  return check;
}

/** What is wrong with an answer of an operation; undefined when nothing is. */
export function answerViolation({ response }: Operation, answer: unknown): Violation | undefined {
  const { body } = response;
  if (body === undefined) return answer === undefined ? undefined : { pointer: '', message: 'no body is expected' };
  const check = answerChecks.get(body) ?? TypeCompiler.Compile(body);
  answerChecks.set(body, check);
  if (check.Check(answer)) return undefined;
  const first = check.Errors(answer).First();
  return { pointer: first?.path ?? '', message: first?.message ?? 'unexpected value' };
}
