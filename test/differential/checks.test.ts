import { describeScenarios } from './support/compare';
import { type Document, data, type Scenario } from './support/scenario';

const OTHER = (more: Document = {}) =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'x',
    outputs: { k: { value: 1, type: 'number' } },
    resources: [],
    ...more,
  });

const remote = (path: string): Document => ({ terraform_remote_state: { r: { backend: 'local', config: { path } } } });
const assert = (condition: string, message = 'It does not hold.'): Document => ({
  condition: `\${${condition}}`,
  error_message: message,
});

const OUTPUT = assert('data.terraform_remote_state.r.outputs.k == 1', 'k is no 1');
const CHECKED = (output: string): Document => ({ check: { c: { assert: [assert(`terraform_data.a.output == ${output}`)] } } });

/** All kinds of conditions at once. */
function everything(version: unknown, a = 'x'): Document {
  return {
    variable: {
      a: { default: a, validation: [assert('length(var.a) > 0'), assert('var.a != "no"')] },
      late: { default: 'y', validation: [assert('var.late != terraform_data.one.output')] },
      lone: { default: 1, validation: [assert('var.lone > 0')] },
    },
    resource: {
      terraform_data: {
        one: {
          input: version,
          triggers_replace: '${var.a}',
          lifecycle: {
            precondition: [assert('var.a != ""', 'pre')],
            postcondition: [assert('self.output != ""', 'post ${self.id}'), assert('self.input != 0')],
          },
        },
        none: { count: 0, lifecycle: { precondition: [assert('var.a != ""')] } },
        two: {
          for_each: '${toset(["p", "q"])}',
          input: '${each.key}',
          lifecycle: { postcondition: [assert('self.output != "zz"')] },
        },
        counted: { count: 11, lifecycle: { precondition: [assert('terraform_data.one.output != 17')] } },
        user: { input: '${var.late}' },
      },
    },
    data: {
      terraform_remote_state: {
        plain: {
          backend: 'local',
          config: { path: 'other.tfstate' },
          lifecycle: { postcondition: [assert('self.outputs.k == 1')] },
        },
      },
    },
    output: { o: { value: '${terraform_data.one.id}', precondition: [assert('terraform_data.one.output != "bad"')] } },
    check: {
      c: { data: remote('other.tfstate'), assert: [assert('terraform_data.one.output == 1', '  not 1 \n'), OUTPUT] },
      d: { assert: assert('terraform_data.two["p"].output == "p"') },
      e: { assert: [assert('terraform_data.one.output == 2', 'b'), assert('terraform_data.one.output == 3', 'a')] },
    },
  };
}

const FILES = { 'other.tfstate': OTHER() };

const refused = (name: string, check: Document, words: RegExp, more: Document = {}): Scenario => ({
  name,
  steps: [{ config: { ...data({ a: { input: 1 } }, more), check: { c: check } }, refused: words }],
});

describeScenarios('checks', [
  {
    name: 'all kinds of conditions, made, changed, looked at, left out and destroyed',
    steps: [
      { config: everything(1), files: FILES, restless: true },
      { restless: true },
      { config: everything(2), restless: true },
      { mode: 'refresh-only', restless: true },
      { config: everything(3), targets: ['terraform_data.one'], restless: true },
      { run: 'destroy', targets: ['terraform_data.user'] },
      { mode: 'destroy' },
    ],
  },
  {
    name: 'a check that holds, one that does not, and one that is gone',
    steps: [
      { config: { ...data({ a: { input: 1 } }), ...CHECKED('1') } },
      { config: { ...data({ a: { input: 1 } }), ...CHECKED('2') }, does: [] },
      { config: { ...data({ a: { input: 3 } }), ...CHECKED('2') }, does: ['update a'] },
      { config: data({ a: { input: 3 } }), does: [] },
    ],
  },
  {
    name: 'a check whose data source is not there, is there, and is gone again',
    steps: [
      {
        config: { ...data({ a: { input: 1 } }), check: { c: { data: remote('late.tfstate'), assert: [OUTPUT] } } },
        does: ['read data.terraform_remote_state.r', 'create a'],
        restless: true,
      },
      { files: { 'late.tfstate': OTHER() }, does: ['read data.terraform_remote_state.r'], restless: true },
      { files: { 'late.tfstate': OTHER({ outputs: {} }) }, refused: /Unsupported attribute/ },
      { config: data({ a: { input: 1 } }), does: [] },
    ],
  },
  {
    name: 'a check whose data source waits for an object',
    steps: [
      {
        config: {
          ...data({ a: { input: 'other.tfstate' } }),
          check: { c: { data: remote('${terraform_data.a.output}'), assert: [OUTPUT] } },
        },
        files: FILES,
        restless: true,
      },
      { restless: true },
    ],
  },
  {
    name: 'a check that can be evaluated only when something has failed',
    steps: [
      {
        config: data(
          { a: { input: 1 }, b: { input: 2, lifecycle: { postcondition: [assert('self.output == 3', 'Not 3.')] } } },
          {
            check: {
              c: { assert: [assert('terraform_data.a.output == 1')] },
              d: { assert: [assert('terraform_data.b.output == 1')] },
            },
          },
        ),
        fails: /Not 3/,
      },
    ],
  },
  {
    name: 'a condition of an object that stays, about one that changes',
    steps: [
      {
        config: data({ a: { input: 1 }, b: { lifecycle: { precondition: [assert('terraform_data.a.output < 2', 'Too many.')] } } }),
      },
      {
        config: data({ a: { input: 2 }, b: { lifecycle: { precondition: [assert('terraform_data.a.output < 2', 'Too many.')] } } }),
        fails: /Too many/,
      },
    ],
  },
  {
    name: 'conditions that are sensitive',
    steps: [
      {
        config: data(
          { a: { input: 1 } },
          { locals: { s: '${sensitive("x")}' }, check: { c: { assert: [assert('local.s == "y"', 'It is ${local.s}.')] } } },
        ),
      },
    ],
  },
  refused('without anything that is asserted', {}, /Zero assert blocks/),
  refused('about nothing', { assert: [assert('1 == 1')] }, /Invalid assert expression/),
  refused('with two data sources', { data: [remote('a'), remote('b')], assert: [OUTPUT] }, /Multiple data resource blocks/),
  refused(
    'with a data source that is repeated',
    {
      data: { terraform_remote_state: { r: { backend: 'local', count: 1, config: { path: 'a' } } } },
      assert: [OUTPUT],
    },
    /Invalid "count" attribute/,
  ),
  refused('with a data source that others refer to', { data: remote('a'), assert: [OUTPUT] }, /Reference to scoped resource/, {
    output: { o: { value: '${data.terraform_remote_state.r.outputs}' } },
  }),
  refused('that cannot be evaluated', { assert: [assert('terraform_data.a.input.x == 1')] }, /attribute/),
  refused('that comes to null', { assert: [assert('terraform_data.a.input == 1 ? null : null')] }, /not null|is null/),
]);
