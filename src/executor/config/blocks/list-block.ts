import { inside, type Place } from '../config-error';
import type { ListConfig } from '../configuration';
import { readBodyReferences } from '../decode/body-strings';
import type { Draft, Within } from '../draft';
import { eachBody, type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { readProviderRef } from './resource-block';
import { checkName, own } from './static';

const ARGUMENTS = ['provider', 'count', 'for_each', 'include_resource', 'limit', 'config'];

/** Reads a `list` block of a query file (https://developer.hashicorp.com/terraform/language/block/tfquery/list). */
export function readList([type = '', name = '']: readonly string[], body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(type, 'resource type', place, problems) || !checkName(name, 'list block', place, problems)) return;
  rejectUnknown(body, ARGUMENTS, place, problems, (key) => didYouMean(key, ARGUMENTS));
  if (own(body, 'provider') === undefined) {
    problems.error(place, 'Missing provider', 'You must specify a provider attribute when defining a list block.');
  }
  const [each, count] = [own(body, 'for_each') !== undefined, own(body, 'count') !== undefined];
  if (each && count) {
    problems.error(
      place,
      'Invalid combination of "count" and "for_each"',
      'The "count" and "for_each" meta-arguments are mutually-exclusive, only one should be used.',
    );
  }
  const node = `list.${type}.${name}`;
  const within: Within = { node, each, count };
  const read = (key: string, allowed: Within) => {
    const json = own(body, key);
    return json === undefined ? undefined : draft.expression(json, inside(place, key), allowed);
  };
  const [countExpression, forEach] = [read('count', { node }), read('for_each', { node })];
  const [includeResource, limit] = [read('include_resource', within), read('limit', within)];
  const config: ListConfig['body'][] = [];
  const given = own(body, 'config');
  if (given !== undefined) {
    eachBody(given, inside(place, 'config'), problems, (inner, at) => {
      if (config.length > 0)
        problems.error(at, 'Duplicate config block', 'A list block must contain only one nested "config" block.');
      readBodyReferences(inner, at, draft, within);
      config.push(inner);
    });
  }
  const list = {
    config: {
      address: { type, name },
      body: config[0] ?? {},
      ...(countExpression ? { count: countExpression } : {}),
      ...(forEach ? { forEach } : {}),
      ...(includeResource ? { includeResource } : {}),
      ...(limit ? { limit } : {}),
    },
    provider: readProviderRef(type, body, place, draft),
    place,
  };
  draft.declare(draft.lists, node, list, place, 'list block', (other) => other.place);
}
