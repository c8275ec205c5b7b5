import { createHash } from 'node:crypto';
import type { Dispatcher } from 'undici';
import type { Clock } from '../../runtime/clock';
import { environmentProxy } from '../../runtime/environment-proxy';
import { reason, StateError } from '../state/state-error';

export interface HttpSettings {
  /** How often a request is sent again. */
  readonly retries: number;
  readonly waitMs: number;
  readonly mostMs: number;
  readonly authorization?: string;
  /** Gives the headers that a request is sent with in place of its own: those, and a signature of all. */
  readonly sign?: (method: string, url: URL, headers: Headers, body: string | Buffer | undefined) => Promise<Headers>;
  /** Says which proxies there are. */
  readonly env: NodeJS.ProcessEnv;
  readonly tls: {
    readonly rejectUnauthorized?: false;
    readonly ca?: string;
    readonly cert?: string;
    readonly key?: string;
  };
}

type Headers = { readonly [name: string]: string };

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** What the server gives as checksum of the body, in base64. */
  readonly md5?: string;
  /** What stands for this version of what was read. */
  readonly etag?: string;
  /** Where a redirect leads, without secrets. */
  readonly location?: string;
}

interface Content {
  readonly body?: string | Buffer;
  readonly md5?: string;
  readonly headers?: Headers;
}

/** A state is at most so long. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Sends requests to the server of a state, and again while it is overloaded or out of reach. Proxies are those of the environment.
 * Each call may open connections anew: {@link close} ends those that there are.
 */
export class HttpClient {
  /** By the origin that they lead to: each may have another proxy. */
  readonly #agents = new Map<string, Dispatcher>();

  constructor(
    private readonly name: string,
    private readonly settings: HttpSettings,
    private readonly clock: Clock,
  ) {}

  /** @throws StateError when there is no answer, or none that would be another the next time */
  async send(method: string, url: URL, content?: Content): Promise<Answer> {
    const { retries, waitMs, mostMs } = this.settings;
    for (let tried = 0; ; tried++) {
      const answer = await this.#once(method, url, content).catch((error: unknown) => ({ error }));
      const again = 'error' in answer || answer.status === 429 || (answer.status >= 500 && answer.status !== 501);
      if (!again || tried >= retries) {
        if ('error' in answer) throw unreachable(this.name, answer.error, tried + 1);
        return answer;
      }
      await this.clock.sleep(Math.min(waitMs * 2 ** tried, mostMs));
    }
  }

  async close(): Promise<void> {
    const agents = [...this.#agents.values()];
    this.#agents.clear();
    await Promise.all(agents.map((agent) => agent.close()));
  }

  async #once(method: string, url: URL, content: Content | undefined): Promise<Answer> {
    const { request } = await import('undici');
    const { authorization, sign = async (_method, _url, given) => given } = this.settings;
    const given = {
      ...(authorization === undefined ? {} : { authorization }),
      ...(content?.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(content?.md5 === undefined ? {} : { 'content-md5': content.md5 }),
      ...content?.headers,
    };
    const { statusCode, headers, body } = await request(withoutUser(url), {
      dispatcher: await this.#agent(url),
      method: method as 'POST',
      headers: await sign(method, url, given, content?.body),
      ...(content?.body === undefined ? {} : { body: content.body }),
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    const [md5, etag, location] = [headers['content-md5'], headers.etag, headers.location].map((value) =>
      typeof value === 'string' ? value : undefined,
    );
    const target = location !== undefined && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    return {
      status: statusCode,
      body: bytes,
      ...(md5 === undefined || md5 === '' ? {} : { md5 }),
      ...(etag === undefined ? {} : { etag }),
      ...(target ? { location: `${target.origin}${target.pathname}` } : {}),
    };
  }

  /** Connections to a server: through a proxy where the environment asks for one. */
  async #agent(url: URL): Promise<Dispatcher> {
    const known = this.#agents.get(url.origin);
    if (known) return known;
    const { Agent, ProxyAgent } = await import('undici');
    const { tls, env } = this.settings;
    const proxy = environmentProxy(url, env);
    const common = { maxResponseSize: MOST_BYTES };
    // Proxies tunnel to what is encrypted, and read the rest.
    const agent = proxy
      ? new ProxyAgent({ ...common, uri: proxy.href, requestTls: tls, proxyTunnel: url.protocol === 'https:' })
      : new Agent({ ...common, connect: tls });
    this.#agents.set(url.origin, agent);
    return agent;
  }
}

/** What is in front of the host goes into a header, and into no message. */
function withoutUser(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}

/** A checksum as Content-MD5 has it. */
export function md5Of(body: Buffer): string {
  return createHash('md5').update(body).digest('base64');
}

function unreachable(name: string, error: unknown, tries: number): StateError {
  const often = tries === 1 ? '' : `, asked ${tries} times`;
  return new StateError(
    name,
    `cannot be reached${often}: ${reason(error)}`,
    "See whether the backend's address is right and reachable from here, and run again.",
    { cause: error },
  );
}
