/** What happens to one place of an object, as seen from its values alone. */
export type Effect = 'none' | 'create' | 'update' | 'delete';

/** The comparison of one place before and after: what reports print. */
export interface Diff {
  readonly effect: Effect;
  /** Whether a change of exactly this place makes the provider replace the object. */
  readonly replaces: boolean;
  readonly shape: Shape;
}

/** A string, or a number or bool as it is written; null where the side has no value. */
export type Scalar =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'token'; readonly text: string }
  | { readonly kind: 'null' };

export type Shape =
  | { readonly kind: 'scalar'; readonly before: Scalar; readonly after: Scalar }
  /** Known after apply; `before` is what it was, as if it were deleted. */
  | { readonly kind: 'unknown'; readonly before?: Diff }
  | { readonly kind: 'sensitive' | 'sensitiveBlock'; readonly inner: Effect; readonly was: boolean; readonly becomes: boolean }
  | { readonly kind: 'writeOnly'; readonly sensitive: boolean }
  | { readonly kind: 'typeChange'; readonly before: Diff; readonly after: Diff }
  /** `context`: neighbours of changed elements are shown, since their order matters. */
  | { readonly kind: 'list'; readonly items: readonly Diff[]; readonly context: boolean }
  /** `nested`: of nested attributes, which are rendered a little differently. */
  | { readonly kind: 'set'; readonly items: readonly Diff[]; readonly nested: boolean }
  | { readonly kind: 'map'; readonly entries: Entries; readonly nested: boolean }
  | { readonly kind: 'object'; readonly entries: Entries; readonly nested: boolean }
  | { readonly kind: 'block'; readonly attributes: Entries; readonly groups: readonly BlockGroup[] };

/** Members in the order in which they are printed. */
export type Entries = readonly (readonly [key: string, diff: Diff])[];

/** All blocks of one type within a block. */
export interface BlockGroup {
  readonly name: string;
  readonly replaces: boolean;
  readonly wasSensitive: boolean;
  readonly becomesSensitive: boolean;
  /** How many there will be is not known. */
  readonly unknown: boolean;
  /** `label` for blocks of a map: their key. */
  readonly blocks: readonly { readonly label?: string; readonly diff: Diff }[];
}

/** The effect on a whole of which a part has the effect `next`. */
export function combine(current: Effect, next: Effect): Effect {
  if (next === 'none' || next === current) return current;
  return 'update';
}
