import type { ServiceDefinition } from '../grpc/methods';
import { GetProviderSchema_Response as GetProviderSchema5 } from '../proto/tfplugin5';
import { GetProviderSchema_Response, ProviderDefinition } from '../proto/tfplugin6';
import type { Protocol } from './handshake-line';

type Methods = (typeof ProviderDefinition)['methods'];

/** What a provider is asked. */
export type Method = keyof Methods;
/** What is asked and answered at once. */
export type UnaryMethod = { [M in Method]: Methods[M]['responseStream'] extends true ? never : M }[Method];
/** What is asked and answered bit by bit. */
export type StreamMethod = 'listResource' | 'invokeAction';

export type RequestOf<M extends Method> = ReturnType<Methods[M]['requestType']['decode']>;
export type ResponseOf<M extends Method> = ReturnType<Methods[M]['responseType']['decode']>;

/** How a method's messages travel. */
export interface Wire {
  readonly path: string;
  encode(message: unknown): Uint8Array;
  decode(bytes: Uint8Array): unknown;
}

/** What protocol 5 calls otherwise. */
const NAMES_OF_5: { readonly [M in Method]?: string } = {
  getProviderSchema: 'GetSchema',
  validateProviderConfig: 'PrepareProviderConfig',
  validateResourceConfig: 'ValidateResourceTypeConfig',
  validateDataResourceConfig: 'ValidateDataSourceConfig',
  configureProvider: 'Configure',
  stopProvider: 'Stop',
};

/**
 * How a method travels in a protocol. Both have the same messages under other names, field by field, but for the schema: an
 * attribute of protocol 5 has no nested ones, and its last two fields are numbered otherwise.
 */
export function wireOf(protocol: Protocol, method: Method): Wire {
  const { name, requestType, responseType }: ServiceDefinition['methods'][string] = ProviderDefinition.methods[method];
  const encode = (message: unknown) => requestType.encode(message).finish();
  if (protocol === 6) return { path: `/tfplugin6.Provider/${name}`, encode, decode: (bytes) => responseType.decode(bytes) };
  const path = `/tfplugin5.Provider/${NAMES_OF_5[method] ?? name}`;
  return { path, encode, decode: method === 'getProviderSchema' ? schema5 : (bytes) => responseType.decode(bytes) };
}

function schema5(bytes: Uint8Array): GetProviderSchema_Response {
  return { ...GetProviderSchema5.decode(bytes), stateStoreSchemas: {} };
}

/** The answer to `getProviderSchema` as it travelled. */
export function decodeSchema(protocol: Protocol, bytes: Uint8Array): GetProviderSchema_Response {
  return protocol === 5 ? schema5(bytes) : GetProviderSchema_Response.decode(bytes);
}
