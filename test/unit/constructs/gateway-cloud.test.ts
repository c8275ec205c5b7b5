import { TerraformStack, Testing } from 'cdktf';
import {
  CloudAccount,
  type CloudAccountProps,
  Credentials,
  type CustomKind,
  GatewayCloud,
  GatewayInstall,
  GatewayMigration,
  type IPrivateCloudGateway,
  PaletteProvider,
  PrivateCloudGateway,
} from '../../../src';

const maasPlace = { apiEndpoint: 'http://m', domain: 'd', resourcePool: 'r', azs: ['a'] };

function gateways() {
  const stack = new TerraformStack(Testing.app(), 'site');
  new PaletteProvider(stack, 'palette', { owner: 'site' });
  const onVsphere = new PrivateCloudGateway(stack, 'vsphere', {
    name: 'v',
    install: GatewayInstall.paletteCli({
      vsphere: { vcenter: 'vc', datacenter: 'd', cluster: 'c', resourcePool: 'r', folder: 'f', network: 'n' },
    }),
  });
  const onMaas = new PrivateCloudGateway(stack, 'maas', {
    name: 'm',
    install: GatewayInstall.adopted(GatewayInstall.paletteCli({ cloud: GatewayCloud.maas(maasPlace) })),
  });
  const onNutanix = new PrivateCloudGateway(stack, 'nutanix', {
    name: 'n',
    cloud: 'nutanix',
    install: GatewayInstall.existingKubernetes(),
  });
  const system = PrivateCloudGateway.system(stack, 'system');
  const named = PrivateCloudGateway.fromName(stack, 'named', 'elsewhere');
  return { stack, onVsphere, onMaas, onNutanix, system, named };
}

// What these tests prove, they prove to the compiler: an error that is expected and doesn't come is one.
test('an account takes a gateway that serves its cloud, and no other', () => {
  const { onVsphere, onMaas, onNutanix, system, named } = gateways();
  const vcenter = { name: 'vc', credentials: Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p' }) };
  const prism = { name: 'p', credentials: Credentials.custom({ cloud: 'nutanix', credentials: { KEY: 'k' } }) };
  type OfVsphere = CloudAccountProps<'vsphere'>;
  type OfNutanix = CloudAccountProps<CustomKind<'nutanix'>>;
  const right: OfVsphere[] = [onVsphere, system, named].map((gateway) => ({ ...vcenter, gateway }));
  const alone: OfNutanix = { ...prism, gateway: onNutanix };
  // @ts-expect-error: a gateway on MAAS
  const atMaas: OfVsphere = { ...vcenter, gateway: onMaas };
  // @ts-expect-error: a gateway on vSphere
  const atVsphere: OfNutanix = { ...prism, gateway: onVsphere };
  // @ts-expect-error: the system gateway doesn't serve Nutanix
  const atSystem: OfNutanix = { ...prism, gateway: system };
  // A module that takes any gateway says nothing of clouds.
  const any: IPrivateCloudGateway[] = [onVsphere, onMaas, system];
  expect([...right, alone, atMaas, atVsphere, atSystem, ...any]).toHaveLength(10);
});

test('an account that is made knows it as well', () => {
  const { stack, onMaas } = gateways();
  const credentials = Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p' });
  // @ts-expect-error: a gateway on MAAS
  new CloudAccount(stack, 'account', { name: 'vc', gateway: onMaas, credentials });
  // The rules say it to those who don't ask the compiler.
  expect(() => stack.node.root.node.validate().concat(Testing.synth(stack, true))).toThrow(/PCG004/);
});

test('a gateway is for one cloud, and its clusters go to one for the same', () => {
  const { stack, onVsphere, onMaas, system } = gateways();
  const elsewhere = () => new PrivateCloudGateway(stack, 'two', { name: 't', cloud: 'vsphere', install: onMaasBy() });
  expect(elsewhere).toThrow(/is for vsphere \(cloud\), and is installed on maas/);
  // @ts-expect-error: a target on MAAS
  new GatewayMigration(stack, 'wrong', { source: onVsphere, target: onMaas });
  const moved = new GatewayMigration(stack, 'right', { source: onVsphere, target: system });
  const props: CloudAccountProps<'vsphere'> = {
    name: 'vc',
    gateway: moved,
    credentials: Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p' }),
  };
  expect(props.gateway).toBe(moved);
});

function onMaasBy() {
  return GatewayInstall.paletteCli({ cloud: GatewayCloud.maas(maasPlace) });
}
