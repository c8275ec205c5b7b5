/** Palette keeps tags as labels; a tag without a value gets this one. */
const BARE = 'spectro__tag';

/** Labels for tags (`site:dc1`, `critical`); everything after the first colon is the value. */
export function tagsToLabels(tags: readonly string[]): { [key: string]: string } {
  return Object.fromEntries(
    tags.map((tag) => {
      const colon = tag.indexOf(':');
      return colon < 0 ? [tag, BARE] : [tag.slice(0, colon), tag.slice(colon + 1)];
    }),
  );
}

/** The tags that labels stand for, sorted. */
export function labelsToTags(labels: { readonly [key: string]: string }): string[] {
  return Object.entries(labels)
    .map(([key, value]) => (value === BARE ? key : `${key}:${value}`))
    .sort();
}

/** @returns what is wrong with a set of tags, or undefined */
export function tagsProblem(tags: readonly string[]): string | undefined {
  const keys = tags.map((tag) => tag.split(':', 1)[0] ?? '');
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) return `Two tags have the key "${twice}", and Palette keeps one value for a key.`;
  if (keys.includes('')) return 'A tag needs a key before its colon.';
  return tags.some((tag) => tag.endsWith(`:${BARE}`))
    ? `"${BARE}" is what Palette writes for a tag without a value; leave it out.`
    : undefined;
}
