import type { Value } from '../../src/framework';
import { UNKNOWN } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { configured, type Run, type Stored, TestPalette, told } from './support/palette';

const POOL = 'palette_ip_pool';
type Body = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

const range = (gatewayUid: string): Body => ({
  name: 'nodes',
  private_cloud_gateway_id: gatewayUid,
  network_type: 'range',
  ip_start_range: '10.20.0.10',
  ip_end_range: '10.20.0.40',
  prefix: 24,
  gateway: '10.20.0.1',
  nameserver_addresses: ['10.20.0.2', '10.20.0.3'],
  nameserver_search_suffix: ['acme.example'],
});

/** What a plan changes, by name. */
async function changes(run: Run, stored: Stored, values: Body): Promise<readonly string[]> {
  const { planned, diagnostics } = await run.plan(POOL, stored, values);
  expect(told(diagnostics)).toEqual([]);
  return Object.keys(planned ?? {}).filter((name) => JSON.stringify(planned?.[name]) !== JSON.stringify(stored.state?.[name]));
}

describe('an IP pool', () => {
  test('is made as configured, and plans nothing after', async () => {
    const values = range(palette.gateway('dc1'));
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(POOL, values);
    expect(told(made.diagnostics)).toEqual([]);
    expect(made.state).toMatchObject({ used_addresses: [], used_by_clusters: [] });
    const read = await (await palette.run()).read(POOL, made);
    expect(read.state).toEqual(made.state);
    expect(await changes(run, read, values)).toEqual([]);
  });

  test.each<[string, Body]>([
    ['name', { name: 'others' }],
    ['end', { ip_end_range: '10.20.0.50' }],
    ['name servers', { nameserver_addresses: ['10.20.0.9'] }],
    ['no name servers', { nameserver_addresses: null, nameserver_search_suffix: [] }],
    ['restriction', { restrict_to_single_cluster: true }],
    ['kind', { network_type: 'subnet', ip_start_range: null, ip_end_range: null, subnet_cidr: '10.20.0.0/24' }],
    ['network', { ip_start_range: '10.20.1.10', ip_end_range: '10.20.1.12', gateway: '10.20.1.1', prefix: 23 }],
  ])('changes in place: %s', async (_, change) => {
    const values = range(palette.gateway('dc1'));
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(POOL, values);
    const wanted = { ...values, ...change };
    const plan = await run.plan(POOL, made, wanted);
    expect(plan.requiresReplace).toEqual([]);
    const changed = await run.change(POOL, made, wanted);
    expect(told(changed.diagnostics)).toEqual([]);
    const read = await (await palette.run()).read(POOL, changed);
    expect(await changes(run, read, wanted)).toEqual([]);
  });

  test('is imported by names, and plans nothing after', async () => {
    const uid = palette.gateway('dc1');
    const run = await palette.run();
    const subnet = { ...range(uid), network_type: 'subnet', ip_start_range: null, ip_end_range: null, subnet_cidr: '10.20.0.0/24' };
    await run.create(POOL, subnet);
    const { imported } = await run.instance.import(POOL, 'dc1:nodes');
    const read = await run.read(POOL, { state: imported?.state ?? null, private: imported?.private ?? null });
    expect(await changes(run, read, subnet)).toEqual([]);
    const wrong = await run.instance.import(POOL, 'dc1:none');
    expect(told(wrong.diagnostics)).toEqual(['error: No such IP pool']);
  });

  test('shows what was changed behind its back, and what is gone', async () => {
    const values = range(palette.gateway('dc1'));
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(POOL, values);
    const other = await palette.run();
    await other.change(POOL, made, { ...values, ip_end_range: '10.20.0.60', nameserver_search_suffix: ['b.example'] });
    const read = await (await palette.run()).read(POOL, made);
    expect(await changes(run, read, values)).toEqual(expect.arrayContaining(['ip_end_range', 'nameserver_search_suffix']));
    await other.remove(POOL, made);
    expect((await (await palette.run()).read(POOL, made)).state).toBeNull();
    expect(told((await (await palette.run()).remove(POOL, made)).diagnostics)).toEqual([]);
  });

  test('of an interrupted run is adopted, and a stranger is left alone', async () => {
    const values = range(palette.gateway('dc1'));
    const made = await (await palette.run({ owner: 'me' })).create(POOL, values);
    const again = await (await palette.run({ owner: 'me' })).create(POOL, { ...values, ip_end_range: '10.20.0.50' });
    expect(again.state?.id).toBe(made.state?.id);
    const read = await (await palette.run()).read(POOL, again);
    expect(read.state?.ip_end_range).toBe('10.20.0.50');
    const stranger = await (await palette.run({ owner: 'you' })).create(POOL, values);
    expect(told(stranger.diagnostics)).toEqual(['error: The IP pool "nodes" can\'t be created']);
  });

  test('is made once when an answer is lost', async () => {
    const uid = palette.gateway('dc1');
    palette.simulator.control.addFault({
      match: { method: 'POST', path: '/v1/overlords/*/*/pools' },
      action: 'drop-after',
      times: 1,
    });
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(POOL, range(uid));
    expect(told(made.diagnostics).filter((each) => each.startsWith('error'))).toEqual([]);
    expect(made.state?.id).toMatch(/^[0-9a-f]{24}$/);
  });

  test('of a gateway of MAAS has the path of MAAS', async () => {
    const { uid } = palette.simulator.control.installWithCli({ name: 'maas1', cloudType: 'maas' });
    palette.simulator.control.clock({ advance: '1h' });
    const from = palette.requests().length;
    const made = await (await palette.run({ owner: 'me' })).create(POOL, range(uid));
    expect(told(made.diagnostics)).toEqual([]);
    expect(palette.requests(from)).toContain('POST /v1/overlords/maas/*/pools');
    expect(palette.requests(from).filter((each) => each.includes('vsphere'))).toEqual([]);
  });

  test('can not be made smaller than its use', async () => {
    const uid = palette.gateway('dc1');
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(POOL, range(uid));
    const login = await run.create('palette_cloud_account_vsphere', account('vcenter', uid));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    const body = cluster('apps', String(login.state?.id), String(profile.id));
    const pools = (body.machine_pool as readonly Body[]).map((pool) => ({
      ...pool,
      placement: (pool.placement as readonly Body[]).map((each) => ({ ...each, static_ip_pool_id: String(made.state?.id) })),
    }));
    const config = (body.cloud_config as readonly Body[]).map((each) => ({ ...each, static_ip: true, network_type: 'VIP' }));
    const apps = await run.create('palette_cluster_vsphere', { ...body, cloud_config: config, machine_pool: pools });
    expect(told(apps.diagnostics)).toEqual([]);
    const read = await (await palette.run()).read(POOL, made);
    expect(read.state?.used_by_clusters).toEqual([apps.state?.id]);
    expect(read.state?.used_addresses).toContain('10.20.0.10');
    const later = await palette.run({ owner: 'me' });
    const shrunk = await later.plan(POOL, read, { ...range(uid), ip_start_range: '10.20.0.30' });
    expect(told(shrunk.diagnostics)).toEqual(['error: The pool would be smaller than its use']);
    const seen = await later.data(POOL, { private_cloud_gateway_id: uid, name: 'nodes' });
    expect(seen).toMatchObject({ id: made.state?.id, used_by_clusters: [apps.state?.id] });
  });
});

test.each<[string, Body, readonly string[]]>([
  ['no address', { gateway: '10.20.0' }, ['error: Invalid gateway']],
  ['prefix', { prefix: 33 }, ['error: Invalid prefix']],
  ['backwards', { ip_end_range: '10.20.0.2' }, ['error: The range ends before it starts']],
  ['no end', { ip_end_range: null }, ['error: ip_end_range is missing']],
  ['both', { subnet_cidr: '10.20.0.0/24' }, ['error: subnet_cidr has no place here']],
  ['router elsewhere', { gateway: '10.30.0.1' }, ['error: The gateway is in another network']],
  ['subnet without', { network_type: 'subnet', ip_start_range: null, ip_end_range: null }, ['error: subnet_cidr is missing']],
  ['unknown', { network_type: UNKNOWN, ip_end_range: UNKNOWN, prefix: UNKNOWN, nameserver_addresses: UNKNOWN }, []],
])('a pool is checked: %s', async (_, change, expected) => {
  const run = await palette.run();
  const { diagnostics } = await run.instance.validateResource(POOL, configured(POOL, { ...range('g'), ...change }), {
    writeOnlyAllowed: true,
  });
  expect(told(diagnostics)).toEqual(expected);
});

test('the pools of a gateway are read by one request', async () => {
  const uid = palette.gateway('dc1');
  const run = await palette.run();
  const made: Stored[] = [];
  for (const i of [1, 2, 3, 4]) {
    const address = { ip_start_range: `10.20.${i}.10`, ip_end_range: `10.20.${i}.20`, gateway: `10.20.${i}.1` };
    made.push(await run.create(POOL, { ...range(uid), ...address, name: `pool${i}` }));
  }
  const later = await palette.run();
  const from = palette.requests().length;
  for (const each of made) await later.read(POOL, each);
  expect(palette.requests(from).filter((each) => each === 'GET /v1/overlords/vsphere/*/pools')).toHaveLength(1);
});
