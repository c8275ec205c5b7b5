import { actionInstanceText, actionText, parseActionAddress } from '../../../src/executor/action/action-address';
import { absoluteText, compareInstances, instanceText, parseAddress, resourceText } from '../../../src/executor/address';
import { compareModules, modulePath, parseModule } from '../../../src/executor/module-address';
import { addressLine, parseAddressJson } from '../../../src/executor/state/journal/changes';

test.each([
  ['module.m.a.b', 'module.m.a.b', 'module.m.a.b'],
  ['module.m["a.b]"].module.n[0].data.a.b["x"]', 'module.m.module.n.data.a.b', 'module.m["a.b]"].module.n[0].data.a.b'],
])('%s is read and written', (text, block, absolute) => {
  const address = parseAddress(text);
  expect(address && [instanceText(address), resourceText(address), absoluteText(address)]).toEqual([text, block, absolute]);
});

test.each(['module.m', 'module.m.module', 'module.x.y', 'module..a.b', 'module.m[x].a.b'])(
  '%s is no address of a resource',
  (text) => {
    expect(parseAddress(text)).toBeUndefined();
  },
);

test.each(['module.a.', 'module.a.b', 'a', 'module', 'module.a["\\U00110000"]'])('%s is no module', (text) => {
  expect(parseModule(text)).toBeUndefined();
});

test('a path has no keys', () => {
  expect(modulePath('module.a["k"].module.b[0]')).toBe('module.a.module.b');
});

test('an action in a module', () => {
  const address = parseActionAddress('module.m["k"].action.a.b[0]');
  expect(address && [actionText(address), actionInstanceText(address)]).toEqual([
    'module.m.action.a.b',
    'module.m["k"].action.a.b[0]',
  ]);
  expect(parseActionAddress('module.m.a.b')).toBeUndefined();
});

test('the root comes first, then what is called over fewer steps, keys by their values', () => {
  const addresses = ['module.b.a.a', 'module.a[10].a.a', 'module.a[2].module.c.a.a', 'module.a[2].a.a', 'z.z'];
  const parsed = addresses.map((text) => parseAddress(text)).filter((address) => address !== undefined);
  expect(parsed.sort(compareInstances).map(instanceText)).toEqual([
    'z.z',
    'module.a[2].a.a',
    'module.a[10].a.a',
    'module.b.a.a',
    'module.a[2].module.c.a.a',
  ]);
  expect(compareModules(undefined, undefined)).toBe(0);
});

test('a journal keeps the module of an address', () => {
  const address = parseAddress('module.m["k"].a.b["x"]');
  expect(address && parseAddressJson(JSON.parse(addressLine(address)))).toEqual(address);
  expect(() => parseAddressJson({ module: 'm', mode: 'managed', type: 'a', name: 'b' })).toThrow(TypeError);
});
