import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext, type SecureVersion } from 'node:tls';
import { ConfigurationError } from './errors';

/** Whose certificates are accepted. */
export interface Trust {
  /** PEM blocks to trust besides those of the system. */
  readonly certificates: readonly string[];
  /** False: whatever certificate comes is accepted. */
  readonly verify: boolean;
}

/**
 * Reads one or more certificates in PEM.
 * @throws ConfigurationError about `caCertificate` when there is none, or one that can't be read
 */
export function certificatesOf(pem: string): readonly string[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) {
    throw new ConfigurationError(
      'caCertificate',
      'The CA certificate holds no block "-----BEGIN CERTIFICATE-----". Give it in PEM, the text itself and not the name of a file.',
    );
  }
  blocks.forEach((block, index) => {
    try {
      new X509Certificate(block);
    } catch {
      const which =
        blocks.length === 1 ? 'The CA certificate' : `Certificate ${index + 1} of ${blocks.length} in the CA certificates`;
      throw new ConfigurationError('caCertificate', `${which} can't be read. Check that the PEM block was copied whole.`);
    }
  });
  return blocks;
}

/** What goes into `tls.connect`. */
export interface TlsOptions {
  readonly rejectUnauthorized: boolean;
  readonly minVersion: SecureVersion;
  readonly secureContext?: SecureContext;
}

// Said here, because Node's own default can be lowered from outside (NODE_OPTIONS=--tls-min-v1.0).
const minVersion = 'TLSv1.2';

/**
 * The options of a TLS connection. The context is built once: reading all the roots of the system takes longer than
 * a handshake. Without certificates of its own Node's default store holds (with `NODE_EXTRA_CA_CERTS`).
 */
export function tlsOptions(trust: Trust): TlsOptions {
  if (trust.certificates.length === 0) return { rejectUnauthorized: trust.verify, minVersion };
  return {
    rejectUnauthorized: trust.verify,
    minVersion,
    secureContext: createSecureContext({ minVersion, ca: [...rootCertificates, ...trust.certificates] }),
  };
}
