import { generateKeyPairSync } from 'node:crypto';
// Not in x509.ts: it takes a tenth of the plugin's time to load, and the plugin's own certificate names no address.
import { isIP } from 'node:net';
import { hex } from './der';
import {
  alternativeNames,
  authorityKeyId,
  basicConstraints,
  type Certificate,
  dnsName,
  extendedKeyUsage,
  ipAddress,
  keyIdOf,
  keyUsage,
  makeCertificate,
  subjectKeyId,
} from './x509';

const AUTHORITY_YEARS = 10;
const SERVER_YEARS = 2;

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
      keyUsage('03020106'),
      basicConstraints({ isAuthority: true, below: 0 }),
      subjectKeyId(keyId),
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
          keyUsage('03020780'),
          extendedKeyUsage('server'),
          basicConstraints({ isAuthority: false }),
          subjectKeyId(keyIdOf(publicKeyInfo)),
          authorityKeyId(keyId),
          alternativeNames(...hosts.map((host) => (isIP(host) === 0 ? dnsName(host) : ipAddress(addressBytes(host))))),
        ],
      }),
  };
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
