import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { outputOf, type StackOfApp, SynthesizedApp } from './support/app';
import { type Ran, runPcg, startPcg } from './support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';

let palette: RunningPalette;
let app: SynthesizedApp;
beforeAll(async () => {
  palette = await startPalette({ speed: 10_000 });
});
afterAll(() => palette.simulator.close());
beforeEach(() => {
  app = new SynthesizedApp();
});
afterEach(() => app.remove());

const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(app.folder, args, palette.env);
const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };

/** A gateway, the account behind it and a cluster, each a stack of its own. Their names are in another order than they are. */
function site(workers = 2, vcenter = 'vcenter.example.com'): { readonly [name: string]: StackOfApp } {
  const account = { private_cloud_gateway_id: outputOf('site', 'gateway'), vsphere_vcenter: vcenter };
  const configuration = siteConfiguration(palette.url, { cluster: { cloud_account_id: outputOf('account', 'id') } }, ['cluster']);
  const body = (configuration.resource as { palette_cluster_vsphere: { cluster: { machine_pool: object[] } } })
    .palette_cluster_vsphere.cluster;
  const pools = body.machine_pool.map((pool) => ('control_plane' in pool ? pool : { ...pool, count: workers }));
  const ofApps = siteConfiguration(palette.url, { cluster: { cloud_account_id: outputOf('account', 'id'), machine_pool: pools } }, [
    'cluster',
  ]);
  return {
    account: {
      configuration: {
        terraform,
        ...siteConfiguration(palette.url, { account }, ['account']),
        data: app.reading('site'),
        output: { id: { value: '${palette_cloud_account_vsphere.account.id}', sensitive: true } },
      },
      dependencies: ['site'],
    },
    apps: {
      configuration: { terraform, ...ofApps, data: { ...(ofApps.data as object), ...app.reading('account') } },
      dependencies: ['account'],
    },
    site: {
      configuration: {
        terraform,
        ...siteConfiguration(palette.url, {}, ['gateway', 'ready']),
        output: { gateway: { value: '${palette_private_cloud_gateway_ready.ready.id}', sensitive: true } },
      },
    },
  };
}

const counts = () => {
  const { gateways, accounts, clusters } = palette.simulator.control.summary();
  return [gateways.count, accounts.count, clusters.count];
};

test('a site in three stacks comes up, changes and goes, each stack in its turn', async () => {
  app.synthesize(site());
  const planned = await pcg('plan', '--all', '--detailed-exitcode', '--report', 'plan.md');
  expect(planned.code).toBe(2);
  expect(planned.stdout).toContain('\nStack "site"\n');
  expect(planned.stdout).toContain('Stack "account" cannot be planned yet: what it depends on changes in "site".');
  expect(planned.stdout).toContain(
    '\nStacks:\n  site     3 to add, 0 to change, 0 to destroy.\n  account  planned once "site" is applied\n  apps     planned once "account", "site" are applied\n\nPlan: 3 to add, 0 to change, 0 to destroy.\n',
  );
  const report = readFileSync(join(app.folder, 'plan.md'), 'utf8');
  expect(report).toMatch(
    /^<!-- pcg:plan app=palette-app-\S+ workspace=default -->\n\n# Plan: 3 to add, 0 to change, 0 to destroy\.\n/,
  );
  expect(report).toContain('\n## <code>site</code>: Plan: 3 to add, 0 to change, 0 to destroy.\n');
  expect(report).toContain('| <code>account</code> | planned once "site" is applied |');

  const applied = await pcg('apply', '--all', '--auto-approve');
  expect(applied.stderr.split('\n').filter((line) => line !== '' && !/^\[(site|account|apps)\] \S/.test(line))).toEqual([]);
  expect(applied).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('\nApply complete! Resources: 5 added, 0 changed, 0 destroyed.\n'),
  });
  expect(counts()).toEqual([1, 1, 1]);

  expect(await pcg('plan', '--all', '--detailed-exitcode')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('  apps     no changes\n'),
  });

  // No output changes: all plans are shown before anything is done.
  app.synthesize(site(3, 'other.example.com'));
  const markdown = await pcg('plan', '--all', '--format', 'markdown', '--detailed-exitcode');
  expect(markdown.code).toBe(2);
  expect(markdown.stdout).toContain('# Plan: 0 to add, 2 to change, 0 to destroy.');
  expect(markdown.stdout.match(/^## .*$/gm)).toEqual([
    '## <code>account</code>: Plan: 0 to add, 1 to change, 0 to destroy.',
    '## <code>apps</code>: Plan: 0 to add, 1 to change, 0 to destroy.',
  ]);
  expect(await pcg('apply', '--all', '--stack', 'apps', '--stack', 'account', '--auto-approve')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('\nApply complete! Resources: 0 added, 2 changed, 0 destroyed.\n'),
  });

  const destroyed = await pcg('destroy', '--all', '--auto-approve', '--json');
  expect(destroyed.code).toBe(0);
  type Line = {
    readonly type: string;
    readonly stack?: string;
    readonly stacks?: readonly { readonly stack: string; readonly outcome: string }[];
  };
  const lines = destroyed.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(lines.filter(({ stack }) => stack === undefined).map(({ type }) => type)).toEqual(['version', 'stacks_summary']);
  const begun = lines.filter(({ type }) => type === 'apply_start').map(({ stack }) => stack);
  expect([...new Set(begun)]).toEqual(['apps', 'account', 'site']);
  expect(lines.at(-1)?.stacks?.map(({ stack, outcome }) => [stack, outcome])).toEqual([
    ['apps', 'applied'],
    ['account', 'applied'],
    ['site', 'applied'],
  ]);
  expect(counts()).toEqual([0, 0, 0]);
});

/** A stack of one object whose apply runs a command. */
const commanded = (command: string, ...dependencies: readonly string[]): StackOfApp => ({
  configuration: { resource: { terraform_data: { it: { input: 1, provisioner: [{ 'local-exec': { command } }] } } } },
  dependencies,
});

test('what depends on a stack that fails is not run, and the rest is', async () => {
  app.synthesize({
    base: commanded('exit 3'),
    middle: commanded('true', 'base'),
    top: commanded('true', 'middle'),
    apart: commanded('true'),
  });
  const { code, stdout, stderr } = await pcg('apply', '--all', '--auto-approve');
  expect(code).toBe(1);
  expect(stderr).toMatch(/\[base\] .*exit status 3|\[base\] .*exit code 3/);
  expect(stdout).toContain(
    '\nStacks:\n  base    failed\n  apart   1 added, 0 changed, 0 destroyed.\n  middle  not run, because it depends on "base"\n  top     not run, because it depends on "base"\n\nApply incomplete. Resources: 1 added, 0 changed, 0 destroyed. 3 of 4 stacks are missing here.\n',
  );
  expect(existsSync(app.state('middle'))).toBe(false);
  // What failed may be tried again, and the rest goes on from there.
  app.synthesize({
    base: commanded('true'),
    middle: commanded('true', 'base'),
    top: commanded('true', 'middle'),
    apart: commanded('true'),
  });
  expect(await pcg('apply', '--all', '--auto-approve')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Apply complete! Resources: 3 added'),
  });
});

test('an interrupt ends what runs in good order, and begins nothing more', async () => {
  // The first is let go by what the test does once it has seen it.
  const first = commanded('while [ ! -e "$GO" ]; do sleep 0.05; done');
  app.synthesize({ base: first, top: commanded('true', 'base') });
  const running = startPcg(app.folder, ['apply', '--all', '--auto-approve'], { GO: join(app.folder, 'go') });
  await running.told("[base] terraform_data.it: Provisioning with 'local-exec'...");
  running.child.kill('SIGINT');
  const { code, stdout, stderr } = await running.finished;
  expect(code).toBe(1);
  expect(stderr.match(/Interrupt received: /g)).toHaveLength(1);
  expect(stdout).toMatch(/\n {2}base +interrupted\n {2}top +not run\n/);
  expect(JSON.parse(readFileSync(app.state('base'), 'utf8')).resources).toHaveLength(1);
  expect(existsSync(app.state('top'))).toBe(false);
});

test('values of variables go to the stacks that declare them', async () => {
  const configuration = (name: string) => ({
    variable: { [name]: { type: 'string' } },
    output: { it: { value: `\${var.${name}}` } },
  });
  app.synthesize({ one: { configuration: configuration('a') }, two: { configuration: configuration('b') } });
  const { code, stdout } = await pcg('apply', '--all', '--auto-approve', '--var', 'a=1', '--var', 'b=2');
  expect([code, stdout.match(/^it = "\d"/gm)]).toEqual([0, ['it = "1"', 'it = "2"']]);
  expect((await pcg('plan', '--all', '--var', 'c=1')).stderr).toBe('pcg: --var gives "c" a value, and no stack declares it\n');
});

test.each([
  [
    'a ring',
    { a: commanded('true', 'b'), b: commanded('true', 'a') },
    [],
    /in a ring, so none can be first: (a -> b -> a|b -> a -> b)\n/,
  ],
  ['a stack that is not there', { a: commanded('true') }, ['--stack', 'x'], /^pcg: there is no stack "x"; take a\n$/],
  ['a dependency that is not there', { a: commanded('true', 'lost') }, [], /"a" depends on "lost", and has no such stack/],
  ['addresses', { a: commanded('true') }, ['--target', 'x.y'], /--target and --all: that is about one stack/],
  ['a plan file', { a: commanded('true') }, ['--out', 'x'], /--out keeps the plan of one stack/],
] as const)('%s is refused by name', async (_what, stacks, args, message) => {
  app.synthesize(stacks);
  const { code, stderr } = await pcg('plan', '--all', ...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});

test('several stacks without --all, and nobody to approve', async () => {
  app.synthesize({ a: commanded('true'), b: commanded('true') });
  expect((await pcg('plan', '--stack', 'a', '--stack', 'b')).stderr).toBe(
    'pcg: --stack is given 2 times: add --all to run several stacks\n',
  );
  const asked = await pcg('apply', '--all');
  expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('add --auto-approve')]);
  expect(existsSync(app.state('a'))).toBe(false);
});
