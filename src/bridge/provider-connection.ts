import type { Diagnosed } from '../framework/answers';
import type { ProviderInstance } from '../framework/provider-instance';
import type { ProviderSchema } from '../framework/schema';

/** Makes an instance for one more provider configuration. */
export type ProviderFactory = () => ProviderInstance | Promise<ProviderInstance>;

/**
 * What belongs to one connection: terraform opens one for each provider configuration in each walk,
 * so that several configurations can share a process. The instance is made on first use.
 */
export class ProviderConnection {
  #open: Promise<ProviderInstance> | undefined;
  #opened: ProviderInstance | undefined;
  #schema: Promise<ProviderSchema & Diagnosed> | undefined;
  #running = 0;
  #stopped = false;
  readonly #factory: () => Promise<ProviderFactory>;

  constructor(factory: () => Promise<ProviderFactory>) {
    this.#factory = factory;
  }

  /** Runs a call on the instance. */
  async run<R>(call: (instance: ProviderInstance) => Promise<R>): Promise<R> {
    this.#running += 1;
    try {
      return await call(await this.#instance());
    } finally {
      this.#running -= 1;
    }
  }

  /** Runs a call on the instance that gives one thing after the other. */
  async *stream<R>(call: (instance: ProviderInstance) => AsyncIterable<R>): AsyncGenerator<R> {
    this.#running += 1;
    try {
      yield* call(await this.#instance());
    } finally {
      this.#running -= 1;
    }
  }

  /** The provider's schema; asked for once. */
  schema(): Promise<ProviderSchema & Diagnosed> {
    this.#schema ??= this.#instance().then((instance) => instance.schema());
    return this.#schema;
  }

  /** Asks the calls in flight to end soon. Returns at once. */
  stop(): void {
    this.#stopped = true;
    this.#opened?.stop();
  }

  /** Stops the calls in flight, if there are any, and releases the instance when they have ended. */
  async close(): Promise<void> {
    if (this.#running > 0) this.stop();
    // An instance that could not be made needs no closing.
    const instance = await this.#open?.catch(() => undefined);
    await instance?.close();
  }

  #instance(): Promise<ProviderInstance> {
    this.#open ??= this.#make();
    return this.#open;
  }

  async #make(): Promise<ProviderInstance> {
    const factory = await this.#factory();
    const instance = await factory();
    this.#opened = instance;
    if (this.#stopped) instance.stop();
    return instance;
  }
}
