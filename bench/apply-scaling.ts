import { join } from 'node:path';
import { createSimulator } from '../src/simulator';
import type { Benchmark } from './pairs';
import { must, pcgSide, startOver, writeConfiguration } from './stack';

const LARGE = 4000;
const SMALL = 500;

/** How the cost of a creation grows: `pcg apply` of eight times as many objects. Nine leaves an eighth for what grows a little faster. */
export const applyScaling: Benchmark = {
  name: 'apply-scaling',
  aim: 9,
  pairs: 3,
  prepare: async (directory) => {
    const [large, small] = await Promise.all([applied(join(directory, 'large'), LARGE), applied(join(directory, 'small'), SMALL)]);
    return {
      ours: large.apply,
      baseline: small.apply,
      close: async () => {
        for (const { close } of [large, small]) await close();
      },
    };
  },
};

async function applied(directory: string, count: number) {
  const palette = createSimulator();
  const side = await pcgSide(directory, palette);
  writeConfiguration(directory, count);
  return {
    apply: async (): Promise<number> => {
      startOver(directory, palette);
      const { ms, output } = await must(side.apply());
      if (!output.includes(`${count + 1} added`)) throw new Error(`${count + 1} objects were to be added:\n${output.slice(-2000)}`);
      return ms;
    },
    close: () => palette.close(),
  };
}
