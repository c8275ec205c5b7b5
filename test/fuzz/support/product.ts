import { runProgram } from '../../../src/cli/run-program';

/** How a command of pcg ended. */
export interface Ended {
  readonly code: number;
  /** What it wrote on stdout and stderr. */
  readonly output: string;
}

/** Runs a command of pcg in this process: one at a time. */
export async function runPcg(args: readonly string[]): Promise<Ended> {
  let output = '';
  const streams = [process.stdout, process.stderr];
  const writes = streams.map(({ write }) => write);
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
      output += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      const written = [encoding, done].find((each) => typeof each === 'function') as (() => void) | undefined;
      if (written) setImmediate(written);
      return true;
    }) as typeof stream.write;
  }
  const { exit, exitCode: before } = process;
  process.exitCode = 0;
  process.exit = ((code: number) => {
    throw new Error(`pcg ended the process with ${code}: ${output}`);
  }) as typeof exit;
  try {
    await runProgram(['node', 'pcg', ...args]);
    return { code: Number(process.exitCode ?? 0), output };
  } finally {
    process.exit = exit;
    process.exitCode = before;
    for (const [i, stream] of streams.entries()) stream.write = writes[i] as typeof stream.write;
  }
}
