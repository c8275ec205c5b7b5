import { STATUS_CODES } from 'node:http';
import { maskSecrets } from '../runtime/secrets';
import { checkShape } from './check';
import { InvalidResponse, PaletteError } from './errors';
import type { HttpAnswer } from './http';
import type { Scope } from './request';
import { ErrorBody, type Operation, operationText } from './schema';

const LONGEST_MESSAGE = 1000;
const LONGEST_EXCERPT = 200;
/** Of what a server says more is never looked at. In UTF-16 code units. */
const LONGEST_READ = 8000;
/** Of one answer. The largest lists have some ten thousand. */
const MOST_VALUES = 1_000_000;

/** One value of a header. */
export function header(answer: HttpAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/**
 * Reads a successful answer by the operation's description: the body, or undefined where it has none.
 * @param secrets texts that must not show up in errors
 * @throws InvalidResponse
 */
export function readAnswer(operation: Operation, answer: HttpAnswer, secrets: ReadonlySet<string> = new Set()): unknown {
  const { body: schema, contentType } = operation.response;
  // The names in a pointer are the server's.
  const invalid = (pointer: string, problem: string) =>
    new InvalidResponse(operationText(operation), cleanText(pointer, secrets, LONGEST_EXCERPT), problem);
  if (contentType !== undefined && contentType !== 'application/json') return answer.body;
  if (schema === undefined && answer.body.trim() === '') return undefined;
  if (holdsMore(answer.body, MOST_VALUES)) throw invalid('', `has more than ${MOST_VALUES} values`);
  let decoded: unknown;
  try {
    decoded = JSON.parse(answer.body);
  } catch {
    throw invalid('', answer.body.trim() === '' ? 'is empty' : 'is no JSON');
  }
  // A body where none is described does no harm as long as it is an API that talks, not the login page of a portal.
  if (schema === undefined) return undefined;
  const checked = checkShape(schema, decoded);
  if (!checked.ok) throw invalid(checked.pointer, checked.problem);
  return checked.value;
}

/**
 * Whether a text in JSON may have more values than that: a megabyte of the smallest ones takes fifty in memory, so that it has to be
 * known before it is read.
 */
function holdsMore(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A comma, and what opens a list or an object.
    if ((code === 0x2c || code === 0x5b || code === 0x7b) && ++values > most) return true;
  }
  return false;
}

/** What a call answers when there was nothing to do: the empty form of its answer. */
export function emptyAnswer(operation: Operation): unknown {
  return operation.response.body === undefined ? undefined : {};
}

/**
 * Reads a refusal: Palette's error body, or what little can be said of another one.
 * @param scope where it was asked for
 * @param secrets texts that must not show up in it
 */
export function readRefusal(
  operation: Operation,
  answer: HttpAnswer,
  scope: Scope['kind'],
  secrets: ReadonlySet<string>,
): PaletteError {
  const { status } = answer;
  const error = errorBody(answer.body);
  const clean = (text: string, longest: number) => cleanText(text, secrets, longest);
  return new PaletteError({
    operation: operationText(operation),
    status,
    code: error?.code === undefined ? String(status) : clean(String(error.code), LONGEST_EXCERPT),
    ref: clean(error?.ref ?? '', LONGEST_EXCERPT),
    scope,
    // Palette's own codes are words; for paths that it doesn't know it has numbers.
    foreign: answer.body.trim() !== '' && typeof error?.code !== 'string',
    message:
      status >= 300 && status < 400
        ? redirectText(header(answer, 'location'), (host) => clean(host, LONGEST_EXCERPT))
        : clean(error?.message ?? '', LONGEST_MESSAGE) ||
          [statusText(status), clean(excerpt(answer), LONGEST_EXCERPT)].filter(Boolean).join(': '),
  });
}

function errorBody(body: string): ErrorBody | undefined {
  try {
    const checked = checkShape(ErrorBody, JSON.parse(body));
    return checked.ok ? (checked.value as ErrorBody) : undefined;
  } catch {
    return undefined;
  }
}

function statusText(status: number): string {
  return STATUS_CODES[status] ?? `status ${status}`;
}

/** The beginning of a body that is text; a page of HTML helps nobody. */
function excerpt(answer: HttpAnswer): string {
  return /^text\/plain|^application\/json/.test(header(answer, 'content-type') ?? '') ? answer.body : '';
}

function redirectText(location: string | undefined, clean: (host: string) => string): string {
  let host = 'another place';
  try {
    host = clean(new URL(location ?? '').host) || host;
  } catch {
    // A relative one stays on this host.
  }
  return `it redirects to ${host}, and redirects are not followed because the API key would go with them. Set the host that it leads to, if that is your Palette.`;
}

/** A server's words without secrets and without control characters, which could steer a terminal, and not endless. */
function cleanText(text: string, secrets: ReadonlySet<string>, longest: number): string {
  const cut = text.length > LONGEST_READ;
  const masked = maskSecrets(cut ? text.slice(0, LONGEST_READ) : text, secrets, { cut: true });
  const line = masked.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest)}…`;
}
