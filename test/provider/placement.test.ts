import { account as vsphereAccount } from './support/bodies';
import { CLOUD_SAMPLES } from './support/clouds';
import { type Run, TestPalette, told } from './support/palette';

let palette: TestPalette;
let run: Run;
let gateway: string;
let account: string;
afterEach(() => palette.close());

/** An account on a cloud, through a gateway that runs. */
async function open(cloud: string): Promise<void> {
  const sample = CLOUD_SAMPLES.find(({ type }) => type === cloud);
  palette = await TestPalette.open(sample?.simulator);
  gateway = palette.gateway('dc1', sample?.gateways);
  run = await palette.run();
  const body = sample ? sample.account.body(gateway) : vsphereAccount('vcenter', gateway);
  const made = await run.create(`palette_cloud_account_${cloud}`, body);
  account = String(made.state?.id);
}

/** Names of things that go by more. */
const names = (list: unknown) => (list as readonly { readonly name: string }[]).map(({ name }) => name);

describe('a vCenter', () => {
  const TYPE = 'palette_placement_vsphere';
  beforeEach(() => open('vsphere'));

  test('tells its datacenters, then what is in one of them, then what a compute cluster has', async () => {
    const all = await run.data(TYPE, { cloud_account_id: account });
    expect(all).toMatchObject({ folders: [], compute_clusters: [], datastores: [], networks: [], resource_pools: [] });
    expect(all.datacenters).toContain('DC1');
    const inside = await run.data(TYPE, { cloud_account_id: account, datacenter: 'DC1' });
    expect([inside.datastores, inside.folders, inside.compute_clusters].map((list) => (list as unknown[]).length > 0)).toEqual([
      false,
      true,
      true,
    ]);
    const [compute_cluster = ''] = inside.compute_clusters as readonly string[];
    const whole = await run.data(TYPE, { cloud_account_id: account, datacenter: 'DC1', compute_cluster });
    expect(whole.networks).toContain('VM Network');
    expect([whole.datastores, whole.resource_pools].every((list) => (list as unknown[]).length > 0)).toBe(true);
  });

  test('is seen by a gateway without an account, too', async () => {
    const through = await run.data(TYPE, { private_cloud_gateway_id: gateway, datacenter: 'DC1' });
    const {
      cloud_account_id: _,
      private_cloud_gateway_id: __,
      ...seen
    } = await run.data(TYPE, {
      cloud_account_id: account,
      datacenter: 'DC1',
    });
    expect(through).toMatchObject(seen);
  });

  test('says what there is where a name is wrong', async () => {
    const look = (place: { readonly [name: string]: string }) => run.data(TYPE, { cloud_account_id: account, ...place });
    await expect(look({ datacenter: 'DC9' })).rejects.toThrow(/No such datacenter: "DC9" was not found. There are: .*DC1/);
    await expect(look({ datacenter: 'DC1', compute_cluster: 'none' })).rejects.toThrow(/No such compute cluster: .* There are: /);
  });

  test('is looked into through one way, and inwards', async () => {
    const check = async (values: { readonly [name: string]: string }) => told(await run.checkData(TYPE, values));
    expect(await check({})).toEqual(['error: Through what?']);
    expect(await check({ cloud_account_id: 'a', private_cloud_gateway_id: 'b' })).toEqual(['error: Two answers']);
    expect(await check({ cloud_account_id: 'a', compute_cluster: 'c' })).toEqual(['error: In which datacenter?']);
  });
});

test('a MAAS tells zones, domains, resource pools, subnets and tags', async () => {
  await open('maas');
  const seen = await run.data('palette_placement_maas', { cloud_account_id: account });
  for (const name of ['azs', 'domains', 'resource_pools', 'subnets', 'node_tags'])
    expect({ name, there: (seen[name] as readonly unknown[]).length > 0 }).toEqual({ name, there: true });
});

test('an OpenStack tells regions, projects, flavors, key pairs and networks', async () => {
  await open('openstack');
  const seen = await run.data('palette_placement_openstack', { cloud_account_id: account, project: 'demo' });
  expect(seen.regions).toContain('RegionOne');
  expect(names(seen.projects)).toContain('demo');
  expect(names(seen.flavors)).toContain('m1.large');
  expect(seen.key_pairs).toContain('palette');
  expect(names(seen.networks).length).toBeGreaterThan(0);
  for (const { cpu, memory_mb } of seen.flavors as readonly { readonly cpu: number; readonly memory_mb: number }[])
    expect(cpu > 0 && memory_mb > 0).toBe(true);
});

test('a CloudStack tells zones, and offerings, networks and templates of one', async () => {
  await open('apache_cloudstack');
  const TYPE = 'palette_placement_apache_cloudstack';
  const all = await run.data(TYPE, { cloud_account_id: account });
  expect(names(all.zones)).toContain('zone1');
  for (const name of ['projects', 'domains', 'networks', 'offerings', 'disk_offerings', 'templates'])
    expect({ name, there: names(all[name]).length > 0 }).toEqual({ name, there: true });
  const one = await run.data(TYPE, { cloud_account_id: account, zone: 'zone1' });
  const zones = (list: unknown) => (list as readonly { readonly zone: string }[]).map(({ zone }) => zone);
  expect(new Set(zones(one.networks))).toEqual(new Set(['zone1']));
  expect(one.networks).toEqual((all.networks as readonly { readonly zone: string }[]).filter(({ zone }) => zone === 'zone1'));
});
