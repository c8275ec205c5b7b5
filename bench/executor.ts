import { join } from 'node:path';
import { createSimulator, type Simulator } from '../src/simulator';
import type { Benchmark } from './pairs';
import { must, pcgSide, type Side, startOver, terraformSide, writeConfiguration } from './stack';

/** What of a run is measured. */
type Phase = 'plan-create' | 'apply-create' | 'plan-unchanged';

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
