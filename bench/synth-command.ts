import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CDKTF, PCG, prepareApp } from './app';
import type { Benchmark } from './pairs';
import { run } from './processes';
import { must } from './stack';

/** An app of one site, synthesized by `pcg providers --synth`, which reads the stack besides, against `cdktf synth`. Both run the same program for it. */
export const synthCommand: Benchmark = {
  name: 'synth-command',
  aim: 0.25,
  pairs: 7,
  async prepare(directory) {
    prepareApp(directory);
    const output = join(directory, 'cdktf.out');
    const env = { PATH: process.env.PATH, HOME: directory, CI: '1', CDKTF_HOME: join(directory, 'home'), CHECKPOINT_DISABLE: '1' };
    const synthesized = async (...args: readonly string[]): Promise<number> => {
      rmSync(output, { recursive: true, force: true });
      const { ms } = await must(run({ program: process.execPath, args, directory, env }));
      if (!existsSync(join(output, 'stacks', 'site-kiel', 'cdk.tf.json'))) throw new Error(`${args.join(' ')} synthesized nothing`);
      return ms;
    };
    return {
      ours: () => synthesized(PCG, 'providers', '--synth'),
      baseline: () => synthesized(CDKTF, 'synth'),
      close: async () => {},
    };
  },
};
