import { describeScenarios } from './support/compare';
import { type Document, data, type Scenario } from './support/scenario';

const A = { a: { input: '${var.v}' } };
const ruled = (message: unknown, condition = '${var.v == "y"}', more: Document = {}) =>
  data(A, { variable: { v: { default: 'x', ...more, validation: [{ condition, error_message: message }] } } });
const refused = (name: string, config: Document, words: RegExp): Scenario => ({ name, steps: [{ config, refused: words }] });
const HOLDS = '${var.v == "x"}';
const NONE = /Failed to evaluate condition error message/;

describeScenarios('messages of validation rules', [
  refused('one that can not be evaluated is told as it is written', ruled('is ${var.v.q}'), /is \$\{var\.v\.q\}/),
  { name: 'one that can not be evaluated, of a rule that holds', steps: [{ config: ruled('is ${var.v.q}', HOLDS) }, {}] },
  refused('null', ruled('${null}'), NONE),
  refused('nothing', ruled(''), NONE),
  refused('a list', ruled('${[1]}'), /Unsuitable value for error message: string required/),
  refused('a number', ruled('${5}'), /5/),
  refused(
    'what apply will tell',
    data(
      { b: {} },
      {
        variable: { v: { default: 'x', validation: [{ condition: '${var.v == "y"}', error_message: '${terraform_data.b.id}' }] } },
      },
    ),
    /won't be known until the apply phase/,
  ),
  refused(
    'an ephemeral one',
    data(
      { a: {} },
      {
        variable: {
          v: { default: 'x', ephemeral: true, validation: [{ condition: '${var.v == "y"}', error_message: 'is ${var.v}' }] },
        },
      },
    ),
    /The error message included a sensitive value/,
  ),
]);

const typed = (type: string): Document => ({ variable: { v: { type, default: null } } });

describeScenarios('types that are none', [
  ...[
    'object({a.b = string})',
    'object({"a" = string})',
    'object({(a) = string})',
    'object({1 = string})',
    'object({a[0] = string})',
  ].map((type) => refused(type, typed(type), /Object constructor map keys must be attribute names/)),
  ...['object({a.b})', 'object({a})', 'list(', 'string)'].map((type) =>
    refused(type, typed(type), /A type specification is either a primitive type keyword/),
  ),
]);
