import { type SpawnOptions, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** A program with all that it is started with. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly directory?: string;
}

/** What a program that has ended left. */
export interface Finished {
  readonly code: number | null;
  /** stdout and stderr as they came. */
  readonly output: string;
  /** From before the start until it had ended. */
  readonly ms: number;
}

/** Starts a program and waits for its end. */
export function run(command: Command): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command.program, command.args, options(command));
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, ms: performance.now() - start }));
  });
}

/**
 * Starts a program, waits for its first line on stdout (that holds a text) and kills it. Resolves when it has ended, so
 * that it doesn't disturb the next.
 * @returns milliseconds from before the start until the line was there
 */
export function timeToFirstLine(command: Command, holding = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command.program, command.args, options(command));
    let stdout = '';
    let stderr = '';
    let ms: number | undefined;
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (
        ms !== undefined ||
        !stdout
          .split('\n')
          .slice(0, -1)
          .some((line) => line.includes(holding))
      )
        return;
      ms = performance.now() - start;
      child.kill('SIGKILL');
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', () => {
      if (ms === undefined) reject(new Error(`${command.program} ended without a line on stdout.\n${stderr}`));
      else resolve(ms);
    });
  });
}

function options({ env, directory }: Command): SpawnOptions {
  return { cwd: directory, env, stdio: ['ignore', 'pipe', 'pipe'] };
}
