import { readFileSync } from 'node:fs';
import type { OpenFile } from '../files';
import type { LockInfo } from './lock-info';
import type { ProcessMark } from './process-mark';

/** Who the kernel says holds a file's lock. */
export type Holder =
  /** A process with a POSIX lock: terraform. */
  | { readonly kind: 'process'; readonly pid: number }
  /** A descriptor that a process has open: this program, on Linux. */
  | { readonly kind: 'descriptor' }
  | { readonly kind: 'unknown' };

/**
 * Reads the kernel's table of locks (https://man7.org/linux/man-pages/man5/proc_locks.5.html).
 * @param table its text; undefined where there is none
 */
export function holderOf({ device, number }: OpenFile['inode'], table: string | undefined): Holder {
  const hex = (value: bigint) => value.toString(16).padStart(2, '0');
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn);
  const minor = (device & 0xffn) | ((device >> 12n) & ~0xffn & 0xffffffffn);
  const file = `${hex(major)}:${hex(minor)}:${number}`;
  for (const line of table?.split('\n') ?? []) {
    const [, kind, , access, pid, where] = line.trim().split(/\s+/);
    if (where !== file || access !== 'WRITE') continue;
    if (kind === 'OFDLCK') return { kind: 'descriptor' };
    if (kind === 'POSIX' && Number(pid) > 0) return { kind: 'process', pid: Number(pid) };
  }
  return { kind: 'unknown' };
}

/** The kernel's table of locks; undefined where there is none (outside Linux). */
export function lockTable(): string | undefined {
  try {
    return readFileSync('/proc/locks', 'utf8');
  } catch {
    return undefined;
  }
}

const PARTS = ['host', 'namespace', 'start', 'machine'] as const satisfies readonly (keyof ProcessMark)[];

/** What the info of this program's own locks says beyond Terraform's fields: which process, for whoever has to look for it. */
export function ownInfo(command: string, mark: ProcessMark): string {
  const parts = PARTS.flatMap((part) => (mark[part] === undefined ? [] : [`${part} ${mark[part]}`]));
  return [`pcg ${command}, process ${mark.pid}`, ...parts].join('; ');
}

/** Which process an info names; undefined when it is no info of this program's. */
export function ownerOf({ Info }: LockInfo): ProcessMark | undefined {
  const [first = '', ...rest] = Info.split('; ');
  const pid = /^pcg .*, process (\d+)$/.exec(first)?.[1];
  if (pid === undefined) return undefined;
  const parts = PARTS.flatMap((part) => {
    const found = rest.find((text) => text.startsWith(`${part} `));
    return found === undefined ? [] : [[part, found.slice(part.length + 1)]];
  });
  return { pid: Number(pid), ...Object.fromEntries(parts) };
}

/** Whether the info was left by somebody else than the present holder, who has yet to write its own. */
export function isStale(info: LockInfo, holder: Holder): boolean {
  const own = ownerOf(info) !== undefined;
  if (holder.kind === 'process') return own;
  return holder.kind === 'descriptor' && !own;
}
