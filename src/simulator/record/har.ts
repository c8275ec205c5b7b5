import { STATUS_CODES } from 'node:http';
import type { TSchema } from '@sinclair/typebox';
import type { Operation } from '../../palette/schema/full';
import { isSecretName, pathWithoutSecrets, REMOVED, withoutSecrets } from './redact';

/** One exchange, as it was served. */
export interface Exchange {
  /** Real time, in milliseconds since the epoch, and how long it took. */
  readonly startedAt: number;
  readonly ms: number;
  /** World time, in milliseconds since the epoch. */
  readonly worldTime: number;
  /** `http://127.0.0.1:8765` */
  readonly baseUrl: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `HTTP/1.1` */
  readonly httpVersion: string;
  readonly requestHeaders: Headers;
  readonly requestBody: unknown;
  /** 0 when the connection ended before an answer went out. */
  readonly status: number;
  /** Who ended the connection before the answer was complete. */
  readonly cutBy: 'server' | 'client' | undefined;
  readonly responseHeaders: Headers;
  /** Undefined for what isn't a text that was made at once. */
  readonly responseText: string | undefined;
  /** What the request was for, where it reached an operation. */
  readonly operation: Operation | undefined;
}

type Headers = { readonly [name: string]: string | number | readonly string[] | undefined };

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** Where the list of entries begins and ends in a HAR 1.2 document (http://www.softwareishard.com/blog/har-12-spec/). */
export function harFrame(): { readonly head: string; readonly tail: string } {
  const log = { version: '1.2', creator: { name: 'cdktf-palette simulator', version: '1' }, pages: [], entries: [] };
  const text = JSON.stringify({ log }, null, 1);
  const split = text.lastIndexOf(']');
  return { head: `${text.slice(0, split)}\n`, tail: `${text.slice(split)}\n` };
}

/**
 * An exchange as an entry of a HAR document, in one line, without secrets. What was a secret anywhere in it, is none of its
 * other texts either.
 */
export function harEntry(exchange: Exchange): string {
  const secrets = new Set<string>();
  const remove = (text: string) => {
    if (text.length >= 6) for (const form of formsOf(text)) secrets.add(form);
  };
  const { operation, status, responseText, cutBy } = exchange;
  const url = addressOf(pathWithoutSecrets(exchange.url, operation?.path, remove), exchange.baseUrl);
  const asked = [...url.searchParams];
  const queryString = asked.map(([name, value]) => nameValue(name, value, remove));
  if (queryString.some(({ value }, index) => value !== asked[index]?.[1])) {
    url.search = new URLSearchParams(queryString.map(({ name, value }): [string, string] => [name, value])).toString();
  }
  const mimeType = String(exchange.responseHeaders['content-type'] ?? 'x-unknown');
  const entry = {
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    time: exchange.ms,
    request: {
      method: exchange.method,
      url: url.href,
      httpVersion: exchange.httpVersion,
      cookies: [],
      headers: headerList(exchange.requestHeaders, remove),
      queryString,
      ...postData(exchange, remove),
      headersSize: -1,
      bodySize: Number(exchange.requestHeaders['content-length'] ?? (exchange.requestBody === undefined ? 0 : -1)),
    },
    response: {
      status,
      statusText: STATUS_CODES[status] ?? '',
      httpVersion: exchange.httpVersion,
      cookies: [],
      headers: headerList(exchange.responseHeaders, remove),
      content: {
        size: responseText === undefined ? 0 : Buffer.byteLength(responseText),
        mimeType,
        ...contentText(responseText, mimeType, operation?.response.body, remove),
      },
      redirectURL: String(exchange.responseHeaders.location ?? ''),
      headersSize: -1,
      bodySize: cutBy !== undefined || responseText === undefined ? -1 : Buffer.byteLength(responseText),
      ...(cutBy !== undefined && { comment: CUTS[cutBy] }),
    },
    cache: {},
    timings: { send: 0, wait: exchange.ms, receive: 0 },
    _worldTime: new Date(exchange.worldTime).toISOString(),
  };
  return JSON.stringify(entry, (_, value: unknown) => (typeof value === 'string' ? withoutAny(value, secrets) : value));
}

const CUTS = { server: 'the connection was reset', client: 'the client closed the connection' } as const;

/** The address that was asked for. Clients can send paths and hosts that no URL has; they are recorded all the same. */
function addressOf(path: string, baseUrl: string): URL {
  if (/^https?:\/\//.test(path) && URL.canParse(path)) return new URL(path);
  const base = URL.canParse(baseUrl) ? new URL(baseUrl).origin : 'http://localhost';
  return new URL(`${base}${path.startsWith('/') ? '' : '/'}${path}`);
}

/** A secret as it is, within JSON, within a URL, and in base64. */
function formsOf(secret: string): readonly string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    new URLSearchParams([['', secret]]).toString().slice(1),
    // Halves of a character, which have no form in a URL, are others after the way through the buffer.
    encodeURIComponent(Buffer.from(secret).toString()),
    Buffer.from(secret).toString('base64'),
  ];
}

function postData({ requestBody, requestHeaders, operation }: Exchange, remove: (text: string) => void): object {
  if (requestBody === undefined || requestBody === null) return {};
  const mimeType = String(requestHeaders['content-type'] ?? 'application/json');
  if (typeof requestBody !== 'object') return { postData: { mimeType, params: [], text: '', comment: 'left out: it is no JSON' } };
  const body = withoutSecrets(requestBody, schemas(operation?.body), remove);
  return { postData: { mimeType, params: [], text: JSON.stringify(body) } };
}

function contentText(
  text: string | undefined,
  mimeType: string,
  schema: TSchema | undefined,
  remove: (text: string) => void,
): { readonly text?: string; readonly comment?: string } {
  if (text === undefined) return { comment: 'left out: it was sent piece by piece' };
  if (text === '') return { text };
  // Files hold keys of clusters, and nothing tells where in them.
  if (!mimeType.startsWith('application/json')) {
    return mimeType.startsWith('text/html') ? { text } : { comment: 'left out: files may hold keys' };
  }
  try {
    return { text: JSON.stringify(withoutSecrets(JSON.parse(text), schemas(schema), remove)) };
  } catch {
    return { comment: 'left out: it is no JSON' };
  }
}

function schemas(schema: TSchema | undefined): readonly TSchema[] {
  return schema === undefined ? [] : [schema];
}

function headerList(headers: Headers, remove: (text: string) => void): readonly NameValue[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((each) => nameValue(name, String(each), remove)),
  );
}

function nameValue(name: string, value: string, remove: (text: string) => void): NameValue {
  if (!isSecretName(name) || value === '') return { name, value };
  remove(value);
  return { name, value: REMOVED };
}

function withoutAny(text: string, secrets: ReadonlySet<string>): string {
  let clean = text;
  for (const secret of secrets) if (clean.includes(secret)) clean = clean.replaceAll(secret, REMOVED);
  return clean;
}
