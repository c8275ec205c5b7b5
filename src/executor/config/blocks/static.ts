import type { Json } from '../../../framework';
import type { Traversal } from '../../expression/ast';
import { parseTraversal } from '../../expression/parse/parse';
import { inside, type Place, type Problems } from '../config-error';
import type { Draft } from '../draft';
import { IDENTIFIER } from '../identifier';
import { type JsonObject, kindOf } from '../json-shape';

/** A text that Terraform takes as it is written; undefined when it is absent. */
export function staticString(body: JsonObject, name: string, place: Place, problems: Problems): string | undefined {
  const json = own(body, name);
  if (json === undefined) return undefined;
  if (typeof json === 'string') return json;
  if (typeof json === 'number' || typeof json === 'boolean') return String(json);
  problems.error(inside(place, name), 'Unsuitable value type', `"${name}" must be a string; this is ${kindOf(json)}.`);
  return undefined;
}

/** A bool that is written out: also as the texts "true" and "false". */
export function staticBool(body: JsonObject, name: string, place: Place, problems: Problems): boolean | undefined {
  const json = own(body, name);
  if (json === undefined) return undefined;
  if (typeof json === 'boolean') return json;
  if (json === 'true' || json === 'false') return json === 'true';
  problems.error(
    inside(place, name),
    'Unsuitable value type',
    `"${name}" must be true or false, written out; expressions are not allowed here.`,
  );
  return undefined;
}

/** A list that is written out; undefined when it is absent. */
export function staticList(body: JsonObject, name: string, place: Place, problems: Problems): readonly Json[] {
  const json = own(body, name);
  if (json === undefined) return [];
  if (Array.isArray(json)) return json as readonly Json[];
  problems.error(
    inside(place, name),
    'Invalid expression',
    `"${name}" must be an array that is written out; this is ${kindOf(json)}.`,
  );
  return [];
}

/**
 * A reference that is written as a text: `palette_x.y`.
 * @param tolerant whether `${…}` around it is accepted, as cdktf prints it and Terraform refuses it
 */
export function staticTraversal(json: Json, place: Place, draft: Draft, tolerant: boolean): Traversal | undefined {
  if (typeof json !== 'string') {
    draft.problems.error(
      place,
      'Invalid reference',
      `A reference such as "palette_cluster_vsphere.name" is expected here, as a string; this is ${kindOf(json)}.`,
    );
    return undefined;
  }
  const bare = tolerant && /^\$\{[^{}]*\}$/.test(json) ? json.slice(2, -1).trim() : json;
  return draft.problems.attempt(place, () => parseTraversal(bare));
}

/** Whether a name may be one; notes it when it may not. */
export function checkName(name: string, what: string, place: Place, problems: Problems): boolean {
  if (IDENTIFIER.test(name)) return true;
  problems.error(
    place,
    `Invalid ${what} name`,
    `${JSON.stringify(name)} is no name: a name must start with a letter or underscore and may contain only letters, digits, underscores, and dashes.`,
  );
  return false;
}

/** A key's own value. */
export function own(body: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(body, name) ? body[name] : undefined;
}
