import { type Configuration, type State, sourceOf } from '../executor';
import type { ProviderRequirements } from '../installer';

/**
 * The providers that a stack needs: those that it and its modules name, those that its blocks are of, and those that its state has objects
 * of. Only `required_providers` says anything of versions.
 */
export function providerRequirements(
  { requiredProviders, providers, modules }: Pick<Configuration, 'requiredProviders' | 'providers' | 'modules'>,
  state?: Pick<State, 'instances'>,
): ProviderRequirements {
  const found = new Map<string, string[]>();
  const add = (source: string, version?: string) =>
    found.set(source, [...(found.get(source) ?? []), ...(version === undefined ? [] : [version])]);
  for (const own of [requiredProviders, ...Object.values(modules).map((module) => module.requiredProviders)])
    for (const { source, version } of Object.values(own)) add(source, version);
  for (const { source } of Object.values(providers)) add(source);
  for (const { provider } of state?.instances.values() ?? []) add(sourceOf(provider));
  return found;
}
