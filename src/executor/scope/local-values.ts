import type { Expression, Scope } from '../expression/ast';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import type { MarkedValue } from '../expression/marked-value';
import { references } from '../expression/references';

/**
 * The local values of one walk, each evaluated once, when it is first referred to. Those that it refers to come before it:
 * a chain of them may be as long as a configuration is large.
 */
export class LocalValues {
  readonly #known = new Map<string, MarkedValue | ExpressionError>();

  constructor(
    private readonly expressions: { readonly [name: string]: Expression },
    private readonly scope: Scope,
  ) {}

  /** @throws ExpressionError what is wrong with it, each time */
  value(name: string): MarkedValue {
    const known = this.#known.get(name) ?? this.#evaluate(name);
    if (known instanceof ExpressionError) throw known;
    return known;
  }

  #evaluate(wanted: string): MarkedValue | ExpressionError {
    const pending = [wanted];
    for (let name = pending.at(-1); name !== undefined; name = pending.at(-1)) {
      const before = this.#known.has(name) ? [] : this.#missing(name);
      if (before.length > 0) pending.push(...before);
      else {
        pending.pop();
        if (!this.#known.has(name)) this.#known.set(name, this.#outcome(name));
      }
    }
    return this.#known.get(wanted) as MarkedValue | ExpressionError;
  }

  /** The local values that one refers to and that aren't known yet; rings are refused when a configuration is read. */
  #missing(name: string): readonly string[] {
    return references(this.expressions[name] as Expression).flatMap(({ root, steps: [first] }) =>
      root === 'local' && first && 'name' in first && Object.hasOwn(this.expressions, first.name) && !this.#known.has(first.name)
        ? [first.name]
        : [],
    );
  }

  #outcome(name: string): MarkedValue | ExpressionError {
    try {
      return evaluate(this.expressions[name] as Expression, this.scope);
    } catch (error) {
      if (error instanceof ExpressionError) return error;
      throw error;
    }
  }
}
