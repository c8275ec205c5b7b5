import * as fc from 'fast-check';
import { FrameReader, frame } from '../../../../src/bridge/grpc/framing';
import { GrpcError, Status } from '../../../../src/bridge/grpc/status';

describe('frames', () => {
  test('five bytes come before the message', () => {
    expect(frame(Buffer.from('abc'))).toEqual(Buffer.from([0, 0, 0, 0, 3, 97, 98, 99]));
    expect(frame(Buffer.alloc(0))).toEqual(Buffer.alloc(5));
  });

  test('messages come out whole, however they are cut', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 5 });
    fc.assert(
      fc.property(messages, fc.array(fc.nat({ max: 120 }), { maxLength: 12 }), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map((message) => frame(message)));
        const points = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const reader = new FrameReader();
        const received = points.slice(1).flatMap((end, i) => reader.push(bytes.subarray(points[i], end)));
        expect(received.map((message) => [...message])).toEqual(sent.map((message) => [...message]));
        expect(reader.isPartial).toBe(false);
      }),
    );
  });

  test('a frame that is cut off is seen', () => {
    const reader = new FrameReader();
    expect(reader.push(frame(Buffer.from('abc')).subarray(0, 7))).toEqual([]);
    expect(reader.isPartial).toBe(true);
  });

  test('compression is refused', () => {
    expect(() => new FrameReader().push(Buffer.from([1, 0, 0, 0, 0]))).toThrow(
      new GrpcError(Status.UNIMPLEMENTED, 'compressed messages are not supported'),
    );
  });

  test('a large message is refused by its header', () => {
    expect(() => new FrameReader(10).push(Buffer.from([0, 0, 0, 0, 11]))).toThrow(/11 bytes is larger than 10 bytes/);
    expect(new FrameReader(10).push(frame(Buffer.alloc(10)))).toHaveLength(1);
  });
});
