import { type Diagnostic, errorAt, warningAt } from './diagnostics';
import type { Path } from './path';
import { type Attribute, type Block, membersOf, nestedAsBlock, type Validator } from './schema';
import { isObjectValue, isUnknown, type Value } from './value';

/** Runs the checks that attributes carry over a configuration. What is unknown, or unset and not required, is left alone. */
export function validateBlock(block: Block, config: Value): Diagnostic[] {
  const found: Diagnostic[] = [];
  checkBlock(block, config, [], found);
  return found;
}

function checkBlock(block: Block, config: Value, at: Path, found: Diagnostic[]): void {
  if (!isObjectValue(config)) return;
  for (const [name, attribute] of membersOf(block.attributes)) {
    const value = config[name] ?? null;
    if (value !== null) checkAttribute(name, attribute, value, [...at, { attribute: name }], found);
    // Terraform looks only whether something is written there, which may come to nothing.
    else if (attribute.required)
      found.push(errorAt([...at, { attribute: name }], `${name} is missing`, `${name} is required, and null is no value.`));
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    const value = config[name] ?? null;
    if (value !== null) checkStructs(nested.block, nested.nesting, value, [...at, { attribute: name }], found);
  }
}

function checkAttribute(name: string, attribute: Attribute, value: Value, at: Path, found: Diagnostic[]): void {
  if (isUnknown(value)) return;
  if (attribute.deprecated !== undefined) found.push(warningAt(at, `${name} is deprecated`, attribute.deprecated));
  if (attribute.integer && !Number.isSafeInteger(value)) {
    found.push(errorAt(at, `Invalid ${name}`, `${name} must be a whole number.`));
    return;
  }
  const hollow = attribute.type && nullElement(value);
  if (hollow !== undefined) {
    found.push(errorAt(at, `Invalid ${name}`, `${hollow} is null, and no remote side keeps that. Leave it out.`));
    return;
  }
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested) checkStructs(nested, attribute.nested.nesting, value, at, found);
  if (attribute.validators.length === 0 || containsUnknown(value)) return;
  for (const validator of attribute.validators) {
    const complaint = (validator as Validator<unknown>)(value);
    if (complaint === undefined) continue;
    found.push(errorAt(at, `Invalid ${name}`, complaint));
    return;
  }
}

/** The first element of a list, set or map that is null, in words. A remote side would drop it, and each plan bring it back. */
function nullElement(value: Value): string | undefined {
  if (Array.isArray(value)) return value.includes(null) ? 'An element' : undefined;
  const found = isObjectValue(value) ? Object.entries(value).find(([, element]) => element === null) : undefined;
  return found && `The element "${found[0]}"`;
}

function checkStructs(block: Block, nesting: string, value: Value, at: Path, found: Diagnostic[]): void {
  if (isUnknown(value)) return;
  if (Array.isArray(value)) {
    // Elements of a set can't be addressed: the path stops at the set.
    for (const [index, item] of (value as readonly Value[]).entries())
      checkBlock(block, item, nesting === 'set' ? at : [...at, { index }], found);
  } else if (nesting === 'map' && isObjectValue(value)) {
    for (const [key, item] of Object.entries(value)) checkBlock(block, item, [...at, { key }], found);
  } else checkBlock(block, value, at, found);
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
