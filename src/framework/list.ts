import type { Diagnosed } from './answers';
import type { Diagnostic } from './diagnostics';
import type { ObjectValue } from './value';

/** One object that a list found, or what went wrong with one. */
export interface Listed {
  /** Null where there are errors. */
  readonly identity: ObjectValue | null;
  /** What people call it. */
  readonly displayName: string;
  /** The object as it would stand in the state; null unless it was asked for. */
  readonly object: ObjectValue | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ListRequest {
  readonly type: string;
  readonly config: ObjectValue;
  /** Whether the objects themselves are wanted: it may take a request each. */
  readonly includeObject: boolean;
  /** At most so many. */
  readonly limit: number;
  /** Ends the list early. */
  readonly signal?: AbortSignal;
}

/** What a provider finds of a type's objects, whether they are managed or not. A list's type is its resource's. */
export interface ListResources {
  validate(type: string, config: ObjectValue): Promise<Diagnosed>;
  /** Gives what it finds as soon as it has found it. Errors are in what it gives; it never throws. */
  list(request: ListRequest): AsyncIterable<Listed>;
  /** The configuration that an object would be written with. */
  generateConfig(type: string, object: ObjectValue): Promise<{ readonly config: ObjectValue | null } & Diagnosed>;
}
