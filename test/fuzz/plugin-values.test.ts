import fc from 'fast-check';
import { CodecError, decodeValue, encodeValue } from '../../src/bridge/msgpack';
import { type Type, t } from '../../src/framework/types';
import { anyType, describeValue, typedValue } from '../unit/bridge/arbitraries';
import { mutatedBytes } from './support/bytes';
import { checkMessage, fuzz, peakMiB } from './support/fuzz';

/** What is decoded is encoded and decoded to the same again; what isn't is refused by a CodecError. */
function decodes(type: Type, bytes: Uint8Array): void {
  try {
    const value = decodeValue(type, bytes);
    const again = decodeValue(type, encodeValue(type, value));
    expect(describeValue(again)).toEqual(describeValue(value));
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    checkMessage(error.message);
  }
}

test('MessagePack is decoded, or refused by a CodecError', async () => {
  const input = typedValue.chain(([type, value]) =>
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constant(type) }, { weight: 1, arbitrary: anyType }),
      mutatedBytes(fc.constant(encodeValue(type, value))),
    ),
  );
  await fuzz('MessagePack values', input, ([type, bytes]) => decodes(type, bytes), { runs: 1500 });
});

// A dynamic value brings its own type along, as JSON.
const dynamicBytes = fc.tuple(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('"string"', '["list","dynamic"]', '["object",{"__proto__":"string"}]'),
);

test('types that travel with values are read, or refused by a CodecError', async () => {
  const input = fc
    .oneof(
      dynamicBytes.map(([json, type]) => [Buffer.from(json), Buffer.from(type)] as const),
      fc
        .tuple(
          mutatedBytes(fc.constantFrom(Buffer.from('["object",{"a":["list","string"]},["a"]]'), Buffer.from('["tuple",["bool"]]'))),
          fc.boolean(),
        )
        .map(([type]) => [type, type] as const),
    )
    .map(([value, type]) => Buffer.concat([Buffer.from([0x92]), bin(type), bin(value)]));
  await fuzz('types of dynamic values', input, (bytes) => decodes(t.dynamic, bytes), { runs: 600 });
});

function bin(data: Buffer): Buffer {
  const head = Buffer.from([0xc6, 0, 0, 0, 0]);
  head.writeUInt32BE(data.length, 1);
  return Buffer.concat([head, data]);
}

describe('nothing is made room for that is only announced', () => {
  const four = [0xff, 0xff, 0xff, 0xff];
  const deepType = `${'["list",'.repeat(100_000)}"string"${']'.repeat(100_000)}`;
  test.each<[string, Type, Buffer]>([
    ['4 Gi elements', t.list(t.string), Buffer.from([0xdd, ...four])],
    ['4 Gi members', t.map(t.string), Buffer.from([0xdf, ...four])],
    ['4 GiB of text', t.string, Buffer.from([0xdb, ...four])],
    ['4 GiB of bytes', t.string, Buffer.from([0xc6, ...four])],
    ['an extension of 4 GiB', t.string, Buffer.from([0xc9, ...four, 12])],
    ['4 Gi elements in what is said of an unknown', t.number, Buffer.from([0xc7, 7, 12, 0x81, 0x03, 0xdd, ...four])],
    ['lists in lists without end', t.dynamic, Buffer.alloc(1_000_000, 0x91)],
    ['a type without end', t.dynamic, Buffer.concat([Buffer.from([0x92]), bin(Buffer.from(deepType)), Buffer.from([0xc0])])],
    ['a number of a million digits', t.number, bin(Buffer.from('9'.repeat(1_000_000)))],
    ['a number with a huge exponent', t.number, bin(Buffer.from('1e999999999'))],
  ])('%s', (_, type, bytes) => {
    const before = peakMiB();
    expect(() => decodeValue(type, bytes)).toThrow(CodecError);
    expect(peakMiB() - before).toBeLessThan(64);
  });
});
