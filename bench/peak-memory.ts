import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Command, Finished } from './processes';

const EVERY_MS = 20;

/**
 * Runs a program, and looks every 20 ms at how much memory it and all that it has started take together (their resident sets, as Linux tells them).
 * @returns what it left, and the most that was seen, in MiB
 */
export function runMeasured({ program, args, env, directory }: Command): Promise<Finished & { readonly peak: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { env, cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let peak = 0;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const looking = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, residentMiB(child.pid));
    }, EVERY_MS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(looking);
      resolve({ code, output, ms: performance.now() - start, peak });
    });
  });
}

/** Of a process and of all below it. One that has ended meanwhile takes nothing. */
function residentMiB(pid: number): number {
  try {
    const [, kib = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    // Any of its threads may have started one.
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    const children = threads.flatMap((text) => text.split(' ').filter(Boolean));
    return Number(kib) / 1024 + children.reduce((sum, child) => sum + residentMiB(Number(child)), 0);
  } catch {
    return 0;
  }
}
