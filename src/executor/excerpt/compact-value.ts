import { numberText, type ObjectValue, type TerraformNumber, type Value } from '../../framework';
import { friendlyName } from '../expression/convert/mismatch';
import type { MarkedValue } from '../expression/marked-value';

/** A value in few words, as Terraform's messages have it: of collections only how large they are, for what is in them may be secret. */
export function compactValue({ type, value }: MarkedValue): string {
  if (value === null) return 'null';
  switch (type.kind) {
    case 'bool':
      return String(value);
    case 'number':
      return tenDigits(Number(numberText(value as TerraformNumber)));
    case 'string':
      return goQuoted(value as string);
    case 'object': {
      const names = Object.keys(type.attributes);
      if (names.length === 0) return 'object with no attributes';
      return names.length === 1 ? `object with 1 attribute ${goQuoted(names[0] ?? '')}` : `object with ${names.length} attributes`;
    }
    case 'dynamic':
      return friendlyName(type);
    default: {
      const size = Array.isArray(value) ? value.length : Object.keys(value as ObjectValue & Value).length;
      const name = friendlyName(type);
      return size === 0 ? `empty ${name}` : `${name} with ${size} element${size === 1 ? '' : 's'}`;
    }
  }
}

/** Ten digits, as Go's `%.10g` writes them. */
function tenDigits(number: number): string {
  const [digits = '', exponent = '0'] = number.toExponential(9).split('e');
  const power = Number(exponent);
  if (number === 0 || (power >= -4 && power < 10)) return String(Number(number.toPrecision(10)));
  const sign = power < 0 ? '-' : '+';
  return `${digits.replace(/\.?0+$/, '')}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** A text in quotes as Go writes it. */
function goQuoted(text: string): string {
  return JSON.stringify(text)
    .replace(/\\u0007/g, '\\a')
    .replace(/\\u000b/g, '\\v')
    .replace(/\\u00([01][0-9a-f])/g, '\\x$1')
    .replace(/\x7f/g, '\\x7f');
}
