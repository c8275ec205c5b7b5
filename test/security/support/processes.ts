import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What others on the machine can see of a process. */
export interface Seen {
  readonly command: string;
  readonly title: string;
}

/** Watches all descendants of a process until told to stop. */
export function watchProcesses(root: number): { stop(): Promise<readonly Seen[]> } {
  const seen = new Map<string, Seen>();
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      for (const [pid, each] of descendants(root)) seen.set(`${pid} ${each.command} ${each.title}`, each);
      await pause(5);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return [...seen.values()];
    },
  };
}

function descendants(root: number): readonly (readonly [number, Seen])[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, title = '', parent = ''] = /^\d+ \((.*)\) \S (\d+)/.exec(stat) ?? [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), command, title }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid)).map(({ pid, command, title }) => [pid, { command, title }] as const);
}
