import type { FaultAction, FaultOrder } from '../../src/simulator';
import { fastClock } from './support/fast-clock';
import { CREATIONS, creations, type Kind } from './support/requests';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

const KINDS: readonly Kind[] = ['gateway', 'account', 'cluster'];

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
  workspace.configure(siteConfiguration(palette.url));
  await workspace.init();
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

const onEachCreation = (action: FaultAction): FaultOrder[] =>
  KINDS.map((kind) => ({ match: { method: 'POST', path: CREATIONS[kind] }, action }));

const READS = [
  '/v1/dashboard/projects/metadata',
  '/v1/overlords',
  '/v1/overlords/*',
  '/v1/cloudaccounts/**',
  '/v1/spectroclusters/*',
];

const LIMITED = { status: 429, headers: { 'retry-after': '1' }, body: { code: 'TooManyRequests', message: 'Slow down', ref: '' } };

describeWithTerraform('one apply makes one of each', () => {
  test.each<[string, FaultOrder[], (number | undefined)[]]>([
    ['when the answer to each creation is lost', onEachCreation('drop-after'), [0]],
    ['when each creation is lost on its way', onEachCreation('drop-before'), [0, 200]],
    ['when Palette limits the calls', onEachCreation(LIMITED), [429, 200]],
    [
      'when Palette is not available now and then',
      READS.map((path) => ({ match: { method: 'GET', path }, times: 3, action: { status: 503 } })),
      [200],
    ],
  ])('%s', async (_, faults, answers) => {
    for (const fault of faults) palette.simulator.control.addFault(fault);
    expect(await workspace.apply()).toContain('Resources: 5 added, 0 changed, 0 destroyed.');
    expect(palette.simulator.control.faults().every(({ fired, times }) => fired === times)).toBe(true);

    const { gateways, accounts, clusters } = palette.simulator.control.summary();
    expect([gateways.names, accounts.names, clusters.names]).toEqual([['dc1'], ['vcenter'], ['apps']]);
    for (const kind of KINDS) {
      expect(creations(palette, kind).map(({ status }) => (status === 201 ? 200 : status))).toEqual(answers);
    }
    expect((await workspace.plan()).code).toBe(0);
  });
});
