// Loading the rules of Unicode takes longer than most plans need for all their expressions.
let segmenter: Intl.Segmenter | undefined;

// Without combining marks, line breaks of two characters and the like, one character is one cluster.
const PLAIN = /^[\x20-\x7e\n]*$/;

/** The grapheme clusters of a text: what people count as characters. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
