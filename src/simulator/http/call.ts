import type { TSchema } from '@sinclair/typebox';
import type { AnyOperationName, allOperations, Data, Operation, ResponseOf } from '../../palette/schema/full';
import type { World } from '../world/world';
import type { Caller } from './caller';

export type Part<Description extends Operation, Key extends 'params' | 'query' | 'body' | 'form'> = Description extends {
  readonly [Name in Key]: infer Schema extends TSchema;
}
  ? Data<Schema>
  : undefined;

/** One call, checked against the description: what a handler works with. A part that the description has is always there. */
export interface Call<Description extends Operation> {
  readonly params: Part<Description, 'params'>;
  readonly query: Part<Description, 'query'>;
  readonly body: Part<Description, 'body'>;
  /** The fields of a multipart form. */
  readonly form: Part<Description, 'form'>;
  readonly world: World;
  readonly caller: Caller;
  /** Where the caller reached this server, without a trailing slash: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
}

/** The handler of an operation: changes the world, answers the body (undefined where the description has none) or refuses. */
export type Handler<Name extends AnyOperationName> = (
  call: Call<(typeof allOperations)[Name]>,
) => ResponseOf<(typeof allOperations)[Name]>;

/** A handler for each of some operations. */
export type Handlers<Name extends AnyOperationName = AnyOperationName> = { readonly [Key in Name]: Handler<Key> };
