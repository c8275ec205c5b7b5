import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maskSecrets } from '../../src/framework/secrets';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { DEFAULT_SEED } from '../../src/simulator';
import { VERSION } from '../../src/version';
import { type RunningPalette, siteConfiguration, startPalette } from '../acceptance/support/site';
import { describeWithTerraform, TERRAFORM } from '../acceptance/support/tools';
import { Workspace } from '../acceptance/support/workspace';
import { bodyOf } from '../support/listen';
import { pcg, startPcg } from './support/pcg';
import { type Seen, watchProcesses } from './support/processes';
import { type Listening, listenHttp } from './support/servers';

const KEY = 'S3ntinelOfTheKey-0123456789';
const PASSWORD = 'S3ntinel "Of" the <Password> &';

const REQUIRED = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };

/** The parts of the two that would give them away in any spelling. */
function expectNoSecret(text: string): void {
  for (const sign of [
    'S3ntinel',
    Buffer.from(PASSWORD).toString('base64').slice(0, 20),
    Buffer.from(KEY).toString('base64').slice(0, 20),
  ]) {
    const at = text.indexOf(sign);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 100), at + 60)).toBe('');
  }
}

let palette: RunningPalette;
let directory: string;
let env: { readonly [name: string]: string };
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000, seed: { ...DEFAULT_SEED, apiKeys: [{ key: KEY }] } });
  directory = mkdtempSync(join(tmpdir(), 'palette-secrets-'));
  env = { PALETTE_HOST: palette.url, PALETTE_API_KEY: KEY, TF_VAR_password: PASSWORD };
});
afterEach(async () => {
  rmSync(directory, { recursive: true, force: true });
  await palette.simulator.close();
});

/** The site up to the account, whose password comes from a variable; while it is made, the files beside it are copied. */
function configuration(): object {
  const site = siteConfiguration(palette.url, { account: { vsphere_password_wo: '${var.password}' } }, [
    'gateway',
    'ready',
    'account',
  ]);
  const copy = 'cp terraform.tfstate.journal journal.copy 2>/dev/null || true';
  const { terraform_data: _, ...resource } = site.resource as { readonly [type: string]: object };
  const { terraform_data: data } = site.resource as { readonly terraform_data: { readonly installation: object } };
  return {
    ...site,
    terraform: REQUIRED,
    variable: { password: { type: 'string', sensitive: true } },
    resource: {
      ...resource,
      terraform_data: {
        ...data,
        copy: {
          triggers_replace: '${palette_cloud_account_vsphere.account.id}',
          provisioner: [{ 'local-exec': { command: copy } }],
        },
      },
    },
  };
}

/** Titles and arguments of all that a program started. */
const shown = (seen: readonly Seen[]) => seen.map(({ command, title }) => `${title}: ${command}`).join('\n');

const files = (...names: readonly string[]) =>
  names
    .filter((name) => existsSync(join(directory, name)))
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n');

describe('pcg', () => {
  test('says neither key nor password: in output, reports, events, arguments, journal and state', async () => {
    writeFileSync(join(directory, 'cdk.tf.json'), JSON.stringify(configuration()));
    const traced = { ...env, TF_LOG: 'TRACE', TF_LOG_PROVIDER: 'TRACE', DEBUG: '*', NODE_DEBUG: 'fs' };
    for (const args of [['plan', '--report', 'plan.md'], ['plan', '--format', 'markdown'], ['plan', '--json'], ['graph']]) {
      const { code, stdout, stderr } = await pcg(directory, args, traced);
      expect([args, code]).toEqual([args, 0]);
      expectNoSecret(stdout + stderr);
    }
    expectNoSecret(files('plan.md'));
    expect(files('plan.md')).toContain('palette_cloud_account_vsphere');

    // What is sensitive stays so where the schema doesn't know: in the head of a report, and in what is said of a provider.
    const named = { ...configuration(), provider: { palette: { owner: '${var.password}' } } };
    writeFileSync(join(directory, 'cdk.tf.json'), JSON.stringify(named));
    expect((await pcg(directory, ['plan', '--report', 'plan.md'], traced)).code).toBe(0);
    expect(files('plan.md')).toContain('owner <code>&#40;sensitive value&#41;</code>');
    expectNoSecret(files('plan.md'));
    writeFileSync(
      join(directory, 'cdk.tf.json'),
      JSON.stringify({ ...named, provider: { palette: { project_name: '${var.password}' } } }),
    );
    const refused = await pcg(directory, ['plan', '--report', 'plan.md', '--format', 'markdown'], traced);
    expect(refused.code).toBe(1);
    expect(files('plan.md')).toMatch(/## Plan failed: 1 error\n[\s\S]*There is no project/);
    expectNoSecret(files('plan.md') + refused.stdout + refused.stderr);
    writeFileSync(join(directory, 'cdk.tf.json'), JSON.stringify(configuration()));

    const { child, ended } = startPcg(directory, ['apply', '--auto-approve', '--json'], traced);
    const processes = watchProcesses(child.pid ?? 0);
    const { code, stdout, stderr } = await ended;
    const seen = await processes.stop();
    expect([code, stderr.slice(0, 500)]).toEqual([0, '']);
    // There was something to see: pcg itself, and the commands of provisioners.
    expect(seen.some(({ command }) => command.includes('/bin/sh -c'))).toBe(true);
    expectNoSecret(shown(seen));
    expectNoSecret(stdout + stderr);
    // The state may have been saved, and the journal begun anew, before the copy was made.
    expect(files('journal.copy')).toMatch(/palette_cloud_account_vsphere|"serial":[2-9]/);
    expect(files('terraform.tfstate')).toContain('palette_cloud_account_vsphere');
    expectNoSecret(files('journal.copy', 'terraform.tfstate', 'terraform.tfstate.backup'));

    for (const args of [
      ['show'],
      ['show', '--json'],
      ['output', '--json'],
      ['state', 'show', 'palette_cloud_account_vsphere.account'],
    ]) {
      const told = await pcg(directory, args, traced);
      expectNoSecret(told.stdout + told.stderr);
    }
    const destroyed = await pcg(directory, ['destroy', '--auto-approve'], traced);
    expect(destroyed.code).toBe(0);
    expectNoSecret(destroyed.stdout + destroyed.stderr);
  });
});

// 3943029 listed the project as it is called.
test('the API key of the environment is shown of no object that is called like it', async () => {
  await palette.simulator.close();
  palette = await startPalette({
    speed: 10_000,
    seed: { ...DEFAULT_SEED, apiKeys: [{ key: KEY }], projects: [...DEFAULT_SEED.projects, KEY] },
  });
  const from = { ...env, PALETTE_HOST: palette.url };
  const stack = (provider: object, more: object) =>
    writeFileSync(
      join(directory, 'cdk.tf.json'),
      JSON.stringify({ terraform: REQUIRED, provider: { palette: provider }, ...more }),
    );
  stack({ project_name: 'absent' }, { data: { palette_project: { p: { name: 'Default' } } } });
  for (const args of [
    ['plan', '--report', 'plan.md'],
    ['plan', '--json'],
  ]) {
    const { code, stdout, stderr } = await pcg(directory, args, from);
    expect([code, (stdout + stderr).includes('The API key sees:')]).toEqual([1, true]);
    expectNoSecret(stdout + stderr + files('plan.md'));
  }
  // As a value it is in none of what is said, either.
  stack({}, { resource: { terraform_data: { d: { input: `it is ${KEY}` } } }, output: { key: { value: KEY } } });
  for (const args of [['plan', '--report', 'plan.md'], ['plan', '--json'], ['apply', '--auto-approve'], ['show'], ['output']]) {
    const { code, stdout, stderr } = await pcg(directory, args, from);
    expect([args, code]).toEqual([args, 0]);
    expectNoSecret(stdout + stderr + files('plan.md'));
  }
});

// 3943029 quoted all of them but the number.
test.each<[string, object]>([
  ['a check of the schema', { data: { palette_cluster_profile: { a: { name: 'a', context: '${var.password}' } } } }],
  ['a remote state', { data: { terraform_remote_state: { r: { backend: 'local', config: { path: '${var.password}' } } } } }],
  ['the backend of a remote state', { data: { terraform_remote_state: { r: { backend: '${var.password}' } } } }],
  [
    'the settings of a remote state',
    { data: { terraform_remote_state: { r: { backend: 'local', config: '${{(nonsensitive(var.password)) = sensitive(1)}}' } } } },
  ],
  ['a number', { resource: { terraform_data: { d: { input: '${tonumber(var.password)}' } } } }],
])('%s quotes nothing sensitive', async (_, blocks) => {
  const variable = { password: { type: 'string', sensitive: true } };
  writeFileSync(
    join(directory, 'cdk.tf.json'),
    JSON.stringify({ terraform: REQUIRED, provider: { palette: {} }, variable, ...blocks }),
  );
  const { code, stdout, stderr } = await pcg(directory, ['plan', '--report', 'plan.md'], env);
  expect([code, stderr.includes('Error: ')]).toEqual([1, true]);
  expectNoSecret(stdout + stderr + files('plan.md'));
});

describeWithTerraform('terraform with our plugin', () => {
  test('says neither key nor password: in output, in its most detailed log, in arguments and in the state', async () => {
    const workspace = Workspace.withPlugin({ ...env, TF_LOG: 'TRACE', TF_LOG_PATH: join(directory, 'trace.log') });
    try {
      workspace.configure(configuration() as { readonly [name: string]: unknown });
      await workspace.init();
      const { child, finished } = workspace.start(TERRAFORM, ['apply', '-auto-approve', '-no-color', '-input=false']);
      const processes = watchProcesses(child.pid ?? 0);
      const { code, output } = await finished;
      const seen = await processes.stop();
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
      expect(seen.some(({ command }) => command.includes('terraform-provider-palette'))).toBe(true);
      expectNoSecret(shown(seen));
      expectNoSecret(output);
      expect(files('trace.log')).toContain('palette_cloud_account_vsphere');
      expectNoSecret(files('trace.log'));
      expectNoSecret(readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8'));
    } finally {
      await workspace.close();
    }
  });
});

describe('a Palette that repeats what it was sent', () => {
  let echo: Listening;
  afterEach(() => echo.close());

  /** Palette, but for one path: there everything that came comes back in an error. */
  async function listenEcho(path: string, status: number): Promise<string> {
    echo = await listenHttp(async (response, request) => {
      const body = String(await bodyOf(request));
      if (request.url === path && request.method === 'POST') {
        response.writeHead(status, { 'content-type': 'application/json', location: `https://${KEY}.example/` });
        const sent = body === '' ? {} : (JSON.parse(body) as { readonly spec?: { readonly password?: string } });
        response.end(
          JSON.stringify({
            code: 'Bad',
            message: `refused: ${body} ${sent.spec?.password} ${JSON.stringify(request.headers)}`,
            ref: KEY,
            details: sent,
          }),
        );
        return;
      }
      const headers = Object.entries(request.headers).filter(
        ([name]) => !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name),
      );
      const answer = await fetch(`${palette.url}${request.url}`, {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        ...(body === '' ? {} : { body }),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
      response.end(await answer.text());
    });
    return `http://127.0.0.1:${echo.port}`;
  }

  // A 500 is waited for and looked after for a quarter of a minute; the client's own tests have it.
  test.each([400, 403])('with %d is quoted without the secrets, by pcg', async (status) => {
    const host = await listenEcho('/v1/cloudaccounts/vsphere', status);
    writeFileSync(join(directory, 'cdk.tf.json'), JSON.stringify(configuration()));
    const { code, stdout, stderr } = await pcg(directory, ['apply', '--auto-approve', '--json'], { ...env, PALETTE_HOST: host });
    expect(code).toBe(1);
    expect(stdout).toContain('refused:');
    expectNoSecret(stdout + stderr);
    expectNoSecret(files('journal.copy', 'terraform.tfstate'));
  });
});

describe('an address with a password in it', () => {
  test.each([
    ['PALETTE_HOST', 'https://me:S3ntinelPw@palette.example'],
    ['PALETTE_HOST', 'https://S3ntinelPw@palette.example'],
    ['PALETTE_HOST', 'palette.example/?token=S3ntinelPw'],
    ['HTTPS_PROXY', 'socks5://me:S3ntinelPw@127.0.0.1:1'],
    ['HTTPS_PROXY', 'http://me:S3ntinelPw@127.0.0.1:1'],
    ['HTTPS_PROXY', 'http://me:S3ntinelPw@:x'],
  ])('%s=%s is not repeated', async (name, value) => {
    const provider = { palette: { retry_attempts: 0 } };
    writeFileSync(
      join(directory, 'cdk.tf.json'),
      JSON.stringify({ terraform: REQUIRED, provider, data: { palette_project: { p: { name: 'Default' } } } }),
    );
    const { code, stdout, stderr } = await pcg(directory, ['plan'], {
      PALETTE_API_KEY: KEY,
      PALETTE_HOST: 'palette.example',
      [name]: value,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Error: (Invalid provider configuration|Palette cannot be reached)/);
    expectNoSecret(stdout + stderr);
  });
});

test('a secret that is no proper text is masked like any other', () => {
  expect(maskSecrets('it was \ud800abc!', new Set(['\ud800abc', 'x".y z']))).toBe('it was (sensitive value)!');
});
