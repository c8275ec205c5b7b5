/** A body of Terraform's JSON syntax. */
export interface Body {
  [name: string]: unknown;
}

/** Blocks that are one object however often they stand, by their labels. */
const TOP = new Set(['resource', 'data', 'variable', 'output', 'provider', 'terraform', 'locals', 'check']);
/** Attributes that are addresses or types and no expressions: Terraform's JSON takes them without `${}`. */
const VERBATIM = new Set(['type', 'from', 'to', 'depends_on', 'provider', 'source']);

/**
 * Native syntax as Terraform's JSON (https://developer.hashicorp.com/terraform/language/syntax/json), as far as the files that
 * tests read go: blocks, `dynamic`, expressions of a line or in brackets, heredocs, comments. It refuses nothing: terraform reads
 * the same file in its own way.
 */
export function hclToJson(text: string): Body {
  const cursor = { text: text.replaceAll('\r', ''), at: 0 };
  return readBody(cursor, [], true);
}

interface Cursor {
  readonly text: string;
  at: number;
}

function readBody(cursor: Cursor, within: readonly string[], isFile = false): Body {
  const body: Body = {};
  for (;;) {
    skipBlank(cursor);
    if (cursor.at >= cursor.text.length) return body;
    if (take(cursor, /\}/y) !== undefined) return body;
    const name = take(cursor, /[\w-]+/y);
    if (name === undefined) throw new SyntaxError(`neither a name nor an end: ${cursor.text.slice(cursor.at, cursor.at + 40)}`);
    take(cursor, /[ \t]+/y);
    if (take(cursor, /=(?!=)[ \t]*/y) !== undefined) {
      body[name] = VERBATIM.has(name) && isAddress(within, name) ? addressOf(readExpression(cursor)) : readValue(cursor);
      continue;
    }
    const labels: string[] = [];
    for (let label = take(cursor, /"[^"]*"[ \t]*/y); label !== undefined; label = take(cursor, /"[^"]*"[ \t]*/y)) {
      labels.push(label.trim().slice(1, -1));
    }
    if (take(cursor, /\{/y) === undefined) throw new SyntaxError(`no block: ${name}`);
    put(body, [name, ...labels], readBody(cursor, [...within, name]), isFile && TOP.has(name));
  }
}

function isAddress(within: readonly string[], name: string): boolean {
  const block = within.at(-1) ?? '';
  if (name === 'type') return block === 'variable';
  if (name === 'source') return block === 'module';
  if (name === 'from' || name === 'to') return ['moved', 'removed', 'import'].includes(block);
  return ['resource', 'data', 'output'].includes(block);
}

function addressOf(expression: string): unknown {
  const list = /^\[([\s\S]*)\]$/.exec(expression);
  return list ? list[1]?.split(',').flatMap((each) => each.trim() || []) : expression;
}

/** Blocks of one kind are a list; those at the top of a file, and the labels of any, are objects. */
function put(body: Body, [name = '', ...more]: readonly string[], block: Body, isTop: boolean): void {
  if (more.length > 0) {
    body[name] ??= {};
    put(body[name] as Body, more, block, isTop);
  } else if (isTop) body[name] = { ...(body[name] as Body | undefined), ...block };
  else body[name] = [...((body[name] as readonly Body[] | undefined) ?? []), block];
}

function readValue(cursor: Cursor): unknown {
  const heredoc = take(cursor, /<<-?\w+\n/y);
  if (heredoc !== undefined) return readHeredoc(cursor, heredoc);
  const expression = readExpression(cursor);
  if (/^-?\d+(\.\d+)?$|^(true|false|null)$/.test(expression)) return JSON.parse(expression);
  if (/^"(?:[^"\\$%]|\\.)*"$/.test(expression)) return JSON.parse(expression);
  return `\${${expression}}`;
}

function readHeredoc(cursor: Cursor, start: string): string {
  const word = start.replace(/^<<-?|\n$/g, '');
  const text = take(cursor, new RegExp(`[\\s\\S]*?(?=^[ \\t]*${word}[ \\t]*$)`, 'my')) ?? '';
  take(cursor, new RegExp(`[ \\t]*${word}[ \\t]*`, 'y'));
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return start.startsWith('<<-') ? lines.map((line) => line.slice(Math.min(...indents))).join('\n') : text;
}

/** An expression: to the end of its line, or of its block, outside of brackets. */
function readExpression(cursor: Cursor): string {
  const start = cursor.at;
  for (let depth = 0; cursor.at < cursor.text.length; ) {
    const char = cursor.text[cursor.at] as string;
    if (depth === 0 && (char === '\n' || char === '}' || char === ',')) break;
    if (char === '"') {
      skipString(cursor);
      continue;
    }
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char)) depth--;
    cursor.at++;
  }
  return cursor.text.slice(start, cursor.at).trim();
}

function skipString(cursor: Cursor): void {
  for (cursor.at++; cursor.at < cursor.text.length; cursor.at++) {
    if (cursor.text[cursor.at] === '\\') cursor.at++;
    else if (cursor.text.startsWith('${', cursor.at)) skipInterpolation(cursor);
    else if (cursor.text[cursor.at] === '"') break;
  }
  cursor.at++;
}

/** Ends on its closing brace. */
function skipInterpolation(cursor: Cursor): void {
  let depth = 0;
  for (; cursor.at < cursor.text.length; cursor.at++) {
    const char = cursor.text[cursor.at];
    if (char === '{') depth++;
    if (char === '}' && --depth === 0) return;
    if (char === '"') {
      skipString(cursor);
      cursor.at--;
    }
  }
}

function skipBlank(cursor: Cursor): void {
  while (take(cursor, /\s+|#[^\n]*|\/\/[^\n]*/y) !== undefined);
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}
