import { ExactNumber, isUnknown, numberText, type Type, typeText, type Value } from '../framework';
import { Dynamic, isObjectValue } from '../framework/value';
import { list, sortNames } from './diff/pair';
import { printable, quote } from './render/quote';

/**
 * A value in the Terraform language, as `terraform output` and `terraform console` print it: with the
 * functions that make its type where a literal would have another.
 * @param indent spaces in front of the line on which it begins
 */
export function hclText(type: Type, value: Value, indent = 0): string {
  if (value instanceof Dynamic) return hclText(value.type, value.value, indent);
  if (isUnknown(value)) return '(known after apply)';
  if (value === null) return nullText(type);
  switch (type.kind) {
    case 'list':
    case 'set':
      return `to${type.kind}(${sequence(
        list(value).map((item) => [type.element, item]),
        indent,
      )})`;
    case 'tuple':
      return sequence(
        type.elements.map((element, i) => [element, list(value)[i] ?? null]),
        indent,
      );
    case 'map':
      return `tomap(${mapping(value, () => type.element, indent)})`;
    case 'object':
      return mapping(value, (name) => type.attributes[name] ?? { kind: 'dynamic' }, indent);
    default:
      if (typeof value === 'string') return stringText(value, indent);
      return typeof value === 'number' || value instanceof ExactNumber ? numberText(value) : String(value);
  }
}

function sequence(items: readonly (readonly [Type, Value])[], indent: number): string {
  if (items.length === 0) return '[]';
  const inner = indent + 2;
  const lines = items.map(([type, item]) => `\n${' '.repeat(inner)}${hclText(type, item, inner)},`);
  return `[${lines.join('')}\n${' '.repeat(indent)}]`;
}

function mapping(value: Value, typeOf: (name: string) => Type, indent: number): string {
  const names = isObjectValue(value) ? sortNames(Object.keys(value)) : [];
  if (names.length === 0) return '{}';
  const inner = indent + 2;
  const lines = names.map((name) => {
    const member = isObjectValue(value) ? (value[name] ?? null) : null;
    return `\n${' '.repeat(inner)}${stringText(name, inner)} = ${hclText(typeOf(name), member, inner)}`;
  });
  return `{${lines.join('')}\n${' '.repeat(indent)}}`;
}

function stringText(text: string, indent: number): string {
  if (!text.includes('\n')) return quote(text);
  const lines = text.split('\n');
  let delimiter = 'EOT';
  while (lines.some((line) => line.trim() === delimiter)) delimiter += '_';
  const start = ' '.repeat(indent);
  const body = lines.map((line) => `\n${start}${printable(line)}`).join('');
  return `<<${indent > 0 ? '-' : ''}${delimiter}${body}\n${start}${delimiter}`;
}

function nullText(type: Type): string {
  switch (type.kind) {
    case 'dynamic':
      return 'null';
    case 'string':
    case 'number':
    case 'bool':
      return `to${type.kind}(null)`;
    case 'list':
    case 'set':
    case 'map':
      return `to${type.kind}(null) /* of ${friendly(type.element)} */`;
    default:
      return `null /* ${type.kind} */`;
  }
}

function friendly(type: Type): string {
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map') return `${type.kind} of ${friendly(type.element)}`;
  return type.kind === 'object' || type.kind === 'tuple' ? type.kind : typeText(type);
}
