import {
  type Static,
  type TArray,
  type TLiteral,
  type TObject,
  type TOptional,
  type TSchema,
  type TString,
  type TUnion,
  Type,
} from '@sinclair/typebox';

/** A value that nobody may change: the records of the API are passed around, never edited in place. */
export type DeepReadonly<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;

/** The type of the values that a schema describes. */
export type Data<Schema extends TSchema> = DeepReadonly<Static<Schema>>;

/** One of the values, or one that a newer server has and this description hasn't. */
export type Known<Value extends string> = Value | (string & Record<never, never>);

/**
 * An enumeration that Palette sends. Unknown members pass, because a newer server must not break every read;
 * the known ones stand in `examples`, where the comparison with the published description finds them.
 */
export function knownValues<const Values extends readonly string[]>(...values: Values) {
  return Type.Unsafe<Known<Values[number]>>(Type.String({ examples: values }));
}

/** An enumeration that we send: exactly these values. In answers, which share schemas with requests, others pass, too. */
export function oneOf<const Values extends readonly string[]>(
  ...values: Values
): TUnion<{ [I in keyof Values]: TLiteral<Values[I]> } & TSchema[]> {
  return Type.Union(values.map((value) => Type.Literal(value))) as TUnion<{ [I in keyof Values]: TLiteral<Values[I]> } & TSchema[]>;
}

/** A map of strings: labels, annotations. */
export const StringMap = Type.Unsafe<{ [key: string]: string }>(Type.Object({}, { additionalProperties: Type.String() }));

/**
 * A time as Palette writes it (RFC 3339). An unset one is {@link unsetTime}, not absent.
 * There is no `format` on it: what a server writes there is not worth refusing an answer for. The simulator knows it by `time`.
 */
export const Time: TString = Type.String({ time: true });

/** How Palette writes a time that was never set. */
export const unsetTime = '0001-01-01T00:00:00.000Z';

/** A text that must not be repeated in an error: passwords and keys. `writeOnly` is JSON Schema's own word for it. */
export const Secret: TString = Type.String({ writeOnly: true });

type Properties = { [name: string]: TSchema };
type ObjectOf<Must extends Properties, May extends Properties> = TObject<Must & { [Name in keyof May]: TOptional<May[Name]> }>;

/** An object of which every property may be absent. */
export function optional<May extends Properties>(mayHave: May) {
  return object({}, mayHave);
}

/** An object with properties that must be there, and properties that may. */
export function object<Must extends Properties, May extends Properties>(mustHave: Must, mayHave: May): ObjectOf<Must, May> {
  const may = Object.fromEntries(Object.entries(mayHave).map(([name, schema]) => [name, Type.Optional(schema)]));
  // The names are lost on the way through the entries; the return type has them.
  return Type.Object({ ...mustHave, ...may }) as TSchema as ObjectOf<Must, May>;
}

/** A list of one element schema. */
export function list<Item extends TSchema>(item: Item): TArray<Item> {
  return Type.Array(item);
}
