import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { type Ran, runPcg, startPcg } from './support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { stranger } from './support/stranger';

const KEY = 'local-palette';

let palette: RunningPalette;
let folder: string;
let old: string;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  folder = mkdtempSync(join(tmpdir(), 'palette-gateway-'));
});
afterEach(async () => {
  await palette.simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command; the key may be in nothing that it says. */
async function pcg(...args: readonly string[]): Promise<Ran> {
  const ran = await runPcg(folder, args, palette.env);
  expect(ran.stdout + ran.stderr).not.toContain(KEY);
  return ran;
}
const gateway = (...args: readonly string[]) => pcg('gateway', ...args);

const json = ({ stdout }: Ran): unknown => JSON.parse(stdout);
const references = () =>
  Object.fromEntries(palette.simulator.control.summary().references.map((each) => [each.cluster, each.gateway]));
const names = () => [...palette.simulator.control.summary().gateways.names].sort();

function install(name: string): string {
  const { uid } = palette.simulator.control.installWithCli({ name, cloudType: 'vsphere' });
  palette.simulator.control.clock({ advance: '1h' });
  return uid;
}

function outage(name: string): void {
  palette.simulator.control.outage(name);
  palette.simulator.control.clock({ advance: '1h' });
}

/** Two gateways that nobody's configuration has, and clusters at the first. */
async function site(...clusters: readonly string[]): Promise<void> {
  old = install('dc1');
  install('dc2');
  const them = stranger(palette);
  try {
    const account = await them.account('vcenter', old);
    for (const name of clusters) await them.cluster(name, account, 'them:palette_cluster_vsphere.x');
  } finally {
    await them.close();
  }
  palette.simulator.control.clock({ advance: '2h' });
}

/** A gateway with a cluster that a stack has made, with its installation played. */
async function stack(settings: (target: string) => object = () => ({})): Promise<string> {
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
  const site = siteConfiguration(palette.url, { gateway: { ...settings(install('dc2')) } });
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ terraform, ...site }));
  expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
  return join(folder, 'terraform.tfstate');
}

const stateOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly resources: readonly { readonly type: string }[] }).resources
    .map(({ type }) => type)
    .sort();

const unchanged = () => ({ names: names(), references: references() });

describe('looking', () => {
  test('pcg gateway list, show and clusters, for people and for programs', async () => {
    await site('apps', 'db');
    outage('dc2');
    const list = await gateway('list');
    expect(list.code).toBe(0);
    expect(list.stdout.split('\n').map((line) => line.trim().split(/ {2,}/).slice(0, 2))).toEqual([
      ['NAME', 'STATE'],
      ['dc1', 'Running'],
      ['dc2', 'Unknown'],
      [''],
    ]);
    expect(json(await gateway('list', '--json'))).toMatchObject([
      { id: old, name: 'dc1', state: 'Running', running: true, owner: null },
      { name: 'dc2', running: false },
    ]);

    const show = await gateway('show', 'dc1');
    expect(show.stdout).toMatch(/^dc1 +Running\nuid +[0-9a-f]{24}\n/);
    expect(show.stdout).toMatch(/\nclusters +2\ndeploys at once +\d+\ndeploying +-\nqueued +-\n/);
    expect(json(await gateway('show', old, '--json'))).toMatchObject({
      name: 'dc1',
      cluster_count: 2,
      deploying: [],
      complete: true,
    });

    const clusters = await gateway('clusters', 'dc1');
    expect(clusters.stdout).toMatch(/^NAME +PLACE +STATE +CLOUD +OWNER +UID\napps +project Default +Running +vsphere +them:/);
    expect(json(await gateway('clusters', 'dc1', '--json'))).toMatchObject({
      gateway: { id: old, name: 'dc1' },
      clusters: [{ name: 'apps' }, { name: 'db', place: 'project Default', cloud: 'vsphere' }],
      complete: true,
      unseen: { places: [], clusters: [] },
    });
    expect(await gateway('clusters', 'dc2')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No cluster is known to refer to the gateway "dc2".\n',
    });
  });

  test('says what the key may not see', async () => {
    await site('apps');
    const match = { method: 'POST', path: '/v1/dashboard/spectroclusters/search' };
    palette.simulator.control.addFault({ match, times: 1, action: { status: 403 } });
    const ran = await gateway('clusters', 'dc1', '--json');
    expect(json(ran)).toMatchObject({ complete: false, unseen: { places: ['the tenant as a whole'] } });
    expect(ran.stderr).toContain('Not every cluster was seen that may refer to the gateway "dc1"');
  });
});

// Each is refused with exit code 1 and nothing changed: the command, and what it says to do.
describe('is refused', () => {
  test('whatever it is, without a key', async () => {
    const ran = await runPcg(folder, ['gateway', 'list'], { PALETTE_HOST: palette.url });
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Set PALETTE_API_KEY in the environment') });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a name that is misspelled', ['show', 'dc11'], /^pcg: Palette has no private cloud gateway "dc11"; did you mean "dc1"\?/],
    ['a name like no other', ['clusters', 'paris'], /^pcg: Palette has no private cloud gateway "paris"; it has dc1, dc2\n/],
    ['a migration to itself', ['migrate', 'dc1', 'dc1'], /are one gateway: its clusters are migrated to another one/],
    ['a migration that nobody approves', ['migrate', 'dc1', 'dc2'], /nobody is there to approve it: add --auto-approve/],
    [
      'a reset of one that runs',
      ['reset', 'dc1', '--auto-approve'],
      /runs, and only one that got stuck on its way is reset\. .*pcg gateway drain/,
    ],
    ['a drain without a target', ['drain', 'dc1', '--auto-approve'], / - apps \(.*\n.*--to NAME: dc2 runs\n/],
    [
      'a drain to itself',
      ['drain', 'dc1', '--to', 'dc1', '--auto-approve'],
      /can't move to itself: name another gateway with --to/,
    ],
    ['a drain that nobody approves', ['drain', 'dc1', '--to', 'dc2'], /nobody is there to approve it: add --auto-approve/],
    ['a duration that is none', ['migrate', 'dc1', 'dc2', '--timeout', 'soon'], /A duration is needed/],
  ])('%s', async (_, args, words) => {
    await site('apps');
    const before = unchanged();
    const ran = await gateway(...args);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(words);
    expect(unchanged()).toEqual(before);
  });

  test.each<[string, readonly string[]]>([
    ['migrate', ['migrate', 'dc1', 'dc2']],
    ['drain', ['drain', 'dc1', '--to', 'dc2']],
  ])('%s: a target that is down, and a key that may not see everything', async (_, args) => {
    await site('apps');
    const before = unchanged();
    const match = { method: 'POST', path: '/v1/dashboard/spectroclusters/search' };
    palette.simulator.control.addFault({ match, times: 'always', action: { status: 403 } });
    const unseen = await gateway(...args, '--auto-approve');
    expect(unseen).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/may not look into.*add --acknowledge-unseen/s),
    });
    palette.simulator.control.clearFaults();
    outage('dc2');
    const down = await gateway(...args, '--auto-approve');
    expect(down).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/"dc2" \(.*\) is Unknown, not Running/) });
    expect(unchanged()).toEqual(before);
  });

  test("drain: a gateway with an owner's mark, unless its own stack is given", async () => {
    const state = await stack();
    const before = [unchanged(), stateOf(state)];
    const alone = await gateway('drain', 'dc1', '--to', 'dc2', '--auto-approve');
    expect(alone.code).toBe(1);
    expect(alone.stderr).toMatch(/belongs to a configuration: it is marked as made by acceptance:.*Give its stack \(--dir DIR/);

    const other = join(folder, 'other.tfstate');
    const wrong = await gateway('drain', 'dc1', '--to', 'dc2', '--auto-approve', '--dir', '.', '--state', other);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain(`the state at ${other} does not have the gateway "dc1"`);
    expect([unchanged(), stateOf(state)]).toEqual(before);
    expect(existsSync(other)).toBe(false);
  });
});

describe('changing', () => {
  test('pcg gateway migrate names the clusters, moves them and verifies each; once more it has nothing to do', async () => {
    await site('apps', 'db');
    outage('dc1');
    const ran = await gateway('migrate', 'dc1', 'dc2', '--auto-approve');
    expect(ran).toMatchObject({ code: 0, stdout: 'All 2 clusters of "dc1" refer to "dc2" now: apps, db.\n' });
    expect(ran.stderr).toMatch(/there is no way back but another migration:.* - apps \(.* - db \(/s);
    expect(ran.stderr).toContain('The gateway "dc1" does not run');
    expect(references()).toEqual({ apps: 'dc2', db: 'dc2' });
    expect(json(await gateway('migrate', 'dc1', 'dc2', '--json'))).toMatchObject({ source: old, migrated: [] });
  });

  test('pcg gateway reset begins the installation of one that got stuck anew', async () => {
    await site();
    const them = stranger(palette);
    const uid = await them.gateway('dc3');
    await them.close();
    palette.simulator.control.clock({ speed: 0 });
    palette.simulator.control.installGateway('dc3');
    const state = () => palette.simulator.control.summary().gateways.states.dc3;
    expect(state()).toBe('Importing');
    expect(await gateway('reset', 'dc3')).toMatchObject({ code: 1, stderr: expect.stringContaining('add --auto-approve') });
    expect(state()).toBe('Importing');
    const ran = await gateway('reset', 'dc3', '--auto-approve', '--json');
    expect([ran.code, json(ran)]).toEqual([0, { id: uid, name: 'dc3', reset: true }]);
    expect(state()).toBe('Pending');
  });

  test('reset is refused where clusters refer to one that is down', async () => {
    await site('apps');
    outage('dc1');
    const ran = await gateway('reset', 'dc1', '--auto-approve');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(
      /so it did run.*\n│ {2}- apps \(.*\n│\n│ Bring it back, or migrate them first: pcg gateway migrate dc1 TO/,
    );
  });

  test('pcg gateway drain moves the clusters and removes the gateway', async () => {
    await site('apps', 'db');
    const ran = await gateway('drain', 'dc1', '--to', 'dc2', '--auto-approve');
    expect(ran).toMatchObject({ code: 0, stdout: 'The gateway "dc1" is removed, and its clusters are with "dc2".\n' });
    expect(unchanged()).toEqual({ names: ['dc2'], references: { apps: 'dc2', db: 'dc2' } });
    // What has no clusters needs no target.
    const last = await gateway('drain', 'dc2', '--auto-approve');
    expect(last).toMatchObject({ code: 1, stderr: expect.stringContaining('--to NAME; none runs besides') });
  });

  test('and takes it out of the state of its stack, with the wait for it', async () => {
    const file = await stack();
    const ran = await gateway('drain', 'dc1', '--to', 'dc2', '--auto-approve', '--json', '--dir', '.');
    expect(ran.code).toBe(0);
    expect(json(ran)).toMatchObject({
      name: 'dc1',
      removed: true,
      migrated: [{ name: 'apps' }],
      forgotten: ['palette_private_cloud_gateway.gateway', 'palette_private_cloud_gateway_ready.ready'],
    });
    expect(stateOf(file)).toEqual([
      'palette_cloud_account_vsphere',
      'palette_cluster_profile',
      'palette_cluster_vsphere',
      'terraform_data',
    ]);
    expect(unchanged()).toEqual({ names: ['dc2'], references: { apps: 'dc2' } });
    expect(existsSync(`${file}.journal`)).toBe(false);
  });

  test('once more after it broke off behind the removal, it leaves the state', async () => {
    const file = await stack();
    expect(await gateway('migrate', 'dc1', 'dc2', '--auto-approve')).toMatchObject({ code: 0 });
    const broken = startPcg(folder, ['gateway', 'drain', 'dc1', '--auto-approve', '--dir', '.'], palette.env);
    while (names().includes('dc1')) await new Promise((resolve) => setTimeout(resolve, 1));
    broken.child.kill('SIGKILL');
    await broken.finished;
    expect(await gateway('drain', 'dc1', '--auto-approve', '--dir', '.')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The gateway "dc1" is removed already, and has left the state: /),
    });
    expect(stateOf(file)).not.toContain('palette_private_cloud_gateway');
    expect(await gateway('drain', 'dc1', '--auto-approve', '--dir', '.')).toMatchObject({ code: 1, stdout: '' });
  });

  test('and moves the clusters where its configuration says, unless --to says otherwise', async () => {
    await stack((target) => ({ migrate_clusters_to: target }));
    const ran = await gateway('drain', 'dc1', '--auto-approve', '--state', 'terraform.tfstate');
    expect(ran).toMatchObject({ code: 0, stdout: 'The gateway "dc1" is removed, and its clusters are with "dc2".\n' });
    expect(unchanged()).toEqual({ names: ['dc2'], references: { apps: 'dc2' } });
  });

  test('but not while somebody else has the state', async () => {
    const file = await stack();
    palette.simulator.control.clock({ speed: 0 });
    const first = startPcg(folder, ['destroy', '--auto-approve'], palette.env);
    await first.told('Destroying');
    const ran = await gateway('drain', 'dc1', '--to', 'dc2', '--auto-approve', '--dir', '.');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('Error acquiring the state lock') });
    palette.simulator.control.clock({ speed: 10_000 });
    expect(await first.finished).toMatchObject({ code: 0 });
    expect(stateOf(file)).toEqual([]);
  });

  test('one Ctrl-C ends a drain that waits, and nothing is removed', async () => {
    await site('apps');
    palette.simulator.control.addFault({
      match: { method: 'POST', path: '/v1/overlords/migrate' },
      times: 'always',
      action: { holdMs: 3_600_000 },
    });
    const running = startPcg(folder, ['gateway', 'drain', 'dc1', '--to', 'dc2', '--auto-approve'], palette.env);
    await running.told('migrating to "dc2": apps');
    running.child.kill('SIGINT');
    const { code, stderr } = await running.finished;
    expect(code).toBe(1);
    expect(stderr).toContain('Interrupt received');
    expect(names()).toEqual(['dc1', 'dc2']);
  });
});
