import { describeScenarios } from './support/compare';
import { apply, data } from './support/scenario';

const input = (value: unknown) =>
  data({ a: { input: value, triggers_replace: value } }, { output: { a: { value: '${terraform_data.a}' } } });

describeScenarios('values', [
  {
    name: 'every kind of value in a dynamic attribute, each replacing the one before',
    steps: [
      'text',
      0,
      -1.5,
      12345678901234567000,
      true,
      ['x', 1, true, null],
      [],
      {},
      { k: { l: [1, { m: 'n' }] } },
      '${tolist(["a", "b"])}',
      '${toset(["b", "a"])}',
      '${tomap({ k = 1 })}',
      '${tolist([])}',
      'é\u2028<&>"\\ \n\t',
      '',
      null,
      '${null}',
      '${0.1 + 0.2}',
      '${1 / 3}',
    ].map((value) => ({ config: input(value) })),
  },
  {
    name: 'a list, a map and a set of nulls are what they were where somebody refers to them',
    steps: [
      apply(
        data({
          a: {},
          b: { input: '${tolist([terraform_data.a.output])}' },
          c: { input: '${terraform_data.b.output}', triggers_replace: '${terraform_data.b.input}' },
          d: { input: '${tomap({ k = null })}' },
          e: { input: '${terraform_data.d.output}' },
          f: { input: '${toset([null])}' },
          g: { input: '${terraform_data.f.output}' },
        }),
        undefined,
      ),
      apply(
        data({
          b: { input: '${tolist([null])}' },
          c: { input: '${concat(terraform_data.b.output, [1])}', triggers_replace: '${terraform_data.b.input}' },
          d: { input: '${tomap({ k = null })}' },
          e: { input: '${merge(terraform_data.d.output, { l = "x" })}' },
          f: { input: '${toset([null])}' },
          g: { input: '${setunion(terraform_data.f.output, ["x"])}' },
        }),
        undefined,
      ),
    ],
  },
  {
    name: 'a change of type that shows the same',
    steps: [
      apply(data({ a: { input: ['x'] } }), ['create a']),
      apply(data({ a: { input: '${tolist(["x"])}' } }), ['update a']),
      apply(data({ a: { input: '${toset(["x"])}' } }), ['update a']),
      apply(data({ a: { input: '1' } }), ['update a']),
      apply(data({ a: { input: 1 } }), ['update a']),
    ],
  },
  {
    name: 'unknown values through resources, functions and collections',
    steps: [1, 2].map((version) => ({
      config: data(
        {
          a: { triggers_replace: version },
          b: { input: { id: '${terraform_data.a.id}', known: 1, list: ['${terraform_data.a.id}', 2] } },
          c: { input: '${terraform_data.b.output.id}-${format("<%s>", terraform_data.b.output.id)}' },
          d: { input: '${[for v in terraform_data.b.output.list : "${v}!"]}' },
          e: { input: '${length(terraform_data.c.output)}' },
          f: { input: '${terraform_data.c.output == "x" ? 1 : 2}' },
          g: { input: '${merge(terraform_data.b.input, { z = terraform_data.e.output })}' },
          h: { input: '${toset([terraform_data.a.id, "x"])}' },
          i: { input: '${try(terraform_data.b.output.nope, "none")}' },
          j: { input: '${jsonencode({ a = terraform_data.a.id })}' },
        },
        {
          output: {
            id: { value: '${terraform_data.a.id}' },
            object: { value: { a: '${terraform_data.b.output}', b: 1 } },
            list: { value: ['${terraform_data.d.output}', 1] },
            all: { value: '${terraform_data.g}' },
          },
        },
      ),
    })),
  },
  {
    name: 'sensitive values through resources',
    steps: [1, 2].map((version) => ({
      config: data(
        {
          a: { input: `\${sensitive("secret${version}")}` },
          b: { input: { plain: 1, secret: '${terraform_data.a.output}', list: ['${sensitive(1)}', 2] } },
          c: { input: '${terraform_data.b.output.plain}', triggers_replace: '${terraform_data.b.input.secret}' },
          d: { input: '${nonsensitive(terraform_data.a.input)}' },
          e: { input: '${terraform_data.b.input}' },
        },
        {
          output: {
            s: { value: '${terraform_data.b.output}', sensitive: true },
            n: { value: '${nonsensitive(terraform_data.a.output)}' },
          },
        },
      ),
    })),
  },
  {
    name: 'a value becomes sensitive, and plain again',
    steps: [
      apply(data({ a: { input: { k: 'x' } } }), ['create a']),
      apply(data({ a: { input: { k: '${sensitive("x")}' } } }), ['update a']),
      apply(data({ a: { input: '${sensitive({ k = "x" })}' } }), ['update a']),
      apply(data({ a: { input: { k: 'x' } } }), ['update a']),
    ],
  },
  {
    name: 'a sensitive value that forces a replacement',
    steps: [1, 2].map((version) => ({ config: data({ a: { triggers_replace: `\${sensitive(${version})}` } }) })),
  },
  {
    name: 'splats and whole resources',
    steps: [2, 3].map((count) => ({
      config: data(
        {
          a: { count, input: '${count.index}' },
          b: { for_each: { x: 1, y: count }, input: '${each.value}' },
          c: { input: '${terraform_data.a[*].output}' },
          d: { input: '${values(terraform_data.b)[*].id}' },
          e: { input: '${{ for k, v in terraform_data.b : k => v.output }}' },
        },
        { output: { a: { value: '${terraform_data.a}' }, b: { value: '${terraform_data.b}' } } },
      ),
    })),
  },
  {
    name: 'a null that has a type, and one that has none',
    steps: [
      {
        config: data(
          { a: { input: '${var.v}' }, b: { triggers_replace: '${var.w}' }, c: { input: ['${var.v}'] } },
          {
            variable: { v: { type: 'string', default: null }, w: { type: 'string', default: null } },
            output: { a: { value: '${terraform_data.a}' }, b: { value: '${terraform_data.b.triggers_replace == null}' } },
          },
        ),
      },
      { vars: { v: 'x', w: 'y' } },
      {},
      apply(data({ a: { input: null }, b: { triggers_replace: null }, c: {} }), ['update a', 'update b', 'update c']),
    ],
  },
  {
    name: 'locals that chain and refer to resources',
    steps: [1, 2].map((version) => ({
      config: data(
        { a: { input: '${local.z}' }, b: { input: '${local.y}' } },
        {
          locals: { x: version, z: '${local.x + 1}', y: { a: '${terraform_data.a.output}', w: '${local.z}' } },
          output: { y: { value: '${local.y}' }, path: { value: '${path.module}' }, workspace: { value: '${terraform.workspace}' } },
        },
      ),
    })),
  },
  {
    name: 'keys and names that are special elsewhere',
    steps: [
      {
        config: data(
          {
            a: {
              for_each: { constructor: 1, toString: 2, 'a.b': 3, 'q"q': 4, '$${x}': 5, é: 6 },
              input: { '${each.key}': '${each.value}' },
            },
          },
          { output: { a: { value: '${{ for k, v in terraform_data.a : k => v.output }}' } } },
        ),
      },
      { config: data({ a: { for_each: { constructor: 1, 'q"q': 4 }, input: 1 } }) },
    ],
  },
]);
