import type { Json } from '../../../framework';
import { ROOT } from '../../module-address';
import { inside, type Place } from '../config-error';
import { readBodyReferences } from '../decode/body-strings';
import type { DependsOn, Draft, Within } from '../draft';
import { type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { providerNode } from '../resolve-providers';
import { readConditions } from './conditions';
import { checkName, own, staticBool, staticList, staticString, staticTraversal } from './static';

const OUTPUT = ['value', 'description', 'sensitive', 'ephemeral', 'depends_on', 'precondition'];

/** Reads an `output` block. */
export function readOutput(name: string, body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(name, 'output', place, problems)) return;
  rejectUnknown(body, OUTPUT, place, problems, (key) => didYouMean(key, OUTPUT));
  const ephemeral = staticBool(body, 'ephemeral', place, problems) ?? false;
  if (ephemeral && draft.module === ROOT) {
    problems.error(
      inside(place, 'ephemeral'),
      'Ephemeral output not allowed',
      'Outputs of a root module are kept in the state, so they cannot be ephemeral.',
    );
  }
  const description = staticString(body, 'description', place, problems);
  const given = own(body, 'value');
  if (given === undefined) {
    problems.error(place, 'Missing required argument', 'The argument "value" is required, but no definition was found.');
    return;
  }
  const node = `output.${name}`;
  const value = draft.expression(given, inside(place, 'value'), { node });
  const config = {
    name,
    sensitive: staticBool(body, 'sensitive', place, problems) ?? false,
    preconditions: readConditions('precondition', body, place, draft, { node }),
    ...(ephemeral ? { ephemeral: true as const } : {}),
    ...(description === undefined ? {} : { description }),
  };
  const dependsOn = readDependsOn(body, place, draft, { node }, 'tolerant');
  if (!value) return;
  const output = { value: { config: { ...config, value }, dependsOn }, place };
  draft.declare(draft.outputs, name, output, place, 'output definition', (other) => other.place);
}

/** Reads a `locals` block. */
export function readLocals(body: JsonObject, place: Place, draft: Draft): void {
  for (const [name, json] of Object.entries(body)) {
    if (name === '//') continue;
    const at = inside(place, name);
    if (!checkName(name, 'local value', at, draft.problems)) continue;
    const value = draft.expression(json, at, { node: `local.${name}` });
    if (value) draft.declare(draft.locals, name, { value, place: at }, at, 'local value definition', (other) => other.place);
  }
}

const PROVIDER_META = ['alias', 'version', 'count', 'for_each', 'depends_on', 'source', 'lifecycle', 'locals'];

/** Reads a `provider` block. */
export function readProvider(localName: string, body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(localName, 'provider', place, problems)) return;
  for (const name of PROVIDER_META) {
    const json = own(body, name);
    if (json === undefined || name === 'alias') continue;
    const detail =
      name === 'version'
        ? 'Say the version in terraform.required_providers.'
        : `The provider argument name "${name}" is reserved: it means nothing in a provider block.`;
    problems.error(
      inside(place, name),
      name === 'version' ? 'Unsupported argument' : 'Reserved argument name in provider block',
      detail,
    );
  }
  const alias = staticString(body, 'alias', place, problems);
  if (alias !== undefined && !checkName(alias, 'provider alias', inside(place, 'alias'), problems)) return;
  const rest = withoutMeta(body, PROVIDER_META);
  readBodyReferences(rest, place, draft, { node: providerNode(localName, alias) });
  draft.providers.push({ value: { localName, body: rest, ...(alias === undefined ? {} : { alias }) }, place });
}

/** A body without comment and meta-arguments. */
export function withoutMeta(body: JsonObject, meta: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== '//' && !meta.includes(name)));
}

/** Reads `depends_on`. @param form `tolerant` accepts `${…}` around a reference, as cdktf prints it for outputs */
export function readDependsOn(
  body: JsonObject,
  place: Place,
  draft: Draft,
  within: Within,
  form: 'strict' | 'tolerant' = 'strict',
): readonly DependsOn[] {
  const at = inside(place, 'depends_on');
  return staticList(body, 'depends_on', place, draft.problems).flatMap((item: Json, i) => {
    const here = inside(at, i);
    const traversal = staticTraversal(item, here, draft, form === 'tolerant');
    if (!traversal) return [];
    draft.refer([traversal], here, { ...within, dependsOn: true });
    return [{ traversal, place: here }];
  });
}
