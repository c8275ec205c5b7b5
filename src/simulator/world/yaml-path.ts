/**
 * The part of a YAML text at a path of keys: a scalar as it is written, a block with its indentation taken off. Undefined
 * where the path leads nowhere. Reads block mappings by their indentation, which is how pack values are written; lists,
 * flow collections and anchors are parts that can be had, and not gone into.
 * @param path `pack.namespace`; a `$.` in front, as in JSONPath, is taken
 */
export function yamlAt(text: string, path: string): string | undefined {
  const keys = path
    .replace(/^\$?\.?/, '')
    .split('.')
    .filter(Boolean);
  let lines: readonly string[] = text.split('\n');
  let scalar: string | undefined;
  for (const key of keys) {
    if (scalar !== undefined) return undefined;
    const found = child(lines, key);
    if (found === undefined) return undefined;
    ({ lines, scalar } = found);
  }
  return scalar ?? dedented(lines).join('\n');
}

function child(
  lines: readonly string[],
  key: string,
): { readonly lines: readonly string[]; readonly scalar: string | undefined } | undefined {
  const content = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const column = Math.min(...content.map(indentOf));
  const start = lines.findIndex((line) => indentOf(line) === column && keyOf(line) === key);
  const line = lines[start];
  if (line === undefined) return undefined;
  const value = withoutComment(line.slice(line.indexOf(':', column + rawKeyLength(line)) + 1)).trim();
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((next) => next.trim() !== '' && !belongsTo(next, column));
  const block = withoutTrailingComments(end < 0 ? rest : rest.slice(0, end));
  // A value beside the key is a scalar, but for the sign of a text that follows in lines of its own.
  if (value !== '' && !/^[|>][+-]?\d*$/.test(value)) return { lines: [], scalar: unquoted(value) };
  return { lines: block, scalar: value === '' ? undefined : dedented(block).join('\n') };
}

/** What stands deeper than a key belongs to it; a list may stand as deep as its key. */
function belongsTo(line: string, column: number): boolean {
  const indent = indentOf(line);
  return indent > column || (indent === column && line.trim().startsWith('- ')) || line.trim().startsWith('#');
}

/** Comments at the end of a block are about what comes next. */
function withoutTrailingComments(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return lines.slice(0, last + 1);
}

function keyOf(line: string): string | undefined {
  const [, quoted, plain] = /^\s*(?:["']([^"']+)["']|([^\s"'#:][^:#]*?))\s*:(?:\s|$)/.exec(line) ?? [];
  return quoted ?? plain;
}

function rawKeyLength(line: string): number {
  const [, quoted] = /^\s*(["'][^"']+["'])/.exec(line) ?? [];
  return quoted?.length ?? 0;
}

function dedented(lines: readonly string[]): string[] {
  const content = lines.filter((line) => line.trim() !== '');
  const column = content.length === 0 ? 0 : Math.min(...content.map(indentOf));
  return lines.map((line) => line.slice(column));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withoutComment(text: string): string {
  return /^\s*["']/.test(text) ? text : text.replace(/\s#.*$/, '');
}

function unquoted(text: string): string {
  const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  return quoted ?? text;
}
