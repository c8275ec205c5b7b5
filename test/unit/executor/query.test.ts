import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GeneratedResource, generatedText, readQueryFiles, typeQuerySource } from '../../../src/executor';
import { attr, block, errorAt, type Listed, type ListRequest, type ObjectValue, schema, t } from '../../../src/framework';
import { foundText } from '../../../src/report';
import { uiLine } from '../../../src/report/event-json';
import { FakeStack } from './support/fake-stack';

let stack: FakeStack;
let requests: ListRequest[];
/** How many objects there are, and how many of them were handed out. */
let there: number;
let given: number;
let wrong: Listed | undefined;

const THING = {
  id: attr.string({ computed: true, description: 'Id.' }),
  value: attr.string({ optional: true, description: 'Value.' }),
  fixed: attr.string({ required: true, description: 'Fixed.' }),
  password: attr.string({ required: true, sensitive: true, description: 'Password.' }),
  pool: block.list({ name: attr.string({ required: true, description: 'Name.' }) }, { description: 'Pools.' }),
  tags: attr.map('string', { optional: true, description: 'Tags.' }),
};

beforeEach(() => {
  stack = new FakeStack();
  requests = [];
  there = 3;
  given = 0;
  wrong = undefined;
  const thing = (i: number): ObjectValue => ({
    id: `id-${i}`,
    value: i === 0 ? null : '${not} an expression',
    fixed: 'f',
    password: 'hush',
    tags: { a: '%{b}' },
    pool: [{ name: 'p' }],
  });
  stack.offers = {
    schema: {
      resources: {
        fake_thing: schema({ description: 'A thing.' }, THING),
      },
      identities: { fake_thing: { version: 2, attributes: { uid: { type: t.string, description: 'Uid.', required: true } } } },
      lists: {
        fake_thing: schema({ description: 'Things.' }, { name: attr.string({ optional: true, description: 'Name.' }) }),
      },
    },
    lists: {
      validate: async (_, config) => ({ diagnostics: config.name === 'odd' ? [errorAt(undefined, 'Odd name', '')] : [] }),
      list: async function* (request) {
        requests.push(request);
        for (let i = 0; i < there; i++) {
          given++;
          const object = request.includeObject ? thing(i) : null;
          yield { identity: { uid: `id-${i}` }, displayName: `Thing ${i}`, object, diagnostics: [] };
        }
        if (wrong) yield wrong;
      },
      generateConfig: async (_, object) => ({ config: { ...object, id: null }, diagnostics: [] }),
    },
  };
});
afterEach(() => stack.close());

const file = (json: object) => ({ 'main.tfquery.json': JSON.stringify(json) });
const list = (bodies: { readonly [name: string]: object }, more: object = {}) =>
  file({
    list: { fake_thing: Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, { provider: 'fake', ...body }])) },
    ...more,
  });
const found = () => stack.events.flatMap((event) => (event.kind === 'list_found' ? [event] : []));
const errors = (queried: { readonly diagnostics: readonly { readonly summary: string; readonly detail: string }[] }) =>
  queried.diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n');

test('what is found is told as it comes, with its identity and its name', async () => {
  const { diagnostics } = await stack.query(list({ all: { config: { name: 'x' } } }));
  expect(diagnostics).toEqual([]);
  expect(requests).toMatchObject([{ type: 'fake_thing', config: { name: 'x' }, includeObject: false, limit: 100 }]);
  expect(found().map(foundText)).toEqual([
    'list.fake_thing.all   uid=id-0   Thing 0',
    'list.fake_thing.all   uid=id-1   Thing 1',
    'list.fake_thing.all   uid=id-2   Thing 2',
  ]);
});

test('variables, local values, repetition and a limit', async () => {
  there = 1000;
  const more = { variable: { v: { default: 2 } }, locals: { n: '${var.v}' } };
  await stack.query(
    list(
      { each: { for_each: { a: 'x', b: 'y' }, config: { name: '${each.value}' }, limit: '${local.n}', include_resource: true } },
      more,
    ),
  );
  expect(requests).toMatchObject([
    { config: { name: 'x' }, limit: 2, includeObject: true },
    { config: { name: 'y' }, limit: 2, includeObject: true },
  ]);
  // No more is asked for than is wanted.
  expect([given, found().map(({ address }) => address)]).toEqual([
    4,
    ['list.fake_thing.each["a"]', 'list.fake_thing.each["a"]', 'list.fake_thing.each["b"]', 'list.fake_thing.each["b"]'],
  ]);
});

test('the events are those of terraform query -json; nothing secret is in an object', async () => {
  there = 1;
  await stack.query(list({ all: { include_resource: true } }));
  const lines = stack.events.flatMap((event) => (event.kind.startsWith('list_') ? [JSON.parse(uiLine(event, 0) ?? '')] : []));
  expect(lines).toMatchObject([
    {
      type: 'list_start',
      list_start: { address: 'list.fake_thing.all', resource_type: 'fake_thing', input_config: { name: null } },
    },
    {
      type: 'list_resource_found',
      '@message': 'list.fake_thing.all: Result found',
      list_resource_found: {
        display_name: 'Thing 0',
        identity: { uid: 'id-0' },
        identity_version: 2,
        resource_object: { id: 'id-0' },
      },
    },
    { type: 'list_complete', list_complete: { total: 1 } },
  ]);
  expect(JSON.stringify(lines)).not.toContain('hush');
});

test('what is generated is imported by the plan after it, and what cannot be read is named', async () => {
  there = 2;
  const generated: GeneratedResource[] = [];
  await stack.query(list({ all: {} }), {
    generated: (resource) => {
      generated.push(resource);
    },
  });
  const text = generatedText(generated);
  expect(JSON.parse(text)).toEqual({
    import: [
      { to: 'fake_thing.all_0', identity: { uid: 'id-0' } },
      { to: 'fake_thing.all_1', identity: { uid: 'id-1' } },
    ],
    resource: {
      fake_thing: {
        all_0: {
          '//': 'To be filled in, since it cannot be read: password',
          fixed: 'f',
          tags: { a: '%%{b}' },
          pool: [{ name: 'p' }],
        },
        all_1: expect.objectContaining({ value: '$${not} an expression' }),
      },
    },
  });
  expect(text).not.toContain('hush');
});

test('a type on the command line is a list of its own; its values are no expressions', async () => {
  const { diagnostics } = await stack.query(
    typeQuerySource({ type: 'fake_thing', config: { name: '${var.nope}' }, limit: 1, includeResource: true }),
  );
  expect(diagnostics).toEqual([]);
  expect(requests).toMatchObject([{ config: { name: '${var.nope}' }, limit: 1, includeObject: true }]);
});

test('an object that is wrong is told, and the others are found', async () => {
  wrong = { identity: null, displayName: '', object: null, diagnostics: [errorAt(undefined, 'Not readable', 'Of one.')] };
  expect(errors(await stack.query(list({ all: {} })))).toContain('Not readable');
  expect(found()).toHaveLength(3);
});

test('nothing found is a warning; an interrupt ends the list', async () => {
  there = 0;
  expect(errors(await stack.query(list({ all: {} })))).toContain('No results: Nothing was found by list.fake_thing.all.');
  there = 1000;
  given = 0;
  const controller = new AbortController();
  stack.events.push = (...events) => {
    if (events.some(({ kind }) => kind === 'list_found')) controller.abort();
    return Array.prototype.push.apply(stack.events, events);
  };
  await stack.query(list({ all: {} }), {}, controller.signal);
  expect(given).toBe(2);
  expect(requests.at(-1)?.signal?.aborted).toBe(true);
});

test.each([
  [list({ all: { config: { name: 'odd' } } }), 'Odd name'],
  [list({ all: { config: { nope: 1 } } }), 'nope'],
  [list({ all: { limit: 0 } }), 'a whole number from 1 is required'],
  [file({ list: { fake_thing: { all: {} } } }), 'You must specify a provider attribute'],
  [file({ list: { fake_nope: { all: { provider: 'fake' } } } }), 'does not support the list resource "fake_nope"'],
  [file({ resource: { fake_thing: { a: {} } } }), 'No argument or block type is named "resource"'],
])('%j is refused', async (queries, said) => {
  expect(await stack.query(queries).then(errors, (error: Error) => error.message)).toContain(said);
});

describe('files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palette-query-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('are all *.tfquery.json of the folder', () => {
    writeFileSync(join(folder, 'b.tfquery.json'), '{}');
    writeFileSync(join(folder, 'a.tfquery.json'), '[]');
    writeFileSync(join(folder, 'cdk.tf.json'), '{}');
    expect(Object.entries(readQueryFiles(folder))).toEqual([
      ['a.tfquery.json', '[]'],
      ['b.tfquery.json', '{}'],
    ]);
  });

  test('have to be there, and in JSON', () => {
    expect(() => readQueryFiles(folder)).toThrow(/There is no \*\.tfquery\.json/);
    writeFileSync(join(folder, 'b.tfquery.hcl'), '');
    expect(() => readQueryFiles(folder)).toThrow(/b\.tfquery\.hcl: pcg reads query files in JSON only/);
  });
});

test('a list is asked for with what another has found, directly, through local values and by its repetition', async () => {
  const { diagnostics } = await stack.query(
    list(
      {
        after: { config: { name: '${list.fake_thing.first.data[1].identity.uid}' } },
        each: {
          for_each: '${{ for one in list.fake_thing.first.data : one.display_name => one.state.value == null }}',
          config: { name: '${each.key}' },
        },
        local: { config: { name: '${local.last}' }, limit: '${length(list.fake_thing.first.data)}' },
        whole: { config: { name: '${list.fake_thing.each["Thing 0"].data[0].state == null ? "none" : "some"}' } },
        first: { config: { name: 'first' }, limit: 2, include_resource: true },
      },
      { locals: { last: '${reverse(list.fake_thing.first.data)[0].state.id}' } },
    ),
  );
  expect(diagnostics).toEqual([]);
  const asked = requests.map(({ config, limit }) => [config.name, limit]);
  expect(asked[0]).toEqual(['first', 2]);
  expect(asked).toHaveLength(6);
  expect(asked).toEqual(
    expect.arrayContaining([
      ['id-1', 100],
      ['Thing 0', 100],
      ['Thing 1', 100],
      ['id-1', 2],
      ['none', 100],
    ]),
  );
});

test('what a list found that is sensitive stays so for what refers to it', async () => {
  const config = { name: '${list.fake_thing.first.data[0].state.password == "hush" ? "odd" : ""}' };
  const { diagnostics } = await stack.query(list({ first: { config: {}, include_resource: true }, after: { config } }));
  expect(diagnostics).toMatchObject([{ summary: 'Odd name' }]);
  expect(JSON.stringify(found())).not.toContain('odd');
});

test.each([
  ['one that is not there', '${list.fake_thing.nope.data}', /A list resource "fake_thing" "nope" has not been declared/],
  ['its type alone', '${list.fake_thing}', /must be followed by two attribute names/],
  ['other attributes', '${list.fake_thing.first.config.name}', /must be an attribute "data"/],
  ['other attributes of an instance', '${list.fake_thing.many[0].config.name}', /must be an attribute "data"/],
  ['itself', '${list.fake_thing.after.data[0].display_name}', /may not refer to itself/],
  ['more than was found', '${list.fake_thing.first.data[7].display_name}', /does not identify an element|Invalid index/],
])('a list that refers to %s is refused', async (_, name, words) => {
  const lists = list({ first: { config: {} }, many: { count: 2, config: {} }, after: { config: { name } } });
  const refusal = await stack.query(lists).then(errors, (error: Error) => error.message);
  expect(refusal).toMatch(words);
});

test('lists that wait for each other are refused', async () => {
  const name = (other: string) => ({ config: { name: `\${list.fake_thing.${other}.data[0].display_name}` } });
  const refusal = await stack.query(list({ a: name('b'), b: name('a') })).then(errors, (error: Error) => error.message);
  expect(refusal).toMatch(/Cycle|cycle/);
});

test('a list that another waits for and that fails is told once, and the other is not asked for', async () => {
  const config = { name: '${list.fake_thing.first.data[0].display_name}' };
  const { diagnostics } = await stack.query(list({ first: { config: { name: 'odd' } }, after: { config } }));
  expect(diagnostics).toMatchObject([{ summary: 'Odd name' }]);
  expect(requests).toEqual([]);
});
