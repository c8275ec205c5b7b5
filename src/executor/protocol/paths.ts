import { type Path, pathText } from '../../framework';
import { compareText } from '../address';

type Step = Path[number];

/** Whether both go the same way. */
export function stepsEqual(a: Step | undefined, b: Step | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ('attribute' in a) return 'attribute' in b && a.attribute === b.attribute;
  if ('key' in a) return 'key' in b && a.key === b.key;
  return 'index' in b && a.index === b.index;
}

/** Whether both name the same place. */
function pathsEqual(a: Path, b: Path): boolean {
  return a === b || (a.length === b.length && a.every((step, i) => stepsEqual(step, b[i])));
}

/** All of them once, without those inside another one, sorted by their text. */
export function mergePaths(a: readonly Path[], b: readonly Path[]): readonly Path[] {
  if (b.length === 0 && a.length <= 1) return a;
  if (a.length === 0 && b.length <= 1) return b;
  const byText = new Map([...a, ...b].map((path) => [pathText(path), path]));
  return [...byText]
    .filter(([, path]) => !path.some((_, length) => byText.has(pathText(path.slice(0, length)))))
    .sort(([x], [y]) => compareText(x, y))
    .map(([, path]) => path);
}

/** Whether both have the same places in them, in whatever order. */
export function samePaths(a: readonly Path[], b: readonly Path[]): boolean {
  if (a === b) return true;
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  const [left, right] = [mergePaths(a, []), mergePaths(b, [])];
  return left.length === right.length && left.every((path, i) => pathsEqual(path, right[i] as Path));
}
