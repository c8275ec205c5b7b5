import { readFileSync } from 'node:fs';
import { attr, schema, t } from '../../../src/framework';
import { FakeStack } from './support/fake-stack';

let stack: FakeStack;
beforeEach(() => {
  const fine = { diagnostics: [] };
  stack = new FakeStack();
  stack.offers = {
    schema: {
      functions: {
        same: { summary: '', description: '', parameters: [{ name: 'x', type: t.string, description: '' }], result: t.string },
      },
      ephemerals: { fake_key: schema({ description: 'Key.' }, { token: attr.string({ computed: true, description: 'Token.' }) }) },
      actions: { fake_say: schema({ description: 'Says.' }, { word: attr.string({ optional: true, description: 'Word.' }) }) },
      identities: { fake_thing: { version: 0, attributes: { uid: { type: t.string, description: '', required: true } } } },
    },
    functions: { call: async (_, [x = null]) => ({ result: x }) },
    ephemerals: {
      validate: async () => fine,
      open: async () => ({ result: { token: 'x' }, private: null, ...fine }),
      renew: async () => ({ private: null, ...fine }),
      close: async () => fine,
    },
    actions: { validate: async () => fine, plan: async () => fine, invoke: async () => fine },
    import: async (_, id) => ({ imported: { state: thing(id), private: null }, ...fine }),
    importByIdentity: async (_, { uid }) => ({ imported: { state: thing(String(uid)), private: null }, ...fine }),
  };
});
afterEach(() => stack.close());

const thing = (id: string) => ({ id, value: id, fixed: null, secret: null, needs: null });
const REFUSED = /## What it doesn't do\n(.*?)\n## /s.exec(readFileSync('docs/executor.md', 'utf8'))?.[1] ?? '';

// By what the list of docs/executor.md said, and says no more.
test.each([
  ['ephemeral resources', { ephemeral: { fake_key: { k: {} } }, locals: { l: '${ephemeral.fake_key.k.token}' } }, {}],
  [
    '`for_each` in `import`',
    { import: { for_each: { k: 'x' }, to: 'fake_thing.a[each.key]', id: '${each.value}' } },
    { for_each: { k: 'x' } },
  ],
  ['`identity` in `import`', { import: { to: 'fake_thing.a', identity: { uid: 'x' } } }, {}],
  ['those of providers', { locals: { l: '${provider::fake::same("x")}' }, output: { o: { value: '${local.l}' } } }, {}],
  [
    'actions',
    { action: { fake_say: { s: {} } } },
    { lifecycle: { action_trigger: { events: ['after_create'], actions: ['action.fake_say.s'] } } },
  ],
])('%s: once refused, and done', async (words, more, body) => {
  expect(REFUSED).not.toContain(words);
  stack.more = more;
  const { diagnostics } = await stack.run({ a: { value: 'x', ...body } });
  expect(diagnostics).toEqual([]);
});

test('what is refused still is named', () => {
  expect(REFUSED).toContain('- native `.tf` files;');
});
