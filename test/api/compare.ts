import type { TSchema } from '@sinclair/typebox';
import { type Operation, operationText } from '../../src/palette/schema';
import { isAtLeast, type PaletteVersion } from '../../src/simulator/world/versions';
import { compareSchema, type Direction, type SchemaContext } from './compare-schema';
import type { SpecDocument, SpecOperation, SpecParameter, SpecPath } from './openapi';

/** A place where our description and the published one disagree. */
export interface Disagreement {
  /** `GET /v1/overlords/{uid}` */
  readonly operation: string;
  /** `answer/items/*`, `body/metadata/name`, `query limit`, or empty for the operation itself. */
  readonly place: string;
  readonly problem: string;
}

/** What is known to differ, each with the reason why it may. */
export interface Exceptions {
  /** Operations that answer in reality and are not published: `GET /v1/x` → reason. */
  readonly unpublished: { readonly [operation: string]: string };
  /** Properties that are taken and given back, and that are not published where they stand: `definition.property` → reason. */
  readonly taken: { readonly [property: string]: string };
  /** Properties that Palette surely sends although they are not declared as required: `definition.property` → reason. */
  readonly alwaysSent: { readonly [property: string]: string };
  /** Most operations of the document don't say what type their answer has. */
  readonly untyped?: true;
  /** Values that older versions have, and that the description goes on having: `GET /v1/x query y` → value. */
  readonly removedValues?: { readonly [place: string]: string };
}

/**
 * Compares a description of operations with the published one of a version. An exception that is not needed is a disagreement too.
 * What came with a later version, and what went with an earlier one, must not be published.
 */
export function compare(
  operations: { readonly [name: string]: Operation },
  document: SpecDocument,
  exceptions: Exceptions,
  version: PaletteVersion = '4.8',
): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const used = new Set<string>();
  for (const operation of Object.values(operations)) {
    const text = operationText(operation);
    const report = (place: string, problem: string) => found.push({ operation: text, place, problem });
    const path = document.paths[operation.path];
    const published = path?.[operation.method.toLowerCase() as 'get'];
    const isNew = operation.since !== undefined && !isAtLeast(version, operation.since);
    const isGone = operation.removedIn !== undefined && isAtLeast(version, operation.removedIn);
    if (isNew && published !== undefined) report('', `is published, and new in ${operation.since} here`);
    if (isNew || (isGone && published === undefined)) continue;
    if (path === undefined || published === undefined) {
      if (exceptions.unpublished[text] === undefined)
        report('', path === undefined ? 'is a path that is not published' : 'is a method that is not published');
      else used.add(text);
      continue;
    }
    const removed = path['x-removed-in'];
    if (removed !== operation.removedIn)
      report('', `was removed in ${removed ?? 'no version'} there and in ${operation.removedIn ?? 'no version'} here`);
    const removedValues = exceptions.removedValues ?? {};
    const isRemoved = (place: string, value: unknown) => removedValues[`${text} ${place}`] === value;
    const alwaysSent = new Set(Object.keys(exceptions.alwaysSent));
    const taken = new Set(Object.keys(exceptions.taken));
    const untyped = exceptions.untyped ?? false;
    const context = { document, untyped, alwaysSent, taken, isRemoved, used, report };
    compareParameters(context, operation, path, published);
    compareBody(context, operation, parametersOf(path, published));
    compareAnswer(context, operation, published);
  }
  const needless = [exceptions.unpublished, exceptions.taken, exceptions.alwaysSent]
    .flatMap(Object.keys)
    .filter((name) => !used.has(name));
  return [
    ...found,
    ...needless.map((name) => ({ operation: name, place: '', problem: 'is an exception that nothing needs any more' })),
  ];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Context = Omit<SchemaContext, 'direction'> & { readonly untyped: boolean };

/** Parameters that an operation shares with its path, and its own. */
function parametersOf(path: SpecPath, operation: SpecOperation): readonly SpecParameter[] {
  return [...(path.parameters ?? []), ...(operation.parameters ?? [])];
}

function compareParameters(context: Context, operation: Operation, path: SpecPath, published: SpecOperation): void {
  const theirs = parametersOf(path, published);
  for (const [kind, schema] of [
    ['path', operation.params],
    ['query', operation.query],
    ['formData', operation.form],
  ] as const) {
    const ours: { readonly [name: string]: TSchema } = schema?.properties ?? {};
    const required: readonly string[] = schema?.required ?? [];
    for (const [name, parameter] of Object.entries(ours)) {
      const their = theirs.find((each) => each.in === kind && each.name === name);
      if (their === undefined) context.report(`${kind} ${name}`, 'is unknown there');
      // All but its `required`, which is a flag on a parameter.
      else compareSchema({ ...context, direction: 'request' }, parameter, { ...their, required: undefined }, `${kind} ${name}`);
    }
    for (const { name } of theirs.filter((each) => each.in === kind && isRequired(each))) {
      if (!required.includes(name))
        context.report(
          `${kind} ${name}`,
          ours[name] === undefined ? "is required there and can't be sent here" : 'is required there and may be left out here',
        );
    }
  }
  const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const declared = Object.keys(operation.params?.properties ?? {});
  for (const name of named.filter((each) => !declared.includes(each)))
    context.report(`path ${name}`, 'stands in the path and has no parameter here');
}

// On a parameter `required` is a flag, on a schema a list.
function isRequired(parameter: SpecParameter): boolean {
  return (parameter.required as unknown) === true;
}

function compareBody(context: Context, operation: Operation, parameters: readonly SpecParameter[]): void {
  const parameter = parameters.find((each) => each.in === 'body');
  const theirs = parameter?.schema;
  const [mustHere, mustThere] = [operation.bodyRequired === true, parameter !== undefined && isRequired(parameter)];
  if (mustHere !== mustThere) context.report('body', `${must(mustHere)} here and ${must(mustThere)} there`);
  compareWhole(context, 'request', operation.body, theirs, 'body');
}

function must(required: boolean): string {
  return required ? 'must be there' : 'may be left out';
}

function compareAnswer(context: Context, operation: Operation, published: SpecOperation): void {
  const { status, body, contentType } = operation.response;
  const theirs = published.responses[String(status)];
  if (theirs === undefined) {
    context.report('answer', `has the status ${status} here and ${Object.keys(published.responses).join(', ')} there`);
    return;
  }
  // A document that has the structure only says so of no operation.
  const tellsTypes =
    !context.untyped && Object.values(context.document.paths).some((path) => METHODS.some((method) => path[method]?.produces));
  if (tellsTypes && contentType !== undefined && !published.produces?.includes(contentType)) {
    context.report('answer', `is ${contentType} here and ${published.produces?.join(', ') ?? 'application/json'} there`);
  }
  // HTTP has no body with this status, whatever is published: https://www.rfc-editor.org/rfc/rfc9110#name-204-no-content
  if (status === 204 && body === undefined) return;
  compareWhole(context, 'response', body, theirs.schema, 'answer');
}

function compareWhole(
  context: Context,
  direction: Direction,
  ours: TSchema | undefined,
  theirs: SpecParameter['schema'],
  place: string,
): void {
  if (ours === undefined && theirs === undefined) return;
  if (ours === undefined) context.report(place, 'is none here and one there');
  else if (theirs === undefined) context.report(place, 'is one here and none there');
  else compareSchema({ ...context, direction }, ours, theirs, place);
}
