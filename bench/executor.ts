import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSimulator, type Simulator } from '../src/simulator';
import type { Benchmark } from './pairs';
import { fillMirror } from './plugin';
import { type Finished, run } from './processes';
import { PROXY_CONFIGS } from './proxy-configs';
import { type Numbered, numberedResources, terraform, type WorkingDirectory } from './terraform';

const PCG = resolve(__dirname, '..', 'dist', 'cli', 'main.js');

/** One more resource that Palette keeps and that is there at once: a cloud account. */
const ACCOUNT: Numbered = {
  type: 'palette_cloud_account_vsphere',
  body: {
    name: '{}',
    private_cloud_gateway_id: '${palette_private_cloud_gateway_ready.gateway.id}',
    vsphere_vcenter: 'vcenter.{}.example.com',
    vsphere_username: 'palette',
    vsphere_password_wo: 'a-passw0rd',
    vsphere_password_wo_version: 1,
  },
};
const GATEWAY = { palette_private_cloud_gateway_ready: { gateway: { name: 'bench' } } };

/** What of a run is measured. */
type Phase = 'plan-create' | 'apply-create' | 'plan-unchanged';

interface Side {
  readonly directory: string;
  plan(): Promise<Finished>;
  apply(): Promise<Finished>;
}

/**
 * `pcg` against terraform with our provider and its local backend: half of the objects live in state only
 * (`palette_proxy_config`), half in Palette (`palette_cloud_account_vsphere`); both sides have a
 * Palette of their own with the same content and no latency.
 */
export function executor(phase: Phase, count: number, { aim, pairs }: { aim: number; pairs: number }): Benchmark {
  return {
    name: `${phase}-${count}`,
    aim,
    pairs,
    prepare: async (directory) => {
      const palettes = [createSimulator(), createSimulator()] as const;
      const [ours, baseline] = await Promise.all([
        pcgSide(join(directory, 'pcg'), palettes[0]),
        terraformSide(join(directory, 'terraform'), palettes[1]),
      ]);
      const sides = [
        { side: ours, palette: palettes[0] },
        { side: baseline, palette: palettes[1] },
      ];
      for (const { side, palette } of sides) {
        writeConfiguration(side.directory, count);
        startOver(side.directory, palette);
        if (phase === 'plan-unchanged') await must(side.apply());
      }
      const measured = (side: Side, palette: Simulator) => async (): Promise<number> => {
        if (phase !== 'plan-unchanged') startOver(side.directory, palette);
        const { ms, output } = await must(phase === 'apply-create' ? side.apply() : side.plan());
        const expected = {
          'plan-create': `Plan: ${count + 1} to add`,
          'apply-create': `${count + 1} added`,
          'plan-unchanged': 'No changes.',
        };
        if (!output.includes(expected[phase])) throw new Error(`"${expected[phase]}" was expected:\n${output.slice(-2000)}`);
        return ms;
      };
      return {
        ours: measured(ours, palettes[0]),
        baseline: measured(baseline, palettes[1]),
        close: async () => {
          for (const palette of palettes) await palette.close();
        },
      };
    },
  };
}

async function pcgSide(directory: string, palette: Simulator): Promise<Side> {
  mkdirSync(directory, { recursive: true });
  const env = { PATH: process.env.PATH, HOME: directory, ...(await paletteOf(palette)) };
  const pcg = (...args: readonly string[]) => run({ program: process.execPath, args: [PCG, ...args], directory, env });
  return { directory, plan: () => pcg('plan'), apply: () => pcg('apply', '--auto-approve') };
}

async function terraformSide(directory: string, palette: Simulator): Promise<Side> {
  mkdirSync(directory, { recursive: true });
  const mirror = join(directory, 'mirror');
  fillMirror(mirror);
  writeFileSync(join(directory, 'terraformrc'), '');
  const work: WorkingDirectory = { directory, env: await paletteOf(palette), init: [] };
  writeConfiguration(directory, 1);
  await must(terraform(work, ['init', `-plugin-dir=${mirror}`]));
  return { directory, plan: () => terraform(work, ['plan']), apply: () => terraform(work, ['apply', '-auto-approve']) };
}

async function paletteOf(palette: Simulator) {
  return { PALETTE_HOST: await palette.listen(), PALETTE_API_KEY: 'local-palette' };
}

/** A gateway that somebody has installed, half of the resources of either kind. */
function writeConfiguration(directory: string, count: number): void {
  const half = Math.ceil(count / 2);
  const resource = {
    ...GATEWAY,
    ...numberedResources(PROXY_CONFIGS, half),
    ...(count > 1 ? numberedResources(ACCOUNT, count - half) : {}),
  };
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify({ ...PROXY_CONFIGS.besides, resource }));
}

/** An empty Palette with a gateway, and no state. */
function startOver(directory: string, { control }: Simulator): void {
  control.reset();
  control.installWithCli({ name: 'bench' });
  control.clock({ advance: '1h' });
  for (const file of ['terraform.tfstate', 'terraform.tfstate.backup']) rmSync(join(directory, file), { force: true });
}

async function must(finished: Promise<Finished>): Promise<Finished> {
  const result = await finished;
  if (result.code !== 0) throw new Error(result.output.slice(-4000));
  return result;
}
