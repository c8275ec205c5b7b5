import type { Json } from '../../../framework';
import type { Expression } from '../../expression/ast';
import { inside, type Place } from '../config-error';
import type { Draft, PassedProvider, Placed, ResourceDraft, Within } from '../draft';
import { isJsonObject, type JsonObject, kindOf } from '../json-shape';
import { sourceProblems } from '../module-source';
import { PROVIDER_REF } from './resource-block';
import { readDependsOn } from './simple-blocks';
import { checkName, own, staticString } from './static';

const META = ['source', 'version', 'count', 'for_each', 'depends_on', 'providers'];
const RESERVED = ['lifecycle', 'locals', 'provider'];

/** The node of a call's repetition among those that depend on each other. No address has a space in it. */
export function expansionNode(name: string): string {
  return `module.${name} (expand)`;
}

/** Reads a `module` block (https://developer.hashicorp.com/terraform/language/modules/syntax). */
export function readModule(name: string, body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(name, 'module instance', place, problems)) return;
  const source = staticString(body, 'source', place, problems);
  if (own(body, 'source') === undefined) {
    problems.error(place, 'Missing required argument', 'The argument "source" is required, but no definition was found.');
  }
  const version = Object.hasOwn(body, 'version') ? (staticString(body, 'version', place, problems) ?? '') : undefined;
  const wrong = source === undefined ? [] : sourceProblems(source, version);
  for (const { argument, summary, detail } of wrong) problems.error(inside(place, argument), summary, detail);
  const [each, count] = [own(body, 'for_each') !== undefined, own(body, 'count') !== undefined];
  if (each && count) {
    problems.error(
      place,
      'Invalid combination of "count" and "for_each"',
      'The "count" and "for_each" meta-arguments are mutually-exclusive, only one should be used.',
    );
  }
  const repetition = (key: string) => {
    const json = own(body, key);
    return json === undefined ? undefined : draft.expression(json, inside(place, key), { node: expansionNode(name) });
  };
  const [countExpression, forEach] = [repetition('count'), repetition('for_each')];
  for (const key of RESERVED) {
    if (own(body, key) === undefined) continue;
    const detail = `The block type name "${key}" is reserved for use by Terraform in a future version.`;
    problems.error(inside(place, key), 'Reserved block type name in module block', detail);
  }
  const call = {
    name,
    // What is wrong is told; nobody looks there.
    source: wrong.length > 0 ? '' : (source ?? ''),
    dependsOn: readDependsOn(body, place, draft, { node: expansionNode(name) }),
    arguments: readArguments(name, body, place, draft, { each, count }),
    providers: readProviders(own(body, 'providers'), inside(place, 'providers'), draft),
    place,
    ...(countExpression ? { count: countExpression } : {}),
    ...(forEach ? { forEach } : {}),
  };
  draft.declare(draft.calls, name, call, place, 'module call', (other) => other.place);
}

function readArguments(
  call: string,
  body: JsonObject,
  place: Place,
  draft: Draft,
  within: Within,
): ReadonlyMap<string, Placed<Expression>> {
  const found = new Map<string, Placed<Expression>>();
  for (const [name, json] of Object.entries(body)) {
    if (name === '//' || META.includes(name) || RESERVED.includes(name)) continue;
    const at = inside(place, name);
    const value = draft.expression(json, at, { ...within, node: `module.${call}.var.${name}` });
    if (value) found.set(name, { value, place: at });
  }
  return found;
}

function readProviders(json: Json | undefined, place: Place, draft: Draft): readonly PassedProvider[] {
  if (json === undefined) return [];
  if (!isJsonObject(json)) {
    const detail = `An object of provider configurations by their names in the module is expected; this is ${kindOf(json)}.`;
    draft.problems.error(place, 'Invalid "providers" argument', detail);
    return [];
  }
  return Object.entries(json).flatMap(([name, given]) => {
    if (name === '//') return [];
    const at = inside(place, name);
    const [child, parent] = [providerOf(name), providerOf(given)];
    if (child && parent) return [{ child, parent, place: at }];
    const detail = 'A provider is named by its local name and an alias, such as "palette" or "palette.second".';
    draft.problems.error(at, 'Invalid provider configuration reference', detail);
    return [];
  });
}

function providerOf(json: Json): ResourceDraft['provider'] | undefined {
  const [, localName, alias] = (typeof json === 'string' && PROVIDER_REF.exec(json)) || [];
  if (localName === undefined) return undefined;
  return { localName, ...(alias === undefined ? {} : { alias }) };
}
