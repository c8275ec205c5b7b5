import { DEFAULT_TIMINGS } from '../../src/simulator';
import { account, cluster, gateway } from './support/bodies';
import { TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const GATEWAY = 'palette_private_cloud_gateway';

let palette: TestPalette;
beforeEach(async () => {
  // The times of a real site.
  palette = await TestPalette.open({ timings: DEFAULT_TIMINGS });
});
afterEach(() => palette.close());

describe('an object in the hands of the provider', () => {
  test('a cluster is made, waited for, read and removed', async () => {
    const run = await palette.run({ owner: 'me' });
    const login = await run.create(ACCOUNT, account('vcenter', palette.gateway('dc1')));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    const before = palette.clock.now();
    const made = await run.create(CLUSTER, cluster('apps', String(login.state?.id), String(profile.id)));
    expect(told([...login.diagnostics, ...made.diagnostics])).toEqual([]);
    expect(palette.simulator.control.summary().clusters.states).toEqual({ apps: 'Running' });
    expect(palette.clock.now() - before).toBeGreaterThan(5 * 60_000);

    const read = await run.read(CLUSTER, made);
    expect(read).toMatchObject({ state: { id: made.state?.id, name: 'apps' }, diagnostics: [] });
    const next = await palette.run({ owner: 'me' });
    expect(told((await next.remove(CLUSTER, made)).diagnostics)).toEqual([]);
    expect(palette.simulator.control.summary().clusters.count).toBe(0);
  });

  test('a gateway is registered, and is there under its name', async () => {
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(GATEWAY, gateway('dc1'));
    expect(told(made.diagnostics)).toEqual([]);
    expect(palette.simulator.control.summary().gateways.names).toEqual(['dc1']);
    expect(await run.read(GATEWAY, made)).toMatchObject({ state: made.state });
  });
});
