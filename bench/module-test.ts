import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { App, TerraformStack } from 'cdktf';
import { createSimulator, type Simulator } from '../src/simulator';
import { withPalette } from '../src/testing';
import { PCG, prepareApp } from './app';
import type { Benchmark } from './pairs';
import { run } from './processes';

const PASSWORD = 'a-passw0rd';

type Site = new (scope: App, id: string, props: { readonly workers: number }) => TerraformStack;

/**
 * A module's test: a site is applied, planned and destroyed. In the test's own process by `cdktf-palette/testing`, once it has run before, against
 * the same by `pcg`, which runs the app, on a simulated Palette whose clusters take a tenth of a second.
 */
export const moduleTest: Benchmark = {
  name: 'module-test',
  aim: 0.1,
  pairs: 9,
  async prepare(directory) {
    prepareApp(directory);
    const { DcSite } = createRequire(join(directory, 'app.js'))('./dc-site.js') as { readonly DcSite: Site };
    return {
      ours: () => timed(() => ours(DcSite)),
      baseline: () => timed(() => throughCli(directory)),
      close: async () => {},
    };
  },
};

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ours(DcSite: Site): Promise<void> {
  return withPalette({}, async (palette) => {
    const variables = { vcenter_password: PASSWORD };
    const site = palette.stack((app) => new DcSite(app, 'kiel', { workers: 2 }), { variables });
    await site.apply();
    check(palette.simulator);
    if (!(await site.plan()).isEmpty) throw new Error('the second plan has something to do');
    await site.destroy();
  });
}

async function throughCli(directory: string): Promise<void> {
  const simulator = createSimulator({ speed: 6_000 });
  try {
    const host = await simulator.listen();
    const env = {
      PATH: `${join(directory, 'bin')}:${process.env.PATH}`,
      HOME: directory,
      PALETTE_HOST: host,
      PALETTE_API_KEY: 'local-palette',
      TF_VAR_vcenter_password: PASSWORD,
    };
    const pcg = async (...args: readonly string[]) => {
      const { code, output } = await run({ program: process.execPath, args: [PCG, ...args], directory, env });
      if (code !== 0) throw new Error(`pcg ${args.join(' ')} ended with ${code}:\n${output}`);
    };
    await pcg('apply', '--synth', '--auto-approve');
    check(simulator);
    // 2 where something is to be done.
    await pcg('plan', '--detailed-exitcode');
    await pcg('destroy', '--auto-approve');
  } finally {
    await simulator.close();
  }
}

function check({ control }: Simulator): void {
  const { states } = control.summary().clusters;
  if (states['kiel-prod'] !== 'Running') throw new Error(`the cluster does not run: ${JSON.stringify(states)}`);
}
