import type { FaultEvent, SimulatorOptions } from '../../../../src/simulator';
import { CREDENTIALS, Site } from '../support';

const CA = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

let site: Site;
const begin = (options: SimulatorOptions = {}) => {
  site = new Site({ seed: 'demo', strict: { paletteVersion: '4.9' }, ...options });
};
beforeEach(() => begin());

const order = (event: FaultEvent) => site.sim.control.addFault({ event });
const fired = () => site.sim.control.firedFaults().map(({ action, object }) => `${action}: ${object}`);
const gatewayUid = (name: string) => site.sim.world.gateways.named(name)?.uid ?? '';
const shown = async (uid: string) => (await site.getCluster(uid)).status;
const open = async (uid: string) =>
  (await shown(uid)).conditions.find(({ status }: { readonly status: string }) => status === 'False');

describe('no subscriber found', () => {
  const tryAccount = (gateway: string) =>
    site.call('POST', `/v1/overlords/vsphere/${gatewayUid(gateway)}/account/validate`, {
      body: { account: CREDENTIALS },
    });

  it('is the answer as often as ordered, to calls through that gateway', async () => {
    order({ noSubscriber: 'ber*', count: 2 });
    expect((await tryAccount('munich')).status).toBe(204);
    for (const _ of [1, 2]) {
      expect(await tryAccount('berlin')).toMatchObject({ status: 500, body: { message: 'no subscriber found' } });
    }
    expect((await tryAccount('berlin')).status).toBe(204);
    expect(fired()).toEqual(['noSubscriber: gateway berlin', 'noSubscriber: gateway berlin']);
    expect(site.sim.control.faults()).toMatchObject([{ times: 2, fired: 2 }]);
  });

  it('keeps an account from being made, and nothing is left of it', async () => {
    order({ noSubscriber: 'berlin', count: 1 });
    const before = site.sim.world.accounts.size;
    await expect(site.account('vcenter', gatewayUid('berlin'))).rejects.toThrow();
    expect(site.sim.world.accounts.size).toBe(before);
    expect(await site.account('vcenter', gatewayUid('berlin'))).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe('a stall at InstallingManifests', () => {
  it('lasts without an error until it is taken back', async () => {
    const { id } = order({ manifestStall: 'late' });
    const account = await site.account('vcenter', gatewayUid('berlin'));
    const [late, other] = [await site.cluster('late', account), await site.cluster('other', account)];
    site.minutes(120);
    expect(await site.state(other)).toBe('Running');
    expect(await site.state(late)).toBe('Provisioning');
    expect(await open(late)).toMatchObject({ type: 'BootstrappingDone', reason: 'InstallingManifests', message: '' });
    expect((await site.events(late)).filter((reason) => reason.startsWith('Failed'))).toEqual([]);
    expect(fired()).toEqual(['manifestStall: cluster late']);
    site.sim.control.removeFault(id);
    site.minutes(60);
    expect(await site.state(late)).toBe('Running');
  });
});

describe('a proxy’s CA that does not reach the control plane', () => {
  const install = (name: string, proxy?: object) => site.sim.control.installWithCli({ name, ...(proxy && { proxy }) }).uid;
  const withCa = { httpsProxy: 'http://proxy:3128', caCertificate: CA };
  const clusterUid = (name: string) => site.sim.world.gateways.named(name)?.clusterUid ?? '';

  it('holds up the gateway whose proxy has one, and no other', () => {
    order({ proxyCaLost: '*' });
    install('cologne', withCa);
    install('dresden', { httpsProxy: 'http://proxy:3128' });
    install('essen');
    site.minutes(120);
    expect(site.sim.control.summary().gateways.states).toMatchObject({
      cologne: 'Provisioning',
      dresden: 'Running',
      essen: 'Running',
    });
    expect(fired()).toEqual(['proxyCaLost: cluster cologne']);
    expect(site.sim.control.nodes(clusterUid('cologne'))).toMatchObject([{ certificates: [] }]);
  });

  it('shows what it waits for', async () => {
    order({ proxyCaLost: 'cologne' });
    install('cologne', withCa);
    site.minutes(120);
    expect(await open(clusterUid('cologne'))).toMatchObject({
      type: 'ControlPlaneNodeAdditionDone',
      reason: 'WaitingForKubeadmInit',
    });
  });

  it('without the fault the CA is there', () => {
    install('cologne', withCa);
    site.minutes(120);
    expect(site.sim.control.summary().gateways.states.cologne).toBe('Running');
    expect(site.sim.control.nodes(clusterUid('cologne'))).toMatchObject([{ certificates: [{ name: 'ca.crt' }] }]);
  });
});

describe('a fall-back to WebSocket that does not serve', () => {
  it('keeps what is ordered Pending, while the gateway runs and what stands goes on', async () => {
    const { id } = order({ fallbackFailure: 'berlin' });
    const uid = await site.cluster('late', await site.account('vcenter', gatewayUid('berlin')));
    const other = await site.cluster('other', await site.account('vcenter-2', gatewayUid('munich')));
    site.minutes(60);
    expect(site.sim.control.summary()).toMatchObject({
      gateways: { states: { berlin: 'Running' } },
      clusters: { states: { late: 'Pending', other: 'Running', 'berlin-shop': 'Running' } },
    });
    expect(await site.state(other)).toBe('Running');
    expect(fired()).toEqual(['fallbackFailure: cluster late']);
    site.sim.control.removeFault(id);
    site.minutes(60);
    expect(await site.state(uid)).toBe('Running');
  });
});

describe('versions', () => {
  it.each([
    ['proxyCaLost', '4.9.43'],
    ['fallbackFailure', '4.9.5'],
  ])('%s is no defect of 4.10, which is said', async (event, patch) => {
    begin({ strict: {} });
    const body = { event: { [event]: 'berlin' } };
    const answer = await site.call('POST', '/__simulator/faults', { key: undefined, body });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(`ended with Palette ${patch}, and this one is 4.10: take --palette-version 4.9`);
    for (const paletteVersion of ['4.6', '4.9'] as const) {
      begin({ strict: { paletteVersion } });
      expect((await site.call('POST', '/__simulator/faults', { key: undefined, body })).status).toBe(200);
    }
  });

  it('the others can be ordered with all', () => {
    begin({ strict: {} });
    order({ noSubscriber: 'berlin' });
    order({ manifestStall: '*' });
    expect(site.sim.control.faults()).toHaveLength(2);
  });
});
