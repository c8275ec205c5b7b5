import { references } from '../../expression/references';
import { inside, type Place } from '../config-error';
import type { Condition } from '../configuration';
import type { Draft, Within } from '../draft';
import { eachBody, type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { own } from './static';

const ARGUMENTS = ['condition', 'error_message'];

/** Reads a body's blocks of a condition and its message. */
export function readConditions(
  kind: 'validation' | 'precondition' | 'postcondition' | 'assert',
  parent: JsonObject,
  place: Place,
  draft: Draft,
  within: Within,
): readonly Condition[] {
  const found: Condition[] = [];
  const json = own(parent, kind);
  if (json === undefined) return found;
  eachBody(json, inside(place, kind), draft.problems, (body, at) => {
    rejectUnknown(body, ARGUMENTS, at, draft.problems, (name) => didYouMean(name, ARGUMENTS));
    const [condition, errorMessage] = ARGUMENTS.map((name) => {
      const value = own(body, name);
      if (value !== undefined) return draft.expression(value, inside(at, name), within);
      draft.problems.error(at, 'Missing required argument', `The argument "${name}" is required, but no definition was found.`);
      return undefined;
    });
    if (condition && references(condition).length === 0) {
      draft.problems.error(
        inside(at, 'condition'),
        `Invalid ${kind} expression`,
        'The condition expression must refer to at least one object from elsewhere in the configuration, or else its result would not be checking anything.',
      );
    }
    if (!condition || !errorMessage) return;
    const written = own(body, 'error_message');
    const isTemplate = kind === 'validation' && errorMessage.kind !== 'literal' && typeof written === 'string';
    found.push({ condition, errorMessage, ...(isTemplate ? { written } : {}) });
  });
  return found;
}
