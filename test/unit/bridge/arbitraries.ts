import * as fc from 'fast-check';
import { ExactNumber, numberText, parseNumber, type TerraformNumber } from '../../../src/framework/number';
import { type Type, t } from '../../../src/framework/types';
import { Dynamic, record, UNKNOWN, Unknown, type Value } from '../../../src/framework/value';

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.normalize('NFC'));
const name = fc.oneof(fc.constantFrom('name', 'id', '__proto__', 'constructor', '1', '\0nul'), text);

/** Numbers of every form: integers around 2^53 and 2^64, doubles, long decimals. */
export const terraformNumber: fc.Arbitrary<TerraformNumber> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((value) => parseNumber(value.toString()) as TerraformNumber),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => parseNumber(numberText(value)) as TerraformNumber),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.integer({ min: -60, max: 20 }))
    .map(([digits, exponent]) => parseNumber(`${digits}e${exponent}`) as TerraformNumber),
);

/** Any type, a few levels deep. */
export const anyType: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Type>(t.string, t.number, t.bool, t.dynamic),
    fc.tuple(fc.constantFrom(t.list, t.set, t.map), tie('type')).map(([make, element]) => make(element)),
    fc.array(fc.tuple(name, tie('type')), { maxLength: 5 }).map((entries) => t.object(record(entries))),
    fc.array(tie('type'), { maxLength: 3 }).map((elements) => t.tuple(elements)),
  ),
})).type;

/** A value of the type; null and unknown ones, refined ones among them, at any depth. */
export function someValueOf(type: Type): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 8, arbitrary: someKnownValueOf(type) }, { weight: 1, arbitrary: fc.constant(null) }, unknownOf(type));
}

/** A type, and a value of it. */
export const typedValue = anyType.chain((type) => fc.tuple(fc.constant(type), someValueOf(type)));

function someKnownValueOf(type: Type): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'string':
      return text;
    case 'number':
      return terraformNumber;
    case 'bool':
      return fc.boolean();
    case 'dynamic':
      return fc
        .constantFrom<Type>(t.string, t.number, t.list(t.bool), t.object({ a: t.string }), t.tuple([t.number]))
        .chain((inner) => someValueOf(inner).map((value) => new Dynamic(inner, value)));
    case 'list':
      return fc.array(someValueOf(type.element), { maxLength: 4 });
    case 'set':
      return fc.array(someValueOf(type.element), { maxLength: 4 });
    case 'map':
      return fc.array(fc.tuple(name, someValueOf(type.element)), { maxLength: 4 }).map(record);
    case 'tuple':
      return fc.tuple(...type.elements.map(someValueOf));
    case 'object':
      return fc
        .tuple(...Object.values(type.attributes).map(someValueOf))
        .map((values) => record(Object.keys(type.attributes).map((key, i) => [key, values[i] as Value])));
  }
}

function unknownOf(type: Type): fc.Arbitrary<Value> {
  if (type.kind === 'dynamic') return fc.constant(UNKNOWN);
  const inclusive = fc.record({ value: terraformNumber, inclusive: fc.boolean() });
  const refined =
    type.kind === 'string'
      ? fc.record({ notNull: fc.constant(true), prefix: text.filter((prefix) => prefix !== '') }, { requiredKeys: [] })
      : type.kind === 'number'
        ? fc.record({ min: inclusive, max: inclusive }, { requiredKeys: [] })
        : 'element' in type
          ? fc.record({ minLength: fc.nat(), maxLength: fc.nat() }, { requiredKeys: [] })
          : fc.record({ notNull: fc.constant(true) });
  return fc.oneof(
    fc.constant(UNKNOWN),
    refined.map((refinements) => (Object.keys(refinements).length === 0 ? UNKNOWN : new Unknown(refinements))),
  );
}

/** The value as plain data, in which exact numbers, unknowns and dynamic values can be told apart. */
export function describeValue(value: Value): unknown {
  if (value instanceof ExactNumber) return { exact: value.text };
  if (value instanceof Unknown) return { unknown: { ...value.refinements } };
  if (value instanceof Dynamic) return { dynamic: value.type, value: describeValue(value.value) };
  if (Array.isArray(value)) return value.map(describeValue);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, item]) => [key, describeValue(item)])
      .sort();
  return value;
}
