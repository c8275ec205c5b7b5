import {
  ExactNumber,
  isUnknown,
  isWhollyKnown,
  type ObjectValue,
  signedText,
  type TerraformNumber,
  type Type,
  type Value,
} from '../../../framework';
import { compareText } from '../../address';
import { compareNumbers } from '../evaluate/arithmetic';

/**
 * The elements as a set holds them: of equal ones the first only, in the order in which Terraform goes
 * through sets (strings by code point, numbers by value, false before true, others by a text of theirs;
 * null after them and unknown last). Elements with something unknown in them equal no other.
 */
export function setElements(element: Type, values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  const kept: { readonly value: Value; readonly text: string }[] = [];
  for (const value of values) {
    const text = typeof value === 'string' && element.kind === 'string' ? value : elementText(element, value);
    if (isWhollyKnown(value)) {
      const mark = value === null ? 'null' : `=${text}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
    }
    kept.push({ value, text });
  }
  return kept.sort((a, b) => compareElements(element, a, b)).map(({ value }) => value);
}

interface Element {
  readonly value: Value;
  readonly text: string;
}

function compareElements(element: Type, a: Element, b: Element): number {
  const rank = rankOf(a.value) - rankOf(b.value);
  if (rank !== 0 || rankOf(a.value) > 0) return rank;
  // Terraform tells the two zeros apart here.
  if (element.kind === 'number')
    return compareNumbers(a.value as TerraformNumber, b.value as TerraformNumber) || compareText(a.text, b.text);
  return compareText(a.text, b.text);
}

function rankOf(value: Value): number {
  return isUnknown(value) ? 2 : value === null ? 1 : 0;
}

/** A text that is the same for equal values only, and by which Terraform orders elements that aren't primitive. */
function elementText(type: Type, value: Value): string {
  if (value === null) return '~';
  if (isUnknown(value)) return '?';
  switch (type.kind) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return value instanceof ExactNumber || typeof value === 'number' ? signedText(value) : '';
    case 'bool':
      return value === true ? 'T' : 'F';
    case 'list':
    case 'set':
      return `[${(value as readonly Value[]).map((item) => `${elementText(type.element, item)};`).join('')}]`;
    case 'tuple':
      return `<${(value as readonly Value[]).map((item, i) => `${elementText(type.elements[i] as Type, item)};`).join('')}>`;
    case 'map':
      return `{${sortedKeys(value as ObjectValue)
        .map((key) => `${JSON.stringify(key)}:${elementText(type.element, (value as ObjectValue)[key] as Value)};`)
        .join('')}}`;
    case 'object':
      return `<${sortedKeys(type.attributes)
        .map((name) => `${elementText(type.attributes[name] as Type, (value as ObjectValue)[name] as Value)};`)
        .join('')}>`;
    default:
      return '';
  }
}

/** Whether it isn't known how many elements a set has: unknown ones may turn out to be equal to others. */
export function hasUnknownLength({ type, value }: { readonly type: Type; readonly value: Value }): boolean {
  return type.kind === 'set' && Array.isArray(value) && value.length > 1 && !isWhollyKnown(value as Value);
}

/** The keys in Terraform's order, that of their bytes. */
export function sortedKeys(object: { readonly [key: string]: unknown }): readonly string[] {
  return Object.keys(object).sort(compareKeys);
}

const ASCII = /^[\x00-\x7f]*$/;

/** Bytewise order of texts; of ASCII it is JavaScript's own. */
function compareKeys(a: string, b: string): number {
  if (ASCII.test(a) && ASCII.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  return compareText(a, b);
}
