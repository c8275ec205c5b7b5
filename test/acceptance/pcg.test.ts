import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentPlatform, platformText } from '../../src/installer';
import { PROVIDER_ADDRESS, PROVIDER_ADDRESSES } from '../../src/provider';
import { VERSION } from '../../src/version';
import { startPalette } from './support/site';
import { ROOT } from './support/workspace';

const PCG = join(ROOT, 'dist', 'cli', 'main.js');

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function pcg(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string): Promise<Ran> {
  const child = spawn(process.execPath, [PCG, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (text.stdout += chunk));
  child.stderr.on('data', (chunk) => (text.stderr += chunk));
  return new Promise((fulfil) => child.once('close', (code) => fulfil({ code, ...text })));
}

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'palette-pcg-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('pcg provider install puts the plugin where terraform looks, and where tofu does', async () => {
  const { code, stdout, stderr } = await pcg(['provider', 'install', '--dir', directory]);
  expect(code).toBe(0);
  expect(stderr).toContain(`-plugin-dir=${directory}`);
  const source = (await pcg(['provider', 'path'])).stdout.trim();
  const plugins = stdout.trim().split('\n');
  expect(plugins).toHaveLength(PROVIDER_ADDRESSES.length);
  for (const [i, plugin] of plugins.entries()) {
    expect(plugin.startsWith(join(directory, PROVIDER_ADDRESSES[i] ?? '', VERSION))).toBe(true);
    expect(plugin.endsWith(`terraform-provider-palette_v${VERSION}`)).toBe(true);
    expect(statSync(plugin).mode & 0o777).toBe(0o755);
    expect(readFileSync(plugin).equals(readFileSync(source))).toBe(true);
  }
});

test('pcg provider schema prints what terraform would', async () => {
  const { stdout } = await pcg(['provider', 'schema', '--json']);
  const schema = JSON.parse(stdout).provider_schemas[PROVIDER_ADDRESS];
  expect(schema.resource_schemas.palette_cluster_vsphere.block.block_types.cloud_config).toMatchObject({
    nesting_mode: 'list',
    max_items: 1,
  });
  expect(schema.provider.block.attributes.api_key).toMatchObject({ type: 'string', optional: true, sensitive: true });
});

test('pcg version tells which providers are locked here, as terraform does', async () => {
  const platform = platformText(currentPlatform());
  expect(await pcg(['version'], {}, directory)).toEqual({ code: 0, stderr: '', stdout: `pcg v${VERSION}\non ${platform}\n` });
  const lock = 'provider "registry.terraform.io/acme/x" {\n  version = "1.2.3"\n  hashes = ["h1:x"]\n}\n';
  writeFileSync(join(directory, '.terraform.lock.hcl'), lock);
  expect((await pcg(['version'], {}, directory)).stdout).toBe(
    `pcg v${VERSION}\non ${platform}\n+ provider registry.terraform.io/acme/x v1.2.3\n`,
  );
  expect(JSON.parse((await pcg(['version', '--json'], {}, directory)).stdout)).toEqual({
    pcg_version: VERSION,
    platform,
    provider_selections: { 'registry.terraform.io/acme/x': '1.2.3' },
  });
});

test('the plugin explains itself to whoever starts it by hand', async () => {
  const plugin = (await pcg(['provider', 'path'])).stdout.trim();
  const child = spawn(plugin, { env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (text.stdout += chunk));
  child.stderr.on('data', (chunk) => (text.stderr += chunk));
  const code = await new Promise((fulfil) => child.once('close', fulfil));
  expect(code).toBe(1);
  expect(text.stdout).toBe('');
  expect(text.stderr).toMatch(/terraform/i);
});

test.each([
  [['simulate', '--seed', 'nonsense'], {}, /there is no seed "nonsense"/],
  [['simulate', '--speed', 'fast'], {}, /--speed takes a number from 0 to 1000000, not "fast"/],
  [
    ['simulate', 'install', 'dc1'],
    { PALETTE_HOST: 'http://127.0.0.1:9' },
    /no simulated Palette listens at http:\/\/127\.0\.0\.1:9/,
  ],
  [['terraform', '--', 'version'], { TERRAFORM_BINARY_NAME: 'no-such-terraform' }, /"no-such-terraform" is not on the PATH/],
  [['terraform', '--', 'version'], { TF_REATTACH_PROVIDERS: '{' }, /TF_REATTACH_PROVIDERS is set and is no JSON/],
  [['simulate', '--speed', '0'], {}, /take --speed 60, or --clock manual/],
  [
    ['simulate', 'sumary'],
    {},
    /pcg simulate has no command 'sumary'\n\(Did you mean summary\?\)\n\(for example: pcg simulate outage berlin\)/,
  ],
  [['simulate', '--port', '0', 'frobnicate'], {}, /pcg simulate has no command 'frobnicate'\n\(it has run, install, /],
  [['simulate', 'fault', 'outage', 'berlin'], {}, /write outage=berlin/],
  [['frobnicate'], {}, /unknown command 'frobnicate'/],
  [['help', 'smulate'], {}, /pcg has no command 'smulate'\n\(Did you mean simulate\?\)/],
  [['help', 'simulate', 'sumary'], {}, /pcg simulate has no command 'sumary'\n\(Did you mean summary\?\)/],
  [['state', 'help', 'nothing'], {}, /pcg state has no command 'nothing'\n\(it has list, /],
])('pcg %j says what is wrong', async (args, env, message) => {
  const { code, stdout, stderr } = await pcg(args, env);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('this is a bug');
});

test.each([
  [['help'], /Usage: pcg \[options\]/],
  [['help', 'simulate', 'clock'], /Usage: pcg simulate clock/],
  [['state', 'help', 'list'], /Usage: pcg state list/],
])('pcg %j explains', async (args, usage) => {
  expect(await pcg(args)).toMatchObject({ code: 0, stdout: expect.stringMatching(usage), stderr: '' });
});

test('pcg simulate controls a simulator that runs', async () => {
  const { simulator, url } = await startPalette();
  try {
    expect(await pcg(['simulate', 'palette-cli', 'dc1'], { PALETTE_HOST: url })).toMatchObject({ code: 0, stderr: '' });
    simulator.control.clock({ advance: '2h' });
    expect(simulator.control.summary().gateways.states).toEqual({ dc1: 'Running' });
    await pcg(['simulate', 'outage', 'dc1'], { PALETTE_HOST: url });
    simulator.control.clock({ advance: '2h' });
    expect(simulator.control.summary().gateways.states).toEqual({ dc1: 'Unknown' });
    await pcg(['simulate', 'restore', 'dc1'], { PALETTE_HOST: url });
    simulator.control.clock({ advance: '2h' });
    expect(simulator.control.summary().gateways.states).toEqual({ dc1: 'Running' });
    expect((await pcg(['simulate', 'outage', 'dc2'], { PALETTE_HOST: url })).stderr).toMatch(/dc2/);
  } finally {
    await simulator.close();
  }
});
