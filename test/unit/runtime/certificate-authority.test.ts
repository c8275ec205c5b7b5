import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '../../../src/runtime/certificate-authority';

const now = Date.parse('2026-01-02T03:04:05Z');
const authority = createAuthority('Simulated Palette CA', now);
const hosts = ['localhost', 'palette.example', '127.0.0.1', '::1', '2001:db8::7:0:0:1', 'fe80::'];
const issued = authority.issue(hosts);
const [root, server] = [authority.certPem, issued.certPem].map((pem) => new X509Certificate(pem)) as [
  X509Certificate,
  X509Certificate,
];

test('the authority is one, and signs itself', () => {
  expect(root.ca).toBe(true);
  expect(root.subject).toBe('CN=Simulated Palette CA');
  expect(root.verify(root.publicKey)).toBe(true);
  expect(new Date(root.validTo).toISOString()).toBe('2036-01-02T03:04:05.000Z');
});

test('what it issues is signed by it, and is no authority', () => {
  expect(server.ca).toBe(false);
  expect(server.issuer).toBe(root.subject);
  expect(server.checkIssued(root)).toBe(true);
  expect(server.verify(root.publicKey)).toBe(true);
  expect(server.verify(server.publicKey)).toBe(false);
  expect(server.checkPrivateKey(createPrivateKey(issued.keyPem))).toBe(true);
  expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(new Date(server.validTo).toISOString()).toBe('2028-01-02T03:04:05.000Z');
});

test('it is for the names and addresses that were asked for, and for no other', () => {
  for (const host of hosts)
    expect([host, host.includes(':') || /^\d/.test(host) ? server.checkIP(host) : server.checkHost(host)]).toEqual([host, host]);
  expect(server.checkHost('other.example')).toBeUndefined();
  expect(server.checkIP('127.0.0.2')).toBeUndefined();
  expect(server.checkIP('::2')).toBeUndefined();
});

describe('openssl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'palette-ca-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const verify = (ca: string) => {
    writeFileSync(join(folder, 'ca.pem'), ca);
    writeFileSync(join(folder, 'server.pem'), issued.certPem);
    const args = [
      'verify',
      '-x509_strict',
      '-purpose',
      'sslserver',
      '-attime',
      String(now / 1000),
      '-CAfile',
      'ca.pem',
      'server.pem',
    ];
    return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  };

  test('verifies the chain strictly, and refuses another authority, where there is one', () => {
    try {
      execFileSync('openssl', ['version']);
    } catch {
      return;
    }
    expect(verify(authority.certPem)).toBe('server.pem: OK\n');
    expect(() => verify(createAuthority('Simulated Palette CA', now).certPem)).toThrow(/verif/);
  });
});
