import type { Client, ServiceError } from '@grpc/grpc-js';
import { asBuffer } from '../service/private-data';
import type { Endpoint, Protocol } from './handshake-line';
import { type RequestOf, type ResponseOf, type StreamMethod, type UnaryMethod, wireOf } from './protocol';

/** The host's key and certificate for a connection that is encrypted both ways. */
export interface HostCertificate {
  readonly keyPem: string;
  readonly certPem: string;
}

/** The largest message that may come or go, as the Go side has it. */
const MAX_MESSAGE = 256 * 1024 * 1024;

const CHANNEL = {
  'grpc.max_receive_message_length': MAX_MESSAGE,
  'grpc.max_send_message_length': MAX_MESSAGE,
  // A plugin's certificate is for this name, wherever it listens.
  'grpc.ssl_target_name_override': 'localhost',
  'grpc.default_authority': 'localhost',
  // It is on this machine.
  'grpc.enable_http_proxy': 0,
  // What is asked of a plugin that has died is not to be asked again.
  'grpc.enable_retries': 0,
};

/** How a call is made. */
export interface CallOptions {
  /** Aborted: nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** How long it may take, in milliseconds; without it there is no end. */
  readonly timeoutMs?: number;
}

/** What a gRPC call failed with. */
export class CallFailure extends Error {
  constructor(
    readonly code: number,
    readonly details: string,
  ) {
    super(details);
    this.name = 'CallFailure';
  }
}

/** A connection to a plugin. Calls fail with a {@link CallFailure}. */
export class Connection {
  readonly protocol: Protocol;
  readonly #client: Client;

  /** @param host without it the connection is not encrypted */
  constructor({ protocol, target, certificate }: Endpoint, host?: HostCertificate) {
    // It takes a tenth of a second to load, and only those need it who have a provider of others.
    const { Client, credentials } = require('@grpc/grpc-js') as typeof import('@grpc/grpc-js');
    const trusted =
      host && certificate
        ? credentials.createSsl(pemOf(certificate), Buffer.from(host.keyPem), Buffer.from(host.certPem))
        : credentials.createInsecure();
    this.protocol = protocol;
    this.#client = new Client(target, trusted, CHANNEL);
  }

  /** Asks, and waits for the answer. */
  async unary<M extends UnaryMethod>(method: M, request: RequestOf<M>, options: CallOptions = {}): Promise<ResponseOf<M>> {
    const { path, encode, decode } = wireOf(this.protocol, method);
    return decode(await this.raw(path, encode(request), options)) as ResponseOf<M>;
  }

  /** The same with messages that are encoded. */
  raw(path: string, request: Uint8Array, { signal, timeoutMs }: CallOptions = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const deadline = timeoutMs === undefined ? {} : { deadline: Date.now() + timeoutMs };
      const { Metadata } = require('@grpc/grpc-js') as typeof import('@grpc/grpc-js');
      const call = this.#client.makeUnaryRequest(path, asBuffer, same, request, new Metadata(), deadline, (error, answer) => {
        signal?.removeEventListener('abort', cancel);
        if (error) reject(failureFrom(error));
        else resolve(answer ?? Buffer.alloc(0));
      });
      const cancel = () => call.cancel();
      signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  /** Asks for what comes bit by bit. Whoever stops taking it ends the call. */
  async *stream<M extends StreamMethod>(method: M, request: RequestOf<M>, signal?: AbortSignal): AsyncGenerator<ResponseOf<M>> {
    const { path, encode, decode } = wireOf(this.protocol, method);
    const call = this.#client.makeServerStreamRequest(path, asBuffer, same, encode(request));
    const cancel = () => call.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      for await (const message of call) yield decode(message as Buffer) as ResponseOf<M>;
    } catch (error) {
      throw failureFrom(error);
    } finally {
      signal?.removeEventListener('abort', cancel);
      call.cancel();
    }
  }

  /** Lets the connection go. */
  close(): void {
    this.#client.close();
  }
}

const same = (bytes: Buffer): Buffer => bytes;

function failureFrom(error: unknown): unknown {
  return isServiceError(error) ? new CallFailure(error.code, error.details) : error;
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && 'details' in error;
}

function pemOf(der: Buffer): Buffer {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`);
}
