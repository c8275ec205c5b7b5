import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, planFileText } from '../../../src/executor';
import { attr, type EphemeralResources, errorAt, type ObjectValue, type OpenResult, schema } from '../../../src/framework';
import { planText } from '../../../src/report';
import { uiLine } from '../../../src/report/event-json';
import { progressLine } from '../../../src/report/progress';
import { FakeStack } from './support/fake-stack';
import { type HandClock, handClock } from './support/hand-clock';

const SECRET = 'opened-for-this-run-only';
const text = (value: Uint8Array | null) => new TextDecoder().decode(value ?? undefined);

let stack: FakeStack;
let clock: HandClock;
/** What is done, in its order: calls of ephemeral values, and those of things. */
let log: string[];
let opens: number;
let open: (config: ObjectValue, well: OpenResult) => OpenResult | Promise<OpenResult>;
let onClose: () => readonly ReturnType<typeof errorAt>[];
let secretsSeen: unknown[];

beforeEach(() => {
  stack = new FakeStack();
  clock = handClock();
  stack.clock = clock;
  log = stack.calls;
  opens = 0;
  secretsSeen = [];
  open = (_, well) => well;
  onClose = () => [];
  stack.offers = { schema: { ...SCHEMA }, ephemerals: EPHEMERALS };
  stack.behaviour = {
    apply: ({ config }, well) => {
      if (config) secretsSeen.push(config.token);
      return well();
    },
  };
});
afterEach(() => stack.close());

const EPHEMERALS: EphemeralResources = {
  validate: async (_, config) => ({
    diagnostics: config.name === 'wrong' ? [errorAt(undefined, 'Wrong name', 'It is wrong.')] : [],
  }),
  open: async (_, config) => {
    log.push(`open ${String(config.name)}`);
    const kept = new TextEncoder().encode(`${String(config.name)} ${++opens}`);
    return open(config, { result: { name: config.name ?? null, token: SECRET }, private: kept, diagnostics: [] });
  },
  renew: async (_, kept) => {
    log.push(`renew ${text(kept)}`);
    return { private: new TextEncoder().encode(`${text(kept)}+`), renewAt: clock.now() + 60_000, diagnostics: [] };
  },
  close: async (_, kept) => {
    log.push(`close ${text(kept)}`);
    return { diagnostics: onClose() };
  },
};

const THING = {
  id: attr.string({ computed: true, description: 'Id.' }),
  value: attr.string({ optional: true, description: 'Value.' }),
  token: attr.string({ optional: true, writeOnly: true, description: 'Token.' }),
};
const SCHEMA = {
  provider: schema({ description: 'Fake.' }, { token: attr.string({ optional: true, description: 'Token.' }) }),
  resources: { fake_thing: schema({ description: 'A thing.' }, THING) },
  ephemerals: {
    fake_key: schema(
      { description: 'A key.' },
      {
        name: attr.string({ optional: true, description: 'Name.' }),
        token: attr.string({ computed: true, description: 'Token.' }),
      },
    ),
  },
};

const key = (bodies: object = { k: { name: 'a' } }) => ({ ephemeral: { fake_key: bodies } });
const token = '${ephemeral.fake_key.k.token}';

test('they are opened for a plan and again for its apply, and closed when what uses them is done', async () => {
  stack.more = key();
  await stack.run({ a: { value: 'x', token }, b: { value: 'y' } });
  expect(secretsSeen).toEqual(expect.arrayContaining([SECRET, null]));
  const [first, second, ...rest] = log;
  expect([first, second, rest[0], rest.at(-1)]).toEqual(['open a', 'close a 1', 'open a', expect.any(String)]);
  expect(rest.indexOf('close a 2')).toBeGreaterThan(rest.indexOf('create x'));
});

test('no file that a run leaves has the value, and nothing that it says', async () => {
  stack.more = {
    ...key(),
    locals: { t: token },
    provider: { fake: [{}, { alias: 'p', token: '${local.t}' }] },
    output: { o: { value: '${ephemeralasnull(local.t)}' } },
  };
  const { plan } = await stack.run({ a: { value: 'x', token: '${local.t}', provider: 'fake.p' } });
  const postcondition = { condition: '${self.value == local.t}', error_message: 'not ${local.t}' };
  const refused = await stack.refusal({ a: { value: 'y', token, lifecycle: { postcondition } } });
  expect(refused).toContain('Resource postcondition failed');
  const said = stack.events.map((event) => `${progressLine(event)} ${uiLine(event, 0)} ${JSON.stringify(event)}`);
  const files = readdirSync(stack.directory, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('state');
  const texts = files.map((file) => readFileSync(join(stack.directory, file), 'utf8'));
  expect([...texts, ...said, refused, planText(plan, { colour: false }), keptPlan(plan)].join('\n')).not.toContain(SECRET);
});

function keptPlan(plan: Plan): string {
  return planFileText(
    { version: '1', directory: stack.directory, sources: {}, workspace: 'default', ephemeral: [], statePath: '' },
    plan,
  );
}

test('a configuration that only apply knows is opened by apply', async () => {
  stack.more = key({ k: { name: '${fake_thing.base.id}' } });
  await stack.run({ base: { value: 'base' }, a: { value: 'x', token } });
  expect(log).toEqual(['create base', 'open id-base-1', 'create x', 'close id-base-1 1']);
});

test('one needs another, and is closed before it; each instance by itself', async () => {
  stack.more = key({
    k: { name: 'inner' },
    l: { for_each: { x: 1, y: 2 }, name: '${each.key}-${length(ephemeral.fake_key.k.token)}' },
  });
  await stack.plan({ a: { token: '${ephemeral.fake_key.l["x"].token}' } });
  const size = SECRET.length;
  expect(log.slice(0, 3)).toEqual(['open inner', `open x-${size}`, `open y-${size}`]);
  expect(log.at(-1)).toBe('close inner 1');
});

test('they are closed after a failure, with what the last renewal gave', async () => {
  stack.more = key();
  stack.behaviour = {
    apply: async () => {
      await clock.advance(150_000);
      return { state: null, private: null, diagnostics: [errorAt(undefined, 'It broke', '')] };
    },
  };
  open = (_, well) => ({ ...well, renewAt: clock.now() + 90_000 });
  await stack.run({ a: { value: 'x', token } });
  expect(log.slice(2)).toEqual(['open a', 'create x', 'renew a 2', 'renew a 2+', 'close a 2++']);
});

test('an interrupted run closes them', async () => {
  const controller = new AbortController();
  stack.more = key();
  stack.behaviour = {
    apply: (_, well) => {
      controller.abort();
      return well();
    },
  };
  await stack.run({ a: { value: 'x', token }, b: { value: '${fake_thing.a.id}' } }, { signal: controller.signal });
  expect(log.slice(-2)).toEqual(['create x', 'close a 2']);
});

test('what a destroy configures its provider with is opened, and nothing else', async () => {
  stack.more = { ...key({ k: { name: 'a' }, other: { name: 'b' } }), provider: { fake: { alias: 'p', token } } };
  await stack.run({ a: { value: 'x', provider: 'fake.p' } });
  log.length = 0;
  await stack.run({ a: { value: 'x', provider: 'fake.p' } }, { mode: 'destroy' });
  expect(log).toEqual(['open a', 'close a 5', 'open a', 'delete x', 'close a 6']);
});

test('what cannot be opened or closed is told, and what needs it is not begun', async () => {
  stack.more = key();
  open = (_, well) => ({ ...well, result: null, diagnostics: [errorAt(undefined, 'No key', 'There is none.')] });
  expect(await stack.refusal({ a: { token } })).toContain('ephemeral.fake_key.k: No key: There is none.');
  open = (_, well) => ({ ...well, result: { name: 'other', token: SECRET } });
  const said = await stack.refusal({ a: { token } });
  expect(said).toContain('Provider produced invalid ephemeral resource instance');
  open = (_, well) => well;
  onClose = () => [errorAt(undefined, 'Not closed', 'It stays.')];
  expect(await stack.refusal({ a: { token } })).toContain('ephemeral.fake_key.k: Not closed');
});

test.each([
  ['a place that is kept', { a: { value: token } }, {}, 'Invalid use of ephemeral value'],
  ['an output', {}, { output: { o: { value: token } } }, 'Ephemeral value not allowed'],
  [
    'a name that is none',
    {},
    { output: { o: { value: '${ephemeral.fake_key.nope.token}' } } },
    'An ephemeral resource "fake_key" "nope"',
  ],
  ['a type that is none', {}, { ephemeral: { fake_nope: { k: {} } } }, 'does not support the ephemeral resource "fake_nope"'],
  ['an attribute that is none', {}, { locals: { l: '${ephemeral.fake_key.k.nope}' } }, 'Unsupported attribute'],
  ['what its provider refuses', {}, key({ k: { name: 'wrong' } }), 'Wrong name'],
  [
    'a precondition',
    {},
    key({ k: { name: 'a', lifecycle: { precondition: { condition: '${var.n == 2}', error_message: 'No.' } } } }),
    'No.',
  ],
  ['a lifecycle', {}, key({ k: { lifecycle: { prevent_destroy: true } } }), 'Invalid ephemeral resource lifecycle argument'],
  ['provisioners', {}, key({ k: { provisioner: { 'local-exec': { command: 'x' } } } }), 'Ephemeral resources have no provisioners'],
  [
    'a move of what is declared',
    { a: {} },
    { moved: { from: 'ephemeral.fake_key.k', to: 'fake_thing.a' } },
    'Moved object still exists',
  ],
])('%s is refused', async (_, things, more, said) => {
  stack.more = { ...key(), variable: { n: { default: 1 } }, ...more };
  const outcome = await stack.refusal(things).catch((error: Error) => error.message);
  expect(outcome).toContain(said);
  expect(outcome).not.toContain(SECRET);
});

test('the state names them among what an object depends on, and takes it away all the same', async () => {
  stack.more = key({ k: { name: '${fake_thing.base.id}' } });
  await stack.run({ base: { value: 'base' }, a: { token } });
  expect(stack.state.a?.dependencies).toEqual(['ephemeral.fake_key.k', 'fake_thing.base']);
  expect((await stack.run({ base: { value: 'base' } })).counts.destroyed).toBe(1);
  stack.more = {};
  expect((await stack.run({}, { mode: 'destroy' })).counts.destroyed).toBe(1);
});
