import { createServer, type Server } from 'node:http';
import { addressOf, bodyOf, closeServer, listen } from './listen';

/** A server that keeps many states, each under a path of its own; loopback only. */
export class StateServer {
  /** By their paths: `site-kiel`. */
  readonly states = new Map<string, string>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const body = String(await bodyOf(request));
      const name = (request.url ?? '').replace(/^\/|\?.*$/g, '');
      if (request.method === 'POST') this.states.set(name, body);
      const known = this.states.get(name);
      response.writeHead(known === undefined ? 404 : 200).end(request.method === 'GET' ? known : undefined);
    });
  }

  static async start(): Promise<StateServer> {
    const server = new StateServer();
    await listen(server.#server);
    return server;
  }

  get address(): string {
    return addressOf(this.#server);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}
