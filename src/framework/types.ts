/** A Terraform type constraint. */
export type Type =
  | { readonly kind: 'string' }
  | { readonly kind: 'number' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'dynamic' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Type }
  | { readonly kind: 'object'; readonly attributes: { readonly [name: string]: Type } }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] };

/** The JSON form that schemas, state files and the plugin protocol use for a type. */
export type TypeJson = string | readonly [string, unknown];

/** Makes types: `t.list(t.string)`. */
export const t = {
  string: { kind: 'string' },
  number: { kind: 'number' },
  bool: { kind: 'bool' },
  dynamic: { kind: 'dynamic' },
  list: (element: Type): Type => ({ kind: 'list', element }),
  set: (element: Type): Type => ({ kind: 'set', element }),
  map: (element: Type): Type => ({ kind: 'map', element }),
  object: (attributes: { readonly [name: string]: Type }): Type => ({ kind: 'object', attributes }),
  tuple: (elements: readonly Type[]): Type => ({ kind: 'tuple', elements }),
} as const;

/** `["list","string"]` and the like; object keys come sorted, as Terraform writes them. */
export function typeToJson(type: Type): TypeJson {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return [type.kind, typeToJson(type.element)];
    case 'tuple':
      return ['tuple', type.elements.map(typeToJson)];
    case 'object': {
      const names = Object.keys(type.attributes).sort();
      return ['object', Object.fromEntries(names.map((name) => [name, typeToJson(type.attributes[name] as Type)]))];
    }
    default:
      return type.kind;
  }
}

/**
 * Reads the JSON form of a type.
 * @throws TypeError when it is none.
 */
export function typeFromJson(json: unknown): Type {
  if (typeof json === 'string') {
    if (json === 'string' || json === 'number' || json === 'bool' || json === 'dynamic') return { kind: json };
  } else if (Array.isArray(json)) {
    const [kind, argument] = json as unknown[];
    if (kind === 'list' || kind === 'set' || kind === 'map') return { kind, element: typeFromJson(argument) };
    if (kind === 'tuple' && Array.isArray(argument)) return t.tuple(argument.map(typeFromJson));
    if (kind === 'object' && typeof argument === 'object' && argument !== null) {
      return t.object(Object.fromEntries(Object.entries(argument).map(([name, type]) => [name, typeFromJson(type)])));
    }
  }
  throw new TypeError(`not a Terraform type: ${JSON.stringify(json)}`);
}

/** The type as people write it: `list(string)`, `object({ name = string })`. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind}(${typeText(type.element)})`;
    case 'tuple':
      return `tuple([${type.elements.map(typeText).join(', ')}])`;
    case 'object':
      return `object({ ${Object.entries(type.attributes)
        .map(([name, attribute]) => `${name} = ${typeText(attribute)}`)
        .join(', ')} })`;
    default:
      return type.kind;
  }
}
