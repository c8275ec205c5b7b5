import { ExactNumber, isUnknown, type TerraformNumber, type Unknown, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { compareNumbers } from '../expression/evaluate/arithmetic';

/** Whether a value keeps what was said of it while it was unknown. */
export function keepsPromise({ refinements }: Unknown, value: Value): boolean {
  if (!refinements || isUnknown(value)) return true;
  if (value === null) return !refinements.notNull;
  const { prefix, min, max, minLength, maxLength } = refinements;
  if (typeof value === 'string') return prefix === undefined || value.startsWith(prefix);
  if (typeof value === 'number' || value instanceof ExactNumber) return within(value, min, 1) && within(value, max, -1);
  if (minLength === undefined && maxLength === undefined) return true;
  const length = Array.isArray(value) ? value.length : isObjectValue(value) ? Object.keys(value).length : undefined;
  return length === undefined || (length >= (minLength ?? 0) && length <= (maxLength ?? Number.POSITIVE_INFINITY));
}

function within(
  value: TerraformNumber,
  bound: { readonly value: TerraformNumber; readonly inclusive: boolean } | undefined,
  side: 1 | -1,
): boolean {
  if (!bound) return true;
  const order = compareNumbers(value, bound.value) * side;
  return bound.inclusive ? order >= 0 : order > 0;
}
