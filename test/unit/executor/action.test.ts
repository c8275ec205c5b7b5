import { planFileText, readPlanFile } from '../../../src/executor';
import { attr, errorAt, type ProviderActions, schema } from '../../../src/framework';
import { applyText, planMarkdown, planText } from '../../../src/report';
import { uiLine } from '../../../src/report/event-json';
import { planJson } from '../../../src/report/plan-json';
import { progressLine } from '../../../src/report/progress';
import { FakeStack } from './support/fake-stack';

let stack: FakeStack;
/** Why an action is refused while planning, or fails; by its message. */
let refused: string | undefined;
let failing: string | undefined;

const ACTIONS: ProviderActions = {
  validate: async (_, config) => ({ diagnostics: config.message === 'odd' ? [errorAt(undefined, 'Odd message', '')] : [] }),
  plan: async (_, config) => {
    stack.calls.push(`plan ${String(config.message)}`);
    return { diagnostics: config.message === refused ? [errorAt(undefined, 'Refused', 'Not now.')] : [] };
  },
  invoke: async (_, config, progress) => {
    stack.calls.push(`invoke ${String(config.message)}`);
    progress?.({ kind: 'event', text: `saying ${String(config.message)}` });
    return { diagnostics: config.message === failing ? [errorAt(undefined, 'It broke', 'For a reason.')] : [] };
  },
};

beforeEach(() => {
  stack = new FakeStack();
  refused = undefined;
  failing = undefined;
  stack.offers = {
    schema: {
      actions: {
        fake_say: schema(
          { description: 'Says something.' },
          {
            message: attr.string({ required: true, description: 'What.' }),
            secret: attr.string({ optional: true, sensitive: true, description: 'Secret.' }),
          },
        ),
      },
    },
    actions: ACTIONS,
  };
});
afterEach(() => stack.close());

const say = (bodies: { readonly [name: string]: object }) => ({ action: { fake_say: bodies } });
const hello = say({ hello: { config: { message: 'hello' } } });
const on = (events: readonly string[], more: object = {}) => ({
  lifecycle: { action_trigger: [{ events, actions: ['action.fake_say.hello'], ...more }] },
});
const invoked = () => stack.calls.filter((call) => !call.startsWith('plan '));
const triggered = (plan: { readonly invocations: readonly { readonly trigger?: { readonly event: string } }[] }) =>
  plan.invocations.map(({ trigger }) => trigger?.event);

test.each([
  ['before_create', ['invoke hello', 'create x']],
  ['after_create', ['create x', 'invoke hello']],
  ['before_update', ['create x']],
])('%s, of an object that is made', async (event, calls) => {
  stack.more = hello;
  await stack.run({ a: { value: 'x', ...on([event]) } });
  expect(invoked()).toEqual(calls);
});

test.each([
  ['before_update', { value: 'y' }, ['invoke hello', 'update y']],
  ['after_update', { value: 'y' }, ['update y', 'invoke hello']],
  ['after_create', { value: 'y' }, ['update y']],
  ['before_create', { value: 'x', fixed: 'f' }, ['delete x', 'invoke hello', 'create x']],
  ['after_create', { value: 'x', fixed: 'f' }, ['delete x', 'create x', 'invoke hello']],
  ['after_update', { value: 'x' }, []],
])('%s, of an object that becomes %j', async (event, body, calls) => {
  stack.more = hello;
  await stack.run({ a: { value: 'x' } });
  stack.calls.length = 0;
  const { counts, plan } = await stack.run({ a: { ...body, ...on([event]) } });
  expect(invoked()).toEqual(calls);
  expect(counts.invoked).toBe(plan.invocations.length);
});

test('the order is that of the triggers and of their actions, whatever they refer to', async () => {
  stack.more = say({
    own: { config: { message: '${fake_thing.a.id}' } },
    other: { config: { message: '${fake_thing.b.id}' } },
    each: { for_each: { k: 'kay' }, config: { message: '${each.value}' } },
  });
  const lifecycle = {
    action_trigger: [
      { events: ['after_create'], actions: ['action.fake_say.own', 'action.fake_say.other'] },
      { events: ['after_create', 'before_create'], actions: ['action.fake_say.each["k"]'] },
    ],
  };
  const { plan } = await stack.run({ a: { value: 'a', lifecycle }, b: { value: 'b' } });
  const [first, ...rest] = invoked().filter((call) => !call.endsWith(' b'));
  expect([first, rest[0]]).toEqual(['invoke kay', 'create a']);
  expect(rest.slice(1).map((call) => call.replace(/-\d$/, ''))).toEqual(['invoke id-a', 'invoke id-b', 'invoke kay']);
  expect(triggered(plan)).toEqual(['before_create', 'after_create', 'after_create', 'after_create']);
});

test('a condition decides, for each instance; its key may be that of the action', async () => {
  stack.more = {
    ...say({ hello: { count: 2, config: { message: 'hello ${count.index}' } } }),
    variable: { on: { default: true } },
  };
  const lifecycle = {
    action_trigger: {
      events: ['after_create'],
      condition: '${var.on && count.index == 1}',
      actions: ['action.fake_say.hello[count.index]'],
    },
  };
  await stack.run({ a: { count: 2, value: 'x', lifecycle } });
  expect(invoked().filter((call) => call.startsWith('invoke'))).toEqual(['invoke hello 1']);
});

test('what an action before fails keeps the change from being made, and what depends on it', async () => {
  failing = 'hello';
  stack.more = hello;
  const things = { a: { value: 'a', ...on(['before_create']) }, b: { value: '${fake_thing.a.id}' }, c: { value: 'c' } };
  const { diagnostics } = await stack.run(things);
  expect(diagnostics).toMatchObject([{ address: 'action.fake_say.hello', summary: 'It broke' }]);
  expect(Object.keys(stack.state)).toEqual(['c']);
});

test('one after it fails the run; the object is kept, and the next action is not invoked', async () => {
  failing = 'hello';
  stack.more = say({ hello: { config: { message: 'hello' } }, bye: { config: { message: 'bye' } } });
  const lifecycle = { action_trigger: { events: ['after_create'], actions: ['action.fake_say.hello', 'action.fake_say.bye'] } };
  const { diagnostics, counts } = await stack.run({ a: { value: 'a', lifecycle } });
  expect(diagnostics.map(({ summary }) => summary)).toEqual(['It broke']);
  expect([counts.added, counts.invoked, stack.state.a?.status]).toEqual([1, 0, undefined]);
  expect(await stack.planned({ a: { value: 'a', lifecycle } })).toEqual({});
});

test('what is planned is told, and done by way of a file, too', async () => {
  stack.more = say({ hello: { config: { message: 'hello', secret: 'hush' } } });
  const things = { a: { value: 'x', ...on(['before_create', 'after_create']) } };
  const { plan } = await stack.plan(things);
  if (!plan) throw new Error('no plan');
  const text = planText(plan, { colour: false });
  expect(text).toContain(
    '\n\n    # Actions to be invoked before this change in order:\n    action "fake_say" "hello" {\n        config {\n            message = "hello"\n            secret  = (sensitive value)\n        }\n    }',
  );
  expect(text).toContain('Plan: 1 to add, 0 to change, 0 to destroy. Actions: 2 to invoke.');
  expect(planMarkdown(plan)).toContain('- <code>action.fake_say.hello</code> before <code>fake_thing.a</code> is created');
  expect(JSON.parse(planJson(plan)).action_invocations).toEqual([
    expect.objectContaining({
      address: 'action.fake_say.hello',
      config_values: { message: 'hello', secret: 'hush' },
      config_sensitive: { secret: true },
      config_unknown: {},
      provider_name: 'registry.terraform.io/test/fake',
      lifecycle_action_trigger: {
        triggering_resource_address: 'fake_thing.a',
        action_trigger_event: 'BeforeCreate',
        action_trigger_block_index: 0,
        actions_list_index: 0,
      },
    }),
    expect.objectContaining({ type: 'fake_say', name: 'hello' }),
  ]);
  const file = { version: '1', directory: stack.directory, sources: {}, statePath: '', workspace: '', ephemeral: [] };
  const again = readPlanFile('p', planFileText(file, plan), '1');
  const { counts } = await stack.applied(things, (schemas) => again.plan(schemas));
  expect(counts.invoked).toBe(2);
  expect(applyText(counts, {}, { colour: false })).toContain('0 destroyed. Actions: 2 invoked.');
  const told = stack.events.flatMap((event) => progressLine(event) ?? []);
  expect(told).toEqual(
    expect.arrayContaining([
      'Action started: action.fake_say.hello (triggered by fake_thing.a)',
      'Action action.fake_say.hello (triggered by fake_thing.a): saying hello',
      'Action complete: action.fake_say.hello (triggered by fake_thing.a)',
    ]),
  );
  const start = stack.events.find(({ kind }) => kind === 'action_start');
  expect(JSON.parse((start && uiLine(start, 0)) ?? '')).toMatchObject({
    '@message': 'fake_thing.a.trigger[0]: Action started: action.fake_say.hello',
    type: 'action_start',
    hook: {
      action: { addr: 'action.fake_say.hello' },
      lifecycle: { trigger_index: 0, actions_index: 0, trigger_event: 'BeforeCreate' },
    },
  });
});

describe('--invoke', () => {
  test('invokes what is named, with what the state has, and does nothing else', async () => {
    stack.more = say({ hello: { config: { message: '${fake_thing.a.id}' } }, bye: { config: { message: 'bye' } } });
    await stack.run({ a: { value: 'a' } });
    stack.more = { ...stack.more, output: { o: { value: 'new' } } };
    stack.calls.length = 0;
    const before = stack.state;
    const { counts, plan } = await stack.run({ a: { value: 'changed' }, b: { value: 'b' } }, { invoke: ['action.fake_say.hello'] });
    expect(stack.calls).toEqual(['plan id-a-1', 'invoke id-a-1']);
    expect(stack.state).toEqual(before);
    expect([counts, plan.mode]).toMatchObject([{ added: 0, changed: 0, invoked: 1 }, 'invoke']);
    const text = planText(plan, { colour: false });
    expect(text).toContain('pcg will invoke the following action(s):');
    expect(text).toContain('Plan: 0 to add, 0 to change, 0 to destroy. Actions: 1 to invoke.');
  });

  test.each([
    ['action.fake_say.nope', 'The configuration has no action.fake_say.nope'],
    ['fake_thing.a', 'is no address of an action'],
    ['action.fake_say.hello[0]', 'There is no action.fake_say.hello[0]'],
  ])('%s is refused', async (address, said) => {
    stack.more = hello;
    expect(await stack.refusal({ a: {} }, { invoke: [address] })).toContain(said);
  });

  test('a failure is told', async () => {
    stack.more = hello;
    failing = 'hello';
    const { diagnostics } = await stack.run({}, { invoke: ['action.fake_say.hello'] });
    expect(diagnostics.map(({ summary }) => summary)).toEqual(['It broke']);
  });
});

test.each([
  [
    'what its provider refuses to plan',
    () => {
      refused = 'hello';
    },
    on(['after_create']),
    {},
    'action.fake_say.hello: Refused',
  ],
  [
    'an unknown condition',
    undefined,
    on(['after_create'], { condition: '${fake_thing.b.id == "x"}' }),
    {},
    'Unknown condition value',
  ],
  ['a condition about itself', undefined, on(['after_create'], { condition: '${self.id == "x"}' }), {}, 'Invalid "self" reference'],
  ['an event that is none', undefined, on(['after_destroy']), {}, 'before_create, after_create, before_update, after_update'],
  ['the same event twice', undefined, on(['after_create', 'after_create']), {}, 'already defined in this action_trigger block'],
  ['no event', undefined, on([]), {}, 'At least one event must be specified'],
  ['no action', undefined, on(['after_create'], { actions: [] }), {}, 'At least one action must be specified'],
  [
    'an action that is none',
    undefined,
    on(['after_create'], { actions: ['action.fake_say.hallo'] }),
    {},
    'reference to the action "action.fake_say.hallo"',
  ],
  ['no address', undefined, on(['after_create'], { actions: ['fake_say.hello'] }), {}, 'Invalid action expression'],
  [
    'an instance that is none',
    undefined,
    on(['after_create'], { actions: ['action.fake_say.hello[1]'] }),
    {},
    'Reference to non-existent action instance',
  ],
  ['a value of an action', undefined, { value: '${action.fake_say.hello.message}' }, {}, 'An action has no value'],
  ['a type that is none', undefined, {}, { action: { fake_nope: { n: {} } } }, 'does not support the action type "fake_nope"'],
  ['a configuration that is not right', undefined, {}, say({ hello: { config: { message: 'odd' } } }), 'Odd message'],
  ['an argument beside config', undefined, {}, say({ hello: { message: 'x' } }), 'message'],
])('%s is refused', async (_, prepare, body, more, said) => {
  prepare?.();
  stack.more = { ...hello, ...more };
  const outcome = await stack.refusal({ a: { value: 'a', ...body }, b: {} }).catch((error: Error) => error.message);
  expect(outcome).toContain(said);
});
