import type { Json } from '../../../framework';
import { own } from '../blocks/static';
import { inside, type Place, type Problems } from '../config-error';
import { isJsonObject, type JsonObject } from '../json-shape';
import { isNothing, mergeBody } from './merge-body';

/** One block of an override file. */
export interface Override {
  readonly body: JsonObject;
  readonly place: Place;
}

/** Puts a block of an override file over the block that it is about. */
type Merge = (base: JsonObject, override: Override, problems: Problems) => JsonObject;

/** How blocks are merged that override files may have, by their kind (terraform: internal/configs/module_merge.go). */
export const MERGES: ReadonlyMap<string, Merge> = new Map<string, Merge>([
  ['provider', (base, { body, place }, problems) => mergeBody(base, body, place, problems)],
  ['variable', (base, override, problems) => ({ ...base, ...withoutConditions(override, problems) })],
  ['output', mergeOutput],
  ['module', mergeModule],
  ['resource', mergeResource],
  ['data', mergeResource],
]);

function mergeOutput(base: JsonObject, override: Override, problems: Problems): JsonObject {
  const { description, ...over } = withoutConditions(withoutDependsOn(override, problems), problems);
  // An empty one counts as none.
  return { ...base, ...over, ...(description === undefined || description === '' ? {} : { description }) };
}

function mergeModule(base: JsonObject, override: Override, problems: Problems): JsonObject {
  const { providers, ...over } = withoutDependsOn(override, problems).body;
  const all = isNothing(providers) || (isJsonObject(providers) && Object.keys(providers).length === 0) ? over : override.body;
  return repeatedOnce(base, mergeBody(base, all, override.place, problems));
}

function mergeResource(base: JsonObject, override: Override, problems: Problems): JsonObject {
  const { lifecycle, provisioner, ...over } = withoutDependsOn(override, problems).body;
  const merged = mergeBody(base, over, override.place, problems);
  const bodies = mergeLifecycle(own(base, 'lifecycle'), lifecycle, inside(override.place, 'lifecycle'), problems);
  return repeatedOnce(base, {
    ...merged,
    ...(provisioner === undefined ? {} : { provisioner }),
    ...(bodies === undefined ? {} : { lifecycle: bodies }),
  });
}

/** Where one file says `count` and another `for_each`, Terraform goes by `count`. */
function repeatedOnce(base: JsonObject, merged: JsonObject): JsonObject {
  const [count, each] = [own(merged, 'count'), own(merged, 'for_each')];
  const bothBefore = own(base, 'count') !== undefined && own(base, 'for_each') !== undefined;
  if (count === undefined || each === undefined || bothBefore) return merged;
  const { for_each: _, ...rest } = merged;
  return rest;
}

const IGNORED = ['replace_triggered_by', 'action_trigger'];
const CONDITIONS = ['precondition', 'postcondition', 'validation'];

function mergeLifecycle(base: Json | undefined, over: Json | undefined, place: Place, problems: Problems): Json | undefined {
  const body = onlyBody(over);
  const before = onlyBody(base) ?? {};
  // What is none, or more than one, is told when it is read.
  if (!body || Array.isArray(before)) return isNothing(over) ? base : over;
  const others = withoutConditions({ body, place }, problems);
  const { ignore_changes: ignored, ...rest } = withoutIgnored({ body: others, place }, IGNORED, problems);
  const isKept = isNothing(ignored) || own(before, 'ignore_changes') === 'all';
  return { ...before, ...rest, ...(isKept ? {} : { ignore_changes: ignored as Json }) };
}

function onlyBody(json: Json | undefined): JsonObject | undefined {
  if (isJsonObject(json)) return json;
  const [first, ...others] = Array.isArray(json) ? (json as readonly Json[]) : [];
  return isJsonObject(first) && others.length === 0 ? first : undefined;
}

function withoutDependsOn({ body, place }: Override, problems: Problems): Override {
  const { depends_on: dependsOn, ...rest } = body;
  if (!isNothing(dependsOn)) {
    problems.error(inside(place, 'depends_on'), 'Unsupported override', 'The depends_on argument may not be overridden.');
  }
  return { body: rest, place };
}

function withoutConditions({ body, place }: Override, problems: Problems): JsonObject {
  for (const name of CONDITIONS.filter((each) => !isNothing(own(body, each)))) {
    const detail = `Override files cannot override "${name}" blocks: write them in the file that has the block.`;
    problems.error(inside(place, name), `Can't override ${name} blocks`, detail);
  }
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== '//' && !CONDITIONS.includes(name)));
}

function withoutIgnored({ body, place }: Override, names: readonly string[], problems: Problems): JsonObject {
  for (const name of names.filter((each) => !isNothing(own(body, each)))) warnIgnored(inside(place, name), `"${name}"`, problems);
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== '//' && !names.includes(name)));
}

/** Terraform says nothing of what it leaves out. */
export function warnIgnored(place: Place, what: string, problems: Problems): void {
  problems.warn(place, 'Override without effect', `Terraform leaves ${what} of an override file out, and so does pcg.`);
}
