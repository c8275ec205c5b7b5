import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { addressOf, bodyOf, closeServer, listen } from '../../support/listen';

/** Where on its way a request is when its sender dies. */
export const SIDES = ['before', 'within', 'after'] as const;
/** `before`: Palette hasn't seen it; `within`: it has done it and its answer is kept back; `after`: the answer has left. */
export type Side = (typeof SIDES)[number];

/** Which request a run dies at: the `nth` of all, or of those that change something. */
export interface GateOrder {
  readonly of: 'requests' | 'changes';
  readonly nth: number;
  readonly side: Side;
}

/** How many requests a run has sent so far. */
export interface Counts {
  readonly requests: number;
  readonly changes: number;
}

/** Calls that ask with a body. */
const ASKS = /\/(?:search|validate|dashboard|filter)/;

const isChange = (method: string, path: string) => method !== 'GET' && method !== 'HEAD' && !ASKS.test(path);

/**
 * Stands between a program and Palette, and calls at a request which is told by its number, so that no luck is needed to meet it:
 * what it does then, is done before anything else happens to that request.
 */
export class Gate {
  readonly #server: Server;
  readonly #agent = new Agent({ keepAlive: true });
  #counts = { requests: 0, changes: 0 };
  #order: (GateOrder & { readonly strike: () => void }) | undefined;

  private constructor(private readonly palette: URL) {
    this.#server = createServer((incoming, answer) => void this.#pass(incoming, answer).catch(() => incoming.socket.destroy()));
  }

  static async open(palette: string): Promise<Gate> {
    const gate = new Gate(new URL(palette));
    await listen(gate.#server);
    return gate;
  }

  get url(): string {
    return addressOf(this.#server);
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** Counts anew. @param strike what is done at the request of the order */
  begin(order?: GateOrder, strike: () => void = () => undefined): void {
    this.#counts = { requests: 0, changes: 0 };
    this.#order = order && { ...order, strike };
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    await closeServer(this.#server);
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method = '', url = '' } = incoming;
    const side = this.#sideOf(method, url);
    const body = await bodyOf(incoming);
    if (side === 'before') return this.#die(incoming);
    const { status, headers, text } = await this.#ask(incoming, body);
    if (side === 'within') return this.#die(incoming);
    answer.writeHead(status, headers);
    answer.end(text, () => side === 'after' && this.#die(incoming));
  }

  /** Where it is to be struck, if it is the one. */
  #sideOf(method: string, url: string): Side | undefined {
    const change = isChange(method, url);
    this.#counts = { requests: this.#counts.requests + 1, changes: this.#counts.changes + (change ? 1 : 0) };
    const { of, nth, side } = this.#order ?? {};
    if (of === undefined || this.#counts[of] !== nth || (of === 'changes' && !change)) return undefined;
    return side;
  }

  #die(incoming: IncomingMessage): void {
    this.#order?.strike();
    incoming.socket.destroy();
  }

  #ask(
    { method, url, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<{ readonly status: number; readonly headers: IncomingMessage['headers']; readonly text: Buffer }> {
    return new Promise((fulfil, reject) => {
      const { hostname, port, host } = this.palette;
      const asked = request({ hostname, port, path: url, method, headers: { ...headers, host }, agent: this.#agent }, (got) => {
        bodyOf(got).then((text) => {
          const { 'transfer-encoding': _, connection: __, ...kept } = got.headers;
          fulfil({ status: got.statusCode ?? 502, headers: kept, text });
        }, reject);
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }
}
