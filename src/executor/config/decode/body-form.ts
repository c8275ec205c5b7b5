import type { Attribute, NestedBlock, Type, Value } from '../../../framework';
import type { Expression } from '../../expression/ast';
import type { Shape } from '../shape';

/**
 * A block's body read by its schema, to be evaluated as many times as there are instances
 * ({@link evaluateBody}). Only what the configuration sets is in it.
 */
export interface Body {
  readonly attributes: readonly BodyAttribute[];
  readonly blocks: readonly BodyBlocks[];
}

/** An argument that is set, with the expression that it is set to. */
export interface BodyAttribute {
  readonly name: string;
  readonly attribute: Attribute;
  readonly type: Type;
  readonly expression: Expression;
  /** What the value may leave out; undefined when it is nothing. */
  readonly shape: Shape | undefined;
  /** The value in the schema's form, when the expression is a literal. */
  readonly constant: { readonly value: Value } | undefined;
}

/** All blocks of one type in a body, in the file's order. */
export interface BodyBlocks {
  readonly name: string;
  readonly nested: NestedBlock;
  readonly entries: readonly BlockEntry[];
}

/** A block as it is written, or what makes blocks of a collection. */
export type BlockEntry =
  | { readonly kind: 'block'; readonly label?: string; readonly body: Body }
  | {
      readonly kind: 'dynamic';
      readonly forEach: Expression;
      /** The name of the item within {@link content}: `ingress.value`. */
      readonly iterator: string;
      /** Map nesting only. */
      readonly label?: Expression;
      readonly content: Body;
    };
