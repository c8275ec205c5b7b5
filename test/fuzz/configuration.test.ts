import fc from 'fast-check';
import { ConfigError, readConfiguration } from '../../src/executor';
import { evaluate } from '../../src/executor/expression/evaluate/evaluate';
import { ExpressionError } from '../../src/executor/expression/expression-error';
import { ALL_SENSITIVE, typed } from '../../src/executor/expression/marked-value';
import { parseTemplate } from '../../src/executor/expression/parse/parse';
import { t, UNKNOWN } from '../../src/framework';
import { scopeOf } from '../support/expression-scope';
import { checkMessage, fuzz, SECRET } from './support/fuzz';
import { type JsonValue, mutatedJsonText } from './support/json';

const STACK: JsonValue = {
  '//': { metadata: { version: '0.21.0' } },
  terraform: {
    required_version: '>= 1.5, < 2.0',
    required_providers: { palette: { source: 'registry.terraform.io/cdktf-palette/palette', version: '~> 0.1' } },
    backend: { local: { path: 'terraform.tfstate' } },
  },
  provider: { palette: [{ host: 'http://127.0.0.1:1' }, { alias: 'east', owner: '${var.owner}' }] },
  variable: {
    owner: {
      type: 'object({a=optional(string,"x")})',
      default: { a: 'b' },
      sensitive: true,
      validation: [{ condition: '${var.owner.a != ""}', error_message: 'm' }],
    },
  },
  locals: { l: '${[for k, v in var.owner : "${k}-${v}" if v != null]}' },
  data: { palette_project: { p: { name: 'Default', provider: 'palette.east' } } },
  resource: {
    terraform_data: {
      a: {
        for_each: '${toset(["x", "y"])}',
        input: '${each.value}',
        provisioner: [{ 'local-exec': { command: 'true', when: 'destroy', on_failure: 'continue', environment: { A: 'b' } } }],
        lifecycle: {
          create_before_destroy: true,
          ignore_changes: ['input'],
          precondition: [{ condition: true, error_message: 'm' }],
        },
      },
    },
    palette_proxy_config: {
      p: { count: 2, https_proxy: 'http://p:1', dynamic: { x: { for_each: [1], content: {} } }, depends_on: ['terraform_data.a'] },
    },
  },
  moved: [{ from: 'terraform_data.b', to: 'terraform_data.a["x"]' }],
  import: [{ to: 'terraform_data.a["y"]', id: 'i' }],
  removed: [{ from: 'terraform_data.c', lifecycle: { destroy: false } }],
  output: { o: { value: '${local.l}', sensitive: true, depends_on: ['terraform_data.a'] } },
};

test('a configuration is read, or everything that is wrong is told', async () => {
  await fuzz(
    'configurations',
    mutatedJsonText([STACK]),
    (text) => {
      try {
        readConfiguration('/nowhere', { 'cdk.tf.json': text });
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        // Names and values of a configuration are told: it is the reader's own.
        checkMessage(error.message.slice(0, 10_000), { secrets: [] });
      }
    },
    { runs: 500 },
  );
});

const scope = scopeOf({
  text: typed(t.string, 'häß'),
  number: typed(t.number, 1.5),
  none: typed(t.string, null),
  list: typed(t.list(t.string), ['a', 'b']),
  map: typed(t.map(t.string), { a: 'b', constructor: 'c' }),
  unknown: typed(t.list(t.number), UNKNOWN),
  secret: typed(t.string, SECRET, ALL_SENSITIVE),
});

const atom = fc.constantFrom(
  ...[
    'text',
    'number',
    'none',
    'list',
    'map',
    'unknown',
    'secret',
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '1e-999',
    '0.1',
    '9007199254740993',
  ],
  ...[
    '""',
    '"a"',
    '"é"',
    '"${text}"',
    '"__proto__"',
    '"constructor"',
    '"%s %d"',
    '"%9999999999d"',
    '"2020-01-01T00:00:00Z"',
    '"(a)(b"',
    // With a matcher that goes back, these take exponential time.
    '"^(a+)+$"',
    '"((a|aa)*)*b"',
    '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"',
    '"10.0.0.0/8"',
    '"MTIz"',
    '"{"',
    '"~"',
  ],
  ...[
    '[]',
    '{}',
    '[1, "a"]',
    '{ a = 1 }',
    '{ __proto__ = 1 }',
    'toset(list)',
    'missing',
    'map.constructor',
    'list[0]',
    'list[*]',
    'map["__proto__"]',
    'unknown[0]',
  ],
);

const name = fc.constantFrom(
  ...[
    'abs',
    'ceil',
    'floor',
    'log',
    'pow',
    'max',
    'min',
    'parseint',
    'signum',
    'chomp',
    'format',
    'formatlist',
    'indent',
    'join',
    'lower',
    'regex',
    'regexall',
  ],
  ...[
    'replace',
    'split',
    'strrev',
    'substr',
    'title',
    'trim',
    'trimprefix',
    'upper',
    'chunklist',
    'coalesce',
    'coalescelist',
    'compact',
    'concat',
    'contains',
  ],
  ...[
    'distinct',
    'element',
    'flatten',
    'index',
    'keys',
    'length',
    'lookup',
    'merge',
    'one',
    'range',
    'reverse',
    'setproduct',
    'setunion',
    'slice',
    'sort',
    'sum',
  ],
  ...[
    'transpose',
    'values',
    'zipmap',
    'base64decode',
    'base64encode',
    'base64gzip',
    'csvdecode',
    'jsondecode',
    'jsonencode',
    'textdecodebase64',
    'urlencode',
  ],
  ...[
    'formatdate',
    'timeadd',
    'timecmp',
    'md5',
    'sha512',
    'uuidv5',
    'cidrhost',
    'cidrnetmask',
    'cidrsubnet',
    'cidrsubnets',
    'can',
    'nonsensitive',
    'sensitive',
  ],
  ...[
    'tobool',
    'tolist',
    'tomap',
    'tonumber',
    'toset',
    'tostring',
    'try',
    'type',
    'startswith',
    'endswith',
    'strcontains',
    'issensitive',
    'plantimestamp',
  ],
);

const expression = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    atom,
    fc
      .tuple(name, fc.array(tie('e'), { maxLength: 3 }), fc.constantFrom('', '...'))
      .map(([f, args, more]) => `${f}(${args.join(', ')}${more})`),
    fc
      .tuple(tie('e'), fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '>=', '&&', '||'), tie('e'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('e'), tie('e'), tie('e')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `[for k, v in ${a} : ${b} if k != v]`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `{for k, v in ${a} : k => ${b}...}`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `${a}[${b}]`),
    fc.tuple(tie('e'), fc.constantFrom('.a', '[*].a', '.*.a', '.__proto__', '.0')).map(([a, step]) => `${a}${step}`),
    tie('e').map((a) => `"x\${${a}}y%{ if ${a} }z%{ endif }"`),
    tie('e').map((a) => `{ a = ${a}, "b" = ${a}, (${a}) = 1 }`),
    tie('e').map((a) => `!${a}`),
  ),
})).e;

/** What is nested too deeply to be parsed, and what is cut off or has something strange in it. */
const damaged = fc.oneof(
  fc
    .tuple(expression, fc.nat(), fc.constantFrom('', '${', '}', '"', '(', '<<EOT\n', '\u0000', '😀', '%{', '~'))
    .map(([text, at, bit]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + bit + text.slice(index + 1);
    }),
  fc
    .tuple(fc.constantFrom('(', '[', '{a=', '!', '-', '"${', 'try(', 'true?', 'list['), fc.constantFrom(50, 500, 20_000))
    .map(([open, depth]) => open.repeat(depth)),
  fc.constantFrom(100, 5000).map((depth) => `${'('.repeat(depth)}1${')'.repeat(depth)}`),
  fc.constantFrom(100, 5000).map((depth) => `1${'+1'.repeat(depth)}`),
);

test('an expression has a value, or an error that shows nothing sensitive', async () => {
  await fuzz(
    'expressions',
    fc.oneof({ weight: 8, arbitrary: expression }, { weight: 2, arbitrary: damaged }),
    (text) => {
      try {
        evaluate(parseTemplate(`\${${text}}`), scope);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        checkMessage(error.message.slice(0, 10_000));
      }
    },
    { runs: 1200 },
  );
});
