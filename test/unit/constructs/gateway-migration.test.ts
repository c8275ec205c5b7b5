import { TerraformStack, Testing } from 'cdktf';
import {
  CloudAccount,
  ClusterCloud,
  Credentials,
  GatewayInstall,
  GatewayMigration,
  type IPrivateCloudGateway,
  PaletteProvider,
  PrivateCloudGateway,
  WorkloadCluster,
} from '../../../src';

type Block = { readonly [attribute: string]: unknown };
type Blocks = { readonly [type: string]: { readonly [name: string]: Block } };

function resourcesOf(stack: TerraformStack): Blocks {
  return (JSON.parse(Testing.synth(stack)) as { readonly resource: Blocks }).resource;
}

function newStack(id = 'site', app = Testing.app()): TerraformStack {
  const stack = new TerraformStack(app, id);
  new PaletteProvider(stack, 'palette', { owner: id });
  return stack;
}

const gateway = (stack: TerraformStack, name: string) =>
  new PrivateCloudGateway(stack, name, { name, install: GatewayInstall.existingKubernetes() });

function cluster(stack: TerraformStack, name: string, at: IPrivateCloudGateway): WorkloadCluster<'vsphere'> {
  const credentials = Credentials.vsphere({ vcenter: 'vc', username: 'u', password: 'p' });
  const placement = { cluster: 'c', resourcePool: '', datastore: 'd', network: 'n' };
  return new WorkloadCluster(stack, name, {
    name,
    account: new CloudAccount(stack, `${name}-account`, { name, gateway: at, credentials }),
    profiles: [{ id: 'p' }],
    cloud: ClusterCloud.vsphere({ datacenter: 'DC1', folder: 'f', placement }),
    controlPlane: { name: 'cp', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
  }) as WorkloadCluster<'vsphere'>;
}

const named = (blocks: Blocks, type: string, name: string): Block =>
  Object.values(blocks[type] ?? {}).find((each) => each.name === name) ?? {};

test('it names both gateways, once each runs', () => {
  const stack = newStack();
  const [source, target] = [gateway(stack, 'dc1'), gateway(stack, 'dc2')];
  new GatewayMigration(stack, 'move', { source, target, acknowledgeUnseen: true, timeouts: { create: '1h' } });
  const [block] = Object.values(resourcesOf(stack).palette_private_cloud_gateway_migration ?? {});
  expect(block).toEqual({
    source_gateway_id: expect.stringMatching(/^\$\{palette_private_cloud_gateway_ready\.dc1_.*\.id\}$/),
    target_gateway_id: expect.stringMatching(/^\$\{palette_private_cloud_gateway_ready\.dc2_.*\.id\}$/),
    acknowledge_unseen: true,
    timeouts: { create: '1h' },
  });
});

test('clusters at the source go before the target, those that are added later, too, and no others', () => {
  const stack = newStack();
  const [source, target] = [gateway(stack, 'dc1'), gateway(stack, 'dc2')];
  cluster(stack, 'before', source);
  new GatewayMigration(stack, 'move', { source, target });
  cluster(stack, 'after', source);
  cluster(stack, 'other', gateway(stack, 'dc3'));
  for (const _ of ['synthesized once', 'and again']) {
    const blocks = resourcesOf(stack);
    const [ready] = Object.keys(blocks.palette_private_cloud_gateway_ready ?? {}).filter((each) => each.startsWith('dc2'));
    const edge = [`palette_private_cloud_gateway_ready.${ready}`];
    expect(named(blocks, 'palette_cluster_vsphere', 'before').depends_on).toEqual(edge);
    expect(named(blocks, 'palette_cluster_vsphere', 'after').depends_on).toEqual(edge);
    expect(named(blocks, 'palette_cluster_vsphere', 'other')).not.toHaveProperty('depends_on');
  }
});

test('an account at the migration comes after it', () => {
  const stack = newStack();
  const [source, target] = [gateway(stack, 'dc1'), gateway(stack, 'dc2')];
  cluster(stack, 'new', new GatewayMigration(stack, 'move', { source, target }));
  const account = named(resourcesOf(stack), 'palette_cloud_account_vsphere', 'new');
  expect(account.private_cloud_gateway_id).toMatch(/^\$\{palette_private_cloud_gateway_migration\..*\.target_gateway_id\}$/);
});

test('gateways that are managed elsewhere have no edges', () => {
  const app = Testing.app();
  const [stack, elsewhere] = [newStack('site', app), newStack('elsewhere', app)];
  const source = gateway(stack, 'dc1');
  cluster(stack, 'apps', source);
  new GatewayMigration(stack, 'by-name', { source, target: PrivateCloudGateway.fromName(stack, 'dc2', 'dc2') });
  new GatewayMigration(stack, 'other-stack', { source, target: gateway(elsewhere, 'dc3') });
  expect(named(resourcesOf(stack), 'palette_cluster_vsphere', 'apps')).not.toHaveProperty('depends_on');
});
