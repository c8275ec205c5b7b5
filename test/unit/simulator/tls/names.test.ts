import { X509Certificate } from 'node:crypto';
import { createAuthority } from '../../../../src/runtime/certificate-authority';
import { createSimulator } from '../../../../src/simulator';
import { certificateNames } from '../../../../src/simulator/tls/names';

test.each([
  ['palette.example', 'palette.example'],
  ['UPPER.Example', 'upper.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['*.palette.example', '*.palette.example'],
  ['host_1', 'host_1'],
  ['10.0.0.1', '10.0.0.1'],
  ['fe80::1', 'fe80::1'],
])('%s is %s', (name, inCertificate) => {
  expect(certificateNames([name])).toEqual([inCertificate]);
});

test.each([
  '',
  'a b',
  'https://palette.example',
  'palette.example:443',
  'fe80::1%eth0',
  'a..b',
  '-a',
  'a\0b',
  '*',
  'a.*.b',
  'a'.repeat(64),
  `${'a.'.repeat(130)}b`,
])('%j is refused', (name) => {
  expect(() => createSimulator({ https: { names: [name] } })).toThrow("A certificate can't be for");
});

test('a certificate can be for a great many names', () => {
  const names = Array.from({ length: 4000 }, (_, index) => `host-${index}.palette.example`);
  const { certPem } = createAuthority('Test', Date.now()).issue(names);
  expect(new X509Certificate(certPem).checkHost('host-3999.palette.example')).toBe('host-3999.palette.example');
});
