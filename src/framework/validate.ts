import { type Diagnostic, errorAt, warningAt } from './diagnostics';
import type { Path } from './path';
import { type Attribute, type Block, nestedAsBlock, type Validator } from './schema';
import { isObjectValue, isUnknown, type Value } from './value';

/** Runs the checks that attributes carry over a configuration. What is unknown, or unset and not required, is left alone. */
export function validateBlock(block: Block, config: Value, at: Path = []): Diagnostic[] {
  if (!isObjectValue(config)) return [];
  const found: Diagnostic[] = [];
  for (const [name, attribute] of Object.entries(block.attributes)) {
    found.push(...validateAttribute(name, attribute, config[name] ?? null, [...at, { attribute: name }]));
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    found.push(...validateStructs(nested.block, nested.nesting, config[name] ?? null, [...at, { attribute: name }]));
  }
  return found;
}

function validateAttribute(name: string, attribute: Attribute, value: Value, at: Path): Diagnostic[] {
  // Terraform looks only whether something is written there, which may come to nothing.
  if (value === null && attribute.required)
    return [errorAt(at, `${name} is missing`, `${name} is required, and null is no value.`)];
  if (value === null || isUnknown(value)) return [];
  const found: Diagnostic[] = [];
  if (attribute.deprecated !== undefined) found.push(warningAt(at, `${name} is deprecated`, attribute.deprecated));
  if (attribute.integer && !Number.isSafeInteger(value)) {
    found.push(errorAt(at, `Invalid ${name}`, `${name} must be a whole number.`));
    return found;
  }
  const hollow = attribute.type && nullElement(value);
  if (hollow !== undefined) {
    found.push(errorAt(at, `Invalid ${name}`, `${hollow} is null, and no remote side keeps that. Leave it out.`));
    return found;
  }
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested) found.push(...validateStructs(nested, attribute.nested.nesting, value, at));
  for (const validator of containsUnknown(value) ? [] : attribute.validators) {
    const complaint = (validator as Validator<unknown>)(value);
    if (complaint !== undefined) {
      found.push(errorAt(at, `Invalid ${name}`, complaint));
      break;
    }
  }
  return found;
}

/** The first element of a list, set or map that is null, in words. A remote side would drop it, and each plan bring it back. */
function nullElement(value: Value): string | undefined {
  if (Array.isArray(value)) return value.includes(null) ? 'An element' : undefined;
  const found = isObjectValue(value) ? Object.entries(value).find(([, element]) => element === null) : undefined;
  return found && `The element "${found[0]}"`;
}

function validateStructs(block: Block, nesting: string, value: Value, at: Path): Diagnostic[] {
  if (value === null || isUnknown(value)) return [];
  if (Array.isArray(value)) {
    // Elements of a set can't be addressed: the path stops at the set.
    return value.flatMap((item: Value, index) => validateBlock(block, item, nesting === 'set' ? at : [...at, { index }]));
  }
  if (nesting === 'map' && isObjectValue(value)) {
    return Object.entries(value).flatMap(([key, item]) => validateBlock(block, item, [...at, { key }]));
  }
  return validateBlock(block, value, at);
}

function containsUnknown(value: Value): boolean {
  if (isUnknown(value)) return true;
  if (Array.isArray(value)) return value.some(containsUnknown);
  return isObjectValue(value) && Object.values(value).some(containsUnknown);
}

/** Checks that attributes use often. Each returns what is wrong and what is right, or nothing. */
export const validators = {
  oneOf:
    (...allowed: readonly string[]): Validator<string> =>
    (value) =>
      allowed.includes(value) ? undefined : `"${value}" is not one of ${allowed.map((each) => `"${each}"`).join(', ')}.`,
  notEmpty: ((value: string) => (value.trim() === '' ? 'It must not be empty.' : undefined)) satisfies Validator<string>,
  between:
    (min: number, max: number): Validator<number> =>
    (value) =>
      value >= min && value <= max ? undefined : `${value} is not between ${min} and ${max}.`,
  atLeast:
    (min: number): Validator<number> =>
    (value) =>
      value >= min ? undefined : `${value} is less than ${min}.`,
  each:
    <T>(validator: Validator<T>): Validator<readonly T[]> =>
    (values) =>
      values.map(validator).find((complaint) => complaint !== undefined),
};
