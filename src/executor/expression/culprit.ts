import type { Expression, Scope } from './ast';
import { ExpressionError } from './expression-error';

/** Which expression something was said about, and what it was evaluated in: where it stands is found when somebody wants to see it. */
export interface FaultyExpression {
  readonly expression: Expression;
  /** The argument that it is part of, as that stands in the file; absent where only the expression is known. */
  readonly root?: Expression;
  readonly scope?: Scope;
  /** What was made of the expression is at fault, not how it is evaluated: its argument is shown as a whole. */
  readonly whole?: true;
  /** Which condition of its block it is part of, where that is known. */
  readonly condition?: ConditionPlace;
}

/** A condition in its block. */
export interface ConditionPlace {
  readonly kind: 'precondition' | 'postcondition' | 'assert';
  readonly index: number;
}

/** A text that is no expression, and from where on. */
export interface FaultyText {
  readonly text: string;
  /** In UTF-16 units. */
  readonly from: number;
}

export type Culprit = FaultyExpression | FaultyText;

const culprits = new WeakMap<object, Culprit>();
/** What has failed already inside of what a reference leads to. */
const settled = new WeakSet<object>();

/** Notes what a diagnostic or an error is about. @returns the same */
export function blame<About extends object>(about: About, culprit: Culprit | undefined): About {
  if (culprit) culprits.set(about, culprit);
  return about;
}

/** What a diagnostic or an error is about, where that is an expression. */
export function culpritOf(about: object): Culprit | undefined {
  return culprits.get(about);
}

/** Notes on its way out of an expression where an error came from: the innermost is at fault, the outermost is the argument. */
export function blameFailed(error: object, expression: Expression, scope: Scope): void {
  const known = culprits.get(error);
  if (!known) culprits.set(error, { expression, root: expression, scope });
  else if (expression.kind === 'traversal') settled.add(error);
  else if ('expression' in known && !settled.has(error)) culprits.set(error, { ...known, root: expression });
}

/** Makes something of what an argument says: when it can't be, and nothing inside is at fault, the argument is. */
export function blaming<T>(expression: Expression, scope: Scope, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof ExpressionError && !culprits.has(error))
      blame(error, { expression, root: expression, scope, whole: true });
    throw error;
  }
}
