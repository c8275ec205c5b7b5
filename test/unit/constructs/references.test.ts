import { type App, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { CloudAccount, Credentials, GatewayInstall, IpAddresses, IpPool, PaletteProvider, PrivateCloudGateway } from '../../../src';

function made(scope: App) {
  const stack = new TerraformStack(scope, 'made');
  new PaletteProvider(stack, 'palette', { owner: 'made' });
  const gateway = new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', install: GatewayInstall.existingKubernetes() });
  const addresses = IpAddresses.subnet('10.0.0.0/24');
  const pool = new IpPool(stack, 'pool', { name: 'nodes', gateway, addresses, router: '10.0.0.1', prefix: 24 });
  const credentials = Credentials.vsphere({ vcenter: 'vc', username: 'u' });
  const account = new CloudAccount(stack, 'account', { name: 'vcenter', gateway, credentials });
  return { stack, gateway, pool, account };
}

test('all that name a gateway, a pool or an account have one reference', () => {
  const { gateway, pool, account } = made(Testing.app());
  const asked = () => [gateway.gatewayId, pool.ipPoolId, account.accountId];
  expect(asked()).toEqual(asked());
});

test('a reference is made when it is asked for, by the name that the resource has then', () => {
  const { stack, pool, account } = made(Testing.app());
  pool.resource.overrideLogicalId('addresses');
  account.resource.overrideLogicalId('vcenter');
  new TerraformOutput(stack, 'uids', { value: [pool.ipPoolId, account.accountId] });
  const { output } = JSON.parse(Testing.synth(stack)) as { readonly output: unknown };
  expect(output).toEqual({ uids: { value: [`\${palette_ip_pool.addresses.id}`, `\${palette_cloud_account_vsphere.vcenter.id}`] } });
});

test('one reference reaches several stacks', () => {
  const app = Testing.app();
  const { stack, pool } = made(app);
  const others = ['one', 'other'].map((id) => {
    const other = new TerraformStack(app, id);
    new TerraformOutput(other, 'uid', { value: pool.ipPoolId });
    return other;
  });
  for (const each of [stack, ...others]) each.prepareStack();
  const found = [stack, ...others].map((each) => Object.values(each.toTerraform().output ?? {}));
  const uid = pool.resource.friendlyUniqueId;
  expect(found).toEqual([
    [{ value: `\${palette_ip_pool.${uid}.id}`, sensitive: true }],
    ...others.map(() => [
      { value: expect.stringMatching(/^\$\{data\.terraform_remote_state\.[\w-]+\.outputs\.cross-stack-output-palette_ip_pool/) },
    ]),
  ]);
});
