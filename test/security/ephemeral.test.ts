import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { describeWithTerraform, TERRAFORM } from '../acceptance/support/tools';
import { Workspace } from '../acceptance/support/workspace';
import { foundIn, foundUnder } from '../support/look-for';

let palette: RunningPalette;
let workspace: Workspace;
/** Where the values are brought to, to know what to look for. */
let outside: string;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = Workspace.withPlugin(palette.env);
  outside = mkdtempSync(join(tmpdir(), 'palette-outside-'));
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
  rmSync(outside, { recursive: true, force: true });
});

// With all that there is to be logged.
jest.setTimeout(300_000);

/**
 * A pairing code that a provisioner is given; what comes after it fails, or copies what the run has written so far.
 * @param named in the command: terraform quotes a command that failed with all that is in it
 */
function configuration(fails: boolean, named: boolean) {
  const code = '${ephemeral.palette_pairing_code.it.pairing_code}';
  const bring = { command: `printf %s "$CODE" >> '${outside}/code'`, environment: { CODE: code } };
  const after = fails ? 'exit 3' : 'cp terraform.tfstate.journal journal.copy 2>/dev/null || true';
  return {
    provider: { palette: { owner: 'secretive' } },
    ephemeral: { palette_pairing_code: { it: { cloud_type: 'vsphere' } } },
    locals: { code },
    resource: {
      terraform_data: {
        installer: {
          triggers_replace: fails,
          provisioner: [{ 'local-exec': bring }, { 'local-exec': { command: named ? `${after} # ${'${local.code}'}` : after } }],
        },
      },
      palette_project: { it: { name: 'team', depends_on: ['terraform_data.installer'] } },
    },
  };
}

type Play = (command: 'plan' | 'apply' | 'show') => Promise<{ readonly code: number | null; readonly said: string }>;

const TRACE = { TF_LOG: 'TRACE', TF_LOG_PATH: 'trace.log', TF_LOG_PROVIDER: 'TRACE', DEBUG: '*' };

const terraform: Play = async (command) => {
  const args = { plan: ['-input=false', '-out=it.plan'], apply: ['-input=false', 'it.plan'], show: ['-json'] }[command];
  const { code, output } = await workspace.start(TERRAFORM, [command, ...args], TRACE).finished;
  return { code, said: output };
};
const pcg: Play = async (command) => {
  const args = { plan: ['--out', 'it.plan', '--report', 'report.md'], apply: ['it.plan', '--json'], show: ['--json'] }[command];
  const { code, stdout, stderr } = await runPcg(workspace.directory, [command, ...args], { ...palette.env, ...TRACE });
  return { code, said: stdout + stderr };
};

describeWithTerraform('what an ephemeral resource gives', () => {
  test.each([
    ['terraform', terraform],
    ['pcg', pcg],
  ])('is found nowhere after %s, also when a step fails', async (name, play) => {
    const said: string[] = [];
    for (const fails of [true, false]) {
      workspace.configure(configuration(fails, name === 'pcg'));
      if (name === 'terraform' && fails) await workspace.init();
      for (const command of ['plan', 'apply', 'show'] as const) {
        const done = await play(command);
        const well = (done.code === 0) === (command !== 'apply' || !fails);
        expect({ command, fails, wrong: well ? '' : done.said }).toEqual({ command, fails, wrong: '' });
        said.push(done.said);
      }
    }
    const codes = readFileSync(join(outside, 'code'), 'utf8');
    expect(codes.length).toBeGreaterThan(10);
    // One was opened for each apply.
    const each = [codes.slice(0, codes.length / 2), codes.slice(codes.length / 2)];
    expect(foundIn(said.join('\n'), each)).toEqual([]);
    expect(foundUnder(workspace.directory, each, ['mirror', '.terraform'])).toEqual([]);
    expect(existsSync(join(workspace.directory, name === 'pcg' ? 'journal.copy' : 'trace.log'))).toBe(true);
    if (name === 'pcg') expect(readFileSync(join(workspace.directory, 'report.md'), 'utf8')).toContain('palette_project');
  });
});
