import { actionText } from '../../action/action-address';
import { inside, type Place } from '../config-error';
import type { ActionConfig } from '../configuration';
import { readBodyReferences } from '../decode/body-strings';
import type { Draft, Within } from '../draft';
import { eachBody, type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { readProviderRef } from './resource-block';
import { checkName, own } from './static';

const ARGUMENTS = ['count', 'for_each', 'provider', 'config'];

/** Reads an `action` block (https://developer.hashicorp.com/terraform/language/block/action). */
export function readAction([type = '', name = '']: readonly string[], body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(type, 'action type', place, problems) || !checkName(name, 'action', place, problems)) return;
  rejectUnknown(body, ARGUMENTS, place, problems, (key) => didYouMean(key, ARGUMENTS));
  const text = actionText({ type, name });
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
    return json === undefined ? undefined : draft.expression(json, inside(place, key), { node: text });
  };
  const [countExpression, forEach] = [repetition('count'), repetition('for_each')];
  const config: ActionConfig['body'][] = [];
  const given = own(body, 'config');
  if (given !== undefined) {
    eachBody(given, inside(place, 'config'), problems, (inner, at) => {
      if (config.length > 0) problems.error(at, 'Duplicate config block', 'An action must contain only one nested "config" block.');
      readBodyReferences(inner, at, draft, within);
      config.push(inner);
    });
  }
  const action = {
    config: {
      address: { type, name },
      body: config[0] ?? {},
      ...(countExpression ? { count: countExpression } : {}),
      ...(forEach ? { forEach } : {}),
    },
    provider: readProviderRef(type, body, place, draft),
    place,
  };
  draft.declare(draft.actions, text, action, place, 'action configuration', (other) => other.place);
}
