import {
  type Attribute,
  type Block,
  blockType,
  type Diagnostic,
  DiagnosticError,
  Dynamic,
  errorAt,
  isUnknown,
  type NestedBlock,
  type ObjectValue,
  type Path,
  pathText,
  type Type,
  t,
  UNKNOWN,
  type Value,
} from '../../../framework';
import { record } from '../../../framework/value';
import type { Expression, Scope } from '../../expression/ast';
import { convert } from '../../expression/convert/convert';
import { type Element, elementsOf } from '../../expression/convert/elements';
import { blame, type Culprit, culpritOf } from '../../expression/culprit';
import { evaluate, withNames } from '../../expression/evaluate/evaluate';
import { ExpressionError } from '../../expression/expression-error';
import { fromSchema, hasDynamic, type MarkedValue, typed } from '../../expression/marked-value';
import { separateMarks, wholeMarks } from '../../expression/marks';
import { schemaValue } from './attribute-value';
import type { BlockEntry, Body, BodyAttribute, BodyBlocks } from './body-form';
import { countProblem } from './decode-blocks';

/** A body's value in its schema's form. */
export interface EvaluatedBody {
  readonly value: ObjectValue;
  /** Where something sensitive went, relative to the body: not what the schema says is sensitive. */
  readonly sensitive: readonly Path[];
  /** Where something ephemeral went: no message may have it. */
  readonly ephemeral: readonly Path[];
}

/**
 * The value of a body in a scope. Blocks that are absent are null (single), empty (list, set, map) or an
 * object without values (group); blocks made of a collection that is unknown are unknown.
 * @param keeps whether the value is kept in plan and state: then only what is write-only may be ephemeral
 * @throws DiagnosticError with all that can't be evaluated or isn't of its type; paths are relative to the body
 */
export function evaluateBody(block: Block, body: Body, scope: Scope, keeps: 'kept' | 'not kept' = 'kept'): EvaluatedBody {
  const problems: Diagnostic[] = [];
  const sensitive: Path[] = [];
  const ephemeral: Path[] = [];
  const value = evaluateInto(block, body, scope, {
    problems,
    sensitive,
    ephemeral,
    kept: keeps === 'kept',
    at: [],
    sensitiveAt: [],
  });
  if (problems.length > 0) throw new DiagnosticError(...problems);
  return { value, sensitive: sensitive.length > 1 ? distinctPaths(sensitive) : sensitive, ephemeral };
}

/** Blocks of a set mark the set, each of them. */
function distinctPaths(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [pathText(path), path])).values()];
}

/** Where an evaluation notes what it finds. */
interface Context {
  readonly problems: Diagnostic[];
  readonly sensitive: Path[];
  readonly ephemeral: Path[];
  readonly kept: boolean;
  readonly at: Path;
  /** Differs from {@link at} within sets: their elements have no address, so the set is marked. */
  readonly sensitiveAt: Path | { readonly set: Path };
}

function evaluateInto(block: Block, body: Body, scope: Scope, context: Context): ObjectValue {
  const value: { [name: string]: Value } = { ...emptyObject(block) };
  for (const attribute of body.attributes) {
    if (attribute.constant) {
      value[attribute.name] = attribute.constant.value;
      continue;
    }
    const step = { attribute: attribute.name };
    const { expression } = attribute;
    const culprit: Culprit = { expression, root: expression, scope, whole: true };
    const found = attempt([...context.at, step], context, () => schemaValue(attribute, evaluate(expression, scope)), culprit);
    if (!found) continue;
    value[attribute.name] = found.value;
    if (found.sensitive.length === 0) continue;
    const marks = separateMarks(found.sensitive);
    for (const path of marks.sensitive) mark(context, [step, ...path]);
    for (const path of marks.ephemeral) markEphemeral(context, attribute, [step, ...path]);
  }
  for (const blocks of body.blocks) value[blocks.name] = evaluateBlocks(blocks, scope, context);
  return value;
}

/** One block that an entry stands for. */
interface Instance {
  readonly label?: string;
  readonly value: ObjectValue;
}

function evaluateBlocks({ name, nested, entries }: BodyBlocks, scope: Scope, context: Context): Value {
  const at = [...context.at, { attribute: name }];
  const instances: Instance[] = [];
  let unknown = false;
  for (const entry of entries) {
    const placed = (label: string | undefined, inner: Body, innerScope: Scope) => {
      const step = nested.nesting === 'list' ? [{ index: instances.length }] : label === undefined ? [] : [{ key: label }];
      const steps = [{ attribute: name }, ...step];
      const sensitiveAt = nested.nesting === 'set' ? setAt(context, name) : deeper(context.sensitiveAt, steps);
      const value = evaluateInto(nested.block, inner, innerScope, { ...context, at: [...context.at, ...steps], sensitiveAt });
      instances.push(label === undefined ? { value } : { label, value });
    };
    if (entry.kind === 'block') placed(entry.label, entry.body, scope);
    else if (expandDynamic(name, entry, scope, at, context, placed) === 'unknown') unknown = true;
  }
  if (unknown) return UNKNOWN;
  if (entries.some(({ kind }) => kind === 'dynamic')) {
    const problem = countProblem(name, nested, instances.length);
    if (problem) context.problems.push(errorAt(at, problem.summary, problem.detail));
  }
  return assemble(nested, instances);
}

function expandDynamic(
  name: string,
  entry: Extract<BlockEntry, { kind: 'dynamic' }>,
  scope: Scope,
  at: Path,
  context: Context,
  placed: (label: string | undefined, body: Body, scope: Scope) => void,
): 'unknown' | undefined {
  const over = attempt(at, context, () => evaluate(entry.forEach, scope));
  if (!over) return undefined;
  // How many blocks there are tells something of the collection.
  const whole = separateMarks(wholeMarks(over));
  if (whole.sensitive.length > 0) mark(context, [{ attribute: name }]);
  if (whole.ephemeral.length > 0 && context.kept) context.problems.push(notForEphemeral(at, name));
  if (isUnknown(over.value)) return 'unknown';
  const all = attempt(at, context, () => items(over));
  for (const item of all ?? []) {
    const inner = withNames(scope, { [entry.iterator]: iteratorObject(item) });
    const label = entry.label && attempt(at, context, () => labelOf(entry.label as Expression, inner));
    if (label === UNKNOWN) return 'unknown';
    if (entry.label === undefined || typeof label === 'string') placed(label as string | undefined, entry.content, inner);
  }
  return undefined;
}

function labelOf(label: Expression, scope: Scope): string | typeof UNKNOWN {
  const { value, sensitive } = convert(evaluate(label, scope), t.string);
  if (value === null) throw new ExpressionError('Invalid dynamic block label', 'Cannot use a null value as a dynamic block label.');
  if (sensitive.length > 0)
    throw new ExpressionError('Invalid dynamic block label', 'Cannot use a sensitive or ephemeral value as a dynamic block label.');
  return isUnknown(value) ? UNKNOWN : (value as string);
}

function items(over: MarkedValue): readonly Element[] {
  if (over.value === null) throw new ExpressionError('Invalid dynamic for_each value', 'Cannot use a null value in for_each.');
  const found = elementsOf(over);
  if (found) return found;
  throw new ExpressionError(
    'Invalid dynamic for_each value',
    `Cannot use a ${over.type.kind} value in for_each. An iterable collection is required.`,
  );
}

function iteratorObject({ key, value }: Element): MarkedValue {
  const under = (name: string, { sensitive }: MarkedValue) => sensitive.map((path): Path => [{ attribute: name }, ...path]);
  return typed(t.object({ key: key.type, value: value.type }), { key: key.value, value: value.value }, [
    ...under('key', key),
    ...under('value', value),
  ]);
}

function assemble({ nesting, block }: NestedBlock, instances: readonly Instance[]): Value {
  const type = blockType(block);
  switch (nesting) {
    case 'single':
      return instances[0]?.value ?? null;
    case 'group':
      return instances[0]?.value ?? emptyObject(block);
    case 'set': {
      if (instances.length < 2) return instances.map(({ value }) => value);
      const tuple = t.tuple(instances.map(() => type));
      return convert(
        typed(
          tuple,
          instances.map(({ value }) => value),
        ),
        t.set(type),
      ).value;
    }
    case 'list': {
      const values = instances.map(({ value }) => value);
      return hasDynamic(type) ? dynamicTuple(type, values) : values;
    }
    case 'map': {
      const values = record(instances.map(({ label = '', value }) => [label, value]));
      return hasDynamic(type) ? dynamicObject(type, values) : values;
    }
  }
}

/** Blocks with values of any type in them have no type in common: they are a tuple. */
function dynamicTuple(type: Type, values: readonly Value[]): Value {
  const exact = values.map((value) => fromSchema(type, value));
  return new Dynamic(
    t.tuple(exact.map((each) => each.type)),
    exact.map((each) => each.value),
  );
}

function dynamicObject(type: Type, values: ObjectValue): Value {
  const exact = Object.entries(values).map(([key, value]) => [key, fromSchema(type, value)] as const);
  return new Dynamic(
    t.object(record(exact.map(([key, each]) => [key, each.type]))),
    record(exact.map(([key, each]) => [key, each.value])),
  );
}

const emptyObjects = new WeakMap<Block, ObjectValue>();

/** The value of a body in which nothing is set. */
function emptyObject(block: Block): ObjectValue {
  let empty = emptyObjects.get(block);
  if (!empty) {
    empty = record([
      ...Object.keys(block.attributes).map((name) => [name, null] as const),
      ...Object.entries(block.blocks).map(([name, nested]) => [name, assemble(nested, [])] as const),
    ]);
    emptyObjects.set(block, empty);
  }
  return empty;
}

function setAt(context: Context, name: string): Context['sensitiveAt'] {
  const at = deeper(context.sensitiveAt, [{ attribute: name }]);
  return isPath(at) ? { set: at } : at;
}

function deeper(at: Context['sensitiveAt'], steps: Path): Context['sensitiveAt'] {
  return isPath(at) ? [...at, ...steps] : at;
}

function isPath(at: Context['sensitiveAt']): at is Path {
  return Array.isArray(at);
}

function mark({ sensitive, sensitiveAt }: Context, path: Path): void {
  sensitive.push(isPath(sensitiveAt) ? [...sensitiveAt, ...path] : sensitiveAt.set);
}

function markEphemeral({ ephemeral, kept, problems, at }: Context, { name, attribute }: BodyAttribute, path: Path): void {
  ephemeral.push([...at, ...path]);
  if (kept && !isWriteOnly(attribute, path.slice(1))) problems.push(notForEphemeral([...at, ...path], name));
}

/** Whether what is at a path in an attribute is write-only. */
function isWriteOnly({ writeOnly, nested }: Attribute, path: Path): boolean {
  if (writeOnly) return true;
  if (!nested) return false;
  const [step, ...rest] = nested.nesting === 'single' ? path : path.slice(1);
  const inner =
    step && 'attribute' in step && Object.hasOwn(nested.attributes, step.attribute) && nested.attributes[step.attribute];
  return inner ? isWriteOnly(inner, rest) : false;
}

function notForEphemeral(at: Path, name: string): Diagnostic {
  const detail = `Ephemeral values are not valid for "${name}": it is not write-only, so its value is kept in plan and state.`;
  return errorAt(at, 'Invalid use of ephemeral value', detail);
}

/** @param culprit what is at fault when nothing inside of it is */
function attempt<T>(at: Path, { problems }: Context, run: () => T, culprit?: Culprit): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    problems.push(blame(errorAt(at, error.summary, error.detail), culpritOf(error) ?? culprit));
    return undefined;
  }
}
