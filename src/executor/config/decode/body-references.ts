import type { Expression, Traversal } from '../../expression/ast';
import { references } from '../../expression/references';
import type { Body } from './body-form';

/** What the expressions of a body refer to, iterators of its dynamic blocks left out. */
export function bodyReferences(body: Body): readonly Traversal[] {
  const found: Traversal[] = [];
  collect(body, new Set(), found);
  return found;
}

function collect({ attributes, blocks }: Body, bound: ReadonlySet<string>, found: Traversal[]): void {
  const add = (expression: Expression) => {
    if (expression.kind === 'literal') return;
    for (const traversal of references(expression)) if (!bound.has(traversal.root)) found.push(traversal);
  };
  for (const { expression } of attributes) add(expression);
  for (const entry of blocks.flatMap(({ entries }) => entries)) {
    if (entry.kind === 'block') {
      collect(entry.body, bound, found);
      continue;
    }
    const inner = new Set([...bound, entry.iterator]);
    add(entry.forEach);
    if (entry.label) for (const traversal of references(entry.label)) if (!inner.has(traversal.root)) found.push(traversal);
    collect(entry.content, inner, found);
  }
}
