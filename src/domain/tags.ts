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
