import { type Expression, SPLAT_ITEM, type Step, type Traversal } from '../ast';
import { literal, numberLiteral } from '../literal';
import type { MarkedValue } from '../marked-value';
import type { Cursor } from './lexer';
import { parseTemplateAt } from './parse-template';
import type { Extent } from './spans';

type Parse = (cursor: Cursor) => Expression;

/** Parses what follows a term: `.name`, `.0`, `[key]`, `[*]`, `.*`. */
export function parsePostfix(cursor: Cursor, from: Expression, parseExpression: Parse): Expression {
  let expression = from;
  const start = cursor.spans?.get(from)?.extent[0] ?? cursor.at;
  const steps: Extent[] = [];
  for (;;) {
    const stepStart = cursor.start();
    if (cursor.take('.')) {
      if (cursor.take('*')) expression = { kind: 'splat', of: expression, each: parseAttributeSplat(cursor) };
      else expression = withStep(expression, parseDotted(cursor));
    } else if (cursor.take('[')) {
      const of = expression;
      const key = cursor.within(
        false,
        () => (cursor.take('*') ? undefined : cursor.nested(() => parseExpression(cursor))) as Expression | undefined,
      );
      cursor.within(false, () => closeIndex(cursor));
      // A full splat takes in every step after it.
      if (!key) return { kind: 'splat', of, each: cursor.nested(() => parsePostfix(cursor, ITEM, parseExpression)) };
      const step = key.kind === 'literal' ? stepOf(key.value) : undefined;
      expression = step ? withStep(of, step) : { kind: 'index', of, key };
    } else {
      return expression;
    }
    if (!cursor.spans) continue;
    steps.push(cursor.extent(stepStart));
    cursor.note(expression, start, [...steps]);
  }
}

/** Parses steps that are written out, up to the first thing that is none. */
export function parseSteps(cursor: Cursor): readonly Step[] {
  const steps: Step[] = [];
  for (;;) {
    if (cursor.take('.')) {
      const name = cursor.identifier();
      steps.push({ name: name ?? cursor.fail('Attribute name required', 'Dot must be followed by attribute name.') });
    } else if (cursor.take('[')) {
      const key = cursor.take('"') ? parseTemplateAt(cursor, { kind: 'quoted' }, failComputed) : numberKey(cursor);
      const step = key.kind === 'literal' ? stepOf(key.value) : undefined;
      steps.push(step ?? failComputed(cursor));
      closeIndex(cursor);
    } else {
      return steps;
    }
  }
}

const ITEM: Expression = { kind: 'traversal', root: SPLAT_ITEM, steps: [] };

/** After `.*` only names and legacy indexes apply to each item. */
function parseAttributeSplat(cursor: Cursor): Expression {
  let each = ITEM;
  while (cursor.take('.')) {
    if (cursor.peek() === '*') {
      cursor.fail(
        'Nested splat expression not allowed',
        'A splat expression (*) cannot be used inside another attribute-only splat expression.',
      );
    }
    each = withStep(each, parseDotted(cursor));
  }
  return each;
}

function parseDotted(cursor: Cursor): Step {
  const name = cursor.identifier();
  if (name !== undefined) return { name };
  const numeral = cursor.numeral() ?? cursor.fail('Invalid attribute name', 'An attribute name is required after a dot.');
  // `.0.1` reads as one number.
  if (!/^\d+$/.test(numeral) || !Number.isSafeInteger(Number(numeral))) {
    cursor.fail(
      'Invalid legacy index syntax',
      'When using the legacy index syntax, chaining two indexes together is not permitted. Use the proper index syntax instead, like [0][1].',
    );
  }
  return { index: Number(numeral) };
}

function withStep(of: Expression, step: Step): Expression {
  if (of.kind === 'traversal') return withoutPrefix({ ...of, steps: [...of.steps, step] });
  if ('name' in step) return { kind: 'attribute', of, name: step.name };
  return { kind: 'index', of, key: typeof step.index === 'number' ? numberLiteral(step.index) : keyLiteral(step.index) };
}

/** `resource.type.name` is `type.name`, written out. */
export function withoutPrefix(traversal: Traversal): Traversal {
  const [type, name] = traversal.steps;
  if (traversal.root !== 'resource' || !type || !name || !('name' in type) || !('name' in name)) return traversal;
  return { ...traversal, root: type.name, steps: traversal.steps.slice(1) };
}

function keyLiteral(key: string): Expression {
  return literal({ type: { kind: 'string' }, value: key, sensitive: [] });
}

/** The step that a literal key makes, when it is one that steps can say. */
function stepOf({ value }: MarkedValue): Step | undefined {
  if (typeof value === 'string') return { index: value };
  return typeof value === 'number' && Number.isSafeInteger(value) ? { index: value } : undefined;
}

function numberKey(cursor: Cursor): Expression {
  return numberLiteral(cursor.number() ?? failComputed(cursor));
}

function closeIndex(cursor: Cursor): void {
  if (!cursor.take(']')) cursor.fail('Missing close bracket on index', 'The index operator must end with a closing bracket ("]").');
}

function failComputed(cursor: Cursor): never {
  cursor.fail('Index value required', 'Index brackets must contain either a literal number or a literal string.');
}
