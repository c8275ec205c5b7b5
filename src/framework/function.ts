import type { Type } from './types';
import type { Value } from './value';

/** A parameter of a function. */
export interface FunctionParameter {
  readonly name: string;
  readonly type: Type;
  /** Markdown. */
  readonly description: string;
  /** Whether null is taken; otherwise whoever calls refuses it. */
  readonly allowNull?: true;
  /** Whether unknown values are taken; otherwise the result is unknown and nothing is called. */
  readonly allowUnknown?: true;
}

/** A function as its provider declares it. */
export interface FunctionSignature {
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Takes all further arguments. */
  readonly variadic?: FunctionParameter;
  readonly result: Type;
  readonly deprecated?: string;
}

/** What a function gave, or why it gave nothing. */
export type FunctionResult =
  | { readonly result: Value }
  | {
      readonly error: string;
      /** The position of the argument that is wrong, from 0. */
      readonly argument?: number;
    };

/** A provider's functions. They are pure, and need no configuration. */
export interface ProviderFunctions {
  /** @param args of the parameters' types, those of the variadic one last */
  call(name: string, args: readonly Value[]): Promise<FunctionResult>;
}
