import type { Scope } from '../ast';
import type { MarkedValue } from '../marked-value';

/** The scope with more names in it, which hide those of the same name: what `for` and splats bring along. */
export function withNames(scope: Scope, names: { readonly [name: string]: MarkedValue }): Scope {
  return {
    resolve: (root, steps) =>
      Object.hasOwn(names, root) ? { value: names[root] as MarkedValue, used: 0 } : scope.resolve(root, steps),
    call: (name, args) => scope.call(name, args),
  };
}
