import type { CallOptions, PaletteClient } from './client';
import type { CloudCalls, Operation } from './schema';

/** What a call of one of several clouds is given. */
interface CloudRequest {
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: unknown };
  readonly body?: unknown;
}

/** Calls what is each cloud's own. Its description is known at run time only: there it decides what is taken, and checks the answer. */
export async function callCloud(
  client: PaletteClient,
  { params }: CloudCalls,
  operation: Operation,
  request: CloudRequest,
  call: CallOptions,
): Promise<unknown> {
  return client.call(operation, requestOf(params, request) as never, call);
}

/** The items of all pages of a list that each cloud has of its own. */
export function pagedCloud(
  client: PaletteClient,
  { params }: CloudCalls,
  operation: Operation,
  request: CloudRequest,
  call: CallOptions,
): AsyncIterable<unknown> {
  return client.paged(operation, requestOf(params, request) as never, call);
}

function requestOf(params: CloudCalls['params'], request: CloudRequest): CloudRequest {
  return params ? { ...request, params: { ...params, ...request.params } } : request;
}
