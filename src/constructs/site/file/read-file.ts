import { readFileSync } from 'node:fs';
import type { Document, LineCounter } from 'yaml';
import { type FilePath, type FileProblem, type FileSchema, schemaProblems } from './schema-problems';

/** A file of a site or a fleet can't be used: its message names every place, and what is allowed there. */
export class SiteFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SiteFileError';
    // Node prints it where an app ends with it, and what is wrong is in the file.
    this.stack = `SiteFileError: ${message}`;
  }
}

/**
 * Reads a file of YAML or JSON that has to be as a schema says. YAML is that of 1.2: `no` is a text, and a key stands once.
 * @throws SiteFileError that tells everything that is wrong, each with its line
 */
export function readChecked(file: string, schema: FileSchema): unknown {
  // The library is large, and most apps read no file.
  const { LineCounter, parseDocument } = require('yaml') as typeof import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const broken = document.errors.map(({ pos, message }) => `${file}:${counter.linePos(pos[0]).line}: ${message}`);
  if (broken.length > 0) throw new SiteFileError(broken.join('\n'));
  const value = plain(document, file);
  const problems = schemaProblems(schema, value, { root: schema, shown: (path, each) => sourceAt(document, path) ?? String(each) });
  if (problems.length > 0) throw new SiteFileError(problems.map((each) => tell(each, file, document, counter)).join('\n'));
  return value;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SiteFileError(`${file} can't be read: ${(error as Error).message}`);
  }
}

/** References to nothing (`*name`), and those that would grow without end, are found only now. */
function plain(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new SiteFileError(`${file}: ${(error as Error).message}`);
  }
}

function tell({ path, message }: FileProblem, file: string, document: Document, counter: LineCounter): string {
  const { line } = counter.linePos(offsetOf(document, path));
  const place = path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`)).join('');
  return `${file}:${Math.max(1, line)}: ${place === '' ? message : `${place}: ${message}`}`;
}

/** Where it begins: a key has a line of its own, which is better than that of its value. */
function offsetOf(document: Document, path: FilePath): number {
  const { isMap, isNode, isScalar } = require('yaml') as typeof import('yaml');
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
    : undefined;
  const node = pair?.key ?? (path.length === 0 ? document.contents : document.getIn(path, true)) ?? parent;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** `1.10` is the number 1.1, and stands there as it was written. */
function sourceAt(document: Document, path: FilePath): string | undefined {
  const { isScalar } = require('yaml') as typeof import('yaml');
  const node = document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}
