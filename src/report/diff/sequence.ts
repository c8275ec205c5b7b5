/** Tells which element of one list stands for which of another; an index beyond the end means none. */
export type Visit = (beforeIndex: number, afterIndex: number) => void;

// Beyond this a table of all pairs takes too long and tells a reader nothing.
const LARGEST_TABLE = 4_000_000;

/**
 * Walks two lists side by side as Terraform shows them: place by place when they are of one length and something of
 * the one isn't in the other, otherwise along their longest common subsequence.
 *
 * @param before what tells each element from others
 * @param pairable whether elements in a gap of the subsequence are shown as one changed element
 */
export function alignLists(
  before: readonly string[],
  after: readonly string[],
  pairable: (b: number, a: number) => boolean,
  visit: Visit,
): void {
  const kept = new Set(after);
  if (before.length === after.length && before.some((element) => !kept.has(element))) {
    for (let i = 0; i < before.length; i++) visit(i, i);
    return;
  }
  let b = 0;
  let a = 0;
  const gap = (beforeEnd: number, afterEnd: number) => {
    while (b < beforeEnd) {
      if (a < afterEnd && pairable(b, a)) visit(b++, a++);
      else visit(b++, after.length);
    }
    while (a < afterEnd) visit(before.length, a++);
  };
  for (const [shared] of commonSubsequence(before, after)) {
    // The first ones that are alike, not those that the subsequence was made of.
    const element = before[shared] as string;
    gap(before.indexOf(element, b), after.indexOf(element, a));
    visit(b++, a++);
  }
  gap(before.length, after.length);
}

/** The pairs of indexes of a longest common subsequence, ascending. */
export function commonSubsequence(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  for (const [b, a] of middle(before.slice(start, before.length - tail), after.slice(start, after.length - tail))) {
    pairs.push([b + start, a + start]);
  }
  for (let i = tail; i > 0; i--) pairs.push([before.length - i, after.length - i]);
  return pairs;
}

function middle(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || (before.length + 1) * width > LARGEST_TABLE) return [];
  // lengths[b * width + a]: of the longest common subsequence of what follows b and a.
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (b: number, a: number) => lengths[b * width + a] as number;
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      lengths[b * width + a] = before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let b = 0;
  let a = 0;
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) pairs.push([b++, a++]);
    else if (at(b + 1, a) >= at(b, a + 1)) b++;
    else a++;
  }
  return pairs;
}
