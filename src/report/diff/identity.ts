import { ExactNumber, isUnknown, numberText, type Value } from '../../framework';
import { Dynamic } from '../../framework/value';

/**
 * A text that two values share exactly when they look the same in JSON: numbers by value, members in
 * any order, unknown like null (a plan's JSON has no other word for it).
 */
export function identity(value: Value): string {
  if (value === null || isUnknown(value)) return 'null';
  if (value instanceof Dynamic) return identity(value.value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || value instanceof ExactNumber) return numberText(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(identity).join()}]`;
  const members = Object.entries(value as { readonly [key: string]: Value }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${identity(inner)}`).join()}}`;
}
