import { isUnknown, numberText, type ObjectValue, type TerraformNumber, type Type, type Value } from '../../../framework';
import { compareBytewise, sortBytewise } from './json-text';

/**
 * A set's elements in the order in which Terraform walks through it: strings bytewise, numbers by
 * value, false before true, everything else by the text that its hash is made of, nulls last.
 * (`setRules.Less` of https://github.com/zclconf/go-cty.)
 */
export function inSetOrder(element: Type, items: readonly Value[]): readonly Value[] {
  if (items.length < 2) return items;
  if (element.kind === 'number') return [...items].sort((a, b) => nullsLast(a, b) ?? compareNumbers(a, b));
  const keyed = items.map((item) => ({ item, key: item === null ? null : sortText(element, item) }));
  return keyed.sort((a, b) => nullsLast(a.key, b.key) ?? compareBytewise(a.key ?? '', b.key ?? '')).map(({ item }) => item);
}

function nullsLast(a: Value, b: Value): number | undefined {
  if (a !== null && b !== null) return undefined;
  return Number(a === null) - Number(b === null);
}

function sortText(type: Type, value: Value): string {
  return type.kind === 'string' ? String(value) : hashText(type, value);
}

function hashText(type: Type, value: Value): string {
  if (value === null || value === undefined) return '~';
  if (isUnknown(value)) return '?';
  switch (type.kind) {
    case 'number':
      return tenDigits(value as TerraformNumber);
    case 'bool':
      return value === true ? 'T' : 'F';
    case 'string':
      return JSON.stringify(value);
    case 'list':
      return `[${(value as readonly Value[]).map((item) => `${hashText(type.element, item)};`).join('')}]`;
    case 'set':
      return `[${inSetOrder(type.element, value as readonly Value[])
        .map((item) => `${hashText(type.element, item)};`)
        .join('')}]`;
    case 'tuple':
      return `<${(value as readonly Value[]).map((item, i) => `${hashText(type.elements[i] as Type, item)};`).join('')}>`;
    case 'map': {
      const map = value as ObjectValue;
      const entries = sortBytewise(Object.keys(map)).map(
        (key) => `${JSON.stringify(key)}:${hashText(type.element, map[key] ?? null)};`,
      );
      return `{${entries.join('')}}`;
    }
    case 'object': {
      const object = value as ObjectValue;
      const names = sortBytewise(Object.keys(type.attributes));
      return `<${names.map((name) => `${hashText(type.attributes[name] as Type, object[name] ?? null)};`).join('')}>`;
    }
    case 'dynamic':
      // Elements of a set have one type, so this only stands in sets that Terraform itself refuses.
      return JSON.stringify(value);
  }
}

/** Go's `%.10g`: what a big.Float prints as. */
function tenDigits(value: TerraformNumber): string {
  const number = Number(numberText(value));
  const exponent = number === 0 ? 0 : Number(number.toExponential(9).split('e')[1]);
  if (exponent < -4 || exponent >= 10) {
    const [digits = '0', power = '0'] = number.toExponential(9).split('e');
    const sign = power.startsWith('-') ? '-' : '+';
    return `${trimZeros(digits)}e${sign}${power.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  return trimZeros(number.toFixed(Math.max(0, 9 - exponent)));
}

function trimZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

function compareNumbers(a: Value, b: Value): number {
  const x = numberText(a as TerraformNumber);
  const y = numberText(b as TerraformNumber);
  const difference = Number(x) - Number(y);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return compareDigits(x, y);
}

/** Compares plain decimals that are the same double. */
function compareDigits(x: string, y: string): number {
  const negative = x.startsWith('-');
  const [left, right] = [x, y].map((text) => text.replace('-', '').split('.')) as [string[], string[]];
  const whole = (left[0] ?? '').length - (right[0] ?? '').length;
  const size = whole || compareBytewise(left[0] ?? '', right[0] ?? '') || compareBytewise(left[1] ?? '', right[1] ?? '');
  return negative ? -size : size;
}
