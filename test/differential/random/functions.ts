/** What an argument or a result is, roughly: enough for most calls to be right ones. */
export type Kind = 'string' | 'number' | 'bool' | 'list' | 'map' | 'any';

/** A function of the language. Where arguments have to be of some form, they are one of those that are listed. */
export interface FunctionShape {
  readonly name: string;
  readonly gives: Kind;
  readonly takes: readonly (Kind | readonly string[])[];
}

const quoted = (...texts: readonly string[]): readonly string[] => texts.map((text) => JSON.stringify(text));

const PATTERNS = quoted(
  'a',
  '^(a+)+$',
  '^(?:(a)|b)*',
  '(?i)A(b)?',
  '[[:alpha:]]+',
  '(?P<x>.)(?P<y>.)?',
  'x*',
  '(?s).$',
  '\\d+',
  '(',
  '(?U)a+',
  '\\pL',
  '(a)|(b)',
);
const SLASHED = PATTERNS.map((pattern) => JSON.stringify(`/${JSON.parse(pattern)}/`));
const SUBJECTS = quoted('ab', 'aab', 'ABab', 'x1y22', '', 'a\nb', 'é', 'aaaaaaaaaaaaaaaaaaaaaaaa!');
const FORMATS = quoted(
  '%s',
  '%v',
  '%.2f',
  '%.1f',
  '%.3f',
  '%d',
  '%05d',
  '%x',
  '%q',
  '%e',
  '%g',
  '%5s|',
  '%%',
  '%t',
  '%#v',
  '%.3g',
  '%b',
);
const GLOBS = quoted(
  '*.json',
  './clusters/*.json',
  'clusters//*.json',
  'clusters/../clusters/*',
  '**',
  '**/*.json',
  'clu**/a.json',
  'clusters/[!a].json',
  'clusters/[^a].json',
  '{clusters,odd}/*',
  'clusters/?.json',
  'nowhere/*',
  '[',
  'clusters/**/c.json',
  '../*',
  'odd/*',
);
const FILES = quoted('clusters/a.json', 'one.tpl', 'nowhere.txt', './clusters/../one.tpl', 'odd/bin', 'clusters');
const NETWORKS = quoted('10.0.0.0/8', '10.1.2.3/24', 'fd00::/48', '10.0.0.0', '192.168.0.0/30', '0.0.0.0/0');
const TIMES = quoted('2024-02-29T12:30:00Z', '2024-02-29T12:30:00+02:00', '2024-13-01T00:00:00Z', '1970-01-01T00:00:00Z');
const JSONS = quoted(
  '{"a":1}',
  '[1,"x",null,-0]',
  '1e400',
  '"\\ud800"',
  '{"a":1,"a":2}',
  '',
  'nul',
  '1.50',
  '[]',
  '{"k":{"l":[]}}',
);
const numbers = (...all: readonly (number | string)[]): readonly string[] => all.map(String);

const from = (gives: Kind, names: string, ...takes: FunctionShape['takes']): readonly FunctionShape[] =>
  names.split(' ').map((name) => ({ name, gives, takes }));

/** Functions whose results don't depend on the machine or on chance, each with what it takes. */
export const FUNCTIONS: readonly FunctionShape[] = [
  ...from(
    'string',
    'upper lower title trimspace chomp strrev jsonencode base64encode urlencode md5 sha1 sha256 sha512 tostring nonsensitive',
    'string',
  ),
  ...from('string', 'base64sha256 base64sha512', 'string'),
  ...from('string', 'textencodebase64', 'string', quoted('UTF-8', 'UTF-16LE', 'nope')),
  ...from('string', 'trim trimprefix trimsuffix', 'string', 'string'),
  ...from('string', 'substr', 'string', numbers(-2, 0, 1, 5), numbers(-1, 0, 1, 3)),
  ...from('string', 'replace', SUBJECTS, [...PATTERNS, ...SLASHED], quoted('', 'x', '$1', '$${1}z', '$x')),
  ...from('string', 'format', FORMATS, 'number'),
  ...from('string', 'format', FORMATS, 'any'),
  ...from('string', 'format', quoted('%s-%v', '%[2]s', '%*d', '%d%s'), 'any', 'any'),
  ...from('string', 'join', quoted('', ',', '\u0301'), 'list'),
  ...from('string', 'join', quoted('', '-'), ['["e", "\\u0301"]', '["a", 1, true]', '["a", null]', '[]']),
  ...from('string', 'jsonencode tostring nonsensitive', 'any'),
  ...from('string', 'coalesce', 'string', 'string'),
  ...from('string', 'element', 'list', numbers(-1, 0, 1, 7)),
  ...from('string', 'lookup', 'map', quoted('a', 'k', 'nope'), 'string'),
  ...from('string', 'regex', PATTERNS, SUBJECTS),
  ...from('string', 'cidrhost', NETWORKS, numbers(-1, 0, 5, 300)),
  ...from('string', 'cidrsubnet', NETWORKS, numbers(0, 4, 24), numbers(0, 1, 15)),
  ...from('string', 'cidrnetmask', NETWORKS),
  ...from('string', 'formatdate', quoted('YYYY-MM-DD', 'hh:mm AA', 'EEEE', "'o''c'", 'Q', 'ZZZ'), TIMES),
  ...from('string', 'timeadd', TIMES, quoted('1h', '-30m', '1.5s', '1d', '')),
  ...from('string', 'file filebase64 filesha256 filemd5 basename dirname', FILES),
  ...from('string', 'templatefile', quoted('one.tpl', 'two.tpl', 'nowhere.tpl'), [
    '{x = "y"}',
    '{x = terraform_data.u.id}',
    '{}',
    '{x = null}',
    'local.map',
  ]),
  ...from('string', 'templatestring', ['local.t', 'var.s', '"a"', 'terraform_data.u.output'], ['{x = 1}', '{}', 'local.map']),
  ...from('string', 'timestamp'),
  ...from('string', 'indent', numbers(0, 2), 'string'),
  ...from('number', 'length', 'list'),
  ...from('number', 'length', 'map'),
  ...from('number', 'length', 'string'),
  ...from('number', 'length', [
    '[terraform_data.u.id]',
    'toset([terraform_data.u.id, "z"])',
    'tolist([terraform_data.u.id])',
    'terraform_data.l',
    'terraform_data.c',
    'terraform_data.m.output',
    'terraform_data.u.id',
    'setunion(["a"], [terraform_data.u.id])',
  ]),
  ...from('number', 'abs ceil floor signum', 'number'),
  ...from('number', 'pow', 'number', 'number'),
  ...from('number', 'pow', numbers(2, 100, 10, 0, -1, 0.5), numbers(62, -2, 0.5, 100, 0, 3, 64)),
  ...from('number', 'log', 'number', numbers(2, 10, 0, 1)),
  ...from('number', 'max min', 'number', 'number'),
  ...from('number', 'sum', 'list'),
  ...from('number', 'parseint', quoted('12', '-7f', 'zz', '', '12345678901234567890'), numbers(2, 10, 16, 36, 63)),
  ...from('number', 'tonumber', 'any'),
  ...from('number', 'index', 'list', 'any'),
  ...from('bool', 'contains', 'list', 'any'),
  ...from('bool', 'can issensitive tobool alltrue anytrue', 'any'),
  ...from('bool', 'alltrue anytrue', 'list'),
  ...from('bool', 'startswith endswith strcontains', 'string', 'string'),
  ...from(
    'bool',
    'startswith',
    ['"x-${terraform_data.u.id}"', '"e\\u0301${terraform_data.u.id}"', 'format("p%s", terraform_data.u.id)'],
    quoted('x', 'x-', 'y', '', 'x-g', 'p', 'e'),
  ),
  ...from('bool', 'fileexists', FILES),
  ...from('list', 'concat', 'list', 'list'),
  ...from('list', 'distinct compact reverse sort flatten tolist toset', 'list'),
  ...from('list', 'keys values', 'map'),
  ...from('list', 'slice', 'list', numbers(0, 1), numbers(1, 2, 5)),
  ...from('list', 'chunklist', 'list', numbers(0, 1, 2)),
  ...from('list', 'range', numbers(0, 1, 3), numbers(0, 4, 10), numbers(1, 2, -1)),
  ...from('list', 'split', quoted(',', '', 'x'), 'string'),
  ...from('list', 'formatlist', FORMATS, 'list'),
  ...from('list', 'setproduct setunion setintersection setsubtract', 'list', 'list'),
  ...from(
    'list',
    'setproduct toset tolist concat',
    ['[null, {}]', '[1, "a"]', '[{a = 1}, null]', '[["a"], [1]]', '[[1, 2], [true, {}]]', '[toset([]), []]'],
    'list',
  ).map((shape) => (shape.name.startsWith('to') ? { ...shape, takes: shape.takes.slice(0, 1) } : shape)),
  ...from('list', 'fileset', quoted('.', 'clusters', './', 'nowhere', 'clusters/..'), GLOBS),
  ...from('list', 'fileset', ['path.module'], GLOBS),
  ...from('list', 'regexall', PATTERNS, SUBJECTS),
  ...from(
    'list',
    'regexall regex',
    quoted('(?:(a)|b)*', '^(?:(a)|(b)|c)+', '(?:(a)?b)+$', '(?P<x>a)|(?P<y>b)'),
    quoted('ab', 'aab', 'ba', 'abc'),
  ),
  ...from('list', 'coalescelist', 'list', 'list'),
  ...from('list', 'matchkeys', 'list', 'list', 'list'),
  ...from('list', 'cidrsubnets', NETWORKS, numbers(1, 4), numbers(2, 8)),
  ...from('list', 'csvdecode', quoted('a,b\n1,2\n', 'a\n"x\ny"', 'a,a\n1,2', '')),
  ...from('list', 'tolist toset', 'map'),
  ...from('map', 'merge', 'map', 'map'),
  ...from('map', 'tomap transpose', 'map'),
  ...from('map', 'tomap', ['{}', '{a = 1, b = "x"}', '{a = []}', '{a = null}']),
  ...from('map', 'zipmap', ['["a", "b"]', '["a", "a"]', '[]'], 'list'),
  ...from('map', 'setproduct', 'list', 'list'),
  ...from('any', 'jsondecode', JSONS),
  ...from('any', 'one', 'list'),
  ...from('any', 'coalesce', 'any', 'any'),
  ...from('any', 'ephemeralasnull nonsensitive sensitive', 'any'),
];

/** Arguments at which programs part that are otherwise alike: each is rare among random ones. */
export const CORNERS: readonly FunctionShape[] = [
  ...from('list', 'tolist', ['toset([terraform_data.u.id, "z"])', 'setunion(["a"], [terraform_data.u.id])']),
  ...from('number', 'pow', numbers(3, 7), numbers(39, 22, 19)),
  ...from('number', 'pow', numbers(10, 1.5, 0.1), numbers(-2, 0.5, 15)),
  ...from('string', 'format', quoted('%.2f', '%.1f', '%.3f'), numbers(2.675, 1.005, 0.05, 0.285, '1/3', '2/3')),
  ...from('string', 'trimspace', quoted('\ufeffa ', '\u0085a', ' \u2003a\u00a0')),
  ...from(
    'list',
    'fileset',
    quoted('clusters', './', 'clusters/..'),
    quoted('../*', '../clusters/*.json', './*/../*.json', 'x*/../*.json'),
  ),
  ...from(
    'list',
    'setproduct',
    ['[]', 'local.empty', 'toset([])'],
    ['[terraform_data.u.id]', '[1, "a"]', 'terraform_data.l.output'],
  ),
];
