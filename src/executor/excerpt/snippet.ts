import { maskSecrets } from '../../framework/secrets';
import type { Signature } from '../expression/functions';
import type { JsonNode } from './json-nodes';
import type { SnippetValue } from './snippet-values';
import { indexOfByte, type SourceFile } from './source-file';
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
  readonly function_call?: FunctionCall;
}

/** The function in whose call it stands. */
export interface FunctionCall {
  /** With its namespace, if one was written. */
  readonly called_as: string;
  readonly signature: Signature;
}

/** So much is shown at most of what stands on a line before and after what is meant. */
const SHOWN = 8_000;
/** So much more is looked through for secrets: none of them is cut, but for one that is longer. */
const MARGIN = 8_000;

/**
 * The lines of a range; of long ones, what is around it.
 * @param secrets what they may not show
 * @param from where they begin, if that is on a line before it
 */
export function snippetOf(
  file: SourceFile,
  { start, end }: TextRange,
  values: readonly SnippetValue[],
  secrets: ReadonlySet<string>,
  from: TextRange['start'] = start,
): Snippet {
  const masked = (text: string) => maskSecrets(maskSecrets(text, secrets), file.secrets, { exact: true });
  const context = contextAt(file.root, indexOfByte(file, start.byte) - 1);
  return {
    context: context === '' ? null : context,
    ...linesOf(file.bytes, { from: from.byte, start: start.byte, end: end.byte }, masked),
    start_line: from.line,
    values: values.map(({ traversal, statement }) => ({ traversal, statement: masked(statement) })),
  };
}

interface Bytes {
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

type Lines = Pick<Snippet, 'code' | 'highlight_start_offset' | 'highlight_end_offset'>;

/** Whole lines that a range of bytes touches, and where in them it is: masks may be longer or shorter than what they stand for. */
function linesOf(bytes: Buffer, { from: begins, start, end }: Bytes, masked: (text: string) => string): Lines {
  const first = begins === 0 ? 0 : bytes.lastIndexOf(0x0a, begins - 1) + 1;
  const next = bytes.indexOf(0x0a, Math.max(end - 1, start));
  const last = next < 0 ? bytes.length : next;
  const around = SHOWN + MARGIN;
  const [from, to] = [Math.max(first, start - around), Math.min(last, Math.min(end, start + SHOWN) + around)];
  const text = (upTo: number) =>
    masked(
      bytes
        .subarray(from, upTo)
        .toString()
        .replace(/\r(?=\n|$)/g, ''),
    );
  const whole = text(to);
  const [before, within] = [text(start), text(Math.min(end, to))].map((each) => (whole.startsWith(each) ? each : ''));
  const [begin = 0, stop = 0] = [before?.length, within?.length];
  const left = from > first ? Math.max(begin - SHOWN, 0) : 0;
  const right = to < last ? Math.min(Math.max(stop, begin) + SHOWN, whole.length) : whole.length;
  const offset = (index: number) => Buffer.byteLength(whole.slice(left, index));
  return {
    code: whole.slice(left, right),
    highlight_start_offset: offset(begin),
    highlight_end_offset: stop < begin ? offset(right) : offset(stop),
  };
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
