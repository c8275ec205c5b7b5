/** A resource block: `palette_x.y`, `data.palette_x.y`, `ephemeral.palette_x.y`. */
export interface ResourceAddress {
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
}

/** What tells the instances of a counted or for_each resource apart. */
export type InstanceKey = string | number | undefined;

/** One instance of a resource: `palette_x.y[0]`, `palette_x.y["a"]`. */
export interface InstanceAddress extends ResourceAddress {
  readonly key: InstanceKey;
}

/** The block's address as Terraform writes it. */
export function resourceText({ mode, type, name }: ResourceAddress): string {
  return mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
}

/** How many steps after the first name of a reference lead to the block: one to `palette_x.y`, two to `data.palette_x.y`. */
export function stepsToBlock({ mode }: Pick<ResourceAddress, 'mode'>): 1 | 2 {
  return mode === 'managed' ? 1 : 2;
}

/** What a reference to nothing is told to be missing. */
export function resourceKind({ mode }: Pick<ResourceAddress, 'mode'>): string {
  return mode === 'ephemeral' ? 'An ephemeral resource' : mode === 'data' ? 'A data resource' : 'A managed resource';
}

/** The instance's address as Terraform writes it. */
export function instanceText(address: InstanceAddress): string {
  const { key } = address;
  if (key === undefined) return resourceText(address);
  return `${resourceText(address)}[${typeof key === 'number' ? key : keyText(key)}]`;
}

const SHORT: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/**
 * A key as Terraform quotes it in addresses: template markers doubled, and nothing in it that a terminal
 * would take for more than a letter.
 */
function keyText(key: string): string {
  if (/^[\w.-]*$/.test(key)) return `"${key}"`;
  const escaped = key.replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (character) => SHORT[character] ?? escapeCode(character));
  return `"${escaped.replace(/[$%]\{/g, (marker) => marker.charAt(0) + marker)}"`;
}

function escapeCode(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** @throws RangeError for a code that no character has */
function unescapeKey(text: string): string {
  const plain = text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))/g,
    (_, short?: string, long?: string, letter = '') => {
      const code = short ?? long;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return Object.keys(SHORT).find((character) => SHORT[character] === `\\${letter}`) as string;
    },
  );
  return plain.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

const ADDRESS = /^(?:(data|ephemeral)\.)?([\p{L}_][\p{L}\p{N}_-]*)\.([\p{L}_][\p{L}\p{N}_-]*)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?$/u;

/**
 * Reads an address of the root module.
 * @returns undefined when the text is none
 */
export function parseAddress(text: string): InstanceAddress | undefined {
  const match = ADDRESS.exec(text);
  if (!match) return undefined;
  const [, kind, type = '', name = '', key] = match;
  const mode = kind === 'data' || kind === 'ephemeral' ? kind : 'managed';
  if (key === undefined) return { mode, type, name, key: undefined };
  if (!key.startsWith('"')) return { mode, type, name, key: Number(key) };
  try {
    return { mode, type, name, key: unescapeKey(key.slice(1, -1)) };
  } catch {
    return undefined;
  }
}

/** Orders addresses as plans list them: data first, then by type, name and key, numbers by value. */
export function compareInstances(a: InstanceAddress, b: InstanceAddress): number {
  return compareText(a.mode, b.mode) || compareText(a.type, b.type) || compareText(a.name, b.name) || compareKeys(a.key, b.key);
}

/** Keys in Terraform's order: none, numbers by value, texts bytewise. */
export function compareKeys(a: InstanceKey, b: InstanceKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  const rank = (key: InstanceKey) => (key === undefined ? 0 : typeof key === 'number' ? 1 : 2);
  return rank(a) - rank(b);
}

/** Bytewise order of UTF-8, which is that of code points. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
