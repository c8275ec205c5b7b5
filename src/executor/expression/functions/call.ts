import { isObjectValue, isUnknown, isWhollyKnown, UNKNOWN, Unknown } from '../../../framework';
import { convert } from '../convert/convert';
import { ExpressionError } from '../expression-error';
import { isSensitive, type MarkedValue, sensitiveIf, sensitiveLike, typed, UNKNOWN_OF_ANY_TYPE } from '../marked-value';
import { wholeMarks } from '../marks';
import { collectionFunctions } from './collection';
import { conversionFunctions } from './conversion';
import { dateFunctions } from './date';
import { type FunctionContext, type FunctionDefinition, FunctionProblem, type Functions, type Parameter } from './definition';
import { encodingFunctions } from './encoding';
import { filesystemFunctions } from './filesystem';
import { hashFunctions } from './hash';
import { mapFunctions } from './maps';
import { networkFunctions } from './network';
import { numberFunctions } from './number';
import { regexFunctions } from './regex';
import { setFunctions } from './sets';
import { isTooLarge } from './size';
import { stringFunctions } from './string';

const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    stringFunctions,
    regexFunctions,
    numberFunctions,
    collectionFunctions,
    mapFunctions,
    setFunctions,
    encodingFunctions,
    hashFunctions,
    dateFunctions,
    filesystemFunctions,
    networkFunctions,
    conversionFunctions,
  ].flatMap((family: Functions) => Object.entries(family)),
);

/** Functions that say themselves how their result is marked. */
const OWN_MARKS = new Set(['ephemeralasnull', 'issensitive', 'nonsensitive']);

/** The arguments that have a say in how the result is marked: a default that isn't needed has none. */
function marking(name: string, args: readonly MarkedValue[]): readonly MarkedValue[] {
  const [map, key] = args;
  const attributes = name === 'lookup' && map?.type.kind === 'object' ? map.type.attributes : {};
  const isFound = typeof key?.value === 'string' && (Object.hasOwn(attributes, key.value) || hasKey(map, key.value));
  return name === 'lookup' && isFound ? args.slice(0, 2) : args;
}

function hasKey(map: MarkedValue | undefined, key: string): boolean {
  return map?.type.kind === 'map' && isObjectValue(map.value) && Object.hasOwn(map.value, key);
}

/** Functions of which Terraform doesn't say that their result is not null. */
const MAYBE_NULL = new Set([
  'element',
  'ephemeralasnull',
  'filebase64sha256',
  'filebase64sha512',
  'filemd5',
  'filesha1',
  'filesha256',
  'filesha512',
  'issensitive',
  'jsondecode',
  'lookup',
  'nonsensitive',
  'one',
  'sensitive',
  'strcontains',
  'templatefile',
  'timeadd',
  'tobool',
  'tolist',
  'tomap',
  'tonumber',
  'toset',
  'tostring',
  'yamldecode',
  'yamlencode',
]);

/** What most functions give is not null, also while it isn't known yet. */
function refined(name: string, result: MarkedValue): MarkedValue {
  const { type, value } = result;
  if (!isUnknown(value) || type.kind === 'dynamic' || MAYBE_NULL.has(name)) return result;
  return { ...result, value: new Unknown({ ...value.refinements, notNull: true }) };
}

/**
 * Calls a function of the language (https://developer.hashicorp.com/terraform/language/functions). `try`
 * and `can` aren't here: they take expressions, not values. An unknown argument makes the result unknown,
 * a sensitive one sensitive.
 * @throws ExpressionError for an unknown name and for arguments that don't suit; never with something sensitive in it
 */
export function callFunction(name: string, args: readonly MarkedValue[], context: FunctionContext): MarkedValue {
  const short = name.startsWith('core::') ? name.slice('core::'.length) : name;
  const definition = FUNCTIONS.get(short);
  if (definition) return callOwn(short, definition, args, context);
  if (name.includes('::') && context.callProvider) return context.callProvider(name, args);
  throw noSuchFunction(short);
}

function callOwn(
  short: string,
  definition: FunctionDefinition,
  args: readonly MarkedValue[],
  context: FunctionContext,
): MarkedValue {
  const { converted, untyped, open } = prepared(short, definition, args);
  const result = guarded(short, args, () => {
    if (untyped) return UNKNOWN_OF_ANY_TYPE;
    if (open) return refined(short, typed(resultType(definition, converted), UNKNOWN));
    if (definition.structural) checkValues(definition, converted);
    return refined(short, composed(definition.call(converted, context)));
  });
  if (OWN_MARKS.has(short)) return result;
  const marks = marking(short, converted);
  if (definition.structural && !open) return sensitiveIf(wholeMarks(...marks), result);
  return sensitiveLike(result, ...marks);
}

/** Arguments as a function takes them, and what of its result they leave open. */
function prepared(name: string, definition: FunctionDefinition, args: readonly MarkedValue[]) {
  checkCount(name, definition, args.length);
  const untyped = args.findIndex((arg, i) => leavesTypeOpen(parameterAt(definition, i), arg));
  const converted = args.map((arg, i) => argument(name, parameterAt(definition, i), arg, untyped >= 0 && i > untyped));
  const open = converted.some((arg, i) => isOpen(definition, parameterAt(definition, i), arg));
  return { converted, untyped: untyped >= 0, open };
}

/**
 * Calls a function that is none of the language's own: nothing is known of its result before it is called but the type.
 * @throws ExpressionError for arguments that don't suit, and what the function throws
 */
export function callDefined(
  name: string,
  definition: Omit<FunctionDefinition, 'call'> & { call(args: readonly MarkedValue[]): MarkedValue },
  args: readonly MarkedValue[],
): MarkedValue {
  const { converted, open } = prepared(name, definition, args);
  const result = open ? typed(resultType(definition, converted), UNKNOWN) : definition.call(converted);
  return sensitiveLike(result, ...converted);
}

/** A function of the language, by its name without a namespace. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.get(name);
}

/** Which argument of a function its messages call by this name; -1 where that isn't known. */
export function argumentNamed(name: string, parameter: string): number {
  const { parameters, variadic } = functionNamed(name.replace(/^core::/, '')) ?? { parameters: [] };
  const found = parameters.findIndex((each) => each.name === parameter);
  return found < 0 && variadic?.name === parameter ? parameters.length : found;
}

function parameterAt({ parameters, variadic }: FunctionDefinition, i: number): Parameter {
  return (parameters[i] ?? variadic) as Parameter;
}

function checkCount(name: string, { parameters, variadic }: FunctionDefinition, count: number): void {
  const expected = `${variadic ? 'at least ' : ''}${parameters.length} argument(s)`;
  const missing = parameters[count];
  if (missing) {
    throw new ExpressionError(
      'Not enough function arguments',
      `Function "${name}" expects ${expected}. Missing value for "${missing.name}".`,
    );
  }
  if (count > parameters.length && !variadic) {
    throw new ExpressionError('Too many function arguments', `Function "${name}" expects only ${expected}.`);
  }
}

/** Whether nothing can be said of the result, because not even the type of an argument is known; nor against the arguments after it. */
function leavesTypeOpen({ type, takesUntyped }: Parameter, arg: MarkedValue): boolean {
  return type.kind === 'dynamic' && !takesUntyped && arg.type.kind === 'dynamic' && isUnknown(arg.value);
}

function argument(name: string, parameter: Parameter, arg: MarkedValue, mayBeNull: boolean): MarkedValue {
  if (arg.value === null && !parameter.nullable && !mayBeNull)
    throw invalidArgument(name, parameter.name, 'argument must not be null');
  try {
    return convert(arg, parameter.type);
  } catch (error) {
    if (error instanceof ExpressionError) throw invalidArgument(name, parameter.name, error.detail);
    throw error;
  }
}

/** What simple functions check as they read their arguments. */
function checkValues(definition: FunctionDefinition, args: readonly MarkedValue[]): void {
  for (const [i, { value }] of args.entries()) {
    if (value !== null && !isUnknown(value)) parameterAt(definition, i).read(value);
  }
}

/** Whether the argument leaves the result open. */
function isOpen({ structural }: FunctionDefinition, parameter: Parameter, { value }: MarkedValue): boolean {
  if (parameter.takesUnknown) return false;
  return structural ? isUnknown(value) : !isWhollyKnown(value);
}

/** Texts are composed (NFC) where they are made: joining and cutting may leave others. */
function composed(result: MarkedValue): MarkedValue {
  const { type, value } = result;
  if (type.kind === 'string' && typeof value === 'string') return { ...result, value: value.normalize('NFC') };
  if ((type.kind !== 'list' && type.kind !== 'tuple') || !Array.isArray(value)) return result;
  const texts = value.map((item) => (typeof item === 'string' ? item.normalize('NFC') : item));
  return { ...result, value: texts };
}

function resultType({ result }: FunctionDefinition, args: readonly MarkedValue[]) {
  return typeof result === 'function' ? result(args) : result;
}

function guarded(name: string, args: readonly MarkedValue[], call: () => MarkedValue): MarkedValue {
  try {
    return call();
  } catch (error) {
    if (isTooLarge(error)) throw failedCall(name, 'its result is too large');
    if (!(error instanceof FunctionProblem)) throw error;
    const detail = error.detail !== undefined && !args.some(isSensitive) ? `: ${error.detail}` : '';
    if (error.parameter !== undefined) throw invalidArgument(name, error.parameter, `${error.problem}${detail}`);
    throw failedCall(name, `${error.problem}${detail}`);
  }
}

/** What is said of a call that went wrong. */
export function failedCall(name: string, problem: string): ExpressionError {
  return new ExpressionError('Error in function call', `Call to function "${name}" failed: ${problem}.`);
}

/** What is said of an argument that does not suit. */
export function invalidArgument(name: string, parameter: string, problem: string): ExpressionError {
  return new ExpressionError('Invalid function argument', `Invalid value for "${parameter}" parameter of "${name}": ${problem}.`);
}

function noSuchFunction(name: string): ExpressionError {
  if (name.includes('::')) {
    return new ExpressionError('Unsupported function', `No function of a provider can be called here, and "${name}" is one.`);
  }
  return new ExpressionError('Call to unknown function', `There is no function named "${name}".`);
}
