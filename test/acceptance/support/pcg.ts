import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { CACHE, ROOT } from './workspace';

/** What a command of pcg left. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of pcg that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly finished: Promise<Ran>;
  /** Resolves when it has said these words on stderr, or what a pattern fits, and rejects when it ends without. */
  told(words: string | RegExp): Promise<void>;
}

/** Starts the built program in a folder, with no environment but what is given and the PATH. */
export function startPcg(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string): Running {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, XDG_CACHE_HOME: CACHE, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (text.stdout += chunk));
  child.stderr?.on('data', (chunk) => (text.stderr += chunk));
  if (input !== undefined) child.stdin?.end(input);
  const finished = new Promise<Ran>((fulfil) => child.once('close', (code) => fulfil({ code, ...text })));
  const told = (words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const has = () => (typeof words === 'string' ? text.stderr.includes(words) : words.test(text.stderr));
      const look = () => has() && resolve();
      child.stderr?.on('data', look);
      look();
      void finished.then(() => reject(new Error(`it ended without saying "${words}":\n${text.stderr}`)));
    });
  return { child, finished, told };
}

/** Runs the built program in a folder, with no environment but what is given and the PATH. */
export function runPcg(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string): Promise<Ran> {
  return startPcg(cwd, args, env, input).finished;
}
