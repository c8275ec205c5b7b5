import { compareText, type ResourceAddress, resourceText } from './address';
import type { Configuration, ResourceConfig } from './config/configuration';
import type { Expression, Traversal } from './expression/ast';
import { references } from './expression/references';

const NO_BLOCK = new Set(['var', 'local', 'path', 'terraform', 'each', 'count', 'self']);

/** The block that a traversal refers to; undefined when it refers to something else. */
export function referredBlock({ root, steps }: Traversal): ResourceAddress | undefined {
  if (NO_BLOCK.has(root)) return undefined;
  const names = steps.map((step) => ('name' in step ? step.name : undefined));
  const [mode, type, name] = root === 'data' ? (['data', names[0], names[1]] as const) : (['managed', root, names[0]] as const);
  return type === undefined || name === undefined ? undefined : { mode, type, name };
}

/** All expressions of a block besides its body. */
function expressionsOf({ count, forEach, lifecycle, provisioners }: ResourceConfig): readonly Expression[] {
  const conditions = [...lifecycle.preconditions, ...lifecycle.postconditions];
  return [
    count,
    forEach,
    ...lifecycle.replaceTriggeredBy,
    ...conditions.flatMap(({ condition, errorMessage }) => [condition, errorMessage]),
    ...provisioners.flatMap((each) => [each.command, each.workingDir, each.interpreter, each.environment, each.quiet]),
  ].filter((expression) => expression !== undefined);
}

/** Which blocks depend on which: by references, also through local values, and by `depends_on`. */
export class Dependencies {
  readonly #configuration: Configuration;
  readonly #direct = new Map<string, ReadonlySet<string>>();
  readonly #closures = new Map<string, ReadonlySet<string>>();
  readonly #locals = new Map<string, ReadonlySet<string>>();
  readonly #dependents = new Map<string, Set<string>>();

  /** @param bodyReferences what the body of a block refers to */
  constructor(configuration: Configuration, bodyReferences: (address: string) => readonly Traversal[]) {
    this.#configuration = configuration;
    for (const [address, config] of Object.entries(configuration.resources)) {
      const traversals = [...bodyReferences(address), ...expressionsOf(config).flatMap(references)];
      const direct = new Set([...this.ofTraversals(traversals), ...config.dependsOn.map(resourceText)]);
      direct.delete(address);
      this.#direct.set(address, direct);
      for (const other of direct) {
        const known = this.#dependents.get(other);
        if (known) known.add(address);
        else this.#dependents.set(other, new Set([address]));
      }
    }
  }

  /** What a block names itself. */
  direct(address: string): ReadonlySet<string> {
    return this.#direct.get(address) ?? new Set();
  }

  /** The blocks that name a block. */
  dependents(address: string): ReadonlySet<string> {
    return this.#dependents.get(address) ?? new Set();
  }

  /** All that a block depends on, over any number of steps. */
  all(address: string): ReadonlySet<string> {
    const known = this.#closures.get(address);
    if (known) return known;
    const closure = new Set<string>();
    // Set before it is filled: blocks in a ring end here, and the walk refuses them.
    this.#closures.set(address, closure);
    for (const other of this.direct(address)) {
      closure.add(other);
      for (const further of this.all(other)) closure.add(further);
    }
    return closure;
  }

  /** {@link all} as state files keep it: sorted. */
  sorted(address: string): readonly string[] {
    return [...this.all(address)].sort(compareText);
  }

  /** The blocks that expressions refer to, directly or through local values. */
  of(...expressions: readonly Expression[]): ReadonlySet<string> {
    return this.ofTraversals(expressions.flatMap(references));
  }

  /** The same for traversals. */
  ofTraversals(traversals: readonly Traversal[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const traversal of traversals) {
      const block = referredBlock(traversal);
      if (block) found.add(resourceText(block));
      const [first] = traversal.steps;
      if (traversal.root === 'local' && first && 'name' in first) for (const other of this.#ofLocal(first.name)) found.add(other);
    }
    return found;
  }

  #ofLocal(name: string): ReadonlySet<string> {
    const known = this.#locals.get(name);
    if (known) return known;
    this.#locals.set(name, new Set());
    const expression = this.#configuration.locals[name];
    const found = expression ? this.of(expression) : new Set<string>();
    this.#locals.set(name, found);
    return found;
  }
}
