import { Dynamic, type Path, type Value } from '../../framework';
import { collectTexts } from '../../framework/secrets';
import { isObjectValue } from '../../framework/value';
import { EPHEMERAL } from '../expression/marks';

/** Adds the texts at the places of a value that are sensitive or ephemeral. */
export function learnTexts(value: Value, sensitive: readonly Path[], into: Set<string>): void {
  for (const path of sensitive) {
    const found = valueAt(value, path);
    if (found !== undefined) collectTexts(found, into);
  }
}

/** The value at a path, or what the path leads to as far as it can be followed. */
function valueAt(value: Value, path: Path): Value | undefined {
  let found: Value | undefined = value;
  for (const step of path) {
    if (step === EPHEMERAL) break;
    while (found instanceof Dynamic) found = found.value;
    if ('index' in step) found = Array.isArray(found) ? (found as readonly Value[])[step.index] : undefined;
    else {
      const name = 'key' in step ? step.key : step.attribute;
      found = found !== undefined && isObjectValue(found) && Object.hasOwn(found, name) ? found[name] : undefined;
    }
  }
  while (found instanceof Dynamic) found = found.value;
  return found;
}
