import { createPluginInstance } from '../../../src/bridge/client/instance';
import { PluginPool } from '../../../src/bridge/client/plugin-pool';
import { isUnknown, type ProviderInstance, type UpgradeRequest } from '../../../src/framework';
import { noLog } from '../../../src/runtime/log';
import { Crooked, SOURCE } from './crooked';

const CONFIG = { id: null, name: 'a', size: 2, tags: { x: 'y' }, secret: 'hidden' };
const PROPOSED = { ...CONFIG };
const STATE = { ...CONFIG, id: 'box-a', secret: null };
const CREATE = { type: 'crooked_box', prior: null, proposed: PROPOSED, config: CONFIG, priorPrivate: null };

describe('an instance of a plugin', () => {
  let crooked: Crooked;
  let pools: PluginPool[];

  /** For what leaves its process as it was. */
  let shared: PluginPool;

  beforeAll(() => {
    crooked = new Crooked();
    shared = new PluginPool({ source: SOURCE, start: () => crooked.start('') });
  });
  beforeEach(() => {
    pools = [];
    crooked.forget();
  });
  afterEach(() => Promise.all(pools.map((pool) => pool.close())));
  afterAll(async () => {
    await shared.close();
    crooked.remove();
  });

  function poolOf(how: string, schemaTimeoutMs?: number): PluginPool {
    const pool = new PluginPool({ source: SOURCE, start: () => crooked.start(how), schemaTimeoutMs });
    pools.push(pool);
    return pool;
  }
  const instanceOf = (how: string): ProviderInstance => createPluginInstance(SOURCE, poolOf(how), noLog);
  /** Does something with an instance whose process others take up after it. */
  async function using<T>(work: (instance: ProviderInstance) => Promise<T>): Promise<T> {
    const instance = createPluginInstance(SOURCE, shared, noLog);
    try {
      return await work(instance);
    } finally {
      await instance.close();
    }
  }
  const called = (name: string) => ({ ...CREATE, proposed: { ...PROPOSED, name }, config: { ...CONFIG, name } });

  test('declares what its provider declares', async () => {
    const { resources, functions, diagnostics } = await using((instance) => instance.schema());
    expect(diagnostics).toEqual([]);
    const box = resources.crooked_box;
    expect(box?.version).toBe(3);
    expect(box?.block.attributes.tags).toMatchObject({ type: { kind: 'map' }, deprecated: 'Use the name.', optional: true });
    expect(box?.block.attributes.secret).toMatchObject({ writeOnly: true });
    expect(functions?.twice?.parameters).toHaveLength(1);
  });

  test('takes an object from a plan to its end', async () => {
    const instance = instanceOf('');
    expect(await instance.configure({ greeting: null }, '1.11.4')).toEqual({ diagnostics: [] });
    const planned = await instance.plan(CREATE);
    expect(isUnknown(planned.planned?.id)).toBe(true);
    expect(Buffer.from(planned.plannedPrivate ?? []).toString()).toBe('planned');
    const made = await instance.apply({ ...CREATE, planned: planned.planned, plannedPrivate: planned.plannedPrivate });
    expect(made).toMatchObject({ state: STATE, diagnostics: [] });
    const found = await instance.read({ type: 'crooked_box', state: STATE, private: made.private });
    expect(found.state).toBe(STATE);
    expect(found.private).toBe(made.private);
    const gone = { type: 'crooked_box', prior: STATE, planned: null, config: null, plannedPrivate: made.private };
    expect((await instance.apply(gone)).state).toBeNull();
    await instance.close();
  });

  test('does not ask who does not announce it about a removal', async () => {
    const removal = { type: 'crooked_box', prior: STATE, proposed: null, config: null, priorPrivate: Buffer.from('kept') };
    expect(await using((instance) => instance.plan(removal))).toMatchObject({
      planned: null,
      plannedPrivate: removal.priorPrivate,
    });
    expect(crooked.asked()).not.toContain('PlanResourceChange');
    crooked.forget();
    await instanceOf('plans-destroy').plan(removal);
    expect(crooked.asked()).toContain('PlanResourceChange');
  });

  test('tells what its provider tells, and where', async () => {
    const instance = instanceOf('');
    expect((await instance.configure({ greeting: 'rude' }, '1.11.4')).diagnostics).toEqual([
      { severity: 'error', summary: 'Rude greeting', detail: 'Be polite.', path: [{ attribute: 'greeting' }] },
    ]);
    const shaky = await instance.validateResource('crooked_box', { ...CONFIG, name: 'shaky' }, { writeOnlyAllowed: true });
    expect(shaky.diagnostics).toEqual([{ severity: 'warning', summary: 'Shaky', detail: 'It may fall.' }]);
    expect(await instance.functions?.call('twice', ['ab'])).toEqual({ result: 'abab' });
    expect(await instance.functions?.call('twice', ['no'])).toEqual({ error: 'it says no', argument: 0 });
  });

  test('reads what older versions of its provider stored', async () => {
    const stored = (version: number, raw: UpgradeRequest['raw']) =>
      using((instance) => instance.upgrade({ type: 'crooked_box', version, raw }));
    const { state } = await stored(1, { json: '{"id":"box-a","name":"a","size":2}' });
    expect(state).toMatchObject({ name: 'a-of-1', tags: null });
    const flatmap = { id: 'box-a', name: 'a', size: '4' };
    expect((await stored(3, { flatmap })).state).toMatchObject({ name: 'a', size: 4 });
  });

  test.each([
    ['die-in-plan', 'Plugin did not respond', /PlanResourceChange call: It ended with exit code 2\..*panic: out of luck/s],
    ['rubbish-plan', 'Provider produced invalid object', /PlanResourceChange of crooked_box/],
    ['wrong-type', 'Provider produced invalid object', /name: a string is expected, found a number/],
    ['missing-attribute', 'Provider produced invalid object', /attribute "name" is missing/],
  ])('ends in an error when its provider misbehaves: %s', async (how, summary, detail) => {
    const { planned, diagnostics } = await using((instance) => instance.plan(called(how)));
    expect(planned).toBeNull();
    expect(diagnostics).toEqual([expect.objectContaining({ severity: 'error', summary, detail: expect.stringMatching(detail) })]);
  });

  test('keeps what is known when its provider dies while it makes something', async () => {
    const request = {
      type: 'crooked_box',
      prior: null,
      planned: { ...STATE, name: 'die-in-apply' },
      config: CONFIG,
      plannedPrivate: null,
    };
    const { state, diagnostics } = await using((instance) => instance.apply(request));
    expect(state).toBeNull();
    expect(diagnostics[0]?.detail).toContain('out of memory');
  });

  test('refuses what was put off', async () => {
    const { diagnostics } = await using((instance) =>
      instance.read({ type: 'crooked_box', state: { ...STATE, name: 'deferred-read' }, private: null }),
    );
    expect(diagnostics[0]?.summary).toBe('Provider deferred changes when Terraform did not allow deferrals');
  });

  test.each([
    ['bad-schema', /the resource crooked_box\.size has no type/],
    ['rubbish', /no handshake/],
  ])('says what is wrong when it cannot be used: %s', async (how, detail) => {
    const { diagnostics } = await instanceOf(how).schema();
    expect(diagnostics[0]?.detail).toMatch(detail);
  });

  test('takes a schema larger than what gRPC takes by itself', async () => {
    const { resources, diagnostics } = await instanceOf('large').schema();
    expect(diagnostics).toEqual([]);
    expect(resources.crooked_box?.block.description).toHaveLength(6_000_000);
  });

  test('says so when its provider never says what it is', async () => {
    const { diagnostics } = await createPluginInstance(SOURCE, poolOf('hang-in-schema', 500), noLog).schema();
    expect(diagnostics[0]?.detail).toBe('The plugin did not answer the GetSchema call in time.');
  });

  test('tells its provider to stop, and waits for it', async () => {
    const instance = createPluginInstance(SOURCE, shared, noLog);
    const reading = instance.read({ type: 'crooked_box', state: { ...STATE, name: 'hang-in-read' }, private: null });
    while (!crooked.asked().includes('ReadResource')) await new Promise((resolve) => setImmediate(resolve));
    instance.stop();
    await instance.close();
    expect((await reading).diagnostics[0]?.summary).toBe('Stopped');
  });

  test('says what its provider does not serve', async () => {
    const moved = { sourceProvider: 'p', sourceType: 't', sourceVersion: 0, sourceJson: '{}', targetType: 'crooked_box' };
    const answers = await using((instance) =>
      Promise.all([
        instance.move(moved),
        instance.readDataSource('crooked_jar', {}),
        instance.importByIdentity?.('crooked_box', {}),
        instance.ephemerals?.renew('crooked_key', null),
      ]),
    );
    expect(answers.map((answer) => answer?.diagnostics[0]?.summary)).toEqual([
      'Unsupported `moved` across resource types',
      'Unknown data source',
      'No identity',
      'Unsupported plugin method',
    ]);
  });

  test('shares a process until it is configured', async () => {
    const pool = poolOf('');
    const [first, second] = [createPluginInstance(SOURCE, pool, noLog), createPluginInstance(SOURCE, pool, noLog)];
    await first.schema();
    await first.validateResource('crooked_box', CONFIG, { writeOnlyAllowed: true });
    await first.close();
    await second.configure({ greeting: null }, '1.11.4');
    await second.close();
    expect(crooked.asked().filter((call) => call === 'GetSchema')).toHaveLength(1);
    const third = createPluginInstance(SOURCE, pool, noLog);
    await third.configure({ greeting: null }, '1.11.4');
    await third.close();
    // What was configured is used for nothing else, and each process is asked for its schema.
    expect(crooked.asked().filter((call) => call === 'GetSchema')).toHaveLength(2);
  });
});
