import fc from 'fast-check';
import { parseNumber, type Type, t, UNKNOWN, type Value } from '../../src/framework';

/** Types of a few levels. `dynamic` stays out: values of it carry types of their own. */
export const anyType: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Type>(t.string, t.number, t.bool),
    tie('type').map((element) => t.list(element)),
    tie('type').map((element) => t.set(element)),
    tie('type').map((element) => t.map(element)),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie('type'), { maxKeys: 4 }).map((attributes) => t.object(attributes)),
    fc.array(tie('type'), { maxLength: 3 }).map((elements) => t.tuple(elements)),
  ),
})).type;

const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((double) => (double === 0 ? 0 : double)),
  fc.bigInt().map((integer) => parseNumber(String(integer)) ?? 0),
);

/** Values of a type: null and unknown may stand anywhere. */
export function arbitraryValue(type: Type, options: { readonly unknowns: boolean } = { unknowns: true }): fc.Arbitrary<Value> {
  const known = knownValueOf(type, options);
  const special = options.unknowns ? [{ weight: 1, arbitrary: fc.constant<Value>(UNKNOWN) }] : [];
  return fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: fc.constant<Value>(null) }, ...special);
}

function knownValueOf(type: Type, options: { readonly unknowns: boolean }): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'string':
      return fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
    case 'number':
      return anyNumber;
    case 'bool':
      return fc.boolean();
    case 'list':
    case 'set':
      return fc.array(arbitraryValue(type.element, options), { maxLength: 4 });
    case 'map':
      return fc.dictionary(
        fc.string().map((text) => text.normalize('NFC')),
        arbitraryValue(type.element, options),
        { maxKeys: 4 },
      ) as fc.Arbitrary<Value>;
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(type.attributes).map(([name, inner]) => [name, arbitraryValue(inner, options)])),
      ) as fc.Arbitrary<Value>;
    case 'tuple':
      return fc.tuple(...type.elements.map((element) => arbitraryValue(element, options))) as fc.Arbitrary<Value>;
    case 'dynamic':
      throw new TypeError('no arbitrary values of a dynamic type');
  }
}
