import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPcg } from '../../acceptance/support/pcg';
import { type RunningPalette, startPalette } from '../../acceptance/support/site';
import { stranger } from '../../acceptance/support/stranger';
import { ROOT } from '../../acceptance/support/workspace';

/** The reports of one site, as real runs write them. */
export interface Reports {
  /** A machine pool grows. */
  readonly scaled: string;
  /** All is removed, the gateway among it, and its own cluster refers to it still. */
  readonly removal: string;
  /** The same is refused: somebody else's cluster refers to the gateway. */
  readonly refused: string;
}

/** Makes the example's site on a simulated Palette with pcg as it is built, and plans what the reports are about. */
export async function makeReports(): Promise<Reports> {
  const palette = await startPalette({ speed: 10_000 });
  const folder = mkdtempSync(join(tmpdir(), 'palette-reports-'));
  const them = stranger(palette);
  try {
    const { env, run, synthesize } = site(palette, folder);
    await synthesize(2);
    await run(['apply', '--auto-approve'], 0);
    await synthesize(3);
    const report = async (code: number, ...args: readonly string[]) => {
      await run(['plan', ...args, '--report', 'plan.md'], code);
      return readFileSync(join(folder, 'plan.md'), 'utf8');
    };
    const scaled = await report(0);
    const removal = await report(0, '--destroy');
    const gateway = palette.simulator.world.gateways.named('dc1-gateway')?.uid ?? '';
    await them.cluster(
      'their-apps',
      await them.account('their-vcenter', gateway, 'them'),
      'them:palette_cluster_vsphere.their-apps',
    );
    const refused = await report(1, '--destroy');
    for (const text of [scaled, removal, refused]) expect(text).not.toContain(env.TF_VAR_vcenter_password);
    return { scaled, removal, refused };
  } finally {
    await them.close();
    await palette.simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function site({ env: connection }: RunningPalette, folder: string) {
  const env = { ...connection, TF_VAR_vcenter_password: 'a-passw0rd' };
  const run = async (args: readonly string[], expected: number): Promise<void> => {
    const { code, stderr } = await runPcg(folder, [...args], env);
    if (code !== expected) throw new Error(`pcg ${args.join(' ')} ended with ${code}: ${stderr}`);
  };
  const synthesize = async (workers: number): Promise<void> => {
    const install = `'${process.execPath}' '${join(ROOT, 'dist', 'cli', 'main.js')}' simulate install $GATEWAY_NAME`;
    const program = [join(ROOT, 'generators', 'run.cjs'), join(ROOT, 'examples', 'site', 'main.ts')];
    const child = spawn(process.execPath, program, {
      cwd: folder,
      env: { ...process.env, SITE_WORKERS: String(workers), SITE_INSTALL_COMMAND: install },
      stdio: 'ignore',
    });
    const code = await new Promise((ended) => child.once('close', ended));
    if (code !== 0) throw new Error(`the synthesis ended with ${code}`);
  };
  return { env, run, synthesize };
}
