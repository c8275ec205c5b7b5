import { createAuthority } from '../../../src/runtime/certificate-authority';

const pem = (name: string) => createAuthority(name, Date.UTC(2026, 0, 1)).certPem;

/** Two certificates, as attributes take them. */
export const CERTIFICATE = pem('one');
export const OTHER_CERTIFICATE = pem('other');
