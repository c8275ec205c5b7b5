import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

/** Everything that the description of a configuration in a plan has a form for. */
const DESCRIBED: Document = {
  terraform: { required_providers: { terraform: { source: 'terraform.io/builtin/terraform' } } },
  variable: {
    n: { type: 'number', default: '3', description: 'How many.' },
    o: { type: 'object({a=optional(string,"q"),b=number})', default: { b: 1 } },
    s: { type: 'string', sensitive: true, default: null },
    any: { default: { x: [1, 'a'] } },
  },
  locals: { l: '${terraform_data.c[0].output}', m: { x: '${terraform_data.a.input}' } },
  resource: {
    terraform_data: {
      a: {
        '//': { metadata: { path: 'stack/a' } },
        input: '${var.n} ${var.n}',
        provisioner: [{ 'local-exec': { command: 'echo ${path.module}', environment: { A: '${var.n}' }, quiet: true } }],
      },
      b: {
        for_each: { k: '${var.n}' },
        input: { x: ['${each.value}', 1.5, true, null], '${var.n}': 1, y: '${local.l}' },
        depends_on: ['terraform_data.a', 'terraform_data.c[0]'],
      },
      c: {
        count: '${var.n}',
        input: '${[for i in terraform_data.a[*].id : "${i}-${count.index}" if var.n > 1]}',
        triggers_replace: null,
      },
      d: {
        count: 1,
        input:
          '${local.m.x}${lookup(var.o, "a")}${terraform_data.b["k"].output.x[1]}${var.n > 1 ? terraform_data.c[count.index].id : local.m["x"]}',
      },
    },
  },
  data: { terraform_remote_state: { r: { backend: 'local', config: { path: '${path.module}/r.tfstate' } } } },
  output: {
    o: { value: '${terraform_data.c[*].id}', sensitive: true, description: 'What.', depends_on: ['terraform_data.a'] },
    p: { value: ['${terraform_data.b["k"].output.x[0]}', 1] },
    q: { value: '${data.terraform_remote_state.r.outputs.k}' },
  },
};

const REMOTE = JSON.stringify({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'x',
  outputs: { k: { value: 1, type: 'number' } },
  resources: [],
});

describeScenarios('the configuration in a plan', [
  {
    name: 'is described in all its forms, and what is relevant is found over local values, repetition and other resources',
    steps: [{ config: DESCRIBED, files: { 'r.tfstate': REMOTE } }, { vars: { n: '4' }, run: 'plan' }, { run: 'destroy' }],
  },
  {
    name: 'that has nothing in it but an output',
    steps: [{ config: data({}, { output: { o: { value: 1 } } }) }],
  },
]);
