import type { Path, PathStep } from '../../framework';

/**
 * Where something in a value is marked. A path says that what is there is sensitive; one that ends in {@link EPHEMERAL} says that it is
 * ephemeral, and so is never kept. What has only {@link EPHEMERAL} in it, and the empty path, mean the whole value.
 * Marks of both kinds spread in the same way.
 */
export type Marks = readonly Path[];

/** Ends a path to something ephemeral. It is known by its identity, so nothing that a user writes is taken for it. */
export const EPHEMERAL: PathStep = Object.freeze({ attribute: '\u0000ephemeral' });

export const NO_MARKS: Marks = [];
/** Marks all of a value as sensitive. */
export const ALL_SENSITIVE: Marks = [[]];
/** Marks all of a value as ephemeral. */
export const ALL_EPHEMERAL: Marks = [[EPHEMERAL]];
const ALL_BOTH: Marks = [...ALL_SENSITIVE, ...ALL_EPHEMERAL];

interface Marked {
  readonly sensitive: Marks;
}

/** Marks of a whole for all that is marked anywhere in some values. */
export function marksIn(...values: readonly Marked[]): Marks {
  return wholes(values, () => true);
}

/** The marks that some values have as a whole, not only inside them. */
export function wholeMarks(...values: readonly Marked[]): Marks {
  return wholes(values, isWhole);
}

/** Marks of a whole, together. */
export function bothMarks(a: Marks, b: Marks): Marks {
  if (a.length === 0) return b;
  return b.length === 0 ? a : marksIn({ sensitive: a }, { sensitive: b });
}

function wholes(values: readonly Marked[], counts: (path: Path) => boolean): Marks {
  let sensitive = false;
  let ephemeral = false;
  for (const value of values) {
    for (const path of value.sensitive) {
      if (!counts(path)) continue;
      if (isEphemeralPath(path)) ephemeral = true;
      else sensitive = true;
    }
  }
  if (ephemeral) return sensitive ? ALL_BOTH : ALL_EPHEMERAL;
  return sensitive ? ALL_SENSITIVE : NO_MARKS;
}

/** Marks of a whole before those inside it: one of the same kind covers them. */
export function withMarks(whole: Marks, inside: Marks): Marks {
  if (inside.length === 0) return whole;
  const others = inside.filter((path) => !whole.some((mark) => isEphemeralPath(mark) === isEphemeralPath(path)));
  return others.length === 0 ? whole : [...whole, ...others];
}

/** Whether a mark means the whole value. */
export function isWhole([first]: Path): boolean {
  return first === undefined || first === EPHEMERAL;
}

export function isEphemeralPath(path: Path): boolean {
  return path.at(-1) === EPHEMERAL;
}

/** The marks of what is inside a value at a step; `matches` tells whether a path's step leads there. */
export function marksInside(marks: Marks, matches: (step: PathStep) => boolean): Marks {
  if (marks.length === 0) return marks;
  const whole = wholeMarks({ sensitive: marks });
  const below = marks.flatMap((path) => {
    const [first, ...rest] = path;
    return first !== undefined && !isWhole(path) && matches(first) ? [rest] : [];
  });
  return below.length === 0 ? whole : withMarks(whole, below);
}

/** The marks of either kind, as paths to what is marked. */
export function separateMarks(marks: Marks): { readonly sensitive: readonly Path[]; readonly ephemeral: readonly Path[] } {
  if (!marks.some(isEphemeralPath)) return { sensitive: marks, ephemeral: NO_MARKS };
  return {
    sensitive: marks.filter((path) => !isEphemeralPath(path)),
    ephemeral: marks.filter(isEphemeralPath).map((path) => path.slice(0, -1)),
  };
}
