import { crc32 } from 'node:zlib';
import { Dynamic, numberText, type ObjectValue, type TerraformNumber, type Type, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';
import { compareText } from '../address';
import type { Backend } from './backend';

/**
 * The number by which terraform sees that a `backend` block is another one than that which `init` saw: a checksum over type and settings, as
 * cty writes the elements of sets (zclconf/go-cty, `set_internals.go`). What isn't set counts as null, so the schema has to have what terraform's has.
 */
export function configHash(type: string, { schema, objects = {} }: Backend, settings: ObjectValue): number {
  const attributes = Object.entries(schema.block.attributes).sort(([a], [b]) => compareText(a, b));
  const values = attributes.map(([name, attribute]) => {
    const value = settings[name] ?? null;
    const names = objects[name];
    if (names && value !== null) return tuple(names.map((each) => text((value as ObjectValue)[each] ?? null)));
    return text(value, attribute.type);
  });
  return crc32(tuple([quoted(type), tuple(values)]));
}

function text(value: Value, type?: Type): string {
  if (value === null) return '~';
  if (value instanceof Dynamic) return text(value.value, value.type);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (Array.isArray(value)) return `[${value.map((each) => `${text(each)};`).join('')}]`;
  if (isObjectValue(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
    if (type?.kind === 'map') return `{${entries.map(([key, each]) => `${quoted(key)}:${text(each)};`).join('')}}`;
    return tuple(entries.map(([, each]) => text(each)));
  }
  return numberText(value as TerraformNumber);
}

const tuple = (parts: readonly string[]): string => `<${parts.map((part) => `${part};`).join('')}>`;

const SHORT: { readonly [character: string]: string } = {
  '"': '\\"',
  '\\': '\\\\',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** A text as Go's `%q` writes it; of characters beyond ASCII those that are shown stand for themselves. */
function quoted(value: string): string {
  const inside = value.replace(
    /["\\\u0000-\u001f\u007f]/g,
    (character) => SHORT[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `"${inside}"`;
}
