import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { addressOf, bodyOf, closeServer, listen } from '../../support/listen';

/** A request that a {@link HttpStore} took. */
export interface Taken {
  readonly method: string;
  readonly lockId: string | null;
  readonly body: string;
}

/** A server that keeps one state, with locks, as GitLab does; loopback only. */
export class HttpStore {
  state: string | undefined;
  /** The lock's info as its holder sent it. */
  lock: string | undefined;
  readonly taken: Taken[] = [];
  /** Answers in place of the store: a status, or `hang up` after the store has done it; nothing to let it do. */
  interfere: (taken: Taken) => number | 'hang up' | undefined = () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<HttpStore> {
    const store = new HttpStore();
    await listen(store.#server);
    return store;
  }

  get address(): string {
    return `${addressOf(this.#server)}/state`;
  }

  /** A `terraform` block that keeps the state here. */
  backend(more: object = {}): object {
    return { backend: { http: { address: this.address, lock_address: this.address, unlock_address: this.address, ...more } } };
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = String(await bodyOf(request));
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    const taken = { method: request.method ?? '', lockId: searchParams.get('ID'), body: sent };
    this.taken.push(taken);
    const other = this.interfere(taken);
    const { status, body } = typeof other === 'number' ? { status: other, body: '' } : this.#answer(taken);
    if (other === 'hang up') request.socket.destroy();
    else response.writeHead(status).end(body);
  }

  #answer({ method, lockId, body }: Taken): { readonly status: number; readonly body: string } {
    const held = this.lock === undefined ? undefined : (JSON.parse(this.lock) as { readonly ID: string }).ID;
    switch (method) {
      case 'GET':
        return this.state === undefined ? { status: 404, body: '' } : { status: 200, body: this.state };
      case 'LOCK':
        if (this.lock !== undefined) return { status: 423, body: this.lock };
        this.lock = body;
        return { status: 200, body: '' };
      case 'UNLOCK':
        if (body !== '' && held !== (JSON.parse(body) as { readonly ID: string }).ID) return { status: 409, body: this.lock ?? '' };
        this.lock = undefined;
        return { status: 200, body: '' };
      case 'POST':
        if (held !== undefined && held !== lockId) return { status: 423, body: this.lock ?? '' };
        this.state = body;
        return { status: 200, body: '' };
      default:
        return { status: 405, body: '' };
    }
  }
}
