import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that keeps many states, each under a path of its own; loopback only. */
export class StateServer {
  /** By their paths: `site-kiel`. */
  readonly states = new Map<string, string>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const name = (request.url ?? '').replace(/^\/|\?.*$/g, '');
      if (request.method === 'POST') this.states.set(name, Buffer.concat(chunks).toString());
      const known = this.states.get(name);
      response.writeHead(known === undefined ? 404 : 200).end(request.method === 'GET' ? known : undefined);
    });
  }

  static async start(): Promise<StateServer> {
    const server = new StateServer();
    await new Promise<void>((ready) => server.#server.listen(0, '127.0.0.1', ready));
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
