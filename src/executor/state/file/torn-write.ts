// Disks write sectors whole; a system call that is broken off may end anywhere, but only once.
const SECTOR = 512;
const NEWLINE = 10;

/** A text as it is written over longer bytes: padded, so that it is whole also before the rest is cut off. */
export function padded(text: Buffer, length: number): Buffer {
  return text.length < length ? Buffer.concat([text, Buffer.alloc(length - text.length, NEWLINE)]) : text;
}

/**
 * Whether bytes are what is left of a write that broke off: every sector old or new, or empty where the
 * file was growing, and at most one that is new up to some byte and old from there.
 */
export function isMix(data: Buffer, old: Buffer, next: Buffer): boolean {
  const longest = Math.max(old.length, next.length);
  if (data.length > longest || data.length < Math.min(old.length, next.length)) return false;
  const after = padded(next, old.length);
  const before = old.length >= data.length ? old : Buffer.concat([old, Buffer.alloc(data.length - old.length)]);
  let split = false;
  for (let start = 0; start < data.length; start += SECTOR) {
    const end = Math.min(start + SECTOR, data.length);
    if (same(data, after, start, end) || same(data, before, start, end)) continue;
    if (split) return false;
    split = true;
    let border = start;
    while (border < end && data[border] === after[border]) border++;
    if (!same(data, before, border, end)) return false;
  }
  return true;
}

function same(a: Buffer, b: Buffer, start: number, end: number): boolean {
  return a.compare(b, start, end, start, end) === 0;
}
