import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { readState } from '../../src/executor/state/file/read';
import { headerLine, recordLine } from '../../src/executor/state/journal/journal';
import { checkMessage, fuzz } from './support/fuzz';
import { type JsonValue, mutatedJsonText, ODD_TEXTS } from './support/json';
import { runPcg } from './support/product';

const [CONFIG, STATE, JOURNAL, PLAN] = ['cdk.tf.json', 'terraform.tfstate', 'terraform.tfstate.journal', 'site.plan'] as const;

/** Stands where sensitive values do, and among no names: those are quoted. */
const SECRET = 'Hidden-4711';

/** A stack that needs no Palette, and that differs from its state: an object to change, one to make, one to remove. */
const STACK = {
  variable: {
    site: { type: 'object({name=optional(string,"x"),zones=optional(list(string),[])})', default: {} },
    token: { type: 'string', default: '', sensitive: true },
  },
  data: { terraform_remote_state: { net: { backend: 'local', config: { path: 'net.tfstate' }, defaults: { a: 1 } } } },
  resource: {
    terraform_data: {
      a: { input: 'two' },
      b: { input: '${[var.site.name, var.token]}' },
      c: { count: 2, input: '${count.index}' },
      d: { for_each: '${toset(["x", "y"])}', input: '${each.key}' },
    },
  },
  output: {
    a: { value: '${terraform_data.a.output}' },
    net: { value: '${data.terraform_remote_state.net.outputs}', sensitive: true },
  },
};

const data = (value: JsonValue, type: JsonValue = 'string') => ({
  schema_version: 0,
  attributes: {
    id: '0a1b2c3d-0000-4000-8000-000000000000',
    input: { value, type },
    output: { value, type },
    triggers_replace: null,
  },
  sensitive_attributes: [],
});
const BUILTIN = 'provider["terraform.io/builtin/terraform"]';
const block = (name: string, instances: readonly JsonValue[], more: { readonly [key: string]: JsonValue } = {}): JsonValue => ({
  mode: 'managed',
  type: 'terraform_data',
  name,
  provider: BUILTIN,
  instances,
  ...more,
});
const state = (resources: readonly JsonValue[], more: { readonly [key: string]: JsonValue } = {}): JsonValue => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 3,
  lineage: '7e1c0f6e-0000-4000-8000-000000000000',
  outputs: { a: { value: 'one', type: 'string' }, secret: { value: SECRET, type: 'string', sensitive: true } },
  resources,
  check_results: null,
  ...more,
});

const secretObject = {
  ...data(SECRET),
  sensitive_attributes: [[{ type: 'get_attr', value: 'input' }], [{ type: 'get_attr', value: 'output' }]],
  dependencies: ['terraform_data.a', 'terraform_data.gone'],
};

/** States of every kind that is about: of pcg, foreign, of other versions, encrypted. Each is mutated on. */
const STATES: readonly JsonValue[] = [
  state([
    block('a', [data('one')]),
    block('c', [
      { index_key: 0, ...data(0, 'number') },
      { index_key: 1, status: 'tainted', ...data(1, 'number') },
      { index_key: 2, deposed: '0a1b2c3d', ...data(2, 'number') },
    ]),
    block('d', [
      { index_key: 'x', ...data('x') },
      { index_key: '__proto__', ...secretObject },
    ]),
    block('gone', [secretObject]),
  ]),
  // Instances twice, keys of all kinds, an object of a newer schema.
  state([block('a', [data('one'), data('one')]), block('a', [data('one')])]),
  state([block('c', [{ index_key: 0, ...data('n') }, { index_key: '0', ...data('s') }, data('none')])]),
  state([block('a', [{ ...data('one'), schema_version: 99 }])]),
  // Of others: another provider, a module, a data source, an alias, a type that nobody knows.
  state([
    {
      ...(block('a', [secretObject]) as object),
      type: 'aws_instance',
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    },
  ]),
  state([block('a', [data('one')], { module: 'module.net[0].module.deep["x"]' })]),
  state([block('a', [data('one')], { mode: 'data' })]),
  state([block('a', [data('one')], { provider: `${BUILTIN}.east` })]),
  state([block('a', [data('one')], { type: 'terraform_what' })]),
  state([block('a', [{ ...data('one'), attributes: null, attributes_flat: { id: '1', 'tags.%': '1' } }])]),
  state([], {
    check_results: [
      {
        object_kind: 'output',
        config_addr: 'output.a',
        status: 'fail',
        objects: [{ object_addr: 'output.a', status: 'fail', failure_messages: [SECRET] }],
      },
    ],
  }),
  // Other versions, an encrypted one of OpenTofu, and what is told of a backend elsewhere.
  { version: 1, serial: 1, modules: [{ path: ['root'], outputs: {}, resources: {} }] },
  { version: 2, terraform_version: '0.6.0', serial: 1, modules: [] },
  {
    version: 3,
    terraform_version: '0.11.14',
    serial: 1,
    lineage: 'l',
    modules: [{ path: ['root'], outputs: {}, resources: { 'null_resource.a': { type: 'null_resource', primary: { id: '1' } } } }],
  },
  { version: 5, serial: 1, lineage: 'l' },
  {
    serial: 1,
    lineage: 'l',
    meta: { 'key_provider.pbkdf2.p': 'eyJzYWx0IjoiIn0=' },
    encrypted_data: 'AAECAwQ=',
    encryption_version: 'v0',
  },
  { version: 3, serial: 1, lineage: 'l', backend: { type: 's3', config: { bucket: 'b', secret_key: SECRET }, hash: 1 } },
];

const WHOLE = JSON.stringify(STATES[0], null, 2);
const NET = JSON.stringify({
  version: 4,
  serial: 1,
  lineage: 'n',
  outputs: { o: { value: ['v', 1], type: ['tuple', ['string', 'number']] } },
});

type Files = { readonly [name: string]: string };

let directory: string;
let before: string;
let planned: JsonValue;
beforeAll(async () => {
  before = process.cwd();
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'palette-fuzz-')));
  process.chdir(directory);
  lay({ [STATE]: WHOLE });
  expect(await runPcg(['plan', '--out', PLAN, '--var', `token=${SECRET}`])).toMatchObject({ code: 0 });
  planned = JSON.parse(readFileSync(PLAN, 'utf8'));
});
afterAll(() => {
  process.chdir(before);
  rmSync(directory, { recursive: true });
});

/** Empties the folder, and has the stack and these files in it. */
function lay(files: Files): void {
  for (const name of readdirSync(directory)) rmSync(name, { recursive: true });
  for (const [name, content] of Object.entries({ [CONFIG]: JSON.stringify(STACK), 'net.tfstate': NET, ...files })) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, content, { mode: 0o600 });
  }
}

/** Every file of the folder with its bytes; what a lock left says nothing. */
function found(): Files {
  const names = readdirSync(directory).filter((name) => statSync(name).isFile() && !name.endsWith('.lock.info'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(name).toString('base64')]));
}

/** What must not stand in any output: C0 and C1 but tab and line feed, and what changes the direction. */
const STEERING = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u;

/** Runs a command on the folder: it ends well or badly, and not as a bug; what it says is fit for a terminal and for everybody. */
async function ends(args: readonly string[]): Promise<number> {
  const { code, output } = await runPcg(args);
  const told = output.slice(0, 15_000);
  if (code !== 0 && code !== 1) throw new Error(`the exit code is ${code}: ${told}`);
  if (/this is a bug|failed unexpectedly|unexpected failure|report it at/i.test(output)) throw new Error(`a bug is told: ${told}`);
  if (code === 1 && output.trim() === '') throw new Error('it fails without a word');
  if (STEERING.test(output)) throw new Error(`it steers the terminal: ${JSON.stringify(told)}`);
  // What a file says to be sensitive no more is shown where it is a value, and nowhere quoted.
  const quoted = output.split('\n').find((line) => line.startsWith('│') && line.includes(SECRET));
  if (quoted !== undefined) throw new Error(`an error quotes a value: ${quoted}`);
  checkMessage(told, { secrets: [] });
  return code;
}

const LOOKS = [
  ['plan'],
  ['show'],
  ['output'],
  ['state', 'list'],
  ['graph'],
  ['plan', '--destroy'],
  ['plan', '--refresh-only'],
] as const;
const CHANGES = [
  ['apply', '--auto-approve'],
  ['destroy', '--auto-approve'],
  ['apply', '--refresh-only', '--auto-approve'],
] as const;

interface Commands {
  /** Only looks: changes nothing. */
  readonly look: readonly string[];
  readonly change: readonly string[];
}

/** Nothing of what a file held is lost by a command that looks, by one that refuses, or by one that changes the state. */
async function loseNothing(files: Files, { look, change }: Commands): Promise<void> {
  lay(files);
  const before = found();
  await ends(look);
  if (before[JOURNAL] === undefined) expect(found()).toEqual(before);
  await ends(change);
  const after = found();
  const { [STATE]: was = '' } = before;
  const { [STATE]: is = '', [`${STATE}.backup`]: backup } = after;
  // A journal that is taken up is there no more, whatever else is done.
  if (is === was && after[JOURNAL] === before[JOURNAL]) return expect(after).toEqual(before);
  // What was there is in the backup, byte by byte, and what is there now can be read again.
  if (is !== was && was !== '' && before[JOURNAL] === undefined) expect(backup).toBe(was);
  readState(Buffer.from(is, 'base64').toString(), STATE);
  return undefined;
}

const commands: fc.Arbitrary<Commands> = fc.record({ look: fc.constantFrom(...LOOKS), change: fc.constantFrom(...CHANGES) });

const LIMITS = { share: 0.02, limitMs: 2000, growthMiB: 64 };

test('a crafted state is shown, planned, applied and destroyed, or refused', async () => {
  await fuzz(
    'crafted states',
    fc.tuple(mutatedJsonText(STATES), commands),
    ([text, commands]) => loseNothing({ [STATE]: text }, commands),
    { runs: 150, ...LIMITS },
  );
});

test('a crafted plan file is shown and applied, or refused', async () => {
  const plans = mutatedJsonText([planned, STATES[0] as JsonValue, { format_version: '1.2', planned_values: {} }]);
  await fuzz(
    'crafted plan files',
    plans,
    (text) => loseNothing({ [STATE]: WHOLE, [PLAN]: text }, { look: ['show', PLAN], change: ['apply', PLAN] }),
    { runs: 100, ...LIMITS },
  );
});

const OBJECTS = [...(readState(WHOLE, STATE)?.instances.values() ?? [])];
const HEADER = {
  lineage: (STATES[0] as { readonly lineage: string }).lineage,
  serial: 3,
  sha256: createHash('sha256').update(WHOLE).digest('hex'),
  command: 'apply',
  process: { pid: 2 ** 22, start: 's' },
  locked: true,
  started: '2026-01-01T00:00:00Z',
};
const RECORDS = [
  recordLine({ intent: 1, address: { mode: 'managed', type: 'terraform_data', name: 'b', key: undefined }, action: 'create' }),
  recordLine({
    outcome: 1,
    changes: OBJECTS.flatMap(({ address, provider, current }) => (current ? [{ address, provider, object: current }] : [])),
  }),
  recordLine({ outputs: { a: { value: SECRET, type: 'string', sensitive: true } } }),
  recordLine({ checkResults: null }),
  recordLine({ checkpoint: WHOLE, over: Buffer.from(WHOLE) }),
].map((line): JsonValue => JSON.parse(line));

test('a crafted journal is taken up, or refused', async () => {
  const header = JSON.parse(headerLine(HEADER)) as JsonValue;
  const journals = fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: fc.constant(JSON.stringify(header)) }, { weight: 1, arbitrary: mutatedJsonText([header]) }),
      fc.array(mutatedJsonText(RECORDS), { maxLength: 3 }),
    )
    .map(([first, lines]) => [first, ...lines, ''].join('\n'));
  await fuzz(
    'crafted journals',
    fc.tuple(journals, commands),
    ([text, commands]) => loseNothing({ [STATE]: WHOLE, [JOURNAL]: text }, commands),
    { runs: 100, ...LIMITS },
  );
});

const LOCK_INFO: JsonValue = {
  ID: 'i',
  Operation: 'OperationTypeApply',
  Info: '',
  Who: 'w@h',
  Version: '1',
  Created: '2026-01-01T00:00:00Z',
  Path: STATE,
};
/** Files beside the state that a run reads, or that terraform has there. */
const BESIDE: { readonly [name: string]: JsonValue } = {
  'terraform.tfvars.json': { site: { name: 'dc1', zones: ['a', 'b'] }, token: SECRET },
  'more.auto.tfvars.json': { site: { zones: [] } },
  'net.tfstate': JSON.parse(NET),
  [`.${STATE}.lock.info`]: LOCK_INFO,
  [CONFIG]: STACK,
  'cdktf.json': { language: 'typescript', app: 'true', output: 'cdktf.out' },
  '.terraform/terraform.tfstate': STATES.at(-1) as JsonValue,
  '.terraform/environment': 'default',
};

test.each(Object.entries(BESIDE))('a crafted %s is read, or refused', async (name, original) => {
  await fuzz(
    `crafted ${name}`,
    fc.tuple(mutatedJsonText([original]), commands),
    ([text, commands]) => loseNothing({ [STATE]: WHOLE, [name]: text }, commands),
    { runs: 20, ...LIMITS },
  );
});

const HCL = [
  'site = { name = "dc1", zones = ["a", "b"] }\ntoken = "t"\n',
  'site = {\n  name = <<-EOT\n  dc1\n  EOT\n}\n',
  '# nothing\n/* at all */ token = "\\u00e9$${x}" // c\n',
];

test.each(['terraform.tfvars', 'a.auto.tfvars', '.terraform.lock.hcl'])('a crafted %s is read, or refused', async (name) => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...HCL),
      fc.nat(),
      fc.oneof(
        fc.constantFrom(...ODD_TEXTS, '{', '"', '[', '<<EOT', '=', '\n'),
        fc.constantFrom('{', '[', '(', '"${').map((open) => open.repeat(20_000)),
      ),
    )
    .map(([text, at, bit]) => text.slice(0, at % text.length) + bit + text.slice((at % text.length) + 1));
  await fuzz(
    `crafted ${name}`,
    fc.tuple(damaged, commands),
    ([text, commands]) => loseNothing({ [STATE]: WHOLE, [name]: text }, commands),
    { runs: 20, ...LIMITS },
  );
});
