import { TerraformStack, Testing } from 'cdktf';
import {
  byHand,
  CloudAccount,
  Credentials,
  GatewayCloud,
  GatewayInstall,
  type GatewayInstallMethod,
  PaletteProvider,
  PrivateCloudGateway,
  ProxyConfig,
} from '../../../src/constructs';

type Objects = { readonly [type: string]: { readonly [name: string]: { readonly [attribute: string]: unknown } } | undefined };

function synthesize(build: (stack: TerraformStack) => void): { readonly resource: Objects; readonly data: Objects } {
  const stack = new TerraformStack(Testing.app(), 'site');
  new PaletteProvider(stack, 'palette', { owner: 'site' });
  build(stack);
  const { resource = {}, data = {} } = JSON.parse(Testing.synth(stack, true)) as { resource?: Objects; data?: Objects };
  return { resource, data };
}

const only = (objects: Objects, type: string) => Object.values(objects[type] ?? {})[0] ?? {};
const gatewayOf = (install: GatewayInstallMethod, cloud?: string) =>
  synthesize((stack) => new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', install, cloud })).resource;

const vsphere = { vcenter: 'vc', datacenter: 'd', folder: 'f', cluster: 'c', resourcePool: 'r', datastore: 's', network: 'n' };

test.each([
  ['vsphere', GatewayCloud.vsphere(vsphere), 'vsphere', { resource_pool: 'r' }],
  ['maas', GatewayCloud.maas({ apiEndpoint: 'http://m', domain: 'd', azs: ['a'], resourcePool: 'r' }), 'maas', { azs: ['a'] }],
  [
    'apache_cloudstack',
    GatewayCloud.apacheCloudStack({ apiUrl: 'https://c', zone: 'z', network: 'n', offering: 'o' }),
    'apache_cloudstack',
    { offering: 'o' },
  ],
  [
    'openstack',
    GatewayCloud.openStack({
      identityEndpoint: 'https://o',
      domain: 'd',
      region: 'r',
      project: 'p',
      nodeCidr: '10.0.0.0/24',
      flavor: 'm',
      azs: ['a'],
    }),
    'openstack',
    { node_cidr: '10.0.0.0/24' },
  ],
] as const)('the Palette CLI installs on %s', (cloudType, cloud, block, placement) => {
  const made = only(
    gatewayOf(GatewayInstall.paletteCli({ cloud, nodeCount: 3, patchOsOnBoot: true })),
    'palette_private_cloud_gateway',
  );
  const declared = { cloud_type: cloudType, install_method: 'palette_cli', node_count: 3, patch_os_on_boot: true };
  expect(made).toMatchObject({ ...declared, [block]: placement });
});

test('vSphere is written in short, too, and a size of its own by its numbers', () => {
  const install = GatewayInstall.paletteCli({ vsphere, size: { cpu: 8, memory: 8192, disk: 100 } });
  expect(only(gatewayOf(install), 'palette_private_cloud_gateway')).toMatchObject({
    cloud_type: 'vsphere',
    size: 'custom',
    custom_size: { cpu: 8, memory_mb: 8192, disk_size_gb: 100 },
    vsphere: { datastore: 's' },
  });
});

test('secrets go to the resource, which keeps them nowhere, and to the environment of the command', () => {
  const install = GatewayInstall.paletteCli({ vsphere, ubuntuProToken: 't', imagePullSecret: 's', command: './install.sh' });
  const resource = gatewayOf(install);
  expect(only(resource, 'palette_private_cloud_gateway')).toMatchObject({ ubuntu_pro_token_wo: 't', image_pull_secret_wo: 's' });
  const [provisioner] = only(resource, 'terraform_data').provisioner as { 'local-exec': { environment: object } }[];
  expect(provisioner?.['local-exec'].environment).toMatchObject({ UBUNTU_PRO_TOKEN: 't', IMAGE_PULL_SECRET: 's' });
});

test.each(['aws', 'azure', 'nutanix', 'edge-metal'])('on existing Kubernetes it is for %s', (cloud) => {
  const made = only(gatewayOf(GatewayInstall.existingKubernetes(), cloud), 'palette_private_cloud_gateway');
  expect(made).toMatchObject({ cloud_type: cloud, install_method: 'existing_kubernetes' });
});

test('a cloud that is another than that of the installation is refused', () => {
  expect(() => gatewayOf(GatewayInstall.paletteCli({ vsphere }), 'maas')).toThrow(
    'The gateway "dc1" is for maas (cloud), and is installed on vsphere (install).',
  );
});

test('one that was installed already is installed by nobody', () => {
  expect(gatewayOf(GatewayInstall.adopted()).terraform_data).toBeUndefined();
  const adopted = gatewayOf(GatewayInstall.adopted(GatewayInstall.paletteCli({ vsphere, command: './install.sh' })));
  expect([adopted.terraform_data, only(adopted, 'palette_private_cloud_gateway').install_method]).toEqual([
    undefined,
    'palette_cli',
  ]);
  // It carries what it carries: its mark is written with its first change, and by nothing else.
  expect(only(adopted, 'palette_private_cloud_gateway_ready').annotations).toBeUndefined();
});

test('agents are held from the installation on', () => {
  const { resource } = synthesize((stack) => {
    const install = GatewayInstall.existingKubernetes();
    new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', install, pauseAgentUpgrades: true });
  });
  for (const type of ['palette_private_cloud_gateway', 'palette_private_cloud_gateway_ready'])
    expect(only(resource, type).pause_agent_upgrades).toBe('lock');
});

// Who gets a proxy, and how (palette.md A4, B7).
test.each([
  ['the Palette CLI gives it to the gateway', GatewayInstall.paletteCli({ vsphere }), true, false],
  ['on existing Kubernetes Reach brings it', GatewayInstall.existingKubernetes({ installation: byHand }), false, true],
] as const)('a proxy: %s', (_, install, toGateway, byReach) => {
  let reach: string | undefined;
  const { resource } = synthesize((stack) => {
    const proxy = new ProxyConfig(stack, 'proxy', { httpsProxy: 'http://proxy:3128' });
    reach = new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', proxy, install }).reachValues;
  });
  expect([only(resource, 'palette_private_cloud_gateway').proxy !== undefined, reach !== undefined]).toEqual([toGateway, byReach]);
});

describe('gateways of others', () => {
  const used = (gateway: (stack: TerraformStack) => { readonly gatewayId: string }) =>
    synthesize((stack) => {
      const credentials = Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p' });
      new CloudAccount(stack, 'account', { name: 'vc', gateway: gateway(stack), credentials });
    });
  const idOf = ({ resource }: { readonly resource: Objects }) =>
    only(resource, 'palette_cloud_account_vsphere').private_cloud_gateway_id;

  test('are looked up by name and by uid', () => {
    const byName = used((stack) => PrivateCloudGateway.fromName(stack, 'it', 'dc1'));
    const byId = used((stack) => PrivateCloudGateway.fromId(stack, 'it', 'f00000000000000000000001'));
    expect(only(byName.data, 'palette_private_cloud_gateway')).toMatchObject({ name: 'dc1' });
    expect(only(byId.data, 'palette_private_cloud_gateway')).toMatchObject({ id: 'f00000000000000000000001' });
    for (const each of [byName, byId]) expect(idOf(each)).toMatch(/^\$\{data\.palette_private_cloud_gateway\..*\.id\}$/);
  });

  test('that of Palette is looked up, or switched on', () => {
    const found = used((stack) => PrivateCloudGateway.system(stack, 'it'));
    const made = used((stack) => PrivateCloudGateway.system(stack, 'it', { switchOn: true }));
    expect([idOf(found), idOf(made)]).toEqual([
      expect.stringMatching(/^\$\{data\.palette_system_private_gateway\./),
      expect.stringMatching(/^\$\{palette_system_private_gateway\./),
    ]);
  });
});
