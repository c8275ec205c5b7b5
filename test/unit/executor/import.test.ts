import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ObjectValue, t } from '../../../src/framework';
import { planText } from '../../../src/report';
import { planJson } from '../../../src/report/plan-json';
import { FakeStack } from './support/fake-stack';

let stack: FakeStack;
beforeEach(() => {
  stack = new FakeStack();
  const imported = (state: ObjectValue | null) => ({ imported: state && { state, private: null }, diagnostics: [] });
  const thing = (id: string): ObjectValue => ({ id, value: id, fixed: null, secret: null, needs: null });
  stack.offers = {
    schema: {
      identities: {
        fake_thing: {
          version: 0,
          attributes: {
            uid: { type: t.string, description: 'Uid.', required: true },
            place: { type: t.string, description: 'Place.', required: false },
          },
        },
      },
    },
    import: async (_, id) => {
      stack.calls.push(`import ${id}`);
      return imported(id === 'none' ? null : thing(id));
    },
    importByIdentity: async (_, { uid, place }) => {
      stack.calls.push(`import by ${String(uid)} in ${String(place)}`);
      return imported(thing(String(uid)));
    },
  };
});
afterEach(() => stack.close());

describe('import blocks', () => {
  test('for_each names an object for each key', async () => {
    stack.more = {
      locals: { ids: { a: 'x', b: 'y' } },
      import: { for_each: '${local.ids}', to: 'fake_thing.all[each.key]', id: '${each.value}' },
    };
    const { plan, counts } = await stack.run({ all: { for_each: '${local.ids}', value: '${each.value}' } });
    expect(plan.changes.map(({ action, importing }) => [action, importing])).toEqual([
      ['no-op', { id: 'x' }],
      ['no-op', { id: 'y' }],
    ]);
    expect([counts.imported, stack.calls]).toEqual([2, ['import x', 'import y']]);
  });

  test('identity names an object; what it leaves out is null', async () => {
    stack.more = { import: { to: 'fake_thing.a', identity: { uid: 'x' } } };
    const { plan } = await stack.run({ a: { value: 'x' } });
    expect(stack.calls).toEqual(['import by x in null']);
    expect(planJson(plan)).toContain('"importing":{"identity":{"place":null,"uid":"x"}}');
    expect(planText(plan, { colour: false })).toContain('Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.');
    expect(stack.state.a?.attributes).toMatchObject({ id: 'x' });
  });

  test('what its id refers to is planned before it', async () => {
    await stack.run({ a: { value: 'a' } });
    stack.more = { import: { to: 'fake_thing.b', id: '${fake_thing.a.value}' } };
    expect((await stack.run({ a: { value: 'a' }, b: { value: 'a' } })).counts.imported).toBe(1);
  });

  test.each([
    [{ to: 'fake_thing.a', identity: { place: 'x' } }, 'attribute "uid" is required'],
    [{ to: 'fake_thing.a', identity: { uid: null } }, 'its identity needs a value for "uid"'],
    [{ to: 'fake_thing.a', identity: { uid: 'x', more: 1 } }, 'its identity has no "more"; it has uid, place.'],
    [{ to: 'fake_thing.a', identity: 'x' }, 'its identity is no object'],
    [{ to: 'fake_thing.a', identity: { uid: '${fake_thing.b.id}' } }, 'depends on values that only apply will tell'],
    [{ to: 'fake_thing.a', id: 'x', identity: { uid: 'x' } }, 'The arguments "id" and "identity" name an object each'],
    [{ to: 'fake_thing.a' }, 'The argument "id" is required'],
    [{ to: 'fake_thing.c[each.key]', id: 'x' }, "A resource's address such as"],
    [{ to: 'fake_thing.c[each.key]', id: 'x', for_each: { z: 1 } }, 'Configuration for import target does not exist'],
    [{ to: 'fake_thing.c["k"]', id: 'x', for_each: { y: 1, z: 1 } }, 'Duplicate import configuration'],
    [{ to: 'fake_thing.c[each.value]', id: 'x', for_each: { y: true } }, 'a text or a whole number is required'],
    [{ to: 'fake_thing.a', id: 'none' }, 'the provider found nothing to import under "none"'],
  ])('%j is refused', async (block, said) => {
    stack.more = { import: block };
    const things = { a: { value: 'a' }, b: { value: 'b' }, c: { for_each: { k: 1 } } };
    expect(await stack.refusal(things).catch((error: Error) => error.message)).toContain(said);
  });
});

describe('an import by hand', () => {
  test('is in the state at once, as it is found, and the next plan goes on from there', async () => {
    expect((await stack.import({ a: { value: 'new' } }, { address: 'fake_thing.a', source: { id: 'x' } })).diagnostics).toEqual([]);
    expect(stack.state.a?.attributes).toMatchObject({ id: 'x', value: 'x' });
    expect(await stack.planned({ a: { value: 'new' } })).toEqual({ a: 'update' });
    await stack.import({ a: {}, b: {} }, { address: 'fake_thing.b', source: { identity: { uid: 'y', place: 'here' } } });
    expect(stack.calls).toEqual(['import x', 'import by y in here']);
    expect(Object.keys(stack.state)).toEqual(['a', 'b']);
  });

  test.each([
    ['fake_thing.b', { id: 'x' }, 'The configuration has no fake_thing.b'],
    ['data.fake_thing.a', { id: 'x' }, 'is no address of a resource'],
    ['fake_thing.a', { id: 'none' }, 'found nothing to import under "none"'],
    ['fake_thing.a', { identity: { uid: 1, z: 2 } }, 'its identity has no "z"'],
  ])('%s by %j is refused', async (address, source, said) => {
    const { diagnostics } = await stack.import({ a: {} }, { address, source });
    expect(diagnostics.map(({ detail }) => detail).join()).toContain(said);
    expect(stack.state).toEqual({});
  });

  test('what is there already is not taken over once more', async () => {
    await stack.run({ a: { value: 'a' } });
    const { diagnostics } = await stack.import({ a: {} }, { address: 'fake_thing.a', source: { id: 'x' } });
    expect(diagnostics.map(({ summary }) => summary)).toEqual(['Resource already managed']);
  });
});

describe('an identity that a newer terraform wrote', () => {
  const identity = { identity_schema_version: 3, identity: { uid: 'theirs' } };
  const stored = () => {
    const file = JSON.parse(readFileSync(join(stack.directory, 'state'), 'utf8'));
    return file.resources.flatMap(({ name, instances }: { name: string; instances: object[] }) =>
      instances.map((instance) => [name, 'identity' in instance ? instance.identity : undefined]),
    );
  };
  beforeEach(async () => {
    await stack.run({ a: { value: 'a', fixed: 'f' } });
    const path = join(stack.directory, 'state');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    Object.assign(file.resources[0].instances[0], identity);
    writeFileSync(path, JSON.stringify(file));
  });

  test('stays while the object stays, whatever is changed or found of it', async () => {
    await stack.run({ a: { value: 'a', fixed: 'f' } });
    await stack.run({ a: { value: 'b', fixed: 'f' } });
    stack.behaviour = { read: (state) => ({ ...state, value: 'outside' }) };
    await stack.run({ a: { value: 'outside', fixed: 'f' }, other: {} });
    expect(stored()).toEqual([
      ['a', { uid: 'theirs' }],
      ['other', undefined],
    ]);
  });

  test.each([{}, { lifecycle: { create_before_destroy: true } }])('goes with its object, %j', async (more) => {
    await stack.run({ a: { value: 'a', fixed: 'g', ...more } });
    expect(stored()).toEqual([['a', undefined]]);
  });

  test('goes along with a move', async () => {
    stack.more = { moved: { from: 'fake_thing.a', to: 'fake_thing.b' } };
    await stack.run({ b: { value: 'a', fixed: 'f' } });
    expect(stored()).toEqual([['b', { uid: 'theirs' }]]);
  });

  test('stays with an object that is set aside and can not be taken away', async () => {
    stack.behaviour = {
      apply: ({ prior, planned }, well) =>
        planned === null
          ? { state: prior, private: null, diagnostics: [{ severity: 'error', summary: 'It stays', detail: '' }] }
          : well(),
    };
    await stack.run({ a: { value: 'a', fixed: 'g', lifecycle: { create_before_destroy: true } } });
    expect(stored()).toEqual([
      ['a', undefined],
      ['a', { uid: 'theirs' }],
    ]);
  });
});
