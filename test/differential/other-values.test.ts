import { describeScenarios } from './support/compare';
import { type Document, data, note, type Scenario } from './support/scenario';

const AROUND: Document = {
  variable: {
    s: { type: 'string', default: 'given' },
    n: { type: 'number', default: 1 },
    b: { type: 'bool', default: true },
    l: { type: 'list(string)', default: ['a'] },
    m: { type: 'map(string)', default: { k: 'v' } },
    t: { type: 'tuple([string, number])', default: ['a', 1] },
    o: { type: 'object({a = string, l = optional(list(string), [])})', default: { a: 'q' } },
    u: { default: { a: 1 } },
    template: { type: 'string', default: '$${nope}' },
    none: { type: 'list(string)', default: [] },
    two: { type: 'list(string)', default: ['a', 'b'] },
    absent: { type: 'string', default: null },
    hidden: { type: 'string', default: 'secret', sensitive: true },
  },
  locals: { l: '${var.l}', on: '${var.b ? 1 : 0}' },
};

/** Right with the values that the variables have. */
const object = (text: string, more: Document = {}): Document => data({ a: { input: `\${${text}}` }, ...more } as never, AROUND);
const plan = (name: string, config: Document, refused?: RegExp): Scenario => ({
  name,
  steps: [{ config, run: 'plan', ...(refused ? { refused } : {}) }],
});

/** A side that isn't taken fails with the values that there are, so that its type has no say; with others it would have one that doesn't fit. */
const REFUSED: readonly string[] = [
  'true ? 1 : cidrsubnets(var.s, 4)',
  'var.b || true ? {} : cidrsubnets(var.s, 4)',
  'true ? 1 : range(0, 1, -var.n)',
  'true ? [] : tobool(var.s)',
  'true ? 1 : tobool(var.s)',
  'true ? {} : tonumber(var.s)',
  'true ? [1] : parseint(var.s, 10)',
  'true ? [1] : base64decode("%${var.s}")',
  'true ? [1] : timeadd(var.s, "1h")',
  'true ? [1] : cidrhost(var.s, 1)',
  'true ? [1] : file(var.s)',
  'true ? [1] : templatestring(var.template, {})',
  'true ? 1 : [for x in [1] : tonumber(var.s)]',
  'true ? [1] : var.m.nope',
  'true ? [1] : var.m["nope"]',
  'true ? {} : var.l[5]',
  'true ? [1] : element(var.none, 0)',
  'true ? [1] : one(var.two)',
  'true ? [1] : sum(var.l)',
  'true ? [1] : upper(var.absent)',
  'true ? [1] : local.l[5]',
  '[for x in ["a"] : true ? [x] : tobool(var.s)]',
  'try(true ? [1] : tobool(var.s), true ? [1] : tobool(var.s))',
];

/** Of a type that fits, or that only the value tells. */
const TAKEN: readonly string[] = [
  'var.m.k',
  'var.l[0]',
  'tonumber(var.s == "given" ? "1" : var.s)',
  'var.u.a',
  'var.b ? 1 : var.u.nope',
  'try(var.o.nope, "n")',
  'can(var.o.nope)',
  '[for k, v in var.u : k]',
  'jsondecode(var.s == "given" ? "1" : var.s)',
  'var.m["k"]',
  'one(var.l)',
  'var.b ? [] : [var.s]',
  'var.b ? {} : {k = var.s}',
  'var.b ? null : [var.s]',
  'regex("given", var.s)',
  'cidrsubnet(var.s == "given" ? "10.0.0.0/8" : var.s, 8, 1)',
  'local.on == 1 ? var.o.a : "x"',
  'zipmap(var.l, [1])',
  '{(var.s) = 1}.given',
  'slice(var.l, 0, 1)',
  'substr(var.s, 0, 1)',
  'var.hidden == "secret" ? 1 : 2',
  'var.b ? 1 : var.o.nope',
  'true ? "x" : var.t[2]',
  'var.b ? 1 : [for x in var.n : x]',
  'var.b ? 1 : keys(var.l)',
  'var.b ? 1 : element(var.o, 0)',
  'true ? [1] : regexall("(", var.s)',
  'true ? [1] : jsondecode(var.s)',
  'try(true ? [1] : tobool(var.s), 1)',
];

const WRONG = '${true ? 1 : cidrsubnets(var.s, 4)}';
const within = (z: Document): Document => object('1', { z });
const condition = (kind: string, text: string): Document => ({ lifecycle: { [kind]: [{ condition: text, error_message: 'x' }] } });

describeScenarios('what other values of variables would give', [
  ...REFUSED.map((text) => plan(text, object(text), /./)),
  plan(
    'what only the values tell',
    data(Object.fromEntries(TAKEN.map((text, i) => [`x${i}`, { input: `\${${text}}` }])) as never, AROUND),
  ),
  plan('in a count', within({ count: WRONG }), /./),
  plan('a count of the wrong type', within({ count: '${true ? 1 : var.t}' }), /./),
  plan('in for_each', within({ for_each: '${true ? {} : cidrsubnets(var.s, 4)}' }), /./),
  plan('a for_each that only the value makes one', within({ for_each: '${var.b ? toset(["a"]) : toset(var.l)}' })),
  plan('in a precondition', within(condition('precondition', '${true ? true : cidrsubnets(var.s, 4)}')), /./),
  plan('in a postcondition', within(condition('postcondition', '${true ? self.id != "" : cidrsubnets(var.s, 4)}')), /./),
  plan('in a message', within(condition('precondition', '${self.id}')), /./),
  plan('in a provisioner', within({ provisioner: [note(WRONG)] }), /./),
  plan('in a local value that nobody refers to', { ...object('1'), locals: { q: WRONG } }, /./),
  plan('in a local value that others refer to', { ...object('1'), locals: { q: WRONG, r: '${local.q}' } }, /./),
  plan('in an output', { ...object('1'), output: { o: { value: WRONG } } }, /./),
  plan(
    'in the values of a data source',
    {
      ...object('1'),
      data: { terraform_remote_state: { r: { count: 0, backend: 'local', config: { path: WRONG } } } },
    },
    /./,
  ),
]);
