import type { Type } from '../../../framework';
import { convertedType } from './unify';

/** What keeps values of one type from becoming the other's, in Terraform's words: `string required`. */
export function mismatch(from: Type, to: Type): string {
  if (to.kind === 'object' && from.kind === 'object') return objectMismatch(from.attributes, to.attributes);
  if (to.kind === 'tuple' && from.kind === 'tuple' && from.elements.length === to.elements.length) {
    const i = from.elements.findIndex((type, n) => !convertedType(type, to.elements[n] as Type));
    return `element ${i}: ${mismatch(from.elements[i] as Type, to.elements[i] as Type)}`;
  }
  if ('element' in to) {
    if (from.kind === 'tuple' && to.kind !== 'map') {
      const i = from.elements.findIndex((type) => !convertedType(type, to.element));
      return i < 0
        ? `all ${to.kind} elements must have the same type`
        : `element ${i}: ${mismatch(from.elements[i] as Type, to.element)}`;
    }
    if (from.kind === 'object' && to.kind === 'map') {
      const entry = Object.entries(from.attributes).find(([, type]) => !convertedType(type, to.element));
      return entry
        ? `element ${JSON.stringify(entry[0])}: ${mismatch(entry[1], to.element)}`
        : 'all map elements must have the same type';
    }
    if (from.kind === to.kind) return `incorrect ${to.kind} element type: ${mismatch(from.element, to.element)}`;
  }
  return `${friendlyName(to)} required`;
}

function objectMismatch(from: { readonly [name: string]: Type }, to: { readonly [name: string]: Type }): string {
  const missing = Object.keys(to)
    .filter((name) => !Object.hasOwn(from, name))
    .sort()
    .map((name) => JSON.stringify(name));
  if (missing.length === 1) return `attribute ${missing[0]} is required`;
  if (missing.length > 1)
    return `attributes ${missing.slice(0, -1).join(', ')}${missing.length > 2 ? ',' : ''} and ${missing.at(-1)} are required`;
  const wrong = Object.entries(to).find(([name, type]) => !convertedType(from[name] as Type, type));
  return wrong ? `attribute ${JSON.stringify(wrong[0])}: ${mismatch(from[wrong[0]] as Type, wrong[1])}` : 'object required';
}

/** A type as Terraform's messages call it: `list of string`. */
export function friendlyName(type: Type): string {
  if ('element' in type)
    return `${type.kind} of ${type.element.kind === 'dynamic' ? 'any single type' : friendlyName(type.element)}`;
  return type.kind === 'dynamic' ? 'any type' : type.kind;
}
