import { record } from '../../framework/value';
import { actionText } from '../action/action-address';
import { inModule, localText, resourceText, withModule } from '../address';
import { referredBlock } from '../model/referred';
import { qualified, ROOT } from '../module-address';
import { checkTriggered } from './blocks/action-triggers';
import { checkMoves } from './check/check-moves';
import { checkReferences } from './check/check-references';
import { findCycles } from './check/cycles';
import type { CheckConfig, Configuration, ProviderConfig, Reference } from './configuration';
import type { Draft, Placed } from './draft';
import type { ModuleDraft } from './load-modules';
import { resolveCall } from './resolve-call';
import { connect, type Edges, qualifiedEdges, resolveDependsOn } from './resolve-depends-on';
import { DraftProviders } from './resolve-providers';

/** What is found of all modules. */
interface Found {
  readonly providers: Map<string, ProviderConfig>;
  readonly resources: [string, Configuration['resources'][string]][];
  readonly actions: [string, Configuration['actions'][string]][];
  readonly lists: [string, Configuration['lists'][string]][];
  readonly modules: [string, Configuration['modules'][string]][];
  readonly checks: [string, CheckConfig][];
  readonly moved: Configuration['moved'][number][];
  readonly removed: Configuration['removed'][number][];
  readonly references: Reference[];
  readonly edges: Edges;
}

/**
 * Checks what only all files together can tell, and makes the configuration of what was read.
 * @throws ConfigError with all problems found so far
 */
export function resolveDraft(tree: ModuleDraft, directory: string, sources: Configuration['sources']): Configuration {
  const { draft } = tree;
  const found: Found = {
    providers: new Map(),
    resources: [],
    actions: [],
    lists: [],
    modules: [],
    checks: [],
    moved: [],
    removed: [],
    references: [],
    edges: new Map(),
  };
  const { locals, outputs, requiredProviders, requiredVersion, variables } = resolveModule(
    tree,
    new DraftProviders(draft, found.providers),
    found,
  );
  for (const cycle of findCycles(found.edges)) {
    draft.problems.error(
      undefined,
      'Cycle',
      `Each of these depends on the next, and the last on the first: ${cycle.join(', ')}. Remove one of the references.`,
    );
  }
  checkMoves(draft, found.moved, record(found.resources));
  draft.problems.throwErrors();
  return {
    directory,
    sources,
    ...(draft.stackName === undefined ? {} : { stackName: draft.stackName }),
    requiredProviders,
    ...(requiredVersion === undefined ? {} : { requiredVersion }),
    backend: draft.backend?.value ?? { type: 'local', settings: { path: null, workspace_dir: null }, implied: true },
    providers: record(found.providers),
    variables,
    locals,
    outputs,
    checks: record(found.checks),
    resources: record(found.resources),
    actions: record(found.actions),
    lists: record(found.lists),
    modules: record(found.modules),
    moved: found.moved,
    imports: draft.imports.map(({ value }) => value),
    removed: found.removed,
    references: found.references,
  };
}

/** What a module has for itself. */
type Own = Pick<Configuration, 'locals' | 'outputs' | 'requiredProviders' | 'requiredVersion' | 'variables'>;

function resolveModule(tree: ModuleDraft, providers: DraftProviders, found: Found): Own {
  const { draft } = tree;
  const { module } = draft;
  const own = checkReferences(draft);
  const dependsOn = (items: Parameters<typeof resolveDependsOn>[0]) => resolveDependsOn(items, draft, own);
  const use = (text: string, user: Parameters<DraftProviders['used']>[0]): string => {
    const { ref, node } = providers.used(user);
    connect(found.edges, qualified(module, text), node);
    return ref;
  };
  for (const [text, resource] of draft.resources) {
    const address = withModule(resource.config.address, module);
    const { config } = resource;
    const lifecycle = module === ROOT ? config.lifecycle : inside(config.lifecycle, module);
    const needs = dependsOn(resource.dependsOn);
    const others = needs.dependsOn.filter((other) => localText(other) !== text || other.module !== address.module);
    found.resources.push([
      resourceText(address),
      {
        ...config,
        lifecycle,
        address,
        provider: use(text, resource),
        ...needs,
        dependsOn: others,
        ...(config.check === undefined ? {} : { check: qualified(module, `check.${config.check}`) }),
      },
    ]);
  }
  const outputs = [...draft.outputs].map(
    ([name, { value }]) => [name, { ...value.config, ...dependsOn(value.dependsOn) }] as const,
  );
  for (const [text, action] of draft.actions) {
    const address = withModule(action.config.address, module);
    found.actions.push([actionText(address), { ...action.config, address, provider: use(text, action) }]);
  }
  for (const [text, list] of draft.lists) found.lists.push([text, { ...list.config, provider: use(text, list) }]);
  for (const { value } of draft.checks.values()) {
    const address = qualified(module, `check.${value.name}`);
    const nested = value.data === undefined ? {} : { data: qualified(module, value.data) };
    found.checks.push([address, { ...value, ...nested, address, ...inModule(module) }]);
  }
  checkTriggered(draft);
  qualifiedEdges(own, module, found.edges);
  for (const { value } of draft.moved) found.moved.push(module === ROOT ? value : { ...value, within: module });
  for (const { value } of draft.removed) found.removed.push({ ...value, from: fromRoot(value.from, module) });
  found.references.push(...objectReferences(draft));
  for (const [name, child] of tree.children) {
    const call = draft.calls.get(name);
    if (!call) continue;
    const theirs = new DraftProviders(child.draft, found.providers, { providers, call });
    const resolved = resolveModule(child, theirs, found);
    found.modules.push([
      child.draft.module,
      {
        path: child.draft.module,
        parent: module,
        name,
        directory: child.directory,
        call: resolveCall({ call, draft, child, providers: theirs, dependsOn }, found.edges),
        ...resolved,
      },
    ]);
  }
  return {
    locals: values(draft.locals),
    outputs: record(outputs),
    requiredProviders: values(draft.requiredProviders),
    ...(draft.requiredVersions.length > 0 ? { requiredVersion: draft.requiredVersions.join(', ') } : {}),
    variables: values(draft.variables),
  };
}

type Lifecycle = Configuration['resources'][string]['lifecycle'];

/** Triggers name the actions of their own module. */
function inside(lifecycle: Lifecycle, module: string): Lifecycle {
  const actionTriggers = lifecycle.actionTriggers.map((trigger) => ({
    ...trigger,
    actions: trigger.actions.map((action) => ({ ...action, address: { ...action.address, module } })),
  }));
  return { ...lifecycle, actionTriggers };
}

function fromRoot<T extends { readonly module?: string | undefined }>(from: T, module: string): T {
  if (module === ROOT) return from;
  return { ...from, module: from.module === undefined ? module : qualified(module, from.module) };
}

function objectReferences({ uses, module }: Draft): readonly Reference[] {
  return uses.flatMap(({ traversal, place, within }) => {
    if (within.trigger || (traversal.root !== 'self' && !referredBlock(traversal))) return [];
    const owner = within.node ?? place.at.split('.', 2).join('.');
    return [{ traversal, owner: qualified(module, owner), ...inModule(module) }] as Reference[];
  });
}

function values<T>(placed: ReadonlyMap<string, Placed<T>>): { readonly [name: string]: T } {
  return record([...placed].map(([name, { value }]) => [name, value] as const));
}
