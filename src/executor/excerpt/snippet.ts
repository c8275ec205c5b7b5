import { maskSecrets } from '../../framework/secrets';
import type { Found } from './find-node';
import type { JsonNode } from './json-nodes';
import type { SnippetValue } from './snippet-values';
import type { TextRange } from './text-range';

/** The lines of a file that a diagnostic is about, in the form of Terraform's machine-readable diagnostics. */
export interface Snippet {
  /** What the lines are part of: `resource.palette_x.y`; null at the root. */
  readonly context: string | null;
  readonly code: string;
  readonly start_line: number;
  /** In bytes of the code. */
  readonly highlight_start_offset: number;
  readonly highlight_end_offset: number;
  readonly values: readonly SnippetValue[];
}

/** The lines of a range. @param secrets what they may not show */
export function snippetOf(
  text: string,
  root: Found['node'],
  { start, end }: TextRange,
  values: readonly SnippetValue[],
  secrets: ReadonlySet<string>,
): Snippet {
  const lines = linesAt(Buffer.from(text), start.byte, end.byte);
  const hidden = new Set([...secrets, ...writtenSecrets(root, lines.text)]);
  const code = maskSecrets(lines.text, hidden);
  const within = (offset: number) => Math.min(Math.max(offset, 0), Buffer.byteLength(code));
  const from = start.byte - lines.byte;
  const context = contextAt(root, Buffer.from(text).subarray(0, start.byte).toString().length - 1);
  return {
    context: context === '' ? null : context,
    code,
    start_line: start.line,
    highlight_start_offset: within(from),
    highlight_end_offset: within(from + end.byte - start.byte),
    values: values.map(({ traversal, statement }) => ({ traversal, statement: maskSecrets(statement, hidden) })),
  };
}

const SECRET = /passw|passphrase|secret|token|api_?key|private_?key|credential/i;

/** Secrets that stand in the file as they are: what is on one line with a problem may be the whole configuration. */
function writtenSecrets(node: JsonNode, lines: string): readonly string[] {
  if (node.kind === 'array') return node.items.flatMap((item) => writtenSecrets(item, lines));
  if (node.kind !== 'object') return [];
  return node.entries.flatMap(({ key, value }) => {
    if (value.kind !== 'string') return writtenSecrets(value, lines);
    const raw = JSON.stringify(value.text).slice(1, -1);
    return SECRET.test(key) && raw !== '' && !value.text.includes('${') && lines.includes(raw) ? [raw] : [];
  });
}

/** Whole lines that a range of bytes touches, and where the first begins. */
function linesAt(bytes: Buffer, start: number, end: number): { readonly text: string; readonly byte: number } {
  const first = start === 0 ? 0 : bytes.lastIndexOf(0x0a, start - 1) + 1;
  const next = bytes.indexOf(0x0a, Math.max(end - 1, start));
  const text = bytes.subarray(first, next < 0 ? bytes.length : next).toString();
  return { text: text.replace(/\r(?=\n|$)/g, ''), byte: first };
}

/** The keys of the objects and arrays around an offset, as HCL's navigation of JSON names them. */
function contextAt(node: JsonNode, offset: number): string {
  const steps: string[] = [];
  for (let at: JsonNode | undefined = node; at; ) {
    const inner: readonly (readonly [string, JsonNode])[] =
      at.kind === 'object'
        ? at.entries.map(({ key, value }) => [`.${key}`, value] as const)
        : at.kind === 'array'
          ? at.items.map((item, i) => [`[${i}]`, item] as const)
          : [];
    const found: readonly [string, JsonNode] | undefined = inner.find(
      ([, { kind, extent }]) => (kind === 'object' || kind === 'array') && extent[0] <= offset && offset < extent[1],
    );
    if (found) steps.push(found[0]);
    at = found?.[1];
  }
  return steps.join('').replace(/^\./, '');
}
