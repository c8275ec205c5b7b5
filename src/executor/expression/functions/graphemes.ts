const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Without combining marks, line breaks of two characters and the like, one character is one cluster.
const PLAIN = /^[\x20-\x7e\n]*$/;

/** The grapheme clusters of a text: what people count as characters. */
export function graphemes(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
