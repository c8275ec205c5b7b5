import type { ObjectValue, Value } from '../../src/framework';
import { TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl a@b';
const pack = { name: 'nginx', tag: '1.12.1', registry_uid: '5eecc89d0b150045ae661cef', values: 'pack:\n  namespace: nginx\n' };
const manifest = { name: 'ns', content: 'kind: Namespace\n' };

/** Type, the official provider's type, the configuration, and what the official provider has written besides for what was never set. */
const MOVES: readonly (readonly [string, string, (gatewayUid: string) => Body, Body])[] = [
  [
    'palette_ip_pool',
    'spectrocloud_privatecloudgateway_ippool',
    (gatewayUid) => ({
      name: 'pool-subnet',
      private_cloud_gateway_id: gatewayUid,
      network_type: 'subnet',
      subnet_cidr: '10.21.0.0/24',
      gateway: '10.21.0.1',
      prefix: 24,
      nameserver_addresses: ['10.20.0.2'],
    }),
    { available_addresses: null, used_addresses: null, used_by_clusters: null, ip_start_range: '' },
  ],
  [
    'palette_dns_mapping',
    'spectrocloud_privatecloudgateway_dns_map',
    (gatewayUid) => ({
      private_cloud_gateway_id: gatewayUid,
      search_domain_name: 'acme.example',
      data_center: 'DC1',
      network: 'VM Network',
    }),
    {},
  ],
  ['palette_project', 'spectrocloud_project', () => ({ name: 'team', tags: ['team:a'] }), { description: '' }],
  ['palette_ssh_key', 'spectrocloud_ssh_key', () => ({ name: 'mine', ssh_key: KEY }), {}],
  [
    'palette_cluster_profile',
    'spectrocloud_cluster_profile',
    () => ({ name: 'apps', pack: [pack, { name: 'ns', type: 'manifest', manifest: [manifest] }] }),
    { description: '', skip_destroy: false },
  ],
];

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

test.each(MOVES)('a %s comes from a %s without a change', async (type, sourceType, bodyOf, blank) => {
  const body = bodyOf(palette.gateway('dc1'));
  const run = await palette.run();
  const made = await run.create(type, body);
  expect(told(made.diagnostics)).toEqual([]);
  const written = { ...(made.state as ObjectValue), ...blank };
  const moved = await run.instance.move({
    sourceProvider: 'registry.terraform.io/spectrocloud/spectrocloud',
    sourceType,
    sourceVersion: 0,
    sourceJson: JSON.stringify(written),
    targetType: type,
  });
  expect(told(moved.diagnostics)).toEqual([]);
  const read = await run.read(type, moved);
  const { planned } = await run.plan(type, read, body);
  expect(planned).toEqual(read.state);
  expect(read.state?.id).toBe(made.state?.id);
});
