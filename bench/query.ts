import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PCG } from './app';
import type { Benchmark } from './pairs';
import { run, timeToFirstLine } from './processes';
import { startServer } from './simulator';
import { must } from './stack';

const CLUSTERS = 5_000;
const FOUND = 'list_resource_found';

/** Writes down how much memory the process had at most, when it ends. */
const NOTE_MEMORY = `process.on('exit', () => require('node:fs').writeFileSync(process.env.NOTE, String(process.resourceUsage().maxRSS)));`;

/** `pcg query` of all clusters of a tenant that has 5,000. */
async function tenant(directory: string) {
  const palette = await startServer('simulate', String(CLUSTERS));
  const provider = { required_providers: { palette: { source: 'cdktf-palette/palette' } } };
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify({ terraform: provider, provider: { palette: {} } }));
  const note = join(directory, 'memory');
  const hook = join(directory, 'note.js');
  writeFileSync(hook, NOTE_MEMORY);
  const env = { PATH: process.env.PATH, HOME: directory, PALETTE_HOST: palette.url, PALETTE_API_KEY: 'local-palette', NOTE: note };
  const command = (limit: number, args: readonly string[] = []) => ({
    program: process.execPath,
    args: [...args, PCG, 'query', 'palette_cluster_vsphere', '--limit', String(limit), '--json'],
    directory,
    env,
  });
  return { palette, command, hook, memory: () => Number(readFileSync(note, 'utf8')) / 1024 };
}

/** Until the first cluster is there, against a query that asks for one. */
export const queryFirst: Benchmark = {
  name: `query-${CLUSTERS}-first`,
  aim: 1.2,
  pairs: 7,
  prepare: async (directory) => {
    const { palette, command } = await tenant(directory);
    return {
      ours: () => timeToFirstLine(command(CLUSTERS), FOUND),
      baseline: async () => (await must(run(command(1)))).ms,
      close: () => palette.stop(),
    };
  },
};

/** The memory that it takes at most, against a query of a tenth of them. */
export const queryMemory: Benchmark = {
  name: `query-${CLUSTERS}-memory`,
  unit: 'MiB',
  aim: 1.2,
  pairs: 3,
  prepare: async (directory) => {
    const { palette, command, hook, memory } = await tenant(directory);
    const peak = async (limit: number) => {
      const { output } = await must(run(command(limit, ['--require', hook])));
      const found = output.split('\n').filter((line) => line.includes(FOUND)).length;
      if (found !== limit) throw new Error(`${limit} clusters were expected, and ${found} came`);
      return memory();
    };
    return { ours: () => peak(CLUSTERS), baseline: () => peak(CLUSTERS / 10), close: () => palette.stop() };
  },
};
