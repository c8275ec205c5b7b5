import { randomBytes } from 'node:crypto';

/** DER, as far as X.509 certificates need it: https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */

/** A DER element. */
export function tagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = length.toString(16);
  const bytes = hex(digits.length % 2 === 0 ? digits : `0${digits}`);
  return Buffer.concat([Buffer.of(tag, 0x80 | bytes.length), bytes, content]);
}

/** A SEQUENCE. */
export function sequence(...contents: readonly Buffer[]): Buffer {
  return tagged(0x30, ...contents);
}

/** A BIT STRING of whole bytes. */
export function bitString(bits: Buffer): Buffer {
  return tagged(0x03, Buffer.of(0), bits);
}

/** 16 random bytes as a certificate's serial number. */
export function serialNumber(): Buffer {
  const serial = randomBytes(16);
  // Positive, and without a leading zero byte, which DER forbids.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

/** Two-digit years up to 2049, four-digit ones from then on, as RFC 5280 wants it. */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+|[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}

/** The bytes that the hexadecimal digits stand for. */
export function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
