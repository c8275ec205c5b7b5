import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeScenarios } from './support/compare';
import { pcgInProcess } from './support/pcg-in-process';
import { type Document, data, note, type Step } from './support/scenario';

const SECRET = 'only-for-this-run';
const VARIABLES: Document = {
  x: { type: 'string', default: 'e', ephemeral: true },
  o: { type: 'object({a=string,b=string})', default: { a: '1', b: '2' }, ephemeral: true },
  s: { type: 'string', default: 'hidden', ephemeral: true, sensitive: true },
  n: { type: 'number', default: 1, ephemeral: true },
  l: { type: 'list(string)', default: ['a'], ephemeral: true },
};

const stack = (a: Document, more: Document = {}) => data({ a }, { variable: VARIABLES, ...more });
const output = (...values: readonly string[]) => ({
  variable: VARIABLES,
  output: Object.fromEntries(values.map((value, i) => [`o${i}`, { value: `\${${value}}` }])),
});
const refuses = (config: Document, refused: RegExp): Step => ({ config, refused, run: 'plan' });

const NOT_KEPT = /Invalid use of ephemeral value/;
const NO_OUTPUT = /Ephemeral value not allowed/;

describeScenarios('ephemeral variables', [
  {
    name: 'where their values may be',
    steps: [
      { config: stack({ input: 1 }) },
      { config: stack({ input: '${local.m.b}' }, { locals: { m: { a: '${var.x}', b: 'kept' } } }) },
      { config: stack({ for_each: { k: '${var.x}' }, input: '${each.key}' }) },
      { config: stack({ input: '${ephemeralasnull(var.x)}' }) },
      { config: stack({ input: '${ephemeralasnull({ a = var.x, b = [var.o, 1], c = var.n == 1 })}' }) },
      { config: stack({ input: 2, lifecycle: { precondition: [{ condition: '${var.x == "e"}', error_message: 'No.' }] } }) },
      { config: stack({ input: 2, triggers_replace: 1, provisioner: [note('$V ${var.s}', { environment: { V: '${var.x}' } })] }) },
      { config: output('issensitive(var.x)', 'issensitive(var.s)', 'can(var.x)', 'length([var.x])', 'keys({ a = var.x })') },
      {
        config: output(
          'ephemeralasnull(var.o)',
          'ephemeralasnull([var.l, 1])',
          'ephemeralasnull(toset([var.x]))',
          '[for k, v in { a = var.x } : k]',
        ),
      },
      {
        config: output(
          '{ a = var.x, b = 1 }.b',
          'merge({ a = var.x }, { b = 1 }).b',
          '[var.x, 7][1]',
          'tomap({ a = var.x, b = "k" })["b"]',
        ),
      },
    ],
  },
  {
    name: 'whether a plan is carried out',
    steps: [
      {
        config: stack(
          {
            triggers_replace: 1,
            lifecycle: { precondition: [{ condition: '${terraform.applying || true}', error_message: 'No.' }] },
            provisioner: [
              note('made ${local.applying ? "yes" : "no"} $V', { environment: { V: '${terraform.applying}' } }),
              note('gone ${terraform.applying}', { when: 'destroy' }),
            ],
          },
          {
            locals: { applying: '${terraform.applying}' },
            output: { o: { value: '${ephemeralasnull(terraform.applying)}' }, w: { value: '${terraform.workspace}' } },
          },
        ),
        log: ['made yes true'],
      },
      { replace: ['terraform_data.a'], log: ['made yes true', 'gone true', 'made yes true'] },
      { run: 'destroy', log: ['made yes true', 'gone true', 'made yes true', 'gone false'] },
      refuses(stack({ input: '${terraform.applying}' }), NOT_KEPT),
      refuses(output('terraform.applying'), NO_OUTPUT),
      refuses(stack({ count: '${terraform.applying ? 1 : 2}' }), /Invalid count argument/),
    ],
  },
  {
    name: 'where their values may not be',
    steps: [
      refuses(stack({ input: '${var.x}' }), NOT_KEPT),
      refuses(stack({ input: { p: { q: ['${var.x}'] } } }), NOT_KEPT),
      refuses(stack({ triggers_replace: '${local.l}' }, { locals: { l: '${upper(var.x)}' } }), NOT_KEPT),
      refuses(stack({ for_each: { k: '${var.x}' }, input: '${each.value}' }), NOT_KEPT),
      refuses(stack({ count: '${var.n}' }), /Invalid count argument/),
      refuses(stack({ for_each: '${toset(var.l)}' }), /Invalid for_each argument/),
      refuses(
        { variable: VARIABLES, data: { terraform_remote_state: { r: { backend: 'local', config: { path: '${var.x}' } } } } },
        NOT_KEPT,
      ),
      refuses({ variable: VARIABLES, output: { o: { value: 1, ephemeral: true } } }, /Ephemeral output not allowed/),
      refuses(
        stack({ lifecycle: { precondition: [{ condition: '${var.x == "f"}', error_message: 'no ${var.x}' }] } }),
        /precondition failed/,
      ),
      ...[
        'var.x',
        '{ a = var.x, b = 1 }',
        'nonsensitive(var.s)',
        'try(var.x, 1)',
        'var.x == "e" ? 1 : 2',
        'length(var.l)',
        '"${var.x}!"',
        '-var.n',
        '[for v in var.l : v]',
        '{ for v in ["a"] : v => var.x }',
        '{ (var.x) = 1 }',
        'var.l[*]',
        'var.o["a"]',
        '["a", "b"][var.n]',
        'lookup({ a = 1 }, var.x, 2)',
        'merge({ a = var.x }, { b = 1 })',
        'tolist([var.x])',
        'setunion([var.x], ["b"])',
        'format("%s", var.x)',
        'formatlist("%s", [var.x])',
        'coalesce(var.x, "b")',
        'sum([var.n])',
        'jsonencode({ a = var.x })',
        'zipmap(["a"], [var.x])',
        'flatten([[var.x], ["b"]])',
        'concat([var.x], ["b"])',
      ].map((value) => refuses(output(value), NO_OUTPUT)),
      refuses(output('ephemeralasnull(var.s)'), /Output refers to sensitive values/),
      refuses(output('sensitive(var.x)'), /Output refers to sensitive values/),
      refuses(output('[var.x]'), NO_OUTPUT),
    ],
  },
  {
    name: 'a value that does not fit is refused without being shown',
    steps: [
      { config: stack({ input: 1 }), vars: { n: 'x' }, refused: /number is required|Invalid value for/ },
      {
        config: data(
          {},
          {
            variable: {
              x: { ...(VARIABLES.x as Document), validation: [{ condition: '${var.x == "e"}', error_message: 'Only e.' }] },
            },
          },
        ),
        vars: { x: SECRET },
        refused: /Only e/,
      },
    ],
  },
  {
    name: 'a saved plan is given them again',
    steps: saved(),
  },
  {
    name: 'a saved plan is given them again, by the program',
    program: true,
    steps: saved(),
  },
]);

/** What is set for the plan is set for the apply, to whatever value, and nothing else is. */
function saved(): readonly Step[] {
  const config = (version: number) =>
    data(
      { a: { triggers_replace: version, provisioner: [note('${var.r} ${var.d}')] } },
      {
        variable: {
          r: { type: 'string', ephemeral: true },
          d: { type: 'string', default: 'd', ephemeral: true },
          p: { type: 'string', default: 'p' },
        },
      },
    );
  const again = { vars: { r: SECRET } };
  return [
    { config: config(1), vars: { r: SECRET }, varsAtApply: { r: 'another' } },
    { config: config(2), vars: { r: SECRET, d: 'x' }, varsAtApply: { r: 'another', d: 'y' } },
    { config: config(3), ...again, fails: /No value for required variable.*"?r"?/ },
    { config: config(3), ...again, varsAtApply: { r: 'z', d: 'y' }, fails: /Ephemeral variable was not set during planning/ },
    { config: config(3), vars: { r: SECRET, d: 'y' }, varsAtApply: { r: 'z' }, fails: /No value for required variable/ },
    {
      config: config(3),
      vars: { r: SECRET, p: 'q' },
      varsAtApply: { r: 'z', p: 'p' },
      fails: /Can't change variable when applying a saved plan/,
    },
    { config: config(3), vars: { r: SECRET, p: 'q' }, varsAtApply: { r: 'z', p: 'q' } },
    { config: config(4), run: 'plan', refused: /No value for required variable/ },
  ];
}

test('no file that a run leaves has them, and no message', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palette-ephemeral-'));
  try {
    const config = {
      variable: { r: { type: 'string', ephemeral: true }, kept: { type: 'string' } },
      resource: {
        terraform_data: {
          a: {
            input: '${var.kept}',
            lifecycle: { precondition: [{ condition: '${var.r != ""}', error_message: 'Empty.' }] },
            provisioner: [{ 'local-exec': { command: 'echo ${var.r}; test -n "${upper(var.r)}"' } }],
          },
        },
      },
    };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(config));
    const program = pcgInProcess();
    const planned = await program.plan(folder, { vars: { r: SECRET, kept: 'this-is-kept' } });
    const applied = await program.apply(folder, { vars: { r: SECRET } });
    expect([planned.code, applied.code]).toEqual([2, 0]);
    const files = readdirSync(folder).filter((name) => name !== 'main.tf.json');
    expect(files).toEqual(expect.arrayContaining(['saved.plan', 'terraform.tfstate']));
    const texts = [
      ...files.map((name) => readFileSync(join(folder, name), 'utf8')),
      planned.said,
      applied.said,
      JSON.stringify(planned.plan),
    ];
    const forms = [SECRET, SECRET.toUpperCase(), Buffer.from(SECRET).toString('base64').slice(0, 16)];
    expect(texts.filter((text) => forms.some((form) => text.includes(form)))).toEqual([]);
    // What is kept is seen where ephemeral values are looked for.
    expect(texts.filter((text) => text.includes('this-is-kept')).length).toBeGreaterThan(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
