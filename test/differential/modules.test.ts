import { describeScenarios } from './support/compare';
import { ANY, call, calls, folders, OTHER, one, out, X } from './support/modules';
import { apply, type Document, data, note } from './support/scenario';

// The others, which take terraform minutes, are in test/judges/modules.test.ts.
const TWO = folders({
  one,
  two: data(
    { x: { input: 1 }, y: { input: 2 } },
    { output: { out: { value: '${terraform_data.x.output}' }, after: { value: 1, depends_on: ['terraform_data.y'] } } },
  ),
});
const after = (...depends_on: readonly string[]): Document => calls({ m: { source: './two' } }, {}, { b: { depends_on } });

describeScenarios('modules', [
  ...['module.m.out', 'module.m.after', 'module.m.nope', 'module.m[0].out', 'module.m'].map((named) => ({
    name: `something depends on ${named}`,
    steps: [
      apply(after(named), ANY, TWO),
      { mode: 'destroy' as const, targets: ['module.m.terraform_data.x'], interchange: false as const },
    ],
  })),
  {
    name: 'a module, an output and data depend on an output of a module',
    steps: [
      apply(
        {
          module: { m: { source: './two' }, n: { source: './one', in: 'a', depends_on: ['module.m.out'] } },
          output: { o: { value: 1, depends_on: ['module.m.out'] } },
          data: {
            terraform_remote_state: { r: { backend: 'local', config: { path: 'other' }, depends_on: ['module.m.out'] } },
          },
        },
        ANY,
        { files: { ...TWO.files, other: OTHER } },
      ),
      apply({ module: { m: { source: './two' } }, ...data({ b: { depends_on: ['module.m.out.x'] } }) }, undefined, {
        refused: /Invalid depends_on reference/,
      }),
    ],
  },
  {
    name: 'one is made, changed, and taken away',
    steps: [
      apply(calls({ m: call() }, out('${module.m.out}')), [`create ${X}`], folders({ one })),
      apply(calls({ m: call({ in: 'b' }) }, out('${module.m.out}')), [`update ${X}`]),
      apply({}, [`delete ${X}`]),
    ],
  },
  {
    name: 'for_each, and its keys and values',
    steps: [
      apply(
        calls(
          { m: call({ for_each: { k: 'x', 'l.m': 'y' }, in: '${each.key}-${each.value}' }) },
          {
            output: {
              o: { value: '${module.m}' },
              p: { value: '${module.m["k"].out}' },
              q: { value: '${[for k, v in module.m : v.out]}' },
            },
          },
        ),
        ['create module.m["k"].terraform_data.x', 'create module.m["l.m"].terraform_data.x'],
        folders({ one }),
      ),
      apply(calls({ m: call({ for_each: { k: 'x2' }, in: '${each.key}-${each.value}' }) }), [
        'update module.m["k"].terraform_data.x',
        'delete module.m["l.m"].terraform_data.x',
      ]),
    ],
  },
  {
    name: 'nested ones, each counted',
    steps: [
      apply(
        calls({ outer: { source: './outer', count: 2, n: 2 } }, out('${module.outer[1].all}')),
        ANY,
        folders({
          outer: {
            variable: { n: {} },
            module: { inner: { source: '../one', for_each: '${toset([for i in range(var.n) : tostring(i)])}', in: '${each.key}' } },
            output: { all: { value: '${values(module.inner)[*].out}' } },
          },
          one,
        }),
      ),
      apply(calls({ outer: { source: './outer', count: 1, n: 1 } }, out('${module.outer[0].all}')), [
        'delete module.outer[0].module.inner["1"].terraform_data.x',
        'delete module.outer[1].module.inner["0"].terraform_data.x',
        'delete module.outer[1].module.inner["1"].terraform_data.x',
      ]),
      { run: 'destroy' },
    ],
  },
  {
    name: 'sensitive outputs and variables',
    steps: [
      apply(
        calls(
          { m: { source: './s', in: 'secret' } },
          { output: { o: { value: '${module.m.out}', sensitive: true }, p: { value: '${nonsensitive(module.m.out)}' } } },
          { b: { input: '${module.m.out}' } },
        ),
        ANY,
        folders({
          s: data(
            { x: { input: '${var.in}' } },
            { variable: { in: { sensitive: true } }, output: { out: { value: 'x${var.in}', sensitive: true } } },
          ),
        }),
      ),
      {
        config: calls({ m: { source: './s', in: 'secret' } }, out('${module.m.out}')),
        refused: /Output refers to sensitive values/,
      },
    ],
  },
  {
    name: 'moved into a module, between its keys, and out of it',
    steps: [
      apply(data({ a: { input: 'a' } }), ['create a'], folders({ one })),
      apply(calls({ m: call() }, { moved: [{ from: 'terraform_data.a', to: X }] }), [`no-op ${X} from a`]),
      apply(calls({ m: call({ count: 1 }) }, { moved: [{ from: 'module.m', to: 'module.m[0]' }] }), [
        `no-op module.m[0].terraform_data.x from ${X}`,
      ]),
      apply(calls({ m: call({ for_each: { k: 'k' } }) }, { moved: [{ from: 'module.m[0]', to: 'module.m["k"]' }] }), [
        'no-op module.m["k"].terraform_data.x from module.m[0].terraform_data.x',
      ]),
      apply(calls({ n: call({ for_each: { k: 'k' } }) }, { moved: [{ from: 'module.m', to: 'module.n' }] }), [
        'no-op module.n["k"].terraform_data.x from module.m["k"].terraform_data.x',
      ]),
      apply(data({ b: { input: 'b' } }, { moved: [{ from: 'module.n["k"].terraform_data.x', to: 'terraform_data.b' }] }), [
        'update b from module.n["k"].terraform_data.x',
      ]),
    ],
  },
  {
    name: 'targets: a module, an instance of it, an object in it',
    steps: [
      apply(
        calls({ m: call({ for_each: { a: 1, b: 2 } }), n: call({ in: '${terraform_data.z.output}' }) }, {}, { z: { input: 1 } }),
        ['create module.m["a"].terraform_data.x'],
        {
          ...folders({ one }),
          targets: ['module.m["a"]'],
          restless: true,
        },
      ),
      { targets: ['module.n'], restless: true },
      { targets: ['module.m["b"].terraform_data.x'] },
      { run: 'destroy', targets: ['module.m'], restless: true },
      { run: 'destroy', targets: ['terraform_data.z'] },
    ],
  },
  {
    name: 'depends_on of a module: the order, and data that waits',
    steps: [
      apply(
        calls(
          { m: call({ depends_on: ['terraform_data.a'] }), n: call({ source: './reading', depends_on: ['module.m'] }) },
          out('${module.n.out}'),
          {
            a: { input: 1, provisioner: note('a') },
          },
        ),
        ANY,
        {
          ...folders(
            {
              one: { ...one, ...data({ x: { input: '${var.in}', provisioner: note('x') } }) },
              reading: {
                variable: { in: {} },
                data: {
                  terraform_remote_state: {
                    s: { backend: 'local', config: { path: '${path.root}/other.tfstate' }, defaults: { k: 'v' } },
                  },
                },
                output: { out: { value: '${data.terraform_remote_state.s.outputs}' } },
              },
            },
            { 'other.tfstate': OTHER },
          ),
          log: ['a', 'x'],
        },
      ),
      apply(
        calls(
          { m: call({ in: 'b', depends_on: ['terraform_data.a'] }), n: call({ source: './reading', depends_on: ['module.m'] }) },
          out('${module.n.out}'),
          {
            a: { input: 1, provisioner: note('a') },
          },
        ),
        ANY,
      ),
    ],
  },
  {
    name: 'create_before_destroy across modules',
    steps: [
      apply(
        calls(
          { m: { source: './cbd', in: 'a' } },
          {},
          { z: { triggers_replace: '${module.m.id}', lifecycle: { create_before_destroy: true } } },
        ),
        ANY,
        folders({
          cbd: data(
            { x: { triggers_replace: '${var.in}' } },
            { variable: { in: {} }, output: { id: { value: '${terraform_data.x.id}' } } },
          ),
        }),
      ),
      apply(
        calls(
          { m: { source: './cbd', in: 'b' } },
          {},
          { z: { triggers_replace: '${module.m.id}', lifecycle: { create_before_destroy: true } } },
        ),
        ANY,
      ),
      { run: 'destroy' },
    ],
  },
]);

const refusal = (name: string, config: Document, refused: RegExp, modules: { readonly [folder: string]: Document } = { one }) => ({
  name,
  steps: [{ config, refused, run: 'plan' as const, ...folders(modules) }],
});

describeScenarios('modules that are refused', [
  refusal('an input that is not there', calls({ m: call({ more: 1 }) }), /Unsupported argument|Extraneous JSON object property/),
  refusal('an input that is missing', calls({ m: { source: './one' } }), /Missing required argument/),
  refusal('a version of a folder', calls({ m: call({ version: '1.0.0' }) }), /Invalid registry module source address/),
  refusal('no version of a folder', calls({ m: call({ version: null }) }), /Invalid registry module source address/),
  refusal('a version that is none', calls({ m: call({ version: 'x' }) }), /Invalid version constraint/),
  refusal(
    'a version of a repository',
    calls({ m: call({ source: 'git::file:///x', version: '1' }) }),
    /Invalid registry module source/,
  ),
  refusal('a source without dots before it', calls({ m: call({ source: 'one' }) }), /Invalid module source address.*".\/one"/),
  refusal('an expression as the source', calls({ m: call({ source: '${var.x}' }) }), /Invalid module source address/),
  refusal('an empty source', calls({ m: call({ source: '' }) }), /Invalid module source address/),
  refusal('a folder that is not there', calls({ m: call({ source: './two' }) }), /Unreadable module directory/),
  refusal('an output that is not there', calls({ m: call() }, out('${module.m.nothing}')), /Unsupported attribute/),
  refusal('a module that is not there', out('${module.m.out}'), /Reference to undeclared module/),
  refusal('an input of another type', calls({ m: call({ in: [1] }) }), /Invalid value for input variable/),
  refusal('count and for_each', calls({ m: call({ count: 1, for_each: {} }) }), /Invalid combination/),
  refusal('a ring through modules', calls({ m: call({ in: '${module.n.out}' }), n: call({ in: '${module.m.out}' }) }), /Cycle/),
  refusal('an undeclared resource in a module', calls({ m: call() }), /Reference to undeclared resource.*in module\.m/, {
    one: { ...one, output: { out: { value: '${terraform_data.nothing.id}' } } },
  }),
  refusal('an import block in a module', calls({ m: call() }), /Import blocks are only allowed in the root module/, {
    one: { ...one, import: [{ to: 'terraform_data.x', id: 'x' }] },
  }),
  refusal('a null that is not allowed', calls({ m: call({ in: null }) }), /required variable may not be set to null/, {
    one: { ...one, variable: { in: { type: 'string', nullable: false } } },
  }),
]);
