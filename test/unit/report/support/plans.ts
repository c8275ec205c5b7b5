import type { InstanceAddress } from '../../../../src/executor/address';
import { typed } from '../../../../src/executor/expression/marked-value';
import type { Plan, ResourceChange } from '../../../../src/executor/plan/plan';
import type { State } from '../../../../src/executor/state/state';
import { attr, block, nested, type ObjectValue, schema, type Type, t, type Value } from '../../../../src/framework';

export const PROVIDER = 'provider["registry.terraform.io/example/x"]';

/** A schema with everything that a schema can have. */
export const RICH = schema(
  { description: 'rich' },
  {
    id: attr.string({ computed: true, description: 'id' }),
    name: attr.string({ optional: true, description: 'name' }),
    size: attr.number({ optional: true, description: 'size' }),
    on: attr.bool({ optional: true, description: 'on' }),
    password: attr.string({ optional: true, sensitive: true, description: 'password' }),
    token: attr.string({ optional: true, writeOnly: true, description: 'token' }),
    tags: attr.map('string', { optional: true, description: 'tags' }),
    hosts: attr.list('string', { optional: true, description: 'hosts' }),
    zones: attr.set('string', { optional: true, description: 'zones' }),
    rules: attr.of(t.list(t.object({ port: t.number, open: t.bool })), { optional: true, description: 'rules' }),
    any: attr.of(t.dynamic, { optional: true, description: 'any' }),
    one: nested.single(
      {
        a: attr.string({ optional: true, description: 'a' }),
        key: attr.string({ optional: true, sensitive: true, description: 'key' }),
      },
      { optional: true, description: 'one' },
    ),
    many: nested.list({ a: attr.string({ optional: true, description: 'a' }) }, { optional: true, description: 'many' }),
    unique: nested.set({ a: attr.string({ optional: true, description: 'a' }) }, { optional: true, description: 'unique' }),
    named: nested.map({ a: attr.string({ optional: true, description: 'a' }) }, { optional: true, description: 'named' }),
    disk: block.list(
      {
        size: attr.number({ required: true, description: 'size' }),
        secret: attr.string({ optional: true, sensitive: true, description: 's' }),
      },
      { description: 'disk' },
    ),
    nic: block.set({ network: attr.string({ required: true, description: 'network' }) }, { description: 'nic' }),
    timeouts: block.single({ create: attr.string({ optional: true, description: 'create' }) }, { description: 'timeouts' }),
    site: block.map({ rank: attr.number({ optional: true, description: 'rank' }) }, { description: 'site' }),
  },
).block;

/** A value of {@link RICH}: null, or empty for blocks, where nothing is given. */
export function rich(given: ObjectValue): ObjectValue {
  const nothing = Object.keys(RICH.attributes).map((name) => [name, null] as const);
  return { ...Object.fromEntries(nothing), disk: [], nic: [], timeouts: null, site: {}, ...given };
}

export function address(name: string, key?: string | number, type = 'x_rich'): InstanceAddress {
  return { mode: 'managed', type, name, key };
}

export function change(given: Partial<ResourceChange>): ResourceChange {
  return {
    address: address('a'),
    provider: PROVIDER,
    action: 'update',
    block: RICH,
    schemaVersion: 0,
    before: null,
    beforeSensitive: [],
    after: null,
    afterSensitive: [],
    replacePaths: [],
    plannedPrivate: null,
    createBeforeDestroy: false,
    ...given,
  };
}

export const EMPTY_STATE: State = {
  terraformVersion: '1.11.4',
  serial: 1,
  lineage: 'l',
  outputs: {},
  instances: new Map(),
  emptyBlocks: new Map(),
  checkResults: null,
};

export function plan(given: Partial<Plan>): Plan {
  return {
    mode: 'normal',
    timestamp: '2026-01-02T03:04:05Z',
    targets: [],
    variables: {},
    givenVariables: {},
    previous: { lineage: 'l', serial: 1 },
    prior: EMPTY_STATE,
    changes: [],
    drift: [],
    checks: [],
    outputs: {},
    moduleOutputs: [],
    invocations: [],
    applyable: true,
    complete: true,
    providers: [],
    ...given,
  };
}

export function output(type: Type, value: Value) {
  return typed(type, value);
}
