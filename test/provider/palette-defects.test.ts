import type { SimulatorOptions } from '../../src/simulator';
import { account, cluster, gateway } from './support/bodies';
import { TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';
const READY = 'palette_private_cloud_gateway_ready';

let palette: TestPalette;
const begin = async (options: SimulatorOptions = {}) => {
  palette = await TestPalette.open(options);
};
afterEach(() => palette.close());

const order = (event: Parameters<TestPalette['simulator']['control']['addFault']>[0]) => palette.simulator.control.addFault(event);

/** Orders a cluster through a gateway. @returns what the provider says, and how the cluster stands then */
async function ordered() {
  const run = await palette.run({ owner: 'me' });
  const login = await run.create(ACCOUNT, account('vcenter', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  // Long enough for one that comes up, and for the grace of a failure.
  const timeouts = { create: '20m' };
  const made = await run.create(CLUSTER, { ...cluster('apps', String(login.state?.id), String(profile.id)), timeouts });
  return { run, made, state: palette.simulator.control.summary().clusters.states.apps };
}

const OLDER = { strict: { paletteVersion: '4.9' } } as const;

describe('no subscriber found', () => {
  test('is tried again, and said nothing of', async () => {
    await begin();
    const run = await palette.run({ owner: 'me' });
    const gateway = palette.gateway('dc1');
    order({ event: { noSubscriber: 'dc1', count: 2 } });
    const made = await run.create(ACCOUNT, account('vcenter', gateway));
    expect(told(made.diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
    expect(palette.simulator.control.summary().accounts.names).toContain('vcenter');
    expect(palette.simulator.control.summary().accounts.names.filter((name) => name === 'vcenter')).toHaveLength(1);
    expect(palette.simulator.control.firedFaults()).toHaveLength(2);
  });

  test('that lasts is an error that names the gateway’s agents, and makes nothing', async () => {
    await begin();
    const run = await palette.run({ owner: 'me' });
    const gateway = palette.gateway('dc1');
    order({ event: { noSubscriber: 'dc1' } });
    const { diagnostics, state } = await run.create(ACCOUNT, account('vcenter', gateway));
    expect(state).toBeNull();
    expect(palette.simulator.control.summary().accounts.names).not.toContain('vcenter');
    const text = diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n');
    expect(text).toContain('no subscriber found');
    expect(text).not.toContain('a-passw0rd');
  });
});

test('a stall at InstallingManifests is a warning that names it, and no taint', async () => {
  await begin();
  const { id } = order({ event: { manifestStall: 'apps' } });
  const { run, made, state } = await ordered();
  expect(state).toBe('Provisioning');
  expect(told(made.diagnostics)).toEqual([expect.stringMatching(/^warning: /)]);
  expect(made.diagnostics[0]?.detail).toContain('BootstrappingDone: InstallingManifests');
  expect(made.state).toMatchObject({ name: 'apps', completed: false });
  palette.simulator.control.removeFault(id);
  palette.simulator.control.clock({ advance: '1h' });
  expect((await run.read(CLUSTER, made)).state).toMatchObject({ completed: true });
});

test('a gateway whose proxy’s CA is lost is waited for in vain, and what it waits for is said', async () => {
  await begin(OLDER);
  order({ event: { proxyCaLost: 'dc1' } });
  palette.simulator.control.installWithCli({
    name: 'dc1',
    proxy: { httpsProxy: 'http://proxy.dc1.example:3128', caCertificate: 'a certificate' },
  });
  const run = await palette.run({ owner: 'me' });
  const { diagnostics, state } = await run.create(READY, { name: 'dc1', timeouts: { create: '15m' } });
  expect(state).toBeNull();
  expect(told(diagnostics)).toEqual(['error: The gateway "dc1" does not run']);
  expect(diagnostics[0]?.detail).toContain('in state Provisioning');
  expect(diagnostics[0]?.detail).toContain('ControlPlaneNodeAdditionDone: WaitingForKubeadmInit');
});

describe('a gateway whose registration', () => {
  const registered = async () => {
    await begin();
    const run = await palette.run({ owner: 'me' });
    const made = await run.create('palette_private_cloud_gateway', gateway('dc1'));
    const { registration = null } = made.state ?? {};
    return { run, uid: String(registration), wanted: { name: 'dc1', registration } };
  };

  test('was removed is waited for three minutes, and not for all of 45', async () => {
    const { run, uid, wanted } = await registered();
    const removed = await fetch(`${palette.url}/v1/overlords/${uid}`, { method: 'DELETE', headers: { ApiKey: 'local-palette' } });
    expect(removed.ok).toBe(true);
    const before = palette.clock.now();
    const { diagnostics, state } = await run.create(READY, wanted);
    expect(state).toBeNull();
    expect(told(diagnostics)).toEqual(['error: The gateway "dc1" is registered no more']);
    expect(diagnostics[0]?.detail).toContain(uid);
    expect(palette.clock.now() - before).toBeLessThan(4 * 60_000);
  });

  test('does not show for a while is waited for', async () => {
    const { run, uid, wanted } = await registered();
    palette.simulator.control.installGateway('dc1');
    order({ match: { method: 'GET', path: `/v1/overlords/${uid}` }, action: { stale: '720h' }, times: 12 });
    const { diagnostics, state } = await run.create(READY, wanted);
    expect(told(diagnostics)).toEqual([]);
    expect(state?.id).toBe(uid);
    expect(palette.simulator.control.firedFaults()).toHaveLength(12);
  });
});

test('a cluster whose order is lost with gRPC blocked is a warning that says Pending, and its gateway is not blamed', async () => {
  await begin(OLDER);
  order({ event: { fallbackFailure: 'dc1' } });
  const { made, state } = await ordered();
  expect(state).toBe('Pending');
  expect(told(made.diagnostics)).toEqual([expect.stringMatching(/^warning: /)]);
  expect(made.diagnostics[0]?.detail).toContain('Pending');
  expect(made.state).toMatchObject({ completed: false });
});

test('a replica that lags behind does not hide the gateway that was waited for from the account that waits for it', async () => {
  await begin();
  palette.simulator.control.installWithCli({ name: 'dc1' });
  const run = await palette.run({ owner: 'me' });
  const ready = await run.create(READY, { name: 'dc1' });
  expect(told(ready.diagnostics)).toEqual([]);
  const stale = { match: { method: 'GET', path: '/v1/**' }, action: { stale: '720h' } } as const;
  order(stale);
  const made = await run.create(ACCOUNT, account('vcenter', String(ready.state?.id)));
  expect(told(made.diagnostics)).toEqual([]);
  expect(palette.simulator.control.summary().accounts.names).toContain('vcenter');
});
