import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate with its key. */
export interface Issued {
  readonly certPem: string;
  readonly keyPem: string;
  readonly subject: string;
  readonly key: KeyObject;
}

/** What a certificate says; what is left out makes it one that is in order. */
export interface Wishes {
  readonly subject?: string;
  /** Who signs it. @default it signs itself */
  readonly by?: Issued;
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[];
  readonly authority?: boolean;
  /** Milliseconds since the epoch. @default an hour ago */
  readonly from?: number;
  /** @default in an hour */
  readonly until?: number;
  readonly purpose?: 'server' | 'client';
}

const HOUR = 3_600_000;
const ECDSA_SHA256 = tlv(0x30, oid('2a8648ce3d040302'));
const PURPOSES = { server: '2b06010505070301', client: '2b06010505070302' } as const;

/**
 * Issues a P-256 certificate of any kind, in order or not: the ways in which one can be wrong are what the tests
 * are about, and tools only make good ones (https://www.rfc-editor.org/rfc/rfc5280#section-4.1).
 */
export function issue({ subject = 'Test', by, names = [], authority = false, from, until, purpose }: Wishes = {}): Issued {
  const { publicKey, privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const alternatives = names.map((name) =>
    isIPv4(name) ? tlv(0x87, Buffer.from(name.split('.').map(Number))) : tlv(0x82, Buffer.from(name)),
  );
  const extensions = [
    extension('551d13', tlv(0x30, authority ? tlv(0x01, Buffer.from([0xff])) : Buffer.alloc(0)), true),
    ...(alternatives.length > 0 ? [extension('551d11', tlv(0x30, ...alternatives))] : []),
    ...(purpose ? [extension('551d25', tlv(0x30, oid(PURPOSES[purpose])))] : []),
    extension(
      '551d0e',
      tlv(
        0x04,
        createHash('sha1')
          .update(publicKey.export({ type: 'spki', format: 'der' }))
          .digest(),
      ),
    ),
  ];
  const serial = Buffer.concat([Buffer.from([0x41]), randomBytes(8)]);
  const body = tlv(
    0x30,
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    ECDSA_SHA256,
    distinguished(by?.subject ?? subject),
    tlv(0x30, time(from ?? now - HOUR), time(until ?? now + HOUR)),
    distinguished(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, tlv(0x30, ...extensions)),
  );
  const signature = sign('sha256', body, by?.key ?? key);
  const der = tlv(0x30, body, ECDSA_SHA256, tlv(0x03, Buffer.from([0]), signature));
  return { certPem: pem('CERTIFICATE', der), keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(), subject, key };
}

/**
 * A private key that claims somebody else's public key: OpenSSL takes it for that one's, and signs with it all the same.
 * It is what a thief of a certificate has who hasn't got its key.
 */
export function keyWithPublicPartOf(victim: KeyObject): string {
  const scalar = Buffer.from(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }).d ?? '',
    'base64url',
  );
  const { x = '', y = '' } = victim.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([0, 4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const curve = oid('2a8648ce3d030107');
  const own = tlv(0x30, tlv(0x02, Buffer.from([1])), tlv(0x04, scalar), tlv(0xa1, tlv(0x03, point)));
  const algorithm = tlv(0x30, oid('2a8648ce3d0201'), curve);
  return pem('PRIVATE KEY', tlv(0x30, tlv(0x02, Buffer.from([0])), algorithm, tlv(0x04, own)));
}

function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'));
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return tlv(0x30, oid(id), ...(critical ? [tlv(0x01, Buffer.from([0xff]))] : []), tlv(0x04, value));
}

function distinguished(commonName: string): Buffer {
  return tlv(0x30, tlv(0x31, tlv(0x30, oid('550403'), tlv(0x0c, Buffer.from(commonName)))));
}

function time(ms: number): Buffer {
  return tlv(0x18, Buffer.from(new Date(ms).toISOString().replace(/\.\d+|[-:T]/g, '')));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
