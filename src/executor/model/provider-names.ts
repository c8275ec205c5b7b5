import { mapObject } from '../../framework';
import type { Configuration, ProviderConfig, ResourceConfig } from '../config/configuration';
import { providerRef } from '../config/provider-source';
import type { State } from '../state/state';
import { type ProviderFactories, sourceOf } from './schemas';

/** A provider that is there under several sources goes by one of them in a run: for each of the others, that one. */
export type ProviderNames = ReadonlyMap<string, string>;

/**
 * Chooses how providers are called that several registries have (Terraform's and OpenTofu's): by the name that the state
 * has, so that a run changes it for nobody. A state that has both gets the configuration's. Sources with one factory are
 * one provider. A configuration that uses two names side by side means two, and keeps them.
 */
export function providerNames(configuration: Configuration, state: State, factories: ProviderFactories): ProviderNames {
  const configured = new Set(Object.values(configuration.providers).map(({ source }) => source));
  const stored = new Set([...state.instances.values()].map(({ provider }) => sourceOf(provider)));
  const names = new Map<string, string>();
  for (const sources of aliases(factories)) {
    const [here, ...more] = sources.filter((source) => configured.has(source));
    const there = sources.filter((source) => stored.has(source));
    if (more.length > 0) continue;
    const name = here !== undefined && there.includes(here) ? here : (there[0] ?? here);
    if (name !== undefined) for (const source of sources) if (source !== name) names.set(source, name);
  }
  return names;
}

/** A configuration with its providers called so. */
export function withProviderNames(configuration: Configuration, names: ProviderNames): Configuration {
  if (!Object.values(configuration.providers).some(({ source }) => names.has(source))) return configuration;
  const providers = Object.values(configuration.providers).map((provider): [string, ProviderConfig] => {
    const source = names.get(provider.source) ?? provider.source;
    const ref = renamed(provider.ref, names);
    return [ref, { ...provider, source, ref }];
  });
  const resources = Object.entries(configuration.resources).map(([text, resource]): [string, ResourceConfig] => [
    text,
    { ...resource, provider: renamed(resource.provider, names) },
  ]);
  const actions = mapObject(configuration.actions, (action) => ({ ...action, provider: renamed(action.provider, names) }));
  const lists = mapObject(configuration.lists, (list) => ({ ...list, provider: renamed(list.provider, names) }));
  return { ...configuration, providers: Object.fromEntries(providers), resources: Object.fromEntries(resources), actions, lists };
}

/** A state with its providers called so: another one only when it has two names of one provider. */
export function stateWithProviderNames(state: State, names: ProviderNames): State {
  if (![...state.instances.values()].some(({ provider }) => names.has(sourceOf(provider)))) return state;
  const instances = [...state.instances].map(
    ([text, instance]) => [text, { ...instance, provider: renamed(instance.provider, names) }] as const,
  );
  const emptyBlocks = [...state.emptyBlocks].map(
    ([text, block]) => [text, { ...block, provider: renamed(block.provider, names) }] as const,
  );
  return { ...state, instances: new Map(instances), emptyBlocks: new Map(emptyBlocks) };
}

function renamed(ref: string, names: ProviderNames): string {
  const source = sourceOf(ref);
  const name = names.get(source);
  return name === undefined ? ref : ref.replace(providerRef(source), () => providerRef(name));
}

/** The sources of each provider that has more than one. */
function aliases(factories: ProviderFactories): readonly (readonly string[])[] {
  const all = new Map<unknown, string[]>();
  for (const [source, factory] of factories) all.set(factory, [...(all.get(factory) ?? []), source]);
  return [...all.values()].filter(({ length }) => length > 1);
}
