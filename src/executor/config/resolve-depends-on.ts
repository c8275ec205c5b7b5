import { inModule, instanceText, parseAddress, type ResourceReference } from '../address';
import { moduleReference, wholeModule } from '../model/referred';
import { childModule, qualified } from '../module-address';
import { referredResource } from './check/check-references';
import type { DependsOn, Draft } from './draft';

/** What depends on what: names of blocks, local values, variables, outputs, modules and providers. */
export type Edges = Map<string, Set<string>>;

/** Notes that one thing depends on another. */
export function connect(edges: Edges, from: string, to: string): void {
  const known = edges.get(from);
  if (known) known.add(to);
  else edges.set(from, new Set([to]));
}

/** Adds the edges of a module to those of all, by names from the root on. */
export function qualifiedEdges(own: ReadonlyMap<string, ReadonlySet<string>>, module: string, all: Edges): void {
  for (const [from, others] of own) for (const to of others) connect(all, qualified(module, from), qualified(module, to));
}

/** What `depends_on` names. */
export interface Needs {
  readonly dependsOn: readonly ResourceReference[];
  /** Whole modules, and outputs of modules: `module.a.*`, `module.a.output.b`. */
  readonly dependsOnModules?: readonly string[];
}

/** The blocks and modules that `depends_on` names: what it names through local values counts too. */
export function resolveDependsOn(
  items: readonly DependsOn[],
  draft: Draft,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): Needs {
  const found = new Map<string, ResourceReference>();
  const modules = new Set<string>();
  const { module, problems } = draft;
  const addBlock = ({ mode, type, name, key }: ResourceReference) => {
    const address = { ...inModule(module), mode, type, name, key };
    found.set(instanceText(address), address);
  };
  for (const { traversal, place } of items) {
    const { root, steps } = traversal;
    const named = ['var', 'local', 'path', 'terraform'].includes(root);
    const rest = steps.slice(root === 'data' || root === 'ephemeral' ? 2 : 1);
    const [index] = rest;
    const key = !named && index && 'index' in index ? index.index : undefined;
    const further = key === undefined ? rest : rest.slice(1);
    // An output of a module is a whole object, too, and nobody looks whether it is there.
    const isOutput = root === 'module' && further.length === 1 && further[0] && 'name' in further[0];
    if (further.length > 0 && !isOutput) {
      problems.error(
        place,
        'Invalid depends_on reference',
        'References in depends_on must be to a whole object (resource, etc), not to an attribute of an object.',
      );
      continue;
    }
    const [first] = steps;
    const part = root === 'module' ? moduleReference(steps) : undefined;
    if (part !== undefined && first && 'name' in first) {
      if (draft.calls.has(first.name)) modules.add(qualified(module, part));
      continue;
    }
    const address = named ? undefined : referredResource(root, steps);
    if (address) addBlock({ ...address, key });
    if (root === 'local' && first && 'name' in first) {
      for (const text of behind(`${root}.${first.name}`, edges)) {
        const call = /^module\.([^.]+)/.exec(text)?.[1];
        const block = parseAddress(text);
        // Of what it takes from a module it waits for all.
        if (call !== undefined) modules.add(wholeModule(childModule(module, call, undefined)));
        else if (block) addBlock({ ...block, key: undefined });
      }
    }
  }
  return { dependsOn: [...found.values()], ...(modules.size > 0 ? { dependsOnModules: [...modules] } : {}) };
}

/** What a local value refers to, over any number of local values and of variables' rules. */
function behind(local: string, edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const seen = new Set([local]);
  // A set that grows while it is gone over hands out what was added.
  for (const node of seen) if (isNamed(node)) for (const next of edges.get(node) ?? []) seen.add(next);
  return [...seen].filter((node) => !isNamed(node));
}

function isNamed(node: string): boolean {
  return node.startsWith('local.') || node.startsWith('var.');
}
