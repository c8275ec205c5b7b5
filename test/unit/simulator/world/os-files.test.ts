import { osFiles } from '../../../../src/simulator/world/os-files';

const CERTIFICATE = `kubeadmconfig:
  preKubeadmCommands:
    - echo "files:"
  files:
    - targetPath: /usr/local/share/ca-certificates/proxy.crt
      targetOwner: "root:root"
      targetPermissions: "0644"
      content: |
        -----BEGIN CERTIFICATE-----
        AAAA
        targetPath: /not/this
        -----END CERTIFICATE-----
      podMount:
        allowed: true
        targetPath: "/etc/ssl/certs/proxy.crt"
    - targetOwner: root:root
      targetPath: '/etc/hosts.extra'
      content: |
        10.0.0.1 a
  postKubeadmCommands:
    - targetPath: /nor/this
pack:
  files:
    - targetPath: /nor/that
`;

it('finds the files, tells which are certificates, and where pods see them', () => {
  expect(osFiles(CERTIFICATE)).toEqual([
    { targetPath: '/usr/local/share/ca-certificates/proxy.crt', isCertificate: true, podMount: '/etc/ssl/certs/proxy.crt' },
    { targetPath: '/etc/hosts.extra', isCertificate: false },
  ]);
});

it.each([
  ['empty', ''],
  ['of another key', 'kubeadm:\n  files:\n    - targetPath: /a\n'],
  ['without files', 'kubeadmconfig:\n  preKubeadmCommands: []\n'],
  ['with an empty list', 'kubeadmconfig:\n  files: []\n'],
  ['with an alias that has no anchor', 'kubeadmconfig:\n  files:\n    - *none\n'],
  ['with a file of no path', 'kubeadmconfig:\n  files:\n    - content: x\n'],
])('finds none in values that are %s', (_, values) => {
  expect(osFiles(values)).toEqual([]);
});

it('reads a list that stands as deep as its key, and a mount that is not allowed', () => {
  const values = [
    'kubeadmconfig:',
    '  files:',
    '  - content: "-----BEGIN CERTIFICATE-----"',
    '    targetPath: /opt/ca.pem',
    '    podMount:',
    '      allowed: false',
    '      targetPath: /x',
    '  - targetPath: /etc/ssl/ca-certificates/empty.crt',
    'other: 1',
  ].join('\n');
  expect(osFiles(values)).toEqual([
    { targetPath: '/opt/ca.pem', isCertificate: true },
    { targetPath: '/etc/ssl/ca-certificates/empty.crt', isCertificate: true },
  ]);
});

it('reads what Terraform writes: keys in quotes, and a certificate in one line', () => {
  const written =
    '"kubeadmconfig":\n  "files":\n  - "content": "-----BEGIN CERTIFICATE-----\\nAAAA\\n"\n    "targetPath": "/opt/ca.pem"\n';
  expect(osFiles(written)).toEqual([{ targetPath: '/opt/ca.pem', isCertificate: true }]);
});

it("reads what is left of values with Palette's own macros that are no YAML", () => {
  const macros = 'kubeadmconfig:\n  name: {{ .spectro.system.cluster.name }}\n  files:\n    - targetPath: /etc/motd\n';
  expect(osFiles(macros)).toEqual([{ targetPath: '/etc/motd', isCertificate: false }]);
});
