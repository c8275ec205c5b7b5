import fc from 'fast-check';
import { graphemes } from '../../../../../src/executor/expression/functions/graphemes';

/** At one go: what the whole text comes to, however slowly. */
function atOnce(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const FLAG = '\u{1f1e9}\u{1f1ea}';

describe('grapheme clusters of long texts', () => {
  test('are those of the whole, wherever the windows end', () => {
    const piece = fc.constantFrom(
      'a',
      'e\u0301',
      FAMILY,
      FLAG,
      '\r\n',
      '\u0915\u094d\u0937',
      `x${'\u0301'.repeat(1500)}`,
      '\u{1f600}',
    );
    const run = fc
      .tuple(piece, fc.integer({ min: 1, max: 400 }))
      .map(([text, times]) => text.repeat(text.length > 1000 ? 1 : times));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const text = runs.join('');
        expect(graphemes(text)).toEqual(atOnce(text));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('cost in proportion to the length', () => {
    expect(graphemes('é'.repeat(100_000))).toHaveLength(100_000);
  });
});
