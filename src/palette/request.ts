import type { TSchema } from '@sinclair/typebox';
import { ConfigurationError, UnusableUid } from './errors';
import type { HttpRequest } from './http';
import { type Operation, operationText } from './schema';

/** Where an object lives: in the tenant, or in the project with this uid. */
export type Scope = { readonly kind: 'tenant' } | { readonly kind: 'project'; readonly uid: string };

/** Who calls. */
export interface Identity {
  readonly apiKey: string;
  readonly userAgent: string;
}

/** Path parameters, query and body of a call, untyped; `RequestOf` is the typed form. */
export interface RequestParts {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

/**
 * An API key goes into a header as it is, so it must be printable and without spaces.
 * @throws ConfigurationError about `apiKey`, without the key
 */
export function checkApiKey(apiKey: string): void {
  if (apiKey === '') throw new ConfigurationError('apiKey', 'The API key is empty.');
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new ConfigurationError(
      'apiKey',
      'The API key holds a space, a line break or a character that no API key has. Copy it again, without what surrounds it.',
    );
  }
}

/**
 * Puts a call into a request. A scope that the operation does not have, and a path parameter that would lead to another
 * path, are faults of the caller and throw plain errors.
 */
export function httpRequest(operation: Operation, parts: RequestParts, scope: Scope, identity: Identity): HttpRequest {
  if (operation.scope !== 'either' && operation.scope !== scope.kind) {
    throw new Error(
      `${operationText(operation)} is a call of the ${operation.scope} and was made in the scope of a ${scope.kind}.`,
    );
  }
  const headers: Record<string, string> = {
    accept: operation.response.contentType ?? 'application/json',
    'user-agent': identity.userAgent,
  };
  // What was open once may want a key on a newer Palette.
  if (!operation.anonymous || operation.guardedBy) headers.ApiKey = identity.apiKey;
  if (scope.kind === 'project') headers.ProjectUid = headerValue(scope.uid);
  const request = { method: operation.method, path: pathOf(operation, parts), headers };
  if (operation.body === undefined) return request;
  headers['content-type'] = 'application/json';
  return { ...request, body: JSON.stringify(parts.body ?? {}) };
}

function pathOf(operation: Operation, parts: RequestParts): string {
  const params = new Map<string, unknown>(Object.entries(parts.params ?? {}));
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params.get(name);
    // An empty one would address the list, and dots the parent.
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw new UnusableUid(`${operationText(operation)} needs ${name}, and got no usable one.`);
    }
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

function headerValue(uid: string): string {
  if (!/^[\x21-\x7e]+$/.test(uid)) throw new Error('The uid of the project is empty or no uid.');
  return uid;
}

/** The texts of a request's body that its schema marks as secret (`writeOnly`), to be kept out of errors. */
export function secretsOf(schema: TSchema | undefined, body: unknown): readonly string[] {
  if (schema === undefined || body === undefined || body === null) return [];
  if (typeof body === 'string') return schema.writeOnly === true && body !== '' ? [body] : [];
  if (Array.isArray(body)) return body.flatMap((item) => secretsOf(schema.items as TSchema | undefined, item));
  if (typeof body !== 'object') return [];
  const properties: { readonly [name: string]: TSchema } = schema.properties ?? {};
  return Object.entries(body).flatMap(([name, value]) => secretsOf(properties[name], value));
}
