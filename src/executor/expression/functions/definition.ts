import { type ExactNumber, numberText, signedText, type TerraformNumber, type Type, t, type Value } from '../../../framework';
import { type MarkedValue, typed } from '../marked-value';

/** What functions see of the run that they are called in. */
export interface FunctionContext {
  /** What relative paths of file functions are relative to. */
  readonly directory: string;
  /** Now, RFC 3339; undefined while planning, when the time of the apply isn't known. */
  timestamp(): string | undefined;
  /** When the plan was made, RFC 3339. */
  readonly planTimestamp: string;
  /** Whether a plan is being made: results that differ from call to call are unknown then. */
  readonly planning: boolean;
  /**
   * Renders a template with variables, an object or map.
   * @param name the function that is called, for messages
   * @throws ExpressionError
   */
  render(template: string, variables: MarkedValue, name: string): MarkedValue;
  /**
   * Calls a function that has a namespace, and so is a provider's; absent where none can be called.
   * @throws ExpressionError
   * @throws PendingCall while the provider has not answered
   */
  callProvider?(name: string, args: readonly MarkedValue[], module?: string): MarkedValue;
}

/** A parameter; arguments are converted to its type first. */
export interface Parameter<T = unknown> {
  readonly name: string;
  readonly type: Type;
  readonly nullable?: boolean;
  /** Takes arguments that are unknown; others make the result unknown. */
  readonly takesUnknown?: boolean;
  /** Takes arguments of which not even the type is known; others leave that of the result open, too. */
  readonly takesUntyped?: boolean;
  /** The plain value of a converted argument. @throws FunctionProblem */
  readonly read: (value: Value) => T;
}

/** A function of the language. */
export interface FunctionDefinition {
  readonly parameters: readonly Parameter[];
  /** Takes all arguments after those of `parameters`. */
  readonly variadic?: Parameter;
  /**
   * Whether it takes values apart that have something unknown or sensitive inside; others get wholly
   * known arguments, and their results are sensitive as a whole.
   */
  readonly structural: boolean;
  /** The type of the result, from the arguments where it hangs on them (they may be unknown). */
  readonly result: Type | ((args: readonly MarkedValue[]) => Type);
  readonly call: (args: readonly MarkedValue[], context: FunctionContext) => MarkedValue;
}

/** Functions by name. */
export type Functions = { readonly [name: string]: FunctionDefinition };

/** What a function has against its arguments. `detail` may quote them: it is left out when one is sensitive. */
export class FunctionProblem extends Error {
  constructor(
    readonly problem: string,
    readonly parameter?: string,
    readonly detail?: string,
  ) {
    super(problem);
    this.name = 'FunctionProblem';
  }
}

type ValuesOf<P extends readonly Parameter[]> = { [I in keyof P]: P[I] extends Parameter<infer T> ? T : never };

/** A function over plain values with a result of one type. */
export function simple<P extends readonly Parameter[]>(
  parameters: readonly [...P],
  result: Type,
  call: (...values: [...ValuesOf<P>, FunctionContext]) => Value,
): FunctionDefinition {
  return {
    parameters,
    structural: false,
    result,
    call: (args, context) => {
      const values = parameters.map((parameter, i) => parameter.read((args[i] as MarkedValue).value));
      return typed(result, call(...([...values, context] as unknown as [...ValuesOf<P>, FunctionContext])));
    },
  };
}

/** The same with any number of last arguments, which come as one array. */
export function variadic<P extends readonly Parameter[], V>(
  parameters: readonly [...P],
  last: Parameter<V>,
  result: Type,
  call: (rest: readonly V[], ...values: [...ValuesOf<P>, FunctionContext]) => Value,
): FunctionDefinition {
  return {
    parameters,
    variadic: last,
    structural: false,
    result,
    call: (args, context) => {
      const values = parameters.map((parameter, i) => parameter.read((args[i] as MarkedValue).value));
      const rest = args.slice(parameters.length).map(({ value }) => last.read(value));
      return typed(result, call(rest, ...([...values, context] as unknown as [...ValuesOf<P>, FunctionContext])));
    },
  };
}

/** A function that takes values apart or whose result's type hangs on its arguments. */
export function structural(
  parameters: readonly Parameter[],
  result: Type | ((args: readonly MarkedValue[]) => Type),
  call: (args: readonly MarkedValue[], context: FunctionContext) => MarkedValue,
  last?: Parameter,
): FunctionDefinition {
  return { parameters, structural: true, result, call, ...(last && { variadic: last }) };
}

/** A parameter that takes text. */
export function text(name: string): Parameter<string> {
  return { name, type: t.string, read: (value) => value as string };
}

/** A parameter that takes any number. */
export function num(name: string): Parameter<TerraformNumber> {
  return { name, type: t.number, read: (value) => value as number | ExactNumber };
}

/** A parameter that takes a number that a double keeps well enough. */
export function double(name: string): Parameter<number> {
  return { name, type: t.number, read: (value) => Number(signedText(value as TerraformNumber)) };
}

/** A parameter that takes whole numbers of 64 bits; beyond 2^53 the nearest that a double keeps. */
export function int(name: string): Parameter<number> {
  return {
    name,
    type: t.number,
    read: (value) => {
      const digits = numberText(value as TerraformNumber);
      if (/^-?\d{1,19}$/.test(digits) && BigInt.asIntN(64, BigInt(digits)) === BigInt(digits)) return Number(digits);
      throw new FunctionProblem('value must be a whole number, between -9223372036854775808 and 9223372036854775807', name);
    },
  };
}

/** A parameter that takes whole numbers of any size. */
export function bigInt(name: string): Parameter<bigint> {
  return {
    name,
    type: t.number,
    read: (value) => {
      const digits = numberText(value as TerraformNumber);
      if (/^-?\d+$/.test(digits)) return BigInt(digits);
      throw new FunctionProblem('a whole number is required', name);
    },
  };
}

/** A parameter that takes a list or set of a type. */
export function items<T extends Value = Value>(
  name: string,
  type: Type,
  options: { readonly takesUnknown?: boolean } = {},
): Parameter<readonly T[]> {
  return { name, type, read: (value) => value as readonly T[], ...options };
}

/** A parameter that takes a value of any type, null where that is said. */
export function any(name: string, options: Pick<Parameter, 'nullable' | 'takesUnknown' | 'takesUntyped'> = {}): Parameter<Value> {
  return { name, type: t.dynamic, read: (value) => value, ...options };
}

/** What takes all that there is: null, unknown, and unknown of an unknown type. */
export const ANY_VALUE = { nullable: true, takesUnknown: true, takesUntyped: true } as const;
