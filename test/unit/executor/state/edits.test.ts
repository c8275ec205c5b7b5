import { instanceText, parseAddress } from '../../../../src/executor/address';
import { stateMove, typedAddress, typedTarget } from '../../../../src/executor/state/edits';
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
  for (const change of stateMove(state, typedTarget(from), typedTarget(to)).changes) applyChange(instances, change);
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

test('a module moves with all that is in it, and what depends on it follows', () => {
  const state = stateOf({ 'module.m[0].t.a': [], 'module.m[1].t.a': ['module.m.t.b'], 't.b': ['module.m.t.a'] });
  expect(moved(state, 'module.m', 'module.n')).toEqual({
    'module.n[0].t.a': [],
    'module.n[1].t.a': ['module.n.t.b'],
    't.b': ['module.n.t.a'],
  });
  expect(Object.keys(moved(state, 'module.m[0]', 'module.n')).sort()).toEqual(['module.m[1].t.a', 'module.n.t.a', 't.b']);
  expect(Object.keys(moved(state, 'module.m[1].t.a', 't.z'))).toContain('t.z');
  expect(() => moved(state, 'module.m[0]', 'module.m[1]')).toThrow(/already a module/);
  expect(() => moved(state, 'module.m', 't.z')).toThrow(/the one is a module/);
});

test.each(['', 'a', 'a.b.c', 'module.m', 'module.m.a.b.c', 'a b.c', 'a.b[x]'])('%j is no address', (text) => {
  expect(() => typedAddress(text)).toThrow(/is no address/);
});
