import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

const show = (variable: Document, more: Document = {}) =>
  data({ a: { input: '${var.v}' } }, { variable: { v: variable }, output: { v: { value: '${var.v}' } }, ...more });

describeScenarios('variables', [
  {
    name: 'types with defaults and conversions',
    steps: [
      { type: 'string', default: 1 },
      { type: 'number', default: '1.50' },
      { type: 'bool', default: 'true' },
      { type: 'list(string)', default: [1, true] },
      { type: 'set(number)', default: [2, 1, '2'] },
      { type: 'map(string)', default: { k: 1 } },
      { type: 'object({a=string, b=optional(number, 7), c=optional(list(string))})', default: { a: 'x', extra: 1 } },
      { type: 'tuple([string, number])', default: [1, '2'] },
      { type: 'any', default: { k: [1, 'x'] } },
      { default: ['x'] },
      { type: 'list(any)', default: [1, 'x'] },
    ].map((variable) => ({ config: show(variable) })),
  },
  {
    name: 'values from the command line',
    program: true,
    steps: [
      { config: show({ type: 'string' }), vars: { v: '01' } },
      { config: show({ type: 'number' }), vars: { v: '1e2' } },
      { config: show({ type: 'bool' }), vars: { v: 'false' } },
      { config: show({ type: 'list(number)' }), vars: { v: '[1, 2]' } },
      { config: show({ type: 'map(string)' }), vars: { v: '{ a = "x", "b c" = "2" }' } },
      { config: show({ type: 'object({a=optional(string, "d")})' }), vars: { v: '{}' } },
      { config: show({}), vars: { v: '[1]' } },
      { config: show({ type: 'any' }), vars: { v: '[1]' } },
      { config: show({ type: 'string' }), vars: { v: '' } },
    ],
  },
  {
    name: 'values from files',
    program: true,
    steps: [
      { config: show({ type: 'list(string)' }), files: { 'terraform.tfvars.json': '{"v": ["x"]}' } },
      { files: { 'a.auto.tfvars.json': '{"v": ["y"]}' } },
      { files: { 'a.auto.tfvars.json': '{"v": ["y"], "undeclared": 1}' } },
      { vars: { v: '["z"]' } },
    ],
  },
  {
    name: 'the later of values and files of values on the command line counts',
    program: true,
    steps: [
      {
        config: show({ type: 'string' }),
        files: { 'x.tfvars': 'v = "file"' },
        more: ['--var=v=given', '--var-file=x.tfvars'],
        run: 'plan',
      },
      { more: ['--var-file=x.tfvars', '--var=v=given'], run: 'plan' },
    ],
  },
  {
    name: 'what is overridden is never read',
    program: true,
    steps: [
      {
        config: show({ type: 'list(string)' }),
        files: { 'a.auto.tfvars': 'v = upper("x")', 'x.tfvars': 'v = ["file"]' },
        more: ['--var=v=[', '--var-file=x.tfvars'],
        run: 'plan',
      },
      { more: ['--var-file=x.tfvars', '--var=v='], run: 'plan', refused: /expression/ },
      { run: 'plan', refused: /Function calls not allowed/ },
    ],
  },
  {
    name: 'values that do not fit are refused',
    steps: [
      { config: show({ type: 'number' }), vars: { v: 'x' }, refused: /number is required|Invalid value for/ },
      { config: show({ type: 'object({a=string})' }), vars: { v: '{}' }, refused: /attribute "a" is required/ },
      { config: show({ type: 'string' }), refused: /No value for required variable/ },
      { config: show({ type: 'string' }), vars: { other: 'x', v: 'x' }, refused: /undeclared variable/ },
    ],
  },
  {
    name: 'nullable',
    steps: [
      { config: show({ type: 'string', default: 'd', nullable: false }), vars: { v: 'x' } },
      { config: show({ type: 'string', default: null }, { resource: { terraform_data: { a: { input: '${var.v == null}' } } } }) },
      { config: show({ type: 'any', default: 'd', nullable: false }), files: { 'terraform.tfvars.json': '{"v": null}' } },
      { config: show({ type: 'string', nullable: false }), refused: /must not be null|required variable|not.*null/ },
    ],
  },
  {
    name: 'validation',
    steps: [
      {
        config: show({ type: 'number', validation: [{ condition: '${var.v > 1}', error_message: 'More than ${1}, please.' }] }),
        vars: { v: '2' },
      },
      { vars: { v: '1' }, refused: /Invalid value for variable.*More than 1, please/ },
      {
        config: show({
          type: 'string',
          validation: [
            { condition: '${length(var.v) > 1}', error_message: 'Too short.' },
            { condition: '${can(regex("^[a-z]+$", var.v))}', error_message: 'Letters only.' },
          ],
        }),
        vars: { v: '1' },
        refused: /Too short.*Letters only|Letters only.*Too short/,
      },
    ],
  },
  {
    name: 'sensitive variables',
    steps: ['one', 'two'].map((v) => ({
      config: data(
        { a: { input: '${var.v}' }, b: { input: ['${terraform_data.a.output}', '${var.plain}'] } },
        {
          variable: { v: { type: 'string', sensitive: true }, plain: { type: 'string', default: 'p', sensitive: false } },
          output: { v: { value: '${var.v}', sensitive: true } },
        },
      ),
      vars: { v },
    })),
  },
  {
    name: 'a sensitive variable in an output that is not',
    steps: [{ config: show({ type: 'string', sensitive: true, default: 'x' }), refused: /Output refers to sensitive values/ }],
  },
]);
