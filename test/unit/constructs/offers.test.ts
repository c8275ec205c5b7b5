import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import { Action, Ephemeral, GatewayInstall, ListOf, PaletteProvider, PrivateCloudGateway } from '../../../src';

type Block = { readonly [attribute: string]: unknown };

function newStack(app = Testing.app()): TerraformStack {
  const stack = new TerraformStack(app, 'site');
  new PaletteProvider(stack, 'palette', { owner: 'site' });
  return stack;
}

const synthesized = (stack: TerraformStack) => JSON.parse(Testing.synth(stack)) as { readonly [kind: string]: Block };

test('an action is a block of its own, and is told by resources', () => {
  const stack = newStack();
  const install = GatewayInstall.existingKubernetes();
  const gateway = new PrivateCloudGateway(stack, 'dc1', { name: 'dc1', install });
  const target = PrivateCloudGateway.fromId(stack, 'dc2', 'a-uid');
  const move = Action.migrate(stack, 'move', { source: gateway, target });
  const reset = Action.reset(stack, 'reset', {
    gateway,
    provider: new PaletteProvider(stack, 'other', { alias: 'b', owner: 'b' }),
  });
  move.triggeredBy(gateway.ready, ['before_update'], '${var.move}');
  reset.triggeredBy(gateway.ready, ['after_create', 'after_update']);
  const { action, resource } = synthesized(stack);
  expect([move.address, reset.address]).toEqual([
    'action.palette_private_cloud_gateway_migrate.move',
    'action.palette_private_cloud_gateway_reset.reset',
  ]);
  expect(action).toEqual({
    palette_private_cloud_gateway_migrate: {
      move: { config: { source_gateway_id: expect.stringContaining('.id}'), target_gateway_id: expect.stringContaining('.id}') } },
    },
    palette_private_cloud_gateway_reset: {
      reset: { provider: 'palette.b', config: { private_cloud_gateway_id: expect.stringContaining('.id}') } },
    },
  });
  const [gatewayBlock] = Object.values(resource?.palette_private_cloud_gateway_ready as { readonly [name: string]: Block });
  expect(gatewayBlock?.lifecycle).toMatchObject({
    action_trigger: [
      { events: ['before_update'], actions: [move.address], condition: '${var.move}' },
      { events: ['after_create', 'after_update'], actions: [reset.address] },
    ],
  });
});

test('an ephemeral value is a block of its own, and is referred to', () => {
  const stack = newStack();
  const gateway = PrivateCloudGateway.fromId(stack, 'dc1', 'a-uid');
  const manifests = Ephemeral.manifests(stack, 'manifests', { gateway });
  const code = Ephemeral.pairingCode(stack, 'code', { cloud: 'maas' });
  const other = new Ephemeral(stack, 'kubeconfig', {
    type: 'palette_cluster_kubeconfig',
    config: { cluster_id: 'u', admin: true },
  });
  expect([manifests.valueOf('jet_manifest'), code.valueOf('pairing_code'), other.valueOf('token')]).toEqual([
    '${ephemeral.palette_gateway_manifests.manifests.jet_manifest}',
    '${ephemeral.palette_pairing_code.code.pairing_code}',
    '${ephemeral.palette_cluster_kubeconfig.kubeconfig.token}',
  ]);
  expect(synthesized(stack).ephemeral).toEqual({
    palette_gateway_manifests: { manifests: { private_cloud_gateway_id: expect.stringContaining('.id}') } },
    palette_pairing_code: { code: { cloud_type: 'maas' } },
    palette_cluster_kubeconfig: { kubeconfig: { cluster_id: 'u', admin: true } },
  });
});

test('lists are in a file of their own beside the stack', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'palette-lists-'));
  try {
    const app = new App({ outdir });
    const stack = newStack(app);
    new ListOf(stack, 'gateways', { type: 'palette_private_cloud_gateway' });
    new ListOf(stack, 'pools', {
      type: 'palette_ip_pool',
      config: { name_contains: 'static' },
      includeResource: false,
      limit: 5,
      provider: new PaletteProvider(stack, 'other', { alias: 'b', owner: 'b' }),
    });
    app.synth();
    const read = (file: string) => JSON.parse(readFileSync(join(outdir, 'stacks', 'site', file), 'utf8')) as Block;
    expect(read('lists.tfquery.json')).toEqual({
      list: {
        palette_private_cloud_gateway: { gateways: { provider: 'palette', include_resource: true, config: {} } },
        palette_ip_pool: {
          pools: { provider: 'palette.b', include_resource: false, limit: 5, config: { name_contains: 'static' } },
        },
      },
    });
    expect(read('cdk.tf.json')).not.toHaveProperty('list');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
