import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { DEFAULT_SEED } from '../../src/simulator/world/seeds';
import { VERSION } from '../../src/version';
import { runPcg, startPcg } from './support/pcg';
import { clusterBody, type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

const CLUSTER = 'palette_cluster_vsphere.cluster';
const WRONG = 'no-such-datastore';

let palette: RunningPalette;
let stack: string;
beforeEach(async () => {
  // An open inventory would take the wrong datastore for one that is there.
  palette = await startPalette({ strict: { inventory: 'closed' } });
  stack = mkdtempSync(join(tmpdir(), 'palette-stack-'));
});
afterEach(async () => {
  await palette.simulator.close();
  rmSync(stack, { recursive: true, force: true });
});

/** A site whose cluster goes to a datastore, with the wait for it. */
function site(datastore: string, more: object = {}) {
  const pools = clusterBody().machine_pool as readonly { readonly placement: readonly object[] }[];
  const machine_pool = pools.map((pool) => ({ ...pool, placement: pool.placement.map((place) => ({ ...place, datastore })) }));
  const configuration = siteConfiguration(palette.url, { cluster: { machine_pool, ...more } });
  const ready = { cluster: { cluster_id: `\${${CLUSTER}.id}` } };
  return { ...configuration, resource: { ...(configuration.resource as object), palette_cluster_ready: ready } };
}

function configure(datastore: string, more: object = {}): void {
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
  writeFileSync(join(stack, 'cdk.tf.json'), JSON.stringify({ terraform, ...site(datastore, more) }));
}

const pcg = (...args: readonly string[]) => runPcg(stack, args, palette.env);
const inState = (type: string) =>
  (JSON.parse(readFileSync(join(stack, 'terraform.tfstate'), 'utf8')) as ReturnType<Workspace['state']>).resources.find(
    (resource) => resource.type === type,
  )?.instances[0];

test('pcg tells at once why a cluster does not come up; after Ctrl-C, plan and apply go on to green', async () => {
  configure(WRONG);
  const applying = startPcg(stack, ['apply', '--auto-approve'], palette.env);
  await applying.told(WRONG);
  applying.child.kill('SIGINT');
  const stopped = await applying.finished;
  expect(stopped.code).toBe(1);
  const lines = stopped.stderr.split('\n');
  const ordered = lines.findIndex((line) => line.startsWith(`${CLUSTER}: Creating...`));
  const told = lines.findIndex((line) => line.includes(WRONG));
  expect(told - ordered).toBeLessThanOrEqual(2);
  expect(lines[told]).toMatch(
    /: \[\d+s elapsed\] FailedToCreateInfrastructure: Failed to place machines .*'no-such-datastore' not found$/,
  );
  expect(stopped.stderr).toContain('The run was stopped while it was waited for');
  expect(inState('palette_cluster_vsphere')).toMatchObject({ attributes: { completed: false } });
  expect(inState('palette_cluster_vsphere')?.status).toBeUndefined();

  const planned = await pcg('plan', '--detailed-exitcode');
  expect(planned.code).toBe(2);
  expect(planned.stderr).toContain('Warning: The cluster "apps" is not complete');
  expect(planned.stderr).toContain(WRONG);
  expect(planned.stdout).toMatch(/~ completed += false -> \(known after apply\)/);

  configure('datastore1');
  expect(await pcg('apply', '--auto-approve')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Resources: 1 added, 1 changed, 0 destroyed.'),
  });
  expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
});

test('a cluster that fails ends red by its ready, and nothing is tainted', async () => {
  configure(WRONG, { failure_grace: '1s' });
  const failed = await pcg('apply', '--auto-approve');
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('Warning: The cluster "apps" does not run yet');
  expect(failed.stderr).toContain('Error: The cluster "apps" does not run');
  expect(failed.stderr).toContain('nothing has moved for 1 s (failure_grace)');
  expect(inState('palette_cluster_vsphere')?.status).toBeUndefined();
  expect(inState('palette_cluster_ready')).toBeUndefined();
  // The wait is taken up by an update, which is no creation: an error there taints nothing.
  const again = await pcg('apply', '--auto-approve');
  expect(again.code).toBe(1);
  expect(inState('palette_cluster_vsphere')).toMatchObject({ attributes: { completed: false } });
  expect(inState('palette_cluster_vsphere')?.status).toBeUndefined();
});

test('a run that is killed while it goes on waiting has lost nothing', async () => {
  configure(WRONG, { failure_grace: '1s' });
  expect((await pcg('apply', '--auto-approve')).code).toBe(1);
  const uid = inState('palette_cluster_vsphere')?.attributes.id;
  configure(WRONG);
  const waiting = startPcg(stack, ['apply', '--auto-approve'], palette.env);
  await waiting.told('elapsed] FailedToCreateInfrastructure');
  waiting.child.kill('SIGKILL');
  await waiting.finished;
  configure('datastore1');
  const last = await pcg('apply', '--auto-approve');
  expect(last).toMatchObject({ code: 0, stdout: expect.stringContaining('Resources: 1 added, 1 changed, 0 destroyed.') });
  expect(inState('palette_cluster_vsphere')).toMatchObject({ attributes: { id: uid, completed: true } });
  expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
});

describeWithTerraform('terraform', () => {
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = await Workspace.reattached(palette.env);
  });
  afterEach(() => workspace.close());

  test('has the same of a cluster that fails and is mended', async () => {
    workspace.configure(site(WRONG, { failure_grace: '1s' }));
    await workspace.init();
    const failed = await workspace.tryApply();
    expect(failed.code).toBe(1);
    expect(flat(failed.output)).toContain('Warning: The cluster "apps" does not run yet');
    expect(flat(failed.output)).toContain('Error: The cluster "apps" does not run');
    expect(workspace.instance(CLUSTER)).toMatchObject({ attributes: { completed: false } });
    expect(workspace.instance(CLUSTER).status).toBeUndefined();
    const planned = await workspace.plan();
    expect(planned.code).toBe(2);
    expect(planned.output).toContain('Plan: 1 to add, 1 to change, 0 to destroy.');
    expect(flat(planned.output)).toContain('Warning: The cluster "apps" is not complete');
    workspace.configure(site('datastore1', { failure_grace: '1s' }));
    expect(await workspace.apply()).toContain('Resources: 1 added, 1 changed, 0 destroyed.');
    expect((await workspace.plan()).code).toBe(0);
  });
});

describe('a state of another tenant', () => {
  let elsewhere: RunningPalette;
  beforeEach(async () => {
    elsewhere = await startPalette({ seed: { ...DEFAULT_SEED, random: 7 } });
  });
  afterEach(() => elsewhere.simulator.close());

  const COMMANDS = [
    ['plan'],
    ['apply', 'auto'],
    ['destroy', 'auto'],
    ['plan', 'no-refresh', 'destroy'],
    ['destroy', 'auto', 'no-refresh'],
  ] as const;
  const refusal = () => [
    'The state belongs to another tenant',
    palette.simulator.world.tenant.uid,
    elsewhere.simulator.world.tenant.uid,
    'pcg simulate --data FILE',
  ];
  const counts = ({ simulator }: RunningPalette) => {
    const { gateways, accounts, clusters } = simulator.control.summary();
    return [gateways.count, accounts.count, clusters.count];
  };

  test('is refused by pcg in every command, and stays as it is', async () => {
    configure('datastore1');
    expect((await pcg('apply', '--auto-approve')).code).toBe(0);
    const before = readFileSync(join(stack, 'terraform.tfstate'), 'utf8');
    const flags: { readonly [flag: string]: string } = {
      auto: '--auto-approve',
      'no-refresh': '--no-refresh',
      destroy: '--destroy',
    };
    for (const [command, ...more] of COMMANDS) {
      const { code, stderr } = await runPcg(stack, [command, ...more.map((flag) => flags[flag] ?? '')], elsewhere.env);
      // A plan that asks nobody can't know.
      if (command === 'plan' && more.length > 0) continue;
      expect(code).toBe(1);
      for (const words of refusal()) expect(stderr).toContain(words);
    }
    expect(readFileSync(join(stack, 'terraform.tfstate'), 'utf8')).toBe(before);
    expect(counts(palette)).toEqual([1, 1, 1]);
    expect(counts(elsewhere)).toEqual([0, 0, 0]);
  });

  describeWithTerraform('and terraform', () => {
    test('is refused in every command, and stays as it is', async () => {
      const here = await Workspace.reattached(palette.env);
      const there = await Workspace.reattached(elsewhere.env);
      try {
        for (const workspace of [here, there]) {
          workspace.configure(site('datastore1'));
          await workspace.init();
        }
        await here.apply();
        const file = join(there.directory, 'terraform.tfstate');
        writeFileSync(file, readFileSync(join(here.directory, 'terraform.tfstate')));
        // Terraform writes the paths of sensitive attributes in any order.
        const objects = ({ resources }: ReturnType<Workspace['state']>) =>
          resources.map(({ type, instances }) => [type, instances.map(({ attributes }) => attributes)]);
        const flags: { readonly [flag: string]: string } = {
          auto: '-auto-approve',
          'no-refresh': '-refresh=false',
          destroy: '-destroy',
        };
        for (const [command, ...more] of COMMANDS) {
          const { code, output } = await there.terraform(
            command,
            ...more.map((flag) => flags[flag] ?? ''),
            '-no-color',
            '-input=false',
          );
          if (command === 'plan' && more.length > 0) continue;
          expect(code).toBe(1);
          for (const words of refusal()) expect(flat(output)).toContain(words);
        }
        expect(objects(there.state())).toEqual(objects(here.state()));
        expect(counts(palette)).toEqual([1, 1, 1]);
        expect(counts(elsewhere)).toEqual([0, 0, 0]);
      } finally {
        await here.close();
        await there.close();
      }
    });
  });
});
