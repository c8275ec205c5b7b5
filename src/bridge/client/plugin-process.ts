import type { ChildProcess } from 'node:child_process';
import { after, type Clock } from '../../runtime/clock';

/** Plugins that run: none outlives this process. */
const running = new Set<ChildProcess>();

let isWatching = false;

/**
 * Has a plugin end with this process, however hurriedly that goes.
 * @returns what is to be called when it has ended
 */
export function watchProcess(child: ChildProcess): () => void {
  running.add(child);
  if (!isWatching) {
    isWatching = true;
    process.on('exit', () => {
      for (const plugin of running) plugin.kill('SIGKILL');
    });
  }
  return () => void running.delete(child);
}

/** How long the last words of a process may take to come: who it started itself may hold them open. */
const LAST_WORDS_MS = 300;

/** How a process ended, in words that go on: `It ended with exit code 2`. */
export function endOf(child: ChildProcess, clock: Clock): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(startError(error)));
    child.once('exit', (code, signal) => {
      const end = signal === null ? `It ended with exit code ${code}` : `It was ended by the signal ${signal}`;
      const cancel = after(clock, LAST_WORDS_MS, () => resolve(end));
      child.once('close', () => {
        cancel();
        resolve(end);
      });
    });
  });
}

function startError({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'There is no such program, or what it needs to run is missing: it could not be started';
    case 'EACCES':
      return 'It may not be run (chmod +x makes a file a program): it could not be started';
    case 'ENOEXEC':
      return 'It is no program of this system and processor: it could not be started';
    default:
      return `It could not be started (${message})`;
  }
}
