import type { PlanRun } from '../../../../src/executor/plan/plan-run';
import { refreshObject, storedAfterRefresh } from '../../../../src/executor/plan/refresh';
import type { StateInstance } from '../../../../src/executor/state/state';
import { attr, type ProviderInstance, type ReadRequest, type StateResult, schema } from '../../../../src/framework';

const SCHEMA = schema({ description: 'A thing.' }, { name: attr.string({ required: true, description: 'Its name.' }) });
const stored = {
  schemaVersion: 0,
  attributes: { name: 'a' },
  sensitive: [],
  private: Buffer.from('{"tenant":"t"}').toString('base64'),
  dependencies: [],
  createBeforeDestroy: false,
  tainted: false,
};
const address = { mode: 'managed', type: 'fake_thing', name: 'a', key: undefined } as const;
const instance = { address, provider: 'p', current: stored, deposed: {} } as unknown as StateInstance;

/** What a refresh finds that a provider answers so. */
async function refreshed(answer: (request: ReadRequest) => Pick<StateResult, 'state' | 'private'>) {
  const run = { refresh: true, emit: () => {}, problems: { check: () => {} } } as unknown as PlanRun;
  const provider = {
    upgrade: async () => ({ state: { name: 'a' }, diagnostics: [] }),
    read: async (request: ReadRequest) => ({ ...answer(request), diagnostics: [] }),
  } as unknown as ProviderInstance;
  return refreshObject(run, provider, instance, stored, SCHEMA);
}

test('an object that the provider gives back as it came is neither looked at again nor stored anew', async () => {
  const found = await refreshed(({ state, private: kept }) => ({ state, private: kept }));
  expect(found.now).toBe(found.before);
  expect(storedAfterRefresh(found, SCHEMA)).toBe(stored);
});

test('private data that is another is stored, where the value is the same', async () => {
  const found = await refreshed(({ state }) => ({ state, private: Buffer.from('{"tenant":"u"}') }));
  expect(storedAfterRefresh(found, SCHEMA)).toEqual({ ...stored, private: Buffer.from('{"tenant":"u"}').toString('base64') });
});
