import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { type Ran, runPcg } from './support/pcg';
import { type RunningPalette, type SiteChanges, siteConfiguration, startPalette } from './support/site';

const PASSWORD = 'a-passw0rd';

let palette: RunningPalette;
let stack: string;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  stack = mkdtempSync(join(tmpdir(), 'palette-stack-'));
});
afterEach(async () => {
  await palette.simulator.close();
  rmSync(stack, { recursive: true, force: true });
});

function configure(changes: SiteChanges = {}, more: object = {}): void {
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
  writeFileSync(join(stack, 'cdk.tf.json'), JSON.stringify({ terraform, ...siteConfiguration(palette.url, changes), ...more }));
}

const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(stack, args, palette.env);
const modeOf = (file: string) => statSync(join(stack, file)).mode & 0o777;

test('a site goes from nothing to nothing without terraform', async () => {
  configure({}, { output: { gateway: { value: '${palette_cluster_vsphere.cluster.private_cloud_gateway_id}' } } });
  expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('\nPlan: 5 to add, 0 to change, 0 to destroy.\n'),
  });
  expect(existsSync(join(stack, 'terraform.tfstate'))).toBe(false);

  const applied = await pcg('apply', '--auto-approve');
  expect(applied).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Apply complete! Resources: 5 added, 0 changed, 0 destroyed.'),
  });
  expect(applied.stderr).toMatch(/palette_cluster_vsphere\.cluster: Creation complete after \d+s \[id=[0-9a-f]{24}\]/);
  expect(applied.stdout + applied.stderr + readFileSync(join(stack, 'terraform.tfstate'), 'utf8')).not.toContain(PASSWORD);
  expect(modeOf('terraform.tfstate')).toBe(0o600);
  expect(existsSync(join(stack, 'terraform.tfstate.journal'))).toBe(false);

  const [reference] = palette.simulator.control.summary().references;
  expect((await pcg('output', '--raw', 'gateway')).stdout).toBe(reference?.gatewayUid);
  expect((await pcg('state', 'show', 'palette_cluster_vsphere.cluster')).stdout).toContain(`"${reference?.gatewayUid}"`);
  expect((await pcg('state', 'list')).stdout.trim().split('\n')).toEqual([
    'data.palette_cluster_profile.infra',
    'palette_cloud_account_vsphere.account',
    'palette_cluster_vsphere.cluster',
    'palette_private_cloud_gateway.gateway',
    'palette_private_cloud_gateway_ready.ready',
    'terraform_data.installation',
  ]);
  expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes.') });

  palette.simulator.control.changeCluster('apps', { pools: { workers: 5 } });
  const drifted = await pcg('plan', '--detailed-exitcode');
  expect(drifted).toMatchObject({ code: 2, stdout: expect.stringContaining('Plan: 0 to add, 1 to change, 0 to destroy.') });
  expect(drifted.stdout).toContain('# palette_cluster_vsphere.cluster has changed');
  expect((await pcg('apply', '--auto-approve')).stdout).toContain('Resources: 0 added, 1 changed, 0 destroyed.');

  expect((await pcg('destroy', '--auto-approve')).stdout).toContain('Destroy complete! Resources: 5 destroyed.');
  const { gateways, accounts, clusters } = palette.simulator.control.summary();
  expect([gateways.count, accounts.count, clusters.count]).toEqual([0, 0, 0]);
  expect(JSON.parse(readFileSync(join(stack, 'terraform.tfstate'), 'utf8'))).toMatchObject({ outputs: {}, resources: [] });
});

test('a saved plan is private, does what was reviewed, and is refused once the state has moved on', async () => {
  configure();
  expect((await pcg('plan', '--out', 'reviewed.plan', '--report', 'plan.md')).stderr).toContain('pcg apply reviewed.plan');
  const reported = readFileSync(join(stack, 'plan.md'), 'utf8');
  expect(modeOf('reviewed.plan')).toBe(0o600);
  // What the stack says now doesn't matter: another name would make another gateway.
  configure({ gateway: { name: 'other' }, ready: { name: 'other' } });
  expect((await pcg('show', 'reviewed.plan')).stdout).toContain('Plan: 5 to add');
  expect(JSON.parse((await pcg('show', '--json', 'reviewed.plan')).stdout)).toMatchObject({
    format_version: '1.2',
    applyable: true,
  });
  const comment = (await pcg('show', '--format', 'markdown', 'reviewed.plan')).stdout;
  expect(comment).toBe(reported);
  expect(comment).toContain('## Plan: 5 to add');

  expect((await pcg('apply', 'reviewed.plan')).stdout).toContain('Resources: 5 added');
  expect(palette.simulator.control.summary().gateways.names).toEqual(['dc1']);
  const again = await pcg('apply', 'reviewed.plan');
  expect(again).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/reviewed\.plan is stale: the state has changed since it was made/),
  });
  expect(await pcg('apply', 'reviewed.plan', '--target', 'terraform_data.installation')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('applied as it was reviewed'),
  });
});

test('nobody to approve is an error, and --json keeps stdout for machines', async () => {
  configure();
  const asked = await pcg('apply');
  expect(asked).toMatchObject({ code: 1, stderr: expect.stringContaining('add --auto-approve, or apply a plan file') });
  expect(palette.simulator.control.summary().gateways.count).toBe(0);
  expect((await pcg('plan', '--json', '--format', 'markdown')).stderr).toContain('take one of them');
  expect((await pcg('destroy', '--refresh-only', '--auto-approve')).stderr).toContain(
    '--destroy and --refresh-only are two different plans',
  );
  expect((await pcg('plan', '--out', 'terraform.tfstate')).stderr).toContain('is the state file');
  expect((await pcg('plan', '--refresh-only', '--no-refresh')).stderr).toContain('--no-refresh takes that away');

  const { code, stdout } = await pcg('apply', '--auto-approve', '--json');
  expect(code).toBe(0);
  type Line = { readonly '@module': string; readonly type: string; readonly hook?: { readonly action?: string } };
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(new Set(lines.map((line) => line['@module']))).toEqual(new Set(['terraform.ui']));
  const types = lines.map(({ type }) => type);
  expect(types[0]).toBe('version');
  expect(types.filter((type) => type === 'planned_change')).toHaveLength(5);
  expect(types.filter((type) => type === 'change_summary')).toHaveLength(2);
  expect(types.slice(-2)).toEqual(['change_summary', 'outputs']);
  expect(lines.filter(({ type, hook }) => type === 'apply_complete' && hook?.action === 'create')).toHaveLength(5);
});

test('a plan in Markdown names what is destroyed first', async () => {
  configure();
  await pcg('apply', '--auto-approve');
  configure({ cluster: { name: 'renamed' } });
  const { stdout } = await pcg('plan', '--format', 'markdown', '--report', 'report.md');
  expect(stdout).toMatch(/^<!-- pcg:plan .*-->\n\n## Plan: 1 to add, 0 to change, 1 to destroy\./);
  expect(stdout).toContain('palette_cluster_vsphere.cluster');
  expect(readFileSync(join(stack, 'report.md'), 'utf8')).toBe(stdout);
});

test('a plan file belongs to the folder that it was made in', async () => {
  const first = join(stack, 'first');
  mkdirSync(first);
  writeFileSync(join(first, 'cdk.tf.json'), JSON.stringify({ resource: { terraform_data: { a: { input: 1 } } } }));
  const plan = join(stack, 'a.plan');
  expect((await runPcg(first, ['plan', '--out', plan])).code).toBe(0);
  renameSync(first, join(stack, 'second'));
  const moved = await runPcg(join(stack, 'second'), ['apply', plan]);
  expect(moved).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('that folder is not there: plan and apply in one place'),
  });
  expect(existsSync(first)).toBe(false);
});

test('a cdktf app is found by its folder, and a stack by its name', async () => {
  const app = join(stack, 'app');
  const synthesized = join(app, 'cdktf.out', 'stacks');
  for (const name of ['one', 'two']) {
    mkdirSync(join(synthesized, name), { recursive: true });
    const backend = { local: { path: join(app, `terraform.${name}.tfstate`) } };
    writeFileSync(
      join(synthesized, name, 'cdk.tf.json'),
      JSON.stringify({ terraform: { backend }, resource: { terraform_data: { [name]: { input: name } } } }),
    );
  }
  const stacks = Object.fromEntries(['one', 'two'].map((name) => [name, { name, workingDirectory: `stacks/${name}` }]));
  writeFileSync(join(app, 'cdktf.out', 'manifest.json'), JSON.stringify({ version: '0.21.0', stacks }));

  expect(await pcg('plan', app)).toMatchObject({ code: 1, stderr: 'pcg: there are 2 stacks; choose one with --stack: one, two\n' });
  expect((await pcg('plan', app, '--stack', 'three')).stderr).toBe('pcg: there is no stack "three"; take one, two\n');
  expect((await pcg('apply', app, '--stack', 'two', '--auto-approve')).stdout).toContain('1 added');
  expect(existsSync(join(app, 'terraform.two.tfstate'))).toBe(true);
  expect((await pcg('graph', join(synthesized, 'one'))).stdout).toContain('terraform_data.one');
});

test('--synth runs the command of the app', async () => {
  const config = JSON.stringify({ resource: { terraform_data: { made: { input: 1 } } } });
  const script = `const fs = require('fs'); fs.mkdirSync('cdktf.out/stacks/s', { recursive: true });
    fs.writeFileSync('cdktf.out/stacks/s/cdk.tf.json', ${JSON.stringify(config)});
    fs.writeFileSync('cdktf.out/manifest.json', JSON.stringify({ stacks: { s: { workingDirectory: 'stacks/s' } } }));`;
  writeFileSync(join(stack, 'app.js'), script);
  writeFileSync(join(stack, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: `'${process.execPath}' app.js` }));
  expect((await pcg('plan')).stderr).toContain('The app is not synthesized yet: add --synth');
  expect((await pcg('plan', '--synth')).stdout).toContain('Plan: 1 to add');
});

test('workspaces keep their states apart, where terraform keeps them', async () => {
  writeFileSync(
    join(stack, 'cdk.tf.json'),
    JSON.stringify({ resource: { terraform_data: { here: { input: '${terraform.workspace}' } } } }),
  );
  const inWorkspace = (name: string) => runPcg(stack, ['apply', '--auto-approve'], { TF_WORKSPACE: name });
  expect(await inWorkspace('../../elsewhere')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^pcg: TF_WORKSPACE names the workspace "\.\.\/\.\.\/elsewhere"; names are letters/),
  });
  expect((await inWorkspace('staging')).stdout).toContain('1 added');
  expect(readFileSync(join(stack, 'terraform.tfstate.d', 'staging', 'terraform.tfstate'), 'utf8')).toContain('"value": "staging"');
  expect(existsSync(join(stack, 'terraform.tfstate'))).toBe(false);
});

test.each([
  [['plan', 'nowhere'], /^pcg: nowhere is no folder of a stack, and no plan file/],
  [['plan'], /there is no stack in .*Give the folder of a synthesized stack/],
  [['output'], /there is no stack in/],
  [['plan', '--parallelism', '-1'], /A whole number from 1 is needed/],
  [['plan', '--lock-timeout', 'soon'], /A duration is needed/],
  [['plan', '--format', 'pdf'], /Allowed choices are terminal, markdown, json/],
  [['state', 'show'], /missing required argument 'address'/],
  [['apply', 'no.plan'], /^pcg: no\.plan is no folder of a stack, and no plan file/],
  [['apply', '--json'], /^pcg: --json leaves no way to show the plan and ask: add --auto-approve/],
])('pcg %j says what is wrong', async (args, message) => {
  const { code, stderr } = await pcg(...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});
