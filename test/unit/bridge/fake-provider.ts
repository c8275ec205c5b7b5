import { errorAt } from '../../../src/framework/diagnostics';
import { path } from '../../../src/framework/path';
import type { ProviderInstance, StateResult } from '../../../src/framework/provider-instance';
import type { Attribute, Block, NestedBlock, ProviderSchema } from '../../../src/framework/schema';
import { storedAttributes } from '../../../src/framework/state';
import { type Type, t } from '../../../src/framework/types';
import { type ObjectValue, UNKNOWN } from '../../../src/framework/value';

/** An attribute with everything that the wire doesn't see left at its default. */
export function attribute(traits: Partial<Attribute>): Attribute {
  return {
    kind: 'attribute',
    description: 'An attribute.',
    required: false,
    optional: false,
    computed: false,
    sensitive: false,
    writeOnly: false,
    forceNew: false,
    readable: true,
    recompute: 'never',
    validators: [],
    ...traits,
  };
}

const required = (type: Type): Attribute => attribute({ type, required: true });
const optional = (type: Type): Attribute => attribute({ type, optional: true });
const computed = (type: Type): Attribute => attribute({ type, computed: true });

const block = (attributes: Block['attributes'], blocks: Block['blocks'] = {}): Block => ({
  description: 'A block.',
  attributes,
  blocks,
});

const rule: NestedBlock = { kind: 'block', nesting: 'list', block: block({ port: required(t.number) }), minItems: 0, maxItems: 3 };

/** One resource, one data source, and a provider configuration of one attribute. */
export const fakeSchema: ProviderSchema = {
  provider: { version: 0, block: block({ prefix: optional(t.string) }) },
  resources: {
    fake_thing: {
      version: 2,
      block: block(
        {
          id: computed(t.string),
          name: required(t.string),
          size: optional(t.number),
          tags: optional(t.map(t.string)),
          anything: optional(t.dynamic),
          secret: attribute({ type: t.string, optional: true, sensitive: true, writeOnly: true }),
          old: attribute({ type: t.string, optional: true, deprecated: 'Use name.' }),
          place: attribute({ optional: true, nested: { nesting: 'list', attributes: { city: required(t.string) } } }),
        },
        { rule },
      ),
    },
  },
  dataSources: { fake_greeting: { version: 0, block: block({ name: required(t.string), text: computed(t.string) }) } },
};

/** What tests look at and steer. */
export interface FakeProvider {
  readonly instances: FakeInstance[];
  create(): ProviderInstance;
}

/** One instance, with what happened to it. */
export interface FakeInstance {
  prefix: string;
  stopped: boolean;
  closed: boolean;
}

/** Parts of an instance that a test replaces. */
export type Overrides = Partial<ProviderInstance>;

/** A provider that keeps nothing: ids are made of the configured prefix and the name. */
export function fakeProvider(overrides: (instance: FakeInstance) => Overrides = () => ({})): FakeProvider {
  const instances: FakeInstance[] = [];
  return {
    instances,
    create: () => {
      const state: FakeInstance = { prefix: '', stopped: false, closed: false };
      instances.push(state);
      return { ...fakeInstance(state), ...overrides(state) };
    },
  };
}

const done = { diagnostics: [] };

function fakeInstance(own: FakeInstance): ProviderInstance {
  const kept = (state: ObjectValue | null, data: Uint8Array | null): StateResult => ({ ...done, state, private: data });
  return {
    schema: async () => ({ ...fakeSchema, diagnostics: [] }),
    validateProvider: async () => done,
    validateResource: async (_, config, { writeOnlyAllowed }) => {
      if (config.name === 'bad') return { diagnostics: [errorAt(path('name'), 'Bad name', 'Choose another one.')] };
      return config.secret !== null && !writeOnlyAllowed ? { diagnostics: [errorAt(path('secret'), 'Too old', 'Upgrade.')] } : done;
    },
    validateDataSource: async () => done,
    configure: async (config) => {
      own.prefix = String(config.prefix ?? '');
      return done;
    },
    upgrade: async ({ raw }) => ({
      ...done,
      state: 'flatmap' in raw ? { name: raw.flatmap.name ?? null } : (storedAttributes(raw) as ObjectValue),
    }),
    read: async ({ state, private: data }) => kept(state, data),
    plan: async ({ prior, proposed, priorPrivate }) => ({
      ...done,
      planned: proposed && (prior ? { ...proposed, secret: null } : { ...proposed, id: UNKNOWN, secret: null }),
      requiresReplace: prior && proposed && prior.name !== proposed.name ? [path('name')] : [],
      plannedPrivate: priorPrivate ?? Buffer.from('planned'),
    }),
    apply: async ({ planned, plannedPrivate }) =>
      kept(planned && { ...planned, id: `${own.prefix}${String(planned.name)}` }, plannedPrivate),
    import: async (_, id) => ({ ...done, imported: { state: { id, name: id, rule: [] }, private: null } }),
    move: async ({ sourceJson }) => kept(JSON.parse(sourceJson) as ObjectValue, null),
    readDataSource: async (_, config) => ({ ...done, state: { ...config, text: `${own.prefix}hello ${String(config.name)}` } }),
    stop: () => {
      own.stopped = true;
    },
    close: async () => {
      own.closed = true;
    },
  };
}
