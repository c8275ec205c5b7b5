import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulator, DEFAULT_SEED, type Simulator } from '../../../src/simulator';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { configurationAt } from './configuration';
import { PROGRAMS, type ProgramName, Programs } from './program';
import { createSecrets, environmentOf } from './secrets';
import { lookAt, type Seen } from './seen';
import { FULL } from './suite';

const SIZE = { layout: 'vsphere', gateways: 1, clusters: 2 } as const;
const secrets = createSecrets();

const uids = ({ gateways, accounts, clusters }: Seen) => [...gateways, ...accounts, ...clusters].map(({ uid }) => uid).sort();

/** What is taken over may be in use for long: no failure may lead to its being made anew. */
describeWithTerraform('a site whose state was lost is taken over while changes fail', () => {
  let simulator: Simulator;
  let url: string;
  let programs: Programs;

  beforeEach(async () => {
    simulator = createSimulator({ speed: 10_000, seed: { ...DEFAULT_SEED, apiKeys: [{ key: secrets.apiKey }] } });
    url = await simulator.listen();
    programs = Programs.open({ PALETTE_HOST: url, ...environmentOf(secrets) });
    programs.workspace.configure(configurationAt(SIZE, 'built', url));
    await programs.workspace.init();
  });

  afterEach(async () => {
    await programs.close();
    await simulator.close();
  });

  test.each<ProgramName>(FULL ? PROGRAMS : ['pcg'])('by %s', async (program) => {
    expect(await programs.apply(program)).toMatchObject({ code: 0 });
    const before = uids(await lookAt(simulator, secrets.apiKey));
    for (const file of ['terraform.tfstate', ...programs.files()]) rmSync(join(programs.directory, file));
    programs.workspace.configure(configurationAt(SIZE, 'changed', url));
    // One failure passes, the other comes again.
    const { control } = simulator;
    control.addFault({ match: { method: 'PUT', path: '/v1/cloudaccounts/vsphere/*' }, action: { status: 500 } });
    control.addFault({ match: { method: 'PATCH', path: '/v1/spectroclusters/*/metadata' }, action: { status: 403 } });

    const taken = await programs.apply(program);
    expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('may not be as configured') });
    expect(control.faults().map(({ fired }) => fired)).toEqual([1, 1]);
    expect(programs.state().filter(({ broken }) => broken)).toEqual([]);

    expect(await programs.apply(program)).toMatchObject({ code: 0 });
    expect(await programs.plan(program)).toMatchObject({ code: 0 });
    const after = uids(await lookAt(simulator, secrets.apiKey));
    expect(after).toEqual(expect.arrayContaining(before));
  });
});
