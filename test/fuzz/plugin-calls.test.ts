import fc from 'fast-check';
import type { CallContext, MethodTable } from '../../src/bridge/grpc/methods';
import { GrpcError } from '../../src/bridge/grpc/status';
import { encodeValue } from '../../src/bridge/msgpack';
import type { Diagnostic } from '../../src/bridge/proto/tfplugin6';
import { ProviderDefinition } from '../../src/bridge/proto/tfplugin6';
import { ProviderConnection } from '../../src/bridge/provider-connection';
import { providerMethods } from '../../src/bridge/provider-service';
import { createInstance, type ProviderInstance } from '../../src/framework';
import { blockType, type Schema } from '../../src/framework/schema';
import { emptyState } from '../../src/framework/state';
import type { ObjectValue, Value } from '../../src/framework/value';
import { paletteProvider } from '../../src/provider';
import { noLog } from '../../src/runtime/log';
import { createManualClock, createSimulator } from '../../src/simulator';
import { fakeProvider, fakeSchema } from '../unit/bridge/fake-provider';
import { mutatedBytes } from './support/bytes';
import { checkMessage, fuzz, SECRET } from './support/fuzz';

type Methods = (typeof ProviderDefinition)['methods'];

interface Answering {
  readonly table: MethodTable<ProviderConnection>;
  readonly context: CallContext<ProviderConnection>;
}

function serving(instance: () => ProviderInstance): Answering {
  const connection = new ProviderConnection(async () => instance);
  const context = { session: connection, signal: new AbortController().signal, closed: Promise.resolve() };
  return { table: providerMethods({ log: noLog }), context };
}

/** A call ends with an answer that can be read, whose diagnostics are for people, or with a gRPC status. */
async function answers({ table, context }: Answering, name: keyof Methods, request: Uint8Array): Promise<void> {
  const method = ProviderDefinition.methods[name];
  const found = table.get(`/${ProviderDefinition.fullName}/${method.name}`);
  if (found?.kind !== 'unary') throw new Error(`${method.name} is not served`);
  const secrets = namesSecret(method.requestType, request) ? [] : undefined;
  try {
    const response = method.responseType.decode(await found.answer(request, context));
    const { diagnostics = [] } = response as { readonly diagnostics?: readonly Diagnostic[] };
    for (const { summary, detail } of diagnostics) {
      if (/^Bug in|failed unexpectedly/.test(summary)) throw new Error(`${summary}: ${detail}`);
      checkMessage(`${summary}\n${detail}`, secrets && { secrets });
    }
  } catch (error) {
    if (!(error instanceof GrpcError)) throw error;
    checkMessage(error.message);
  }
}

/** Whether what came as a name or an id, which messages repeat, has the secret in it: a length that was changed does that. */
function namesSecret(type: { decode(bytes: Uint8Array): unknown }, request: Uint8Array): boolean {
  try {
    const fields = Object.values(type.decode(request) as object);
    return fields.some((field) => typeof field === 'string' && field.includes(SECRET.slice(0, 8)));
  } catch {
    return false;
  }
}

type Call = readonly [keyof Methods, Uint8Array];

const wire = (schema: Schema, value: Value) => ({
  msgpack: Buffer.from(encodeValue(blockType(schema.block), value)),
  json: Buffer.alloc(0),
});

const json = (text: string) => ({ msgpack: Buffer.alloc(0), json: Buffer.from(text) });

/** One whole request of each method that is about a resource. */
function requestsOf(type: string, schema: Schema, config: ObjectValue, state: ObjectValue): readonly Call[] {
  const [asConfig, asState] = [wire(schema, config), wire(schema, state)];
  const own = Buffer.from('{"a":1}');
  const all: { readonly [K in keyof Methods]?: object } = {
    validateResourceConfig: { typeName: type, config: asConfig, clientCapabilities: { writeOnlyAttributesAllowed: true } },
    upgradeResourceState: {
      typeName: type,
      version: 0n,
      rawState: { json: Buffer.from(JSON.stringify(state)), flatmap: { __proto__: 'x' } },
    },
    readResource: { typeName: type, currentState: asState, private: own },
    planResourceChange: { typeName: type, priorState: asState, proposedNewState: asState, config: asConfig, priorPrivate: own },
    applyResourceChange: { typeName: type, priorState: asState, plannedState: asState, config: asConfig, plannedPrivate: own },
    importResourceState: { typeName: type, id: 'some-id' },
    moveResourceState: {
      sourceProviderAddress: 'registry.terraform.io/spectrocloud/spectrocloud',
      sourceTypeName: 'spectrocloud_cluster_vsphere',
      sourceSchemaVersion: 2n,
      sourceState: { json: Buffer.from(JSON.stringify(state)), flatmap: {} },
      targetTypeName: type,
    },
  };
  return encoded(all);
}

function encoded(requests: { readonly [K in keyof Methods]?: object }): readonly Call[] {
  return (Object.entries(requests) as [keyof Methods, object][]).map(([name, request]) => {
    const type: { fromPartial(partial: object): unknown; encode(message: never): { finish(): Uint8Array } } =
      ProviderDefinition.methods[name].requestType;
    return [name, type.encode(type.fromPartial(request) as never).finish()] as const;
  });
}

const mutated = (calls: readonly Call[]) =>
  fc.constantFrom(...calls).chain(([name, bytes]) => fc.tuple(fc.constant(name), mutatedBytes(fc.constant(bytes))));

test('a provider without rules of its own answers whatever it is sent', async () => {
  const nulls = { anything: null, id: null, old: null, place: null, secret: null, size: null, tags: null, rule: [] };
  const config: ObjectValue = { ...nulls, name: 'a', secret: SECRET, tags: { a: 'b' }, rule: [{ port: 1 }] };
  const thing = fakeSchema.resources.fake_thing as Schema;
  const [greeting] = Object.values(fakeSchema.dataSources) as [Schema];
  const calls = [
    ...requestsOf('fake_thing', thing, config, { ...config, id: '1', secret: null }),
    ...encoded({
      validateProviderConfig: { config: wire(fakeSchema.provider, { prefix: 'p' }) },
      configureProvider: { config: json('{"prefix":"p"}'), terraformVersion: '1.11.4' },
      readDataSource: { typeName: 'fake_greeting', config: wire(greeting, { name: 'n', text: null }) },
    }),
  ];
  // What the fake one throws itself (it parses JSON as it comes) is its own; the framework's provider has its turn below.
  const fake = fakeProvider(() => ({
    upgrade: async () => ({ state: null, diagnostics: [] }),
    move: async () => ({ state: null, private: null, diagnostics: [] }),
    plan: async ({ proposed, priorPrivate }) => ({
      planned: proposed,
      requiresReplace: [],
      plannedPrivate: priorPrivate,
      diagnostics: [],
    }),
    apply: async ({ planned, plannedPrivate }) => ({ state: planned, private: plannedPrivate, diagnostics: [] }),
  }));
  const server = serving(fake.create);
  await fuzz('calls to a plain provider', mutated(calls), ([name, bytes]) => answers(server, name, bytes), { runs: 1000 });
});

test('our provider, with a Palette behind it, answers whatever it is sent', async () => {
  const simulator = createSimulator({ seed: 'demo', clock: createManualClock() });
  const url = await simulator.listen();
  const clock = { now: () => simulator.world.now, sleep: async () => Promise.reject(new Error('nothing here waits')) };
  const provider = paletteProvider as Parameters<typeof createInstance>[0];
  const env = { PALETTE_HOST: url, PALETTE_API_KEY: 'local-palette' };
  const instance = createInstance(provider, { clock, env, log: noLog });
  try {
    const schemas = await instance.schema();
    const configured = await instance.configure(emptyState(schemas.provider.block), '1.11.4');
    expect(configured.diagnostics).toEqual([]);
    const calls = Object.entries(schemas.resources).flatMap(([type, schema]) => {
      const config = filled(schema);
      // What waits, or changes something, is for the tests of the provider: its clock stands still here.
      return requestsOf(type, schema, config, config).filter(([name]) => name !== 'applyResourceChange');
    });
    const server = serving(() => instance);
    await fuzz('calls to our provider', mutated(calls), ([name, bytes]) => answers(server, name, bytes), {
      runs: 400,
      share: 0.25,
      limitMs: 500,
    });
  } finally {
    await instance.close();
    await simulator.close();
  }
});

/** A configuration that says something wherever it can. */
function filled({ block }: Schema): ObjectValue {
  const values: { [name: string]: Value } = { ...emptyState(block) };
  for (const [name, attribute] of Object.entries(block.attributes)) {
    if (attribute.computed && !attribute.optional) continue;
    const kind = attribute.type?.kind;
    if (attribute.sensitive || attribute.writeOnly) values[name] = kind === 'string' ? SECRET : null;
    else if (kind === 'string') values[name] = 'some-text';
    else if (kind === 'number') values[name] = 1;
    else if (kind === 'bool') values[name] = true;
    else if (kind === 'list' || kind === 'set') values[name] = [];
    else if (kind === 'map') values[name] = { a: 'b' };
  }
  return values;
}
