import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive; what is left out makes it an ordinary one. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** With the type of file: `0o120777` is a link. */
  readonly mode?: number;
  /** What the archive says of its size. */
  readonly size?: number;
}

const REGULAR = 0o100755;
const UNIX = 3;

/**
 * A zip archive of any kind, in order or not: the ways in which one can be wrong are what tests are about, and tools only make
 * good ones (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = REGULAR, size } of entries) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const nameBytes = Buffer.from(name);
    // Version, flags (names in UTF-8), deflate, time, date, checksum, sizes, length of the name and of more.
    const common = numbers(
      [2, 20],
      [2, 0x800],
      [2, 8],
      [2, 0],
      [2, 0x21],
      [4, crc32(data)],
      [4, packed.length],
      [4, size ?? data.length],
      [2, nameBytes.length],
      [2, 0],
    );
    files.push(numbers([4, 0x04034b50]), common, nameBytes, packed);
    const place = numbers([2, 0], [2, 0], [2, 0], [4, (mode << 16) >>> 0], [4, offset]);
    directory.push(numbers([4, 0x02014b50], [2, (UNIX << 8) | 20]), common, place, nameBytes);
    offset += 4 + common.length + nameBytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = entries.length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, offset], [2, 0]);
  return Buffer.concat([...files, list, end]);
}

function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
