import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CACHE } from '../acceptance/support/workspace';
import { PCG } from './support/lane';

/** A stack that needs no Palette. */
const STACK = {
  terraform: { required_providers: { palette: { source: 'cdktf-palette/palette' } } },
  resource: { terraform_data: { a: { input: 'one' }, b: { input: '${terraform_data.a.output}' } } },
  output: { a: { value: '${terraform_data.a.output}' } },
};
const [CONFIG, STATE, JOURNAL, PLAN] = ['cdk.tf.json', 'terraform.tfstate', 'terraform.tfstate.journal', 'plan.pcg'] as const;

/** Changes a file's text. `undefined`: there is none yet. */
type Edit = (text: string) => string | Buffer;

interface Case {
  readonly about: string;
  readonly file: typeof CONFIG | typeof STATE | typeof JOURNAL | typeof PLAN;
  readonly edit: Edit;
  readonly args?: readonly string[];
  /** What the message says. */
  readonly says: readonly (string | RegExp)[];
}

interface Json {
  readonly [key: string]: unknown;
}
const resources = ({ resources }: Json) => resources as readonly Json[];
const json =
  (change: (value: Json) => unknown): Edit =>
  (text) => {
    const value = JSON.parse(text) as Json;
    return JSON.stringify(change(value) ?? value);
  };
const half: Edit = (text) => text.slice(0, text.length / 2);
const instead =
  (text: string | Buffer): Edit =>
  () =>
    text;
const APPLY_PLAN = ['apply', PLAN];
const whole = (value: unknown) => instead(JSON.stringify(value));
const stack = (value: object) => whole({ ...STACK, ...value });
const { output: _output, ...WITHOUT_OUTPUT } = STACK;
const resource = (value: object) => whole({ ...WITHOUT_OUTPUT, resource: value });

/** A journal of the applied state, with these lines after its header. */
const journal =
  (...lines: readonly string[]): Edit =>
  (state) => {
    const { lineage, serial } = JSON.parse(state);
    const sha256 = createHash('sha256').update(state).digest('hex');
    const header = { journal: 1, lineage, serial, sha256, command: 'apply', pid: 1, started: '2026-01-01T00:00:00.000Z' };
    return [JSON.stringify(header), ...lines, ''].join('\n');
  };
const INTENT = '{"intent":1,"address":{"mode":"managed","type":"terraform_data","name":"a"},"action":"update"}';

const STATES: readonly Case[] = [
  { about: 'no JSON', file: STATE, edit: instead('hello'), says: [STATE, 'JSON'] },
  { about: 'half of it', file: STATE, edit: half, says: [STATE, 'JSON'] },
  { about: 'no text', file: STATE, edit: instead(Buffer.from([0xff, 0xfe, 0, 1])), says: [STATE, 'JSON'] },
  { about: 'a list', file: STATE, edit: instead('[]'), says: [STATE, /state/] },
  { about: 'version 3', file: STATE, edit: json((state) => ({ ...state, version: 3 })), says: [STATE, 'version 3'] },
  { about: 'version 5', file: STATE, edit: json((state) => ({ ...state, version: 5 })), says: [STATE, 'version 5'] },
  { about: 'no version', file: STATE, edit: json(({ version: _, ...state }) => state), says: [STATE, 'version'] },
  { about: 'no serial', file: STATE, edit: json(({ serial: _, ...state }) => state), says: [STATE, 'serial'] },
  { about: 'no list of resources', file: STATE, edit: json((state) => ({ ...state, resources: {} })), says: [STATE, 'resources'] },
  {
    about: 'a module that is none',
    file: STATE,
    edit: json((state) => ({ ...state, resources: resources(state).map((each) => ({ module: 'module.net[', ...each })) })),
    says: [STATE, 'no valid module', 'number 1'],
  },
  {
    about: 'an object twice',
    file: STATE,
    edit: json((state) => ({ ...state, resources: [...resources(state), ...resources(state)] })),
    says: [STATE, 'terraform_data.a'],
  },
  {
    about: 'a provider that is not here',
    file: STATE,
    edit: json((state) => ({
      ...state,
      resources: [{ ...resources(state)[0], type: 'aws_instance', provider: 'provider["registry.terraform.io/hashicorp/aws"]' }],
    })),
    says: ['hashicorp/aws', 'pcg init'],
  },
  {
    about: 'an object of a newer schema',
    file: STATE,
    edit: (text) => text.replace('"schema_version": 0', '"schema_version": 7'),
    says: ['terraform_data.a', /version 7|newer/],
  },
  { about: 'half of it, for show', file: STATE, edit: half, args: ['show'], says: [STATE, 'JSON'] },
  { about: 'half of it, for output', file: STATE, edit: half, args: ['output'], says: [STATE, 'JSON'] },
  { about: 'half of it, for destroy', file: STATE, edit: half, args: ['destroy', '--auto-approve'], says: [STATE, 'JSON'] },
];

const JOURNALS: readonly Case[] = [
  { about: 'nothing', file: JOURNAL, edit: instead(''), says: [JOURNAL, 'has no header', 'Nothing was changed'] },
  { about: 'no journal', file: JOURNAL, edit: instead('hello\n'), says: [JOURNAL, 'has no header'] },
  { about: 'a newer one', file: JOURNAL, edit: instead('{"journal":2}\n'), says: [JOURNAL, 'version 2', 'use the program'] },
  { about: 'half a header', file: JOURNAL, edit: instead('{"journal":1}\n'), says: [JOURNAL, 'has no valid header'] },
  {
    about: 'damage in the middle',
    file: JOURNAL,
    edit: journal('{"intent":', INTENT),
    says: [JOURNAL, 'is damaged in line 2', 'move the journal away'],
  },
  {
    about: 'an unknown record',
    file: JOURNAL,
    edit: journal('{"what":1}', INTENT),
    says: [JOURNAL, 'line 2', 'cannot be understood'],
  },
  {
    about: 'a change of nothing',
    file: JOURNAL,
    edit: journal('{"outcome":1,"changes":[{"provider":"p","object":null}]}', INTENT),
    says: [JOURNAL, 'line 2', 'address'],
  },
  { about: 'damage, for show', file: JOURNAL, edit: journal('{"intent":', INTENT), args: ['show'], says: [JOURNAL, 'line 2'] },
];

const PLANS: readonly Case[] = [
  { about: 'no JSON', file: PLAN, edit: instead('hello'), args: APPLY_PLAN, says: [PLAN, 'is damaged or no plan of pcg'] },
  { about: 'half of it', file: PLAN, edit: half, args: APPLY_PLAN, says: [PLAN, 'is damaged', 'pcg plan --out'] },
  { about: 'a plan of terraform', file: PLAN, edit: instead('PK\u0003\u0004'), args: APPLY_PLAN, says: [PLAN, 'terraform'] },
  { about: 'a list', file: PLAN, edit: instead('[]'), args: APPLY_PLAN, says: [PLAN, 'is not a plan of pcg'] },
  {
    about: 'a plan without its parts',
    file: PLAN,
    edit: json(({ palette_plan, version }) => ({ palette_plan, version })),
    args: APPLY_PLAN,
    says: [PLAN, 'is damaged'],
  },
  {
    about: 'a plan of another release',
    file: PLAN,
    edit: json((plan) => ({ ...plan, version: '9.9.9' })),
    args: APPLY_PLAN,
    says: [PLAN, 'was made by pcg 9.9.9'],
  },
  {
    about: 'a plan without its configuration',
    file: PLAN,
    edit: json(({ sources: _, ...plan }) => plan),
    args: APPLY_PLAN,
    says: [PLAN, 'is damaged'],
  },
  {
    about: 'a plan without its folder',
    file: PLAN,
    edit: json(({ directory: _, ...plan }) => plan),
    args: APPLY_PLAN,
    says: [PLAN, 'is damaged'],
  },
  {
    about: 'values that are none',
    file: PLAN,
    edit: (text) => text.replace(/"after":"[^"]+"/, '"after":"AAAA"'),
    args: APPLY_PLAN,
    says: [PLAN, 'is damaged'],
  },
  {
    about: 'an object of a type that nobody knows',
    file: PLAN,
    edit: (text) => text.replaceAll('terraform_data.c', 'terraform_what.c'),
    args: APPLY_PLAN,
    says: [PLAN, 'terraform_what.c'],
  },
  {
    about: 'a plan for what is no more: the state has moved on',
    file: STATE,
    edit: (text) => text.replace(/"serial": \d+/, '"serial": 99'),
    args: APPLY_PLAN,
    says: [PLAN, 'is stale', 'serial'],
  },
  {
    about: 'a plan that is to be changed',
    file: PLAN,
    edit: (text) => text,
    args: [...APPLY_PLAN, '--target', 'terraform_data.a'],
    says: [PLAN, 'leave out what would change it'],
  },
  { about: 'half of it, for show', file: PLAN, edit: half, args: ['show', PLAN], says: [PLAN, 'is damaged'] },
];

const CONFIGURATIONS: readonly Case[] = [
  { about: 'no JSON', file: CONFIG, edit: instead('{\n  "resource": {,\n}'), says: [CONFIG, 'line 2'] },
  { about: 'nothing', file: CONFIG, edit: instead(''), says: [CONFIG, /empty|JSON|end/] },
  { about: 'half of it', file: CONFIG, edit: half, says: [CONFIG, 'line'] },
  { about: 'a text', file: CONFIG, edit: instead('"hello"'), says: [CONFIG, 'object'] },
  { about: 'an unknown block', file: CONFIG, edit: stack({ resources: {} }), says: [CONFIG, 'resources'] },
  { about: 'a module', file: CONFIG, edit: stack({ module: { net: { source: './net' } } }), says: ['module', 'net'] },
  {
    about: 'a backend that is not local',
    file: CONFIG,
    edit: stack({ terraform: { backend: { s3: { bucket: 'b' } } } }),
    says: ['s3', 'backend'],
  },
  {
    about: 'a Terraform that is to come',
    file: CONFIG,
    edit: stack({ terraform: { required_version: '>= 99.0.0' } }),
    says: ['99.0.0', '1.11.4'],
  },
  { about: 'an unknown type', file: CONFIG, edit: resource({ terraform_what: { a: {} } }), says: ['terraform_what'] },
  { about: 'an unknown provider', file: CONFIG, edit: resource({ aws_instance: { a: {} } }), says: ['aws'] },
  {
    about: 'an unknown attribute',
    file: CONFIG,
    edit: resource({ terraform_data: { a: { inputt: 1 } } }),
    says: ['terraform_data.a', 'inputt'],
  },
  {
    about: 'a missing attribute',
    file: CONFIG,
    edit: resource({ palette_private_cloud_gateway: { a: {} } }),
    says: ['palette_private_cloud_gateway.a', 'name'],
  },
  {
    about: 'half an expression',
    file: CONFIG,
    edit: resource({ terraform_data: { a: { input: '${1 +' } } }),
    says: [CONFIG, 'terraform_data.a'],
  },
  {
    about: 'a reference to nothing',
    file: CONFIG,
    edit: resource({ terraform_data: { a: { input: '${terraform_data.z.output}' } } }),
    says: [CONFIG, /terraform_data\W+z/],
  },
  {
    about: 'a ring',
    file: CONFIG,
    edit: resource({ terraform_data: { a: { input: '${terraform_data.b.id}' }, b: { input: '${terraform_data.a.id}' } } }),
    says: ['terraform_data.a', 'terraform_data.b', /[Cc]ycle/],
  },
  {
    about: 'a provisioner that is not known',
    file: CONFIG,
    edit: resource({ terraform_data: { a: { provisioner: [{ 'remote-exec': { inline: ['x'] } }] } } }),
    says: ['remote-exec'],
  },
  { about: 'a variable without value', file: CONFIG, edit: stack({ variable: { site: { type: 'string' } } }), says: ['site'] },
  {
    about: 'a variable that is not declared',
    file: CONFIG,
    edit: (text) => text,
    args: ['apply', '--auto-approve', '--var', 'site=x'],
    says: ['site'],
  },
  {
    about: 'a target that is no address',
    file: CONFIG,
    edit: (text) => text,
    args: ['plan', '--target', 'a b'],
    says: ['a b', /address|target/i],
  },
  {
    about: 'a variable file that is not there',
    file: CONFIG,
    edit: (text) => text,
    args: ['plan', '--var-file', 'no.tfvars'],
    says: ['no.tfvars'],
  },
  {
    about: 'a folder that is not there',
    file: CONFIG,
    edit: (text) => text,
    args: ['plan', 'no-such-folder'],
    says: ['no-such-folder'],
  },
  {
    about: 'a plan that is not there',
    file: CONFIG,
    edit: (text) => text,
    args: ['apply', 'no-such-plan'],
    says: ['no-such-plan'],
  },
];

function run(directory: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const env = { PATH: process.env.PATH, HOME: directory, XDG_CACHE_HOME: CACHE, NO_COLOR: '1' };
  const child = spawn(process.execPath, [PCG, ...args], { cwd: directory, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((fulfil) => child.once('close', (code) => fulfil({ code, output })));
}

/** Every file of a folder with its bytes and permissions. */
function contents(directory: string): { readonly [name: string]: string } {
  const read = (name: string) => {
    const path = join(directory, name);
    return `${(statSync(path).mode & 0o777).toString(8)} ${readFileSync(path).toString('base64')}`;
  };
  return Object.fromEntries(readdirSync(directory).map((name) => [name, read(name)]));
}

let base: string;
const temporary: string[] = [];
function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'palette-chaos-'));
  temporary.push(directory);
  return directory;
}

/** A stack that is applied, with a plan to add an object to it. */
beforeAll(async () => {
  base = folder();
  writeFileSync(join(base, CONFIG), JSON.stringify(STACK, null, 2));
  expect(await run(base, ['apply', '--auto-approve'])).toMatchObject({ code: 0 });
  const more = { ...STACK.resource, terraform_data: { ...STACK.resource.terraform_data, c: { input: 'three' } } };
  writeFileSync(join(base, CONFIG), JSON.stringify({ ...STACK, resource: more }, null, 2));
  expect(await run(base, ['plan', '--out', PLAN])).toMatchObject({ code: 0 });
});
afterAll(() => {
  for (const directory of temporary) rmSync(directory, { recursive: true });
});

describe.each([
  ['a state that is', STATES],
  ['a journal that is', JOURNALS],
  ['a plan file that is', PLANS],
  ['a configuration that is', CONFIGURATIONS],
] as const)('%s', (_, cases) => {
  test.each(cases.map((each) => [each.about, each] as const))(
    '%s',
    async (__, { file, edit, args = ['apply', '--auto-approve'], says }) => {
      const directory = folder();
      cpSync(base, directory, { recursive: true });
      // A plan names the folder that it is about.
      const plan = readFileSync(join(directory, PLAN), 'utf8').replaceAll(base, directory);
      writeFileSync(join(directory, PLAN), plan);
      // A journal is made from the state that it belongs to.
      const from = readFileSync(join(directory, file === JOURNAL ? STATE : file), 'utf8');
      writeFileSync(join(directory, file), edit(from), { mode: 0o600 });
      const before = contents(directory);

      const { code, output } = await run(directory, args);

      for (const words of says)
        expect(output.replace(/\s+/g, ' ')).toEqual(
          words instanceof RegExp ? expect.stringMatching(words) : expect.stringContaining(words),
        );
      expect(output).not.toMatch(/this is a bug|report it at|\n {4}at /);
      expect(code).toBe(1);
      expect(contents(directory)).toEqual(before);
    },
  );
});
