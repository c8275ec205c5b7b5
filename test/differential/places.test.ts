import { describePlaces } from './support/places';

jest.setTimeout(120_000);

/** One of each way of finding a place; `npm run test:judges` tries the others. */
const SOME = [
  'a local value that is not there, deep in a value',
  'an item of depends_on',
  'an argument that nobody knows',
  'an argument that is missing',
  'an attribute that the provider refuses',
  'an attribute behind escapes and a line break',
  'an index in each instance',
  'an operand in the middle of a chain',
  'an argument of a function',
  'an expression that is not closed',
  'for_each of something sensitive',
  'a precondition, and nothing of what is sensitive in it',
  'a rule of a variable',
  'a variable without a value',
  'what a rule of a module refuses',
  'values of all kinds',
];

describePlaces(SOME);
