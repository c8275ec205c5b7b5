import { Dynamic, ExactNumber, isUnknown, numberText, type Type, typeToJson, type Value } from '../../framework';
import { isObjectValue } from '../../framework/value';

/** A text that two values of a type have in common when, and only when, they are equal: to find elements of sets by. */
export function valueKey(type: Type, value: Value): string {
  if (value === null) return '~';
  if (isUnknown(value)) return '?';
  if (value instanceof Dynamic) return `${JSON.stringify(typeToJson(value.type))}:${valueKey(value.type, value.value)}`;
  if (typeof value === 'number' || value instanceof ExactNumber) return numberText(value);
  if (Array.isArray(value)) {
    const items = value.map((item: Value, i) => valueKey(elementType(type, i), item));
    return `[${(type.kind === 'set' ? items.sort() : items).join(',')}]`;
  }
  if (!isObjectValue(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${valueKey(elementType(type, name), value[name] as Value)}`).join(',')}}`;
}

function elementType(type: Type, step: string | number): Type {
  if (type.kind === 'tuple') return type.elements[step as number] ?? type;
  if (type.kind === 'object') return type.attributes[step] ?? type;
  return 'element' in type ? type.element : type;
}
