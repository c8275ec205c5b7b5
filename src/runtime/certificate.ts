import {
  alternativeNames,
  basicConstraints,
  type Certificate,
  dnsName,
  extendedKeyUsage,
  keyIdOf,
  keyUsage,
  makeCertificate,
  subjectKeyId,
} from './x509';

const VALID_YEARS = 30;

/**
 * Makes a P-256 key and a certificate for `localhost` that signs itself: what go-plugin's mutual
 * TLS wants of each side (https://github.com/hashicorp/go-plugin/blob/main/mtls.go). The few dozen
 * bytes of DER (https://www.rfc-editor.org/rfc/rfc5280#section-4.1) are written in `x509.ts`, because
 * a library for them takes longer to load than the whole process takes to start.
 *
 * @param now milliseconds since the epoch; the certificate is valid from half a minute before
 */
export function createCertificate(now: number): Certificate {
  return makeCertificate(now, {
    name: 'localhost',
    years: VALID_YEARS,
    extensions: ({ publicKeyInfo }) => [
      // Digital signature, key encipherment, key agreement, certificate signing; two bits of the byte are unused.
      keyUsage('030202ac'),
      extendedKeyUsage('client', 'server'),
      basicConstraints({ isAuthority: true }),
      subjectKeyId(keyIdOf(publicKeyInfo)),
      alternativeNames(dnsName('localhost')),
    ],
  });
}
