import * as fc from 'fast-check';
import { describeScenarios } from './support/compare';
import { apply, type Document, data } from './support/scenario';

const REQUIRED = { terraform: { required_providers: { terraform: { source: 'terraform.io/builtin/terraform' } } } };
const outputs = (values: readonly string[]): Document => ({
  ...REQUIRED,
  output: Object.fromEntries(values.map((value, i) => [`o${i}`, { value: `\${${value}}` }])),
});
const refused = (value: string, words: RegExp) => ({ config: outputs([value]), refused: words });

const name = fc.constantFrom('a', 'bb', 'h-i', 'k k', 'é', '日本', 'x1', '1x', '', 'a"b', '${n}');
const text = fc.constantFrom('', 'x', 'line\nline\n', '${y} %{z} $$ %', '\t"\\', '\u0001\u200b\u00a0é😀\u{e0001}', '[{');
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom(null, true, false, 0, -3, 1.5, 1e100, 0.1),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** Values through `jsondecode`, so that each is what it looks like. */
const literal = (value: unknown) => `jsondecode(${JSON.stringify(JSON.stringify(value)).replace(/[$%]\{/g, (at) => at[0] + at)})`;
const values = fc.sample(anything, { numRuns: 150, seed: 7 }).filter((value) => value !== null);
const variables = fc.sample(fc.dictionary(fc.constantFrom('a', 'bb', 'h-i', 'é', '日本'), anything, { maxKeys: 5 }), {
  numRuns: 60,
  seed: 8,
});

describeScenarios('the functions of the built-in provider', [
  {
    name: 'write any value as an expression, and any object as a file of values',
    steps: [
      { config: outputs(values.map((value) => `provider::terraform::encode_expr(${literal(value)})`)) },
      { config: outputs(variables.map((value) => `provider::terraform::encode_tfvars(${literal(value)})`)) },
      {
        config: outputs([
          'provider::terraform::encode_expr(toset(["b", "a"]))',
          'provider::terraform::encode_expr(tomap({ b = [1], a = [] }))',
          'provider::terraform::encode_tfvars(tomap({ long = 1, b = 2 }))',
          'nonsensitive(provider::terraform::encode_expr({ a = sensitive("x") }))',
          'provider::terraform::encode_expr(12345678901234567890123)',
        ]),
      },
    ],
  },
  {
    name: 'read what they wrote',
    steps: [
      {
        config: outputs(
          variables.map((value) => `provider::terraform::decode_tfvars(provider::terraform::encode_tfvars(${literal(value)}))`),
        ),
      },
      {
        config: outputs([
          'provider::terraform::decode_tfvars("")',
          'provider::terraform::decode_tfvars("a = 1 + 2 /* z */\\n# c\\nb=[1,\\"x\\",{c=null}]\\n")',
          'provider::terraform::decode_tfvars("c = <<E\\nhi\\nE\\nd=\\"$${1 + 1}\\"")',
        ]),
      },
    ],
  },
  {
    name: 'wait for what is not known',
    steps: [
      apply(
        data(
          { a: { input: 1 } },
          {
            ...REQUIRED,
            output: {
              a: { value: '${provider::terraform::encode_expr([terraform_data.a.id, 1])}' },
              b: { value: '${provider::terraform::encode_tfvars({ a = terraform_data.a.id })}' },
              c: { value: '${provider::terraform::decode_tfvars("a = \\"${terraform_data.a.id}\\"").a}' },
            },
          },
        ),
        ['create a'],
      ),
    ],
  },
  {
    name: 'refuse the same',
    steps: [
      refused('provider::terraform::encode_tfvars("x")', /must be an object/),
      refused('provider::terraform::encode_tfvars(["x"])', /must be an object/),
      refused('provider::terraform::encode_tfvars({ "a b" = 1 })', /invalid variable name "a b"/),
      refused('provider::terraform::encode_tfvars(null)', /must not be null/),
      refused('provider::terraform::encode_expr(null)', /must not be null/),
      refused('provider::terraform::decode_tfvars("a = var.x")', /invalid expression for variable "a"/),
      refused('provider::terraform::decode_tfvars("a = upper(1)")', /invalid expression for variable "a"/),
      refused('provider::terraform::decode_tfvars("a {\\n}\\n")', /invalid tfvars/),
      refused('provider::terraform::decode_tfvars("a =")', /invalid tfvars syntax/),
      refused('provider::terraform::decode_tfvars("a=1\\na=2")', /already\s+set/),
      refused('provider::terraform::nope("")', /not available from the provider/),
    ],
  },
]);
