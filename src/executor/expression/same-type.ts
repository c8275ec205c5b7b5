import type { Type } from '../../framework';

/** Whether two types are the same; the order of an object's attributes doesn't matter. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if ('element' in a) return 'element' in b && sameType(a.element, b.element);
  if (a.kind === 'tuple') {
    return (
      b.kind === 'tuple' &&
      a.elements.length === b.elements.length &&
      a.elements.every((x, i) => sameType(x, b.elements[i] as Type))
    );
  }
  if (a.kind === 'object') {
    if (b.kind !== 'object') return false;
    const names = Object.keys(a.attributes);
    return (
      names.length === Object.keys(b.attributes).length && names.every((name) => sameAttribute(name, a.attributes, b.attributes))
    );
  }
  return true;
}

function sameAttribute(name: string, a: { readonly [name: string]: Type }, b: { readonly [name: string]: Type }): boolean {
  return Object.hasOwn(b, name) && sameType(a[name] as Type, b[name] as Type);
}
