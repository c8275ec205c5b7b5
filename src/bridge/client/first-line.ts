import type { ChildProcess } from 'node:child_process';

/** What is longer than this is no handshake. */
const MAX_LINE = 64 * 1024;

/** The first line that a process says on stdout. What comes after it is left to others. */
export function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const take = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\n');
      if (end < 0 && text.length <= MAX_LINE) return;
      stdout?.off('data', take);
      resolve(end < 0 ? text : text.slice(0, end));
    };
    stdout?.on('data', take);
  });
}
