import { decodeValue, encodeValue } from '../../../src/bridge/msgpack';
import type { DynamicValue } from '../../../src/bridge/proto/tfplugin6';
import { type Reattached, serveReattach } from '../../../src/bridge/reattach';
import { blockType, type Schema } from '../../../src/framework/schema';
import type { ObjectValue, Value } from '../../../src/framework/value';
import { type FakeProvider, fakeProvider, fakeSchema, type Overrides } from './fake-provider';
import { connect, type TestClient } from './grpc-client';

/** The types of the fake provider's values. */
export const types = {
  provider: blockType(fakeSchema.provider.block),
  thing: blockType((fakeSchema.resources.fake_thing as Schema).block),
  greeting: blockType((fakeSchema.dataSources.fake_greeting as Schema).block),
};

const nulls = { anything: null, id: null, old: null, place: null, secret: null, size: null, tags: null, rule: [] };

/** A fake_thing with what is not named left out. */
export function thing(attributes: ObjectValue): ObjectValue {
  return { ...nulls, ...attributes };
}

/** A value as it is sent. */
export function wire(value: Value, type = types.thing): DynamicValue {
  return { msgpack: Buffer.from(encodeValue(type, value)), json: Buffer.alloc(0) };
}

/** A value as it came. */
export function unwire(message: DynamicValue | undefined, type = types.thing): Value | undefined {
  return message && decodeValue(type, message.msgpack);
}

/** A promise, and what fulfils it. */
export function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** A served fake provider with a caller, new for each test. */
export interface ServiceFixture {
  readonly client: TestClient;
  readonly provider: FakeProvider;
  readonly reattached: Reattached;
  /** Replaces parts of the instances that are made from now on. */
  override(overrides: Overrides): void;
  /** One more caller, with a connection of its own. */
  connect(): TestClient;
}

/** Serves the fake provider around each test of the file. */
export function useService(): ServiceFixture {
  let overrides: Overrides;
  let clients: TestClient[];
  let provider: FakeProvider;
  let reattached: Reattached;
  const connectOnce = (): TestClient => {
    const client = connect(reattached.address);
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    overrides = {};
    clients = [];
    provider = fakeProvider(() => overrides);
    reattached = await serveReattach({ loadProvider: async () => provider.create });
    connectOnce();
  });

  afterEach(async () => {
    for (const client of clients) client.close();
    await reattached.close();
  });

  return {
    get client() {
      return clients[0] as TestClient;
    },
    get provider() {
      return provider;
    },
    get reattached() {
      return reattached;
    },
    override: (parts) => {
      overrides = parts;
    },
    connect: connectOnce,
  };
}
