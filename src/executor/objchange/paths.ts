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
  if (a.length === 0) return mergedAlone(b);
  const alone = mergedAlone(a);
  // Most often a state has the marks that its schema makes.
  return b.length === 0 || sameOrder(alone, b) ? alone : merged([...a, ...b]);
}

// What a schema marks is the same list for each of its objects.
const known = new WeakMap<readonly Path[], readonly Path[]>();

function mergedAlone(paths: readonly Path[]): readonly Path[] {
  if (paths.length <= 1) return paths;
  let found = known.get(paths);
  if (!found) {
    found = merged(paths);
    known.set(paths, found);
    known.set(found, found);
  }
  return found;
}

function merged(paths: readonly Path[]): readonly Path[] {
  const byText = new Map(paths.map((path) => [pathText(path), path]));
  return [...byText]
    .filter(([, path]) => !path.some((_, length) => byText.has(pathText(path.slice(0, length)))))
    .sort(([x], [y]) => compareText(x, y))
    .map(([, path]) => path);
}

/** Whether both have the same places in them, in whatever order. */
export function samePaths(a: readonly Path[], b: readonly Path[]): boolean {
  if (a === b) return true;
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return sameOrder(mergedAlone(a), mergedAlone(b));
}

function sameOrder(a: readonly Path[], b: readonly Path[]): boolean {
  return a === b || (a.length === b.length && a.every((path, i) => pathsEqual(path, b[i] as Path)));
}
