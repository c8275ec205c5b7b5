import { createSimulator, type Simulator } from '../src/simulator';
import { writeClusters } from './clusters';
import type { Benchmark } from './pairs';
import { ACCOUNT, must, pcgSide, startOver, writeResources } from './stack';
import { numberedResources } from './terraform';

const COUNT = 200;

const KINDS = {
  account: (directory: string) => writeResources(directory, numberedResources(ACCOUNT, COUNT)),
  cluster: (directory: string) => writeClusters(directory, COUNT),
};

/**
 * What `pcg` asks of Palette for each of many objects of a kind: to make it, or to find in a plan that it is as it should be. What is asked
 * once for all counts as well, shared out.
 */
export function requests(kind: keyof typeof KINDS, phase: 'create' | 'refresh', aim: number): Benchmark {
  return {
    name: `requests-${kind}-${phase}`,
    unit: 'requests',
    aim,
    pairs: 1,
    prepare: async (directory) => {
      const palette = createSimulator();
      const side = await pcgSide(directory, palette);
      KINDS[kind](directory);
      let asked: readonly string[] = [];
      return {
        ours: async () => {
          startOver(directory, palette);
          let before = palette.control.requests().length;
          await must(side.apply());
          if (phase === 'refresh') {
            before = palette.control.requests().length;
            const { output } = await must(side.plan());
            if (!output.includes('No changes.')) throw new Error(`No changes were expected:\n${output.slice(-2000)}`);
          }
          asked = operationsSince(palette, before);
          return asked.length;
        },
        baseline: async () => COUNT,
        explain: () => counted(asked),
        close: () => palette.close(),
      };
    },
  };
}

function operationsSince({ control }: Simulator, before: number): readonly string[] {
  const requests = control.requests().slice(before);
  return requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/\/[0-9a-f]{24}(?=\/|$)/g, '/{uid}')}`);
}

/** `GET /v1/spectroclusters/{uid} ×200`, the most frequent first. */
function counted(operations: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const operation of operations) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([operation, count]) => `  ${operation} ×${count}`);
  return [`requests of ${COUNT} objects:`, ...rows].join('\n');
}
