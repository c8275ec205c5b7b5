import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg } from './support/pcg';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

const CONFIGURATION = {
  resource: { terraform_data: { a: { input: 'one' }, c: { count: 1, input: 'x' } } },
  output: { o: { value: '${terraform_data.a.output}' } },
};

type Json = { readonly [key: string]: unknown };
const object = (more: Json = {}): Json => ({
  schema_version: 0,
  attributes: {
    id: '0a1b2c3d-0000-4000-8000-000000000000',
    input: { value: 'one', type: 'string' },
    output: { value: 'one', type: 'string' },
    triggers_replace: null,
  },
  sensitive_attributes: [],
  ...more,
});
const BUILTIN = 'provider["terraform.io/builtin/terraform"]';
const block = (instances: readonly unknown[], more: Json = {}): Json => ({
  mode: 'managed',
  type: 'terraform_data',
  name: 'a',
  provider: BUILTIN,
  instances,
  ...more,
});
const state = (more: Json = {}): Json => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 3,
  lineage: '7e1c0f6e-0000-4000-8000-000000000000',
  outputs: {},
  resources: [block([object()])],
  check_results: null,
  ...more,
});
const resources = (...blocks: readonly unknown[]) => state({ resources: blocks });

/** What terraform refuses and pcg has no use for, and takes as it stands. */
const TAKEN = Symbol('taken');

/** A state, and what pcg says where it refuses what terraform takes. */
const STATES: readonly (readonly [about: string, state: Json | string, says?: string | symbol])[] = [
  ['whole', state()],
  ['nothing', ''],
  ['no JSON', '{"version": 4,'],
  [
    'version 1',
    { version: 1, serial: 1, modules: [{ path: ['root'], outputs: {}, resources: {} }] },
    'has the old state format version',
  ],
  [
    'version 3',
    {
      version: 3,
      terraform_version: '0.11.14',
      serial: 1,
      lineage: 'l',
      modules: [{ path: ['root'], outputs: {}, resources: {} }],
    },
    'has the old state format version',
  ],
  ['version 5', state({ version: 5 })],
  ['no version', { serial: 1, lineage: 'l' }],
  [
    'encrypted',
    { serial: 1, lineage: 'l', meta: { 'key_provider.pbkdf2.p': 'e30=' }, encrypted_data: 'AAEC', encryption_version: 'v0' },
  ],
  ['a serial below zero', state({ serial: -1 })],
  ['a serial with a fraction', state({ serial: 1.5 })],
  [
    'a serial beyond a double',
    JSON.stringify(state()).replace('"serial":3', '"serial":18446744073709551615'),
    'Numbers beyond 9007199254740991 are not supported',
  ],
  ['a lineage that is a number', state({ lineage: 7 })],
  ['no lineage', state({ lineage: undefined }), 'has no valid "lineage"'],
  ['a later terraform', state({ terraform_version: '9.0.0' })],
  ['a terraform that is no version', state({ terraform_version: 'x' }), TAKEN],
  ['resources that are an object', state({ resources: {} })],
  ['resources that are null', state({ resources: null })],
  ['outputs that are null', state({ outputs: null })],
  ['outputs that are a list', state({ outputs: [] })],
  ['an output of no type', state({ outputs: { o: { value: 'one' } } })],
  ['an output of a type that is none', state({ outputs: { o: { value: 'one', type: 'tring' } } })],
  ['an output that is not of its type', state({ outputs: { o: { value: 'one', type: 'number' } } })],
  ['an output of a name that is none', state({ outputs: { 'a b': { value: 'one', type: 'string' } } })],
  ['an object twice', resources(block([object(), object()]))],
  ['a block twice', resources(block([object()]), block([object()]))],
  [
    'a block twice, another object in each',
    resources(block([object({ index_key: 0 })], { name: 'c' }), block([object({ index_key: 1 })], { name: 'c' })),
  ],
  ['keys of all kinds', resources(block([object({ index_key: 0 }), object({ index_key: '0' }), object()], { name: 'c' }))],
  ['a key that is a fraction', resources(block([object({ index_key: 0.5 })], { name: 'c' })), 'without a valid index_key'],
  ['a key below zero', resources(block([object({ index_key: -1 })], { name: 'c' })), 'without a valid index_key'],
  ['a key that is true', resources(block([object({ index_key: true })], { name: 'c' }))],
  ['a key of an object', resources(block([object({ index_key: '__proto__' })], { name: 'c' }))],
  [
    'a key with a lone surrogate',
    JSON.stringify(resources(block([object({ index_key: 'KEY' })], { name: 'c' }))).replace('KEY', '\\ud800'),
  ],
  ['a name that is none', resources(block([object()], { name: 'a b' }))],
  ['a type that nobody knows', resources(block([object()], { type: 'terraform_what' }))],
  ['a mode that is none', resources(block([object()], { mode: 'other' }))],
  ['no instances', resources(block([]))],
  ['instances that are null', resources({ ...block([]), instances: null }), 'has no list of instances'],
  ['a provider that is none', resources(block([object()], { provider: 'terraform' }))],
  ['a newer schema', resources(block([object({ schema_version: 9 })]))],
  ['a schema version below zero', resources(block([object({ schema_version: -1 })]))],
  ['a status that is none', resources(block([object({ status: 'odd' })]))],
  [
    'an attribute that is not there',
    resources(block([object({ attributes: { ...(object().attributes as Json), colour: 'blue' } })])),
  ],
  ['an attribute of another type', resources(block([object({ attributes: { ...(object().attributes as Json), id: [1] } })]))],
  ['no attributes', resources(block([object({ attributes: undefined })])), 'has no attributes'],
  ['attributes of the old kind', resources(block([object({ attributes: undefined, attributes_flat: { id: '1' } })]))],
  ['a path that is none', resources(block([object({ sensitive_attributes: [[{ type: 'what', value: 1 }]] })]))],
  ['a path that leads nowhere', resources(block([object({ sensitive_attributes: [[{ type: 'get_attr', value: 'colour' }]] })]))],
  ['private data that is no base64', resources(block([object({ private: '%' })])), TAKEN],
  ['a dependency that is no address', resources(block([object({ dependencies: ['a b'] })])), TAKEN],
  ['an object set aside under a key that is none', resources(block([object({ deposed: 'x' })]))],
];

describeWithTerraform('a state of which it is odd', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = Workspace.withPlugin();
    workspace.configure(CONFIGURATION);
    await workspace.init();
  });
  afterAll(() => workspace?.close());

  test.each(STATES.map(([about, content, says]) => ({ about, content, says })))('$about', async ({ content, says }) => {
    const file = join(workspace.directory, 'terraform.tfstate');
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(file, text, { mode: 0o600 });
    const [terraform, pcg] = await Promise.all([
      workspace.terraform('plan', '-no-color', '-input=false', '-lock=false'),
      runPcg(workspace.directory, ['plan', '--no-lock']),
    ]);
    const told = flat(pcg.stdout + pcg.stderr);
    const codes = { terraform: terraform.code, pcg: pcg.code };
    if (says === undefined) expect({ told, codes }).toEqual({ told, codes: { terraform: pcg.code, pcg: pcg.code } });
    else if (typeof says === 'symbol') expect({ told, codes }).toEqual({ told, codes: { terraform: 1, pcg: 0 } });
    else expect({ told, codes }).toEqual({ told: expect.stringContaining(says), codes: { terraform: 0, pcg: 1 } });
    expect(told).not.toMatch(/this is a bug|failed unexpectedly|Unexpected failure/i);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
