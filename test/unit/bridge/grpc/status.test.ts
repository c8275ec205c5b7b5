import { encodeStatusMessage } from '../../../../src/bridge/grpc/status';
import { parseTimeout } from '../../../../src/bridge/grpc/timeout';

test.each([
  ['plain text, with marks!', 'plain text, with marks!'],
  ['100 %', '100 %25'],
  ['line\nbreak', 'line%0Abreak'],
  ['für', 'f%C3%BCr'],
  ['🙂', '%F0%9F%99%82'],
])('status message %j', (message, encoded) => {
  expect(encodeStatusMessage(message)).toBe(encoded);
  expect(decodeURIComponent(encoded)).toBe(message);
});

test.each<[string | undefined, number | undefined]>([
  ['1S', 1000],
  ['2M', 120_000],
  ['1H', 3_600_000],
  ['250m', 250],
  ['1u', 1],
  ['1500u', 2],
  ['99999999n', 100],
  ['99999999H', undefined],
  ['123456789S', undefined],
  ['S', undefined],
  ['-1S', undefined],
  [undefined, undefined],
])('timeout %s', (header, ms) => {
  expect(parseTimeout(header)).toBe(ms);
});
