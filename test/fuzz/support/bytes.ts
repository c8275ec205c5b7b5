import fc from 'fast-check';

/** Numbers at which lengths, signs and encodings change. */
const EDGES = [
  0, 1, 0x1f, 0x20, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc7, 0xd9, 0xdb, 0xdd, 0xdf, 0xe0, 0xfe, 0xff,
];

const edge = fc.oneof(fc.constantFrom(...EDGES), fc.nat(255));

const lengths = fc
  .constantFrom(0, 1, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff)
  .chain((length) =>
    fc.constantFrom(
      Buffer.from([length & 0xff]),
      Buffer.from([(length >>> 8) & 0xff, length & 0xff]),
      uint32(length),
      Buffer.concat([Buffer.alloc(4), uint32(length)]),
    ),
  );

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

const some = fc.oneof(
  fc.array(edge, { maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
  lengths,
);

/** Where in the bytes, as a part of their length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

interface Change {
  readonly kind: 'flip' | 'set' | 'insert' | 'remove' | 'double' | 'cut' | 'swap';
  readonly from: number;
  readonly to: number;
  readonly with: Buffer;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'set', 'insert', 'remove', 'double', 'cut', 'swap'),
  from: place,
  to: place,
  with: some,
});

/** Bytes that began as some of those that are given, and to which a few things have happened; or any bytes. */
export function mutatedBytes(originals: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Buffer> {
  const mutated = fc
    .tuple(originals, fc.array(change, { maxLength: 5 }))
    .map(([original, changes]) => changes.reduce(changed, Buffer.from(original)));
  const any = fc.array(edge, { maxLength: 200 }).map((bytes) => Buffer.from(bytes));
  return fc.oneof({ weight: 6, arbitrary: mutated }, { weight: 1, arbitrary: any });
}

function changed(bytes: Buffer, { kind, from, to, with: other }: Change): Buffer {
  const at = Math.floor(from * bytes.length);
  const end = Math.max(at, Math.floor(to * bytes.length));
  const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(to * 7.99));
      return copy;
    }
    case 'set':
      return Buffer.concat([before, other, bytes.subarray(Math.min(bytes.length, at + other.length))]);
    case 'insert':
      return Buffer.concat([before, other, bytes.subarray(at)]);
    case 'remove':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, middle.subarray(0, 4096), middle.subarray(0, 4096), after]);
    case 'cut':
      return Buffer.from(before);
    case 'swap':
      return Buffer.concat([before, after, middle]);
  }
}
