import { isLosslessNumber } from 'lossless-json';
import type { Json } from '../../framework';
import { inside, type Place, type Problems } from './config-error';

/** An object of a file. */
export type JsonObject = { readonly [name: string]: Json };

/** Whether it is an object (numbers that keep their digits are objects too). */
export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !isLosslessNumber(json);
}

/** What the JSON is, for messages. */
export function kindOf(json: Json): string {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'an array';
  if (isJsonObject(json)) return 'an object';
  return typeof json === 'string' ? 'a string' : typeof json === 'boolean' ? 'a boolean' : 'a number';
}

/** Takes one block: its labels and its body. */
export type VisitBlock = (labels: readonly string[], body: JsonObject, place: Place) => void;

/**
 * Goes over the blocks of one type as Terraform's JSON syntax has them: objects by label, in which at
 * each level an array of objects stands for their union, and below the labels a body, an array of
 * bodies, or null for none (https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping).
 * @param labels what the labels are, for messages: `type`, `name`
 */
export function eachBlock(json: Json, labels: readonly string[], place: Place, problems: Problems, visit: VisitBlock): void {
  walk(json, labels, [], place, problems, visit);
}

function walk(json: Json, left: readonly string[], used: readonly string[], place: Place, problems: Problems, visit: VisitBlock) {
  const [label, ...rest] = left;
  if (label === undefined) {
    eachBody(json, place, problems, (body, at) => visit(used, body, at));
    return;
  }
  let any = false;
  const labelled = (value: Json, at: Place) => {
    if (!isJsonObject(value)) {
      if (value === null) return;
      problems.error(
        at,
        'Incorrect JSON value type',
        `A JSON object is required here, whose keys are the block's ${label}; this is ${kindOf(value)}.`,
      );
      any = true;
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      any = true;
      walk(inner, rest, [...used, name], inside(at, name), problems, visit);
    }
  };
  if (Array.isArray(json)) for (const [i, item] of (json as readonly Json[]).entries()) labelled(item, inside(place, i));
  else labelled(json, place);
  if (!any) {
    problems.error(
      place,
      'Missing block label',
      `At least one object property is required, whose name represents the block's ${label}. Leave the key out when there is no such block.`,
    );
  }
}

/** Goes over the bodies of an unlabelled block: one, several in an array, or none. */
export function eachBody(json: Json, place: Place, problems: Problems, visit: (body: JsonObject, place: Place) => void): void {
  if (json === null) return;
  if (isJsonObject(json)) {
    visit(json, place);
    return;
  }
  if (!Array.isArray(json)) {
    problems.error(
      place,
      'Incorrect JSON value type',
      `Either a JSON object or a JSON array is required, representing the contents of one or more blocks; this is ${kindOf(json)}.`,
    );
    return;
  }
  for (const [i, item] of (json as readonly Json[]).entries()) {
    if (isJsonObject(item)) visit(item, inside(place, i));
    else
      problems.error(
        inside(place, i),
        'Incorrect JSON value type',
        `A JSON object is required, representing the contents of a block; this is ${kindOf(item)}.`,
      );
  }
}

/** Notes the keys of a body that nothing expects. `//` is a comment. */
export function rejectUnknown(
  body: JsonObject,
  known: readonly string[],
  place: Place,
  problems: Problems,
  didYouMean: (name: string) => string,
): void {
  for (const name of Object.keys(body)) {
    if (name === '//' || known.includes(name)) continue;
    problems.error(
      inside(place, name),
      'Unsupported argument',
      `No argument or block type is named "${name}" here.${didYouMean(name)}`,
    );
  }
}
