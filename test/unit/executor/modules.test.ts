import { planFileText, readPlanFile } from '../../../src/executor';
import { attr, schema } from '../../../src/framework';
import { FakeStack } from './support/fake-stack';

const REQUIRED = { required_providers: { fake: { source: 'test/fake' } } };
const FAKE = 'provider["registry.terraform.io/test/fake"]';
let stack: FakeStack;

beforeEach(() => {
  stack = new FakeStack();
});
afterEach(() => stack.close());

/** A module of one thing. */
const thing = (body: object, more: object = {}) => ({ terraform: REQUIRED, resource: { fake_thing: { x: body } }, ...more });

describe('the provider of what is in a module', () => {
  const providerOf = async () => {
    const { plan } = await stack.run({});
    return Object.fromEntries(plan.changes.map(({ address, provider }) => [address.module ?? '', provider]));
  };

  test('is the default one of the root, whatever it is called there', async () => {
    stack.more = { provider: { fake: [{}, { alias: 'second' }] }, module: { m: { source: './m' } } };
    stack.modules = {
      m: {
        terraform: { required_providers: { own: { source: 'test/fake' } } },
        resource: { fake_thing: { x: { provider: 'own', value: 'a' } } },
      },
    };
    expect(await providerOf()).toEqual({ 'module.m': FAKE });
  });

  test('is the one that the module is given, also from module to module', async () => {
    stack.more = {
      provider: { fake: [{}, { alias: 'second' }] },
      module: { m: { source: './m', providers: { fake: 'fake.second', 'fake.more': 'fake' } } },
    };
    const aliases = { required_providers: { fake: { source: 'test/fake', configuration_aliases: ['fake.more'] } } };
    stack.modules = {
      m: {
        ...thing({ value: 'a' }),
        terraform: aliases,
        module: {
          n: { source: '../n' },
          o: { source: '../n', providers: { fake: 'fake.more' } },
        },
      },
      n: thing({ value: 'b' }),
    };
    expect(await providerOf()).toEqual({
      'module.m': `${FAKE}.second`,
      'module.m.module.n': `${FAKE}.second`,
      'module.m.module.o': FAKE,
    });
  });

  test("is the module's own where it has a block, and that is refused with count", async () => {
    stack.more = { module: { m: { source: './m' } } };
    stack.modules = { m: thing({ value: 'a', provider: 'fake.own' }, { provider: { fake: [{ alias: 'own' }] } }) };
    expect(await providerOf()).toEqual({ 'module.m': `module.m.${FAKE}.own` });
    stack.more = { module: { m: { source: './m', count: 1 } } };
    await expect(stack.plan({})).rejects.toThrow(/incompatible with count/);
  });

  test('has to be given where the module says so, and has to be of the same source', async () => {
    stack.more = { module: { m: { source: './m' } } };
    const aliases = { required_providers: { fake: { source: 'test/fake', configuration_aliases: ['fake.more'] } } };
    stack.modules = { m: { ...thing({ value: 'a' }), terraform: aliases } };
    await expect(stack.plan({})).rejects.toThrow(/Missing required provider configuration.*fake\.more/);
    stack.more = { module: { m: { source: './m', providers: { fake: 'other' } } } };
    await expect(stack.plan({})).rejects.toThrow(/Provider type mismatch/);
  });
});

test('what is planned with modules is applied from a file, with the modules as they were', async () => {
  stack.more = { module: { m: { source: './m', for_each: { k: 'v' } } }, output: { o: { value: '${module.m["k"].id}' } } };
  stack.modules = { m: thing({ value: 'a' }, { output: { id: { value: '${fake_thing.x.id}' } } }) };
  const { plan } = await stack.plan({});
  if (!plan) throw new Error('no plan');
  const file = { version: '1', directory: stack.directory, sources: {}, statePath: 's', workspace: 'default', ephemeral: [] };
  const read = readPlanFile('p', planFileText(file, plan), '1');
  await stack.applied({}, read.plan);
  expect(stack.calls).toEqual(['create a']);
  expect((await stack.plan({})).plan?.applyable).toBe(false);
});

describe('the modules that a module is', () => {
  test('may not be itself, over any number of calls', async () => {
    stack.more = { module: { m: { source: './m' } } };
    stack.modules = { m: { module: { n: { source: '../n' } } }, n: { module: { m: { source: '../m' } } } };
    await expect(stack.plan({})).rejects.toThrow(/Module calls itself.*without end/);
  });

  test('may be those that terraform init has left', async () => {
    stack.more = { module: { m: { source: 'acme/thing/fake', version: '1.0.0' } } };
    stack.modules = { '.terraform/modules/m': thing({ value: 'a' }) };
    await expect(stack.plan({})).rejects.toThrow(/Remote modules are not supported/);
    const modules = [{ Key: 'm', Source: 'registry.terraform.io/acme/thing/fake', Version: '1.0.0', Dir: '.terraform/modules/m' }];
    stack.others = { '.terraform/modules/modules.json': JSON.stringify({ Modules: modules }) };
    await stack.run({});
    expect(stack.calls).toEqual(['create a']);
  });
});

test('a sensitive input is sensitive in the module, and what comes of it', async () => {
  stack.more = { module: { m: { source: './m', s: 'hidden' } }, output: { o: { value: '${module.m.t}', sensitive: true } } };
  stack.modules = {
    m: thing(
      { value: '${var.s}' },
      { variable: { s: { sensitive: true } }, output: { t: { value: '${var.s}', sensitive: true } } },
    ),
  };
  const { plan } = await stack.plan({});
  expect(plan?.changes[0]?.afterSensitive).toContainEqual([{ attribute: 'value' }]);
  expect(plan?.outputs.o?.sensitive).toBe(true);
});

test('a rule that does not hold is told once, and names the variable', async () => {
  stack.more = { module: { m: { source: './m', s: 'bad' } } };
  const validation = [{ condition: '${var.s != "bad"}', error_message: 'It is bad.' }];
  stack.modules = { m: thing({ value: '${var.s}', fixed: '${var.s}' }, { variable: { s: { validation } } }) };
  expect(await stack.refusal({})).toBe('module.m.var.s: Invalid value for variable: module.m.var.s: It is bad.');
});

describe('what providers offer beside resources', () => {
  const fine = { diagnostics: [] };
  const invoked: unknown[] = [];

  beforeEach(() => {
    invoked.length = 0;
    const word = { word: attr.string({ optional: true, description: 'Word.' }) };
    stack.offers = {
      schema: {
        actions: { fake_say: schema({ description: 'Says.' }, word) },
        ephemerals: {
          fake_key: schema({ description: 'Key.' }, { token: attr.string({ computed: true, description: 'Token.' }) }),
        },
      },
      actions: {
        validate: async () => fine,
        plan: async () => fine,
        invoke: async (_, config) => {
          invoked.push(config.word);
          return fine;
        },
      },
      ephemerals: {
        validate: async () => fine,
        open: async () => ({ result: { token: 'hidden' }, private: null, ...fine }),
        renew: async () => ({ private: null, ...fine }),
        close: async () => fine,
      },
    };
  });

  test('an action in a module is invoked in each instance of it', async () => {
    stack.more = { module: { m: { source: './m', for_each: { j: 'x', k: 'y' }, word: '${each.value}' } } };
    const trigger = { events: ['after_create'], actions: ['action.fake_say.s'] };
    stack.modules = {
      m: thing(
        { value: '${var.word}', lifecycle: { action_trigger: [trigger] } },
        { variable: { word: {} }, action: { fake_say: { s: { config: { word: '${fake_thing.x.value}' } } } } },
      ),
    };
    const { plan, diagnostics } = await stack.run({});
    expect(diagnostics).toEqual([]);
    expect(plan.invocations.map(({ address }) => address.module)).toEqual(['module.m["j"]', 'module.m["k"]']);
    expect(invoked.sort()).toEqual(['x', 'y']);
  });

  test('an ephemeral value in a module is opened, and an output that has it says so', async () => {
    const output = (more: object) => ({ t: { value: '${ephemeral.fake_key.k.token}', ...more } });
    const module = (more: object) => ({ terraform: REQUIRED, ephemeral: { fake_key: { k: {} } }, output: output(more) });
    stack.more = { module: { m: { source: './m' } }, locals: { l: '${module.m.t}' } };
    stack.modules = { m: module({}) };
    expect(await stack.refusal({})).toMatch(/Ephemeral value not allowed.*"t" of module\.m/);
    stack.modules = { m: module({ ephemeral: true }) };
    expect((await stack.run({ a: { value: '${ephemeralasnull(local.l)}' } })).diagnostics).toEqual([]);
    expect(
      stack.events.some((event) => event.kind === 'ephemeral_start' && event.address === 'module.m.ephemeral.fake_key.k'),
    ).toBe(true);
  });
});
