// Loading the rules of Unicode takes longer than most plans need for all their expressions.
let segmenter: Intl.Segmenter | undefined;

// Without combining marks, line breaks of two characters and the like, one character is one cluster.
const PLAIN = /^[\x20-\x7e\t\n]*$/;
/** The segmenter copies its text for each cluster: a long one goes by it in windows. */
const WINDOW = 1024;

/** The grapheme clusters of a text: what people count as characters. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const found: string[] = [];
  for (let at = 0, size = WINDOW; at < text.length; ) {
    // Half a character would not join what it belongs to.
    const end = at + size + (/[\ud800-\udbff]/.test(text[at + size - 1] ?? '') ? 1 : 0);
    const clusters = Array.from(segmenter.segment(text.slice(at, end)), ({ segment }) => segment);
    // The last one may go on behind the window.
    if (end < text.length) clusters.pop();
    if (clusters.length === 0) {
      size *= 2;
      continue;
    }
    for (const cluster of clusters) {
      found.push(cluster);
      at += cluster.length;
    }
    size = WINDOW;
  }
  return found;
}
