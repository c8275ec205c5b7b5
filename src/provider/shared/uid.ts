/** Whether a text is one of Palette's uids: names may be so, too, but nobody calls things so. */
export function isUid(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
