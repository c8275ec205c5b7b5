import { CodecError } from './codec-error';

/** Values nested deeper than this are refused in both directions. Schemas go some ten levels deep. */
export const MAX_DEPTH = 128;

const TRUNCATED = 'the MessagePack data ends too early';

// By head byte from 0xc0: how many bytes hold a length, how many bytes follow in any case, and
// how many values each unit of length stands for (0: the length counts bytes).
//                     c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 ca cb cc cd ce cf d0 d1 d2 d3 d4 d5 d6 d7 d8  d9 da db dc dd de df
const LENGTH_BYTES = [0, 0, 0, 0, 1, 2, 4, 1, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 2, 4, 2, 4];
const FIXED_BYTES = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 2, 3, 5, 9, 17, 0, 0, 0, 0, 0, 0, 0];
const VALUES_PER_UNIT = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2];

/**
 * Walks the headers of one MessagePack value. A decoder makes room for what a header announces
 * before it reads on, so a few hostile bytes could ask for gigabytes: after this check every
 * element that a header announces is really there, and nothing is nested deeper than {@link MAX_DEPTH}.
 *
 * Format: https://github.com/msgpack/msgpack/blob/master/spec.md
 * @returns the index of the first byte after the value
 * @throws CodecError
 */
export function valueEnd(bytes: Uint8Array): number {
  const outer: number[] = [];
  let left = 1;
  let position = 0;
  for (;;) {
    while (left === 0) {
      const next = outer.pop();
      if (next === undefined) return position;
      left = next;
    }
    left -= 1;
    const head = bytes[position++];
    if (head === undefined) throw new CodecError(TRUNCATED);
    let values = 0;
    if (head < 0x80 || head >= 0xe0) continue;
    if (head < 0x90) values = (head & 0x0f) * 2;
    else if (head < 0xa0) values = head & 0x0f;
    else if (head < 0xc0) position += head & 0x1f;
    else {
      if (head === 0xc1) throw new CodecError('the data is no MessagePack');
      const row = head - 0xc0;
      const length = readLength(bytes, position, LENGTH_BYTES[row] as number);
      position += (LENGTH_BYTES[row] as number) + (FIXED_BYTES[row] as number);
      if (VALUES_PER_UNIT[row] === 0) position += length;
      else values = length * (VALUES_PER_UNIT[row] as number);
    }
    if (position > bytes.length || values > bytes.length - position) throw new CodecError(TRUNCATED);
    if (values > 0) {
      if (outer.length >= MAX_DEPTH) throw new CodecError(`the value is nested more than ${MAX_DEPTH} levels deep`);
      outer.push(left);
      left = values;
    }
  }
}

function readLength(bytes: Uint8Array, position: number, size: number): number {
  let length = 0;
  for (let i = 0; i < size; i++) length = length * 256 + (bytes[position + i] ?? 0);
  return length;
}
