import type { ProviderHost, ProviderHostOptions } from './provider-host';
import type { PrivateSocket } from './socket';

/** A host that has not connected by then never will. */
const CONNECT_MS = 60_000;

/** How long a provider's process lives: until its host says Shutdown, has gone, or never came. */
export class Lifetime {
  #host: ProviderHost | undefined;
  #leaving = false;
  readonly #ended = new AbortController();

  /**
   * Serves the connections of a socket. Returns control first, so that what the caller has printed is
   * out: HTTP/2 and TLS take as long to load as all before, and the host's connection waits meanwhile.
   * @returns the exit code, when nothing is left to serve
   */
  async run(socket: PrivateSocket, options: Omit<ProviderHostOptions, 'shutdown' | 'onConnectionClosed'>): Promise<number> {
    await new Promise((resolve) => setImmediate(resolve));
    const { createProviderHost } = require('./provider-host') as typeof import('./provider-host');
    const end = (): void => this.#ended.abort();
    const host = createProviderHost({
      ...options,
      shutdown: end,
      onConnectionClosed: () => {
        if (host.open === 0) end();
      },
    });
    this.#host = host;
    if (this.#leaving) end();
    socket.onConnection((connection) => host.accept(connection));
    options.clock.sleep(CONNECT_MS, this.#ended.signal).then(
      () => {
        if (host.accepted === 0) end();
      },
      () => {},
    );
    await this.#end();
    // Not waited for: at a Shutdown nothing is in flight, and in all other cases it is done already.
    void host.close();
    return 0;
  }

  /** Ends calls in flight with the best that they know, and then the process. */
  leave(): void {
    this.#leaving = true;
    void this.#host?.close().then(() => this.#ended.abort());
  }

  async #end(): Promise<void> {
    const { signal } = this.#ended;
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }
}
