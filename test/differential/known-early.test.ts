import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

/** What stands around: `l` and `m` have a type before they have a value, of `u` nothing is known. */
const around: Document = {
  u: { input: 'x' },
  l: { input: ['x', 'y'] },
  m: { input: { a: 1, b: 't' } },
  n: { count: 2, input: '${count.index}' },
  e: { input: '${tomap({})}' },
};
const more: Document = {
  variable: { hidden: { type: 'string', default: 'secret', sensitive: true }, none: { type: 'list(string)', default: null } },
  locals: { empty: [], map: { k: 'v' } },
};
const stack = (expressions: readonly string[]): Document =>
  data({ ...around, ...Object.fromEntries(expressions.map((text, i) => [`x${i}`, { input: `\${${text}}` }])) } as never, more);

/** Whether an apply will tell what it is. */
const OPEN = 'terraform_data.u.id == "a"';

const TAKEN: { readonly [kind: string]: readonly string[] } = {
  'lists of sets in which something is unknown': [
    'tolist(toset([terraform_data.u.id, "z"]))',
    'tolist(toset([terraform_data.u.id]))',
    'flatten(toset([terraform_data.u.id, "z"]))',
    'flatten([toset([terraform_data.u.id, "z"]), ["b"]])',
    'length(tolist(toset([terraform_data.u.id, "z"])))',
    'concat(tolist(toset([terraform_data.u.id, "z"])), ["b"])',
    'true ? toset([terraform_data.u.id, "z"]) : tolist([])',
  ],
  'null lists and maps among others': [
    'coalescelist(var.none, [1])',
    'coalescelist([], var.none, ["a"])',
    'merge(tomap({a = "x"}), null)',
    'merge(null, tomap({a = "x"}))',
    'merge(tomap({a = "x"}), tomap({b = "y"}))',
  ],
  'ranges of nothing': ['range(0, 0, -1)', 'range(5, 5, 1)', 'range(0, 0, 0)'],
  'lists that are sorted have as many elements': [
    'sort(terraform_data.l.output)',
    'sort(["z", terraform_data.u.id])',
    'sort(tolist(terraform_data.l.output))',
    'sort([sensitive("b"), "a"])',
    'zipmap(["a", "b"], sort(terraform_data.n[*].output))',
  ],
  'what a type says': [
    'keys(terraform_data.m.output)',
    'slice(terraform_data.l.output, 0, 1)',
    'zipmap(["a", "b"], terraform_data.l.output)',
    'element(terraform_data.l.output, 7)',
    'element(tolist(terraform_data.l.output), -1)',
    'element(tolist([terraform_data.u.id, "b"]), -1)',
    'element(["x-${terraform_data.u.id}"], -1)',
    'one(sort([terraform_data.u.id]))',
  ],
  'products of nothing': [
    'setproduct(local.empty, terraform_data.l.output)',
    'setproduct(toset([]), terraform_data.l.output)',
    'setproduct([], tolist(terraform_data.l.output))',
    'setproduct([{a = 1}, null], [])',
    'setproduct(["a"], terraform_data.l.output)',
  ],
  'texts that begin in a known way': [
    '"x-${terraform_data.u.id}" == "10"',
    'terraform_data.u.id == terraform_data.n[1].output',
    'contains(["x-${terraform_data.u.id}"], "10")',
    'index(["x-${terraform_data.u.id}", "10"], "10")',
    'startswith("x-${terraform_data.u.id}", "yy")',
    'startswith("x-${terraform_data.u.id}", "yyy")',
  ],
  'sides of a conditional that fail': [
    'false ? {a = tonumber("x")} : {b = 1}',
    'false ? tomap({}) : {a = 1, b = {a = true}}',
    'true ? [1] : [jsondecode(terraform_data.u.id), 2]',
    'true ? {a = 1} : {b = jsondecode(terraform_data.u.id), c = {}}',
  ],
  'maps and defaults': [
    'merge({a = 1}, null, terraform_data.m.output)',
    'lookup({a = 1}, "a", var.hidden)',
    'lookup({a = 1}, "b", var.hidden)',
    'lookup({a = terraform_data.u.id}, "a", var.hidden)',
    'tomap({a = null, b = {}})',
  ],
  numbers: ['pow(10, -2)', 'pow(pow(2, 2.675), 8)', 'pow(1/3, 5)', 'signum(4611686018427387904)', 'substr("abc", -2, 0)'],
  'sets of what is not known': ['setunion(flatten(terraform_data.n[*].output), ["x-${terraform_data.u.id}"])'],
  texts: ['title("a\ufffdb")', 'title("a.b a_b a\u00e9b a\u2003b a\u2014b 1b")'],
};

/** What may still turn out to be wrong, and is planned. */
const PLANNED: readonly string[] = [
  'coalescelist(["a"], terraform_data.u.id)',
  'sum([local.map.k, null, terraform_data.u.output])',
  'sum([{}, terraform_data.u.output])',
  'terraform_data.m.output["k"]',
  'tolist(terraform_data.l.output)[-1]',
  '[][terraform_data.n[1].output]',
  '"a${terraform_data.l.output}"',
  'merge(null, "x-${terraform_data.u.id}")',
  'setproduct([{a = 1}, null], terraform_data.l.output)',
  `${OPEN} ? [1] : [tonumber("x")]`,
  `${OPEN} ? true : ${OPEN} ? (false ? [] : [{}, "x", []]) : sensitive([1, 2])`,
];

/** What is wrong whatever an apply may tell. */
const REFUSED: readonly string[] = [
  'coalescelist([1], null)',
  'coalescelist([1], "x")',
  'range(0, 1, -1)',
  'cidrsubnets("0.0.0.0/0", 8)',
  'cidrsubnets("0.0.0.0/8", 8)',
  'cidrsubnets("::/16", 8)',
  'cidrsubnets("2001:db8::/32", 33)',
  'keys(terraform_data.l.output)',
  'values(terraform_data.l.output)',
  'element(terraform_data.l.output, -1)',
  'slice(terraform_data.l.output, 0, 5)',
  'zipmap([], terraform_data.l.output)',
  'coalescelist(["x"], null)',
  'coalescelist(["a"], toset(["b"]))',
  'lookup(terraform_data.m.output, "nope")',
  'index(["x-${terraform_data.u.id}"], "10")',
  'matchkeys(["a"], terraform_data.l.output, [{}])',
  'concat(terraform_data.l.output, toset(["a"]))',
  'reverse(terraform_data.m.output)',
  'one(terraform_data.l.output)',
  'true ? [1] : [tonumber("x"), {}]',
  'true ? tolist([]) : [1, {}]',
  'true ? tomap({}) : {a = 1, b = {a = true}}',
  'tolist([1, jsondecode(terraform_data.u.id), {}])',
  'setsubtract([terraform_data.n[1].output, null, false], [])',
  `${OPEN} ? {k = [["a"]]} : ({k = [1]} ? 1 : 2)`,
];

describeScenarios('what is known before an apply', [
  ...Object.entries(TAKEN).map(([kind, expressions]) => ({ name: kind, steps: [{ config: stack(expressions) }] })),
  { name: 'what an apply will tell', steps: [{ config: stack(PLANNED), run: 'plan' as const }] },
  { name: 'what is wrong anyway', steps: REFUSED.map((text) => ({ config: stack([text]), refused: /./ })) },
]);
