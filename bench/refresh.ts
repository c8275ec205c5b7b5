import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createSimulator } from '../src/simulator';
import { writeClusters } from './clusters';
import type { Benchmark } from './pairs';
import { must, pcgSide, startOver } from './stack';

const LATENCY = '10ms';

interface Made {
  readonly uid: string;
  readonly projectUid: string;
}

/**
 * `pcg plan` of clusters that are as they should be, from a Palette that takes 10 ms for each answer, against as many GETs of one cluster
 * each, one after another.
 */
export function refresh(count: number, aim: number): Benchmark {
  return {
    name: `refresh-${count}`,
    aim,
    pairs: 3,
    prepare: async (directory) => {
      const palette = createSimulator();
      const side = await pcgSide(directory, palette);
      writeClusters(directory, count);
      startOver(directory, palette);
      await must(side.apply());
      const made = [...palette.world.clusters.values()].slice(-count).map(({ uid, projectUid = '' }) => ({ uid, projectUid }));
      palette.control.addFault({ match: { path: '/v1/**' }, times: 'always', action: { latency: LATENCY } });
      return {
        ours: async () => {
          const { ms, output } = await must(side.plan());
          if (!output.includes('No changes.')) throw new Error(`No changes were expected:\n${output.slice(-2000)}`);
          return ms;
        },
        baseline: () => oneAfterAnother(side.host, made),
        close: () => palette.close(),
      };
    },
  };
}

/** @returns milliseconds */
async function oneAfterAnother(host: string, clusters: readonly Made[]): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const start = performance.now();
  for (const cluster of clusters) await read(host, cluster, agent);
  agent.destroy();
  return performance.now() - start;
}

function read(host: string, { uid, projectUid }: Made, agent: Agent): Promise<void> {
  const url = `${host}/v1/spectroclusters/${uid}`;
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { ApiKey: 'local-palette', ProjectUid: projectUid } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`GET ${url}: ${response.statusCode}`));
      response.resume().once('end', resolve);
    });
    request.once('error', reject);
  });
}
