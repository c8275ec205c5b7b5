import { isDeepStrictEqual } from 'node:util';
import { readJson } from '../config/json-text';
import type { Expression } from '../expression/ast';
import type { FaultyExpression, FaultyText } from '../expression/culprit';
import { expressionFromJson } from '../expression/from-json';
import { objectExpression, tupleExpression } from '../expression/literal';
import { parseTemplate } from '../expression/parse/parse';
import type { Span, Spans } from '../expression/parse/spans';
import type { JsonNode } from './json-nodes';

/** An expression of a configuration as it stands in its file. */
export interface Standing {
  /** The whole argument. */
  readonly node: JsonNode;
  /** The text in it that has the expression, and where all expressions of it are; absent for what is no template. */
  readonly string?: JsonString;
  readonly expression: Expression;
  readonly span?: Span;
  readonly spans: Spans;
}

/**
 * Looks for what is at fault in a block: the argument that it is part of, and in that the same part. Nothing is kept of where expressions
 * stand, so the block is read again.
 */
export function findExpression(block: JsonNode, { expression, root }: FaultyExpression): Standing | undefined {
  const strings: Strings = new Map();
  if (root) {
    for (const node of within(block)) {
      const read = readAgain(node, strings);
      if (!read || !isDeepStrictEqual(read, root)) continue;
      const same = samePart(root, read, expression);
      return same && standing(node, same, strings);
    }
    return undefined;
  }
  for (const node of within(block)) {
    if (node.kind !== 'string') continue;
    const read = readAgain(node, strings);
    const same = read && parts(read).find((part) => isDeepStrictEqual(part, expression));
    if (same) return standing(node, same, strings);
  }
  return undefined;
}

type JsonString = JsonNode & { readonly kind: 'string' };

/** Looks for a text that is no expression. */
export function findText(block: JsonNode, { text }: FaultyText): JsonString | undefined {
  for (const node of within(block)) if (node.kind === 'string' && node.text === text) return node;
  return undefined;
}

type Strings = Map<JsonString, Spans>;

function standing(node: JsonNode, expression: Expression, strings: Strings): Standing {
  for (const [string, spans] of strings) {
    const span = spans.get(expression);
    if (span) return { node, string, expression, span, spans };
  }
  return { node, expression, spans: new Map() };
}

/** An argument as it was read, with where what is in it stands. */
function readAgain(node: JsonNode, strings: Strings): Expression | undefined {
  try {
    switch (node.kind) {
      case 'string': {
        const spans: Spans = new Map();
        strings.set(node, spans);
        return parseTemplate(node.text, spans);
      }
      case 'array':
        return tupleExpression(node.items.map((item) => readAgain(item, strings) ?? expressionFromJson(null)));
      case 'object':
        return objectExpression(
          node.entries.map(({ key, value }) => ({
            key: parseTemplate(key),
            value: readAgain(value, strings) ?? expressionFromJson(null),
          })),
          true,
        );
      case 'other':
        return expressionFromJson(readJson(node.text));
    }
  } catch {
    // What is no expression isn't the one.
    return undefined;
  }
}

function within(node: JsonNode): readonly JsonNode[] {
  switch (node.kind) {
    case 'array':
      return [node, ...node.items.flatMap(within)];
    case 'object':
      return [node, ...node.entries.flatMap(({ value }) => within(value))];
    default:
      return [node];
  }
}

/** Of an expression that was read twice: what stands in the second where a part stands in the first. */
function samePart(first: Expression, second: Expression, wanted: Expression): Expression | undefined {
  const others = parts(second);
  const i = parts(first).indexOf(wanted);
  return i < 0 ? undefined : others[i];
}

/** An expression and all in it, in one order. */
function parts(expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isExpression(value)) found.push(value);
    if (!isExpression(value) || value.kind !== 'literal') for (const inner of Object.values(value)) visit(inner);
  };
  visit(expression);
  return found;
}

function isExpression(value: object): value is Expression {
  return 'kind' in value && typeof value.kind === 'string';
}
