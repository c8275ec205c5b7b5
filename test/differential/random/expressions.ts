import type { Chance } from './chance';
import { CORNERS, FUNCTIONS, type FunctionShape, type Kind } from './functions';

/**
 * What stands around random expressions: values that are known, that only apply will tell and whose type is known, that are
 * sensitive, with defaults inside defaults.
 */
export const AROUND = {
  resource: {
    terraform_data: {
      u: { input: 'x' },
      l: { input: ['x', 'y'] },
      m: { input: { a: 1, b: 't' } },
      c: { count: 2, input: '${count.index}' },
      e: { for_each: { x: 1 }, input: '${tomap({})}' },
    },
  },
  variable: {
    s: { type: 'string', default: 'given' },
    hidden: { type: 'string', default: 'secret', sensitive: true },
    o: {
      type: 'object({a = string, b = optional(object({c = optional(number, 7)}), {}), d = optional(list(string))})',
      default: { a: 'q' },
    },
  },
  locals: { n: 5, half: 0.5, t: 'v=$${x}', list: [1, 2], map: { k: 'v' }, empty: [] },
};

/** References of each kind, known ones first. */
const REFERENCES: { readonly [kind in Kind]: readonly string[] } = {
  string: [
    'var.s',
    'var.hidden',
    'local.map.k',
    'terraform_data.u.id',
    '"x-${terraform_data.u.id}"',
    'terraform_data.u.output',
    'resource.terraform_data.u.id',
  ],
  number: ['local.n', 'local.half', 'var.o.b.c', 'length(terraform_data.l.output)', 'terraform_data.c[1].output'],
  bool: ['terraform_data.u.id == "a"', 'var.s == "given"', 'startswith("x-${terraform_data.u.id}", "x")'],
  list: [
    'local.list',
    'local.empty',
    'terraform_data.l.output',
    'terraform_data.c[*].output',
    'var.o.d',
    '["x-${terraform_data.u.id}"]',
  ],
  map: ['local.map', 'terraform_data.m.output', 'terraform_data.e["x"].output', 'var.o'],
  any: ['terraform_data.u.output', 'terraform_data.m.output.b', 'terraform_data.e', 'terraform_data.c', 'local.list', 'null'],
};

const STRINGS = [
  '',
  'a',
  'b-1',
  'Ab c',
  '12',
  'true',
  '1.50',
  'e\u0301',
  '\ufeffa ',
  ' \t',
  '\u00e9',
  'x,y;z',
  'a\ud800b',
  '{}',
  'x-',
  '0x1F',
  '%',
  '10.0.0.0/8',
  '1e3',
];
const NUMBERS = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '0.1',
  '0.05',
  '2.675',
  '1.5',
  '255',
  '2147483648',
  '1e10',
  '1e21',
  '100',
  '-2',
  '62',
  '(1/3)',
  '(1/0)',
  '4611686018427387904',
];

/** A random expression as it stands between `${` and `}`, and mostly one that fits where it stands. */
export function expression(chance: Chance, kind: Kind = chance.of(KINDS), depth = 3): string {
  if (chance.onceIn(25)) return expression(chance, chance.of(KINDS), depth - 1);
  if (depth <= 0 || chance.onceIn(4)) return leaf(chance, kind);
  if (chance.onceIn(9)) return choice(chance, kind, depth);
  if (chance.onceIn(12)) return `try(${expression(chance, kind, depth - 1)}, ${tried(chance)}, ${leaf(chance, kind)})`;
  if (chance.onceIn(30)) return `sensitive(${expression(chance, kind, depth - 1)})`;
  if (chance.onceIn(3)) return operation(chance, kind, depth);
  return call(chance, kind, depth);
}

/** One step from what is given: deeper expressions are refused more often, or say less of any one rule. */
export function shallow(chance: Chance): string {
  switch (chance.below(5)) {
    case 0:
      return chance.onceIn(2) ? unlike(chance, 2) : unlikeInParts(chance);
    case 1:
      return operation(chance, 'any', 1);
    case 2:
      return called(chance, CORNERS, 1);
    default:
      return call(chance, 'any', 1);
  }
}

const KINDS: readonly Kind[] = ['string', 'number', 'bool', 'list', 'map', 'any'];

/** What terraform checks before it evaluates anything, wherever it stands. */
function tried(chance: Chance): string {
  return chance.of([
    'terraform_data.u.nope',
    'terraform_data.c.id',
    'terraform_data.u[0]',
    'terraform_data.u.output.nope',
    '[][0]',
    'local.map.nope',
    'null',
    'terraform_data.e["y"].id',
    'terraform_data.c[*].nope',
    'setproduct([1], [null, {}])',
    'tonumber("x")',
  ]);
}

function leaf(chance: Chance, kind: Kind): string {
  if (chance.onceIn(2)) return chance.of(REFERENCES[kind]);
  if (chance.onceIn(20)) return 'null';
  switch (kind) {
    case 'string':
      return text(chance.of(STRINGS));
    case 'number':
      return chance.of(NUMBERS);
    case 'bool':
      return chance.of(['true', 'false']);
    case 'list':
      return `[${chance.many(0, 3, () => leaf(chance, chance.of(['string', 'number', 'bool', 'any']))).join(', ')}]`;
    case 'map':
      return `{${chance.many(0, 3, (i) => `${'abc'[i]} = ${leaf(chance, chance.of(['string', 'number', 'any']))}`).join(', ')}}`;
    case 'any':
      return leaf(chance, chance.of(['string', 'number', 'bool', 'list', 'map']));
  }
}

/** A text as the language writes it. */
function text(value: string): string {
  return JSON.stringify(value).replaceAll('${', '$${').replaceAll('%{', '%%{').replaceAll('\\ud800', '\ud800');
}

/** Parts of tuples and objects, of types that have much or nothing in common. */
const UNLIKE = ['[1]', '{a = 1}', '"x"', 'true', '{a = [1]}', '[["a"]]', '{}'];

function choice(chance: Chance, kind: Kind, depth: number): string {
  if (chance.onceIn(4)) return unlike(chance, depth);
  const other = chance.onceIn(3) ? chance.of(KINDS) : kind;
  return `${expression(chance, 'bool', depth - 2)} ? ${expression(chance, kind, depth - 1)} : ${expression(chance, other, depth - 1)}`;
}

function unlike(chance: Chance, depth: number): string {
  const [one, other] = [chance.of(UNLIKE), chance.of(UNLIKE)];
  const [before, after] = chance.onceIn(2) ? ['[', ']'] : ['{k = ', '}'];
  return `${expression(chance, 'bool', depth - 2)} ? ${before}${one}${after} : ${before}${other}${after}`;
}

/** Two parts that have nothing in common one by one, and all together perhaps. */
function unlikeInParts(chance: Chance): string {
  const [one, other] = [0, 1].map(() => [chance.of(['1', 'true', '[1]', '"x"']), chance.of(['1', 'true', '"x"'])]);
  const written = ([k, l]: readonly string[]) => `{k = ${k}, l = ${l}}`;
  const sides = [one ?? [], other ?? []].map(chance.onceIn(2) ? written : (parts) => `[${parts.join(', ')}]`);
  return `${leaf(chance, 'bool')} ? ${sides.join(' : ')}`;
}

function operation(chance: Chance, kind: Kind, depth: number): string {
  const inner = (wanted: Kind) => `(${expression(chance, wanted, depth - 1)})`;
  switch (kind) {
    case 'string':
      return `"${chance.of(['', 'x-', '$${', 'e'])}\${${expression(chance, chance.of(['string', 'number']), depth - 1)}}${chance.of(['', '-y', '\u0301'])}"`;
    case 'number':
      return chance.onceIn(6)
        ? `-${inner('number')}`
        : `${inner('number')} ${chance.of(['+', '-', '*', '/', '%'])} ${inner('number')}`;
    case 'bool':
      if (chance.onceIn(3)) return `${inner('any')} ${chance.of(['==', '!='])} ${inner('any')}`;
      if (chance.onceIn(2)) return `${inner('number')} ${chance.of(['<', '<=', '>', '>='])} ${inner('number')}`;
      return chance.onceIn(4) ? `!${inner('bool')}` : `${inner('bool')} ${chance.of(['&&', '||'])} ${inner('bool')}`;
    case 'list':
      if (chance.onceIn(3))
        return `[for k, v in ${expression(chance, chance.of(['list', 'map']), depth - 1)} : ${chance.of(['v', 'k', '"${k}!"', '[v]'])}]`;
      return chance.onceIn(3)
        ? `${inner('list')}[*]`
        : `[${chance.many(1, 3, () => expression(chance, chance.of(KINDS), depth - 1)).join(', ')}]`;
    case 'map':
      if (chance.onceIn(2)) return `{for k, v in ${expression(chance, chance.of(['list', 'map']), depth - 1)} : k => v}`;
      return `{a = ${expression(chance, chance.of(KINDS), depth - 1)}, "${chance.of(['b', 'c d', '0'])}" = ${expression(chance, 'any', depth - 1)}}`;
    case 'any':
      return chance.onceIn(2) ? `${inner('list')}[${leaf(chance, 'number')}]` : `${inner('map')}["${chance.of(['a', 'k', 'b'])}"]`;
  }
}

function call(chance: Chance, kind: Kind, depth: number): string {
  return called(
    chance,
    FUNCTIONS.filter(({ gives }) => gives === kind || kind === 'any'),
    depth,
  );
}

function called(chance: Chance, functions: readonly FunctionShape[], depth: number): string {
  const { name, takes } = chance.of(functions);
  const args = takes.map((argument) => (isKind(argument) ? expression(chance, argument, depth - 1) : chance.of(argument)));
  if (chance.onceIn(40)) args.pop();
  return `${name}(${args.join(', ')})`;
}

function isKind(argument: Kind | readonly string[]): argument is Kind {
  return typeof argument === 'string';
}
