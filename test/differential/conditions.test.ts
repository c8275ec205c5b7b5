import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

const conditioned = (lifecycle: Document, version: unknown = 1, more: Document = {}) =>
  data({ a: { input: version, lifecycle }, b: { input: '${terraform_data.a.output}' } }, more);

const condition = (limit: number): Document => ({
  precondition: [{ condition: '${local.limit == 1}', error_message: `Limit ${limit}.` }],
  postcondition: [{ condition: '${local.limit == 1}', error_message: `After ${limit}.` }],
});
const EMPTY = JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'x', outputs: {}, resources: [] });

describeScenarios('preconditions and postconditions', [
  {
    name: 'that hold',
    steps: [1, 2].map((version) => ({
      config: conditioned(
        {
          precondition: [{ condition: '${var.n > 0}', error_message: 'n' }],
          postcondition: [
            { condition: '${self.input == self.output}', error_message: 'out' },
            { condition: '${self.id != ""}', error_message: 'id' },
          ],
        },
        version,
        { variable: { n: { default: 1 } } },
      ),
    })),
  },
  {
    name: 'a precondition that does not hold in the plan',
    steps: [
      {
        config: conditioned({ precondition: [{ condition: '${var.n > 2}', error_message: 'Never ${"so"}.' }] }, 1, {
          variable: { n: { default: 1 } },
        }),
        refused: /precondition failed.*Never so/,
      },
    ],
  },
  {
    name: 'a precondition that only apply finds false',
    steps: [
      {
        config: data({
          a: { input: 1 },
          b: {
            lifecycle: {
              precondition: [{ condition: '${terraform_data.a.output == 2}', error_message: 'It is ${terraform_data.a.output}.' }],
            },
          },
          c: { input: '${terraform_data.b.id}' },
          d: {},
        }),
        fails: /precondition failed.*It is 1/,
      },
      { config: data({ a: { input: 1 }, d: {} }), does: [] },
    ],
  },
  {
    name: 'a postcondition that only apply finds false',
    steps: [
      {
        config: conditioned({ postcondition: [{ condition: '${self.output == 2}', error_message: 'Not 2.' }] }),
        fails: /postcondition failed.*Not 2/,
      },
      { refused: /postcondition failed.*Not 2/ },
      {
        config: conditioned({ postcondition: [{ condition: '${self.output == 2}', error_message: 'Not 2.' }] }, 2),
        does: ['update a', 'create b'],
      },
    ],
  },
  {
    name: 'a postcondition that the plan finds false',
    steps: [
      {
        config: conditioned({ postcondition: [{ condition: '${self.input == 2}', error_message: 'Not 2.' }] }),
        refused: /postcondition failed.*Not 2/,
      },
    ],
  },
  {
    name: 'conditions of instances',
    steps: [
      {
        config: data({
          a: {
            count: 2,
            input: '${count.index}',
            lifecycle: { precondition: [{ condition: '${count.index < 2}', error_message: 'Index.' }] },
          },
          b: {
            for_each: { k: 1 },
            lifecycle: { postcondition: [{ condition: '${each.value == 1 && each.key == "k"}', error_message: 'Each.' }] },
          },
        }),
      },
      {
        config: data({
          a: {
            count: 3,
            input: '${count.index}',
            lifecycle: { precondition: [{ condition: '${count.index < 2}', error_message: 'Index ${count.index}.' }] },
          },
        }),
        refused: /Index 2/,
      },
    ],
  },
  {
    name: 'a message that is not shown is warned of, whether the condition holds or not',
    steps: [0, 2].flatMap((limit) =>
      ['s', 'e'].map((name) => ({
        config: conditioned({ precondition: [{ condition: `\${var.n > ${limit}}`, error_message: `No \${var.${name}}.` }] }, 1, {
          variable: { n: { default: 1 }, s: { default: 'x', sensitive: true }, e: { default: 'x', ephemeral: true } },
        }),
        ...(limit === 0 ? {} : { refused: /refers to (sensitive|ephemeral) values.*precondition failed/ }),
      })),
    ),
  },
  {
    name: 'a message that cannot be evaluated is an error, whether the condition holds or not',
    steps: [0, 2].flatMap((limit) =>
      ['precondition', 'postcondition'].map((kind) => ({
        config: conditioned({ [kind]: [{ condition: `\${var.n > ${limit}}`, error_message: '${jsondecode(var.text)}' }] }, 1, {
          variable: { n: { default: 1 }, text: { default: '{' } },
        }),
        refused: /Error in function call|jsondecode/,
      })),
    ),
  },
  ...['null', 'var.none', '[1]'].map((message) => ({
    name: `a message that is ${message} is an error, whether the condition holds or not`,
    steps: ['true', 'false', 'terraform_data.a.id != ""'].flatMap((holds) => {
      const told = { condition: `\${${holds} && var.n > 0}`, error_message: `\${${message}}` };
      const variable = { n: { default: 1 }, none: { default: null, type: 'string' } };
      return [
        data({ a: {}, b: { lifecycle: { precondition: told } } }, { variable }),
        data({ a: {} }, { variable, output: { o: { value: 1, precondition: told } } }),
        data({ a: {} }, { variable, check: { c: { assert: told } } }),
      ].map((config) => ({ config, refused: /Unsuitable value for error message/ }));
    }),
  })),
  {
    name: 'destroy does not ask conditions',
    steps: [
      {
        config: conditioned({ precondition: [{ condition: '${var.ok}', error_message: 'Not ok.' }] }, 1, {
          variable: { ok: { default: true } },
        }),
      },
      { vars: { ok: 'false' }, refused: /Not ok/ },
      { vars: { ok: 'false' }, mode: 'destroy', does: ['delete a', 'delete b'], restless: true },
    ],
  },
  {
    name: 'those that do not hold are no obstacle to a destroy',
    steps: [
      ...[1, 2].map((limit) => ({
        config: data(
          { a: { input: 1, lifecycle: condition(limit) } },
          {
            data: {
              terraform_remote_state: { r: { backend: 'local', config: { path: 'other.tfstate' }, lifecycle: condition(limit) } },
            },
            locals: { limit },
          },
        ),
        files: { 'other.tfstate': EMPTY },
        ...(limit === 1 ? {} : { run: 'plan' as const, refused: /precondition failed/ }),
      })),
      { mode: 'refresh-only', does: [], restless: true },
      { run: 'destroy', restless: true },
    ],
  },
]);
