import { PALETTE_VERSIONS, type PaletteVersion } from '../../src/simulator';
import { account, cluster, gateway } from './support/bodies';
import { type Run, TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const GATEWAY = 'palette_private_cloud_gateway';
const READY = 'palette_private_cloud_gateway_ready';

let palette: TestPalette;
let run: Run;
afterEach(() => palette.close());

async function begin(paletteVersion: PaletteVersion): Promise<void> {
  palette = await TestPalette.open({ strict: { paletteVersion } });
  run = await palette.run({ owner: 'me' });
}

const errors = (answer: { readonly diagnostics: Parameters<typeof told>[0] }) =>
  told(answer.diagnostics).filter((line) => line.startsWith('error'));
const summary = () => palette.simulator.control.summary();
const api = (path: string, key?: string) => fetch(`${palette.url}${path}`, key === undefined ? {} : { headers: { ApiKey: key } });

/** A cluster through a gateway that runs. */
async function made(name: string, gatewayUid: string) {
  const login = await run.create(ACCOUNT, account(`${name}-vcenter`, gatewayUid));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const body = cluster(name, String(login.state?.id), String(profile.id));
  const ordered = await run.create(CLUSTER, body);
  expect([errors(login), errors(ordered)]).toEqual([[], []]);
  return { login, ordered, body };
}

describe.each(PALETTE_VERSIONS)('with Palette %s', (version) => {
  beforeEach(() => begin(version));

  test('a gateway is registered, installed by its manifests, waited for, renamed and removed', async () => {
    const registered = await run.create(GATEWAY, gateway('dc1'));
    expect(errors(registered)).toEqual([]);
    const uid = String(registered.state?.id);
    // What the installation does: both manifests, with the key. Older versions take no notice of it.
    const states = [];
    for (const service of ['jet', 'ally']) {
      expect((await api(`/v1/pcg/${uid}/services/${service}/manifest`, 'local-palette')).status).toBe(200);
      states.push(summary().gateways.states.dc1);
    }
    const needsKey = version === '4.9' || version === '4.10';
    expect((await api(`/v1/pcg/${uid}/services/jet/manifest`)).status).toBe(needsKey ? 401 : 200);
    expect(states).toEqual(['Pending', needsKey ? 'Importing' : 'Pending']);
    const ready = await run.create(READY, { name: 'dc1', registration: uid });
    expect(errors(ready)).toEqual([]);
    expect(ready.state).toMatchObject({ id: uid });
    const renamed = await run.change(GATEWAY, registered, { ...gateway('dc-one') });
    expect(errors(renamed)).toEqual([]);
    expect(summary().gateways.states).toEqual({ 'dc-one': 'Running' });
    expect(errors(await run.remove(GATEWAY, renamed))).toEqual([]);
    expect(summary().gateways.count).toBe(0);
  });

  test('an account and a cluster are made, read without a difference, changed and removed', async () => {
    const { login, ordered, body } = await made('apps', palette.gateway('dc1'));
    expect(summary().clusters.states).toEqual({ apps: 'Running' });
    for (const [type, object] of [
      [ACCOUNT, login],
      [CLUSTER, ordered],
    ] as const) {
      const read = await run.read(type, object);
      expect(errors(read)).toEqual([]);
      expect(read.state).toEqual(object.state);
    }
    const pools = (body.machine_pool as readonly { readonly name: string }[]).map((pool) =>
      pool.name === 'workers' ? { ...pool, count: 3 } : pool,
    );
    const changed = await run.change(CLUSTER, ordered, { ...body, machine_pool: pools } as typeof body);
    expect(errors(changed)).toEqual([]);
    const next = await palette.run({ owner: 'me' });
    expect(errors(await next.remove(CLUSTER, changed))).toEqual([]);
    expect(errors(await next.remove(ACCOUNT, login))).toEqual([]);
    expect(summary()).toMatchObject({ clusters: { count: 0 }, unknown: [], violations: [] });
  });

  test('clusters move to another gateway, and the old one goes', async () => {
    const registered = await run.create(GATEWAY, gateway('dc1'));
    palette.simulator.control.installGateway('dc1');
    palette.simulator.control.clock({ advance: '1h' });
    const target = palette.gateway('dc2');
    await made('apps', String(registered.state?.id));
    const moving = await run.change(GATEWAY, registered, { ...gateway('dc1'), migrate_clusters_to: target });
    expect(errors(moving)).toEqual([]);
    const next = await palette.run({ owner: 'me' });
    expect(errors(await next.remove(GATEWAY, moving))).toEqual([]);
    expect(summary()).toMatchObject({ gateways: { names: ['dc2'] }, references: [{ cluster: 'apps', gateway: 'dc2' }] });
  });

  test('a project is found, by name and by the key alone', async () => {
    expect(await run.data('palette_project', { name: 'staging' })).toMatchObject({ name: 'staging' });
    const unscoped = await palette.run({ owner: 'me', project_name: 'staging' });
    expect(await unscoped.data('palette_project', { name: 'Default' })).toMatchObject({ name: 'Default' });
  });

  test('a world goes on from its snapshot, which names no version', async () => {
    palette.gateway('dc1');
    const snapshot = JSON.parse(JSON.stringify(palette.simulator.control.snapshot({ secrets: true })));
    palette.simulator.control.restoreSnapshot(snapshot);
    expect(summary().gateways.states).toEqual({ dc1: 'Running' });
    expect((await api('/v1/projects', 'local-palette')).status).toBe(version === '4.10' ? 405 : 200);
    await made('apps', palette.simulator.world.gateways.named('dc1')?.uid ?? '');
  });
});
