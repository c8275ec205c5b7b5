/**
 * Finds rings in a graph, at most one through each node.
 * @param edges from a node to those that it depends on
 * @returns the nodes of each ring
 */
export function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) if (!done.has(start)) visit(start, edges, done, cycles);
  return cycles;
}

/** Goes depth first, without recursion: chains are as long as configurations are large. */
function visit(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>, done: Set<string>, cycles: string[][]): void {
  const path: { readonly node: string; readonly rest: Iterator<string> }[] = [];
  const onPath = new Map<string, number>();
  const enter = (node: string) => {
    onPath.set(node, path.length);
    path.push({ node, rest: (edges.get(node) ?? new Set<string>()).values() });
  };
  enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.next();
    if (next.done) {
      path.pop();
      onPath.delete(top.node);
      done.add(top.node);
      continue;
    }
    const from = onPath.get(next.value);
    if (from !== undefined) cycles.push(path.slice(from).map(({ node }) => node));
    else if (!done.has(next.value)) enter(next.value);
  }
}
