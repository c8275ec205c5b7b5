import type { Path, PathStep } from '../../framework';

/** Places in a value, as a tree that is walked along with it. */
export interface Marks {
  /** Whether this very place is marked. */
  readonly here: boolean;
  readonly inner: ReadonlyMap<string, Marks>;
}

/** No place at all. */
export const NO_MARKS: Marks = { here: false, inner: new Map() };

interface Growing {
  here: boolean;
  readonly inner: Map<string, Growing>;
}

/** Makes the tree of some paths. */
export function marksOf(paths: readonly Path[]): Marks {
  if (paths.length === 0) return NO_MARKS;
  const root: Growing = { here: false, inner: new Map() };
  for (const path of paths) {
    let at = root;
    for (const step of path) {
      const key = stepKey(step);
      let next = at.inner.get(key);
      if (!next) {
        next = { here: false, inner: new Map() };
        at.inner.set(key, next);
      }
      at = next;
    }
    at.here = true;
  }
  return root;
}

/** The marks below a member of an object or map. */
export function memberMarks(marks: Marks, name: string): Marks {
  return marks.inner.get(`.${name}`) ?? NO_MARKS;
}

/** The marks below an element of a list or tuple. */
export function elementMarks(marks: Marks, index: number): Marks {
  return marks.inner.get(`#${index}`) ?? NO_MARKS;
}

/** Whether this place or one inside it is marked. */
export function anyMark(marks: Marks): boolean {
  return marks.here || marks.inner.size > 0;
}

// An attribute of an object and a key of a map are one thing here: in a dynamic value either may be written.
function stepKey(step: PathStep): string {
  if ('attribute' in step) return `.${step.attribute}`;
  return 'key' in step ? `.${step.key}` : `#${step.index}`;
}
