import { describeScenarios } from './support/compare';
import { data } from './support/scenario';

describeScenarios('kinds of values and configurations', [
  {
    name: 'a time that only apply will tell',
    steps: [{ config: data({ a: { input: '${timestamp()}' } }), run: 'plan', does: ['create a'] }],
  },
  {
    name: 'the length of what is unknown and whose type is known',
    steps: [
      {
        config: data({ u: { input: ['x', 'y'] }, c: { count: '${length(terraform_data.u.output)}' } }),
        does: ['create c[0]', 'create c[1]', 'create u'],
      },
    ],
  },
  {
    name: 'an empty map keeps its type on the way through another object',
    steps: [{}, { y: 1 }].map((more) => ({
      config: data({
        d: { input: '${tomap({})}' },
        e: { input: `\${merge({ q = 1 }, { z = terraform_data.d.output }, ${JSON.stringify(more)})}` },
      }),
    })),
  },
  {
    name: 'defaults of optional attributes within defaults',
    steps: [
      {
        config: {
          variable: { v: { type: 'object({ c = optional(object({ d = optional(bool, true) }), {}) })', default: {} } },
          output: { o: { value: '${var.v}' } },
        },
      },
    ],
  },
  {
    name: 'the known beginning of a text that is unknown',
    steps: [
      {
        config: data({
          u: {},
          v: { input: '${startswith("x-${terraform_data.u.id}", "x-")}' },
          w: { input: '${startswith("x-${terraform_data.u.id}", "y")}' },
          // No UUID begins so, whichever it is.
          z: { input: '${startswith("x-${terraform_data.u.id}", "x-g")}' },
        }),
      },
    ],
  },
  {
    name: 'a resource that is referred to with its first word',
    steps: [{ config: data({ a: {}, b: { input: '${resource.terraform_data.a.id}' } }), does: ['create a', 'create b'] }],
  },
  {
    name: 'a provisioner that names its own object',
    steps: [
      { config: data({ a: { input: 1, provisioner: [{ 'local-exec': { command: 'echo ${terraform_data.a.output} >> log' } }] } }) },
    ],
  },
  {
    name: 'a key that comes and goes with the change that it triggers',
    steps: [
      ...(['x', 'y'] as const).map((key, i) => ({
        config: data({
          a: { input: { x: 1, ...(i === 1 ? { y: 2 } : {}) } },
          b: { lifecycle: { replace_triggered_by: [`terraform_data.a.input.${key}`] } },
        }),
      })),
      {
        config: data({ a: { input: { z: 1 } }, b: { lifecycle: { replace_triggered_by: ['terraform_data.a.input.x'] } } }),
        does: ['update a', 'delete/create b'],
      },
    ],
  },
  {
    name: 'a local value that is wrong and that nobody uses',
    steps: [{ config: data({ a: {} }, { locals: { x: '${1 + "x"}' } }), refused: /Invalid operand/ }],
  },
  {
    name: 'half of a character',
    steps: [{ config: { output: { o: { value: 'a\ud800b' } } } }],
  },
  {
    name: 'texts that are composed where they are made',
    steps: [
      {
        config: data({
          a: { input: '${join("", ["e", "\u0301"])}' },
          b: { for_each: '${toset([join("", ["e", "\u0301"])])}', input: 1 },
        }),
      },
    ],
  },
  {
    name: 'files of values with a byte order mark',
    steps: [
      {
        config: data({ a: { input: '${var.v}' } }, { variable: { v: { default: 'd' } } }),
        files: { 'terraform.tfvars': '\ufeffv = "x"\n' },
        does: ['create a'],
      },
    ],
  },
]);
