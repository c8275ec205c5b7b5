import { describeScenarios } from '../differential/support/compare';
import { ANY, call, calls, folders, one, out, X } from '../differential/support/modules';
import { apply, data, note } from '../differential/support/scenario';

jest.setTimeout(120_000);

describeScenarios('modules, further', [
  {
    name: 'one is used from the root, and uses the root',
    program: true,
    steps: [
      apply(
        calls({ m: call({ in: '${terraform_data.a.output}' }) }, out('${terraform_data.b.output}'), {
          a: { input: 'a' },
          b: { input: '${module.m.out}' },
        }),
        ['create a', 'create b', `create ${X}`],
        folders({ one }),
      ),
      { run: 'destroy' },
    ],
  },
  {
    name: 'count, with more and with fewer',
    steps: [
      apply(calls({ m: call({ count: 2, in: 'a${count.index}' }) }, out('${module.m[*].out}')), ANY, folders({ one })),
      apply(calls({ m: call({ count: 3, in: 'a${count.index}' }) }, out('${module.m[2].out}')), [
        'create module.m[2].terraform_data.x',
      ]),
      apply(calls({ m: call({ count: 1, in: 'a${count.index}' }) }, out('${length(module.m)}')), [
        'delete module.m[1].terraform_data.x',
        'delete module.m[2].terraform_data.x',
      ]),
      apply(calls({ m: call({ count: 0 }) }, out('${module.m}')), ['delete module.m[0].terraform_data.x']),
    ],
  },
  {
    name: 'what variables say of types, defaults and null',
    steps: [
      apply(
        calls({ m: { source: './v', n: '3', list: [1, 'b'], o: { a: 1 }, x: null, y: null } }, out('${module.m.all}')),
        ['create module.m.terraform_data.x'],
        folders({
          v: data(
            { x: { input: '${var.n + 1}' } },
            {
              variable: {
                n: { type: 'number' },
                list: { type: 'list(string)' },
                o: { type: 'object({a = string, b = optional(string, "bee")})' },
                x: { default: 'not null', nullable: false },
                y: { default: 'null goes' },
                z: { default: { k: ['v'] } },
              },
              output: { all: { value: '${[var.n, var.list, var.o, var.x, var.y, var.z]}' } },
            },
          ),
        }),
      ),
    ],
  },
  {
    name: 'an output that is not known yet, in the key of nothing',
    steps: [
      apply(
        calls({ m: call(), n: call({ in: '${module.m.id}' }) }, out('${module.n.out}')),
        ['create module.m.terraform_data.x', 'create module.n.terraform_data.x'],
        folders({
          one: { ...one, output: { out: { value: '${terraform_data.x.output}' }, id: { value: '${terraform_data.x.id}' } } },
        }),
      ),
    ],
  },
  {
    name: 'moved within a module, in all its instances',
    steps: [
      apply(calls({ m: call({ count: 2 }) }), ANY, folders({ one })),
      apply(
        calls({ m: call({ count: 2 }) }),
        [
          'no-op module.m[0].terraform_data.y from module.m[0].terraform_data.x',
          'no-op module.m[1].terraform_data.y from module.m[1].terraform_data.x',
        ],
        folders({
          one: {
            ...data(
              { y: { input: '${var.in}' } },
              { variable: { in: {} }, moved: [{ from: 'terraform_data.x', to: 'terraform_data.y' }] },
            ),
          },
        }),
      ),
    ],
  },
  {
    name: 'a move of a module that is still there is refused',
    steps: [
      apply(calls({ m: call() }), [`create ${X}`], folders({ one })),
      {
        config: calls({ m: call(), n: call() }, { moved: [{ from: 'module.m', to: 'module.n' }] }),
        refused: /Moved object still exists/,
      },
    ],
  },
  {
    name: 'count comes to a block within a module, and goes',
    steps: [
      apply(calls({ m: call() }), [`create ${X}`], folders({ one })),
      apply(calls({ m: call() }), [`no-op ${X}[0] from ${X}`], {
        ...folders({
          one: {
            ...one,
            ...data({ x: { count: 1, input: '${var.in}' } }),
            output: { out: { value: '${terraform_data.x[0].output}' } },
          },
        }),
      }),
      apply(calls({ m: call() }), [`no-op ${X} from ${X}[0]`], folders({ one })),
    ],
  },
  {
    name: 'replaced through an output',
    steps: [
      apply(
        calls({ m: call() }, {}, { b: { triggers_replace: '${module.m.out}' } }),
        ['create b', `create ${X}`],
        folders({ one }),
      ),
      apply(calls({ m: call({ in: 'b' }) }, {}, { b: { triggers_replace: '${module.m.out}' } }), ANY),
    ],
  },
  {
    name: 'replacements that somebody asks for, and triggers within a module',
    steps: [
      apply(
        calls({ m: call({ count: 2 }) }),
        ANY,
        folders({
          one: data(
            { x: { input: '${var.in}' }, y: { lifecycle: { replace_triggered_by: ['terraform_data.x'] } } },
            { variable: { in: {} } },
          ),
        }),
      ),
      {
        replace: ['module.m[1].terraform_data.x'],
        does: ['delete/create module.m[1].terraform_data.x', 'delete/create module.m[1].terraform_data.y'],
      },
      apply(calls({ m: call({ count: 2, in: 'b' }) }), ANY),
    ],
  },
  {
    name: 'what is destroyed across modules goes in its order',
    steps: [
      apply(
        calls(
          { m: call(), n: call({ in: '${module.m.out}' }) },
          {},
          { z: { input: '${module.n.out}', provisioner: note('z', { when: 'destroy' }) } },
        ),
        ANY,
        folders({
          one: { ...one, ...data({ x: { input: '${var.in}', provisioner: note('${self.input}', { when: 'destroy' }) } }) },
        }),
      ),
      { run: 'destroy', log: ['z', 'a', 'a'] },
    ],
  },
  {
    name: 'path.module, and files beside a module',
    steps: [
      apply(calls({ m: { source: './files' } }, out('${module.m.all}')), [], {
        files: {
          'files/main.tf.json': JSON.stringify({
            output: {
              all: {
                value: [
                  '${path.module}',
                  '${path.root}',
                  '${file("${path.module}/hello.txt")}',
                  '${templatefile("${path.module}/t.tpl", {a = 1})}',
                  '${fileset(path.module, "*.txt")}',
                ],
              },
            },
          }),
          'files/hello.txt': 'hello',
          'files/t.tpl': 'a is ${a}',
        },
      }),
    ],
  },
  {
    name: 'rules of variables, and preconditions of outputs',
    steps: [
      {
        config: calls({ m: call({ in: 'bad' }) }),
        ...folders({
          one: { ...one, variable: { in: { validation: [{ condition: '${var.in != "bad"}', error_message: 'It is bad.' }] } } },
        }),
        refused: /It is bad\./,
      },
      {
        config: calls({ m: call({ in: 'worse' }) }),
        ...folders({
          one: {
            ...one,
            output: { out: { value: 1, precondition: [{ condition: '${var.in != "worse"}', error_message: 'It is worse.' }] } },
          },
        }),
        refused: /It is worse\./,
      },
    ],
  },
  {
    name: 'removed blocks name modules',
    steps: [
      apply(calls({ m: call({ count: 2 }), n: call() }), ANY, folders({ one })),
      apply(
        {
          removed: [
            { from: 'module.m', lifecycle: { destroy: false } },
            { from: 'module.n.terraform_data.x', lifecycle: { destroy: true } },
          ],
        },
        ['forget module.m[0].terraform_data.x', 'forget module.m[1].terraform_data.x', 'delete module.n.terraform_data.x'],
      ),
    ],
  },
  {
    name: 'imports into a module',
    steps: [
      apply(
        calls({ m: call({ for_each: { k: 'k' } }) }, { import: [{ to: 'module.m["k"].terraform_data.x', id: 'an-id' }] }),
        ANY,
        folders({ one }),
      ),
    ],
  },
  {
    name: 'a look at what is there, and a destroy without one',
    steps: [
      apply(calls({ m: call({ for_each: { k: 'k' } }) }, out('${module.m["k"].out}')), ANY, folders({ one })),
      { mode: 'refresh-only' },
      { run: 'destroy', refresh: false },
    ],
  },
  {
    name: 'what fails in a module leaves the rest alone',
    steps: [
      apply(calls({ m: call({ count: 2 }) }, {}, { z: { input: '${module.m[0].out}' }, y: { input: 1 } }), ANY, {
        ...folders({
          one: { ...one, ...data({ x: { input: '${var.in}', provisioner: { 'local-exec': { command: 'exit 3' } } } }) },
        }),
        fails: /exit status 3/,
      }),
      { run: 'destroy' },
    ],
  },
  {
    name: 'a block without a known key is refused in a module',
    steps: [
      {
        config: calls({ m: call({ count: '${length(terraform_data.a.id)}' }) }, {}, { a: {} }),
        ...folders({ one }),
        refused: /Invalid count argument/,
      },
      {
        config: calls({ m: call({ for_each: '${toset([terraform_data.a.id])}' }) }, {}, { a: {} }),
        refused: /Invalid for_each argument/,
      },
    ],
  },
]);
