import { createHmac } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells a process from others, also from a later one that has its number, and from those of other machines and containers. */
export interface ProcessMark {
  readonly pid: number;
  /** When it began, in words of the kernel: the boot, and ticks since. Missing outside Linux. */
  readonly start?: string;
  /** The machine or container, as it calls itself. */
  readonly host?: string;
  /** Whose process numbers these are: `pid:[4026531836]`. Missing outside Linux. */
  readonly namespace?: string;
  /** What tells the machine from others of its name, also after it was started anew: made from its id, which nobody else is to know. */
  readonly machine?: string;
}

/** Where a process would be seen from. */
export type Here = Pick<ProcessMark, 'host' | 'namespace' | 'machine'> & { readonly boot?: string };

/** Whether a process is there: `unknown` where it can't be seen from here. */
export type Liveness = 'running' | 'ended' | 'unknown';

/** The numbers of a machine itself; containers have others (https://man7.org/linux/man-pages/man7/pid_namespaces.7.html). */
const FIRST_NAMESPACE = 'pid:[4026531836]';

/** The mark of a process of this machine. */
export function markOf(pid: number): ProcessMark {
  const start = lookUp(pid)?.start;
  const { boot: _, ...place } = here();
  return { pid, ...(start === undefined ? {} : { start }), ...place };
}

/** Whether a process is still there, or may be: what can't be seen from here counts as running. */
export function isRunning(mark: ProcessMark, from: Here = here()): boolean {
  return liveness(mark, from) !== 'ended';
}

/** What is known of a process from here. */
export function liveness({ pid, start, host, namespace, machine }: ProcessMark, from: Here = here()): Liveness {
  // Other numbers mean groups of processes.
  if (!Number.isSafeInteger(pid) || pid <= 0) return 'ended';
  const boot = start?.split(' ')[0];
  if (boot !== undefined && from.boot !== undefined && boot !== from.boot && host !== undefined) {
    // This machine has been started anew since, unless another one, or a container elsewhere, only has its name.
    const first = (namespace ?? FIRST_NAMESPACE) === FIRST_NAMESPACE && (from.namespace ?? FIRST_NAMESPACE) === FIRST_NAMESPACE;
    return host === from.host && machine !== undefined && machine === from.machine && first ? 'ended' : 'unknown';
  }
  if (namespace !== undefined && from.namespace !== undefined && namespace !== from.namespace) return 'unknown';
  if (boot === undefined && host !== undefined && from.host !== undefined && host !== from.host) return 'unknown';
  if (!takesSignals(pid)) return 'ended';
  const found = lookUp(pid);
  if (found?.ended) return 'ended';
  if (found === undefined || start === undefined) return pid === process.pid ? 'ended' : 'running';
  return found.start === start ? 'running' : 'ended';
}

/** What is known of a group of processes by the mark of its first one, which may have ended before the others. */
export function groupLiveness(mark: ProcessMark, from: Here = here()): Liveness {
  const first = liveness(mark, from);
  if (first !== 'ended' || !Number.isSafeInteger(mark.pid) || mark.pid <= 1) return first;
  // While a group is there, no process gets its number: one that has it means that the group is gone.
  return !takesSignals(mark.pid) && takesSignals(-mark.pid) ? 'running' : 'ended';
}

/** Where this process is. */
export function here(): Here {
  const boot = attempt(bootId);
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid'));
  const host = attempt(hostname);
  const machine = attempt(machineDigest);
  return { ...(boot && { boot }), ...(namespace && { namespace }), ...(host && { host }), ...(machine && { machine }) };
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
  return attempt(() => {
    // A container may have been given the files of another's processes: what stands under a number there is somebody else.
    if (readlinkSync('/proc/self') !== String(process.pid)) return undefined;
    const boot = bootId();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name comes before, in brackets, and may have spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', ticks] = [fields[0], fields[19]];
    return ticks === undefined ? undefined : { start: `${boot} ${ticks}`, ended: 'ZXx'.includes(state) };
  });
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** https://man7.org/linux/man-pages/man5/machine-id.5.html: it is confidential, what is derived from it isn't. */
function machineDigest(): string | undefined {
  const id = readFileSync('/etc/machine-id', 'utf8').trim();
  return id === '' ? undefined : createHmac('sha256', id).update('cdktf-palette').digest('hex').slice(0, 16);
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
