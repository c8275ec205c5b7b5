import { describeScenarios } from './support/compare';
import { data, note } from './support/scenario';

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
    name: 'what is known of what is unknown',
    steps: [
      {
        config: data({
          l: { input: ['x'] },
          a: { input: '${terraform_data.l.id == "a" ? 7 : 3 + 4}' },
          b: { input: '${length(terraform_data.l.id) > -1}' },
          c: { input: '${(terraform_data.l.id == "a" ? 2 : 5) < 6}' },
          d: { input: '${issensitive(terraform_data.l.id)}' },
          e: { input: '${setunion(["p"], [terraform_data.l.id])}' },
        }),
        run: 'plan',
      },
    ],
  },
  {
    name: 'whether what is unknown, of a type of which a part is known, can be equal',
    steps: [
      {
        config: {
          ...data({ n: {}, l: { input: ['${terraform_data.n.output}', 1] } }),
          output: Object.fromEntries(
            ['"x"', '1', 'null', '[1]', '[1, 2]', '["x", 2]', '[1, "u"]', '{}', 'terraform_data.n.id'].map((other, i) => [
              `o${i}`,
              { value: `\${[terraform_data.l.output == ${other}, ${other} != terraform_data.l.output]}` },
            ]),
          ),
        },
        run: 'plan',
      },
    ],
  },
  {
    name: 'infinity is nothing that an object keeps',
    steps: [{ config: data({ a: { input: '${1/0}' } }), refused: /infinit/ }],
  },
  {
    name: 'what is unknown is of a type that does not fit',
    steps: ['setproduct(["a"], U)', 'zipmap(["a"], toset([U]))', 'merge({}, U)'].map((call) => ({
      config: data({ l: {}, a: { input: `\${${call.replace('U', 'length(terraform_data.l.id)')}}` } }),
      refused: /Invalid function argument|Error in function call/,
    })),
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
  ...['v : 1\n', '"v" = 1\n', 'v = 1, w = 2\n', 'v\n', 'v { }\n', 'v = 1 w = 2\n'].map((text) => ({
    name: `files of values with ${JSON.stringify(text)}`,
    steps: [
      {
        config: data({ a: { input: '${var.v}' } }, { variable: { v: { default: 'd' }, w: { default: 'd' } } }),
        files: { 'terraform.tfvars': text },
        refused: /rgument|block/,
      },
    ],
  })),
  {
    name: 'files of values with what may stand between arguments',
    steps: [
      {
        config: data({ a: { input: ['${var.v}', '${var.w}'] } }, { variable: { v: { default: 'd' }, w: { default: 'd' } } }),
        files: { 'terraform.tfvars': '# c\nv = [1, # d\n2]\n\n/* e */ w = { a = 1\n "b" : 2, c = 3 } // f' },
        does: ['create a'],
      },
    ],
  },
  {
    name: 'an id to import that is sensitive',
    steps: [{ config: data({ a: { input: 'x' } }, { import: [{ to: 'terraform_data.a', id: '${sensitive("x")}' }] }) }],
  },
  {
    name: 'an unknown value whose type is known, on its way through others',
    steps: [
      {
        config: data({
          d: { input: '${toset(["b", "a"])}' },
          e: { input: '${terraform_data.d.output}' },
          f: { input: '${[for x in terraform_data.d.output : x]}' },
          g: { input: { a: '${terraform_data.e.output}', b: ['${terraform_data.f.output}'] } },
          h: { count: '${length(terraform_data.g.output.b)}' },
        }),
      },
    ],
  },
  ...[{ output: { a: { value: null } } }, { locals: { a: 1 } }, { variable: { a: { default: 1 } } }].map((config) => ({
    name: `the first apply of nothing: ${JSON.stringify(config)}`,
    steps: [{ config }, { config }],
  })),
  ...([true, false] as const).flatMap((destroy) =>
    (['normal', 'destroy'] as const).map((mode) => ({
      name: `provisioners of a removed block, destroy = ${destroy}, ${mode}`,
      steps: [
        { config: data({ a: { input: 'v' }, r: { for_each: { k: 1 } }, z: {} }) },
        {
          config: data(
            { z: {} },
            {
              removed: ['a', 'r'].map((name) => ({
                from: `terraform_data.${name}`,
                lifecycle: { destroy },
                provisioner: [note(name === 'a' ? 'gone ${self.input}' : 'gone ${each.key}', { when: 'destroy' })],
              })),
            },
          ),
          ...(mode === 'destroy' ? { mode } : {}),
        },
      ],
    })),
  ),
  {
    name: 'a provisioner of creation in a removed block',
    steps: [
      {
        config: data({ z: {} }, { removed: [{ from: 'terraform_data.a', provisioner: [note('x')] }] }),
        refused: /Only destroy-time provisioners are valid/,
      },
    ],
  },
]);
