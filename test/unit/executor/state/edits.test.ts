import { instanceText, parseAddress } from '../../../../src/executor/address';
import { stateMove, typedAddress } from '../../../../src/executor/state/edits';
import { EMPTY_STATE } from '../../../../src/executor/state/file/read';
import { applyChange } from '../../../../src/executor/state/journal/changes';
import type { State, StateInstance, StateObject } from '../../../../src/executor/state/state';

const object = (dependencies: readonly string[] = []): StateObject => ({
  schemaVersion: 0,
  attributes: { id: 'i' },
  sensitive: [],
  dependencies,
  createBeforeDestroy: false,
  tainted: false,
});

/** A state by addresses, each with what its object depends on. */
function stateOf(objects: { readonly [address: string]: readonly string[] }): State {
  const instances = Object.entries(objects).map(([text, dependencies]): [string, StateInstance] => {
    const address = parseAddress(text);
    if (!address) throw new Error(text);
    return [instanceText(address), { address, provider: 'p', current: object(dependencies), deposed: {} }];
  });
  return { ...EMPTY_STATE, instances: new Map(instances) };
}

function moved(state: State, from: string, to: string) {
  const instances = new Map(state.instances);
  for (const change of stateMove(state, typedAddress(from), typedAddress(to)).changes) applyChange(instances, change);
  return Object.fromEntries([...instances].map(([text, { current }]) => [text, current?.dependencies]));
}

test('what depended on what has moved goes on depending on it, under its new address', () => {
  const state = stateOf({ 't.a[0]': [], 't.a[1]': [], 't.b': ['t.a', 't.d'], 't.d': [] });
  expect(moved(state, 't.a', 't.z')).toEqual({ 't.z[0]': [], 't.z[1]': [], 't.b': ['t.d', 't.z'], 't.d': [] });
  // One of two instances: the block is still there.
  expect(moved(state, 't.a[0]', 't.z')['t.b']).toEqual(['t.a', 't.d', 't.z']);
  expect(moved(state, 't.b', 't.c')['t.c']).toEqual(['t.a', 't.d']);
});

test('objects that are set aside move along', () => {
  const { instances } = stateOf({ 't.a': [] });
  const aside = { ...(instances.get('t.a') as StateInstance), deposed: { '00000001': object(['t.d']) } };
  const state = { ...EMPTY_STATE, instances: new Map([['t.a', aside]]) };
  const result = new Map(state.instances);
  for (const change of stateMove(state, typedAddress('t.a'), typedAddress('t.b["k"]')).changes) applyChange(result, change);
  expect([...result.values()]).toEqual([{ ...aside, address: typedAddress('t.b["k"]') }]);
});

test.each(['', 'a', 'a.b.c', 'module.m.a.b', 'a b.c', 'a.b[x]'])('%j is no address', (text) => {
  expect(() => typedAddress(text)).toThrow(/is no address/);
});
