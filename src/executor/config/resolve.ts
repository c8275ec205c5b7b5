import { record } from '../../framework/value';
import { parseAddress, type ResourceAddress, resourceText } from '../address';
import { referredBlock } from '../model/dependencies';
import { checkTriggered } from './blocks/action-triggers';
import { checkMoves } from './check/check-moves';
import { checkReferences, referredResource } from './check/check-references';
import { findCycles } from './check/cycles';
import type { ActionConfig, Configuration, ListConfig, OutputConfig, Reference, ResourceConfig } from './configuration';
import type { DependsOn, Draft, Placed } from './draft';
import { DraftProviders, providerNode } from './resolve-providers';

/** What depends on what: names of blocks, local values and providers. */
type Edges = Map<string, Set<string>>;

/**
 * Checks what only all files together can tell, and makes the configuration of what was read.
 * @throws ConfigError with all problems found so far
 */
export function resolveDraft(draft: Draft, directory: string, sources: Configuration['sources']): Configuration {
  const edges = checkReferences(draft);
  const providers = new DraftProviders(draft);
  const resources = [...draft.resources].map(([text, resource]): [string, ResourceConfig] => {
    const { localName, alias } = resource.provider;
    connect(edges, text, providerNode(localName, alias));
    const dependsOn = resolveDependsOn(resource.dependsOn, draft, edges).filter((address) => resourceText(address) !== text);
    return [text, { ...resource.config, provider: providers.used(resource), dependsOn }];
  });
  const outputs = [...draft.outputs].map(([name, { value }]): [string, OutputConfig] => [
    name,
    { ...value.config, dependsOn: resolveDependsOn(value.dependsOn, draft, edges) },
  ]);
  const actions = [...draft.actions].map(([text, action]): [string, ActionConfig] => {
    connect(edges, text, providerNode(action.provider.localName, action.provider.alias));
    return [text, { ...action.config, provider: providers.used(action) }];
  });
  const lists = [...draft.lists].map(([text, list]): [string, ListConfig] => {
    connect(edges, text, providerNode(list.provider.localName, list.provider.alias));
    return [text, { ...list.config, provider: providers.used(list) }];
  });
  checkTriggered(draft);
  for (const cycle of findCycles(edges)) {
    draft.problems.error(
      undefined,
      'Cycle',
      `Each of these depends on the next, and the last on the first: ${cycle.join(', ')}. Remove one of the references.`,
    );
  }
  checkMoves(draft);
  draft.problems.throwErrors();
  return {
    directory,
    sources,
    ...(draft.stackName === undefined ? {} : { stackName: draft.stackName }),
    requiredProviders: values(draft.requiredProviders),
    ...(draft.requiredVersions.length > 0 ? { requiredVersion: draft.requiredVersions.join(', ') } : {}),
    backend: draft.backend?.value ?? { type: 'local', settings: { path: null, workspace_dir: null } },
    providers: record(providers.all),
    variables: values(draft.variables),
    locals: values(draft.locals),
    outputs: record(outputs),
    checks: values(draft.checks),
    resources: record(resources),
    actions: record(actions),
    lists: record(lists),
    moved: draft.moved.map(({ value }) => value),
    imports: draft.imports.map(({ value }) => value),
    removed: draft.removed.map(({ value }) => value),
    references: objectReferences(draft),
  };
}

function objectReferences({ uses }: Draft): readonly Reference[] {
  return uses.flatMap(({ traversal, place, within }) => {
    if (within.trigger || (traversal.root !== 'self' && !referredBlock(traversal))) return [];
    return [{ traversal, owner: within.node ?? place.at.split('.', 2).join('.') }];
  });
}

function values<T>(placed: ReadonlyMap<string, Placed<T>>): { readonly [name: string]: T } {
  return record([...placed].map(([name, { value }]) => [name, value] as const));
}

function connect(edges: Edges, from: string, to: string): void {
  const known = edges.get(from);
  if (known) known.add(to);
  else edges.set(from, new Set([to]));
}

/** The blocks that `depends_on` names: what it names through local values counts too. */
function resolveDependsOn(items: readonly DependsOn[], draft: Draft, edges: Edges): readonly ResourceAddress[] {
  const found = new Map<string, ResourceAddress>();
  for (const { traversal, place } of items) {
    const { root, steps } = traversal;
    const named = ['var', 'local', 'path', 'terraform'].includes(root);
    const rest = steps.slice(root === 'data' || root === 'ephemeral' ? 2 : 1);
    const instance = !named && rest.length === 1 && rest[0] !== undefined && 'index' in rest[0];
    if (rest.length > 0 && !instance) {
      draft.problems.error(
        place,
        'Invalid depends_on reference',
        'References in depends_on must be to a whole object (resource, etc), not to an attribute of an object.',
      );
      continue;
    }
    const address = named ? undefined : referredResource(root, steps);
    if (address) found.set(resourceText(address), address);
    const [first] = steps;
    if (root === 'local' && first && 'name' in first) {
      for (const text of blocksBehind(`local.${first.name}`, edges)) {
        const behind = parseAddress(text);
        if (behind) found.set(text, { mode: behind.mode, type: behind.type, name: behind.name });
      }
    }
  }
  return [...found.values()];
}

/** The blocks that a local value refers to, over any number of local values and of variables' rules. */
function blocksBehind(local: string, edges: Edges): readonly string[] {
  const seen = new Set([local]);
  // A set that grows while it is gone over hands out what was added.
  for (const node of seen) if (isNamed(node)) for (const next of edges.get(node) ?? []) seen.add(next);
  return [...seen].filter((node) => !isNamed(node));
}

function isNamed(node: string): boolean {
  return node.startsWith('local.') || node.startsWith('var.');
}
