import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bitString, hex, sequence, serialNumber, tagged, time } from './der';

/** A key with its certificate. */
export interface Certificate {
  /** PKCS #8, PEM. */
  readonly keyPem: string;
  readonly certPem: string;
  /** The certificate as the handshake carries it. */
  readonly der: Buffer;
}

const VALID_BEFORE_MS = 30_000;

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';
const KEY_USAGE = '0603551d0f';
const EXTENDED_KEY_USAGE = '0603551d25';
const BASIC_CONSTRAINTS = '0603551d13';
const SUBJECT_ALT_NAME = '0603551d11';
const SUBJECT_KEY_ID = '0603551d0e';
const AUTHORITY_KEY_ID = '0603551d23';
const SERVER_AUTH = '06082b06010505070301';
const CLIENT_AUTH = '06082b06010505070302';
const TRUE = '0101ff';

/** What a certificate says, and who signs it: itself when there is no issuer. */
export interface Contents {
  readonly name: string;
  readonly years: number;
  readonly keys?: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly issuer?: { readonly name: string; readonly key: KeyObject };
  readonly extensions: (subject: { readonly publicKeyInfo: Buffer }) => readonly Buffer[];
}

/** Makes a certificate, and its key (P-256) when none is given. It is valid from half a minute before `now`. */
export function makeCertificate(now: number, { name, years, issuer, extensions, keys }: Contents): Certificate {
  const { publicKey, privateKey } = keys ?? generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(hex(ECDSA_WITH_SHA256));
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  const body = sequence(
    tagged(0xa0, hex('020102')), // version 3
    tagged(0x02, serialNumber()),
    algorithm,
    commonName(issuer?.name ?? name),
    sequence(time(new Date(now - VALID_BEFORE_MS)), time(notAfter)),
    commonName(name),
    publicKeyInfo,
    tagged(0xa3, sequence(...extensions({ publicKeyInfo }))),
  );
  const der = sequence(body, algorithm, bitString(sign('sha256', body, issuer?.key ?? privateKey)));
  return { keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certPem: pem(der), der };
}

function commonName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(hex(COMMON_NAME), tagged(0x0c, Buffer.from(name)))));
}

/** What tells one key from another. */
export function keyIdOf(publicKeyInfo: Buffer): Buffer {
  return createHash('sha1').update(publicKeyInfo).digest();
}

/** What the key may be used for: the bits of the extension, the number of unused ones in front. */
export const keyUsage = (bits: string): Buffer => extension(KEY_USAGE, hex(bits));

/** Whether it is an authority, and how many authorities may be below it. */
export function basicConstraints({ isAuthority, below }: { readonly isAuthority: boolean; readonly below?: number }): Buffer {
  const content = isAuthority ? [hex(TRUE), ...(below === undefined ? [] : [tagged(0x02, Buffer.of(below))])] : [];
  return extension(BASIC_CONSTRAINTS, sequence(...content));
}

/** Which side of TLS it is for. */
export function extendedKeyUsage(...sides: readonly ('client' | 'server')[]): Buffer {
  const ids = sides.map((side) => hex(side === 'client' ? CLIENT_AUTH : SERVER_AUTH));
  return plainExtension(EXTENDED_KEY_USAGE, sequence(...ids));
}

/** Which key it is for. */
export const subjectKeyId = (keyId: Buffer): Buffer => plainExtension(SUBJECT_KEY_ID, tagged(0x04, keyId));

/** Which key has signed it. */
export const authorityKeyId = (keyId: Buffer): Buffer => plainExtension(AUTHORITY_KEY_ID, sequence(tagged(0x80, keyId)));

/** Names that it is valid for. */
export const alternativeNames = (...names: readonly Buffer[]): Buffer => plainExtension(SUBJECT_ALT_NAME, sequence(...names));

/** A host's name among them. */
export const dnsName = (host: string): Buffer => tagged(0x82, Buffer.from(host));

/** An IP address among them: its 4 or 16 bytes. */
export const ipAddress = (address: Buffer): Buffer => tagged(0x87, address);

/** A critical extension: who doesn't know it must refuse the certificate. */
function extension(id: string, value: Buffer): Buffer {
  return sequence(hex(id), hex(TRUE), tagged(0x04, value));
}

function plainExtension(id: string, value: Buffer): Buffer {
  return sequence(hex(id), tagged(0x04, value));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
