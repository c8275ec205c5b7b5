import { rootCertificates } from 'node:tls';
import type { App, TerraformStack } from 'cdktf';
import { parse } from 'yaml';
import { CaCertificate, ClusterProfile, Layer, type NamedPack, PackData, RegistryData } from '../../../src';
import { withPalette } from '../../../src/testing';
import { DcSite, INVENTORY } from './support/dc-site';

const [certificate = ''] = rootCertificates;
const variables = { vcenter_password: 'a-passw0rd' };

/** A profile whose operating system has certificates of its own. */
const profileOf = (values: string | undefined) => (scope: TerraformStack) => {
  const registry = new RegistryData(scope, 'registry', { name: 'Public Repo' });
  const pack = (name: string, version: string) => new PackData(scope, name, { name, version, registryUid: registry.id });
  const os = pack('ubuntu-vsphere', '22.04');
  const caCertificates = { 'kiel-proxy': certificate };
  return new ClusterProfile(scope, 'profile', {
    name: 'kiel',
    type: 'cluster',
    cloud: 'vsphere',
    layers: [
      Layer.pack(os, { values, caCertificates }),
      Layer.pack(pack('kubernetes', '1.31.8')),
      Layer.pack(pack('cni-calico', '3.29.3')),
      Layer.pack(pack('csi-vsphere-csi', '3.4.0')),
    ],
  });
};

test("nodes trust what is given to the tenant and to the operating system's layer", async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack(
      (app: App) => {
        const site = new DcSite(app, 'kiel', { profile: profileOf(undefined) });
        new CaCertificate(site, 'authority', { name: 'of-the-tenant', certificate });
        return site;
      },
      { variables },
    );
    await kiel.apply();
    await expect(kiel).toPlanNoChanges();
    const [node] = palette.control.nodes('kiel-prod');
    expect(node?.certificates.map(({ name, source }) => [source, name])).toEqual([
      ['tenant', 'of-the-tenant'],
      ['profile', '/usr/local/share/ca-certificates/kiel-proxy.crt'],
    ]);
  });
});

const OWN = 'kubeadmconfig:\n  files: [{ targetPath: /etc/motd, content: hello }]\n  preKubeadmCommands: [echo hello]\nnodes: 3\n';
const FILE = { targetPath: '/usr/local/share/ca-certificates/kiel-proxy.crt', content: certificate };

test.each([
  ['beside what is there', OWN, ['/etc/motd', FILE.targetPath], ['echo hello', 'update-ca-certificates'], { nodes: 3 }],
  ['where there is nothing', 'nodes: 3\n', [FILE.targetPath], ['update-ca-certificates'], { nodes: 3 }],
  ['where it is empty', 'kubeadmconfig:\n', [FILE.targetPath], ['update-ca-certificates'], {}],
  [
    'where its lists are empty',
    'kubeadmconfig: { files: , preKubeadmCommands: [] }',
    [FILE.targetPath],
    ['update-ca-certificates'],
    {},
  ],
])('they go into its values %s', async (_, values, paths, commands, others) => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack((app: App) => new DcSite(app, 'kiel', { profile: profileOf(values), cluster: true }), { variables });
    await kiel.apply();
    const { pack } = kiel.state.object('site-kiel/profile') as { readonly pack: readonly { readonly values: string }[] };
    const { kubeadmconfig, ...rest } = parse(pack[0]?.values ?? '');
    expect(kubeadmconfig.files.map(({ targetPath }: { targetPath: string }) => targetPath)).toEqual(paths);
    expect(kubeadmconfig.files.at(-1)).toMatchObject(FILE);
    expect(kubeadmconfig.preKubeadmCommands).toEqual(commands);
    expect(rest).toEqual(others);
  });
});

test('a layer without values is told that they go there', () => {
  const os: NamedPack = { name: 'ubuntu', version: '22.04', registry: { id: 'r' }, caCertificates: { ca: certificate } };
  expect(() => Layer.spectro(os)).toThrow(/The layer "ubuntu" has caCertificates and no values/);
  expect(Layer.spectro({ ...os, caCertificates: {} }).values).toBeUndefined();
});
