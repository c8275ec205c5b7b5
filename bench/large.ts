import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulator, type Simulator } from '../src/simulator';
import { StateServer } from '../test/support/state-server';
import { PCG } from './app';
import { type Benchmark, median } from './pairs';
import { runMeasured } from './peak-memory';
import { type Command, run } from './processes';
import { must, pcgSide, type Side, startOver, terraformSide, writeConfiguration } from './stack';

/** What both sides plan: as many objects as should be, applied by `pcg`, whose state both have a copy of, in one Palette. */
async function applied(directory: string, count: number) {
  const palette = createSimulator();
  const ours = await pcgSide(join(directory, 'pcg'), palette);
  const baseline = await terraformSide(join(directory, 'terraform'), ours);
  for (const side of [ours, baseline]) writeConfiguration(side.directory, count);
  startOver(ours.directory, palette);
  await must(ours.apply());
  copyFileSync(join(ours.directory, 'terraform.tfstate'), join(baseline.directory, 'terraform.tfstate'));
  return { ours, baseline, close: () => palette.close() };
}

async function unchanged(side: Side): Promise<number> {
  const { ms, output } = await must(side.plan());
  if (!output.includes('No changes.')) throw new Error(`No changes were expected:\n${output.slice(-2000)}`);
  return ms;
}

/** A plan of as many objects without changes. */
export function planUnchanged(count: number, aim: number): Benchmark {
  return {
    name: `plan-unchanged-${count}`,
    aim,
    pairs: 1,
    warmsUp: false,
    prepare: async (directory) => {
      const { ours, baseline, close } = await applied(directory, count);
      return { ours: () => unchanged(ours), baseline: () => unchanged(baseline), close };
    },
  };
}

/** The memory that such a plan takes at most: of `pcg`, against terraform with its plugins. */
export function peakMemory(count: number, aim: number): Benchmark {
  return {
    name: `peak-memory-${count}`,
    unit: 'MiB',
    aim,
    pairs: 1,
    warmsUp: false,
    prepare: async (directory) => {
      const { ours, baseline, close } = await applied(directory, count);
      const peak = async (command: Command) => {
        const { code, output, peak } = await runMeasured(command);
        if (code !== 0 || !output.includes('No changes.')) throw new Error(`No changes were expected:\n${output.slice(-2000)}`);
        return peak;
      };
      return { ours: () => peak(ours.planning), baseline: () => peak(baseline.planning), close };
    },
  };
}

/** How the cost of such a plan grows: ten times as many objects, the start of Node taken off both. */
export const planScaling: Benchmark = {
  name: 'plan-scaling',
  aim: 11,
  pairs: 3,
  prepare: async (directory) => {
    const [large, small] = await Promise.all([
      pcgAlone(join(directory, 'large'), 10_000),
      pcgAlone(join(directory, 'small'), 1_000),
    ]);
    const starts: number[] = [];
    for (let i = 0; i < 5; i++) {
      const version = { program: process.execPath, args: [PCG, '--version'], env: { PATH: process.env.PATH } };
      starts.push((await must(run(version))).ms);
    }
    const start = median(starts);
    const planned = async ({ side }: { readonly side: Side }) => (await unchanged(side)) - start;
    return {
      ours: () => planned(large),
      baseline: () => planned(small),
      close: async () => {
        for (const { palette } of [large, small]) await palette.close();
      },
    };
  },
};

async function pcgAlone(directory: string, count: number): Promise<{ readonly side: Side; readonly palette: Simulator }> {
  const palette = createSimulator();
  const side = await pcgSide(directory, palette);
  writeConfiguration(side.directory, count);
  startOver(side.directory, palette);
  await must(side.apply());
  return { side, palette };
}

/** The creation of as many objects, with the states on a server: terraform's local backend would write all of it after each. */
export function applyCreate(count: number, aim: number): Benchmark {
  return {
    name: `apply-create-${count}`,
    aim,
    pairs: 1,
    warmsUp: false,
    prepare: async (directory) => {
      const states = await StateServer.start();
      const palettes = [createSimulator(), createSimulator()] as const;
      const backend = (side: string) => ({ http: { address: `${states.address}/${side}` } });
      const sides = [
        { name: 'pcg', side: await pcgSide(join(directory, 'pcg'), palettes[0]), palette: palettes[0] },
        { name: 'terraform', side: await terraformSide(join(directory, 'terraform'), palettes[1]), palette: palettes[1] },
      ] as const;
      for (const { name, side } of sides) {
        writeConfiguration(side.directory, count, backend(name));
        await must(side.init());
      }
      const created = async ({ name, side, palette }: (typeof sides)[number]) => {
        startOver(side.directory, palette);
        states.states.delete(name);
        const { ms, output } = await must(side.apply());
        if (!output.includes(`${count + 1} added`))
          throw new Error(`${count + 1} objects were to be added:\n${output.slice(-2000)}`);
        return ms;
      };
      return {
        ours: () => created(sides[0]),
        baseline: () => created(sides[1]),
        close: async () => {
          for (const palette of palettes) await palette.close();
          await states.close();
        },
      };
    },
  };
}
