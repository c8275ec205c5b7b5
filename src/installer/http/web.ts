import { createWriteStream } from 'node:fs';
import { type IncomingMessage, request, STATUS_CODES } from 'node:http';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ConnectionSettings, openConnection } from './connection';
import { registryTrust } from './trust';

/** An answer, read to its end. */
export interface WebAnswer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: URL;
  readonly body: Buffer;
  /** How long it asks to be left alone, in seconds. */
  readonly retryAfter?: string | undefined;
}

/** Something that is asked for. */
export interface WebRequest {
  readonly url: URL;
  /** Goes to the host of the URL, and to no other that it redirects to. Not to be printed. */
  readonly token?: string | undefined;
  /** How many bytes an answer may have. */
  readonly largest: number;
}

/** Answers of registries and mirrors, and packages: by https alone. */
export interface Web {
  /** Reads an answer, whatever its status. @throws WebFailure */
  read(asked: WebRequest): Promise<WebAnswer>;
  /** Writes an answer to a file that is not there yet. @throws WebFailure also when the status is not 200 */
  download(asked: WebRequest, file: string): Promise<void>;
}

/** No answer came, or none that is taken. Its message names the host and no query. */
export class WebFailure extends Error {
  /** @param mayPass whether no answer came, for a reason that may be over soon */
  constructor(
    url: URL,
    problem: string,
    readonly mayPass = false,
  ) {
    super(`${url.origin}${url.pathname}: ${problem}`);
    this.name = 'WebFailure';
  }
}

export interface WebOptions {
  readonly env: NodeJS.ProcessEnv;
  /** `pcg/1.2.3` */
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** How long nothing may come, in milliseconds. */
  readonly idleMs?: number;
}

const MOST_REDIRECTS = 5;
const IDLE_MS = 30_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Opens nothing before the first request. */
export function createWeb(options: WebOptions): Web {
  const settings: ConnectionSettings = { env: options.env, trust: registryTrust(options.env) };
  const idleMs = options.idleMs ?? IDLE_MS;
  const ask = async <T>(asked: WebRequest, take: (answer: IncomingMessage, url: URL) => Promise<T>): Promise<T> => {
    let { url } = asked;
    for (let redirects = 0; ; redirects++) {
      if (url.protocol !== 'https:') throw new WebFailure(url, redirectProblem(redirects));
      const target = url;
      const answer = await get(target, headersFor(asked, target, options.userAgent), settings, { idleMs, signal: options.signal });
      try {
        const location = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : undefined;
        if (location === undefined) return await take(answer, target);
        if (redirects === MOST_REDIRECTS) throw new WebFailure(target, `it redirects more than ${MOST_REDIRECTS} times`);
        if (!URL.canParse(location, target.href)) throw new WebFailure(target, 'it redirects to what is no URL');
        url = new URL(location, target);
      } catch (error) {
        throw failure(target, error);
      } finally {
        answer.destroy();
      }
    }
  };
  return {
    read: (asked) =>
      ask(asked, async (answer, url) => ({
        status: answer.statusCode ?? 0,
        url,
        body: await bodyOf(answer, url, asked.largest),
        retryAfter: answer.headers['retry-after'],
      })),
    download: (asked, file) =>
      ask(asked, async (answer, url) => {
        if (answer.statusCode !== 200) throw new WebFailure(url, statusText(answer.statusCode ?? 0));
        await pipeline(answer, bounded(url, asked.largest), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
      }),
  };
}

/** `404 Not Found` */
export function statusText(status: number): string {
  return `it answers ${[status, STATUS_CODES[status]].filter(Boolean).join(' ')}`;
}

function redirectProblem(redirects: number): string {
  return redirects === 0
    ? "only https:// is taken, because what comes by http:// may be anybody's"
    : 'https:// redirects to this, and only https:// is taken';
}

function headersFor({ url, token }: WebRequest, target: URL, userAgent: string): { readonly [name: string]: string } {
  const headers = { host: target.host, 'user-agent': userAgent, accept: '*/*' };
  return token !== undefined && target.host === url.host ? { ...headers, authorization: `Bearer ${token}` } : headers;
}

async function get(
  url: URL,
  headers: { readonly [name: string]: string },
  settings: ConnectionSettings,
  { idleMs, signal }: { readonly idleMs: number; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const late = new Error(`nothing came for ${idleMs / 1000} seconds`);
  try {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(late), idleMs);
    const socket = await openConnection(url, settings, AbortSignal.any([signal, giveUp.signal])).finally(() => clearTimeout(timer));
    return await new Promise((resolve, reject) => {
      const asking = request({ path: `${url.pathname}${url.search}`, headers, createConnection: () => socket, signal });
      asking.setTimeout(idleMs, () => asking.destroy(late));
      asking.once('response', resolve);
      asking.on('error', reject);
      asking.end();
    });
  } catch (error) {
    if (signal.aborted) throw failure(url, new Error('it was interrupted'));
    throw failure(url, error, !isAboutCertificate(error));
  }
}

async function bodyOf(answer: Readable, url: URL, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(answer, bounded(url, largest), async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

/** Lets so many bytes through, and fails with the next. */
function bounded(url: URL, largest: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > largest) done(new WebFailure(url, `its answer has more than ${largest} bytes`));
      else done(null, chunk);
    },
  });
}

/** Such an error comes again, however often it is tried. */
function isAboutCertificate(error: unknown): boolean {
  return /CERT|SIGNATURE|ISSUER/.test(String((error as NodeJS.ErrnoException).code));
}

function failure(url: URL, error: unknown, mayPass = false): Error {
  if (error instanceof WebFailure) return error;
  const { message, code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EACCES') return error as Error;
  return new WebFailure(
    url,
    code === 'ECONNRESET' ? 'the connection was cut before the answer was whole' : message || String(code),
    mayPass,
  );
}
