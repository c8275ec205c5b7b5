import { attr, createInstance, definitionsFor, errorAt, schema, UNKNOWN } from '../../../src/framework';
import { NO_NOTES, type ObjectNotes, readNotes, writeNotes } from '../../../src/framework/object-notes';
import { systemClock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';

interface Remote {
  readonly tenant: string;
  readonly adopted?: string;
  readonly objects: Set<string>;
  readonly calls: string[];
}

const { resource, provider } = definitionsFor<Remote>();
const fields = {
  id: attr.string({ computed: true, description: 'Id.' }),
  name: attr.string({ required: true, description: 'Name.' }),
};

const thing = (type: string, remote: 'object' | 'view' | 'none') =>
  resource({
    type,
    schema: schema({ description: 'A thing.' }, fields),
    remote,
    create: async ({ name }, { data }) => {
      data.calls.push(`create ${name}`);
      data.objects.add(name);
      return { id: name };
    },
    read: async ({ name }, { data }) => {
      data.calls.push(`read ${name}`);
      return data.objects.has(name) ? {} : null;
    },
    update: async ({ name }, _, { data }) => {
      data.calls.push(`update ${name}`);
      return { id: name };
    },
    delete: async ({ name }, { data }) => {
      data.calls.push(`delete ${name}`);
      data.objects.delete(name);
    },
  });

async function instanceIn(tenant: string, { adopted, objects = [] }: { adopted?: string; objects?: readonly string[] } = {}) {
  const remote: Remote = { tenant, ...(adopted !== undefined && { adopted }), objects: new Set(objects), calls: [] };
  const definition = provider({
    name: 'test',
    version: '1.0.0',
    issues: 'https://example.com/issues',
    schema: schema({ description: 'Test.' }, {}),
    configure: async () => remote,
    tenancy: {
      tenantOf: async (data) => {
        data.calls.push('tenant');
        return data.tenant;
      },
      adopted: (data) => data.adopted,
      foreign: (_, { noted, current }) => errorAt(undefined, 'Foreign', `${noted} is not ${current}`),
      lost: (_, current) => errorAt(undefined, 'Lost', `nothing in ${current}`),
    },
    resources: [thing('test_object', 'object'), thing('test_view', 'view'), thing('test_none', 'none')],
    dataSources: [],
  });
  const instance = createInstance(definition as Parameters<typeof createInstance>[0], { clock: systemClock, env: {}, log: noLog });
  await instance.configure({}, '1.11.4');
  return { instance, remote };
}

const notesOf = (notes: Partial<ObjectNotes>) => writeNotes({ ...NO_NOTES, ...notes });
const state = (name: string) => ({ id: name, name });
const read = (name: string, notes: Partial<ObjectNotes> = {}, type = 'test_object') => ({
  type,
  state: state(name),
  private: notesOf(notes),
});
const summaries = ({ diagnostics }: { readonly diagnostics: readonly { readonly summary: string }[] }) =>
  diagnostics.map(({ summary }) => summary);

describe('the tenant of an object', () => {
  test('is noted when it is made, asked for once, and before anything is changed', async () => {
    const { instance, remote } = await instanceIn('t1');
    const create = (name: string) => ({
      type: 'test_object',
      prior: null,
      planned: { id: UNKNOWN, name },
      config: { id: null, name },
      plannedPrivate: null,
    });
    const results = [await instance.apply(create('a')), await instance.apply(create('b'))];
    expect(results.map((result) => readNotes(result.private).tenant)).toEqual(['t1', 't1']);
    expect(remote.calls).toEqual(['tenant', 'create a', 'create b']);
  });

  test('is noted when an object of before is found, or changed', async () => {
    const { instance } = await instanceIn('t1', { objects: ['a'] });
    expect(readNotes((await instance.read(read('a'))).private).tenant).toBe('t1');
    const changed = await instance.apply({
      type: 'test_object',
      prior: state('a'),
      planned: { id: UNKNOWN, name: 'a2' },
      config: { id: null, name: 'a2' },
      plannedPrivate: null,
    });
    expect(readNotes(changed.private).tenant).toBe('t1');
  });

  test.each(['test_object', 'test_view'])('of another tenant a %s is neither read, changed nor deleted', async (type) => {
    const { instance, remote } = await instanceIn('t2', { objects: ['a'] });
    const plannedPrivate = notesOf({ tenant: 't1' });
    const change = { type, prior: state('a'), config: { id: null, name: 'b' }, plannedPrivate };
    const results = [
      await instance.read(read('a', { tenant: 't1' }, type)),
      await instance.apply({ ...change, planned: state('b') }),
      await instance.apply({ ...change, planned: null, config: null }),
    ];
    for (const result of results) {
      expect(summaries(result)).toEqual(['Foreign']);
      expect(result.diagnostics[0]?.detail).toBe('t1 is not t2');
      expect(result.state).toEqual(state('a'));
      expect(result.private).toEqual(plannedPrivate);
    }
    expect(remote.calls).toEqual(['tenant']);
  });

  test('that has become this one is taken over', async () => {
    const { instance } = await instanceIn('t2', { adopted: 't1', objects: ['a'] });
    const result = await instance.read(read('a', { tenant: 't1' }));
    expect(result.diagnostics).toEqual([]);
    expect(readNotes(result.private).tenant).toBe('t2');
  });

  test('does not matter for what exists in state only', async () => {
    const { instance, remote } = await instanceIn('t2');
    expect((await instance.read(read('a', { tenant: 't1' }, 'test_none'))).state).toBeNull();
    expect(remote.calls).toEqual(['read a']);
  });

  test('an object of this tenant that is gone, is gone', async () => {
    const { instance } = await instanceIn('t1');
    expect(await instance.read(read('a', { tenant: 't1' }))).toMatchObject({ state: null, diagnostics: [] });
  });
});

describe('objects whose tenant nobody noted', () => {
  test('are lost when none of them is there', async () => {
    const { instance } = await instanceIn('t2');
    const results = await Promise.all([instance.read(read('a')), instance.read(read('b'))]);
    expect(results.map(summaries)).toEqual([['Lost'], ['Lost']]);
    expect(results.map((result) => result.state)).toEqual([state('a'), state('b')]);
  });

  test('are gone when another one is there, whichever is read first', async () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const { instance } = await instanceIn('t1', { objects: ['b'] });
      const results = await Promise.all(order.map((name) => instance.read(read(name))));
      expect(Object.fromEntries(order.map((name, i) => [name, results[i]?.state ?? null]))).toEqual({ a: null, b: state('b') });
    }
  });

  test('are gone when one of a noted tenant vouches for it', async () => {
    const { instance } = await instanceIn('t1');
    await instance.read(read('b', { tenant: 't1' }));
    expect(await instance.read(read('a'))).toMatchObject({ state: null, diagnostics: [] });
  });

  test('are looked for before they are deleted: not finding one is no deletion', async () => {
    const removal = { type: 'test_object', prior: state('a'), planned: null, config: null, plannedPrivate: null };
    const elsewhere = await instanceIn('t2');
    expect(summaries(await elsewhere.instance.apply(removal))).toEqual(['Lost']);
    expect(elsewhere.remote.calls).toEqual(['tenant', 'read a']);
    const here = await instanceIn('t1', { objects: ['a'] });
    expect(await here.instance.apply(removal)).toMatchObject({ state: null, diagnostics: [] });
    expect(here.remote.calls).toEqual(['tenant', 'read a', 'delete a']);
  });
});
