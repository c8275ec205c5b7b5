import type { MarkedValue } from './marked-value';

/** One step of a traversal that is written out: `.name`, `["key"]`, `[0]`. */
export type Step = { readonly name: string } | { readonly index: string | number };

/**
 * A name and the steps that follow it as far as they are literal: `palette_x.y[0].id`, `each.value.a`,
 * and also a variable of a `for` expression.
 */
export interface Traversal {
  readonly kind: 'traversal';
  readonly root: string;
  readonly steps: readonly Step[];
}

/** An entry of an object: `key = value`. */
export interface ObjectEntry {
  readonly key: Expression;
  readonly value: Expression;
  /** The key is a name that stands without quotes: nothing else names an attribute in a type. */
  readonly bare?: true;
  /** The key is a path that stands without quotes and parentheses: a type refuses it as no name, and whoever evaluates it can't tell what is meant. */
  readonly ambiguous?: true;
}

/** An expression of the Terraform language (https://developer.hashicorp.com/terraform/language/expressions). */
export type Expression =
  | { readonly kind: 'literal'; readonly value: MarkedValue }
  | Traversal
  | { readonly kind: 'template'; readonly parts: readonly Expression[] }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
  /** `of[*].each…` (full) or `of.*.each…`: `each` is evaluated with {@link SPLAT_ITEM} as the item's name. */
  | { readonly kind: 'splat'; readonly of: Expression; readonly each: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly expandLast: boolean }
  | { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | {
      readonly kind: 'object';
      readonly entries: readonly ObjectEntry[];
      /** Two keys that come out the same are an error (JSON); otherwise the later entry wins. */
      readonly unique?: boolean;
    }
  | {
      readonly kind: 'for';
      readonly makes: 'tuple' | 'object';
      readonly keyName?: string;
      readonly valueName: string;
      readonly over: Expression;
      /** Objects only. */
      readonly key?: Expression;
      readonly value: Expression;
      readonly condition?: Expression;
      /** `...`: values of one key become a list. */
      readonly group: boolean;
    }
  /** `%{ if … }` and `%{ for … }` within a template. */
  | {
      readonly kind: 'templateIf';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | {
      readonly kind: 'templateFor';
      readonly keyName?: string;
      readonly valueName: string;
      readonly over: Expression;
      readonly each: Expression;
    };

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** The name under which a splat's item is in scope: no identifier can be written like this. */
export const SPLAT_ITEM = '*';

/** What an expression is evaluated in. */
export interface Scope {
  /**
   * The value of a name with as many of the steps as it takes (`var.x` takes one, `data.type.name` two).
   * @throws ExpressionError when there is no such thing
   */
  resolve(root: string, steps: readonly Step[]): { readonly value: MarkedValue; readonly used: number };
  /** Calls a function. @throws ExpressionError */
  call(name: string, args: readonly MarkedValue[]): MarkedValue;
}
