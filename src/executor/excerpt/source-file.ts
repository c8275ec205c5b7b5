import type { JsonNode } from './json-nodes';
import { jsonNodes } from './json-nodes';
import type { Origin } from './origin';
import { type Mark, markBefore, marksOf } from './text-range';
import { writtenSecrets } from './written-secrets';

/** A file that diagnostics are about, with what is looked for in it: read once for all of them. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly bytes: Buffer;
  readonly root: JsonNode;
  readonly marks: readonly Mark[];
  /** What stands in it and nobody may see. */
  readonly secrets: ReadonlySet<string>;
}

const known = new WeakMap<Origin['sources'], Map<string, SourceFile>>();

/** One of the files of a configuration. */
export function sourceFile(sources: Origin['sources'], name: string): SourceFile {
  const files = known.get(sources) ?? new Map<string, SourceFile>();
  known.set(sources, files);
  const file = files.get(name) ?? readAgain(name, sources[name] ?? '');
  files.set(name, file);
  return file;
}

function readAgain(name: string, text: string): SourceFile {
  const root = jsonNodes(text);
  return { name, text, bytes: Buffer.from(text), root, marks: marksOf(text), secrets: writtenSecrets(root) };
}

/** Where a byte of the file is in its text. */
export function indexOfByte({ bytes, marks }: SourceFile, byte: number): number {
  const mark = markBefore(marks, 'byte', byte);
  return mark.index + bytes.subarray(mark.byte, byte).toString().length;
}
