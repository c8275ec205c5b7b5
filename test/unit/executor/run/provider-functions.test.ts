import { type FunctionResult, type FunctionSignature, isWhollyKnown, t, type Value } from '../../../../src/framework';
import { FakeStack } from '../support/fake-stack';

let stack: FakeStack;
let asked: string[];
beforeEach(() => {
  asked = [];
  stack = new FakeStack();
  stack.offers = {
    schema: { functions: FUNCTIONS },
    functions: {
      call: async (name, args) => {
        asked.push(`${name} ${args.map(String).join(' ')}`);
        return answer(name, args);
      },
    },
  };
});
afterEach(() => stack.close());

const text = (name: string, more: object = {}) => ({ name, type: t.string, description: name, ...more });
const signature = (more: Partial<FunctionSignature>): FunctionSignature => ({
  summary: 'A function.',
  description: 'A function.',
  parameters: [],
  result: t.string,
  ...more,
});
const FUNCTIONS = {
  join: signature({ parameters: [text('first')], variadic: text('others') }),
  maybe: signature({ parameters: [text('text', { allowNull: true })] }),
  count: signature({ parameters: [{ name: 'value', type: t.dynamic, description: '', allowUnknown: true }] }),
  refuse: signature({ parameters: [text('text')] }),
  lie: signature({}),
};

async function answer(name: string, [first, ...others]: readonly Value[]): Promise<FunctionResult> {
  if (name === 'refuse') return { error: `not "${first}".`, argument: 0 };
  if (name === 'lie') return { result: 1 };
  if (name === 'count') return { result: isWhollyKnown(first ?? null) ? 'known' : 'open' };
  if (name === 'maybe') return { result: first ?? 'nothing' };
  return { result: [first, ...others].join('-') };
}

async function output(expression: string, more: object = {}): Promise<unknown> {
  stack.more = { output: { o: { value: `\${${expression}}` } }, ...more };
  return (await stack.run({})).plan.outputs.o?.after?.value;
}

async function refused(expression: string): Promise<string> {
  stack.more = { output: { o: { value: `\${${expression}}` } } };
  return stack.refusal({});
}

test('a function is called with its arguments, which are converted first', async () => {
  expect(await output('provider::fake::join("a", 1, true)')).toBe('a-1-true');
  expect(await output('provider::fake::join(["b", "c"]...)')).toBe('b-c');
  expect(await output('provider::fake::maybe(null)')).toBe('nothing');
});

test('the plan and the apply of a run ask once for the same arguments', async () => {
  await output('[provider::fake::join("a"), provider::fake::join("a"), provider::fake::join("b")]');
  expect(asked).toEqual(['join a', 'join b']);
});

test('calls within calls, in local values, in loops and under try', async () => {
  const locals = { locals: { words: ['x', 'y'], joined: '${join(",", [for w in local.words : provider::fake::join(w, "!")])}' } };
  expect(await output('provider::fake::join(local.joined, try(provider::fake::nope(), "none"))', locals)).toBe('x-!,y-!-none');
});

test('a resource is planned with a result, and with what is not known', async () => {
  const { plan } = await stack.run({
    a: { value: '${provider::fake::join("a", "b")}' },
    b: { value: '${provider::fake::join(fake_thing.a.id)}', needs: '${[for n in range(2) : provider::fake::join(tostring(n))]}' },
  });
  expect(plan.changes.map(({ after }) => after?.value)).toMatchObject(['a-b', {}]);
  expect(stack.state).toMatchObject({ b: { attributes: { value: 'id-a-b-1', needs: ['0', '1'] } } });
});

test('repetition, conditions, provider blocks and rules of variables call them, too', async () => {
  stack.more = {
    variable: { v: { default: 'x', validation: { condition: '${provider::fake::join(var.v) == "x"}', error_message: 'Bad.' } } },
    output: { o: { value: '${var.v}' } },
  };
  await stack.run({
    a: {
      for_each: '${toset([provider::fake::join("k")])}',
      value: '${each.key}',
      lifecycle: {
        precondition: { condition: '${provider::fake::join(each.key) == "k"}', error_message: 'Pre.' },
        postcondition: { condition: '${provider::fake::join(self.value) == "k"}', error_message: 'Post.' },
      },
    },
  });
  expect(stack.state.a?.attributes.value).toBe('k');
  stack.more = {
    variable: {
      v: { default: 'x', validation: { condition: '${provider::fake::join(var.v) == "y"}', error_message: 'Bad ${var.v}.' } },
    },
    output: { o: { value: '${var.v}' } },
  };
  expect(await stack.refusal({})).toContain('Invalid value for variable: var.v: Bad x.');
});

test('what is sensitive stays so, and a refusal does not quote it', async () => {
  stack.more = { output: { o: { value: '${provider::fake::join(sensitive("hush"))}' } } };
  expect(await stack.refusal({})).toContain('Output refers to sensitive values');
  expect(await refused('provider::fake::refuse(sensitive("hush"))')).not.toContain('hush');
});

test.each([
  ['provider::fake::nope(1)', 'Unknown provider function: The function "nope" is not available from the provider "fake".'],
  [
    'provider::other::join("a")',
    'Unknown provider function: There is no function named "provider::other::join". Ensure that provider name "other" is declared',
  ],
  ['provider::join("a")', 'The function call must include the provider name after the "provider::" prefix.'],
  ['foo::fake::join("a")', 'The function namespace "foo" is not valid.'],
  ['provider::fake::x::join("a")', 'There is no function named "provider::fake::x::join".'],
  ['core::nope(1)', 'There is no function named "nope"'],
  ['provider::fake::join()', 'Not enough function arguments: Function "provider::fake::join" expects at least 1 argument(s).'],
  ['provider::fake::lie(1)', 'Too many function arguments: Function "provider::fake::lie" expects only 0 argument(s).'],
  ['provider::fake::join([])', 'Invalid value for "first" parameter of "provider::fake::join": string required'],
  ['provider::fake::join(null)', 'argument must not be null'],
  ['provider::fake::refuse("a")', 'Invalid value for "text" parameter of "provider::fake::refuse": not "a".'],
  ['provider::fake::lie()', 'Call to function "provider::fake::lie" failed: its provider gave a value that is not of the type'],
])('%s is refused', async (expression, said) => {
  expect(await refused(expression)).toContain(said);
});

test('an unknown argument is asked about where the function takes one', async () => {
  stack.more = { output: { o: { value: '${provider::fake::count(fake_thing.a.id)}' } } };
  const { plan } = await stack.run({ a: { value: 'a' } });
  expect(plan.outputs.o?.after?.value).toBe('open');
  expect(asked).toHaveLength(2);
  stack.more = { output: { o: { value: '${provider::fake::maybe(fake_thing.b.id)}' } } };
  asked.length = 0;
  await stack.run({ a: { value: 'a' }, b: { value: 'b' } });
  expect(asked).toEqual(['maybe id-b-1']);
});
