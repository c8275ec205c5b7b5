import type { TSchema } from '@sinclair/typebox';
import type { Data } from './data';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A version whose structure has something that 4.8's hasn't. */
export type NewVersion = '4.9' | '4.10';

/** One call of the API: all that the client, the simulator and the comparison with the published description need. */
export interface Operation {
  readonly method: Method;
  /** The path with its parameters in braces: `/v1/overlords/{uid}`. */
  readonly path: string;
  /** Where the object lives: `tenant` calls carry no `ProjectUid`, `project` calls must, `either` follows the caller. */
  readonly scope: 'tenant' | 'project' | 'either';
  /** Schema of the path's parameters. */
  readonly params?: TSchema;
  /** Schema of the query. */
  readonly query?: TSchema;
  /** Schema of the request's body. */
  readonly body?: TSchema;
  /** Whether there must be a body, although nothing in it must be; without it, a body that is left out counts as an empty one. */
  readonly bodyRequired?: true;
  /** Schema of the fields of a multipart form; files are fields that hold their content. */
  readonly form?: TSchema;
  /** The answer of a success. Without `contentType` a body is JSON; `fileName` is what a download is called. */
  readonly response: {
    readonly status: 200 | 201 | 202 | 204;
    readonly body?: TSchema;
    readonly contentType?: string;
    readonly fileName?: string;
  };
  /** Whether sending it twice does no more than sending it once. A POST that only reads or checks is idempotent too. */
  readonly idempotent: boolean;
  /** The Palette version that answers it no longer: from there on the path is unknown. */
  readonly removedIn?: '4.8';
  /** The Palette version that answers it first, where that isn't all that are described. */
  readonly since?: NewVersion;
  /** Sent without an API key. */
  readonly anonymous?: true;
  /** What is read holds secrets: from 4.9.16 on an API key that has this right is needed all the same. */
  readonly guardedBy?: 'privateGateway.admin' | 'cluster.delete';
}

/** Declares an operation and keeps its exact type. */
export function operation<const Description extends Operation>(description: Description): Description {
  return description;
}

type Part<Description extends Operation, Key extends 'params' | 'query' | 'body'> = Description extends {
  readonly [Name in Key]: infer Schema extends TSchema;
}
  ? Record<never, never> extends Data<Schema>
    ? { readonly [Name in Key]?: Data<Schema> }
    : { readonly [Name in Key]: Data<Schema> }
  : { readonly [Name in Key]?: undefined };

/** What a call of the operation is given: path parameters, query and body, each present only where the operation has it. */
export type RequestOf<Description extends Operation> = Part<Description, 'params'> &
  Part<Description, 'query'> &
  Part<Description, 'body'>;

/** What a call of the operation answers: the body's type, or undefined where there is none. */
export type ResponseOf<Description extends Operation> = Description['response'] extends {
  readonly body: infer Schema extends TSchema;
}
  ? Data<Schema>
  : undefined;

/** The element of a paged operation's list. */
export type ItemOf<Description extends Operation> =
  ResponseOf<Description> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** How an operation is called in messages: `GET /v1/overlords/{uid}`. It never holds a value of the request. */
export function operationText(description: Operation): string {
  return `${description.method} ${description.path}`;
}
