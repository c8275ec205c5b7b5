import { osCertificates } from '../../src/provider/cluster/os-certificates';

describe('certificates of an OS layer', () => {
  const file = (more: string) =>
    `kubeadmconfig:\n  files:\n  - targetPath: /etc/ssl/certs/a.pem\n    content: "-----BEGIN CERTIFICATE-----"\n${more}`;
  const found = { name: '/etc/ssl/certs/a.pem', source: 'profile' };
  test.each([
    ['none in values without files', 'pack: {}\n', []],
    ['none where the files are no list', 'kubeadmconfig:\n  files: none\n', []],
    ['one that no pod sees', file('    podMount:\n      allowed: false\n'), [found]],
    ['one that pods see where the node has it', file('    podMount:\n      allowed: true\n'), [{ ...found, podPath: found.name }]],
    ['one beside macros', `pack:\n  hard: {{ .spectro.var.hard }}\n${file('')}`, [found]],
    ['nobody can tell of what is no YAML', 'kubeadmconfig:\n  files: [\n', undefined],
    ['nobody can tell of an alias without an anchor', 'kubeadmconfig:\n  files: [*none]\n', undefined],
  ])('%s', (_, values, expected) => {
    expect(osCertificates(values)).toEqual(expected);
  });
});
