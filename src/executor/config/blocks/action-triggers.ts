import type { Json } from '../../../framework';
import { t } from '../../../framework';
import { type ActionAddress, parseActionAddress } from '../../action/action-address';
import type { Expression } from '../../expression/ast';
import { typed } from '../../expression/marked-value';
import { parseExpression } from '../../expression/parse/parse';
import { references } from '../../expression/references';
import { inside, type Place } from '../config-error';
import { ACTION_EVENTS, type ActionEvent, type ActionReference, type ActionTrigger } from '../configuration';
import type { Draft, Within } from '../draft';
import { eachBody, type JsonObject, kindOf, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { own, staticList } from './static';

const ARGUMENTS = ['events', 'condition', 'actions'];

/** Reads the `action_trigger` blocks of a lifecycle (https://developer.hashicorp.com/terraform/language/meta-arguments#action_trigger). */
export function readActionTriggers(body: JsonObject, place: Place, draft: Draft, within: Within): readonly ActionTrigger[] {
  const found: ActionTrigger[] = [];
  const json = own(body, 'action_trigger');
  if (json === undefined) return found;
  eachBody(json, inside(place, 'action_trigger'), draft.problems, (trigger, at) => {
    rejectUnknown(trigger, ARGUMENTS, at, draft.problems, (name) => didYouMean(name, ARGUMENTS));
    const events = readEvents(trigger, at, draft);
    // It is asked when all that it refers to is planned, and not by what names the block itself.
    const { each = false, count = false } = within;
    const condition = own(trigger, 'condition');
    const read = condition === undefined ? undefined : draft.expression(condition, inside(at, 'condition'), { each, count });
    const actions = staticList(trigger, 'actions', at, draft.problems).flatMap((item, i) => {
      const here = inside(inside(at, 'actions'), i);
      const action = readReference(item, here, draft, { each, count });
      return action ? [action] : [];
    });
    if (own(trigger, 'actions') === undefined || staticList(trigger, 'actions', at, draft.problems).length === 0) {
      draft.problems.error(at, 'No actions specified', 'At least one action must be specified for an action_trigger.');
    }
    found.push({ events, actions, ...(read ? { condition: read } : {}) });
  });
  return found;
}

function readEvents(trigger: JsonObject, place: Place, draft: Draft): readonly ActionEvent[] {
  const { problems } = draft;
  const events: ActionEvent[] = [];
  const given = staticList(trigger, 'events', place, problems);
  for (const [i, item] of given.entries()) {
    const at = inside(inside(place, 'events'), i);
    const event = ACTION_EVENTS.find((each) => each === item);
    if (!event) {
      problems.error(
        at,
        'Invalid "event" value',
        `The "event" argument supports the following values: ${ACTION_EVENTS.join(', ')}.`,
      );
    } else if (events.includes(event)) {
      problems.error(at, `Duplicate "${event}" event`, 'The event is already defined in this action_trigger block.');
    } else events.push(event);
  }
  if (given.length === 0)
    problems.error(place, 'No events specified', 'At least one event must be specified for an action_trigger.');
  return events;
}

/** `action.palette_x.y`, `action.palette_x.y["a"]`, `action.palette_x.y[each.key]`. */
function readReference(item: Json, place: Place, draft: Draft, within: Within): ActionReference | undefined {
  const address = typeof item === 'string' ? parseActionAddress(item) : undefined;
  if (address) {
    const { key, ...block } = address;
    if (key === undefined) return { address: block, place };
    return {
      address: block,
      place,
      key: { kind: 'literal', value: typeof key === 'number' ? typed(t.number, key) : typed(t.string, key) },
    };
  }
  const expression = typeof item === 'string' ? draft.problems.attempt(place, () => parseExpression(item)) : undefined;
  const block = expression?.kind === 'index' ? addressOf(expression.of) : undefined;
  if (expression?.kind === 'index' && block) {
    draft.refer(references(expression.key), place, within);
    return { address: block, place, key: expression.key };
  }
  draft.problems.error(
    place,
    'Invalid action expression',
    `The address of an action is expected here, such as "action.palette_x.y"; this is ${typeof item === 'string' ? JSON.stringify(item) : kindOf(item)}.`,
  );
  return undefined;
}

function addressOf(expression: Expression): ActionAddress | undefined {
  if (expression.kind !== 'traversal' || expression.root !== 'action') return undefined;
  const [type, name, ...more] = expression.steps;
  return type && name && 'name' in type && 'name' in name && more.length === 0 ? { type: type.name, name: name.name } : undefined;
}

/** Checks that the actions are there which triggers name. */
export function checkTriggered(draft: Draft): void {
  for (const { config } of draft.resources.values()) {
    for (const { address, place } of config.lifecycle.actionTriggers.flatMap(({ actions }) => actions)) {
      const text = `action.${address.type}.${address.name}`;
      if (draft.actions.has(text)) continue;
      draft.problems.error(
        place,
        'Reference to non-existent action',
        `The lifecycle action_trigger actions list contains a reference to the action "${text}" that does not exist in the configuration of this module.${didYouMean(text, draft.actions.keys())}`,
      );
    }
  }
}
