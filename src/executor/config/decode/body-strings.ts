import type { Json } from '../../../framework';
import { expressionFromJson } from '../../expression/from-json';
import { references } from '../../expression/references';
import { inside, type Place } from '../config-error';
import type { BodyJson } from '../configuration';
import type { Draft, Within } from '../draft';
import { isJsonObject } from '../json-shape';

const NONE: ReadonlySet<string> = new Set();

/** Notes what the templates in a body refer to, before any schema is known. */
export function readBodyReferences(body: BodyJson, place: Place, draft: Draft, within: Within): void {
  scan(body, place, NONE, { draft, within });
}

interface Reading {
  readonly draft: Draft;
  readonly within: Within;
}

function scan(json: Json, place: Place, bound: ReadonlySet<string>, reading: Reading): void {
  if (typeof json === 'string') {
    if (isTemplate(json)) scanTemplate(json, place, bound, reading);
  } else if (Array.isArray(json)) {
    for (const [i, item] of (json as readonly Json[]).entries()) if (mayRefer(item)) scan(item, inside(place, i), bound, reading);
  } else if (isJsonObject(json)) {
    for (const [name, value] of Object.entries(json)) {
      if (name === '//') continue;
      if (isTemplate(name)) scanTemplate(name, place, bound, reading);
      if (name === 'dynamic') scan(value, inside(place, name), withIterators(value, bound), reading);
      else if (mayRefer(value)) scan(value, inside(place, name), bound, reading);
    }
  }
}

function scanTemplate(text: string, place: Place, bound: ReadonlySet<string>, { draft, within }: Reading): void {
  const expression = draft.problems.attempt(place, () => expressionFromJson(text));
  if (!expression) return;
  draft.refer(
    references(expression).filter(({ root }) => !bound.has(root)),
    place,
    within,
  );
}

/** Names that dynamic blocks bind in their content; where they don't, reading by schema will tell. */
function withIterators(json: Json, bound: ReadonlySet<string>): ReadonlySet<string> {
  const groups = (Array.isArray(json) ? json : [json]) as readonly Json[];
  const names = groups.filter(isJsonObject).flatMap((group) =>
    Object.entries(group).flatMap(([name, value]) => {
      const blocks = ((Array.isArray(value) ? value : [value]) as readonly Json[]).filter(isJsonObject);
      return blocks.map(({ iterator }) => (typeof iterator === 'string' ? iterator : name));
    }),
  );
  return new Set([...bound, ...names]);
}

function isTemplate(text: string): boolean {
  return text.includes('${') || text.includes('%{');
}

function mayRefer(json: Json): boolean {
  return typeof json === 'string' ? isTemplate(json) : typeof json === 'object' && json !== null;
}
