import fc from 'fast-check';
import { compareInstances, type InstanceAddress, instanceText, parseAddress } from '../../../src/executor/address';

const thing = (key: InstanceAddress['key']): InstanceAddress => ({ mode: 'managed', type: 'fake_thing', name: 'a-b', key });

test.each([
  [undefined, 'fake_thing.a-b'],
  [0, 'fake_thing.a-b[0]'],
  ['dc1', 'fake_thing.a-b["dc1"]'],
  ['a"b\\c', 'fake_thing.a-b["a\\"b\\\\c"]'],
  ['$' + '{x} %{y}', 'fake_thing.a-b["$$' + '{x} %%{y}"]'],
  ['\n\t\b', 'fake_thing.a-b["\\n\\t\\u0008"]'],
  ['\u001b[2J\u009b\u007f\u202e', 'fake_thing.a-b["\\u001b[2J\\u009b\\u007f\\u202e"]'],
  ['é日\u{1f600}', 'fake_thing.a-b["é日\u{1f600}"]'],
  ['\u{e0001}', 'fake_thing.a-b["\\U000e0001"]'],
])('the key %j is written so that it can be read and shown', (key, text) => {
  expect(instanceText(thing(key))).toBe(text);
  expect(parseAddress(text)).toEqual(thing(key));
});

test('every key comes back from its text, and no text moves a cursor', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (key) => {
      const text = instanceText(thing(key));
      expect(parseAddress(text)).toEqual(thing(key));
      expect(text).not.toMatch(/\p{C}/u);
    }),
  );
});

test.each(['', 'fake_thing', 'fake_thing.', 'a.b.c', 'a.b[', 'a.b[x]', 'a.b["x]', 'a.b[-1]', 'module.m.a', 'a.b["\\U00110000"]'])(
  '%j is no address',
  (text) => expect(parseAddress(text)).toBeUndefined(),
);

test('addresses are in the order of plans: data first, numbers by value', () => {
  const texts = ['a.b[10]', 'a.b[2]', 'data.z.z', 'a.b', 'a.b["10"]', 'a.a'];
  const sorted = texts.map((text) => parseAddress(text) as InstanceAddress).sort(compareInstances);
  expect(sorted.map(instanceText)).toEqual(['data.z.z', 'a.a', 'a.b', 'a.b[2]', 'a.b[10]', 'a.b["10"]']);
});
