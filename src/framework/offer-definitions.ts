import type { FunctionSignature } from './function';
import type { HandlerContext, TimedContext } from './handler-context';
import type { ComputedOf, ConfigOf, KnownConfigOf } from './infer';
import type { Report } from './schema';
import type { Value } from './value';

/** What an opened value is renewed and closed by, and until when it lasts. */
export interface Lease {
  /** What `renew` and `close` need to know. */
  readonly kept?: string;
  /** When it has to be renewed, in the clock's milliseconds; absent when it lasts. */
  readonly renewAt?: number;
}

/** Values that are kept nowhere, declared once: they are there from `open` to `close`. */
export interface EphemeralDefinition<S, Data> {
  readonly type: string;
  readonly schema: S;
  validate?(config: ConfigOf<S>, report: Report): void;
  open(config: KnownConfigOf<S>, context: HandlerContext<Data>): Promise<Lease & { readonly values: ComputedOf<S> }>;
  /** @param kept what `open` or the last `renew` gave */
  renew?(kept: string | undefined, context: HandlerContext<Data>): Promise<Lease>;
  close?(kept: string | undefined, context: HandlerContext<Data>): Promise<void>;
}

/** An object that a list found. */
export interface FoundObject {
  readonly displayName: string;
  /** Its identity. */
  readonly identity: { readonly [name: string]: string };
}

/** A list of a resource's objects, declared once. Its type is the resource's, which has to have an identity. */
export interface ListDefinition<S, Data> {
  readonly type: string;
  /** What narrows the list. */
  readonly schema: S;
  validate?(config: ConfigOf<S>, report: Report): void;
  /** Gives what it finds page by page: it may be ended after any of them. */
  list(config: KnownConfigOf<S>, context: HandlerContext<Data>): AsyncIterable<FoundObject>;
}

/** Something that is done when it is asked for, and of which nothing is kept, declared once. */
export interface ActionDefinition<S, Data> {
  readonly type: string;
  readonly schema: S;
  /** How long it may take (`2h`). */
  readonly timeout: string;
  validate?(config: ConfigOf<S>, report: Report): void;
  /** Warns of it or refuses it before anything is done. Values may be unknown. */
  plan?(config: ConfigOf<S>, context: HandlerContext<Data>): Promise<void>;
  invoke(config: KnownConfigOf<S>, context: TimedContext<Data>): Promise<void>;
}

/** A function, declared once. It is pure. */
export interface FunctionDefinition extends FunctionSignature {
  readonly name: string;
  /**
   * @param args of the parameters' types, those of the variadic one last
   * @throws ArgumentError when an argument is wrong
   */
  call(args: readonly Value[]): Value;
}

/** An argument that a function can't take. */
export class ArgumentError extends Error {
  /** @param argument its position, from 0 */
  constructor(
    readonly argument: number,
    message: string,
  ) {
    super(message);
  }
}
