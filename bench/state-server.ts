import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Keeps states for the backend `http`, each under a path of its own, without locks; on loopback. */
export class StateServer {
  readonly #states = new Map<string, Buffer>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const name = (request.url ?? '').slice(1);
      if (request.method === 'POST') this.#states.set(name, Buffer.concat(chunks));
      const known = this.#states.get(name);
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

  /** Removes a state. */
  forget(name: string): void {
    this.#states.delete(name);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
