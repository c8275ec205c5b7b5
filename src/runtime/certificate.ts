import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key with its self-signed certificate. */
export interface Certificate {
  /** PKCS #8, PEM. */
  readonly keyPem: string;
  readonly certPem: string;
  /** The certificate as the handshake carries it. */
  readonly der: Buffer;
}

const VALID_BEFORE_MS = 30_000;
const VALID_YEARS = 30;

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';
const KEY_USAGE = '0603551d0f';
const EXTENDED_KEY_USAGE = '0603551d25';
const BASIC_CONSTRAINTS = '0603551d13';
const SUBJECT_ALT_NAME = '0603551d11';
const SUBJECT_KEY_ID = '0603551d0e';
const SERVER_AUTH = '06082b06010505070301';
const CLIENT_AUTH = '06082b06010505070302';
const TRUE = '0101ff';

/**
 * Makes a P-256 key and a certificate for `localhost` that signs itself: what go-plugin's mutual
 * TLS wants of each side (https://github.com/hashicorp/go-plugin/blob/main/mtls.go). The few dozen
 * bytes of DER (https://www.rfc-editor.org/rfc/rfc5280#section-4.1) are written here, because a
 * library for them takes longer to load than the whole process takes to start.
 *
 * @param now milliseconds since the epoch; the certificate is valid from half a minute before
 */
export function createCertificate(now: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(hex(ECDSA_WITH_SHA256));
  const name = sequence(tagged(0x31, sequence(hex(COMMON_NAME), tagged(0x0c, Buffer.from('localhost')))));
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + VALID_YEARS);
  const body = sequence(
    tagged(0xa0, hex('020102')), // version 3
    tagged(0x02, serialNumber()),
    algorithm,
    name,
    sequence(time(new Date(now - VALID_BEFORE_MS)), time(notAfter)),
    name,
    spki,
    tagged(0xa3, sequence(...extensions(spki))),
  );
  const der = sequence(body, algorithm, bitString(sign('sha256', body, privateKey)));
  return { keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certPem: pem(der), der };
}

function extensions(spki: Buffer): Buffer[] {
  return [
    // Digital signature, key encipherment, key agreement, certificate signing; two bits of the byte are unused.
    sequence(hex(KEY_USAGE), hex(TRUE), tagged(0x04, hex('030202ac'))),
    sequence(hex(EXTENDED_KEY_USAGE), tagged(0x04, sequence(hex(CLIENT_AUTH), hex(SERVER_AUTH)))),
    sequence(hex(BASIC_CONSTRAINTS), hex(TRUE), tagged(0x04, sequence(hex(TRUE)))),
    sequence(hex(SUBJECT_KEY_ID), tagged(0x04, tagged(0x04, createHash('sha1').update(spki).digest()))),
    // A name of the kind dNSName.
    sequence(hex(SUBJECT_ALT_NAME), tagged(0x04, sequence(tagged(0x82, Buffer.from('localhost'))))),
  ];
}

/** A DER element. */
function tagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const head = length < 0x100 ? Buffer.of(tag, 0x81, length) : Buffer.of(tag, 0x82, length >> 8, length & 0xff);
  return Buffer.concat([head, content]);
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return tagged(0x30, ...contents);
}

function bitString(bits: Buffer): Buffer {
  return tagged(0x03, Buffer.of(0), bits);
}

function serialNumber(): Buffer {
  const serial = randomBytes(16);
  // Positive, and without a leading zero byte, which DER forbids.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

/** Two-digit years up to 2049, four-digit ones from then on, as RFC 5280 wants it. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+|[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
