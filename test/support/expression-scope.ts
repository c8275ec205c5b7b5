import type { Scope } from '../../src/executor/expression/ast';
import { ExpressionError } from '../../src/executor/expression/expression-error';
import { callFunction } from '../../src/executor/expression/functions';
import type { MarkedValue } from '../../src/executor/expression/marked-value';

/** A scope with these names and Terraform's functions, as they are while a plan is made. */
export function scopeOf(names: { readonly [name: string]: MarkedValue } = {}): Scope {
  return {
    resolve: (root) => {
      if (!Object.hasOwn(names, root)) throw new ExpressionError('Invalid reference', `There is no "${root}".`);
      return { value: names[root] as MarkedValue, used: 0 };
    },
    call: (name, args) =>
      callFunction(name, args, {
        directory: '/',
        planning: true,
        planTimestamp: '2020-01-01T00:00:00Z',
        timestamp: () => undefined,
        render: () => {
          throw new ExpressionError('Error in function call', 'There are no templates here.');
        },
      }),
  };
}
