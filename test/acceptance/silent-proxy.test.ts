import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import type { Ran } from './support/pcg';
import { until } from './support/requests';
import { type SilentProxy, silentProxy } from './support/silent-proxy';
import { type RunningPalette, startPalette } from './support/site';
import { CACHE, ROOT } from './support/workspace';

// Interrupted once, pcg went on waiting for the proxy with the state locked: seen to fail at 7385cde.

/** So many times as fast runs a clock of pcg that is waited for: its waits come to more than a minute. */
const HASTE = 40;

/** Far less than a proxy would be waited for that has fallen silent, in milliseconds. */
const SOON = 20_000;

const SUPPORT = join(ROOT, 'test', 'acceptance', 'support');
const PCG = ['--require', join(SUPPORT, 'hasty.cjs'), join(ROOT, 'dist', 'cli', 'main.js')];

let stack: string;
let palette: RunningPalette;
let proxy: SilentProxy;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  stack = mkdtempSync(join(tmpdir(), 'palette-silent-'));
  palette = await startPalette({ https: { names: ['palette.example'] } });
  writeFileSync(join(stack, 'ca.pem'), palette.simulator.caCertificate ?? '');
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
  const gateway = { name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' };
  const configuration = {
    terraform,
    provider: { palette: { owner: 'us' } },
    resource: { palette_private_cloud_gateway: { gateway } },
  };
  writeFileSync(join(stack, 'cdk.tf.json'), JSON.stringify(configuration));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await proxy.close();
  await palette.simulator.close();
  rmSync(stack, { recursive: true, force: true });
});

function start(
  args: readonly string[],
  haste = 1,
  env: NodeJS.ProcessEnv = {},
): { readonly child: ChildProcess; readonly ran: Promise<Ran> } {
  const child = spawn(process.execPath, [...PCG, ...args], {
    cwd: stack,
    env: {
      PATH: process.env.PATH,
      HOME: stack,
      XDG_CACHE_HOME: CACHE,
      PALETTE_HOST: 'palette.example',
      PALETTE_API_KEY: 'local-palette',
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: join(stack, 'ca.pem'),
      HASTE: String(haste),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (text.stdout += chunk));
  child.stderr.on('data', (chunk) => (text.stderr += chunk));
  const ran = new Promise<Ran>((resolve) =>
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, ...text });
    }),
  );
  return { child, ran };
}

const port = () => Number(new URL(palette.url).port);
const posts = () => palette.simulator.control.requests().filter(({ method }) => method === 'POST');

test('a plan behind a proxy that takes CONNECT and stays silent ends by itself, and says what to do', async () => {
  proxy = await silentProxy();
  const { code, stderr } = await start(['plan'], HASTE).ran;
  expect(code).toBe(1);
  expect(
    stderr.match(/^Palette does not answer at palette\.example:443 \(no answer in time\): trying again, up to 8 times/gm),
  ).toHaveLength(1);
  expect(stderr).toContain('Error: Palette cannot be reached');
  expect(stderr).toContain(`(9 tries): the proxy ${new URL(proxy.url).host} takes the connection and does not answer`);
  expect(stderr).toContain('Check that HTTPS_PROXY names an HTTP proxy that may reach this host; or add the host to NO_PROXY.');
  expect(proxy.unanswered).toBe(9);
});

test.each(['plan', 'apply', 'destroy'])(
  'one Ctrl-C ends a %s that waits for it while it is configured',
  async (command) => {
    proxy = await silentProxy(command === 'destroy' ? port() : undefined);
    if (command === 'destroy') {
      // Without anything in the state a destroy asks nobody.
      expect(await start(['apply', '--auto-approve']).ran).toMatchObject({ code: 0 });
      proxy.fallSilent();
    }
    const { child, ran } = start([command, ...(command === 'plan' ? [] : ['--auto-approve'])]);
    await until('a call', () => (proxy.unanswered > 0 ? true : undefined));
    child.kill('SIGINT');
    const { code, stderr } = await ran;
    expect(code).toBe(1);
    expect(stderr).toContain('Error: Stopped');
    expect(stderr).not.toContain('Palette cannot be reached');
    expect(proxy.unanswered).toBe(1);
    expect(existsSync(join(stack, '.terraform.tfstate.lock.info'))).toBe(false);
  },
  SOON,
);

test(
  'one Ctrl-C ends an apply whose proxy falls silent under way, and the next goes on where it was',
  async () => {
    proxy = await silentProxy(port());
    // Palette registers the gateway, and nobody hears of it.
    palette.simulator.control.addFault({ match: { method: 'POST', path: '/v1/pcg/selfHosted' }, action: { holdMs: 60_000 } });
    // What a made gateway needs is looked for some seconds longer.
    const { child, ran } = start(['apply', '--auto-approve'], 4);
    await until('a registration', () => (posts().length > 0 ? true : undefined));
    proxy.fallSilent();
    child.kill('SIGINT');
    const { code, stderr } = await ran;
    expect(code).toBe(1);
    expect(stderr).toContain('The run was interrupted.');
    expect(existsSync(join(stack, '.terraform.tfstate.lock.info'))).toBe(false);

    proxy.speak();
    expect(await start(['apply', '--auto-approve']).ran).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Apply complete! Resources: 1 added, 0 changed, 0 destroyed.'),
    });
    expect(palette.simulator.control.summary().gateways.names).toEqual(['dc1']);
    expect(posts()).toHaveLength(1);
  },
  SOON,
);

test(
  'one Ctrl-C ends a plan whose proxy falls silent under way',
  async () => {
    proxy = await silentProxy(port());
    expect(await start(['apply', '--auto-approve']).ran).toMatchObject({ code: 0 });
    // The projects are answered, and the gateways no more.
    palette.simulator.control.addFault({ match: { method: 'GET', path: '/v1/overlords' }, action: { holdMs: 60_000 } });
    const before = palette.simulator.control.requests().length;
    const { child, ran } = start(['plan']);
    await until(
      'a refresh',
      () =>
        palette.simulator.control
          .requests()
          .slice(before)
          .some(({ path }) => path === '/v1/overlords') || undefined,
    );
    proxy.fallSilent();
    child.kill('SIGINT');
    const { code, stderr } = await ran;
    expect(code).toBe(1);
    expect(stderr).toContain('Error: Stopped');
  },
  SOON,
);

test(
  'one Ctrl-C ends a plan while a name is looked up that nobody finds',
  async () => {
    proxy = await silentProxy();
    const { child, ran } = start(['plan'], 1, { HTTPS_PROXY: '', NODE_OPTIONS: `--require ${join(SUPPORT, 'lost-names.cjs')}` });
    await new Promise<void>((resolve) => child.stderr?.on('data', (chunk) => String(chunk).includes('looking up') && resolve()));
    child.kill('SIGINT');
    expect(await ran).toMatchObject({ code: 1, stderr: expect.stringContaining('Error: Stopped') });
  },
  SOON,
);
