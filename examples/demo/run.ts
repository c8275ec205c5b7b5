import { spawn } from 'node:child_process';
import { say } from './say';

/** A program with all that it is started with. */
export interface Program {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What of a program's words is shown, and how it has to end. */
export interface Showing {
  /** Only these lines. Without it all of stdout is shown. */
  readonly keep?: RegExp;
  /** All from this line on. */
  readonly from?: RegExp;
  /** @default 0 */
  readonly code?: number;
}

/** Runs a program and shows what it says as it says it. @throws Error with all of it when it ends otherwise than it should */
export function run({ args, cwd, env }: Program, { keep, from, code = 0 }: Showing = {}): Promise<void> {
  const [program = '', ...rest] = args;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd, env });
    let all = '';
    let begun = from === undefined;
    const lines = (whole: boolean) => {
      let cut = '';
      return (chunk: Buffer): void => {
        all += chunk.toString();
        const parts = (cut + chunk.toString()).split('\n');
        cut = parts.pop() ?? '';
        for (const line of parts) {
          begun ||= from?.test(line) ?? false;
          const shown = from ? begun : keep ? keep.test(line) : whole;
          if (shown && line.trim() !== '') say.output(line.trimEnd());
        }
      };
    };
    child.stdout.on('data', lines(true));
    child.stderr.on('data', lines(false));
    child.once('error', reject);
    child.once('close', (exit) => {
      if (exit === code) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${exit}:\n${all}`));
    });
  });
}
