import { readFileSync } from 'node:fs';
import type { Dispatcher } from 'undici';
import { environmentProxy } from '../environment-proxy';
import { otlpText, type TraceSource } from './otlp-json';
import type { OtlpSettings } from './otlp-settings';
import type { EndedSpan } from './tracer';

/** So many spans go in one request. */
const BATCH = 512;

/** Sends spans to a collector while a run goes on. One request at a time, so that a slow collector holds up nothing. */
export class OtlpExporter {
  #waiting: EndedSpan[] = [];
  #sending: Promise<void> = Promise.resolve();
  #problem: string | undefined;
  #agent: Dispatcher | undefined;

  constructor(
    private readonly settings: OtlpSettings,
    private readonly source: TraceSource,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Takes a span that has ended. After a failure nothing is kept any more. */
  add(span: EndedSpan): void {
    if (this.#problem !== undefined) return;
    this.#waiting.push(span);
    if (this.#waiting.length >= BATCH) this.#flush();
  }

  /** Sends what is left. @returns why traces are missing, where they are */
  async end(): Promise<string | undefined> {
    this.#flush();
    await this.#sending;
    await this.#agent?.destroy();
    return this.#problem;
  }

  #flush(): void {
    const spans = this.#waiting;
    this.#waiting = [];
    this.#sending = this.#sending.then(async () => {
      if (spans.length === 0 || this.#problem !== undefined) return;
      try {
        await this.#send(otlpText(spans, this.source));
      } catch (error) {
        this.#problem = `${this.settings.endpoint.origin} could not be given the traces: ${(error as Error).message}`;
      }
    });
  }

  async #send(body: string): Promise<void> {
    const { Agent, ProxyAgent, request } = await import('undici');
    const { endpoint, headers, timeoutMs, certificate } = this.settings;
    if (!this.#agent) {
      const connect = certificate === undefined ? {} : { ca: readFileSync(certificate, 'utf8') };
      const proxy = environmentProxy(endpoint, this.env);
      this.#agent = proxy
        ? new ProxyAgent({ uri: proxy.href, requestTls: connect, proxyTunnel: endpoint.protocol === 'https:' })
        : new Agent({ connect });
    }
    const answer = await request(endpoint, {
      dispatcher: this.#agent,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body.dump();
    if (answer.statusCode >= 300) throw new Error(`it answered with ${answer.statusCode}`);
  }
}
