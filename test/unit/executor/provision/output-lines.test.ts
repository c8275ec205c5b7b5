import fc from 'fast-check';
import { LineReader, TailKeeper } from '../../../../src/executor/provision/output-lines';

function read(chunks: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const reader = new LineReader((line) => lines.push(line));
  for (const chunk of chunks) reader.add(chunk);
  reader.end();
  return lines;
}

test('lines are the same however the bytes come', () => {
  const anyText = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('\n')), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 5 }), (text, size) => {
      const bytes = Buffer.from(text);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
      expect(read(chunks)).toEqual(read([bytes]));
      expect(read([bytes]).join('\n').replaceAll('\r', '')).toBe(bytes.toString().replace(/\n$/, '').replaceAll('\r', ''));
    }),
  );
});

test('a long line comes in pieces that split no character', () => {
  const text = `a${'😀'.repeat(20_000)}`;
  const lines = read([Buffer.from(text)]);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(text);
  expect(lines.every((line) => Buffer.from(line).toString() === line)).toBe(true);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(16 * 1024);
});

test('the end of a long output is kept', () => {
  const keeper = new TailKeeper();
  for (let i = 0; i < 10_000; i++) keeper.add(`line ${i}`);
  expect(keeper.text.endsWith('line 9998\nline 9999\n')).toBe(true);
  expect(keeper.text.length).toBeLessThan(10_000);
});
