import type { Path, PathStep, Type } from '../../../framework';
import { EPHEMERAL, isEphemeralPath } from '../marks';

/** Where what was sensitive in a value of type `from` is after the value's conversion to `to`. */
export function convertedPaths(from: Type, to: Type, paths: readonly Path[]): readonly Path[] {
  const converted = paths.map((path) => convertedPath(from, to, path)).filter((path) => path !== undefined);
  // Several paths may have become the one of their set.
  return converted.length < 2 ? converted : [...new Map(converted.map((path) => [JSON.stringify(path), path])).values()];
}

function convertedPath(from: Type, to: Type, path: Path): Path | undefined {
  const steps: PathStep[] = [];
  let [inner, wanted]: [Type | undefined, Type | undefined] = [from, to];
  for (const step of path) {
    if (step === EPHEMERAL) return [...steps, step];
    if (wanted === undefined || wanted.kind === 'set') return until(steps, path);
    const name = stepName(step);
    if (wanted.kind === 'map') steps.push({ key: String(name) });
    else if (wanted.kind === 'object') {
      if (!Object.hasOwn(wanted.attributes, name)) return undefined;
      steps.push({ attribute: String(name) });
    } else steps.push(step);
    inner = typeAt(inner, name);
    wanted = typeAt(wanted, name);
    if (inner === undefined) return until(steps, path);
  }
  return steps;
}

/** A path that goes no further, with what its mark says. */
function until(steps: Path, path: Path): Path {
  return isEphemeralPath(path) ? [...steps, EPHEMERAL] : steps;
}

function stepName(step: PathStep): string | number {
  if ('attribute' in step) return step.attribute;
  return 'key' in step ? step.key : step.index;
}

function typeAt(type: Type | undefined, name: string | number): Type | undefined {
  if (type === undefined) return undefined;
  if ('element' in type) return type.element;
  if (type.kind === 'tuple') return type.elements[Number(name)];
  return type.kind === 'object' && Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined;
}
