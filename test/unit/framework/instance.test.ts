import {
  attr,
  createInstance,
  DiagnosticError,
  definitionsFor,
  errorAt,
  type HandlerContext,
  isUnknown,
  type ObjectValue,
  path,
  schema,
  UNKNOWN,
} from '../../../src/framework';
import { systemClock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';
import { thingConfig, thingSchema } from './schema.fixture';

interface World {
  readonly log: string[];
}
const { resource, dataSource, provider } = definitionsFor<World>();

type Overrides = Partial<Parameters<typeof resource<typeof thingSchema>>[0]>;

function instanceOf(overrides: Overrides = {}) {
  const world: World = { log: [] };
  const thing = resource({
    type: 'test_thing',
    schema: thingSchema,
    remote: 'object',
    timeouts: { create: '10m' },
    upgrade: { 0: ({ title, ...rest }) => ({ ...rest, name: title }) },
    movesFrom: [{ type: 'other_thing', provider: 'x/other', version: 3, unconfigured: { colour: 'red' } }],
    create: async (planned) => ({ id: 'u1', etag: 'e1', link: `/${planned.name}`, address: '10.0.0.1' }),
    read: async () => ({}),
    update: async () => ({ id: 'u1', etag: 'e2', link: '/', address: null }),
    delete: async () => {},
    import: async (id) => ({ id }),
    ...overrides,
  });
  const definition = provider({
    name: 'test',
    version: '1.0.0',
    issues: 'https://example.com/issues',
    schema: schema({ description: 'Test.' }, { token: attr.string({ optional: true, sensitive: true, description: 'Token.' }) }),
    configure: async ({ token }) => (isUnknown(token) ? undefined : world),
    describe: ({ log }) => [{ label: 'place', value: log[0] ?? 't0ken of memory' }],
    resources: [thing],
    dataSources: [
      dataSource({
        type: 'test_now',
        schema: schema({ description: 'Now.' }, { at: attr.string({ computed: true, description: 'Time.' }) }),
        read: async () => ({ at: 'noon' }),
      }),
    ],
  });
  const instance = createInstance(definition as Parameters<typeof createInstance>[0], { clock: systemClock, env: {}, log: noLog });
  return { instance, world };
}

async function configured(overrides?: Overrides) {
  const made = instanceOf(overrides);
  await made.instance.configure({ token: 't0ken' }, '1.11.4');
  return made.instance;
}

const planned: ObjectValue = { ...thingConfig, id: UNKNOWN, etag: UNKNOWN, link: UNKNOWN, address: UNKNOWN, size: 1 };
const state: ObjectValue = { ...thingConfig, id: 'u1', etag: 'e1', link: '/a', address: '10.0.0.1', size: 1 };
const kept = new Uint8Array([1, 2, 3]);
const create = { type: 'test_thing', prior: null, planned, config: thingConfig, plannedPrivate: kept };

describe('what a provider says of itself', () => {
  test('is nothing until it is configured, and no secret then', async () => {
    const { instance } = instanceOf();
    expect(instance.describe?.()).toBeUndefined();
    await instance.configure({ token: 't0ken' }, '1.11.4');
    expect(instance.describe?.()).toEqual({
      name: 'test',
      version: '1.0.0',
      facts: [{ label: 'place', value: '(sensitive value) of memory' }],
    });
  });
});

describe('apply', () => {
  test('a created object is what was planned with what was computed; private data is echoed', async () => {
    const instance = await configured();
    expect(await instance.apply(create)).toEqual({ state, private: kept, diagnostics: [] });
  });

  test('what it tells of its progress is heard, logged, masked, and disturbs nothing when the listener throws', async () => {
    const lines: string[] = [];
    const instance = await configured({
      create: async (planned, { progress }) => {
        progress({ kind: 'phase', text: 'one t0ken' });
        progress({ kind: 'phase', text: 'one t0ken' });
        progress({ kind: 'event', text: 'two' });
        progress({ kind: 'event', text: 'two' });
        return { id: 'u1', etag: 'e1', link: `/${planned.name}`, address: '10.0.0.1' };
      },
    });
    const result = await instance.apply(create, ({ kind, text }) => {
      lines.push(`${kind} ${text}`);
      throw new Error('the output is closed');
    });
    expect(result).toMatchObject({ state, diagnostics: [] });
    // A phase that says the same again is none; an event is told as often as it happens.
    expect(lines).toEqual(['phase one (sensitive value)', 'event two', 'event two']);
  });

  test('an id that was saved is kept when the rest fails', async () => {
    const instance = await configured({
      create: async (_, { saveState }) => {
        saveState({ id: 'u1' });
        throw new DiagnosticError(errorAt(undefined, 'Too late', 'It failed after the id was known.'));
      },
    });
    const result = await instance.apply(create);
    expect(result.state).toMatchObject({ id: 'u1', name: 'a', etag: null, address: null });
    expect(result.diagnostics).toMatchObject([{ severity: 'error', summary: 'Too late' }]);
  });

  test('an exception is a bug report and no crash, and shows no secret', async () => {
    const instance = await configured({
      create: async () => {
        throw new RangeError('cannot parse hunter22 or t0ken');
      },
    });
    const result = await instance.apply({ ...create, config: { ...thingConfig, password_wo: 'hunter22' } });
    expect(result.state).toBeNull();
    const [{ summary, detail } = { summary: '', detail: '' }] = result.diagnostics;
    expect(summary).toBe('Bug in the test provider');
    expect(detail).toContain('https://example.com/issues');
    expect(detail).toContain('cannot parse (sensitive value) or (sensitive value)');
  });

  test('a failed update keeps the prior object with what was changed of it', async () => {
    const instance = await configured({
      update: async (_, __, { saveState }) => {
        saveState({ size: 2 });
        throw new DiagnosticError(errorAt(path('name'), 'No', 'Not the name.'));
      },
    });
    const result = await instance.apply({ ...create, prior: state, planned: { ...state, size: 2, name: 'b' } });
    expect(result.state).toEqual({ ...state, size: 2 });
    expect(result.private).toBe(kept);
  });

  test('a failed delete keeps the object', async () => {
    const instance = await configured({
      delete: async () => {
        throw new DiagnosticError(errorAt(undefined, 'In use', 'By others.'));
      },
    });
    expect((await instance.apply({ ...create, prior: state, planned: null, config: null })).state).toEqual(state);
  });

  test('a handler that leaves something unknown is a bug, and what is known is kept', async () => {
    const instance = await configured({
      create: async (_, { saveState }) => {
        saveState({ id: 'u1' });
        return { id: 'u1' } as never;
      },
    });
    const result = await instance.apply(create);
    expect(result.state).toMatchObject({ id: 'u1', link: null });
    expect(result.diagnostics[0]?.detail).toContain('etag, link, address still unknown after create');
  });

  test('without a known configuration nothing is applied', async () => {
    const { instance } = instanceOf({
      create: async (_, { data }: HandlerContext<World>) => ({ id: data.log.join(), etag: '', link: '', address: null }),
    });
    await instance.configure({ token: UNKNOWN }, '1.11.4');
    const result = await instance.apply(create);
    expect(result.state).toBeNull();
    expect(result.diagnostics).toMatchObject([{ summary: 'Provider not configured' }]);
  });

  test('the timeouts block sets the deadline', async () => {
    let timeout = '';
    const instance = await configured({
      create: async (_, context) => {
        timeout = context.timeout;
        return { id: '', etag: '', link: '', address: null };
      },
    });
    await instance.apply(create);
    expect(timeout).toBe('10 min');
    await instance.apply({ ...create, planned: { ...planned, timeouts: { create: '1h30m' } } });
    expect(timeout).toBe('1 h 30 min');
  });

  test('stop reaches a handler in flight, and close waits for it', async () => {
    let stopped = false;
    const instance = await configured({
      create: (_, { signal, saveState }) =>
        new Promise((_resolve, reject) => {
          saveState({ id: 'u1' });
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(signal.reason);
          });
        }),
    });
    const result = instance.apply(create);
    await new Promise(setImmediate);
    instance.stop();
    await instance.close();
    expect(stopped).toBe(true);
    expect(await result).toMatchObject({ state: { id: 'u1' }, diagnostics: [{ summary: 'Stopped' }] });
  });
});

describe('plan', () => {
  test('what the remote side says gives diagnostics and changes nothing', async () => {
    const asked: string[] = [];
    const instance = await configured({
      preflight: async ({ action }, { warn }) => {
        asked.push(action);
        warn(undefined, 'Busy', 'It is in use.');
      },
    });
    const request = { type: 'test_thing', prior: state, proposed: null, config: null, priorPrivate: kept };
    expect(await instance.plan(request)).toMatchObject({
      planned: null,
      plannedPrivate: kept,
      diagnostics: [{ severity: 'warning' }],
    });
    const replacing = await instance.plan({ ...request, proposed: state, config: { ...thingConfig, zone: 'z' } });
    expect(replacing.requiresReplace).toEqual([[{ attribute: 'zone' }]]);
    await instance.plan({ ...request, proposed: state, config: { ...thingConfig, size: 3 } });
    await instance.plan({ ...request, proposed: state, config: thingConfig });
    expect(asked).toEqual(['delete', 'replace', 'update']);
  });

  test('without an update handler every change replaces', async () => {
    const instance = await configured({ update: undefined });
    const result = await instance.plan({
      type: 'test_thing',
      prior: state,
      proposed: state,
      config: { ...thingConfig, size: 3 },
      priorPrivate: null,
    });
    expect(result.requiresReplace).toContainEqual([{ attribute: 'size' }]);
  });
});

describe('state', () => {
  test('older state is upgraded version by version; blocks are never null', async () => {
    const instance = await configured();
    const upgraded = await instance.upgrade({
      type: 'test_thing',
      version: 0,
      raw: { json: '{"id":"u1","title":"a","disk":null}' },
    });
    expect(upgraded.state).toMatchObject({ id: 'u1', name: 'a', disk: [], timeouts: null, zone: null });
  });

  test('state that does not fit says so', async () => {
    const instance = await configured();
    const result = await instance.upgrade({ type: 'test_thing', version: 1, raw: { json: '{"size":"big"}' } });
    expect(result.state).toBeNull();
    expect(result.diagnostics[0]?.detail).toContain('size: number is needed');
  });

  test('read keeps what it is not told, prefers the prior spelling, and drops what is gone', async () => {
    const spelled = await configured({ read: async () => ({ host: 'DB', size: 9 }) });
    const prior = { ...state, host: 'db' };
    expect(await spelled.read({ type: 'test_thing', state: prior, private: kept })).toEqual({
      state: { ...prior, size: 9 },
      private: kept,
      diagnostics: [],
    });
    const gone = await configured({ read: async () => null });
    expect((await gone.read({ type: 'test_thing', state, private: kept })).state).toBeNull();
  });

  test('unset and empty are the same to a read, in sets too', async () => {
    const prior = { ...state, zone: '', disk: [{ label: '', gib: 5 }] };
    const instance = await configured({ read: async () => ({ zone: null, ports: [], disk: [{ label: null as never, gib: 5 }] }) });
    expect((await instance.read({ type: 'test_thing', state: prior, private: null })).state).toEqual({
      ...prior,
      zone: '',
      ports: null,
    });
  });

  test.each([
    [null, 'a'],
    ['', 'a'],
    ['b', 'b'],
  ])('what can only be changed by another object stays as long as no other value is told: %j', async (told, zone) => {
    const instance = await configured({ read: async () => ({ zone: told }) });
    const prior = { ...state, zone: 'a' };
    expect((await instance.read({ type: 'test_thing', state: prior, private: null })).state).toEqual({ ...prior, zone });
  });

  test('a failing read keeps the state', async () => {
    const instance = await configured({
      read: async () => {
        throw new DiagnosticError(errorAt(undefined, 'Down', 'Later.'));
      },
    });
    expect(await instance.read({ type: 'test_thing', state, private: kept })).toMatchObject({
      state,
      diagnostics: [{ summary: 'Down' }],
    });
  });

  test('import gives the id, defaults and empty blocks', async () => {
    const instance = await configured();
    const { imported } = await instance.import('test_thing', 'u7');
    expect(imported?.state).toMatchObject({ id: 'u7', size: 1, disk: [], name: null });
  });

  test('after an import, what cannot be read back is taken from the configuration, until the first change', async () => {
    const instance = await configured();
    const { imported } = await instance.import('test_thing', 'u7');
    const prior = { ...state, ...imported?.state, name: 'a', size: 1 };
    const request = { type: 'test_thing', prior, proposed: prior, config: { ...thingConfig, secret: 's3cret' } };
    const first = await instance.plan({ ...request, priorPrivate: imported?.private ?? null });
    expect(first.requiresReplace).toEqual([]);
    const applied = await instance.apply({
      ...request,
      planned: { ...state, secret: 's3cret' },
      plannedPrivate: first.plannedPrivate,
    });
    expect(applied.private).toBeNull();
  });

  test('state of a known foreign type moves, attribute by attribute', async () => {
    const instance = await configured();
    const request = { sourceProvider: 'registry.terraform.io/x/other', sourceVersion: 3, targetType: 'test_thing' };
    const sourceJson = '{"id":"u1","name":"a","size":"many","colour":"red","host":"","disk":[{"label":"x","gib":5,"fast":true}]}';
    const moved = await instance.move({ ...request, sourceType: 'other_thing', sourceJson });
    expect(moved.state).toMatchObject({ id: 'u1', name: 'a', host: null, size: 1, disk: [{ label: 'x', gib: 5 }] });
    const known = { ...request, sourceType: 'other_thing', sourceJson };
    for (const sourceProvider of ['registry.opentofu.org/x/other', 'mirror.example.com:8443/x/other']) {
      expect((await instance.move({ ...known, sourceProvider, sourceVersion: 0 })).state).toEqual(moved.state);
    }
    for (const [refused, why] of [
      [{ sourceType: 'strange_thing' }, 'It takes other_thing.'],
      [{ sourceProvider: 'registry.terraform.io/xx/other' }, 'It takes other_thing of x/other.'],
      [{ sourceVersion: 4 }, 'has schema version 4, and a test_thing takes it up to version 3'],
    ] as const) {
      const { state, diagnostics } = await instance.move({ ...known, ...refused });
      expect({ state, why: diagnostics[0]?.detail }).toEqual({ state: null, why: expect.stringContaining(why) });
    }
  });
});

describe('validation', () => {
  test('write-only values need a caller that can handle them', async () => {
    const instance = await configured();
    const config = { ...thingConfig, password_wo: 'hunter22' };
    expect((await instance.validateResource('test_thing', config, { writeOnlyAllowed: true })).diagnostics).toEqual([]);
    expect((await instance.validateResource('test_thing', config, { writeOnlyAllowed: false })).diagnostics).toMatchObject([
      { path: [{ attribute: 'password_wo' }] },
    ]);
  });

  test.each([
    [{ size: 1.5 }, 'size', 'size must be a whole number.'],
    [{ timeouts: { create: 'soon' } }, 'timeouts.create', '"soon" is no duration; write it as 30m, 1h30m or 90s.'],
  ])('%j is refused at %s', async (change, at, detail) => {
    const instance = await configured();
    const { diagnostics } = await instance.validateResource(
      'test_thing',
      { ...thingConfig, ...change },
      { writeOnlyAllowed: true },
    );
    expect(
      diagnostics.map((each) => [each.path?.map((step) => ('attribute' in step ? step.attribute : '')).join('.'), each.detail]),
    ).toEqual([[at, detail]]);
  });

  test('an unknown type is an error, not a crash', async () => {
    const instance = await configured();
    const { diagnostics } = await instance.validateResource('test_other', {}, { writeOnlyAllowed: true });
    expect(diagnostics[0]?.detail).toContain('no resource type "test_other"');
  });
});
