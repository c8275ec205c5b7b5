import { describeScenarios } from './support/compare';
import { call, calls, folders, OTHER, one, out } from './support/modules';
import { type Document, data } from './support/scenario';

/** Modules in all the forms that a plan describes them in. */
const DESCRIBED: Document = {
  terraform: { required_providers: { terraform: { source: 'terraform.io/builtin/terraform' } } },
  variable: { keys: { type: 'set(string)', default: ['a', 'b'] }, n: { default: 1 } },
  locals: { l: '${module.each["a"].out}' },
  resource: {
    terraform_data: {
      a: { input: '${var.n}' },
      b: { input: '${local.l}', triggers_replace: '${module.counted[*].out}' },
      c: { input: '${module.outer.inner["x"].out}' },
    },
  },
  module: {
    each: call({ for_each: '${var.keys}', in: '${terraform_data.a.output}-${each.key}', depends_on: ['terraform_data.a'] }),
    counted: call({ count: 2, in: '${terraform_data.a.id}', '//': { metadata: { path: 'stack/counted' } } }),
    outer: {
      source: './outer',
      providers: { terraform: 'terraform' },
      given: { k: ['${terraform_data.a.output}', 1, null] },
      depends_on: ['module.each', 'terraform_data.a'],
    },
  },
  output: { whole: { value: '${module.outer}' }, part: { value: '${module.each["b"].out}', depends_on: ['module.counted'] } },
};

const OUTER: Document = {
  terraform: { required_providers: { terraform: { source: 'terraform.io/builtin/terraform' } } },
  variable: {
    given: { description: 'What is given.' },
    hidden: { type: 'string', sensitive: true, default: 'h' },
    o: { type: 'object({a=optional(string,"q"),b=number})', default: { b: '1' } },
  },
  locals: { first: '${var.given.k[0]}' },
  resource: {
    terraform_data: {
      y: {
        for_each: { k: '${local.first}' },
        input: '${each.value}',
        provisioner: [{ 'local-exec': { command: 'echo ${path.module} ${var.o.a}', quiet: true } }],
      },
    },
  },
  data: {
    terraform_remote_state: { r: { backend: 'local', config: { path: '${path.root}/other.tfstate' }, defaults: { k: 'v' } } },
  },
  module: { inner: { source: '../one', for_each: { x: '${terraform_data.y["k"].output}' }, in: '${each.value}' } },
  output: {
    inner: { value: '${module.inner}', description: 'All of it.', depends_on: ['terraform_data.y'] },
    hidden: { value: '${var.hidden}', sensitive: true },
    read: { value: '${data.terraform_remote_state.r.outputs.k}' },
    nothing: { value: null },
  },
};

const WITHOUT_HIDDEN = { ...DESCRIBED, output: { part: { value: '${module.each["b"].out}' } } };

const DATA: Document = { data: { terraform_remote_state: { r: { backend: 'local', config: { path: 'other.tfstate' } } } } };

describeScenarios('modules in plans as JSON', [
  {
    name: 'the configuration whole, and what of it is relevant',
    steps: [
      {
        config: {
          ...DESCRIBED,
          output: { ...(DESCRIBED.output as Document), whole: { value: '${module.outer}', sensitive: true } },
        },
        ...folders({ one, outer: OUTER }, { 'other.tfstate': OTHER }),
      },
      { vars: { n: '2' }, config: WITHOUT_HIDDEN },
      { vars: { n: '2', keys: '["b"]' }, config: { ...WITHOUT_HIDDEN, locals: { l: 'x' } }, run: 'plan' },
      { vars: { n: '3' }, targets: ['module.counted'], run: 'plan' },
      { vars: { n: '3' }, mode: 'refresh-only', run: 'plan' },
      { vars: { n: '2' }, run: 'destroy' },
    ],
  },
  {
    name: 'modules that share a folder, and use more than is required',
    steps: [
      {
        config: calls({ a: call({ source: './m' }), b: call({ source: './m', in: '${module.a.out}' }) }, out('${module.b}')),
        ...folders({ m: { ...one, module: { deep: { source: '../deep' } } }, deep: data({ z: { input: 1 } }) }),
        run: 'plan',
      },
    ],
  },
  {
    name: 'variables as they were given, and their defaults',
    steps: [
      {
        config: {
          variable: {
            n: { type: 'number' },
            s: { type: 'string', sensitive: true },
            l: { type: 'set(string)' },
            o: { type: 'object({a=optional(string,"q"),b=number})' },
            u: {},
            nn: { type: 'string', nullable: false, default: 'd' },
            d: { type: 'number', default: '3' },
            b: { type: 'bool' },
            e: { type: 'string', ephemeral: true, default: 'x' },
          },
          output: { o: { value: '${var.n}' } },
        },
        files: { 'terraform.tfvars.json': JSON.stringify({ n: '5', o: { b: '7', c: 1 }, nn: null, l: ['a', 'a'] }) },
        vars: { s: 'secret', u: '[1]', b: 'true' },
      },
    ],
  },
]);

const asserting = (condition: string, more: Document = {}): Document => ({
  assert: [{ condition, error_message: `\${var.in} is no \${terraform_data.x.output}` }],
  ...more,
});
const CHECKED: Document = {
  ...one,
  variable: { in: { type: 'string', validation: [{ condition: '${length(var.in) < 9}', error_message: 'too long' }] } },
  output: {
    out: {
      value: '${terraform_data.x.output}',
      precondition: [{ condition: '${terraform_data.x.id != ""}', error_message: 'none' }],
    },
  },
  check: {
    known: asserting('${var.in != "b"}'),
    late: asserting('${terraform_data.x.output != "b"}'),
    reads: asserting('${data.terraform_remote_state.r.outputs.k == var.in}', {
      data: {
        terraform_remote_state: {
          r: { backend: 'local', config: { path: '${path.root}/${var.in}.tfstate' } },
        },
      },
    }),
  },
};
const READ = (k: string) => OTHER.replace('"outputs":{}', `"outputs":{"k":{"value":"${k}","type":"string"}}`);

describeScenarios('conditions in modules', [
  {
    name: 'checks, their data, outputs and variables of several instances',
    steps: [
      {
        config: calls(
          { m: call({ source: './c', for_each: { k: 'a', l: 'b' }, in: '${each.value}' }) },
          out('${module.m["k"].out}'),
        ),
        ...folders({ c: CHECKED }, { 'a.tfstate': READ('a') }),
        restless: true,
      },
      { files: { 'b.tfstate': READ('x') }, restless: true },
      { mode: 'refresh-only', run: 'plan' },
      { targets: ['module.m["k"]'], run: 'plan' },
      { config: calls({ m: call({ source: './c', for_each: { k: 'c' }, in: '${each.value}' }) }), restless: true },
      { run: 'destroy' },
    ],
  },
  {
    name: 'a check of the root module about an output of another, and one in a module in a module',
    steps: [
      {
        config: calls(
          { m: { source: './outer' } },
          { check: { c: { assert: [{ condition: '${module.m.out == "z"}', error_message: 'root: ${module.m.out}' }] } } },
        ),
        ...folders({
          outer: { module: { inner: { source: '../c', in: 'a', count: 2 } }, output: { out: { value: '${module.inner[1].out}' } } },
          c: { ...CHECKED, check: { late: asserting('${terraform_data.x.output == "b"}') } },
        }),
      },
      { mode: 'refresh-only', run: 'plan' },
    ],
  },
  {
    name: 'a check in a module of which there is no instance',
    steps: [
      {
        config: calls({ m: call({ source: './c', count: 0 }) }, out('x')),
        ...folders({ c: { ...CHECKED, check: { known: asserting('${var.in != "b"}') } } }),
      },
    ],
  },
  {
    name: 'a destroy of one module, of which data has been read for the first time',
    steps: [
      {
        config: calls({ m: call({ source: './c' }) }, DATA, { o: { input: 'o' } }),
        ...folders({ c: one }, { 'other.tfstate': OTHER }),
      },
      {
        config: calls({ m: call({ source: './c' }) }, DATA, { o: { input: 'o' } }),
        ...folders({ c: { ...one, ...DATA } }, { 'other.tfstate': OTHER }),
        mode: 'destroy',
        targets: ['module.m'],
      },
      {
        config: calls({ m: call({ source: './c' }) }, DATA, { o: { input: 'o' } }),
        mode: 'destroy',
        targets: ['terraform_data.o'],
      },
      { mode: 'destroy', targets: ['data.terraform_remote_state.r'] },
    ],
  },
  {
    name: 'a variable of a module whose rule does not hold',
    steps: [
      {
        config: calls({ m: call({ source: './c', in: 'far too long' }) }),
        ...folders({ c: CHECKED }),
        run: 'plan',
        refused: /too long/,
      },
    ],
  },
  {
    name: 'a condition in a module that refers to its instance, of an object that stays while another changes',
    steps: [
      ...['a', 'b'].map((input) => ({
        config: calls({ m: call({ source: './c', for_each: { k: 'v' }, in: '${each.value}' }) }, {}, { o: { input } }),
        ...folders({
          c: data(
            {
              x: {
                count: 1,
                input: '${var.in}',
                lifecycle: {
                  precondition: [{ condition: '${var.in == "v" && count.index == 0}', error_message: 'No.' }],
                  postcondition: [{ condition: '${self.input == var.in}', error_message: 'No.' }],
                },
              },
            },
            { variable: { in: {} } },
          ),
        }),
      })),
      { config: calls({ m: call({ source: './c', for_each: { k: 'v' }, in: 'v' }) }, {}, { o: { input: 'b' } }) },
    ],
  },
]);
