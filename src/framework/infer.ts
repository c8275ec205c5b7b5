import type { TerraformNumber } from './number';
import type { Unknown } from './value';

/**
 * What a field's options make of its value:
 * `required` (configured), `optional` (configured or null), `defaulted` (configured or the default),
 * `computed` (the provider's), `computedOrNull` (the provider's, if it has one), `either` (configured, or the provider's).
 */
export type Mode = 'required' | 'optional' | 'defaulted' | 'computed' | 'computedOrNull' | 'either';

declare const typed: unique symbol;

/** Carries a field's TypeScript type beside its run-time record; never present at run time. */
export interface FieldType<Kind, Content, M extends Mode> {
  readonly [typed]?: { kind: Kind; content: Content; mode: M };
}

/** A field with a plain value of type T. */
export type PlainField<T, M extends Mode> = FieldType<'plain', T, M>;
/** A field whose value is made of other fields. */
export type StructField<F, N extends Shape, M extends Mode> = FieldType<N, F, M>;
/** How often the struct occurs in the value. */
export type Shape = 'one' | 'many' | 'byKey';

type ContentOf<X> = X extends FieldType<infer K, infer C, infer M> ? { kind: K; content: C; mode: M } : never;

/**
 * The three views of the same fields. `config`: as written, anything may be unknown. `planned`: as
 * handlers get it at apply, only what the provider computes may be unknown. `state`: all known.
 */
type View = 'config' | 'planned' | 'state';

type Whole<X, V extends View> =
  ContentOf<X> extends { kind: infer K; content: infer C }
    ? K extends 'one'
      ? Fields<C, V>
      : K extends 'many'
        ? readonly Fields<C, V>[]
        : K extends 'byKey'
          ? { readonly [key: string]: Fields<C, V> }
          : C
    : never;

type ModeOf<X> = ContentOf<X> extends { mode: infer M } ? M : never;

type FieldIn<X, V extends View> = V extends 'config'
  ? ModeOf<X> extends 'computed' | 'computedOrNull'
    ? null
    : ModeOf<X> extends 'required'
      ? Whole<X, V> | Unknown
      : Whole<X, V> | Unknown | null
  : ModeOf<X> extends 'optional'
    ? Whole<X, V> | null
    : ModeOf<X> extends 'computed'
      ? Whole<X, V> | (V extends 'planned' ? Unknown : never)
      : ModeOf<X> extends 'either' | 'computedOrNull'
        ? Whole<X, V> | null | (V extends 'planned' ? Unknown : never)
        : Whole<X, V>;

type Fields<F, V extends View> = { readonly [K in keyof F]: FieldIn<F[K], V> };

/** The configuration as validation and planning see it: anything may be unknown. */
export type ConfigOf<S> = S extends FieldType<'one', infer F, Mode> ? Fields<F, 'config'> : never;
/** The planned object as create and update see it: only computed attributes may be unknown. */
export type PlannedOf<S> = S extends FieldType<'one', infer F, Mode> ? Fields<F, 'planned'> : never;
/** The object in state: everything is known. */
export type StateOf<S> = S extends FieldType<'one', infer F, Mode> ? Fields<F, 'state'> : never;
/** What the provider computes: what create and update have to return. */
export type ComputedOf<S> =
  S extends FieldType<'one', infer F, Mode>
    ? Fields<
        { readonly [K in keyof F as ModeOf<F[K]> extends 'computed' | 'computedOrNull' | 'either' ? K : never]: F[K] },
        'state'
      >
    : never;

/** The TypeScript type of a Terraform type made with the DSL's element types. */
export interface ElementTypes {
  readonly string: string;
  readonly number: TerraformNumber;
  readonly bool: boolean;
}

/** The configuration as apply sees it: nothing is unknown; write-only values are here and only here. */
export type KnownConfigOf<S> = S extends FieldType<'one', infer F, Mode> ? KnownFields<F> : never;

type KnownFields<F> = {
  readonly [K in keyof F]: ModeOf<F[K]> extends 'required'
    ? Whole<F[K], 'state'>
    : ModeOf<F[K]> extends 'computed' | 'computedOrNull'
      ? null
      : Whole<F[K], 'state'> | null;
};
