import { readFileSync } from 'node:fs';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import { InstallationError } from '../installation-error';

// Said here, because Node's own default can be lowered from outside (NODE_OPTIONS=--tls-min-v1.0).
export const MIN_VERSION = 'TLSv1.2';

/**
 * Whose certificates are accepted: Node's own authorities, with those of `SSL_CERT_FILE`, which terraform goes by, and of
 * `NODE_EXTRA_CA_CERTS`.
 * @returns undefined where Node's default does
 * @throws InstallationError when the file can't be read
 */
export function registryTrust(env: NodeJS.ProcessEnv): SecureContext | undefined {
  if (!env.SSL_CERT_FILE) return undefined;
  const files = [env.SSL_CERT_FILE, ...(env.NODE_EXTRA_CA_CERTS ? [env.NODE_EXTRA_CA_CERTS] : [])];
  try {
    const own = files.map((file) => readFileSync(file, 'utf8'));
    return createSecureContext({ minVersion: MIN_VERSION, ca: [...rootCertificates, ...own] });
  } catch (error) {
    throw new InstallationError(
      'The certificates of SSL_CERT_FILE cannot be used',
      `${files.join(', ')}: ${(error as Error).message}. Name a file with certificates in PEM, or unset the variable.`,
    );
  }
}
