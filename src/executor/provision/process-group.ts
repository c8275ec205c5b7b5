import type { ChildProcess } from 'node:child_process';
import type { Clock } from '../../runtime/clock';

/** How long an interrupted command has to end by itself. Milliseconds. */
const GRACE = 10_000;

/**
 * Sees to it that a command ends soon after the signal is aborted: its process group, which it leads, is
 * interrupted, and killed when it is still there after a while.
 */
export function endWithGroup(child: ChildProcess, signal: AbortSignal, clock: Clock): { done(): void } {
  const ended = new AbortController();
  running.add(child);
  if (running.size === 1) process.on('exit', killAll);
  const abort = () => {
    send(child, 'SIGINT');
    clock.sleep(GRACE, ended.signal).then(
      () => {
        send(child, 'SIGKILL');
        // A process that left the group may still hold them open.
        child.stdout?.destroy();
        child.stderr?.destroy();
      },
      () => {},
    );
  };
  signal.addEventListener('abort', abort, { once: true });
  return {
    done: () => {
      signal.removeEventListener('abort', abort);
      ended.abort();
      running.delete(child);
      if (running.size === 0) process.off('exit', killAll);
    },
  };
}

/** Whose groups end with this program, however it ends, unless it is killed itself. */
const running = new Set<ChildProcess>();

function killAll(): void {
  for (const child of running) send(child, 'SIGKILL');
}

function send(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // There are no process groups on Windows; elsewhere the group is gone, and so is the child.
    child.kill(signal);
  }
}
