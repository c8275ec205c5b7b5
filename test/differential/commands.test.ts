import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import { describeWithTerraform } from '../acceptance/support/tools';
import { TERRAFORM } from '../support/terraform';
import { ISOLATED, run } from './support/spawned';

const CONFIGURATION = {
  terraform: { required_version: '>= 1.0' },
  variable: {
    v: { type: 'list(string)', default: ['x', 'y'] },
    secret: { type: 'object({ a = string, b = optional(number) })', default: { a: 'geheim' }, sensitive: true },
    brief: { type: 'string', default: 'kurz', ephemeral: true },
  },
  locals: { m: { a: 1, b: [true, null], 'c-d': { e: '${var.v}' } }, dependent: '${terraform_data.a.output}' },
  resource: {
    terraform_data: {
      a: { input: { k: 'v', text: 'one\ntwo\n' } },
      b: { count: 2, input: '${count.index}' },
      c: { for_each: { x: 1, y: 2 }, input: '${var.secret.a}' },
    },
  },
  output: { o: { value: '${terraform_data.a.output}' } },
};

/** What both print within one list. */
const VALUES: readonly string[] = [
  '1/3',
  '"a\\tb\\"c\\\\ é \\u00a0 \\u0001 😀"',
  '"one\\ntwo"',
  '["a\\nb", "EOT\\nx"]',
  '{ a = 1, "b c" = "x\\ny", c = { d = [] , e = {} } }',
  'tolist(["a", "b"])',
  'toset(["b", "a"])',
  'tomap({ b = 1, a = 2 })',
  'toset([])',
  'null',
  'tostring(null)',
  'tolist(null)',
  '[null, tonumber(null)]',
  'true',
  'local.m',
  'local.dependent',
  'var.v',
  'var.secret',
  'var.brief',
  '[var.secret, var.secret.b]',
  'terraform_data.a.input',
  'terraform_data.b[*].output',
  'terraform_data.b[1].input',
  '[for k, v in terraform_data.c : k]',
  'terraform_data.c["x"].output',
  'terraform.workspace',
  'upper("x")',
  'yamlencode({ a = [1] })',
  'jsondecode("{\\"a\\": [1, 1.5, null]}")',
  '1e400 > 1',
  'length(uuid())',
];

const TYPED: readonly string[] = [
  'local.m',
  'var.v',
  '[]',
  '{}',
  'tolist([{ a = 1 }])',
  'toset([["x"]])',
  'tomap({ a = { b = [1] } })',
  '1',
];

/** Lines of one session each: the last result is printed, and a mistake ends it. */
const SESSIONS: readonly (readonly string[])[] = [
  ['1', '', `[${VALUES.join(', ')}]`],
  [`type([${TYPED.join(', ')}])`],
  ['"one\\ntwo"'],
  ['var.secret'],
  ['1', 'exit', '2'],
  ['1', '1 +', '2'],
  ['nope'],
  ['terraform_data.z'],
  ['1', 'type(1) == type(2)'],
  ['path'],
  ['terraform'],
  ['var'],
  ['local'],
  ['[terraform.applying]'],
  ['try(var.nope, 1)'],
  ['can(local.nope)'],
  ['[for x in [1] : can(x.a)]'],
  ['try(terraform_data.nope.id, 1)'],
  ['try(terraform_data.a.nope, 1)'],
  ['can(terraform_data.b.input)'],
  ['try(terraform_data.b[7].input, "none")'],
  ['try(local.m.nope, 1)'],
  ['try(terraform.nope, 1)'],
  ['can(path.nope)'],
];

const INVALID: readonly (readonly [string, object])[] = [
  ['a configuration', CONFIGURATION],
  ['a variable without a value', { variable: { v: {} }, output: { o: { value: '${var.v.x}' } } }],
  [
    'an undeclared reference',
    { output: { o: { value: '${var.v}' } }, resource: { terraform_data: { a: { input: '${local.l}' } } } },
  ],
  [
    'an attribute that is not there',
    { resource: { terraform_data: { a: {} } }, output: { o: { value: '${terraform_data.a.nope}' } } },
  ],
  ['a resource type that is not there', { resource: { terraform_nope: { a: {} } } }],
  ['a wrong argument', { output: { o: { value: '${length(1)}' } } }],
  ['a sensitive output', { variable: { v: { sensitive: true } }, output: { o: { value: '${var.v}' } } }],
  ['what is no JSON object', { locals: 1 }],
];

interface Validation {
  readonly format_version: string;
  readonly valid: boolean;
  readonly error_count: number;
  readonly warning_count: number;
  readonly diagnostics: readonly { readonly severity: string; readonly summary: string }[];
}

describeWithTerraform('commands that look at a stack', () => {
  let root: string;
  let folder: string;
  const terraform = (args: readonly string[], input?: string) =>
    input === undefined
      ? run(TERRAFORM, args, folder, ISOLATED)
      : run('sh', ['-c', `printf '%s' "$INPUT" | "${TERRAFORM}" "$@"`, 'sh', ...args], folder, { ...ISOLATED, INPUT: input });
  const pcg = (args: readonly string[], input?: string) => runPcg(folder, args, { NO_COLOR: '1' }, input);
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'palette-commands-'));
    folder = root;
    write(CONFIGURATION);
    const { code, stderr } = await terraform(['apply', '-auto-approve', '-input=false']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const write = (configuration: object) => writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));

  test.each(SESSIONS.map((lines) => [lines.join(' ').slice(0, 30), lines] as const))('console: %s', async (_, lines) => {
    const input = `${lines.join('\n')}\n`;
    const [theirs, ours] = await Promise.all([terraform(['console'], input), pcg(['console'], input)]);
    expect(ours.stdout.split('\n')).toEqual(theirs.stdout.split('\n'));
    expect(ours.code).toBe(theirs.code);
    const summary = /Error: (.*)/.exec(theirs.stderr)?.[1];
    if (summary !== undefined) expect(ours.stderr).toMatch(/Error: /);
  });

  test('console with what is planned', async () => {
    const planned = join(root, 'planned');
    mkdirSync(planned, { recursive: true });
    const changed = {
      variable: { v: { default: 'x' } },
      resource: { terraform_data: { a: { input: '${var.v}' }, b: { count: 2, input: '${terraform_data.a.id}' } } },
      output: { o: { value: '${terraform_data.a.input}' } },
    };
    writeFileSync(join(planned, 'main.tf.json'), JSON.stringify(changed));
    folder = planned;
    try {
      for (const line of [
        'terraform_data.a.input',
        'terraform_data.a.id',
        'terraform_data.b[*].input',
        'length(terraform_data.b)',
        'terraform_data.c',
      ]) {
        const [theirs, ours] = await Promise.all([
          terraform(['console', '-plan'], `${line}\n`),
          pcg(['console', '--plan'], `${line}\n`),
        ]);
        expect({ line, code: ours.code, stdout: ours.stdout }).toEqual({ line, code: theirs.code, stdout: theirs.stdout });
      }
    } finally {
      folder = root;
    }
  });

  test('a plan that fails leaves no earlier one to be applied', async () => {
    const kept = mkdtempSync(join(tmpdir(), 'palette-commands-'));
    const guarded = (condition: string) => {
      const precondition = [{ condition, error_message: 'No.' }];
      write({ variable: { v: { default: 1 } }, resource: { terraform_data: { a: { lifecycle: { precondition } } } } });
    };
    folder = kept;
    try {
      for (const [program, plan, apply] of [
        [terraform, ['plan', '-out=x.plan'], ['apply', 'x.plan']],
        [pcg, ['plan', '--out=x.plan'], ['apply', 'x.plan']],
      ] as const) {
        guarded('${var.v == 1}');
        expect((await program(plan)).code).toBe(0);
        guarded('${var.v == 2}');
        expect((await program(plan)).code).toBe(1);
        expect((await program(apply)).code).toBe(1);
        rmSync(join(kept, 'x.plan'), { force: true });
      }
    } finally {
      rmSync(kept, { recursive: true, force: true });
      folder = root;
    }
  });

  test('providers', async () => {
    const [theirs, ours] = await Promise.all([terraform(['providers']), pcg(['providers'])]);
    expect(ours.stdout).toBe(theirs.stdout);
  });

  test('providers schema', async () => {
    const [theirs, ours] = await Promise.all([terraform(['providers', 'schema', '-json']), pcg(['providers', 'schema', '--json'])]);
    const [wanted, got] = [theirs, ours].map(({ stdout }) => JSON.parse(stdout).provider_schemas['terraform.io/builtin/terraform']);
    for (const kind of ['resource_schemas', 'data_source_schemas']) {
      expect(Object.keys(got[kind])).toEqual(Object.keys(wanted[kind]));
    }
  });

  test('refresh takes over what has changed, and says so', async () => {
    const other = { ...CONFIGURATION, output: { ...CONFIGURATION.output, p: { value: 1 } } };
    const copy = mkdtempSync(join(tmpdir(), 'palette-commands-'));
    try {
      cpSync(root, copy, { recursive: true });
      writeFileSync(join(copy, 'main.tf.json'), JSON.stringify(other));
      const theirs = await run(TERRAFORM, ['refresh', '-input=false'], copy, ISOLATED);
      const outputs = JSON.parse(readFileSync(join(copy, 'terraform.tfstate'), 'utf8')).outputs;
      cpSync(join(root, 'terraform.tfstate'), join(copy, 'terraform.tfstate'));
      const ours = await runPcg(copy, ['refresh']);
      expect([theirs.code, ours.code]).toEqual([0, 0]);
      expect(JSON.parse(readFileSync(join(copy, 'terraform.tfstate'), 'utf8')).outputs).toEqual(outputs);
      expect(ours.stdout).toContain('Apply complete! Resources: 0 added, 0 changed, 0 destroyed.');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  test('init tells what it does in lines of JSON, as terraform does', async () => {
    const told = ({ stdout }: { readonly stdout: string }) => {
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly [name: string]: unknown });
      return lines.map(({ type, message_code: code, '@level': level }) => ({ type, code, level }));
    };
    const [theirs, ours] = await Promise.all([terraform(['init', '-json']), pcg(['init', '--json'])]);
    // pcg initializes no backend and gives no advice.
    const common = told(theirs).filter(({ code }) => !/backend|cli_message/.test(String(code)));
    expect(told(ours)).toEqual(common);
    expect([theirs.code, ours.code]).toEqual([0, 0]);
  });

  test('validate says it to people, too', async () => {
    write({ output: { o: { value: '${length(1)}' } } });
    const { code, stderr } = await pcg(['validate']);
    expect(code).toBe(1);
    expect(stderr).toContain('Error: ');
    write({ output: { o: { value: 1 } } });
    expect((await pcg(['validate'])).stdout).toContain('Success! The configuration is valid.');
  });

  test.each(INVALID)('validate: %s', async (_, configuration) => {
    write(configuration);
    const [theirs, ours] = await Promise.all([terraform(['validate', '-json']), pcg(['validate', '--json'])]);
    const [wanted, got] = [theirs, ours].map(({ stdout }) => JSON.parse(stdout) as Validation) as [Validation, Validation];
    const { diagnostics: _said, error_count: errors, ...counted } = wanted;
    expect(got).toMatchObject(counted);
    expect(got.error_count > 0).toBe(errors > 0);
    expect(got.diagnostics.length).toBe(got.error_count + got.warning_count);
    expect(ours.code).toBe(theirs.code);
  });
});
