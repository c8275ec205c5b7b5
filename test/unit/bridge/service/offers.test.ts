import { once } from 'node:events';
import { decodeValue, encodeValue } from '../../../../src/bridge/msgpack';
import type { DynamicValue, InvokeAction_Event, ListResource_Event } from '../../../../src/bridge/proto/tfplugin6';
import { type Reattached, serveReattach } from '../../../../src/bridge/reattach';
import { attr, createInstance, definitionsFor, schema, t, type Value } from '../../../../src/framework';
import { systemClock } from '../../../../src/runtime/clock';
import { noLog } from '../../../../src/runtime/log';
import { connect, type TestClient } from '../grpc-client';

/** What the provider of this file was asked, in order. */
let asked: string[];
/** How many things there are to be listed, and how many of them were looked at. */
let [things, looked] = [3, 0];
/** Lets the action end. */
let finish: () => void;
let finished: Promise<void>;

const { resource, ephemeral, list, action, provider } = definitionsFor<object>();

const thing = schema(
  { description: 'A thing.' },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    place: attr.string({ default: 'here', description: 'Where.' }),
    size: attr.int({ optional: true, description: 'Size.' }),
    secret: attr.string({ optional: true, sensitive: true, writeOnly: true, description: 'Secret.' }),
  },
);

const demo = provider({
  name: 'demo',
  version: '1.0.0',
  issues: 'https://example.com',
  schema: schema({ description: 'A provider.' }, {}),
  configure: async () => ({}),
  resources: [
    resource({
      type: 'demo_thing',
      schema: thing,
      remote: 'object',
      identity: { required: ['id'], optional: { place: 'here' }, importId: ({ id, place }) => `${id}@${place}` },
      create: async () => ({ id: 'made', place: 'here' }),
      read: async (state) => (state.id === 'gone' ? null : { size: 1 }),
      update: async (_, prior) => ({ id: prior.id, place: prior.place }),
      delete: async () => {},
      import: async (id) => ({ id: id.split('@')[0] ?? '', place: id.split('@')[1] ?? '' }),
    }),
  ],
  dataSources: [],
  ephemerals: [
    ephemeral({
      type: 'demo_lease',
      schema: schema(
        { description: 'A lease.' },
        {
          name: attr.string({ required: true, description: 'Name.' }),
          token: attr.string({ computed: true, sensitive: true, description: 'Token.' }),
        },
      ),
      open: async ({ name }) => ({ values: { token: `token of ${name}` }, kept: `kept ${name}`, renewAt: 1_700_000_000_000 }),
      renew: async (kept) => {
        asked.push(`renew ${kept}`);
        return { kept: `${kept} again` };
      },
      close: async (kept) => void asked.push(`close ${kept}`),
    }),
  ],
  lists: [
    list({
      type: 'demo_thing',
      schema: schema({ description: 'Things.' }, { place: attr.string({ optional: true, description: 'Where.' }) }),
      async *list({ place }) {
        try {
          for (let i = 0; i < things; i++) {
            looked += 1;
            if (place === 'nowhere') throw new Error('nothing is here');
            yield { displayName: `thing ${i}\u001b[31m`, identity: { id: i === 1 ? 'gone' : `t${i}`, place: place ?? 'here' } };
          }
        } finally {
          asked.push('list ended');
        }
      },
    }),
  ],
  actions: [
    action({
      type: 'demo_act',
      schema: schema({ description: 'An act.' }, { text: attr.string({ required: true, description: 'Text.' }) }),
      timeout: '1m',
      plan: async ({ text }, { warn }) => warn(undefined, 'Will act', String(text)),
      async invoke({ text }, { progress, signal, error }) {
        progress({ kind: 'event', text: `${text} begins` });
        signal.addEventListener('abort', () => asked.push('act cancelled'));
        signal.addEventListener('abort', finish);
        await finished;
        if (text === 'fail') error(undefined, 'Failed', 'As it was told.');
      },
    }),
  ],
  functions: [
    {
      name: 'join',
      summary: 'Joins',
      description: 'Joins texts.',
      parameters: [{ name: 'by', type: t.string, description: 'Between.' }],
      variadic: { name: 'texts', type: t.string, description: 'What is joined.', allowNull: true },
      result: t.string,
      call: ([by, ...texts]) => {
        if (by === 'bug') throw new Error('a bug');
        return texts.map((text) => text ?? 'null').join(String(by));
      },
    },
  ],
});

let served: Reattached;
let client: TestClient;
beforeEach(async () => {
  asked = [];
  [things, looked] = [3, 0];
  finished = new Promise((resolve) => {
    finish = resolve;
  });
  const runtime = { clock: systemClock, env: {}, log: noLog };
  served = await serveReattach({
    loadProvider: async () => () => createInstance(demo as Parameters<typeof createInstance>[0], runtime),
  });
  client = connect(served.address);
  await client.provider('configureProvider', { config: wire({}, t.object({})), terraformVersion: '1.15.5' });
});
afterEach(async () => {
  client.close();
  await served.close();
});

const objectType = t.object({ id: t.string, place: t.string, size: t.number, secret: t.string });
const identityType = t.object({ id: t.string, place: t.string });
const placeType = t.object({ place: t.string });
const leaseType = t.object({ name: t.string, token: t.string });
const actType = t.object({ text: t.string });

function wire(value: Value, type: Parameters<typeof encodeValue>[0]): DynamicValue {
  return { msgpack: Buffer.from(encodeValue(type, value)), json: Buffer.alloc(0) };
}
const unwire = (type: Parameters<typeof encodeValue>[0], message: DynamicValue | undefined) =>
  message && decodeValue(type, message.msgpack);
const identityOf = (message: { readonly identityData?: DynamicValue | undefined } | undefined) =>
  unwire(identityType, message?.identityData);
const summaries = (diagnostics: readonly { readonly summary: string }[]) => diagnostics.map(({ summary }) => summary);

async function eventsOf<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const events: T[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

test('the schema has all that is offered, and says that configurations are written', async () => {
  const { functions, ephemeralResourceSchemas, listResourceSchemas, actionSchemas, serverCapabilities } = await client.provider(
    'getProviderSchema',
    {},
  );
  expect(serverCapabilities?.generateResourceConfig).toBe(true);
  expect(functions.join).toMatchObject({ summary: 'Joins', variadicParameter: { name: 'texts', allowNullValue: true } });
  expect([ephemeralResourceSchemas, listResourceSchemas, actionSchemas].map(Object.keys)).toEqual([
    ['demo_lease'],
    ['demo_thing'],
    ['demo_act'],
  ]);
  const metadata = await client.provider('getMetadata', {});
  expect(metadata).toMatchObject({
    functions: [{ name: 'join' }],
    ephemeralResources: [{ typeName: 'demo_lease' }],
    listResources: [{ typeName: 'demo_thing' }],
    actions: [{ typeName: 'demo_act' }],
  });
  expect((await client.provider('getFunctions', {})).functions).toEqual(functions);
});

describe('an identity', () => {
  test('is told with its schema, and comes with what is read, made and imported', async () => {
    const { identitySchemas } = await client.provider('getResourceIdentitySchemas', {});
    expect(
      identitySchemas.demo_thing?.identityAttributes.map(({ name, requiredForImport, optionalForImport }) => [
        name,
        requiredForImport,
        optionalForImport,
      ]),
    ).toEqual([
      ['id', true, false],
      ['place', false, true],
    ]);
    const config = wire({ id: null, place: 'here', size: null, secret: null }, objectType);
    const planned = await client.provider('planResourceChange', { typeName: 'demo_thing', config, proposedNewState: config });
    expect(planned.plannedIdentity).toBeUndefined();
    const applied = await client.provider('applyResourceChange', {
      typeName: 'demo_thing',
      config,
      plannedState: planned.plannedState,
    });
    expect(identityOf(applied.newIdentity)).toEqual({ id: 'made', place: 'here' });
    const read = await client.provider('readResource', { typeName: 'demo_thing', currentState: applied.newState });
    expect(identityOf(read.newIdentity)).toEqual({ id: 'made', place: 'here' });
  });

  test('imports, with what it may leave out', async () => {
    const byIdentity = (value: Value) =>
      client.provider('importResourceState', { typeName: 'demo_thing', identity: { identityData: wire(value, identityType) } });
    const { importedResources } = await byIdentity({ id: 'a', place: null });
    expect(unwire(objectType, importedResources[0]?.state)).toMatchObject({ id: 'a', place: 'here' });
    expect(identityOf(importedResources[0]?.identity)).toEqual({ id: 'a', place: 'here' });
    expect(summaries((await byIdentity({ id: null, place: 'there' })).diagnostics)).toEqual(['Invalid identity']);
    const nothing = await client.provider('importResourceState', { typeName: 'demo_thing', identity: {} });
    expect(nothing.diagnostics).toHaveLength(1);
  });

  test.each<[string, bigint, string, RegExp]>([
    ['of a later version', 1n, '{"id":"a","place":"b"}', /has version 1, and this version of the provider knows version 0/],
    ['that is no JSON', 0n, '{', /doesn't fit/],
    ['of other attributes', 0n, '{"uid":"a"}', /doesn't fit/],
  ])('%s is refused in words', async (_, version, json, error) => {
    const { diagnostics, upgradedIdentity } = await client.provider('upgradeResourceIdentity', {
      typeName: 'demo_thing',
      version,
      rawIdentity: { json: Buffer.from(json) },
    });
    expect(upgradedIdentity).toBeUndefined();
    expect(diagnostics.map(({ detail }) => detail).join()).toMatch(error);
  });

  test('of this version stays as it is; of a type that has none it is refused', async () => {
    const raw = { version: 0n, rawIdentity: { json: Buffer.from('{"id":"a","place":"b"}') } };
    const { upgradedIdentity } = await client.provider('upgradeResourceIdentity', { typeName: 'demo_thing', ...raw });
    expect(identityOf(upgradedIdentity)).toEqual({ id: 'a', place: 'b' });
    const { diagnostics } = await client.provider('upgradeResourceIdentity', { typeName: 'demo_other', ...raw });
    expect(summaries(diagnostics)).toEqual(['Identity cannot be read']);
  });
});

describe('a list', () => {
  const request = (place: string | null, more: object = {}) => ({
    typeName: 'demo_thing',
    config: wire({ place }, placeType),
    ...more,
  });

  test('gives identities and names, and objects when they are asked for', async () => {
    const plain = await eventsOf<ListResource_Event>(client.stream('listResource', request(null)));
    expect(plain.map(({ displayName, identity, resourceObject }) => [displayName, identityOf(identity), resourceObject])).toEqual([
      ['thing 0\\u{1b}[31m', { id: 't0', place: 'here' }, undefined],
      ['thing 1\\u{1b}[31m', { id: 'gone', place: 'here' }, undefined],
      ['thing 2\\u{1b}[31m', { id: 't2', place: 'here' }, undefined],
    ]);
    const whole = await eventsOf<ListResource_Event>(
      client.stream('listResource', request('there', { includeResourceObject: true })),
    );
    // What went away meanwhile is none.
    expect(whole.map(({ identity, resourceObject }) => [identityOf(identity), unwire(objectType, resourceObject)])).toEqual([
      [
        { id: 't0', place: 'there' },
        { id: 't0', place: 'there', size: 1, secret: null },
      ],
      [undefined, undefined],
      [
        { id: 't2', place: 'there' },
        { id: 't2', place: 'there', size: 1, secret: null },
      ],
    ]);
  });

  test('ends at its limit, and when nobody listens any more', async () => {
    things = 10_000;
    expect(await eventsOf<ListResource_Event>(client.stream('listResource', request(null, { limit: 2n })))).toHaveLength(2);
    expect([looked, asked]).toEqual([2, ['list ended']]);
    const stream = client.stream('listResource', request(null));
    stream.on('error', () => {});
    await once(stream, 'data');
    stream.cancel();
    await served.close();
    expect(asked).toEqual(['list ended', 'list ended']);
    expect(looked).toBeLessThan(10_002);
  });

  test('that fails says so in its last event', async () => {
    const [last, ...more] = await eventsOf<ListResource_Event>(client.stream('listResource', request('nowhere')));
    expect(more).toEqual([]);
    expect(summaries(last?.diagnostic ?? [])).toEqual(['Bug in the demo provider']);
    const [unknown] = await eventsOf<ListResource_Event>(
      client.stream('listResource', { ...request(null), typeName: 'demo_other' }),
    );
    expect(summaries(unknown?.diagnostic ?? [])).toEqual(['Unknown resource type']);
  });

  test('writes an object down without what is computed, secret or a default', async () => {
    const state = wire({ id: 'a', place: 'here', size: 1, secret: null }, objectType);
    const { config } = await client.provider('generateResourceConfig', { typeName: 'demo_thing', state });
    expect(unwire(objectType, config)).toEqual({ id: null, place: null, size: 1, secret: null });
  });
});

describe('an ephemeral resource', () => {
  const of = (name: string | null) => ({ typeName: 'demo_lease', config: wire({ name, token: null }, leaseType) });

  test('is opened, renewed and closed by what it keeps', async () => {
    expect((await client.provider('validateEphemeralResourceConfig', of('a'))).diagnostics).toEqual([]);
    const opened = await client.provider('openEphemeralResource', of('a'));
    expect(unwire(leaseType, opened.result)).toEqual({ name: 'a', token: 'token of a' });
    expect([opened.renewAt?.getTime(), opened.private?.toString()]).toEqual([1_700_000_000_000, 'kept a']);
    const renewed = await client.provider('renewEphemeralResource', { typeName: 'demo_lease', private: opened.private });
    expect([renewed.renewAt, renewed.private?.toString()]).toEqual([undefined, 'kept a again']);
    await client.provider('closeEphemeralResource', { typeName: 'demo_lease', private: renewed.private });
    expect(asked).toEqual(['renew kept a', 'close kept a again']);
  });

  test('takes calls out of order, without a private part, and of other types', async () => {
    expect((await client.provider('closeEphemeralResource', { typeName: 'demo_lease' })).diagnostics).toEqual([]);
    const renewed = await client.provider('renewEphemeralResource', { typeName: 'demo_lease', private: Buffer.from('x') });
    expect(renewed.diagnostics).toEqual([]);
    expect(asked).toEqual(['close undefined', 'renew x']);
    const foreign = await client.provider('closeEphemeralResource', { typeName: 'demo_other', private: Buffer.from('x') });
    expect(summaries(foreign.diagnostics)).toEqual(['Unknown ephemeral resource']);
    const kept = await client.provider('renewEphemeralResource', { typeName: 'demo_other', private: Buffer.from('x') });
    expect([summaries(kept.diagnostics), kept.private?.toString()]).toEqual([['Unknown ephemeral resource'], 'x']);
    expect(summaries((await client.provider('validateEphemeralResourceConfig', of(null))).diagnostics)).toEqual([
      'name is missing',
    ]);
  });
});

describe('an action', () => {
  const of = (text: string) => ({ actionType: 'demo_act', config: wire({ text }, actType) });
  const textOf = ({ type }: InvokeAction_Event) =>
    type?.$case === 'progress' ? type.value.message : summaries(type?.value.diagnostics ?? []);

  test('is checked, planned and done, and tells how it goes on', async () => {
    expect((await client.provider('validateActionConfig', of('a'))).diagnostics).toEqual([]);
    expect(summaries((await client.provider('planAction', of('a'))).diagnostics)).toEqual(['Will act']);
    finish();
    for (const [text, ended] of [
      ['a', []],
      ['fail', ['Failed']],
    ] as const)
      expect((await eventsOf<InvokeAction_Event>(client.stream('invokeAction', of(text)))).map(textOf)).toEqual([
        `${text} begins`,
        ended,
      ]);
  });

  test('that is cancelled hears of it', async () => {
    const stream = client.stream('invokeAction', of('a'));
    stream.on('error', () => {});
    const [event] = (await once(stream, 'data')) as [InvokeAction_Event];
    expect(textOf(event)).toBe('a begins');
    stream.cancel();
    await finished;
    expect(asked).toEqual(['act cancelled']);
  });

  test('of another type is refused in its last event', async () => {
    const events = await eventsOf<InvokeAction_Event>(client.stream('invokeAction', { ...of('a'), actionType: 'demo_other' }));
    expect(events.map(textOf)).toEqual([['Unknown action']]);
  });
});

describe('a function', () => {
  const call = (name: string, ...args: readonly Value[]) =>
    client.provider('callFunction', { name, arguments: args.map((arg) => wire(arg, t.string)) });

  test('is called without a configuration, and says what is wrong with an argument', async () => {
    const other = connect(served.address);
    const { result } = await other.provider('callFunction', {
      name: 'join',
      arguments: [wire('-', t.string), wire('a', t.string)],
    });
    other.close();
    expect(unwire(t.string, result)).toBe('a');
    expect(unwire(t.string, (await call('join', '-', 'a', null)).result)).toBe('a-null');
    expect((await call('join', null)).error).toEqual({ text: 'by must not be null.', functionArgument: 0n });
    expect((await call('join')).error?.text).toMatch(/at least 1/);
    expect((await call('nothing')).error?.text).toMatch(/no function "nothing"/);
    expect((await call('join', 'bug')).error?.text).toMatch(/Bug in the demo provider/);
  });
});
