import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StatusAction } from '../faults/action';
import { proxyPage, shiftTimes, spoil } from '../faults/spoil';
import type { StaleReads } from '../faults/stale-reads';
import type { Strike } from '../faults/strike';
import { routerAnswer } from './errors';
import { reset, sendPart } from './reset';

/** What a strike is carried out with. */
export interface CarryOutParts {
  /** World time, in milliseconds. */
  readonly now: () => number;
  /** Real time, in milliseconds since the epoch: for the headers Date and Retry-After. */
  readonly realNow: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly stale: StaleReads;
}

/** The reasons that HTTP gives for the statuses a proxy answers by itself. */
const REASONS: { readonly [status: number]: string } = {
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** The code that Palette's error body has for a status: a word where it is known, the number elsewhere. */
const CODES: { readonly [status: number]: string } = { 429: 'TooManyRequests' };

/** Sets the status and headers of an ordered answer. @returns its body */
export function orderedAnswer(reply: FastifyReply, action: StatusAction, realNow: number): string {
  const { status, body, html, retryAfter, retryAfterDate, headers = {} } = action;
  const reason = REASONS[status] ?? 'Error';
  reply.code(status).type(html ? 'text/html' : 'application/json; charset=utf-8');
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (retryAfterDate !== undefined) reply.header('retry-after', new Date(realNow + retryAfterDate * 1000).toUTCString());
  reply.headers(headers);
  if (html) return proxyPage(status, reason);
  if (body !== undefined) return typeof body === 'string' ? body : JSON.stringify(body);
  const answer = routerAnswer(status, 'A fault that was ordered').body;
  return JSON.stringify(CODES[status] === undefined ? answer : { ...answer, code: CODES[status] });
}

/**
 * Does to an answer what the strike orders, once the work is done and has been waited for.
 * @returns the body to send, or undefined when the connection was cut instead
 */
export function carryOut(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  strike: Strike,
  parts: CarryOutParts,
): unknown {
  let text = textOf(payload);
  // What comes from a stream is no answer of the API.
  if (text === undefined) return payload;
  const { fate, stale, skew } = strike;
  if (fate === 'drop-after') return reset(request, reply);
  const ordered = typeof fate === 'object' && 'status' in fate ? fate : undefined;
  if (ordered?.afterWork) text = orderedAnswer(reply, ordered, parts.realNow());
  // An ordered answer is no read that could be old.
  else if (ordered === undefined && stale !== undefined) text = staleText(request, reply, text, stale, parts);
  if (skew !== 0) {
    reply.header('date', new Date(parts.realNow() + skew).toUTCString());
    text = shiftTimes(text, skew);
  }
  let body: Iterable<Buffer> = [Buffer.from(text)];
  let length = Buffer.byteLength(text);
  if (typeof fate === 'object' && 'malformed' in fate) {
    const spoiled = spoil(fate, reply.statusCode, text);
    reply.code(spoiled.status).type(spoiled.contentType);
    body = typeof spoiled.body === 'string' ? [Buffer.from(spoiled.body)] : spoiled.body;
    length = spoiled.length;
  }
  if (typeof fate === 'object' && 'truncate' in fate) {
    const kept = Buffer.from(text).subarray(0, Math.floor(length * (fate.keep ?? 0.5)));
    // There is nothing to cut off an answer without a body: all of it is lost.
    if (length === 0) return reset(request, reply);
    return sendPart(request, reply, kept, fate.truncate === 'length' ? length : undefined);
  }
  if (length === 0) return strike.fate === undefined ? payload : '';
  reply.header('content-length', length);
  if (strike.bytesPerSecond !== undefined) return Readable.from(slowly(body, strike.bytesPerSecond, parts.sleep));
  return Array.isArray(body) ? body[0] : Readable.from(body);
}

/** What tells one read from another: who asks, where, and for what. Undefined for what may change something. */
export function questionOf(request: FastifyRequest): string | undefined {
  const searches = request.method === 'POST' && /\/search$/.test(request.url.split('?', 1)[0] ?? '');
  if (request.method !== 'GET' && !searches) return undefined;
  return [request.entry?.scope, request.method, request.url, searches ? JSON.stringify(request.body) : ''].join(' ');
}

/** The text of an answer that was put together at once; undefined for a stream. */
export function textOf(payload: unknown): string | undefined {
  if (payload === undefined || payload === null) return '';
  if (typeof payload === 'string') return payload;
  return Buffer.isBuffer(payload) ? payload.toString() : undefined;
}

function staleText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  stale: NonNullable<Strike['stale']>,
  parts: CarryOutParts,
): string {
  const question = questionOf(request);
  if (question === undefined) return text;
  const fresh = { status: reply.statusCode, contentType: contentTypeOf(reply), text };
  const old = parts.stale.recall(question, parts.now(), stale.age, fresh);
  if (old === undefined) return text;
  stale.used();
  reply.code(old.status);
  if (old.contentType !== undefined) reply.type(old.contentType);
  return old.text;
}

/** The content type that an answer has so far. */
export function contentTypeOf(reply: FastifyReply): string | undefined {
  const type = reply.getHeader('content-type');
  return typeof type === 'string' ? type : undefined;
}

/** Ten pieces a second. */
async function* slowly(
  body: Iterable<Buffer>,
  bytesPerSecond: number,
  sleep: (ms: number) => Promise<void>,
): AsyncGenerator<Buffer> {
  const piece = Math.max(1, Math.floor(bytesPerSecond / 10));
  for (const part of body) {
    for (let start = 0; start < part.length; start += piece) {
      const next = part.subarray(start, start + piece);
      await sleep((next.length / bytesPerSecond) * 1000);
      yield next;
    }
  }
}
