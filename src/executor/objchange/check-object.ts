import {
  type Block,
  blockType,
  conformanceError,
  type Diagnostic,
  isUnknown,
  type ObjectValue,
  type Path,
  type Type,
  type Value,
} from '../../framework';
import { Dynamic, isObjectValue, isWhollyKnown } from '../../framework/value';
import { type About, placeText, providerError, providerText } from './problem';
import { writeOnlyValues } from './write-only';

/**
 * Checks that a value that a provider returned is one of its schema's, and has no write-only values in it.
 * @param summary of the diagnostics
 * @param doing what was being done: `during planning`, `after apply`
 */
export function checkObject(
  block: Block,
  value: ObjectValue | null,
  about: About,
  summary: string,
  doing: string,
): readonly Diagnostic[] {
  if (value === null) return [];
  const provider = providerText(about);
  const problem = isObjectValue(value) ? conformanceError(blockType(block), value) : 'the value must be an object';
  if (problem !== undefined) {
    return [providerError([], summary, `${provider} produced an invalid value ${doing} for ${placeText(about, [])}: ${problem}.`)];
  }
  return writeOnlyValues(block, value).map((path) =>
    providerError(
      path,
      summary,
      `${provider} returned a value for the write-only attribute ${placeText(about, path)} ${doing}. Write-only attributes are never kept, so a provider has to return null for them.`,
    ),
  );
}

/** Where the first unknown value is; undefined when all of it is known. Elements of sets have no path. */
export function firstUnknown(type: Type, value: Value, at: Path = []): Path | undefined {
  if (isWhollyKnown(value)) return undefined;
  if (value instanceof Dynamic) return firstUnknown(value.type, value.value, at);
  if (Array.isArray(value)) {
    const index = value.findIndex((item: Value) => !isWhollyKnown(item));
    if (type.kind === 'set') return at;
    const element = type.kind === 'tuple' ? type.elements[index] : 'element' in type ? type.element : undefined;
    return firstUnknown(element ?? type, value[index] as Value, [...at, { index }]);
  }
  if (isUnknown(value) || !isObjectValue(value)) return at;
  const [name, inner] = Object.entries(value).find(([, item]) => !isWhollyKnown(item)) ?? [];
  if (name === undefined || inner === undefined) return at;
  const element = type.kind === 'object' ? type.attributes[name] : 'element' in type ? type.element : undefined;
  return firstUnknown(element ?? type, inner, [...at, type.kind === 'object' ? { attribute: name } : { key: name }]);
}
