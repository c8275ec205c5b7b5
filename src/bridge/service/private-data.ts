import type { PrivateData } from '../../framework/answers';

const NONE = Buffer.alloc(0);

/** Private bytes as they are sent; none as an empty field. */
export function privateToWire(data: PrivateData): Buffer {
  return data === null ? NONE : asBuffer(data);
}

/** Private bytes as they came; an empty field is none. */
export function privateFromWire(data: Buffer): PrivateData {
  return data.length === 0 ? null : data;
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
