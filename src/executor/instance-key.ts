/** What tells the instances of a counted or for_each resource, or module, apart. */
export type InstanceKey = string | number | undefined;

const SHORT: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** A key in an address, as Terraform writes it: `[0]`, `["a"]`; nothing where there is none. */
export function indexText(key: InstanceKey): string {
  if (key === undefined) return '';
  return `[${typeof key === 'number' ? key : keyText(key)}]`;
}

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

/** What stands between the brackets of a key, as a pattern. */
export const INDEX = String.raw`\d+|"(?:[^"\\]|\\.)*"`;

/** Reads what stands between the brackets. @throws RangeError for a code that no character has */
export function parseKey(text: string): string | number {
  return text.startsWith('"') ? unescapeKey(text.slice(1, -1)) : Number(text);
}

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
