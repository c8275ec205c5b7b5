import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from '../acceptance/support/site';
import { TERRAFORM } from '../acceptance/support/tools';
import { Workspace } from '../acceptance/support/workspace';
import { describeWithJudges, type Judge, judgeCommand, judges } from './support/judges';

/** Whoever plans and applies. */
type Player = (command: 'plan' | 'apply' | 'destroy', ...args: readonly string[]) => Promise<Ended>;

interface Ended {
  readonly code: number;
  readonly output: string;
}

// Each turn is an apply and four plans, each after an init.
jest.setTimeout(600_000);

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

/** The site as a user writes it: each program takes its own registry for granted. */
function configure(workers: number): void {
  const site = JSON.stringify(siteConfiguration(palette.url)).replace('"count":2', `"count":${workers}`);
  const terraform = { required_providers: { palette: { source: 'cdktf-palette/palette' } } };
  writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ terraform, ...JSON.parse(site) }));
}

/** terraform or tofu, with a data directory of its own; what the state names may have changed since its last turn. */
function terraformPlayer(name: string, [program, ...first]: readonly [string, ...string[]]): Player {
  const env = { TF_DATA_DIR: join(workspace.directory, `.${name}`) };
  const run = (...args: readonly string[]) => workspace.start(program, [...first, ...args], env).finished;
  return async (command, ...args) => {
    const init = await run('init', '-no-color', '-input=false', `-plugin-dir=${workspace.mirror}`);
    if (init.code !== 0) return init;
    const approved = command === 'plan' ? ['-detailed-exitcode'] : ['-auto-approve'];
    return run(command, '-no-color', '-input=false', ...approved, ...args);
  };
}

const pcgPlayer: Player = async (command, ...args) => {
  const approved = command === 'plan' ? ['--detailed-exitcode'] : ['--auto-approve'];
  const { code, stdout, stderr } = await runPcg(workspace.directory, [command, ...approved, ...args], palette.env);
  return { code: code ?? -1, output: stdout + stderr };
};

const commandOf = (judge: Judge) => judgeCommand(judge) ?? (['missing'] as const);

describeWithJudges([judges.tofu, judges.terraform], 'on one state take turns', () => {
  test.each([
    ['tofu', 'terraform 1.15', 'terraform', 'pcg'],
    ['terraform', 'pcg', 'tofu', 'terraform 1.15'],
    ['pcg', 'tofu', 'pcg', 'terraform 1.15'],
  ])('%s, %s, %s and %s, each plan empty after the other’s apply', async (...order) => {
    const installed = await runPcg(workspace.directory, ['provider', 'install', '--dir', workspace.mirror]);
    expect(installed).toMatchObject({ code: 0 });
    const players: { readonly [name: string]: Player } = {
      tofu: terraformPlayer('tofu', commandOf(judges.tofu)),
      'terraform 1.15': terraformPlayer('newer', commandOf(judges.terraform)),
      terraform: terraformPlayer('terraform', [TERRAFORM]),
      pcg: pcgPlayer,
    };
    let workers = 1;
    for (const name of order) {
      configure(++workers);
      const applied = await players[name]?.('apply');
      expect({ name, ...applied }).toMatchObject({ name, code: 0 });
      for (const [other, player] of Object.entries(players)) {
        expect({ after: name, other, ...(await player('plan')) }).toMatchObject({ after: name, other, code: 0 });
      }
    }
    const state = readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8');
    expect(state).toContain('cdktf-palette/palette');
    expect(await players[order[3]]?.('destroy')).toMatchObject({ code: 0 });
    expect(palette.simulator.control.summary().clusters.count).toBe(0);
  });

  test('tofu finds the provider where pcg installs it by default, and by way of pcg terraform', async () => {
    const home = mkdtempSync(join(tmpdir(), 'palette-home-'));
    try {
      expect(await runPcg(workspace.directory, ['provider', 'install'], { HOME: home })).toMatchObject({ code: 0 });
      configure(2);
      const [tofu] = commandOf(judges.tofu);
      const env = { PATH: process.env.PATH, ...palette.env, CHECKPOINT_DISABLE: '1' };
      const options = { cwd: workspace.directory, encoding: 'utf8' } as const;
      const init = spawnSync(tofu, ['init', '-no-color', '-input=false'], { ...options, env: { ...env, HOME: home } });
      expect(init).toMatchObject({ status: 0 });

      mkdirSync(join(home, 'nothing'));
      const attached = {
        ...palette.env,
        HOME: join(home, 'nothing'),
        TERRAFORM_BINARY_NAME: tofu,
        TF_DATA_DIR: join(home, 'data'),
      };
      const byPcg = (...args: readonly string[]) => runPcg(workspace.directory, ['terraform', '--', ...args], attached);
      rmSync(join(workspace.directory, '.terraform.lock.hcl'), { force: true });
      expect(await byPcg('init', '-no-color', '-input=false')).toMatchObject({ code: 0 });
      expect(await byPcg('plan', '-no-color', '-input=false')).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('5 to add'),
      });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
