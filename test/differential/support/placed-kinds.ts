import type { Document } from './scenario';

/** Something that is wrong, in a configuration that terraform and pcg both refuse. */
export interface PlacedKind {
  readonly config: Document;
  /** What the module "m" has. */
  readonly module?: Document;
}

const a = (body: Document, rest: Document = {}): PlacedKind => ({ config: { ...rest, resource: { terraform_data: { a: body } } } });
const rule = (condition: string, error_message = 'no') => [{ condition, error_message }];
const L = { locals: { l: { a: 1 }, list: [1] } };
const V = { variable: { v: { default: 'x' }, s: { default: 'secret', sensitive: true } } };

/** What can be wrong, by its kind: where each stands is compared. */
export const PLACED_KINDS: { readonly [kind: string]: PlacedKind } = {
  'a resource that is not there': a({ input: '${terraform_data.nope.id}' }),
  'a variable that is not there': a({ input: 'x ${var.nope}' }),
  'a local value that is not there, deep in a value': a({ input: [1, { k: '${1 + local.nope}' }] }),
  'a module that is not there': { config: { output: { o: { value: '${module.nope.x}' } } } },
  'an item of depends_on': a({ depends_on: ['terraform_data.zz'] }),
  'an argument that nobody knows': a({ inptu: 'x' }),
  'a block that nobody knows': { config: { resorce: {} } },
  'an argument that is missing': { config: { data: { terraform_remote_state: { d: {} } } } },
  'an argument of the wrong type': { config: { data: { terraform_remote_state: { d: { backend: ['x'] } } } } },
  'an attribute that the provider refuses': { config: { data: { terraform_remote_state: { d: { backend: 'nosuch' } } } } },
  'an attribute that an object lacks': a({ input: '${local.l.b}' }, L),
  'an attribute after characters of several bytes': a({ input: 'äöü€ 👨‍👩‍👧 ${local.l.b}' }, L),
  'an attribute behind escapes and a line break': a({ input: 'a\n${"q" == "" ? 1 : local.l.b}' }, L),
  'an attribute that a resource lacks': {
    config: { resource: { terraform_data: { a: { input: 'x' }, b: { input: '${terraform_data.a.nope}' } } } },
  },
  'an index that is too large': a({ input: '${local.list[3]}' }, L),
  'an index in each instance': a({ count: 1, input: '${local.list[count.index + 1]}' }, L),
  'a key that a reference to an instance needs': {
    config: { resource: { terraform_data: { a: { count: 1 }, b: { input: '${terraform_data.a.id}' } } } },
  },
  'a left operand': a({ input: '${var.v + 1 + 2}' }, V),
  'an operand in the middle of a chain': a({ input: 'a-${1 + 2 * var.v + 3}' }, V),
  'a unary operand': a({ input: '${!"x"}' }),
  'a condition that is none': a({ input: '${"x" ? 1 : 2}' }),
  'a function that is not there': a({ input: '${nofunc(5)}' }),
  'an argument of a function': a({ input: '${join(",", local.l)}' }, L),
  'a function that wants more': a({ input: '${length()}' }),
  'a function that wants less': a({ input: '${upper("a", "b", "c")}' }),
  'a function that wants less than a reference': a({ input: '${upper("a", local.l.a, "c")}' }, L),
  'a function that wants less than a sum': a({ input: '${upper("a", length(local.list) + 1)}' }, L),
  'a function that fails, by its full name': a({ input: '${core::format("%d", var.v)}' }, V),
  'nothing that could be tried': a({ input: '${try(1 / "x", local.l.b)}' }, L),
  'a collection that is none': a({ input: '${[for x in var.v : x]}' }, V),
  'a key that comes twice': a({ input: '${{for x in [1, 1] : "k" => x}}' }),
  'a part of a template': a({ input: 'a ${local.l} b' }, L),
  'an expression that ends too early': a({ input: '${1 +}' }),
  'an expression that is not closed': a({ input: '${1' }),
  count: a({ count: '${var.v}' }, V),
  'a negative count': a({ count: -1 }),
  for_each: a({ for_each: '${var.v}' }, V),
  'for_each of something sensitive': a({ for_each: '${toset([var.s])}' }, V),
  'for_each of something unknown': {
    config: { resource: { terraform_data: { a: { input: 'x' }, b: { for_each: '${toset([terraform_data.a.id])}' } } } },
  },
  'a precondition, and nothing of what is sensitive in it': a(
    { input: 'x', lifecycle: { precondition: rule('${var.v == "y" && var.s != "q"}') } },
    V,
  ),
  'a precondition of an instance': a({
    for_each: { k: 'v' },
    input: 'x',
    lifecycle: { precondition: rule('${each.value == "y"}') },
  }),
  'a precondition of an output': { config: { ...V, output: { o: { value: 1, precondition: rule('${var.v == "y"}') } } } },
  'a check': { config: { ...V, check: { c: { assert: rule('${var.v == "y"}') } } } },
  'a message that is sensitive': a({ input: 'x', lifecycle: { precondition: rule('${var.s == "q"}', 'is ${var.s}') } }, V),
  'a rule of a variable': { config: { variable: { v: { default: 'x', validation: rule('${var.v == "y"}') } } } },
  'a message that is no expression': {
    config: { variable: { v: { default: 'x', validation: rule('${var.v == "y"}', 'is ${var.v.q}') } } },
  },
  'a message that is no text': { config: { variable: { v: { default: 'x', validation: rule('${var.v == "y"}', '${[1]}') } } } },
  'a message that is not known': a(
    {},
    { variable: { v: { default: 'x', validation: rule('${var.v == "y"}', '${terraform_data.a.id}') } } },
  ),
  'a type that is none': { config: { variable: { v: { type: 'object({a.b})' } } } },
  'a variable without a value': { config: { variable: { v: {} } } },
  "a variable's default": { config: { variable: { v: { type: 'number', default: 'x' } } } },
  'an output that is sensitive': { config: { ...V, output: { o: { value: '${var.s}' } } } },
  'what a module is given too much': { config: { module: { m: { source: './m', y: 1 } } }, module: {} },
  'what a module is not given': { config: { module: { m: { source: './m' } } }, module: { variable: { x: {} } } },
  'what a module is given of the wrong type': {
    config: { module: { m: { source: './m', x: 'abc' } } },
    module: { variable: { x: { type: 'number' } } },
  },
  'what a rule of a module refuses': {
    config: { module: { m: { source: './m', x: 'abc' } } },
    module: { variable: { x: { validation: rule('${var.x == "y"}') } } },
  },
  'a precondition in a module': {
    config: { module: { m: { source: './m', for_each: { k: 'v' }, x: '${each.value}' } } },
    module: {
      variable: { x: {} },
      resource: { terraform_data: { a: { input: 'q', lifecycle: { precondition: rule('${var.x == "y"}') } } } },
    },
  },
  'values of all kinds': a(
    {
      input: 'x',
      lifecycle: {
        precondition: rule('${alltrue([for x in [var.n, var.w, var.b, var.z, var.l, var.m["a"], var.o, var.q] : x == 0])}'),
      },
    },
    {
      variable: {
        n: { default: 1234567890123 },
        w: { default: 0.00001234 },
        b: { default: true },
        z: { default: null },
        l: { default: [], type: 'list(string)' },
        m: { default: { a: 'b' }, type: 'map(string)' },
        o: { default: { a: 1, b: 2 } },
        q: { default: 't\u0007"\u001f' },
      },
    },
  ),
};
