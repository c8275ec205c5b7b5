import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIP } from 'node:net';
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
const VALID_YEARS = 30;
const AUTHORITY_YEARS = 10;
const SERVER_YEARS = 2;

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

/**
 * Makes a P-256 key and a certificate for `localhost` that signs itself: what go-plugin's mutual
 * TLS wants of each side (https://github.com/hashicorp/go-plugin/blob/main/mtls.go). The few dozen
 * bytes of DER (https://www.rfc-editor.org/rfc/rfc5280#section-4.1) are written here, because a
 * library for them takes longer to load than the whole process takes to start.
 *
 * @param now milliseconds since the epoch; the certificate is valid from half a minute before
 */
export function createCertificate(now: number): Certificate {
  return makeCertificate(now, {
    name: 'localhost',
    years: VALID_YEARS,
    extensions: ({ publicKeyInfo }) => [
      // Digital signature, key encipherment, key agreement, certificate signing; two bits of the byte are unused.
      extension(KEY_USAGE, hex('030202ac')),
      plainExtension(EXTENDED_KEY_USAGE, sequence(hex(CLIENT_AUTH), hex(SERVER_AUTH))),
      extension(BASIC_CONSTRAINTS, sequence(hex(TRUE))),
      plainExtension(SUBJECT_KEY_ID, tagged(0x04, keyIdOf(publicKeyInfo))),
      sequence(hex(SUBJECT_ALT_NAME), alternativeNames(['localhost'])),
    ],
  });
}

/** An authority of one's own: whoever trusts its certificate trusts those that it issues. */
export interface CertificateAuthority {
  /** PEM. */
  readonly certPem: string;
  /**
   * Makes a key and a server's certificate for these host names and IP addresses, valid for two years. The first stands
   * in the subject as well. Programs that check certificates want an authority other than the server itself.
   */
  issue(hosts: readonly string[]): Certificate;
}

/**
 * Makes a certificate authority (P-256, valid for ten years). Its key stays in memory: it can issue for as long as the
 * process lives, and nobody can after that.
 *
 * @param name what its certificates call it
 * @param now milliseconds since the epoch; its certificates are valid from half a minute before
 */
export function createAuthority(name: string, now: number): CertificateAuthority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyId = keyIdOf(publicKey.export({ type: 'spki', format: 'der' }));
  const own = makeCertificate(now, {
    name,
    years: AUTHORITY_YEARS,
    keys: { privateKey, publicKey },
    extensions: () => [
      // Certificate and revocation list signing; one bit of the byte is unused.
      extension(KEY_USAGE, hex('03020106')),
      // An authority, and none below it.
      extension(BASIC_CONSTRAINTS, sequence(hex(TRUE), hex('020100'))),
      plainExtension(SUBJECT_KEY_ID, tagged(0x04, keyId)),
    ],
  });
  return {
    certPem: own.certPem,
    issue: (hosts) =>
      makeCertificate(now, {
        name: hosts[0] ?? 'localhost',
        years: SERVER_YEARS,
        issuer: { name, key: privateKey },
        extensions: ({ publicKeyInfo }) => [
          // Digital signature; seven bits of the byte are unused.
          extension(KEY_USAGE, hex('03020780')),
          plainExtension(EXTENDED_KEY_USAGE, sequence(hex(SERVER_AUTH))),
          extension(BASIC_CONSTRAINTS, sequence()),
          plainExtension(SUBJECT_KEY_ID, tagged(0x04, keyIdOf(publicKeyInfo))),
          plainExtension(AUTHORITY_KEY_ID, sequence(tagged(0x80, keyId))),
          sequence(hex(SUBJECT_ALT_NAME), alternativeNames(hosts)),
        ],
      }),
  };
}

/** What a certificate says, and who signs it: itself when there is no issuer. */
interface Contents {
  readonly name: string;
  readonly years: number;
  readonly keys?: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly issuer?: { readonly name: string; readonly key: KeyObject };
  readonly extensions: (subject: { readonly publicKeyInfo: Buffer }) => readonly Buffer[];
}

function makeCertificate(now: number, { name, years, issuer, extensions, keys }: Contents): Certificate {
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

function keyIdOf(publicKeyInfo: Buffer): Buffer {
  return createHash('sha1').update(publicKeyInfo).digest();
}

/** A critical extension: who doesn't know it must refuse the certificate. */
function extension(id: string, value: Buffer): Buffer {
  return sequence(hex(id), hex(TRUE), tagged(0x04, value));
}

function plainExtension(id: string, value: Buffer): Buffer {
  return sequence(hex(id), tagged(0x04, value));
}

/** Several names as alternatives: host names as dNSName, addresses as iPAddress. */
function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) => (isIP(host) === 0 ? tagged(0x82, Buffer.from(host)) : tagged(0x87, addressBytes(host))));
  return tagged(0x04, sequence(...names));
}

/** The 4 or 16 bytes of an IP address. */
function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  // A URL writes the address without leading zeros and with at most one gap.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0');
  const groups = [...(left ?? []), ...gap, ...(right ?? [])];
  return hex(groups.map((group) => group.padStart(4, '0')).join(''));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
