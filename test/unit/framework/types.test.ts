import fc from 'fast-check';
import { t, typeFromJson, typeText, typeToJson } from '../../../src/framework/types';
import { anyType } from '../../support/values';

test('types survive their JSON form', () => {
  fc.assert(fc.property(anyType, (type) => expect(typeFromJson(JSON.parse(JSON.stringify(typeToJson(type))))).toEqual(type)));
});

test('object attributes come sorted, as Terraform writes them', () => {
  expect(JSON.stringify(typeToJson(t.object({ b: t.bool, a: t.list(t.string) })))).toBe(
    '["object",{"a":["list","string"],"b":"bool"}]',
  );
});

test.each([['"text"'], ['["list"]'], ['["bag","string"]'], ['{"a":1}'], ['5'], ['null']])('%s is no type', (json) => {
  expect(() => typeFromJson(JSON.parse(json))).toThrow(/not a Terraform type/);
});

test('types read as people write them', () => {
  expect(typeText(t.object({ ports: t.set(t.number), tags: t.map(t.string) }))).toBe(
    'object({ ports = set(number), tags = map(string) })',
  );
});
