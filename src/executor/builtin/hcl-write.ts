import { ExactNumber, numberText, type Type, type Value } from '../../framework';
import { Dynamic, isObjectValue } from '../../framework/value';
import { compareText } from '../address';
import { IDENTIFIER } from '../config/identifier';
import { graphemes } from '../expression/functions/graphemes';

/** A piece of a line; `depth` is how many brackets it opens, less how many it closes. */
interface Token {
  readonly text: string;
  readonly depth: number;
}

/** A line of the native syntax: a name and what it is given, or the middle of something longer. */
interface Line {
  readonly name?: string;
  readonly tokens: Token[];
}

/**
 * Writes a value as an expression of Terraform's native syntax, laid out as `terraform fmt` lays it out.
 * @param value all of it is known
 */
export function expressionText(type: Type, value: Value): string {
  const lines: Line[] = [{ tokens: [] }];
  write(type, value, lines);
  return laidOut(lines).join('\n');
}

/** Writes values as a `.tfvars` file. @param values in the order in which they are to stand */
export function argumentsText(values: readonly (readonly [name: string, type: Type, value: Value])[]): string {
  const lines: Line[] = [];
  for (const [name, type, value] of values) {
    lines.push({ name, tokens: [] });
    write(type, value, lines);
  }
  return laidOut(lines)
    .map((line) => `${line}\n`)
    .join('');
}

function write(type: Type, value: Value, lines: Line[]): void {
  const put = (text: string, depth = 0) => lines.at(-1)?.tokens.push({ text, depth });
  if (value instanceof Dynamic) write(value.type, value.value, lines);
  else if (value === null) put('null');
  else if (typeof value === 'string') put(quoted(value));
  else if (typeof value === 'number' || value instanceof ExactNumber) put(numberText(value));
  else if (Array.isArray(value)) {
    put('[', 1);
    for (const [i, item] of (value as readonly Value[]).entries()) {
      if (i > 0) put(', ');
      write(elementType(type, i), item, lines);
    }
    put(']', -1);
  } else if (isObjectValue(value)) {
    const names = Object.keys(value).sort(compareText);
    put('{', 1);
    for (const name of names) {
      lines.push({ name: IDENTIFIER.test(name) ? name : quoted(name), tokens: [] });
      write(attributeType(type, name), value[name] ?? null, lines);
    }
    if (names.length > 0) lines.push({ tokens: [] });
    put('}', -1);
  } else put(String(value));
}

function elementType(type: Type, index: number): Type {
  if (type.kind === 'tuple') return type.elements[index] ?? { kind: 'dynamic' };
  return type.kind === 'list' || type.kind === 'set' ? type.element : { kind: 'dynamic' };
}

function attributeType(type: Type, name: string): Type {
  if (type.kind === 'object') return type.attributes[name] ?? { kind: 'dynamic' };
  return type.kind === 'map' ? type.element : { kind: 'dynamic' };
}

/** Names of neighbours end in one column, save where one begins something that goes on below; brackets of one line indent once. */
function laidOut(lines: readonly Line[]): readonly string[] {
  const open: number[] = [];
  const widths = nameWidths(lines);
  return lines.map((line, i) => {
    const net = depthOf(line);
    if (net < 0) close(open, -net);
    const indent = '  '.repeat(open.length);
    if (net > 0) open.push(net);
    const text = line.tokens.map((token) => token.text).join('');
    if (line.name === undefined) return `${indent}${text}`;
    return `${indent}${line.name}${' '.repeat((widths[i] ?? 0) - graphemes(line.name).length)} = ${text}`;
  });
}

/** How wide the name of each line is laid out: as wide as the widest of the neighbours that are whole on their lines. */
function nameWidths(lines: readonly Line[]): readonly number[] {
  const widths: number[] = [];
  let group: number[] = [];
  const closeGroup = () => {
    const widest = group.reduce((most, i) => Math.max(most, widths[i] ?? 0), 0);
    for (const i of group) widths[i] = widest;
    group = [];
  };
  for (const [i, line] of lines.entries()) {
    widths.push(graphemes(line.name ?? '').length);
    if (line.name !== undefined && depthOf(line) === 0) group.push(i);
    else closeGroup();
  }
  closeGroup();
  return widths;
}

function depthOf({ tokens }: Line): number {
  return tokens.reduce((sum, { depth }) => sum + depth, 0);
}

function close(open: number[], brackets: number): void {
  let left = brackets;
  while (left > 0 && open.length > 0) {
    const last = open.pop() ?? 0;
    if (last > left) open.push(last - left);
    left -= last;
  }
}

const ESCAPES: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** What Go prints as it is: letters, marks, numbers, punctuation, symbols and the space. */
const PRINTED = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

function quoted(text: string): string {
  const body = [...text].map((character, i, all) => {
    if (Object.hasOwn(ESCAPES, character)) return ESCAPES[character];
    if ((character === '$' || character === '%') && all[i + 1] === '{') return character + character;
    if (PRINTED.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${body.join('')}"`;
}
