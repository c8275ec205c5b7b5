import { GrpcError, Status } from './status';

const HEADER = 5;

/** The largest message that is taken, in bytes: what Go providers take. */
export const MAX_MESSAGE = 256 * 1024 * 1024;

/** A message as it goes over HTTP/2: a zero byte (not compressed), four bytes of length, the message. */
export function frame(message: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(HEADER + message.length);
  framed[0] = 0;
  framed.writeUInt32BE(message.length, 1);
  framed.set(message, HEADER);
  return framed;
}

/** Puts messages together again from the chunks that HTTP/2 delivers, however they are cut. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #wanted = HEADER;
  readonly #limit: number;

  /** @param limit largest message in bytes */
  constructor(limit = MAX_MESSAGE) {
    this.#limit = limit;
  }

  /** Whether a message has begun that is not complete. */
  get isPartial(): boolean {
    return this.#size > 0;
  }

  /**
   * Takes the next chunk.
   * @returns the messages that it completes
   * @throws GrpcError as soon as a header announces what is not taken: compression, or too large a message
   */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: Buffer[] = [];
    while (this.#size >= this.#wanted) {
      const data = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks, this.#size);
      const end = this.#frameEnd(data);
      if (end <= this.#size) messages.push(data.subarray(HEADER, end));
      const rest = end <= this.#size ? data.subarray(end) : data;
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.#size = rest.length;
      this.#wanted = end <= data.length ? HEADER : end;
    }
    return messages;
  }

  #frameEnd(data: Buffer): number {
    if (data[0] !== 0) throw new GrpcError(Status.UNIMPLEMENTED, 'compressed messages are not supported');
    const length = data.readUInt32BE(1);
    if (length > this.#limit) {
      throw new GrpcError(Status.RESOURCE_EXHAUSTED, `a message of ${length} bytes is larger than ${this.#limit} bytes`);
    }
    return HEADER + length;
  }
}
