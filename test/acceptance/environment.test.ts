import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPcg } from './support/pcg';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-environment-'));
  configure(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function configure(where: string, terraform: object = {}): void {
  mkdirSync(where, { recursive: true });
  const resource = { terraform_data: { a: { input: '${terraform.workspace}' } } };
  writeFileSync(join(where, 'cdk.tf.json'), JSON.stringify({ terraform, resource, output: { where: { value: 'here' } } }));
}

test.each([
  [['plan'], 'TF_CLI_ARGS', true],
  [['plan'], 'TF_CLI_ARGS_plan', true],
  [['apply', '--auto-approve'], 'TF_CLI_ARGS_apply', true],
  [['destroy', '--auto-approve'], 'TF_CLI_ARGS_destroy', true],
  [['state', 'list'], 'TF_CLI_ARGS_state_list', true],
  [['graph'], 'TF_CLI_ARGS_graph', true],
  [['init'], 'TF_CLI_ARGS_init', true],
  [['validate'], 'TF_CLI_ARGS', true],
  [['state', 'rm', 'terraform_data.a'], 'TF_CLI_ARGS_state_rm', true],
  [['workspace', 'new', 'x'], 'TF_CLI_ARGS_workspace_new', true],
  [['version'], 'TF_CLI_ARGS', true],
  [['force-unlock', 'x'], 'TF_CLI_ARGS_force_unlock', true],
  [['plan'], 'TF_CLI_ARGS_apply', false],
  [['plan'], 'TF_CLI_ARGS_init', false],
  [['provider', 'path'], 'TF_CLI_ARGS', false],
])("pcg %j with %s: its options are the command's: %s", async (args, name, meant) => {
  const { code, stderr } = await runPcg(folder, args, { [name]: '-nosuch' });
  expect(code).toBe(meant ? 1 : 0);
  if (meant) expect(stderr).toContain(`error: unknown option '--nosuch'`);
  expect(existsSync(join(folder, 'terraform.tfstate'))).toBe(false);
  // Empty is unset, as to terraform.
  if (args[0] === 'plan') expect(await runPcg(folder, args, { [name]: '' })).toMatchObject({ code: 0 });
});

test.each(['0', 'false', 'FALSE'])('with TF_INPUT=%s nobody is asked', async (TF_INPUT) => {
  expect(await runPcg(folder, ['apply'], { TF_INPUT })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('TF_INPUT says'),
  });
  expect(await runPcg(folder, ['apply', '--auto-approve'], { TF_INPUT })).toMatchObject({ code: 0 });
});

test('TF_DATA_DIR has the workspace that is selected, and TF_WORKSPACE goes before it', async () => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'environment'), 'staging');
  const stateOf = (workspace: string) => join(folder, 'terraform.tfstate.d', workspace, 'terraform.tfstate');
  await runPcg(folder, ['apply', '--auto-approve'], { TF_DATA_DIR: 'data' });
  expect(readFileSync(stateOf('staging'), 'utf8')).toContain('"value": "staging"');
  await runPcg(folder, ['apply', '--auto-approve'], { TF_DATA_DIR: join(folder, 'data'), TF_WORKSPACE: 'live' });
  expect(readFileSync(stateOf('live'), 'utf8')).toContain('"value": "live"');
});

describe('a stack whose state lies elsewhere', () => {
  const STRAY = 'Warning: The state lies elsewhere';
  let copy: string;
  beforeEach(() => {
    copy = join(folder, 'copy');
    configure(copy, { backend: { local: { path: join(folder, 'original', 'terraform.dc1.tfstate') } } });
    mkdirSync(join(folder, 'original'));
  });

  test.each(['plan', 'apply', 'destroy'])('is told of by pcg %s', async (command) => {
    const approved = command === 'plan' ? [] : ['--auto-approve'];
    const { code, stderr } = await runPcg(copy, [command, ...approved]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(STRAY) });
    expect(stderr).toContain(join(folder, 'original', 'terraform.dc1.tfstate'));
    const own = await runPcg(copy, [command, ...approved, '--state', 'own.tfstate']);
    expect(own).toMatchObject({ code: 0, stderr: expect.not.stringContaining(STRAY) });
  });

  test('is no stray in the app that it was made by', async () => {
    expect((await runPcg(folder, ['plan', 'copy'])).stderr).not.toContain(STRAY);
    expect((await runPcg(tmpdir(), ['plan', copy])).stderr).not.toContain(STRAY);
    expect((await runPcg(join(folder, 'original'), ['plan', '../copy'])).stderr).not.toContain(STRAY);
    expect((await runPcg(copy, ['plan', folder])).stderr).not.toContain(STRAY);
  });

  test('is left alone by every command with --state', async () => {
    const state = ['--state', join(copy, 'own.tfstate')];
    expect(await runPcg(copy, ['apply', '--auto-approve', ...state])).toMatchObject({ code: 0 });
    expect((await runPcg(copy, ['plan', '--detailed-exitcode', ...state])).code).toBe(0);
    expect((await runPcg(copy, ['show', ...state])).stdout).toContain('terraform_data.a');
    expect((await runPcg(copy, ['output', ...state])).stdout).toContain('where = "here"');
    expect((await runPcg(copy, ['state', 'list', ...state])).stdout).toBe('terraform_data.a\n');
    expect((await runPcg(copy, ['state', 'show', 'terraform_data.a', ...state])).stdout).toContain('"default"');
    expect((await runPcg(copy, ['destroy', '--auto-approve', ...state])).stdout).toContain('1 destroyed');
    expect(existsSync(join(folder, 'original', 'terraform.dc1.tfstate'))).toBe(false);
  });
});
