import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createCertificate } from '../../../src/runtime/certificate';

const now = Date.parse('2026-01-02T03:04:05Z');

function openssl(...args: string[]): ((input: string) => string) | undefined {
  try {
    execFileSync('openssl', ['version']);
  } catch {
    return undefined;
  }
  return (input) => execFileSync('openssl', args, { input, encoding: 'utf8' });
}

describe('createCertificate', () => {
  const made = createCertificate(now);
  const certificate = new X509Certificate(made.certPem);

  test('is for localhost, and signed by itself', () => {
    expect(certificate.subject).toBe('CN=localhost');
    expect(certificate.issuer).toBe('CN=localhost');
    expect(certificate.subjectAltName).toBe('DNS:localhost');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(true);
  });

  test('belongs to its key, which is on P-256', () => {
    const key = createPrivateKey(made.keyPem);
    expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(certificate.checkPrivateKey(key)).toBe(true);
  });

  test('the DER form is the same certificate', () => {
    expect(new X509Certificate(made.der).fingerprint256).toBe(certificate.fingerprint256);
    expect(certificate.raw.equals(made.der)).toBe(true);
  });

  test('is valid from half a minute ago, for thirty years', () => {
    expect(new Date(certificate.validFrom).toISOString()).toBe('2026-01-02T03:03:35.000Z');
    expect(new Date(certificate.validTo).toISOString()).toBe('2056-01-02T03:04:05.000Z');
  });

  test('has the key usages of go-plugin', () => {
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1']);
  });

  test('no two have the same serial number or key', () => {
    const many = Array.from({ length: 20 }, () => new X509Certificate(createCertificate(now).der));
    expect(new Set(many.map(({ serialNumber }) => serialNumber)).size).toBe(20);
    expect(new Set(many.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }))).size).toBe(20);
    expect(many.every(({ serialNumber }) => serialNumber.length === 32)).toBe(true);
  });

  test('openssl reads it, where there is one', () => {
    const text = openssl('x509', '-noout', '-text')?.(made.certPem);
    if (text === undefined) return;
    expect(text).toContain('Signature Algorithm: ecdsa-with-SHA256');
    expect(text).toMatch(/X509v3 Key Usage: critical\n\s+Digital Signature, Key Encipherment, Key Agreement, Certificate Sign\n/);
    expect(text).toMatch(/X509v3 Extended Key Usage: \n\s+TLS Web Client Authentication, TLS Web Server Authentication\n/);
    expect(text).toMatch(/X509v3 Basic Constraints: critical\n\s+CA:TRUE\n/);
    expect(text).toContain('Version: 3');
  });
});
