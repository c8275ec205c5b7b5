import { decodeJson, parseJson } from '../../../src/framework/json';
import { ExactNumber } from '../../../src/framework/number';
import { type Type, t } from '../../../src/framework/types';
import { Dynamic, type Value } from '../../../src/framework/value';

const person = t.object({ name: t.string, age: t.number });

describe('decodeJson', () => {
  test.each<[string, Type, string, Value]>([
    ['null of any type', person, 'null', null],
    ['absent attributes are null', person, '{"name":"a"}', { name: 'a', age: null }],
    ['a number as text', t.number, '"12"', 12],
    ['a bool as text', t.bool, '"true"', true],
    ['a number where text is wanted', t.string, '5', '5'],
    ['a set without its doubles', t.set(t.string), '["b","a","b"]', ['b', 'a']],
    ['a tuple', t.tuple([t.string, t.bool]), '["a",false]', ['a', false]],
    ['text in composed form', t.string, '"e\\u0301"', 'é'],
    ['a dynamic value with its type', t.dynamic, '{"value":["a"],"type":["list","string"]}', new Dynamic(t.list(t.string), ['a'])],
  ])('%s', (_, type, text, value) => {
    expect(decodeJson(type, text)).toEqual(value);
  });

  test('a long integer keeps its digits', () => {
    expect(decodeJson(t.number, '12345678901234567890')).toEqual(ExactNumber.of('12345678901234567890'));
  });

  test('a map key that JavaScript gives a meaning is just a key', () => {
    const value = decodeJson(t.map(t.string), '{"__proto__":"x","constructor":"y"}') as { [key: string]: Value };
    expect(Object.keys(value).sort()).toEqual(['__proto__', 'constructor']);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  test.each<[Type, string, RegExp]>([
    [person, '{"name":"a","size":1}', /unsupported attribute "size"/],
    [person, '{"age":"old"}', /^age: number is needed/],
    [t.list(t.bool), '[true,"perhaps"]', /\[1\]: bool is needed/],
    [t.tuple([t.string]), '["a","b"]', /tuple\(\[string\]\) is needed/],
  ])('says where JSON does not fit %j', (type, text, message) => {
    expect(() => decodeJson(type, text)).toThrow(message);
  });
});

test('parseJson refuses what is no JSON', () => {
  expect(() => parseJson('{"a":')).toThrow();
  expect(() => parseJson('{"a":12345678901234567890')).toThrow();
});
