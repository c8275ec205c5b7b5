import { type ResourceAddress, resourceText } from '../../address';
import { inside, type Place } from '../config-error';
import { readBodyReferences } from '../decode/body-strings';
import type { Draft, ResourceDraft, Within } from '../draft';
import type { JsonObject } from '../json-shape';
import { kindOf } from '../json-shape';
import { impliedProvider } from '../provider-source';
import { readLifecycle } from './lifecycle';
import { metadataOf } from './metadata';
import { readProvisioners, rejectConnection } from './provisioner';
import { readDependsOn, withoutMeta } from './simple-blocks';
import { checkName, own } from './static';

const META = ['count', 'for_each', 'depends_on', 'provider', 'lifecycle', 'connection', 'provisioner'];
/** A provider's name, and an alias behind it. */
export const PROVIDER_REF = /^([\p{ID_Start}_][\p{ID_Continue}_-]*)(?:\.([\p{ID_Start}_][\p{ID_Continue}_-]*))?$/u;

/**
 * Reads a `resource`, `data` or `ephemeral` block.
 * @param check the `check` block that it stands in
 */
export function readResource(
  mode: ResourceAddress['mode'],
  labels: readonly string[],
  body: JsonObject,
  place: Place,
  draft: Draft,
  check?: string,
): void {
  const [type = '', name = ''] = labels;
  const { problems } = draft;
  if (!checkName(type, 'resource type', place, problems) || !checkName(name, 'resource', place, problems)) return;
  const address = { mode, type, name };
  const text = resourceText(address);
  const [each, count] = [own(body, 'for_each') !== undefined, own(body, 'count') !== undefined];
  if (each && count) {
    problems.error(
      place,
      'Invalid combination of "count" and "for_each"',
      'The "count" and "for_each" meta-arguments are mutually-exclusive, only one should be used.',
    );
  }
  const within: Within = { node: text, each, count };
  const repetition = (key: string) => {
    const json = own(body, key);
    return json === undefined ? undefined : draft.expression(json, inside(place, key), { node: text, planned: true });
  };
  const [countExpression, forEach] = [repetition('count'), repetition('for_each')];
  if (mode !== 'managed' && own(body, 'provisioner') !== undefined) {
    const [kind, plural] = mode === 'data' ? ['data', 'Data sources'] : ['ephemeral', 'Ephemeral resources'];
    problems.error(inside(place, 'provisioner'), `Invalid ${kind} resource`, `${plural} have no provisioners.`);
  }
  rejectConnection(body, place, draft);
  const rest = withoutMeta(body, META);
  const constructPath = metadataOf(body, 'path');
  readBodyReferences(rest, place, draft, { ...within, planned: true });
  const resource: ResourceDraft = {
    config: {
      address,
      lifecycle: readLifecycle(own(body, 'lifecycle'), mode, inside(place, 'lifecycle'), draft, within),
      provisioners:
        mode !== 'managed' ? [] : readProvisioners(own(body, 'provisioner'), inside(place, 'provisioner'), draft, within),
      body: rest,
      ...(check === undefined ? {} : { check }),
      ...(constructPath === undefined ? {} : { constructPath }),
      ...(countExpression ? { count: countExpression } : {}),
      ...(forEach ? { forEach } : {}),
    },
    provider: readProviderRef(type, body, place, draft),
    dependsOn: readDependsOn(body, place, draft, { node: text }),
    place,
  };
  draft.declare(draft.resources, text, resource, place, 'resource configuration', (other) => other.place);
}

/** Reads which provider configuration a block is of. */
export function readProviderRef(type: string, body: JsonObject, place: Place, draft: Draft): ResourceDraft['provider'] {
  const json = own(body, 'provider');
  if (json === undefined) return { localName: impliedProvider(type) };
  const match = typeof json === 'string' ? PROVIDER_REF.exec(json) : null;
  if (match) {
    const [, localName = '', alias] = match;
    return { localName, ...(alias === undefined ? {} : { alias }) };
  }
  draft.problems.error(
    inside(place, 'provider'),
    'Invalid provider configuration reference',
    `A provider's name, optionally followed by an alias, is expected here as a string, such as "palette" or "palette.second"; this is ${typeof json === 'string' ? JSON.stringify(json) : kindOf(json)}.`,
  );
  return { localName: impliedProvider(type) };
}
