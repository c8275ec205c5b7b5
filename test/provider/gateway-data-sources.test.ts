import { account, cluster } from './support/bodies';
import { TestPalette } from './support/palette';

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

function outage(name: string): void {
  palette.simulator.control.outage(name);
  palette.simulator.control.clock({ advance: '1h' });
}

/** A cluster at a gateway, ordered and not waited for. */
async function ordered(name: string, gateway: string): Promise<void> {
  const run = await palette.run({ owner: 'site' });
  const made = await run.create('palette_cloud_account_vsphere', account(`${name}-vcenter`, gateway));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const body = cluster(name, String(made.state?.id), String(profile.id));
  await run.create('palette_cluster_vsphere', { ...body, skip_completion: true });
}

describe('data.palette_private_cloud_gateways', () => {
  const names = async (filter: Parameters<Awaited<ReturnType<TestPalette['run']>>['data']>[1]) => {
    const { ids, gateways } = await (await palette.run()).data('palette_private_cloud_gateways', filter);
    const found = gateways as readonly { readonly id: string; readonly name: string }[];
    expect(ids).toEqual(found.map(({ id }) => id));
    return found.map(({ name }) => name);
  };

  test.each([
    [{}, ['a-kiel', 'b-bonn', 'c-KIEL']],
    [{ name_contains: 'kiel' }, ['a-kiel', 'c-KIEL']],
    [{ running: true }, ['a-kiel', 'c-KIEL']],
    [{ running: false }, ['b-bonn']],
    [{ system: true }, []],
    [{ system: false, name_contains: 'B-' }, ['b-bonn']],
  ])('with %j', async (filter, expected) => {
    for (const name of ['c-KIEL', 'b-bonn', 'a-kiel']) palette.gateway(name);
    outage('b-bonn');
    expect(await names(filter)).toEqual(expected);
  });

  test('tells of each what the data source of one tells', async () => {
    const uid = palette.gateway('dc1');
    const run = await palette.run();
    const { gateways } = await run.data('palette_private_cloud_gateways', {});
    expect(gateways).toEqual([await run.data('palette_private_cloud_gateway', { id: uid })]);
  });
});

describe('data.palette_private_cloud_gateway_clusters', () => {
  test('has the clusters of one gateway, with their projects and owners', async () => {
    const uid = palette.gateway('dc1');
    await ordered('their', palette.gateway('dc2'));
    await ordered('apps', uid);
    const run = await palette.run();
    const found = await run.data('palette_private_cloud_gateway_clusters', { private_cloud_gateway_id: uid });
    expect(found).toMatchObject({
      clusters: [{ name: 'apps', place: 'project Default', cloud_type: 'vsphere', owner: 'site:palette_cluster_vsphere.apps' }],
      complete: true,
      unseen_places: [],
      unseen_clusters: [],
    });
    expect(found.ids).toEqual([(found.clusters as readonly { readonly id: string }[])[0]?.id]);
  });

  test('says what the key may not see', async () => {
    const uid = palette.gateway('dc1');
    palette.simulator.control.addFault({
      match: { method: 'POST', path: '/v1/dashboard/spectroclusters/search' },
      times: 1,
      action: { status: 403 },
    });
    const { instance } = await palette.run();
    const { state, diagnostics } = await instance.readDataSource('palette_private_cloud_gateway_clusters', {
      private_cloud_gateway_id: uid,
      ids: null,
      clusters: null,
      complete: null,
      unseen_places: null,
      unseen_clusters: null,
    });
    expect(state).toMatchObject({ complete: false, unseen_places: ['the tenant as a whole'] });
    expect(diagnostics).toMatchObject([
      { severity: 'warning', detail: expect.stringContaining('The API key may not look into the tenant as a whole') },
    ]);
  });

  test('is refused for a gateway that is not there', async () => {
    const uid = '0000000000000000000000aa';
    const data = (await palette.run()).data('palette_private_cloud_gateway_clusters', { private_cloud_gateway_id: uid });
    await expect(data).rejects.toThrow(`Palette knows no gateway "${uid}"`);
  });
});

test('data.palette_private_cloud_gateway_health tells how a gateway is, what it is at and what waits for it', async () => {
  const uid = palette.gateway('dc1');
  const health = async () => (await palette.run()).data('palette_private_cloud_gateway_health', { private_cloud_gateway_id: uid });
  expect(await health()).toMatchObject({
    name: 'dc1',
    running: true,
    health: 'Healthy',
    cluster_count: 0,
    deployment_limit: 3,
    complete: true,
  });

  await ordered('apps', uid);
  expect(await health()).toMatchObject({ queued: ['apps'], deploying: [], cluster_count: 1 });
  palette.simulator.control.clock({ advance: '30s' });
  expect(await health()).toMatchObject({ queued: [], deploying: ['apps'], deleting: [] });

  outage('dc1');
  const down = await health();
  expect(down).toMatchObject({ state: 'Unknown', running: false });
  expect(down.last_heartbeat).toMatch(/^\d{4}-/);
});
