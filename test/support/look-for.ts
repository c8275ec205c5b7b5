import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Encodings that hide a text: as far into each other as this. */
const DEEPEST = 3;

/**
 * Looks for texts in a content: as they stand, in base64, in the members of a zip file, and in those of what is in there.
 * @returns which of them are there
 */
export function foundIn(content: Buffer | string, texts: readonly string[], depth = 0): readonly string[] {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const text = bytes.toString('latin1');
  const plain = texts.filter((each) => text.includes(each));
  if (depth === DEEPEST) return plain;
  const inside = [...zipMembers(bytes), ...base64In(text)].flatMap((each) => foundIn(each, texts, depth + 1));
  return [...new Set([...plain, ...inside])];
}

/** Looks for texts in all files of a folder. @returns lines: which is in which file */
export function foundUnder(folder: string, texts: readonly string[], skipped: readonly string[] = []): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    if (skipped.includes(name)) return [];
    const path = join(folder, name);
    const stat = statSync(path);
    if (stat.isDirectory()) return foundUnder(path, texts);
    return stat.isFile() ? foundIn(readFileSync(path), texts).map((each) => `${each} is in ${name}`) : [];
  });
}

function base64In(text: string): readonly Buffer[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{20,}={0,2}/g) ?? [];
  return runs.map((run) => Buffer.from(run, 'base64'));
}

/** The members of a zip file, from its directory at the end; none of what is no zip file. */
function zipMembers(bytes: Buffer): readonly Buffer[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || !bytes.subarray(0, 2).equals(Buffer.from('PK'))) return [];
  const members: Buffer[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    members.push(method === 0 ? packed : inflateRawSync(packed));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return members;
}
