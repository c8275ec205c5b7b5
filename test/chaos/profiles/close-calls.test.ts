import { setTimeout as pause } from 'node:timers/promises';
import { createSimulator, DEFAULT_SEED, type FaultOrder, type Simulator } from '../../../src/simulator';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { flat } from '../../acceptance/support/workspace';
import { configurationAt } from './configuration';
import { Programs } from './program';
import { createSecrets, environmentOf } from './secrets';

const SIZE = { layout: 'vsphere', gateways: 1, clusters: 1 } as const;
const secrets = createSecrets();

/** Moments that a profile meets by chance only. */
describeWithTerraform('close calls', () => {
  let simulator: Simulator;
  let programs: Programs;

  beforeEach(async () => {
    simulator = createSimulator({ speed: 10_000, seed: { ...DEFAULT_SEED, apiKeys: [{ key: secrets.apiKey }] } });
    const url = await simulator.listen();
    programs = Programs.open({ PALETTE_HOST: url, ...environmentOf(secrets) });
    programs.workspace.configure(configurationAt(SIZE, 'built', url));
  });

  afterEach(async () => {
    await programs.close();
    await simulator.close();
  });

  test('a gateway that goes down while it tries the credentials: they are not to blame', async () => {
    const validation = { method: 'POST', path: '/v1/overlords/vsphere/*/account/validate' };
    simulator.control.addFault({ match: validation, action: { delayMs: 400 } });
    const applied = programs.apply('pcg');
    while (!simulator.control.requests().some(({ path }) => path.endsWith('/account/validate'))) await pause(2);
    simulator.control.outage('dc1');
    const { code, output } = await applied;
    expect(code).toBe(1);
    expect(flat(output)).toContain('The gateway "dc1" does not run');
    expect(output).not.toContain('refuses the account');
  });

  const unseen = (match: FaultOrder['match']): FaultOrder => ({
    match,
    action: { status: 404, body: { code: 'ResourceNotFound', message: 'not replicated yet', details: {}, ref: '' } },
  });

  test('a gateway, an account and a cluster that Palette does not show at once are waited for', async () => {
    for (const path of ['/v1/overlords/*', '/v1/cloudaccounts/vsphere/*', '/v1/spectroclusters/*']) {
      simulator.control.addFault(unseen({ method: 'GET', path }));
    }
    expect(await programs.apply('pcg')).toMatchObject({ code: 0 });
    expect(simulator.control.faults().map(({ fired }) => fired)).toEqual([1, 1, 1]);
    expect(simulator.control.requests().filter(({ method }) => method === 'DELETE')).toEqual([]);
    expect(await programs.plan('pcg')).toMatchObject({ code: 0 });
  });
});
