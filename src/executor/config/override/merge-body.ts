import type { Json } from '../../../framework';
import { own } from '../blocks/static';
import { inside, type Place, type Problems } from '../config-error';
import { isJsonObject, type JsonObject } from '../json-shape';

/**
 * A body with another over it, as Terraform merges them: an argument takes the place of the one of its name, blocks of one type
 * that of all blocks of the type, `dynamic` ones included.
 * @param place where the overriding body stands
 */
export function mergeBody(base: JsonObject, over: JsonObject, place: Place, problems: Problems): JsonObject {
  const merged = new Map(Object.entries(base));
  const replaced = Object.keys(over).filter((name) => name !== '//' && name !== 'dynamic');
  for (const name of replaced) {
    const json = own(over, name) as Json;
    if (isNothing(json) && mayBeBlocks(own(base, name))) problems.error(inside(place, name), ...AMBIGUOUS);
    merged.set(name, json);
  }
  const dynamic = own(over, 'dynamic');
  const generated = labelsOf(dynamic);
  for (const label of generated) merged.delete(label);
  const kept = withoutLabels(own(base, 'dynamic'), new Set([...generated, ...replaced]));
  const all = [...kept, ...asArray(dynamic)];
  if (all.length > 0) merged.set('dynamic', all);
  else merged.delete('dynamic');
  return Object.fromEntries(merged);
}

const AMBIGUOUS = [
  'Unclear override',
  'Whether nothing here takes the place of an argument, or stands for no blocks and so changes nothing, hangs on the schema of the provider. Write the value, or leave it out.',
] as const;

/** Null, or an empty array: for an argument a value, of blocks none. */
export function isNothing(json: Json | undefined): boolean {
  return json === undefined || json === null || (Array.isArray(json) && json.length === 0);
}

function mayBeBlocks(json: Json | undefined): boolean {
  return isJsonObject(json) || (Array.isArray(json) && json.some((item: Json) => isJsonObject(item)));
}

function asArray(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) return [];
  return Array.isArray(json) ? (json as readonly Json[]) : [json];
}

function labelsOf(dynamic: Json | undefined): readonly string[] {
  return asArray(dynamic).flatMap((item) => (isJsonObject(item) ? Object.keys(item).filter((name) => name !== '//') : []));
}

function withoutLabels(dynamic: Json | undefined, labels: ReadonlySet<string>): readonly Json[] {
  return asArray(dynamic).flatMap((item) => {
    if (!isJsonObject(item)) return [item];
    const left = Object.entries(item).filter(([name]) => !labels.has(name));
    return left.length > 0 ? [Object.fromEntries(left)] : [];
  });
}
