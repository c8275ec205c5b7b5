import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { errorAt, type StateResult } from '../../../src/framework';
import { FakeStack } from './support/fake-stack';

let stack: FakeStack;
beforeEach(() => {
  stack = new FakeStack();
});
afterEach(() => stack.close());

const FAILURE = [errorAt(undefined, 'It broke', 'For a reason.')];
const errors = ({ diagnostics }: { readonly diagnostics: readonly { readonly summary: string }[] }) =>
  diagnostics.map(({ summary }) => summary);

describe('what is stored when a provider fails (Terraform 1.11 does the same)', () => {
  test('a create with an error and an object: kept, tainted, with its private data', async () => {
    stack.behaviour = { apply: (_, well) => ({ ...well(), diagnostics: FAILURE }) };
    expect(errors(await stack.run({ a: { value: 'x' } }))).toEqual(['It broke']);
    expect(stack.state.a).toMatchObject({ status: 'tainted', attributes: { value: 'x' }, private: 'a2VwdA==' });
    stack.behaviour = {};
    const { plan, counts } = await stack.run({ a: { value: 'x' } });
    expect(plan.changes.map(({ action, reason }) => [action, reason])).toEqual([['delete-create', 'replace_because_tainted']]);
    expect(counts).toMatchObject({ added: 1, destroyed: 1 });
    expect(stack.state.a?.status).toBeUndefined();
  });

  test('a create with an error and nothing: nothing', async () => {
    stack.behaviour = { apply: () => ({ state: null, private: null, diagnostics: FAILURE }) };
    await stack.run({ a: { value: 'x' } });
    expect(stack.state).toEqual({});
  });

  test('a create that returns something else than planned: kept, tainted, and told', async () => {
    stack.behaviour = {
      apply: (_, well) => ({ ...well(), state: { ...well().state, value: 'y' } }) as StateResult,
    };
    expect(errors(await stack.run({ a: { value: 'x' } }))).toEqual(['Provider produced inconsistent result after apply']);
    expect(stack.state.a).toMatchObject({ status: 'tainted', attributes: { value: 'y' } });
  });

  test('an update with an error: what the provider says, not tainted; without an object the old one', async () => {
    await stack.run({ a: { value: '1' }, b: { value: '1' } });
    stack.behaviour = {
      apply: ({ prior }, well) =>
        String(prior?.id).startsWith('id-1-1')
          ? { ...well(), state: { ...well().state, value: 'half' } as StateResult['state'], diagnostics: FAILURE }
          : { state: null, private: null, diagnostics: FAILURE },
    };
    const first = Object.entries(stack.state).find(([, { attributes }]) => attributes.id === 'id-1-1')?.[0] as string;
    const other = first === 'a' ? 'b' : 'a';
    await stack.run({ a: { value: '2' }, b: { value: '2' } });
    expect(stack.state[first]).toMatchObject({ attributes: { value: 'half' } });
    expect(stack.state[other]).toMatchObject({ attributes: { value: '1' }, private: 'a2VwdA==' });
    expect([stack.state.a?.status, stack.state.b?.status]).toEqual([undefined, undefined]);
  });

  test('a delete with an error: the object stays; what depends on it being gone is not begun', async () => {
    await stack.run({ base: { value: 'base' }, user: { value: 'user', needs: ['${fake_thing.base.id}'] } });
    stack.calls.length = 0;
    stack.behaviour = { apply: ({ prior }) => ({ state: prior, private: null, diagnostics: FAILURE }) };
    expect(errors(await stack.run({}, { mode: 'destroy' }))).toEqual(['It broke']);
    expect(stack.calls).toEqual(['delete user']);
    expect(Object.keys(stack.state)).toEqual(['base', 'user']);
  });

  test('a provider that throws is told as a bug, and the other objects go on', async () => {
    stack.behaviour = {
      apply: ({ planned }, well) => {
        if (planned?.value === 'bad') throw new TypeError('no such luck');
        return well();
      },
    };
    const { diagnostics, counts } = await stack.run({ a: { value: 'bad' }, b: { value: 'good' } });
    expect(diagnostics).toMatchObject([
      { address: 'fake_thing.a', summary: 'Unexpected failure', detail: expect.stringContaining('no such luck') },
    ]);
    expect(counts.added).toBe(1);
    expect(Object.keys(stack.state)).toEqual(['b']);
  });

  test('nothing of a failed create is shown that is sensitive', async () => {
    stack.behaviour = {
      apply: (_, well) => ({ ...well(), state: { ...well().state, secret: 'other-s3cret' } }) as StateResult,
    };
    const { diagnostics } = await stack.run({ a: { secret: 'my-s3cret' } });
    expect(errors({ diagnostics })).toEqual(['Provider produced inconsistent result after apply']);
    expect(JSON.stringify(diagnostics)).not.toContain('s3cret');
  });
});

describe('create_before_destroy', () => {
  const config = (fixed: string) => ({ a: { fixed, lifecycle: { create_before_destroy: true } } });

  test('the new object stands before the old one goes', async () => {
    await stack.run(config('1'));
    await stack.run(config('2'));
    expect(stack.calls).toEqual(['create 1', 'create 2', 'delete 1']);
    expect(Object.keys(stack.state)).toEqual(['a']);
  });

  test('when the new one fails, the old one is put back; when the old one does not go, it stays deposed and the next run takes it away', async () => {
    await stack.run(config('1'));
    stack.behaviour = { apply: () => ({ state: null, private: null, diagnostics: FAILURE }) };
    await stack.run(config('2'));
    expect(stack.state).toMatchObject({ a: { attributes: { fixed: '1' } } });
    expect(Object.keys(stack.state)).toEqual(['a']);

    stack.behaviour = {
      apply: ({ prior, planned }, well) => (planned === null ? { state: prior, private: null, diagnostics: FAILURE } : well()),
    };
    await stack.run(config('2'));
    expect(stack.state).toMatchObject({ a: { attributes: { fixed: '2' } }, 'a (deposed)': { attributes: { fixed: '1' } } });

    stack.behaviour = {};
    expect(await stack.planned(config('2'))).toEqual({ 'a (deposed)': 'delete' });
    await stack.run(config('2'));
    expect(Object.keys(stack.state)).toEqual(['a']);
  });
});

test('an object that is gone is planned anew, and one that changed is brought back', async () => {
  await stack.run({ a: { value: 'a' }, b: { value: 'b' } });
  stack.behaviour = { read: (state) => (state.value === 'a' ? null : { ...state, value: 'drifted' }) };
  expect(await stack.planned({ a: { value: 'a' }, b: { value: 'b' } })).toEqual({ a: 'create', b: 'update' });
  expect(await stack.planned({ a: { value: 'a' }, b: { value: 'b' } }, { refresh: false })).toEqual({});
});

test('once it is stopped, nothing new begins and what was done is kept', async () => {
  const controller = new AbortController();
  stack.behaviour = {
    apply: (_, well) => {
      controller.abort();
      return well();
    },
  };
  const things = { a: { value: 'a' }, b: { value: 'b', needs: ['${fake_thing.a.id}'] } };
  const { interrupted, counts } = await stack.run(things, { signal: controller.signal });
  expect([interrupted, counts.added]).toEqual([true, 1]);
  expect(Object.keys(stack.state)).toEqual(['a']);
  stack.behaviour = {};
  expect((await stack.run(things)).counts.added).toBe(1);
});

test('once it is stopped, a plan asks about nothing that waits for its turn', async () => {
  const things = { a: { count: 30, value: 'a' } };
  await stack.run(things);
  const controller = new AbortController();
  let reads = 0;
  stack.behaviour = {
    read: (state) => {
      reads += 1;
      controller.abort();
      return state;
    },
  };
  await expect(stack.run(things, { signal: controller.signal })).rejects.toThrow();
  expect(reads).toBeLessThanOrEqual(10);
});

describe('warnings', () => {
  const things = { a: { value: 'a' }, b: { value: 'b' } };
  const said = async (targets: readonly string[], mode: 'normal' | 'destroy' = 'normal') => {
    stack.events.length = 0;
    await stack.run(things, { targets, mode });
    return stack.events.flatMap((event) => (event.kind === 'diagnostic' ? [event.diagnostic] : []));
  };

  test('of targets, when planned and when applied', async () => {
    expect(await said([])).toEqual([]);
    for (const mode of ['normal', 'destroy'] as const) {
      expect(await said(['fake_thing.a'], mode)).toMatchObject([
        { severity: 'warning', summary: 'Resource targeting is in effect' },
        { severity: 'warning', summary: 'Applied changes may be incomplete' },
      ]);
    }
  });

  test('of targets that name nothing', async () => {
    const named = (await said(['fake_thing.a', 'fake_thing.a[0]', 'fake_thing.no'])).filter(
      ({ summary }) => summary === 'Target names nothing',
    );
    expect(named.map(({ detail }) => /has (\S+),/.exec(detail ?? '')?.[1])).toEqual(['fake_thing.a[0]', 'fake_thing.no']);
  });
});

test('when no order can be found, that is told, and the state is kept', async () => {
  await stack.run({ a: { value: 'a' }, b: { value: 'b', needs: ['${fake_thing.a.id}'] } });
  const file = join(stack.directory, 'state');
  const state = JSON.parse(readFileSync(file, 'utf8')) as { resources: { instances: { dependencies?: string[] }[] }[] };
  for (const { instances } of state.resources) for (const one of instances) one.dependencies = ['fake_thing.a', 'fake_thing.b'];
  writeFileSync(file, JSON.stringify(state));
  expect(errors(await stack.run({}))).toEqual(['Cycle']);
  expect(Object.keys(stack.state)).toEqual(['a', 'b']);
});

test('whatever depends on what: things are made after what they need and destroyed before it', async () => {
  const graphs = fc
    .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
    .map((lists) => lists.map((list, i) => (i === 0 ? [] : [...new Set(list.map((n) => n % i))])));
  let edges = 0;
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const fresh = new FakeStack();
      edges += graph.flat().length;
      try {
        const things = Object.fromEntries(
          graph.map((needs, i) => [`t${i}`, { value: `t${i}`, needs: needs.map((n) => `\${fake_thing.t${n}.id}`) }]),
        );
        await fresh.run(things);
        const order = (action: string) => fresh.calls.filter((call) => call.startsWith(action)).map((call) => call.split(' ')[1]);
        expect(new Set(order('create'))).toEqual(new Set(Object.keys(things)));
        const created = order('create');
        for (const [i, needs] of graph.entries()) {
          for (const n of needs) expect(created.indexOf(`t${n}`)).toBeLessThan(created.indexOf(`t${i}`));
        }
        expect(await fresh.planned(things)).toEqual({});
        // Also when the whole configuration has vanished: the order is in the state.
        await fresh.run({});
        const deleted = order('delete');
        expect(new Set(deleted)).toEqual(new Set(Object.keys(things)));
        for (const [i, needs] of graph.entries()) {
          for (const n of needs) expect(deleted.indexOf(`t${i}`)).toBeLessThan(deleted.indexOf(`t${n}`));
        }
        expect(fresh.state).toEqual({});
      } finally {
        fresh.close();
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 12) },
  );
  expect(edges).toBeGreaterThan(0);
});
