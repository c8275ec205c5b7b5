import { App, TerraformStack } from 'cdktf';
import {
  Action,
  CloudAccount,
  ClusterProfile,
  DnsMapping,
  Ephemeral,
  GatewayMigration,
  IpPool,
  PrivateCloudGateway,
  WorkloadCluster,
} from '../../../src/constructs';

type Make = (scope: TerraformStack, id: string, props: never) => unknown;

const gateway = { gatewayId: 'uid' };
const account = { accountId: 'uid', kind: 'vsphere', gateway };

// As an app has it that nobody checked the types of.
const LACKING: readonly (readonly [string, string, object, Make])[] = [
  ['PrivateCloudGateway', 'install', { name: 'dc1' }, (...given) => new PrivateCloudGateway(...given)],
  ['GatewayMigration', 'source', { target: gateway }, (...given) => new GatewayMigration(...given)],
  ['GatewayMigration', 'target', { source: gateway }, (...given) => new GatewayMigration(...given)],
  ['CloudAccount', 'gateway', { name: 'vcenter' }, (...given) => new CloudAccount(...given)],
  ['CloudAccount', 'credentials', { name: 'vcenter', gateway }, (...given) => new CloudAccount(...given)],
  ['ClusterProfile', 'layers', { name: 'base' }, (...given) => new ClusterProfile(...given)],
  ['IpPool', 'gateway', { name: 'pool' }, (...given) => new IpPool(...given)],
  ['IpPool', 'addresses', { name: 'pool', gateway }, (...given) => new IpPool(...given)],
  ['IpPool.fromName', 'gateway', { name: 'pool' }, (...given) => IpPool.fromName(...given)],
  ['DnsMapping', 'gateway', { searchDomain: 'example.com' }, (...given) => new DnsMapping(...given)],
  ['WorkloadCluster', 'account', { profiles: [] }, (...given) => new WorkloadCluster(...given)],
  ['WorkloadCluster', 'profiles', { account }, (...given) => new WorkloadCluster(...given)],
  ['WorkloadCluster', 'cloud', { account, profiles: [] }, (...given) => new WorkloadCluster(...given)],
  ['WorkloadCluster', 'controlPlane', { account, profiles: [], cloud: {} }, (...given) => new WorkloadCluster(...given)],
  ['Action.migrate', 'source', { target: gateway }, (...given) => Action.migrate(...given)],
  ['Action.migrate', 'target', { source: gateway }, (...given) => Action.migrate(...given)],
  ['Action.reset', 'gateway', {}, (...given) => Action.reset(...given)],
  ['Ephemeral.kubeconfig', 'cluster', {}, (...given) => Ephemeral.kubeconfig(...given)],
  ['Ephemeral.manifests', 'gateway', {}, (...given) => Ephemeral.manifests(...given)],
];

test.each(LACKING)('a %s without its %s is refused with its path', (_, name, props, make) => {
  const stack = new TerraformStack(new App(), 'dc1');
  expect(() => make(stack, 'x', props as never)).toThrow(`dc1/x: "${name}" is missing in its props. Add it.`);
});

test('props that are none are, too', () => {
  const stack = new TerraformStack(new App(), 'dc1');
  expect(() => new IpPool(stack, 'x', undefined as never)).toThrow('dc1/x: "gateway" is missing');
});
