import { Type } from '@sinclair/typebox';
import fc from 'fast-check';
import { knownValues, list, object, oneOf, optional, StringMap } from '../../../src/palette';
import { checkShape } from '../../../src/palette/check';

const Thing = object(
  { name: Type.String(), sizes: list(Type.Integer()) },
  {
    on: Type.Boolean(),
    ratio: Type.Number(),
    labels: StringMap,
    kind: oneOf('a', 'b'),
    state: knownValues('Up', 'Down'),
    'a/b': Type.String(),
  },
);

describe('checkShape', () => {
  it.each<[string, unknown]>([
    ['what must be there', { name: 'n', sizes: [1, 2] }],
    ['everything', { name: 'n', sizes: [], on: true, ratio: 1.5, labels: { a: 'b' }, kind: 'b', state: 'Up' }],
    ['values of enumerations that are not known yet', { name: 'n', sizes: [], state: 'Sideways', kind: 'c' }],
    ['unknown properties', { name: 'n', sizes: [], more: { of: ['this'] } }],
  ])('%s passes as it is', (_, value) => {
    expect(checkShape(Thing, value)).toEqual({ ok: true, value });
  });

  it('null is absent, and an empty list where a list stands', () => {
    expect(checkShape(Thing, { name: 'n', sizes: null, on: null, labels: null, more: null })).toEqual({
      ok: true,
      value: { name: 'n', sizes: [] },
    });
    expect(checkShape(list(Type.String()), null)).toEqual({ ok: true, value: [] });
  });

  it.each<[unknown, string, string]>([
    [null, '', 'should be an object'],
    [[], '', 'should be an object'],
    ['x', '', 'should be an object'],
    [{ sizes: [] }, '/name', 'is missing'],
    [{ name: null, sizes: [] }, '/name', 'is missing'],
    [{ name: 'n' }, '/sizes', 'is missing'],
    [{ name: 1, sizes: [] }, '/name', 'should be a string'],
    [{ name: 'n', sizes: {} }, '/sizes', 'should be a list'],
    [{ name: 'n', sizes: [1, 1.5] }, '/sizes/1', 'should be a whole number'],
    [{ name: 'n', sizes: [], on: 'true' }, '/on', 'should be a boolean'],
    [{ name: 'n', sizes: [], ratio: '1' }, '/ratio', 'should be a number'],
    [{ name: 'n', sizes: [], labels: { 'x~/y': 1 } }, '/labels/x~0~1y', 'should be a string'],
    [{ name: 'n', sizes: [], kind: 1 }, '/kind', 'should be a string'],
    [{ name: 'n', sizes: [], state: 1 }, '/state', 'should be a string'],
    [{ name: 'n', sizes: [], 'a/b': 1 }, '/a~1b', 'should be a string'],
  ])('%j is refused at %j: %s', (value, pointer, problem) => {
    expect(checkShape(Thing, value)).toEqual({ ok: false, pointer, problem });
  });

  it('names of properties that mean something to JavaScript are properties like others', () => {
    const value = JSON.parse('{"name":"n","sizes":[],"__proto__":{"on":1},"constructor":"x"}');
    const checked = checkShape(Thing, value);
    expect(checked).toMatchObject({ ok: true });
    expect(Object.keys((checked as { value: object }).value)).toEqual(['name', 'sizes', '__proto__', 'constructor']);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const checked = checkShape(optional({ a: Thing, b: list(Thing) }), value);
        if (!checked.ok) expect(checked.problem).not.toBe('');
      }),
    );
  });
});
