import { planFileText, readPlanFile } from '../../../../src/executor';
import { FakeStack } from '../support/fake-stack';

let stack: FakeStack;
beforeEach(() => {
  stack = new FakeStack();
});
afterEach(() => stack.close());

const PROVIDER = {
  ref: 'provider["registry.terraform.io/test/fake"]',
  name: 'fake',
  version: '1.2.3',
  facts: [{ label: 'place', value: 'memory' }],
};

test('a plan says what it was made with', async () => {
  const planned = await stack.plan({ a: { value: '1' } });
  expect(planned).toMatchObject({ providers: [PROVIDER], unplanned: [], plan: { providers: [PROVIDER] } });
});

test('a plan file keeps that, and one from before has none', async () => {
  const { plan } = await stack.plan({});
  if (!plan) throw new Error('there is no plan');
  const about = { version: '1', directory: '/x', sources: {}, statePath: '/x/s', workspace: 'default', ephemeral: [] };
  const providers = [{ ...PROVIDER, facts: [{ label: 'place', value: 'elsewhere' }] }];
  const read = (text: string) => readPlanFile('p', text, '1').plan(new Map() as never).providers;
  expect(read(planFileText(about, { ...plan, providers }))).toEqual(providers);
  expect(read(planFileText(about, { ...plan, providers: undefined } as never))).toEqual([]);
});

test('where there is no plan, what was not looked at is named, and what refused it is not', async () => {
  await stack.run({ gone: { needs: [] } });
  stack.behaviour = { refuse: (proposed) => (proposed?.value === 'bad' ? 'No' : undefined) };
  const planned = await stack.plan({
    a: { value: 'bad' },
    b: { value: 'good' },
    c: { value: 'x', needs: ['${fake_thing.a.id}'] },
    d: { value: 'x', needs: ['${fake_thing.c.id}'] },
  });
  expect(planned).toMatchObject({
    plan: undefined,
    providers: [PROVIDER],
    diagnostics: [{ severity: 'error', summary: 'No', address: 'fake_thing.a' }],
  });
  expect([...planned.unplanned].sort()).toEqual(['fake_thing.c', 'fake_thing.d']);
});

test('a run that was stopped names all that it did not get to', async () => {
  await stack.run({ a: { value: '1' } });
  const stop = new AbortController();
  stop.abort();
  const { plan, unplanned } = await stack.plan({ a: { value: '1' }, b: { value: '2' } }, { signal: stop.signal });
  expect([plan, [...unplanned].sort()]).toEqual([undefined, ['fake_thing.a', 'fake_thing.b']]);
});

test('what is wrong whatever the values are leaves nothing planned', async () => {
  const { unplanned } = await stack.plan({ a: { value: '${1 + "x"}' }, b: { value: '1' } });
  expect([...unplanned].sort()).toEqual(['fake_thing.a', 'fake_thing.b']);
});
