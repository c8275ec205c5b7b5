import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './workspace';

/** What a command of pcg left. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in a folder, with no environment but what is given and the PATH. */
export function runPcg(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (text.stdout += chunk));
  child.stderr?.on('data', (chunk) => (text.stderr += chunk));
  if (input !== undefined) child.stdin?.end(input);
  return new Promise((fulfil) => child.once('close', (code) => fulfil({ code, ...text })));
}
