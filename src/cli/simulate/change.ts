import type { Command } from 'commander';
import { UserError } from '../user-error';
import { callSimulator } from './client';

interface ChangeFlags {
  readonly pool?: readonly string[];
  readonly label?: readonly string[];
}

/** `pcg simulate change`: somebody changes a cluster by hand, so that a plan has a drift to show. */
export function addSimulateChange(simulate: Command): void {
  simulate
    .command('change <cluster>')
    .description('change a cluster behind the back of whoever manages it')
    .option('--pool <name=count>', 'how many machines a pool has from now on; can be repeated', repeated)
    .option(
      '--label <name=value>',
      'a label that it has from now on, with the others that are given, in place of all; can be repeated',
      repeated,
    )
    .action(async (cluster: string, { pool, label }: ChangeFlags) => {
      if (pool === undefined && label === undefined) throw new UserError('nothing is to be changed: give --pool or --label');
      const pools =
        pool && Object.fromEntries(pool.map((each) => pair('--pool', each)).map(([name, count]) => [name, countOf(name, count)]));
      const labels = label && Object.fromEntries(label.map((each) => pair('--label', each)));
      const body = { ...(pools && { pools }), ...(labels && { labels }) };
      await callSimulator({ method: 'PATCH', path: `clusters/${encodeURIComponent(cluster)}`, body, has: 'done' });
    });
}

const repeated = (value: string, before: readonly string[] = []) => [...before, value];

function pair(flag: string, text: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new UserError(`${flag} takes NAME=VALUE, not "${text}"`);
  return [name, value];
}

function countOf(pool: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UserError(`--pool ${pool}=${text}: a pool has a whole number of machines`);
}
