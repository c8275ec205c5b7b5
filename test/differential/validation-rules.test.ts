import { describeScenarios } from './support/compare';
import { type Document, data, type Scenario, type Step } from './support/scenario';

const A = { a: { input: 5 } };
const WITH_USER = { ...A, b: { input: '${var.x}' } };
const OTHER = JSON.stringify({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'x',
  outputs: { q: { value: 1, type: 'number' } },
  resources: [],
});

/** A configuration with a variable that has a rule. */
function ruled(condition: string, things: { readonly [name: string]: Document }, more: Document = {}, message = 'x is no good.') {
  const { given = 1, ...rest } = more;
  const x = { type: 'number', default: given, validation: [{ condition: `\${${condition}}`, error_message: message }] };
  return data(things, { variable: { x }, ...rest });
}

const refused = (name: string, config: Document, words: RegExp): Scenario => ({ name, steps: [{ config, refused: words }] });
const passes = (name: string, config: Document, more: Partial<Step> = {}): Scenario => ({ name, steps: [{ config, ...more }, {}] });

const BAD = /Invalid value for variable/;
const LIMIT = { locals: { lim: 3 } };
const REMOTE = { data: { terraform_remote_state: { r: { backend: 'local', config: { path: 'other.tfstate' } } } } };

describeScenarios('validation rules that refer to more than variables', [
  passes('a local value', ruled('var.x < local.lim', WITH_USER, LIMIT)),
  refused('a local value, which it is not less than', ruled('var.x < local.lim', WITH_USER, { ...LIMIT, given: 9 }), BAD),
  refused('a local value in the message', ruled('var.x < 0', A, LIMIT, 'not ${local.lim}'), /not 3/),
  refused('a sensitive local value', ruled('var.x < local.lim', A, { locals: { lim: '${sensitive(3)}' }, given: 9 }), BAD),
  passes('data', ruled('var.x < length(keys(data.terraform_remote_state.r.outputs))', A, { ...REMOTE, given: 0 }), {
    files: { 'other.tfstate': OTHER },
  }),
  passes('an object that is made first', ruled('var.x < terraform_data.a.output', WITH_USER)),
  {
    name: 'an object that is made first, and tells that the value is wrong',
    steps: [{ config: ruled('var.x < terraform_data.a.output', WITH_USER, { given: 9 }), fails: BAD }],
  },
  {
    name: 'an object that is there',
    steps: [
      { config: data(A) },
      { config: ruled('var.x < terraform_data.a.output', WITH_USER, { given: 9 }), refused: BAD },
      { config: ruled('var.x < terraform_data.a.output', WITH_USER) },
      { config: ruled('var.x < terraform_data.a.output', WITH_USER), run: 'destroy' },
    ],
  },
  refused('a variable that nobody uses', ruled('var.x < terraform_data.a.input', A, { given: 9 }), BAD),
  refused('a local value made of the variable', ruled('var.x < local.lim', A, { locals: { lim: '${var.x + 1}' } }), /Cycle/),
  refused('an object made of the variable', ruled('var.x < terraform_data.b.input', WITH_USER), /Cycle/),
  refused(
    'each other',
    {
      variable: {
        x: { default: 1, validation: [{ condition: '${var.x < var.y}', error_message: 'x.' }] },
        y: { default: 2, validation: [{ condition: '${var.y > var.x}', error_message: 'y.' }] },
      },
      output: { o: { value: '${var.x}' } },
    },
    /Cycle/,
  ),
  refused('not the variable', ruled('local.lim > 1', A, LIMIT), /Invalid variable validation condition/),
  refused('each', ruled('each.key == var.x', A), /Reference to "each" in context without for_each/),
  refused('what is not there', ruled('var.x < local.nope', A), /Reference to undeclared local value/),
  refused('what cannot be there', ruled('try(terraform_data.a.nope, var.x) == 1', A), /Unsupported attribute/),
]);
