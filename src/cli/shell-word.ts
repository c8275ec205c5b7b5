const PLAIN = /^[\w@%+=:,./-]+$/;

/** A text as a shell takes it for one word, and for nothing else: what is printed to be typed may have a path in it that somebody else chose. */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
