import { spawnSync } from 'node:child_process';
import { CREATIONS, creations, type Kind, until } from './support/requests';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { Workspace } from './support/workspace';

const KINDS: readonly Kind[] = ['gateway', 'account', 'cluster'];

let palette: RunningPalette;
let workspace: Workspace;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = Workspace.withPlugin(palette.env);
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** The processes that a process has started. */
function childrenOf(pid: number | undefined): readonly string[] {
  return spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line !== '');
}

/** Whether a process still does something: one that has ended may stay listed until it is reaped. */
function isAlive(pid: string): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

/** Applies, and kills it while Palette has made the object and has not said so yet. */
async function killWhileMaking(kind: Kind, kill: (pid: number) => void): Promise<void> {
  const before = creations(palette, kind).length;
  palette.simulator.control.addFault({ match: { method: 'POST', path: CREATIONS[kind] }, action: { holdMs: 5_000 } });
  const { child, finished } = workspace.start(TERRAFORM, ['apply', '-auto-approve', '-no-color', '-input=false']);
  const counts = () => palette.simulator.control.summary()[`${kind}s`].count;
  await until(`a ${kind} in the making`, () => (creations(palette, kind).length > before && counts() === 1 ? true : undefined));
  expect(creations(palette, kind).at(-1)?.status).toBeUndefined();
  const [plugin, ...others] = childrenOf(child.pid);
  expect(others).toEqual([]);
  kill(child.pid ?? 0);
  await finished;
  await until('the end of the plugin', () => (plugin !== undefined && !isAlive(plugin) ? true : undefined));
  expect(child.signalCode).toBe('SIGKILL');
}

describeWithTerraform.each([
  ['terraform is killed', (pid: number) => process.kill(pid, 'SIGKILL')],
  ['terraform and its provider are killed', (pid: number) => process.kill(-pid, 'SIGKILL')],
])('when %s while an object is made', (_, kill) => {
  test('the next run takes the object over, each exactly once', async () => {
    workspace.configure(siteConfiguration(palette.url));
    await workspace.init();
    for (const kind of KINDS) await killWhileMaking(kind, kill);
    const made = palette.simulator.control.summary();

    expect(await workspace.apply()).toContain('Resources: 1 added, 0 changed, 0 destroyed.');
    const { gateways, accounts, clusters, references } = palette.simulator.control.summary();
    expect([gateways.names, accounts.names, clusters.names]).toEqual([['dc1'], ['vcenter'], ['apps']]);
    expect(references).toEqual(made.references);
    expect(KINDS.map((kind) => creations(palette, kind).length)).toEqual([1, 1, 1]);
    expect(workspace.instance('palette_cluster_vsphere.cluster').attributes.id).toBe(made.references[0]?.clusterUid);
    expect((await workspace.plan()).code).toBe(0);
  });
});
