import { readFileSync } from 'node:fs';

/** What tells a process from others, also from a later one that has its number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it began, in words of the kernel: the boot, and ticks since. Missing outside Linux. */
  readonly start?: string;
}

/** The mark of a process of this machine. */
export function markOf(pid: number): ProcessMark {
  const start = lookUp(pid)?.start;
  return start === undefined ? { pid } : { pid, start };
}

/** Whether a process is still there, on this machine. */
export function isRunning({ pid, start }: ProcessMark): boolean {
  // Other numbers mean groups of processes.
  if (!Number.isSafeInteger(pid) || pid <= 0 || !takesSignals(pid)) return false;
  const found = lookUp(pid);
  if (found?.ended) return false;
  if (found === undefined || start === undefined) return pid !== process.pid;
  return found.start === start;
}

function takesSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/** What the kernel's files say (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
function lookUp(pid: number): { readonly start: string; readonly ended: boolean } | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name comes before, in brackets, and may have spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', ticks] = [fields[0], fields[19]];
    return ticks === undefined ? undefined : { start: `${boot} ${ticks}`, ended: 'ZXx'.includes(state) };
  } catch {
    return undefined;
  }
}
